//! Moments in the one form that machines read, for `<time datetime>`.

const DAY: i64 = 86_400;

/// Whether the moment lies in the years 1 to 9999, which is what dates are written for.
pub const fn is_writable(unix_seconds: i64) -> bool {
    const FIRST: i64 = -62_135_596_800;
    const LAST: i64 = 253_402_300_799;
    unix_seconds >= FIRST && unix_seconds <= LAST
}

/// The moment as ISO 8601 in UTC: `2026-11-24T06:42:00Z`. Empty outside the years 1 to 9999.
pub fn iso_time(unix_seconds: i64) -> String {
    if !is_writable(unix_seconds) {
        return String::new();
    }
    let (year, month, day) = civil_from_days(unix_seconds.div_euclid(DAY));
    let second = unix_seconds.rem_euclid(DAY);
    let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

/// Year, month and day of a day counted from 1970, by Howard Hinnant's algorithm: eras of 400
/// years that begin in March, so that the leap day comes last.
pub const fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
    (year, month, day)
}

/// The first second of a day in UTC; `None` for a day that no calendar has.
pub fn moment_of_day(year: i64, month: i64, day: i64) -> Option<i64> {
    let days = days_from_civil(year, month, day);
    (civil_from_days(days) == (year, month, day)).then_some(days * DAY)
}

/// The way back from [`civil_from_days`].
pub const fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let shifted_month = if month > 2 { month - 3 } else { month + 9 };
    let day_of_year = (153 * shifted_month + 2) / 5 + day - 1;
    let year_of_era = year.rem_euclid(400);
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

#[cfg(test)]
mod tests {
    use super::{iso_time, moment_of_day};

    #[test]
    fn days_are_found_and_those_that_no_calendar_has_are_not() {
        assert_eq!(moment_of_day(1970, 1, 1), Some(0));
        assert_eq!(moment_of_day(2000, 2, 29), Some(951_782_400));
        assert_eq!(moment_of_day(2026, 2, 29), None);
        assert_eq!(moment_of_day(2026, 13, 1), None);
        assert_eq!(moment_of_day(2026, 0, 1), None);
    }

    #[test]
    fn known_moments() {
        assert_eq!(iso_time(0), "1970-01-01T00:00:00Z");
        assert_eq!(iso_time(1_795_502_520), "2026-11-24T06:42:00Z");
        assert_eq!(iso_time(951_827_696), "2000-02-29T12:34:56Z");
        assert_eq!(iso_time(-1), "1969-12-31T23:59:59Z");
    }

    #[test]
    fn moments_that_no_calendar_holds_are_empty() {
        assert_eq!(iso_time(i64::MAX), "");
        assert_eq!(iso_time(253_402_300_799), "9999-12-31T23:59:59Z");
        assert_eq!(iso_time(253_402_300_800), "");
    }
}
