//! Stands in for `Intl` where there is no browser, so that the rest can be tested: English only.

use std::time::{SystemTime, UNIX_EPOCH};

use super::{Moment, NO_BREAK, Unit, calendar::iso_time};

pub fn number(_locale: &str, number: f64, decimals: u8) -> String {
    let text = format!("{number:.0$}", usize::from(decimals));
    match text.split_once('.') {
        Some((_, _)) => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        None => text,
    }
}

pub fn percent(locale: &str, share: f64) -> String {
    format!("{}%", number(locale, share * 100.0, 1))
}

pub fn unit(locale: &str, count: f64, unit: Unit) -> String {
    let short = match unit {
        Unit::Second => "sec",
        Unit::Minute => "min",
        Unit::Hour => "hr",
        Unit::Day => "days",
        Unit::Month => "mths",
        Unit::Year => "yrs",
    };
    format!("{}{NO_BREAK}{short}", number(locale, count, 0))
}

pub fn moment(_locale: &str, unix_seconds: i64, how: Moment, _as_utc: bool) -> String {
    let text = iso_time(unix_seconds);
    let day = usize::try_from((unix_seconds.div_euclid(86_400) + 4).rem_euclid(7)).unwrap_or_default();
    let weekday = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"].get(day);
    let weekday = weekday.copied().unwrap_or_default();
    let part = |from, to| text.get(from..to).unwrap_or_default().to_owned();
    match how {
        Moment::Hour => part(11, 16),
        Moment::Day | Moment::Month => part(5, 10),
        Moment::Weekday => weekday.to_owned(),
        Moment::ShortWeekday => weekday.get(..3).unwrap_or_default().to_owned(),
        _ => text,
    }
}

/// There are no zones but one's own, which is UTC.
pub fn own_offset(_moment: i64) -> i64 {
    0
}

pub fn zone_number(_name: &str) -> Option<usize> {
    None
}

pub fn zone_offset(_zone: usize, _moment: i64) -> i64 {
    0
}

pub fn relative(locale: &str, count: f64, unit: Unit) -> String {
    let size = number(locale, count.abs(), 0);
    if count < 0.0 { format!("{size} {}s ago", unit.name()) } else { format!("in {size} {}s", unit.name()) }
}

pub fn plural_form(_locale: &str, number: &str) -> String {
    if number == "1" { "one" } else { "other" }.to_owned()
}

pub fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}
