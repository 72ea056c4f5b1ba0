//! What is wrong with the text of a search, and where. Pure; the words for it are in `words.rs`.

use super::field::Field;
use super::value::Unreadable;
use std::ops::Range;

/// A mistake in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The place, in characters.
    pub at: Range<usize>,
    pub what: Mistake,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Mistake {
    /// A name of a field should stand here.
    NoField {
        found: String,
    },
    /// No field is called so; the one that may be meant.
    UnknownField {
        name: String,
        near: Option<&'static str>,
    },
    /// A comparison should stand behind the field.
    NoOperator {
        field: &'static Field,
        found: String,
    },
    /// This comparison does not fit what the field holds.
    WrongOperator {
        field: &'static Field,
        operator: String,
    },
    /// The value is missing.
    NoValue {
        field: &'static Field,
    },
    /// The value is none for this field.
    BadValue {
        field: &'static Field,
        value: String,
        why: Unreadable,
    },
    /// A name for many numbers has no order.
    NoOrder {
        name: &'static str,
    },
    OpenQuote,
    OpenBracket,
    /// Something stands where `and`, `or` or the end should be.
    Loose {
        found: String,
    },
    /// Nothing stands where something should.
    End,
    TooDeep,
}

/// The name that is nearest to what was written, if any is near.
pub fn nearest(written: &str, names: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let written = written.to_ascii_lowercase();
    let near = |name: &&'static str| distance(&written, name);
    names.min_by_key(near).filter(|name| near(name) <= name.len() / 3 + 1)
}

/// How many letters must be changed, added or left out.
fn distance(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (place, letter) in left.bytes().enumerate() {
        let mut corner = place;
        let mut before = place + 1;
        let mut next = vec![before];
        for (other, above) in right.bytes().zip(row.iter().skip(1)) {
            before = (before + 1).min(above + 1).min(corner + usize::from(letter != other));
            corner = *above;
            next.push(before);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_understood_and_a_different_word_is_not() {
        let names = || ["status", "started", "size", "user"].into_iter();
        assert_eq!(nearest("statsu", names()), Some("status"));
        assert_eq!(nearest("Start", names()), Some("started"));
        assert_eq!(nearest("colour", names()), None);
        assert_eq!((distance("", "abc"), distance("abc", "abc"), distance("abd", "abc")), (3, 0, 1));
    }
}
