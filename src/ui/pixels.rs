//! Counts and lengths in each other's units, without loss that anyone could see.

use perihelion_view::prelude::*;

/// A count as a length. Exact up to 2^32, which no table reaches.
pub fn from_count(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// A length for CSS, exact to a 64th: `calc(2816px / 64)`. Browsers lay out in such steps, and
/// writing a float in decimals would bring 11 KB of code into the app.
pub fn css_length(length: f64, unit: &str) -> String {
    let sixty_fourths = to_count((length * 64.0).round());
    format!("calc({sixty_fourths}{unit} / 64)")
}

/// One rem, in pixels.
pub fn rem() -> f64 {
    const USUAL: f64 = 16.0;
    let root = document().document_element();
    let style = root.and_then(|root| window().get_computed_style(&root).ok().flatten());
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    // Not by Rust's own parser, whose table of powers is 10 KB.
    size.map(|size| js_sys::parse_float(&size)).filter(|size| *size > 0.0).unwrap_or(USUAL)
}

/// A length cut down to a whole count; nonsense (negative, not a number) is 0.
#[expect(
    clippy::as_conversions,
    reason = "a float has no checked way into an integer; the cast itself cuts and keeps the range"
)]
pub const fn to_count(length: f64) -> usize {
    length as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_keep_their_fractions() {
        assert_eq!(css_length(44.0, "px"), "calc(2816px / 64)");
        assert_eq!(css_length(0.25, "rem"), "calc(16rem / 64)");
    }

    #[test]
    fn a_million_rows_still_have_their_height() {
        assert_eq!(css_length(44_000_000.0, "px"), "calc(2816000000px / 64)");
    }

    #[test]
    fn nonsense_is_nothing() {
        assert_eq!(css_length(f64::NAN, "px"), "calc(0px / 64)");
        assert_eq!(css_length(-5.0, "px"), "calc(0px / 64)");
        assert_eq!(to_count(f64::NEG_INFINITY), 0);
    }
}
