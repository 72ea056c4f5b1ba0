//! Values as the text of a field, and back. What is no value of its kind is kept as it was typed.

use super::fault::Fault;
use super::measure::{bytes_of, bytes_text, seconds_of, seconds_text};
use super::zones;
use super::{Check, Kind};
use crate::document::{typed, typed_text};
use crate::format::Zone;
use serde_json::{Map, Value};

/// Stands for the end of a line within an entry of a list.
const LINE_END: &str = "\u{23ce}";

/// What stands in the field.
pub fn text_of(kind: &Kind, value: &Value) -> String {
    if let Some(text) = typed_text(value) {
        return text.to_owned();
    }
    let number = value.as_i64();
    match kind {
        Kind::Lines | Kind::Addresses => entries(value).map(line_of).collect::<Vec<_>>().join("\n"),
        Kind::Pairs(except) => pairs_text(value, except),
        Kind::Bytes => number.map_or_else(|| absent(value), bytes_text),
        Kind::Seconds => number.map_or_else(|| absent(value), seconds_text),
        Kind::Minutes => number.map_or_else(|| absent(value), |minutes| seconds_text(minutes.saturating_mul(60))),
        Kind::Moment => {
            number.filter(|seconds| *seconds != 0).map(|seconds| Zone::Here.field(seconds)).unwrap_or_default()
        }
        Kind::Whole { .. } => absent(value),
        _ => value.as_str().map(str::to_owned).unwrap_or_default(),
    }
}

/// A number as it is, a zero where there is none; other shapes as their JSON.
fn absent(value: &Value) -> String {
    if value.is_null() { "0".to_owned() } else { value.to_string() }
}

/// The value of a text, given what was there before; what can't be understood, as it was typed.
pub fn value_of(kind: &'static Kind, before: &Value, text: &str) -> Value {
    let (kind, check) = kind.split();
    match understood(kind, check, before, text) {
        Ok(value) => value,
        Err(_) => typed(text),
    }
}

/// What is wrong with a value of the draft that could not be understood.
pub fn fault_of(kind: &'static Kind, value: &Value) -> Option<Fault> {
    let (kind, check) = kind.split();
    understood(kind, check, &Value::Null, typed_text(value)?).err()
}

fn understood(kind: &Kind, check: Option<Check>, before: &Value, text: &str) -> Result<Value, Fault> {
    let value = read(kind, before, text)?;
    match check.and_then(|check| check(&value)) {
        Some(wrong) => Err(Fault::Other(wrong)),
        None => Ok(value),
    }
}

fn read(kind: &Kind, before: &Value, text: &str) -> Result<Value, Fault> {
    let trimmed = text.trim();
    match kind {
        Kind::Lines => Ok(lines_of(text)),
        Kind::Addresses => {
            let wrong = text.lines().position(|line| !line.trim().is_empty() && !is_address(line.trim()));
            wrong.map_or_else(|| Ok(lines_of(text)), |line| Err(Fault::NoAddress(line + 1)))
        }
        Kind::Pairs(except) => pairs_of(before, except, text),
        Kind::Whole { min, max, .. } => {
            let number: i64 = trimmed.parse().map_err(|_| Fault::NotWhole)?;
            if (*min..=*max).contains(&number) { Ok(number.into()) } else { Err(Fault::Range(*min, *max)) }
        }
        Kind::Bytes => bytes_of(trimmed).map(Value::from).ok_or(Fault::NotSize),
        Kind::Seconds => seconds_of(trimmed).map(Value::from).ok_or(Fault::NotTime),
        Kind::Minutes => match seconds_of(trimmed) {
            Some(seconds) if seconds % 60 == 0 => Ok((seconds / 60).into()),
            _ => Err(Fault::NotTime),
        },
        Kind::Moment if trimmed.is_empty() => Ok(0.into()),
        Kind::Moment => zones::moment_of(trimmed).map(Value::from).ok_or(Fault::NotMoment),
        Kind::TimeZone if trimmed.is_empty() || zones::is_zone(trimmed) => Ok(trimmed.into()),
        Kind::TimeZone => Err(Fault::NoZone),
        _ => Ok(text.into()),
    }
}

fn entries(value: &Value) -> impl Iterator<Item = &str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str)
}

fn line_of(entry: &str) -> String {
    entry.replace('\n', LINE_END)
}

fn lines_of(text: &str) -> Value {
    let entry = |line: &str| line.trim_end_matches('\r').replace(LINE_END, "\n").into();
    text.split('\n').filter(|line| !line.trim().is_empty()).map(entry).collect::<Vec<Value>>().into()
}

/// Whether it may be an e-mail address: only mail that arrives proves more.
fn is_address(text: &str) -> bool {
    text.split_once('@').is_some_and(|(who, host)| !who.is_empty() && !host.is_empty() && !host.contains('@'))
        && !text.contains(char::is_whitespace)
}

fn pairs_text(value: &Value, except: &[&str]) -> String {
    let pairs = value.as_object().into_iter().flatten().filter(|(name, _)| !except.contains(&name.as_str()));
    let line = |(name, value): (&String, &Value)| {
        let value = value.as_str().map_or_else(|| value.to_string(), line_of);
        format!("{name} = {value}")
    };
    pairs.map(line).collect::<Vec<_>>().join("\n")
}

/// The pairs of the text, beside those that are left alone.
fn pairs_of(before: &Value, except: &[&str], text: &str) -> Result<Value, Fault> {
    let mut pairs: Map<String, Value> = before.as_object().cloned().unwrap_or_default();
    pairs.retain(|name, _| except.contains(&name.as_str()));
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let (name, value) = line.split_once('=').ok_or(Fault::NoPair(at + 1))?;
        let value = value.strip_prefix(' ').unwrap_or(value).replace(LINE_END, "\n");
        if name.trim().is_empty() || pairs.insert(name.trim().to_owned(), value.into()).is_some() {
            return Err(Fault::NoPair(at + 1));
        }
    }
    Ok(pairs.into())
}

/// Whether it says nothing: such values and absent ones mean the same to a server.
pub fn is_zero(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(is_on) => !is_on,
        Value::Number(number) => number.as_i64() == Some(0),
        Value::String(text) => text.is_empty(),
        Value::Array(entries) => entries.is_empty(),
        Value::Object(members) => members.is_empty(),
    }
}

/// Whether two values mean the same.
pub fn is_same(one: &Value, other: &Value) -> bool {
    one == other || is_zero(one) && is_zero(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Unit;
    use serde_json::json;

    const DAYS: Kind = Kind::Whole { unit: Unit::Days, min: 1, max: 30 };
    static WHOLE: Kind = DAYS;
    static LINES: Kind = Kind::Lines;
    static PAIRS: Kind = Kind::Pairs(&["KNOWN"]);
    static ADDRESSES: Kind = Kind::Addresses;

    #[test]
    fn what_is_out_of_range_is_kept_as_it_was_typed_and_said() {
        let value = value_of(&WHOLE, &Value::Null, "31");
        assert!(value.is_string());
        assert_eq!(text_of(&WHOLE, &value), "31");
        assert!(matches!(fault_of(&WHOLE, &value), Some(Fault::Range(1, 30))));
        assert_eq!(value_of(&WHOLE, &value, " 30 "), json!(30));
        assert!(matches!(fault_of(&WHOLE, &value_of(&WHOLE, &Value::Null, "x")), Some(Fault::NotWhole)));
        assert!(fault_of(&WHOLE, &json!(99)).is_none());
    }

    #[test]
    fn lists_are_read_line_by_line_and_ends_of_lines_within_an_entry_survive() {
        let list = json!(["a", "b\nc", "d = e"]);
        assert_eq!(value_of(&LINES, &Value::Null, &text_of(&LINES, &list)), list);
        assert_eq!(value_of(&LINES, &Value::Null, "one\r\n\n two\n"), json!(["one", " two"]));
    }

    #[test]
    fn the_line_that_is_no_address_is_named() {
        let value = value_of(&ADDRESSES, &Value::Null, "a@b.org\nnobody\n");
        assert!(matches!(fault_of(&ADDRESSES, &value), Some(Fault::NoAddress(2))));
        assert_eq!(value_of(&ADDRESSES, &Value::Null, "a@b.org\n"), json!(["a@b.org"]));
    }

    #[test]
    fn pairs_that_have_fields_of_their_own_are_left_alone() {
        let before = json!({"KNOWN": "1", "OTHER": "2"});
        assert_eq!(text_of(&PAIRS, &before), "OTHER = 2");
        assert_eq!(value_of(&PAIRS, &before, "NEW = a=b\n"), json!({"KNOWN": "1", "NEW": "a=b"}));
        assert!(matches!(fault_of(&PAIRS, &value_of(&PAIRS, &before, "A = 1\nA = 2")), Some(Fault::NoPair(2))));
    }

    #[test]
    fn absent_and_nothing_mean_the_same() {
        assert!(is_same(&Value::Null, &json!(0)) && is_same(&json!([]), &Value::Null));
        assert!(!is_same(&json!(1), &Value::Null) && !is_same(&json!("0"), &json!(0)));
    }
}
