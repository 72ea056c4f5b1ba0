//! The calendar of a place, as far as retention goes by it: days, weeks from Monday, months, years.

use crate::format::{civil_from_days, days_from_civil};

pub const DAY: i64 = 86_400;

/// Further back than anyone has backups; spans beyond it are cut, so that no sum overflows.
const FARTHEST: i64 = 4_000_000;

/// Seconds to add to UTC at a moment, for the clocks of a place.
pub type Offset<'a> = &'a dyn Fn(i64) -> i64;

/// The day at a moment, counted from 1970.
pub fn day_at(moment: i64, offset: Offset<'_>) -> i64 {
    (moment + offset(moment)).div_euclid(DAY)
}

/// Counted from Sunday, which is 0.
pub const fn weekday(day: i64) -> i64 {
    (day + 4).rem_euclid(7)
}

/// Weeks begin on Monday.
pub const fn week(day: i64) -> i64 {
    (day + 3).div_euclid(7)
}

pub const fn month(day: i64) -> i64 {
    let (year, month, _) = civil_from_days(day);
    year * 12 + month
}

pub const fn year(day: i64) -> i64 {
    civil_from_days(day).0
}

pub const fn day_of_month(day: i64) -> i64 {
    civil_from_days(day).2
}

/// From 1.
pub const fn day_of_year(day: i64) -> i64 {
    day - days_from_civil(year(day), 1, 1) + 1
}

/// The same day so many months before; the last one of the month where it has no such day.
pub fn months_before(day: i64, months: i64) -> i64 {
    let (year, month, of_month) = civil_from_days(day);
    let month = year * 12 + month - 1 - months.clamp(0, FARTHEST);
    let first_of = |month: i64| days_from_civil(month.div_euclid(12), month.rem_euclid(12) + 1, 1);
    (first_of(month) + of_month - 1).min(first_of(month + 1) - 1)
}

pub fn days_before(day: i64, days: i64) -> i64 {
    day - days.clamp(0, FARTHEST)
}

/// The moment at which the clocks showed the same time so many months and days before.
pub fn time_before(now: i64, months: i64, days: i64, offset: Offset<'_>) -> i64 {
    let local = now + offset(now);
    let day = days_before(months_before(local.div_euclid(DAY), months), days);
    let local = day * DAY + local.rem_euclid(DAY);
    local - offset(local - offset(now))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i64, month: i64, day: i64) -> i64 {
        days_from_civil(year, month, day)
    }

    #[test]
    fn days_know_their_week_month_and_year() {
        // A Sunday, and the Monday after it.
        assert_eq!((weekday(day(2026, 11, 22)), weekday(day(2026, 11, 23))), (0, 1));
        assert_eq!(week(day(2026, 11, 22)) + 1, week(day(2026, 11, 23)));
        assert_eq!((day_of_year(day(2026, 1, 1)), day_of_year(day(2024, 12, 31))), (1, 366));
    }

    #[test]
    fn months_before_end_where_the_month_ends() {
        assert_eq!(months_before(day(2026, 3, 31), 1), day(2026, 2, 28));
        assert_eq!(months_before(day(2024, 2, 29), 12), day(2023, 2, 28));
        assert_eq!(months_before(day(2026, 1, 15), 1), day(2025, 12, 15));
        assert!(months_before(day(2026, 1, 15), i64::MAX) < day(1, 1, 1));
    }

    #[test]
    fn a_week_before_the_clocks_change_is_the_same_time_of_day() {
        // Berlin puts the clocks back at 01:00 UTC on 25 October 2026.
        let change = day(2026, 10, 25) * DAY + 3_600;
        let berlin = |moment: i64| if moment < change { 7_200 } else { 3_600 };
        let noon_after = day(2026, 10, 27) * DAY + 11 * 3_600;
        assert_eq!(time_before(noon_after, 0, 7, &berlin), day(2026, 10, 20) * DAY + 10 * 3_600);
    }
}
