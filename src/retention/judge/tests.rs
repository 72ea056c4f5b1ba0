//! A table of rules and of the backups that they keep.

use super::*;
use crate::format::days_from_civil;
use crate::retention::policy;
use serde_json::{Value, json};

const HOUR: i64 = 3_600;

fn at(year: i64, month: i64, day: i64, hour: i64) -> i64 {
    days_from_civil(year, month, day) * calendar::DAY + hour * HOUR
}

fn utc(_: i64) -> i64 {
    0
}

/// What rules keep of backups made at these moments.
fn kept(ranges: Value, made: &[i64], now: i64, offset: Offset<'_>) -> Vec<usize> {
    let verdict = judge(&policy(&json!({"Mode": 802, "Ranges": ranges})), made, now, offset);
    (0..made.len()).filter(|place| verdict.keeps(*place)).collect()
}

/// Every six hours back from Monday, 24 November 2025, 16:00: hours ago of those that stay.
fn hours_kept(ranges: Value, count: i64) -> Vec<i64> {
    let now = at(2025, 11, 24, 16);
    let made: Vec<i64> = (0..count).map(|number| now - number * 6 * HOUR).collect();
    kept(ranges, &made, now, &utc).into_iter().map(|place| i64::try_from(place).unwrap() * 6).collect()
}

/// One each night at 22:00 from 1 January 2024 to the end of 2025, at noon on 1 January 2026: the days of those that stay.
fn days_kept(ranges: Value) -> Vec<String> {
    let (first, last) = (days_from_civil(2024, 1, 1), days_from_civil(2025, 12, 31));
    let made: Vec<i64> = (first..=last).map(|day| day * calendar::DAY + 22 * HOUR).collect();
    let day_of = |place: usize| crate::format::iso_time(made[place])[..10].to_owned();
    kept(ranges, &made, at(2026, 1, 1, 12), &utc).into_iter().map(day_of).collect()
}

#[test]
fn each_type_of_range_keeps_what_it_says() {
    for (range, count, hours) in [
        (json!({"Type": 900, "Jobs": 3}), 20, vec![0, 6, 12]),
        (json!({"Type": 901, "Timestamp": at(2025, 11, 24, 9)}), 20, vec![0, 6]),
        (json!({"Type": 902, "Days": 1}), 20, vec![0, 6, 12, 18, 24]),
        (json!({"Type": 902, "Weeks": 1}), 40, (0..29).map(|number| number * 6).collect()),
        // At 16:00, 10:00 and 04:00 today; at 22:00 yesterday and back to 04:00.
        (json!({"Type": 903, "Days": 2}), 20, vec![12, 36]),
        (json!({"Type": 907, "Jobs": 3}), 20, vec![0, 18, 42]),
        // The week begins on Monday, which is today.
        (json!({"Type": 908, "Jobs": 2}), 60, vec![0, 18]),
        (json!({"Type": 909, "Jobs": 1}), 60, vec![0]),
        (json!({"Type": 910, "Jobs": 1}), 60, vec![0]),
        // Sunday was yesterday; its first was at 04:00.
        (json!({"Type": 906, "Weeks": 1, "WeekOffset": 0}), 60, vec![36]),
        (json!({"Type": 906, "Weeks": 1, "WeekOffset": 1}), 60, vec![12]),
        (json!({"Type": 905, "Months": 1, "MonthOffset": 20}), 60, vec![108]),
        (json!({"Type": 905, "Months": 1, "MonthOffset": 31}), 60, vec![]),
    ] {
        assert_eq!(hours_kept(json!([range.clone()]), count), hours, "{range}");
    }
}

#[test]
fn ranges_add_up_and_say_which_of_them_keeps_what() {
    assert_eq!(hours_kept(json!([{"Type": 900, "Jobs": 1}, {"Type": 907, "Jobs": 2}]), 20), [0, 18]);
    let now = at(2026, 1, 1, 12);
    let made = [now, now - 24 * HOUR, now - 48 * HOUR];
    let rules = json!({"Mode": 802, "Ranges": [{"Type": 900, "Jobs": 1}, {"Type": 902, "Days": 1}]});
    let verdict = judge(&policy(&rules), &made, now, &utc);
    assert_eq!(verdict.by, [vec![0, 1], vec![1], vec![]]);
    assert!(!verdict.keeps(2) && !verdict.keeps_everything);
}

#[test]
fn what_is_not_known_keeps_and_no_range_keeps_nothing() {
    assert_eq!(hours_kept(json!([{"Type": 904}]), 9).len(), 9);
    assert_eq!(hours_kept(json!([{"Type": 999}]), 9).len(), 9);
    assert!(hours_kept(json!([]), 9).is_empty());
    for rules in [json!(null), json!({"Mode": 801, "Ranges": [{"Type": 900, "Jobs": 1}]}), json!({"Mode": 850})] {
        let verdict = judge(&policy(&rules), &[1, 2], 3, &utc);
        assert!(verdict.keeps_everything && verdict.keeps(0) && verdict.keeps(1), "{rules}");
    }
}

#[test]
fn a_day_that_a_month_lacks_keeps_nothing_of_that_month() {
    let on_the_31st = json!([{"Type": 905, "Months": 12, "MonthOffset": 31}]);
    let days = ["2025-01-31", "2025-03-31", "2025-05-31", "2025-07-31", "2025-08-31", "2025-10-31", "2025-12-31"];
    assert_eq!(days_kept(on_the_31st), days);
    assert_eq!(days_kept(json!([{"Type": 905, "Months": 2, "MonthOffset": 0}])), ["2025-12-01"]);
}

#[test]
fn months_and_years_are_those_of_the_calendar() {
    assert_eq!(days_kept(json!([{"Type": 909, "Jobs": 3}])), ["2025-10-31", "2025-11-30", "2025-12-31"]);
    assert_eq!(days_kept(json!([{"Type": 910, "Jobs": 5}])), ["2024-12-31", "2025-12-31"]);
    assert_eq!(days_kept(json!([{"Type": 911, "Years": 2, "YearOffset": 60}])), ["2024-02-29", "2025-03-01"]);
    // 31 December is a Wednesday: its week has begun on the 29th.
    assert_eq!(days_kept(json!([{"Type": 908, "Jobs": 2}])), ["2025-12-28", "2025-12-31"]);
    assert_eq!(days_kept(json!([{"Type": 902, "Months": 1}])).len(), 31);
}

#[test]
fn a_day_is_the_day_of_the_place() {
    // Half past eleven in the evening and half past midnight in New York are one day in UTC.
    let (late, early) = (at(2026, 1, 11, 4), at(2026, 1, 11, 5));
    let new_york = |_: i64| -5 * HOUR;
    let one_a_day = || json!([{"Type": 907, "Jobs": 9}]);
    assert_eq!(kept(one_a_day(), &[early, late], early, &new_york), [0, 1]);
    assert_eq!(kept(one_a_day(), &[early, late], early, &utc), [0]);
}

#[test]
fn numbers_without_sense_do_no_harm() {
    for number in [i64::MIN, -1, i64::MAX, kind::MAXINT] {
        for kind in 900..=911 {
            let range = json!([{"Type": kind, "Jobs": number, "Days": number, "Weeks": number, "Months": number,
                "Years": number, "Timestamp": number, "WeekOffset": number, "MonthOffset": number,
                "YearOffset": number}]);
            hours_kept(range, 5);
        }
    }
    assert_eq!(hours_kept(json!([{"Type": 902, "Years": kind::MAXINT}]), 9).len(), 9);
}
