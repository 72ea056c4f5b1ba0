//! From JavaScript's floats to whole numbers, in the one place that may.

/// The number without its fraction; what is too big becomes the biggest, what is no number 0.
#[expect(
    clippy::as_conversions,
    reason = "a float has no checked way into an integer; the cast itself cuts and keeps the range"
)]
pub const fn whole(number: f64) -> i64 {
    number as i64
}

#[cfg(test)]
mod tests {
    use super::whole;

    #[test]
    fn fractions_are_cut_and_nonsense_is_nothing() {
        assert_eq!([whole(1.9), whole(-1.9), whole(f64::NAN)], [1, -1, 0]);
        assert_eq!(whole(f64::INFINITY), i64::MAX);
    }
}
