//! JSON as text. Decimal numbers are written by the standard library: the faster way that serde_json brings along has
//! a table of 10 KB, and decimal numbers are few.

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use std::io::{self, Write};

/// A value as JSON text.
///
/// # Errors
///
/// When the value can't be said in JSON, such as a map whose keys are no texts.
pub fn to_text(value: &impl Serialize) -> serde_json::Result<String> {
    let mut text = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut text, Plain))?;
    String::from_utf8(text).map_err(serde::ser::Error::custom)
}

struct Plain;

impl Formatter for Plain {
    /// The shortest text that reads back as the same number.
    fn write_f64<W: ?Sized + Write>(&mut self, writer: &mut W, number: f64) -> io::Result<()> {
        write!(writer, "{number:?}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    #[test]
    fn what_is_written_reads_back_as_the_same() {
        for number in [0.1, -0.0, 1.5e300, 5e-324, 1e21, 123_456_789.123_456_79, f64::MAX, 2.0] {
            let value = json!({ "a": [number, 7, u64::MAX, i64::MIN, true, null, "ü\"\n"] });
            assert_eq!(serde_json::from_str::<Value>(&to_text(&value).unwrap()).unwrap(), value);
        }
    }

    #[test]
    fn it_is_what_serde_json_writes_but_for_decimal_numbers() {
        let value = json!({ "z": 1, "a": [{}, [], "x"], "e": { "f": false } });
        assert_eq!(to_text(&value).unwrap(), serde_json::to_string(&value).unwrap());
    }
}
