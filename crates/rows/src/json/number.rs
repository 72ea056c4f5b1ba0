//! Numbers, of which rows keep the whole part.

use super::{Reader, Step, What};

impl Reader<'_> {
    /// The whole part of a number that begins with `first`, which has been passed; the nearest that an `i64` can hold.
    pub(super) fn number(&mut self, first: u8) -> Step<i64> {
        let start = self.at - 1;
        let is_negative = first == b'-';
        let first = if is_negative { self.digit_or_end()? } else { first };
        if !first.is_ascii_digit() {
            return Err(What::Syntax);
        }
        let mut whole = Some(u64::from(first - b'0'));
        if first != b'0' {
            let digits = self.pass_digits();
            // Numbers of so few digits can't overflow, and nearly all are such.
            whole = match digits.len() {
                ..18 => Some(digits.iter().fold(u64::from(first - b'0'), |whole, digit| {
                    whole.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'))
                })),
                _ => digits.iter().try_fold(u64::from(first - b'0'), |whole, digit| {
                    whole.checked_mul(10)?.checked_add(u64::from(digit - b'0'))
                }),
            };
        }
        match self.byte() {
            Some(b'.' | b'e' | b'E') => {
                let power = self.rest_of_number()?;
                whole = scaled(self.text.get(start..self.at).unwrap_or_default(), power);
            }
            Some(b'0'..=b'9') => return Err(What::Syntax),
            None if !self.is_last => return Err(What::CutOff),
            _ => {}
        }
        Ok(signed(whole, is_negative))
    }

    fn digit_or_end(&mut self) -> Step<u8> {
        let digit = self.byte().ok_or(What::CutOff)?;
        self.at += 1;
        Ok(digit)
    }

    /// Passes a number that nobody wants.
    pub(super) fn skip_number(&mut self, first: u8) -> Step<()> {
        let first = if first == b'-' { self.digit_or_end()? } else { first };
        match first {
            b'1'..=b'9' => _ = self.pass_digits(),
            b'0' => {}
            _ => return Err(What::Syntax),
        }
        match self.byte() {
            Some(b'.' | b'e' | b'E') => self.rest_of_number().map(|_| ()),
            Some(b'0'..=b'9') => Err(What::Syntax),
            None if !self.is_last => Err(What::CutOff),
            _ => Ok(()),
        }
    }

    /// Passes the digits that come next.
    fn pass_digits(&mut self) -> &[u8] {
        let rest = self.rest();
        let length = rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    /// Passes a fraction and an exponent; the exponent, 0 when there is none.
    pub(super) fn rest_of_number(&mut self) -> Step<i64> {
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        let mut power = 0;
        if matches!(self.byte(), Some(b'e' | b'E')) {
            self.at += 1;
            let sign = self.byte().filter(|sign| matches!(sign, b'+' | b'-'));
            self.at += usize::from(sign.is_some());
            let start = self.at;
            self.digits()?;
            let digits = self.text.get(start..self.at).unwrap_or_default();
            let size = digits.iter().fold(0_i64, |size, digit| (size * 10 + i64::from(digit - b'0')).min(1_000_000));
            power = if sign == Some(b'-') { -size } else { size };
        }
        if self.byte().is_none() && !self.is_last { Err(What::CutOff) } else { Ok(power) }
    }

    /// Passes at least one digit.
    fn digits(&mut self) -> Step<()> {
        let start = self.at;
        while self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        match self.byte() {
            _ if self.at > start => Ok(()),
            Some(_) => Err(What::Syntax),
            None => Err(What::CutOff),
        }
    }
}

/// The whole part of a written number whose point moves by `power`; `None` when it is too large.
fn scaled(written: &[u8], power: i64) -> Option<u64> {
    let digits = written.iter().take_while(|byte| !matches!(byte, b'e' | b'E'));
    let before = digits.clone().take_while(|byte| **byte != b'.').filter(|byte| byte.is_ascii_digit()).count();
    let wanted = i64::try_from(before).unwrap_or(i64::MAX).saturating_add(power);
    let mut digits = digits.filter(|byte| byte.is_ascii_digit());
    let mut whole = 0_u64;
    for _ in 0..wanted.max(0) {
        match digits.next() {
            Some(digit) => whole = whole.checked_mul(10)?.checked_add(u64::from(digit - b'0'))?,
            None if whole == 0 => return Some(0),
            None => whole = whole.checked_mul(10)?,
        }
    }
    Some(whole)
}

fn signed(size: Option<u64>, is_negative: bool) -> i64 {
    let size = size.and_then(|size| i64::try_from(size).ok());
    match (size, is_negative) {
        (Some(size), true) => -size,
        (Some(size), false) => size,
        (None, true) => i64::MIN,
        (None, false) => i64::MAX,
    }
}
