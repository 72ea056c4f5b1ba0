//! The fields of a time that a form can show as they are.

use crate::form::{Field, Form, Kind};
use crate::i18n::Plain;
use crate::i18n::keys::schedule as text;
use crate::schedule::HOUR;
use comet_api::constants::{schedule, schedule_frequency as frequency};
use serde_json::Value;

/// The frequency of a `ScheduleConfig`.
pub fn kind_of(schedule: &Value) -> u64 {
    schedule.get("FrequencyType").and_then(Value::as_u64).unwrap_or_default()
}

/// Whether it is at a time of a day.
pub const fn is_of_calendar(kind: u64) -> bool {
    matches!(kind, frequency::DAILY | frequency::WEEKLY | frequency::MONTHLY | frequency::YEARLY)
}

/// Whether the API restricts such a time: what repeats within days.
pub fn repeats(schedule: &Value) -> bool {
    matches!(kind_of(schedule), frequency::HOURLY | frequency::DAILY | frequency::PERIODIC)
}

/// When it runs, for those times that are no time of a day.
pub const WHEN: &[Field] = &[
    Field::new("/SecondsPast", text::moment, Kind::Moment)
        .help(text::moment_help)
        .when(|it| kind_of(it) == frequency::ONCEONLY),
    Field::new("/SecondsPast", text::minute, Kind::Checked(&Kind::Seconds, within_the_hour))
        .when(|it| kind_of(it) == frequency::HOURLY),
    Field::new("/SecondsPast", text::period, Kind::Checked(&Kind::Seconds, some_time))
        .help(text::period_help)
        .when(|it| kind_of(it) == frequency::PERIODIC),
    Field::new("/Offset", text::offset, Kind::Seconds)
        .help(text::offset_help)
        .when(|it| kind_of(it) == frequency::PERIODIC),
];

pub const DAYS: &[Field] = &[Field::new("/RestrictDays", text::restrict_days, Kind::Flag).when(repeats)];
pub const HOURS: &[Field] = &[Field::new("/RestrictRuntime", text::restrict_hours, Kind::Flag).when(repeats)];
pub const DELAY: &[Field] = &[Field::new("/RandomDelaySecs", text::delay, Kind::Checked(&Kind::Seconds, not_too_long))
    .help(text::delay_help)
    .policy("RandomDelaySecs")];

/// All of them.
pub const TIME_FORMS: &[&Form] = &[
    &Form { title: text::time, fields: WHEN },
    &Form { title: text::time, fields: DAYS },
    &Form { title: text::time, fields: HOURS },
    &Form { title: text::time, fields: DELAY },
];

fn within_the_hour(value: &Value) -> Option<Plain> {
    value.as_i64().filter(|seconds| !(0..HOUR).contains(seconds)).map(|_| text::minute_wrong)
}

fn some_time(value: &Value) -> Option<Plain> {
    (value.as_i64().unwrap_or_default() < 1).then_some(text::period_wrong)
}

fn not_too_long(value: &Value) -> Option<Plain> {
    value.as_i64().filter(|seconds| *seconds > schedule::MAX_RANDOM_DELAY_SECS).map(|_| text::delay_long)
}
