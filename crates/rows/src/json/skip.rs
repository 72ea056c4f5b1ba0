//! Passing over what nobody wants. It must be JSON all the same; how deep it goes does not matter.

use super::string::plain;
use super::{Reader, Step, What};

impl Reader<'_> {
    /// Passes the next value.
    pub(super) fn skip(&mut self) -> Step<()> {
        self.around.clear();
        loop {
            match self.token()? {
                b'"' => self.skip_string()?,
                b'{' if self.peek() != Some(b'}') => {
                    self.around.push(true);
                    self.skip_name()?;
                    continue;
                }
                b'[' if self.peek() != Some(b']') => {
                    self.around.push(false);
                    continue;
                }
                // The other end is next.
                b'{' | b'[' => self.at += 1,
                first @ (b'-' | b'0'..=b'9') => self.skip_number(first)?,
                b't' => self.letters(b"rue")?,
                b'f' => self.letters(b"alse")?,
                b'n' => self.letters(b"ull")?,
                _ => return Err(What::Syntax),
            }
            loop {
                let Some(is_object) = self.around.last().copied() else { return Ok(()) };
                match (self.token()?, is_object) {
                    (b',', true) => {
                        self.skip_name()?;
                        break;
                    }
                    (b',', false) => break,
                    (b'}', true) | (b']', false) => _ = self.around.pop(),
                    _ => return Err(What::Syntax),
                }
            }
        }
    }

    fn skip_name(&mut self) -> Step<()> {
        self.expect(b'"')?;
        self.skip_string()?;
        self.expect(b':')
    }

    fn skip_string(&mut self) -> Step<()> {
        loop {
            self.at += plain(self.rest());
            let end = self.byte().ok_or(What::CutOff)?;
            self.at += 1;
            match end {
                b'"' => return Ok(()),
                b'\\' => self.skip_escape()?,
                _ => return Err(What::Syntax),
            }
        }
    }

    fn skip_escape(&mut self) -> Step<()> {
        let letter = self.byte().ok_or(What::CutOff)?;
        self.at += 1;
        match letter {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Ok(()),
            b'u' => self.four_digits().map(|_| ()),
            _ => Err(What::Syntax),
        }
    }
}
