//! The rules as a form: what old backups are kept by, and the numbers that a rule goes by.

use crate::form::{Field, Form, Kind, Unit};
use crate::i18n::Plain;
use crate::i18n::keys::retention as texts;
use crate::retention::WEEKDAYS;
use comet_api::constants::{retentionmode as mode, retentionrange as kind};
use serde_json::Value;

/// More than anyone keeps.
const MANY: i64 = 100_000;

fn has_rules(policy: &Value) -> bool {
    policy.get("Mode").and_then(Value::as_i64) == Some(mode::DELETE_EXCEPT)
}

fn is_one_of(range: &Value, kinds: &[i64]) -> bool {
    range.get("Type").and_then(Value::as_i64).is_some_and(|own| kinds.contains(&own))
}

const fn count(path: &'static str, label: Plain, when: fn(&Value) -> bool) -> Field {
    Field::new(path, label, Kind::Whole { unit: Unit::None, min: 0, max: MANY }).when(when)
}

pub static FORM: Form = Form {
    title: texts::title,
    fields: &[
        Field::new(
            "/Mode",
            texts::mode,
            Kind::Choice(&[
                (mode::KEEP_EVERYTHING, texts::keep_everything),
                (mode::DELETE_EXCEPT, texts::delete_except),
            ]),
        ),
        Field::new("/Ranges", texts::rules, Kind::List(&RULE)).help(texts::rules_help).when(has_rules),
    ],
};

/// One rule (`RetentionRange`).
static RULE: Form = Form {
    title: texts::rule,
    fields: &[
        Field::new(
            "/Type",
            texts::kind,
            Kind::Choice(&[
                (kind::MOST_RECENT_X_JOBS, texts::kind_newest),
                (kind::JOBS_SINCE, texts::kind_younger),
                (kind::LAST_X_BACKUPS_ONE_FOR_EACH_DAY, texts::kind_latest_day),
                (kind::LAST_X_BACKUPS_ONE_FOR_EACH_WEEK, texts::kind_latest_week),
                (kind::LAST_X_BACKUPS_ONE_FOR_EACH_MONTH, texts::kind_latest_month),
                (kind::LAST_X_BACKUPS_ONE_FOR_EACH_YEAR, texts::kind_latest_year),
                (kind::FIRST_JOB_FOR_EACH_LAST_X_DAYS, texts::kind_first_day),
                (kind::FIRST_JOB_FOR_LAST_X_WEEKS, texts::kind_first_week),
                (kind::FIRST_JOB_FOR_LAST_X_MONTHS, texts::kind_first_month),
                (kind::FIRST_JOB_FOR_LAST_X_YEARS, texts::kind_first_year),
                (kind::NEWER_THAN_X, texts::kind_since),
            ]),
        ),
        count("/Jobs", texts::how_many, |range| is_one_of(range, &[900, 907, 908, 909, 910])),
        Field::new("/Timestamp", texts::since_when, Kind::Moment).when(|range| is_one_of(range, &[901])),
        count("/Days", texts::in_days, |range| is_one_of(range, &[902, 903])),
        count("/Weeks", texts::in_weeks, |range| is_one_of(range, &[902, 906])),
        count("/Months", texts::in_months, |range| is_one_of(range, &[902, 905])),
        count("/Years", texts::in_years, |range| is_one_of(range, &[902, 911])),
        Field::new("/WeekOffset", texts::weekday, Kind::Choice(&WEEKDAYS)).when(|range| is_one_of(range, &[906])),
        Field::new("/MonthOffset", texts::day_of_month, Kind::Whole { unit: Unit::None, min: 0, max: 31 })
            .help(texts::day_of_month_help)
            .when(|range| is_one_of(range, &[905])),
        Field::new("/YearOffset", texts::day_of_year, Kind::Whole { unit: Unit::None, min: 0, max: 366 })
            .when(|range| is_one_of(range, &[911])),
    ],
};
