//! What the tests read into, and random documents.
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "it is part of tests; a panic is a failed one")]

use comet_rows::{Fill, Find};
use serde_json::Value;

/// Takes whatever comes. What is empty is `Nothing`: a reader does not say that a list begins.
#[derive(Debug, Default, PartialEq)]
pub enum Tree {
    #[default]
    Nothing,
    Flag(bool),
    Number(i64),
    Text(String),
    List(Vec<Tree>),
    Object(Vec<(String, Tree)>),
}

impl Fill for Tree {
    fn text(&mut self, text: &str) -> bool {
        *self = Self::Text(text.to_owned());
        true
    }
    fn number(&mut self, number: i64) -> bool {
        *self = Self::Number(number);
        true
    }
    fn flag(&mut self, flag: bool) -> bool {
        *self = Self::Flag(flag);
        true
    }
    fn is_object(&self) -> bool {
        true
    }
    fn is_dictionary(&self) -> bool {
        true
    }
    fn find(&self, _: &str) -> Find {
        Find::ByName
    }
    fn member(&mut self, name: &str) -> Option<&mut dyn Fill> {
        if !matches!(self, Self::Object(_)) {
            *self = Self::Object(Vec::new());
        }
        let Self::Object(members) = self else { return None };
        // The last one of a name counts, in the place of the first.
        let place = members.iter().position(|(known, _)| known == name).unwrap_or_else(|| {
            members.push((name.to_owned(), Self::Nothing));
            members.len() - 1
        });
        members[place].1 = Self::Nothing;
        Some(&mut members[place].1)
    }
    fn is_list(&self) -> bool {
        true
    }
    fn element(&mut self) -> Option<&mut dyn Fill> {
        if !matches!(self, Self::List(_)) {
            *self = Self::List(Vec::new());
        }
        let Self::List(elements) = self else { return None };
        elements.push(Self::Nothing);
        elements.last_mut().map(|last| -> &mut dyn Fill { last })
    }
    fn take_back(&mut self) {
        if let Self::List(elements) = self {
            elements.pop();
            if elements.is_empty() {
                *self = Self::Nothing;
            }
        }
    }
}

impl From<Value> for Tree {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Nothing,
            Value::Bool(flag) => Self::Flag(flag),
            Value::Number(number) => Self::Number(match (number.as_i64(), number.as_u64()) {
                (Some(whole), _) => whole,
                (None, Some(_)) => i64::MAX,
                #[expect(clippy::as_conversions, reason = "saturates, as the reader does")]
                (None, None) => number.as_f64().unwrap() as i64,
            }),
            Value::String(text) => Self::Text(text),
            Value::Array(elements) if elements.is_empty() => Self::Nothing,
            Value::Array(elements) => Self::List(elements.into_iter().map(Self::from).collect()),
            Value::Object(members) if members.is_empty() => Self::Nothing,
            Value::Object(members) => Self::Object(members.into_iter().map(|(name, it)| (name, it.into())).collect()),
        }
    }
}

/// Numbers that look random and are the same each time (xorshift64).
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }

    fn space(&mut self, text: &mut String) {
        text.push_str(self.pick(&["", "", "", "", " ", "\n", "\t \r\n"]));
    }

    /// A document, with spaces, escapes and numbers of all forms.
    pub fn document(&mut self, depth: usize) -> String {
        let mut text = String::new();
        self.value(depth, &mut text);
        text
    }

    fn value(&mut self, depth: usize, text: &mut String) {
        self.space(text);
        match self.roll(if depth == 0 { 7 } else { 11 }) {
            0 => text.push_str("null"),
            1 => text.push_str(self.pick(&["true", "false"])),
            2 | 3 => text.push_str(self.pick(NUMBERS)),
            4..=6 => self.string(text),
            7 | 8 => self.many(depth, text, "[]", |_, _| {}),
            _ => self.many(depth, text, "{}", |dice, text| {
                if dice.roll(4) == 0 {
                    dice.string(text)
                } else {
                    text.push_str(dice.pick(NAMES))
                }
                dice.space(text);
                text.push(':');
            }),
        }
        self.space(text);
    }

    fn many(&mut self, depth: usize, text: &mut String, ends: &str, before: fn(&mut Self, &mut String)) {
        text.push_str(&ends[..1]);
        for number in 0..self.roll(5) {
            text.push_str(if number > 0 { "," } else { "" });
            self.space(text);
            before(self, text);
            self.value(depth - 1, text);
        }
        self.space(text);
        text.push_str(&ends[1..]);
    }

    fn string(&mut self, text: &mut String) {
        text.push('"');
        for _ in 0..self.roll(6) {
            text.push_str(self.pick(PIECES));
        }
        text.push('"');
    }
}

const NAMES: &[&str] = &[r#""Name""#, r#""Born""#, r#""Legs""#, r#""Friends""#, r#""N\u0061me""#];
const NUMBERS: &[&str] = &[
    "0",
    "-0",
    "7",
    "-7",
    "1700000000",
    "9223372036854775807",
    "-9223372036854775808",
    "9223372036854775808",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775809",
    "1.5",
    "-1.5",
    "0.25",
    "2e3",
    "2E+3",
    "12345e-3",
    "0e0",
    "0.0e5",
    "1e300",
    "-1e300",
    "4.999",
    "100000000000000000000000",
];
const PIECES: &[&str] = &[
    "a",
    "plain words that are longer than eight bytes",
    "é",
    "日本",
    "😀",
    r#"\""#,
    r"\\",
    r"\/",
    r"\b",
    r"\f",
    r"\n",
    r"\r",
    r"\t",
    r"\u00e9",
    r"\uD83D\uDE00",
    r"\u0000",
    "{",
    "]",
    ":",
];
