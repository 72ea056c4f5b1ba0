//! A colour and how well it is read on another.

use std::{fmt, str::FromStr};

/// An opaque colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color {
    red: u8,
    green: u8,
    blue: u8,
}

/// The text is no colour that we know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoColor;

impl Color {
    /// A colour of its three parts.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// Contrast with another colour, from 1 to 21, by WCAG 2.2.
    pub fn contrast(self, other: Self) -> f64 {
        let (own, other) = (self.luminance(), other.luminance());
        (own.max(other) + 0.05) / (own.min(other) + 0.05)
    }

    /// This colour, moved towards `pole` in small steps until its contrast with `surface` is
    /// `wanted`.
    pub(super) fn until_readable_on(self, surface: Self, pole: Self, wanted: f64) -> Self {
        const STEPS: u16 = 50;
        (0..=STEPS)
            .map(|step| self.mixed(pole, step, STEPS))
            .find(|color| color.contrast(surface) >= wanted)
            .unwrap_or(pole)
    }

    /// This colour with `step` of `steps` parts of another.
    pub(in crate::ui) fn mixed(self, other: Self, step: u16, steps: u16) -> Self {
        let part = |own: u8, other: u8| {
            let sum = u16::from(own) * (steps - step) + u16::from(other) * step;
            u8::try_from(sum / steps).unwrap_or(u8::MAX)
        };
        Self { red: part(self.red, other.red), green: part(self.green, other.green), blue: part(self.blue, other.blue) }
    }

    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

/// Reads `#06c`, `#0066cc` and both without the sign.
impl FromStr for Color {
    type Err = NoColor;

    fn from_str(text: &str) -> Result<Self, NoColor> {
        let digits: Vec<u8> = text
            .trim()
            .trim_start_matches('#')
            .chars()
            .map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
            .collect::<Option<_>>()
            .ok_or(NoColor)?;
        match digits.as_slice() {
            [red, green, blue] => Ok(Self::new(red * 17, green * 17, blue * 17)),
            [r1, r0, g1, g0, b1, b0] => Ok(Self::new(r1 * 16 + r0, g1 * 16 + g0, b1 * 16 + b0)),
            _ => Err(NoColor),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_in_the_forms_that_servers_send() {
        let blue = Color::new(0x00, 0x66, 0xcc);
        for text in ["#0066cc", "0066CC", " #06c ", "06c"] {
            assert_eq!(text.parse(), Ok(blue), "{text}");
        }
        assert_eq!(blue.to_string(), "#0066cc");
    }

    #[test]
    fn what_is_no_colour_is_refused() {
        for text in ["", "#", "blue", "#12345", "#1234567", "url(x)", "＃００６６ＣＣ"] {
            assert_eq!(text.parse::<Color>(), Err(NoColor), "{text}");
        }
    }

    #[test]
    fn contrast_is_as_wcag_counts_it() {
        let (black, white) = (Color::new(0, 0, 0), Color::new(255, 255, 255));
        assert!((black.contrast(white) - 21.0).abs() < 0.01);
        assert!((Color::new(0x77, 0x77, 0x77).contrast(white) - 4.48).abs() < 0.01);
    }
}
