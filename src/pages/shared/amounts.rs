//! Sizes and counts of the API as people read them. What a server gets wrong (less than nothing) reads as nothing.

use crate::format::Formats;
use comet_api::ByteCount;

pub fn size(formats: Formats, bytes: ByteCount) -> String {
    formats.bytes(u64::try_from(bytes.0).unwrap_or(0))
}

pub fn count(formats: Formats, number: i64) -> String {
    formats.count(u64::try_from(number).unwrap_or(0))
}

/// A length of a list.
pub fn length(formats: Formats, length: usize) -> String {
    formats.count(u64::try_from(length).unwrap_or(u64::MAX))
}

/// A number to sort and to divide by. Exact for all sizes that a vault can have.
pub fn number(amount: i64) -> f64 {
    // Two exact halves instead of a cast; the sum loses only what a float can't hold.
    let high = i32::try_from(amount >> 32).map_or(f64::MAX, f64::from);
    let low = u32::try_from(amount & 0xFFFF_FFFF).map_or(0.0, f64::from);
    high * 4_294_967_296.0 + low
}

/// A length of a list as a number to sort by.
pub fn number_of(length: usize) -> f64 {
    i64::try_from(length).map_or(f64::MAX, number)
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_keep_their_value() {
        assert_eq!(number(0), 0.0);
        assert_eq!(number(-1), -1.0);
        assert_eq!(number(1_795_502_520), 1_795_502_520.0);
        assert_eq!(number(1 << 45), 35_184_372_088_832.0);
    }
}
