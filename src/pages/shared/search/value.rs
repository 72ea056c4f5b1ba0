//! Values as people write them: `10GiB`, `7d ago`, `2026-11-01T14:30`, `failed`. Read and written. Pure.

use super::clause::Value;
use super::field::{Field, Kind, Named};
use crate::format::{Zone, iso_time, moment_of_day};

/// Why a value can't be read; the value stands beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    Count,
    Bytes,
    Time,
    Name,
    Truth,
}

/// The units of sizes. Backup software counts in powers of 1,024, whatever it calls them.
pub const BYTE_UNITS: [(&str, i64); 6] =
    [("PiB", 1 << 50), ("TiB", 1 << 40), ("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10), ("B", 1)];

/// The units of times that have passed.
pub const TIME_UNITS: [(&str, i64); 4] = [("d", 86_400), ("h", 3_600), ("min", 60), ("s", 1)];

/// Says that a length of time is one before now.
pub const AGO: &str = "ago";
pub const NOW: &str = "now";
const AT: char = '@';

/// The value of a text for a field.
pub fn read(text: &str, kind: Kind, zone: Zone) -> Result<Value, Unreadable> {
    let text = match kind {
        Kind::Text => return Ok(Value::Text(text.to_owned())),
        _ => text.trim(),
    };
    match kind {
        Kind::Text => Ok(Value::Text(text.to_owned())),
        Kind::Count => whole(text).map(Value::Number).ok_or(Unreadable::Count),
        Kind::Bytes => bytes(text).map(Value::Number).ok_or(Unreadable::Bytes),
        Kind::Time => time(text, zone).ok_or(Unreadable::Time),
        Kind::Choice(names) => name(text, names, kind).ok_or(Unreadable::Name),
        Kind::Truth => match text.to_ascii_lowercase().as_str() {
            "yes" | "true" => Ok(Value::Truth(true)),
            "no" | "false" => Ok(Value::Truth(false)),
            _ => Err(Unreadable::Truth),
        },
    }
}

fn name(text: &str, names: &'static [Named], kind: Kind) -> Option<Value> {
    let named = names.iter().find(|named| named.name.eq_ignore_ascii_case(text));
    named.map(Value::Name).or_else(|| {
        let number = whole(text)?;
        Some(kind.name_of(number).map_or(Value::Number(number), Value::Name))
    })
}

/// A whole number; its thousands may be set apart by `_`.
fn whole(text: &str) -> Option<i64> {
    let text = text.replace('_', "");
    let digits = text.strip_prefix('-').unwrap_or(&text);
    let is_number = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    // With its sign, as the smallest number has no counterpart.
    is_number.then(|| text.parse().ok()).flatten()
}

fn bytes(text: &str) -> Option<i64> {
    let end = text.find(|letter: char| letter.is_ascii_alphabetic()).unwrap_or(text.len());
    let (number, unit) = text.split_at_checked(end)?;
    let factor = byte_unit(unit)?;
    let number = number.trim();
    let Some((before, after)) = number.split_once(['.', ',']) else {
        return whole(number)?.checked_mul(factor);
    };
    // Tenths and hundredths in whole numbers: a float would bring its reader into the app.
    let places = u32::try_from(after.len()).ok().filter(|places| (1..=6).contains(places))?;
    let all = whole(&format!("{before}{after}"))?;
    let scale = 10_i64.pow(places);
    let exact = i128::from(all) * i128::from(factor) / i128::from(scale);
    (!before.is_empty() && !before.starts_with('-')).then(|| i64::try_from(exact).ok()).flatten()
}

/// How many bytes a unit has: `g`, `GB` and `GiB` are the same.
pub fn byte_unit(unit: &str) -> Option<i64> {
    let unit = unit.to_ascii_lowercase();
    let known = |(own, factor): &(&str, i64)| {
        let own = own.to_ascii_lowercase();
        let short = own.get(..1).is_some_and(|short| short == unit);
        let decimal = own.replace('i', "") == unit;
        (own == unit || short || decimal).then_some(*factor)
    };
    if unit.is_empty() { Some(1) } else { BYTE_UNITS.iter().find_map(known) }
}

fn time(text: &str, zone: Zone) -> Option<Value> {
    let small = text.to_ascii_lowercase();
    if small == NOW {
        return Some(Value::Ago(0));
    }
    if let Some(length) = small.strip_suffix(AGO) {
        return Some(Value::Ago(duration(length.trim())?));
    }
    if let Some(number) = small.strip_prefix(AT) {
        return Some(Value::Number(whole(number)?));
    }
    let (text, zone) = small.strip_suffix('z').map_or((small.as_str(), zone), |text| (text, Zone::Utc));
    let (day, clock) = text.split_once(['t', ' ']).unwrap_or((text, "00:00"));
    let mut day = day.splitn(3, '-').map(digits);
    let (year, month, day) = (day.next()??, day.next()??, day.next()??);
    let mut clock = clock.trim().splitn(3, ':').map(digits);
    let (hour, minute, second) = (clock.next()??, clock.next()??, clock.next().unwrap_or(Some(0))?);
    let fits = hour < 24 && minute < 60 && second < 60;
    let begin = moment_of_day(year, month, day).filter(|_| fits)?;
    Some(Value::Number(zone.moment(begin + hour * 3_600 + minute * 60 + second)))
}

fn digits(text: &str) -> Option<i64> {
    (text.len() <= 4 && text.bytes().all(|digit| digit.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

/// Seconds of `7d`, `90 min`, `2 weeks`.
fn duration(text: &str) -> Option<i64> {
    let end = text.find(|letter: char| !letter.is_ascii_digit())?;
    let (number, unit) = text.split_at_checked(end)?;
    let factor = time_unit(unit.trim())?;
    whole(number)?.checked_mul(factor)
}

/// How many seconds a unit of time has.
pub fn time_unit(unit: &str) -> Option<i64> {
    match unit.to_ascii_lowercase().as_str() {
        "s" | "sec" | "second" | "seconds" => Some(1),
        "min" | "minute" | "minutes" => Some(60),
        "h" | "hour" | "hours" => Some(3_600),
        "d" | "day" | "days" => Some(86_400),
        "w" | "week" | "weeks" => Some(7 * 86_400),
        _ => None,
    }
}

/// The value as a person would write it for this field; reading it again gives the same.
pub fn write(value: &Value, field: &Field, zone: Zone) -> String {
    match (value, field.kind) {
        (Value::Text(text), _) => text.clone(),
        (Value::Name(named), _) => named.name.to_owned(),
        (Value::Truth(truth), _) => if *truth { "yes" } else { "no" }.to_owned(),
        (Value::Ago(0), _) => NOW.to_owned(),
        (Value::Ago(seconds), _) => {
            let (count, unit) = in_units(*seconds, &TIME_UNITS);
            format!("{count}{unit} {AGO}")
        }
        (Value::Number(number), Kind::Bytes) => {
            let (count, unit) = in_units(*number, &BYTE_UNITS);
            format!("{count}{unit}")
        }
        (Value::Number(number), Kind::Time) => moment(*number, zone),
        (Value::Number(number), _) => number.to_string(),
    }
}

/// The number in the largest unit that it is a whole number of.
pub fn in_units(number: i64, units: &[(&'static str, i64)]) -> (i64, &'static str) {
    let fits = |(_, factor): &&(&'static str, i64)| number % factor == 0 && number != 0;
    match units.iter().find(fits).or(units.last()) {
        Some((unit, factor)) => (number / factor, unit),
        None => (number, ""),
    }
}

fn moment(number: i64, zone: Zone) -> String {
    let local = zone.local(number);
    let text = iso_time(local);
    // Years of four digits are read again; so is no hour that a clock shows twice.
    if zone.moment(local) != number || text.len() != 20 {
        return match iso_time(number) {
            text if text.len() == 20 => text,
            _ => format!("{AT}{number}"),
        };
    }
    let shown = match text.strip_suffix("T00:00:00Z") {
        Some(day) => day,
        None => text.strip_suffix(":00Z").or(text.strip_suffix('Z')).unwrap_or(&text),
    };
    shown.to_owned()
}

/// The moment in the browser's field for date and time.
pub fn local_moment(text: &str, zone: Zone) -> Option<i64> {
    match time(text, zone) {
        Some(Value::Number(moment)) => Some(moment),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::job::JOB;
    use super::*;

    fn number(field: &str, text: &str) -> Option<i64> {
        match read(text, JOB.named(field).unwrap().kind, Zone::Utc) {
            Ok(Value::Number(number)) => Some(number),
            _ => None,
        }
    }

    #[test]
    fn sizes_have_units_of_1024_however_they_are_called() {
        for text in ["10GiB", "10 GB", "10g", "10.0GB", "10240MiB", "10_240 MB"] {
            assert_eq!(number("size", text), Some(10 << 30), "{text}");
        }
        assert_eq!(number("size", "1.5 KiB"), Some(1_536));
        assert_eq!(number("size", "17"), Some(17));
        for text in ["", "GB", "10 XB", "1.2.3GB", "9999999999PiB", "1.GB", ".5GB", "ten"] {
            assert_eq!(number("size", text), None, "{text}");
        }
    }

    #[test]
    fn moments_are_local_unless_they_say_otherwise() {
        let zone = Zone::ahead_by_two_hours();
        let at = |text, zone| match read(text, Kind::Time, zone) {
            Ok(Value::Number(number)) => number,
            other => panic!("{text}: {other:?}"),
        };
        assert_eq!(at("2026-11-24T06:42", Zone::Utc), 1_795_502_520);
        assert_eq!(at("2026-11-24 06:42:00", Zone::Utc), 1_795_502_520);
        assert_eq!(at("2026-11-24 08:42", zone), 1_795_502_520);
        assert_eq!(at("2026-11-24T06:42Z", zone), 1_795_502_520);
        assert_eq!(at("1970-01-01", Zone::Utc), 0);
        for text in ["2026-13-01", "2026-02-30", "2026-11-01 24:00", "yesterday", "7d", "ago", "2026-11", "-1-1-1"] {
            assert_eq!(read(text, Kind::Time, Zone::Utc), Err(Unreadable::Time), "{text}");
        }
    }

    #[test]
    fn times_that_have_passed_are_kept_as_such() {
        for (text, seconds) in [("7d ago", 604_800), ("1 week ago", 604_800), ("90min ago", 5_400), ("now", 0)] {
            assert_eq!(read(text, Kind::Time, Zone::Utc), Ok(Value::Ago(seconds)), "{text}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let zone = Zone::ahead_by_two_hours();
        for (field, numbers) in [
            ("size", vec![0, 1, 1_023, 1_024, 10 << 30, (10 << 30) + 1, -5, i64::MAX, i64::MIN]),
            ("started", vec![0, 1, 1_795_502_520, 86_400 * 365, -1, i64::MAX / 2, 253_402_300_800, -62_135_596_900]),
            ("files", vec![0, 5, -5, i64::MAX, i64::MIN]),
            ("status", vec![7_002, 7_777, 0]),
        ] {
            let field = JOB.named(field).unwrap();
            for number in numbers {
                let value = field.kind.name_of(number).map_or(Value::Number(number), Value::Name);
                for zone in [Zone::Utc, zone] {
                    let text = write(&value, field, zone);
                    assert_eq!(read(&text, field.kind, zone), Ok(value.clone()), "{}: {text}", field.name);
                }
            }
        }
    }
}
