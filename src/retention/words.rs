//! Retention in words: what each rule keeps, and what all of them come to.

use super::keeps_everything;
use crate::format::{Formats, Moment};
use crate::i18n::{Plain, Texts, keys, plain, t_string};
use comet_api::constants::retentionrange as kind;
use comet_api::types::{RetentionPolicy, RetentionRange};

/// The days of the week, by `WeekOffset`.
pub const WEEKDAYS: [(i64, Plain); 7] = [
    (0, keys::retention::sunday),
    (1, keys::retention::monday),
    (2, keys::retention::tuesday),
    (3, keys::retention::wednesday),
    (4, keys::retention::thursday),
    (5, keys::retention::friday),
    (6, keys::retention::saturday),
];

/// All rules in one sentence.
pub fn reading(i18n: Texts, formats: Formats, policy: &RetentionPolicy) -> String {
    if keeps_everything(policy) {
        return t_string!(i18n, retention.everything).to_owned();
    }
    let rules: Vec<String> = policy.ranges().iter().map(|range| rule(i18n, formats, range)).collect();
    match rules.is_empty() {
        true => t_string!(i18n, retention.nothing).to_owned(),
        false => t_string!(i18n, retention.keeps, rules = rules.join("; ")),
    }
}

/// What a rule keeps: "the 30 newest backups".
pub fn rule(i18n: Texts, formats: Formats, range: &RetentionRange) -> String {
    let jobs = range.jobs();
    match range.type_field() {
        kind::MOST_RECENT_X_JOBS => t_string!(i18n, retention.newest, count = jobs),
        kind::NEWER_THAN_X => {
            t_string!(i18n, retention.since, time = formats.moment(range.timestamp().0, Moment::DateTime))
        }
        kind::JOBS_SINCE => t_string!(i18n, retention.younger, span = span(i18n, range)),
        kind::FIRST_JOB_FOR_EACH_LAST_X_DAYS => t_string!(i18n, retention.first_of_days, count = range.days()),
        kind::FIRST_JOB_FOR_LAST_X_WEEKS => {
            let wanted = range.week_offset().rem_euclid(7);
            let name = WEEKDAYS.iter().find(|(day, _)| *day == wanted).map(|(_, name)| *name);
            let weekday = name.map(|name| plain(i18n.get_locale(), name)).unwrap_or_default();
            t_string!(i18n, retention.first_of_weeks, weekday = weekday, count = range.weeks())
        }
        kind::FIRST_JOB_FOR_LAST_X_MONTHS => {
            t_string!(i18n, retention.first_of_months, day = range.month_offset().max(1), count = range.months())
        }
        kind::FIRST_JOB_FOR_LAST_X_YEARS => {
            t_string!(i18n, retention.first_of_years, day = range.year_offset().max(1), count = range.years())
        }
        kind::LAST_X_BACKUPS_ONE_FOR_EACH_DAY => t_string!(i18n, retention.latest_of_days, count = jobs),
        kind::LAST_X_BACKUPS_ONE_FOR_EACH_WEEK => t_string!(i18n, retention.latest_of_weeks, count = jobs),
        kind::LAST_X_BACKUPS_ONE_FOR_EACH_MONTH => t_string!(i18n, retention.latest_of_months, count = jobs),
        kind::LAST_X_BACKUPS_ONE_FOR_EACH_YEAR => t_string!(i18n, retention.latest_of_years, count = jobs),
        other => t_string!(i18n, retention.unknown_rule, number = other),
    }
}

/// A length of time as a rule has it: "2 months, 3 days".
fn span(i18n: Texts, range: &RetentionRange) -> String {
    let said = [
        (range.years(), t_string!(i18n, retention.years, count = range.years())),
        (range.months(), t_string!(i18n, retention.months, count = range.months())),
        (range.weeks(), t_string!(i18n, retention.weeks, count = range.weeks())),
        (range.days(), t_string!(i18n, retention.days, count = range.days())),
    ];
    let said: Vec<String> = said.into_iter().filter(|(count, _)| *count != 0).map(|(_, said)| said).collect();
    match said.is_empty() {
        true => t_string!(i18n, retention.days, count = 0),
        false => said.join(", "),
    }
}
