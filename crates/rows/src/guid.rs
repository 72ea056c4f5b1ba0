//! The ids of many things: GUIDs, kept in 16 bytes instead of 36 and an allocation.

use crate::{Fill, Interned};
use std::fmt;

/// An id. Usually a GUID, and then small; any other text is kept as it is.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Guid(Form);

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Form {
    /// As servers write it: small letters, in groups of 8, 4, 4, 4 and 12.
    Usual([u8; 16]),
    Other(Interned),
}

impl Default for Form {
    fn default() -> Self {
        Self::Other(Interned::default())
    }
}

/// Where the groups begin in the text, and how long they are.
const GROUPS: [usize; 5] = [0, 9, 14, 19, 24];
const LENGTHS: [usize; 5] = [8, 4, 4, 4, 12];
/// How many bytes stand before each hyphen.
const HYPHENS: [usize; 4] = [4, 6, 8, 10];
const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];

impl Guid {
    pub fn is_empty(&self) -> bool {
        matches!(&self.0, Form::Other(text) if text.is_empty())
    }
}

/// The bytes of a GUID in its usual form; `None` for every text that would not be written the same again.
fn usual(text: &str) -> Option<[u8; 16]> {
    let text: &[u8; 36] = text.as_bytes().try_into().ok()?;
    let mut guid = [0; 16];
    let mut bytes = guid.iter_mut();
    let mut wrong = 0;
    for (place, letters) in GROUPS.into_iter().zip(LENGTHS) {
        let group = text.get(place..place + letters)?;
        for (pair, byte) in group.as_chunks::<2>().0.iter().zip(bytes.by_ref()) {
            let [high, low] = pair.map(|letter| DIGIT_OF.get(usize::from(letter)).copied().unwrap_or(NO_DIGIT));
            wrong |= high | low;
            *byte = high << 4 | low;
        }
        wrong |= if place == 0 || text.get(place - 1) == Some(&b'-') { 0 } else { NO_DIGIT };
    }
    (wrong < NO_DIGIT).then_some(guid)
}

const NO_DIGIT: u8 = 0x80;

/// What each byte is worth as a small hexadecimal digit.
const DIGIT_OF: [u8; 256] = {
    let mut worth = [NO_DIGIT; 256];
    let mut digit = 0;
    while digit < 16 {
        #[expect(clippy::indexing_slicing, clippy::as_conversions, reason = "worked out while compiling")]
        {
            worth[b"0123456789abcdef"[digit as usize] as usize] = digit;
        }
        digit += 1;
    }
    worth
};

impl From<&str> for Guid {
    fn from(text: &str) -> Self {
        Self(usual(text).map_or_else(|| Form::Other(text.into()), Form::Usual))
    }
}

impl From<String> for Guid {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<Guid> for String {
    fn from(guid: Guid) -> Self {
        guid.to_string()
    }
}

impl From<&Guid> for String {
    fn from(guid: &Guid) -> Self {
        guid.to_string()
    }
}

impl fmt::Display for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let guid = match &self.0 {
            Form::Usual(guid) => guid,
            Form::Other(text) => return f.write_str(text),
        };
        let mut written = String::with_capacity(36);
        for (place, byte) in guid.iter().enumerate() {
            if HYPHENS.contains(&place) {
                written.push('-');
            }
            written.extend([byte >> 4, byte & 15].iter().filter_map(|digit| DIGITS.get(usize::from(*digit))));
        }
        f.write_str(&written)
    }
}

impl fmt::Debug for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{self}\"")
    }
}

impl PartialEq<str> for Guid {
    fn eq(&self, other: &str) -> bool {
        match &self.0 {
            Form::Usual(guid) => usual(other).as_ref() == Some(guid),
            Form::Other(text) => text.as_str() == other,
        }
    }
}

impl PartialEq<&str> for Guid {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

impl Fill for Guid {
    fn text(&mut self, text: &str) -> bool {
        *self = text.into();
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_comes_back_as_it_was() {
        for text in [
            "cf75fe6e-1a01-490a-8a80-efef89153e01",
            "CF75FE6E-1A01-490A-8A80-EFEF89153E01",
            "cf75fe6e-1a01-490a-8a80-efef89153e0",
            "cf75fe6e1a01-490a-8a80-efef89153e01-",
            "cf75fe6e-1a01-490a-8a80-efef89153eé",
            "",
            "job 7",
        ] {
            assert_eq!(Guid::from(text).to_string(), text);
            assert_eq!(Guid::from(text).is_empty(), text.is_empty());
        }
        assert_ne!(Guid::from("job 7"), Guid::from("job 8"));
    }
}
