//! Changes to a time (`ScheduleConfig`) that keep what can be kept: the day when the hour changes, the hour when the
//! frequency does. Pure, but for the clock.

use super::fields::{is_of_calendar, kind_of, repeats};
use crate::format::now;
use crate::schedule::{DAY, HOUR, MINUTE};
use comet_api::constants::schedule_frequency as frequency;
use comet_api::document::read;
use serde_json::{Value, json};

/// Every day at an hour.
pub fn daily(hour: i64) -> Value {
    json!({ "FrequencyType": frequency::DAILY, "SecondsPast": hour * HOUR })
}

/// The time of day in seconds.
pub fn part_of_day(schedule: &Value) -> i64 {
    read::<i64>(schedule, "SecondsPast") % DAY
}

pub fn set_of_day(schedule: &mut Value, second: i64) {
    let day = read::<i64>(schedule, "SecondsPast") / DAY;
    schedule["SecondsPast"] = json!(day * DAY + second);
}

/// The day of the week or of the month, from 0 on.
pub fn set_day(schedule: &mut Value, day: i64) {
    schedule["SecondsPast"] = json!(day * DAY + part_of_day(schedule));
}

pub fn set_hour(schedule: &mut Value, field: &str, second: i64) {
    let time = &mut schedule[field];
    if !time.is_object() {
        *time = json!({});
    }
    time["Hour"] = json!(second / HOUR);
    time["Minutes"] = json!(second % HOUR / MINUTE);
}

/// Another frequency. The time of day stays where there is one; what the new one can't have is turned off.
pub fn set_frequency(schedule: &mut Value, kind: i64) {
    let of_day = if is_of_calendar(kind_of(schedule)) { part_of_day(schedule) } else { 3 * HOUR };
    schedule["FrequencyType"] = json!(kind);
    let past = match u64::try_from(kind).unwrap_or_default() {
        frequency::HOURLY => 0,
        frequency::PERIODIC => 6 * HOUR,
        frequency::ONCEONLY => (now() / HOUR + 24) * HOUR,
        _ => of_day,
    };
    schedule["SecondsPast"] = json!(past);
    if u64::try_from(kind) == Ok(frequency::YEARLY) {
        for field in ["SelectedMonth", "SelectedDay"] {
            if read::<i64>(schedule, field) == 0 {
                schedule[field] = json!(1);
            }
        }
    }
    if !repeats(schedule) {
        for field in ["RestrictDays", "RestrictRuntime"] {
            if schedule.get(field) == Some(&Value::Bool(true)) {
                schedule[field] = Value::Bool(false);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_frequency_keeps_the_time_of_day_and_what_is_not_known_here() {
        let mut schedule = json!({ "FrequencyType": 8011, "SecondsPast": 9_000, "Later": 1, "RestrictDays": true });
        set_frequency(&mut schedule, 8013);
        set_day(&mut schedule, 2);
        assert_eq!(
            schedule,
            json!({ "FrequencyType": 8013, "SecondsPast": 2 * DAY + 9_000, "Later": 1, "RestrictDays": false })
        );
        set_of_day(&mut schedule, 60);
        assert_eq!(read::<i64>(&schedule, "SecondsPast"), 2 * DAY + 60);
        set_frequency(&mut schedule, 8016);
        assert_eq!((read::<i64>(&schedule, "SelectedMonth"), read::<i64>(&schedule, "SecondsPast")), (1, 60));
        set_frequency(&mut schedule, 8012);
        set_frequency(&mut schedule, 8011);
        assert_eq!(read::<i64>(&schedule, "SecondsPast"), 3 * HOUR);
    }

    #[test]
    fn hours_are_set_beside_what_else_is_there() {
        let mut schedule = json!({ "FromTime": { "Later": 1 } });
        set_hour(&mut schedule, "FromTime", 8 * HOUR + 30 * MINUTE);
        set_hour(&mut schedule, "ToTime", 0);
        let expected =
            json!({ "FromTime": { "Later": 1, "Hour": 8, "Minutes": 30 }, "ToTime": { "Hour": 0, "Minutes": 0 } });
        assert_eq!(schedule, expected);
    }
}
