//! Counts and lengths in each other's units, without loss that anyone could see.

/// A count as a length. Exact up to 2^32, which no table reaches.
pub fn from_count(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// A length cut down to a whole count; nonsense (negative, not a number) is 0.
#[expect(
    clippy::as_conversions,
    reason = "a float has no checked way into an integer; the cast itself cuts and keeps the range"
)]
pub const fn to_count(length: f64) -> usize {
    length as usize
}
