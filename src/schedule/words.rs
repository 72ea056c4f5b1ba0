//! The sentence that says when a schedule runs.

use super::runs::{second_of, week_of};
use super::{DAY, HOUR, MINUTE, WEEK};
use crate::format::{Formats, Moment, Zone, moment_of_day, use_formats};
use crate::i18n::*;
use comet_api::constants::schedule_frequency as frequency;
use comet_api::types::{BackupRuleConfig, ScheduleConfig};

/// The fourth of January 1970 was a Sunday; days of the week are named by the days from there on.
const SUNDAY: i64 = 3 * DAY;
/// A leap year, which has every day that a year can have.
const LEAP: i64 = 1972;

/// When a rule runs: the sentences of its times, and what else begins it.
pub fn rule_sentence(rule: &BackupRuleConfig, zone: Zone) -> String {
    let i18n = use_i18n();
    let mut parts: Vec<String> = rule.schedules().iter().map(|own| schedule_sentence(own, zone)).collect();
    let triggers = rule.event_triggers();
    if triggers.on_pc_boot() {
        parts.push(t_string!(i18n, schedule.says_boot).to_owned());
    } else if triggers.on_pc_boot_if_last_job_missed() {
        parts.push(t_string!(i18n, schedule.says_boot_missed).to_owned());
    }
    if parts.is_empty() { t_string!(i18n, schedule.says_by_hand).to_owned() } else { parts.join(" · ") }
}

/// When a schedule runs, with what restricts it and how much later it may be.
pub fn schedule_sentence(schedule: &ScheduleConfig, zone: Zone) -> String {
    let (i18n, formats) = (use_i18n(), use_formats());
    let past = i64::try_from(schedule.seconds_past()).unwrap_or(0);
    let time = clock(formats, past);
    let mut said = match schedule.frequency_type() {
        frequency::ONCEONLY => {
            t_string!(i18n, schedule.says_once, when = formats.wall(zone.local(past), Moment::DateTime))
        }
        frequency::HOURLY => match past.rem_euclid(HOUR) / MINUTE {
            0 => t_string!(i18n, schedule.says_on_the_hour).to_owned(),
            minutes => t_string!(i18n, schedule.says_hourly, count = minutes),
        },
        frequency::DAILY => t_string!(i18n, schedule.says_daily, time = time),
        frequency::WEEKLY => {
            let day = weekday_name(formats, past.rem_euclid(WEEK) / DAY, Moment::Weekday);
            t_string!(i18n, schedule.says_weekly, day = day, time = time)
        }
        frequency::MONTHLY => t_string!(i18n, schedule.says_monthly, day = past / DAY + 1, time = time),
        frequency::YEARLY => {
            let number = |value: u64| i64::try_from(value).unwrap_or(0).max(1);
            let (month, day) = (number(schedule.selected_month()), number(schedule.selected_day()));
            let date = moment_of_day(LEAP, month, day).map(|date| formats.wall(date, Moment::Day));
            t_string!(i18n, schedule.says_yearly, date = date.unwrap_or_else(|| format!("{day}.{month}.")), time = time)
        }
        frequency::PERIODIC => {
            t_string!(i18n, schedule.says_periodic, length = formats.duration(schedule.seconds_past()))
        }
        other => t_string!(i18n, schedule.says_unknown, number = other),
    };
    if schedule.frequency_type() != frequency::ONCEONLY {
        if schedule.restrict_days() {
            let days = days_said(formats, week_of(schedule.days_select()));
            said = match days {
                None => t_string!(i18n, schedule.says_on_no_day, what = said),
                Some(days) => t_string!(i18n, schedule.says_on_days, what = said, days = days),
            };
        }
        // Hours that begin where they end are the whole day.
        let (from, to) = (second_of(schedule.from_time()), second_of(schedule.to_time()));
        if schedule.restrict_runtime() && from != to {
            let (from, to) = (clock(formats, from), clock(formats, to));
            said = t_string!(i18n, schedule.says_between, what = said, from = from, to = to);
        }
    }
    delay_sentence(said, schedule.random_delay_secs())
}

/// The sentence with the random delay, if there is any.
fn delay_sentence(said: String, delay: u64) -> String {
    match delay {
        0 => said,
        delay => t_string!(use_i18n(), schedule.says_delay, what = said, delay = use_formats().duration(delay)),
    }
}

/// A time of day.
pub fn clock(formats: Formats, second: i64) -> String {
    formats.wall(second.rem_euclid(DAY), Moment::Hour)
}

/// The name of a day of the week; 0 is Sunday.
pub fn weekday_name(formats: Formats, day: i64, how: Moment) -> String {
    formats.wall(SUNDAY + day * DAY, how)
}

/// The chosen days, neighbours as a span, from Monday on; `None` for no day at all.
fn days_said(formats: Formats, days: [bool; 7]) -> Option<String> {
    let name = |place: usize| {
        let day = i64::try_from((place + 1) % 7).unwrap_or(0);
        weekday_name(formats, day, Moment::ShortWeekday)
    };
    let mut from_monday = days;
    from_monday.rotate_left(1);
    let mut parts: Vec<String> = Vec::new();
    let mut begin = None;
    for (place, is_on) in from_monday.into_iter().chain([false]).enumerate() {
        match (begin, is_on) {
            (None, true) => begin = Some(place),
            (Some(first), false) => {
                match place - first {
                    1 => parts.push(name(first)),
                    2 => parts.extend([name(first), name(place - 1)]),
                    _ => parts.push(format!("{}–{}", name(first), name(place - 1))),
                }
                begin = None;
            }
            _ => {}
        }
    }
    (!parts.is_empty()).then(|| parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::Lens;
    use perihelion_view::prelude::*;
    use serde_json::{Value, json};

    fn said(schedule: &Value) -> String {
        let owner = Owner::new();
        owner.with(|| schedule_sentence(ScheduleConfig::of(schedule), Zone::Utc))
    }

    #[test]
    fn each_frequency_is_said() {
        for (schedule, expected) in [
            (json!({"FrequencyType": 8010, "SecondsPast": 0}), "Once, on 1970-01-01T00:00:00Z"),
            (json!({"FrequencyType": 8011, "SecondsPast": 12_600}), "Every day at 03:30"),
            (json!({"FrequencyType": 8012}), "Every hour, on the hour"),
            (json!({"FrequencyType": 8012, "SecondsPast": 60}), "Every hour, 1 minute past"),
            (json!({"FrequencyType": 8012, "SecondsPast": 900}), "Every hour, 15 minutes past"),
            (json!({"FrequencyType": 8013, "SecondsPast": 97_200}), "Every Monday at 03:00"),
            (json!({"FrequencyType": 8014, "SecondsPast": 1_213_200}), "On day 15 of each month at 01:00"),
            (
                json!({"FrequencyType": 8016, "SelectedMonth": 2, "SelectedDay": 29, "SecondsPast": 60}),
                "Every year on 02-29 at 00:01",
            ),
            (json!({"FrequencyType": 8015, "SecondsPast": 5_400}), "Every 1\u{a0}hr\u{a0}30\u{a0}min"),
            (json!({"FrequencyType": 8017}), "By a rule that is not known here (8017)"),
        ] {
            assert_eq!(said(&schedule), expected);
        }
    }

    #[test]
    fn restrictions_and_delays_are_said_too() {
        let mut schedule = json!({
            "FrequencyType": 8012, "RestrictRuntime": true, "FromTime": {"Hour": 8}, "ToTime": {"Hour": 18},
            "RestrictDays": true, "DaysSelect": {"Monday": true, "Tuesday": true, "Wednesday": true, "Saturday": true},
            "RandomDelaySecs": 600,
        });
        assert_eq!(
            said(&schedule),
            "Every hour, on the hour, only on Mon–Wed, Sat, between 08:00 and 18:00, up to 10\u{a0}min later at random"
        );
        schedule["ToTime"] = json!({"Hour": 8});
        assert!(!said(&schedule).contains("between"), "hours that begin where they end are the whole day");
        schedule = json!({"FrequencyType": 8011, "RestrictDays": true});
        assert_eq!(said(&schedule), "Every day at 00:00, but on no day of the week: never");
    }

    #[test]
    fn a_rule_without_times_says_what_begins_it() {
        let owner = Owner::new();
        owner.with(|| {
            let said = |rule: Value| rule_sentence(BackupRuleConfig::of(&rule), Zone::Utc);
            assert_eq!(said(json!({})), "Only when started by hand");
            let both = json!({"Schedules": [{"FrequencyType": 8012}], "EventTriggers": {"OnPCBoot": true}});
            assert_eq!(said(both), "Every hour, on the hour · When the computer starts");
        });
    }
}
