//! Sizes and lengths of time, as people type them and as fields show them. Nothing is lost on the way: what is shown
//! is read as the very same number.

/// Units of size by their first letter; all are binary, as everywhere in the console.
const SIZES: [(char, &str, u32); 6] =
    [('e', "EiB", 60), ('p', "PiB", 50), ('t', "TiB", 40), ('g', "GiB", 30), ('m', "MiB", 20), ('k', "KiB", 10)];

/// Units of time by the letters that they begin with, in the languages of the console.
const TIMES: [(&[&str], i64); 5] =
    [(&["st", "h"], 3_600), (&["min"], 60), (&["s"], 1), (&["d", "t"], 86_400), (&["w"], 604_800)];

/// The bytes that are meant by `50 GB`, `1,5 TiB`, `0`; none without a unit, as fifty of what?
pub fn bytes_of(typed: &str) -> Option<i64> {
    let (number, unit) = split(typed)?;
    let unit = unit.to_lowercase();
    let shift = match unit.chars().next() {
        None => return (number.0 == 0).then_some(0),
        Some('b') if unit.len() == 1 || unit.starts_with("by") => 0,
        Some(letter) if matches!(unit.get(1..), Some("" | "b" | "ib")) => {
            SIZES.iter().find(|(own, ..)| *own == letter)?.2
        }
        Some(_) => return None,
    };
    times(number, 1_i64.checked_shl(shift)?)
}

/// The size in the largest unit that says it exactly with at most three decimals.
pub fn bytes_text(bytes: i64) -> String {
    for (_, name, shift) in SIZES {
        let unit = 1_i64 << shift;
        let (whole, rest) = (bytes / unit, bytes % unit);
        let thousandths = i128::from(rest) * 1000;
        if whole == 0 || thousandths % i128::from(unit) != 0 {
            continue;
        }
        let decimals = format!("{:03}", thousandths / i128::from(unit));
        let decimals = decimals.trim_end_matches('0');
        let point = if decimals.is_empty() { "" } else { "." };
        return format!("{whole}{point}{decimals} {name}");
    }
    if bytes == 0 { "0".to_owned() } else { format!("{bytes} B") }
}

/// The seconds that are meant by `1 h 30 min`, `90 min`, `2 d`; none without a unit.
pub fn seconds_of(typed: &str) -> Option<i64> {
    if typed.trim() == "0" {
        return Some(0);
    }
    let (mut sum, mut rest, mut has_any) = (0_i64, typed.trim(), false);
    while !rest.is_empty() {
        let letters = rest.find(char::is_alphabetic)?;
        let end = rest.get(letters..)?.find(|sign: char| !sign.is_alphabetic()).map_or(rest.len(), |end| letters + end);
        let (number, _) = split(rest.get(..letters)?)?;
        let name = rest.get(letters..end)?.to_lowercase();
        // Alone it is a minute; what else begins with it may be a month, which has no length.
        let name = if name == "m" { "min" } else { &name };
        let (_, unit) = TIMES.iter().find(|(names, _)| names.iter().any(|own| name.starts_with(own)))?;
        sum = sum.checked_add(times(number, *unit)?)?;
        has_any = true;
        rest = rest.get(end..)?.trim_start_matches(['.', ',', ' ']);
    }
    has_any.then_some(sum)
}

/// The length of time in days, hours, minutes and seconds, none of them left out but those that are nothing.
pub fn seconds_text(seconds: i64) -> String {
    const UNITS: [(i64, &str); 4] = [(86_400, "d"), (3_600, "h"), (60, "min"), (1, "s")];
    let (mut rest, mut text) = (seconds, String::new());
    for (unit, name) in UNITS {
        if rest >= unit {
            let between = if text.is_empty() { "" } else { " " };
            text = format!("{text}{between}{} {name}", rest / unit);
            rest %= unit;
        }
    }
    if text.is_empty() { seconds.to_string() } else { text }
}

/// A number with decimals, as a whole number and the power of ten that it is to be divided by.
type Number = (i64, i64);

/// A number at the beginning, and what follows.
fn split(typed: &str) -> Option<(Number, &str)> {
    let typed = typed.trim();
    let end = typed.find(|sign: char| !sign.is_ascii_digit() && !matches!(sign, '.' | ',')).unwrap_or(typed.len());
    let (number, unit) = typed.split_at(end);
    let (whole, decimals) = number.split_once(['.', ',']).unwrap_or((number, ""));
    if whole.is_empty() || decimals.len() > 9 {
        return None;
    }
    let digits: i64 = format!("{whole}{decimals}").parse().ok()?;
    Some(((digits, 10_i64.checked_pow(u32::try_from(decimals.len()).ok()?)?), unit.trim()))
}

fn times((digits, divisor): Number, unit: i64) -> Option<i64> {
    i64::try_from(i128::from(digits) * i128::from(unit) / i128::from(divisor)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_as_people_write_them() {
        for (typed, bytes) in [
            ("50 GB", 50 << 30),
            ("50gb", 50 << 30),
            ("1,5 TiB", (1 << 40) + (1 << 39)),
            ("0.5 G", 1 << 29),
            ("7 bytes", 7),
            ("7 B", 7),
            ("0", 0),
        ] {
            assert_eq!(bytes_of(typed), Some(bytes), "{typed}");
        }
        for typed in ["50", "GB", "", "5 GBX", "-5 GB", "5 5 GB", "9000000000 EB", "1.2.3 GB"] {
            assert_eq!(bytes_of(typed), None, "{typed}");
        }
    }

    #[test]
    fn what_is_shown_is_read_as_the_very_same() {
        assert_eq!(bytes_text(50 << 30), "50 GiB");
        assert_eq!(bytes_text((1 << 30) + (1 << 29)), "1.5 GiB");
        for bytes in [0, 1, 1023, 1 << 10, 1_234_567_891, i64::MAX, (50 << 30) + 1] {
            assert_eq!(bytes_of(&bytes_text(bytes)), Some(bytes));
        }
        for seconds in [0, 1, 59, 60, 5_400, 90_061, 604_800] {
            assert_eq!(seconds_of(&seconds_text(seconds)), Some(seconds));
        }
    }

    #[test]
    fn lengths_of_time_are_read_in_both_languages() {
        for (typed, seconds) in [
            ("1 h 30 min", 5_400),
            ("1h30m", 5_400),
            ("1 Std. 30 Min.", 5_400),
            ("1,5 Stunden", 5_400),
            ("2 Tage", 172_800),
            ("2 days, 3 hours", 183_600),
            ("90 Sekunden", 90),
            ("1 week", 604_800),
            ("0", 0),
        ] {
            assert_eq!(seconds_of(typed), Some(seconds), "{typed}");
        }
        for typed in ["", "90", "h", "1 parsec", "1 month", "1 h 30", "-1 h"] {
            assert_eq!(seconds_of(typed), None, "{typed}");
        }
    }
}
