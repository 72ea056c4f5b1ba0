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

pub fn moment(_locale: &str, unix_seconds: i64, _how: Moment) -> String {
    iso_time(unix_seconds)
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
