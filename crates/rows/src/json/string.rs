//! Texts. One without escapes is not copied before it is in its place.

use super::{Reader, Step, What};
use std::str::from_utf8;

const EACH: u64 = u64::MAX / 255;
const HIGH: u64 = EACH * 128;

/// How many bytes stand before the first that means something in a text: a quotation mark, a backslash, a control
/// character. Eight at a time, by the tricks of <https://graphics.stanford.edu/~seander/bithacks.html>.
pub(super) fn plain(text: &[u8]) -> usize {
    let (words, _) = text.as_chunks::<8>();
    let mut passed = 0;
    for word in words {
        let word = u64::from_le_bytes(*word);
        let (quote, slash) = (word ^ (EACH * 0x22), word ^ (EACH * 0x5c));
        let found = (quote.wrapping_sub(EACH) & !quote
            | slash.wrapping_sub(EACH) & !slash
            | word.wrapping_sub(EACH * 0x20) & !word)
            & HIGH;
        if found != 0 {
            return passed + usize::try_from(found.trailing_zeros() / 8).unwrap_or_default();
        }
        passed += 8;
    }
    let rest = text.get(passed..).unwrap_or_default();
    passed + rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | ..0x20)).unwrap_or(rest.len())
}

impl Reader<'_> {
    /// A text, from behind its first quotation mark to behind its last.
    pub(super) fn string(&mut self) -> Step<&str> {
        let start = self.at;
        self.at += plain(self.rest());
        let written = self.text.get(start..self.at).unwrap_or_default();
        match self.byte() {
            Some(b'"') => self.at += 1,
            Some(b'\\') => return self.unescape(written),
            Some(_) => return Err(What::Syntax),
            None => return Err(What::CutOff),
        }
        from_utf8(written).map_err(|_| What::Syntax)
    }

    /// The text whose beginning is `written`, from its first backslash on.
    fn unescape(&mut self, written: &[u8]) -> Step<&str> {
        self.unescaped.clear();
        self.unescaped.extend_from_slice(written);
        loop {
            let run = plain(self.rest());
            self.unescaped.extend_from_slice(self.rest().get(..run).unwrap_or_default());
            self.at += run + 1;
            match self.rest_before(1) {
                Some(b'"') => return from_utf8(&self.unescaped).map_err(|_| What::Syntax),
                Some(b'\\') => {
                    let letter = self.escaped()?;
                    let mut bytes = [0; 4];
                    self.unescaped.extend_from_slice(letter.encode_utf8(&mut bytes).as_bytes());
                }
                Some(_) => return Err(What::Syntax),
                None => return Err(What::CutOff),
            }
        }
    }

    /// The byte that stands so many before the place.
    fn rest_before(&self, back: usize) -> Option<u8> {
        self.text.get(self.at.checked_sub(back)?).copied()
    }

    /// What stands behind a backslash.
    fn escaped(&mut self) -> Step<char> {
        let letter = self.byte().ok_or(What::CutOff)?;
        self.at += 1;
        Ok(match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.code_point(),
            _ => return Err(What::Syntax),
        })
    }

    /// A letter by its number, which may be written in two halves.
    fn code_point(&mut self) -> Step<char> {
        let first = self.four_digits()?;
        let number = match first {
            0xD800..=0xDBFF => {
                self.letters(b"\\u")?;
                match self.four_digits()? {
                    second @ 0xDC00..=0xDFFF => 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00),
                    _ => return Err(What::Syntax),
                }
            }
            number => number,
        };
        char::from_u32(number).ok_or(What::Syntax)
    }

    /// Four hexadecimal digits.
    pub(super) fn four_digits(&mut self) -> Step<u32> {
        let mut number = 0;
        for _ in 0..4 {
            let digit = self.byte().ok_or(What::CutOff)?;
            number = number << 4 | char::from(digit).to_digit(16).ok_or(What::Syntax)?;
            self.at += 1;
        }
        Ok(number)
    }
}
