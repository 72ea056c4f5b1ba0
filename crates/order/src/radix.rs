//! Rows put into the order of numbers: byte by byte, from the least to the weightiest, in time that grows with the
//! number of rows alone. Rows with equal numbers stay as they came.

use crate::{IsTime, Step};

/// The numbers that cells are sorted by, in a form that compares byte by byte.
pub const MISSING: u64 = u64::MAX;
/// Texts come behind all numbers.
pub const TEXT: u64 = 1 << 63;

/// The sortable form of a number. The last bit of a float is lost, which no size or time has.
pub fn sortable(number: f64) -> u64 {
    let bits = number.to_bits();
    (if bits >> 63 == 1 { !bits } else { bits | TEXT }) >> 1
}

/// The same, for the other direction; what is missing stays last.
pub fn descending(key: u64) -> u64 {
    if key == MISSING { MISSING } else { MISSING - 1 - key }
}

/// Rows on their way into the order of their keys.
pub struct Radix {
    rows: Vec<(u64, u32)>,
    spare: Vec<(u64, u32)>,
    /// How often each byte stands in each place of the keys.
    counts: Vec<[u32; 256]>,
    /// The place of the byte whose turn it is, from the least.
    place: usize,
}

impl Radix {
    pub fn new(rows: Vec<(u64, u32)>) -> Self {
        Self { spare: Vec::new(), counts: vec![[0; 256]; 8], place: 0, rows }
    }

    pub fn go_on(&mut self, is_time: IsTime<'_>) -> Step {
        if self.place == 0 && self.spare.is_empty() {
            self.count();
            self.spare = vec![(0, 0); self.rows.len()];
        }
        while self.place < 8 {
            let moved = self.turn(self.place);
            self.place += 1;
            if moved && is_time() && self.place < 8 {
                return Step::More;
            }
        }
        Step::Done
    }

    pub fn order(self) -> Vec<u32> {
        self.rows.into_iter().map(|(_, row)| row).collect()
    }

    fn count(&mut self) {
        for (key, _) in &self.rows {
            for (byte, counts) in key.to_le_bytes().into_iter().zip(&mut self.counts) {
                if let Some(count) = counts.get_mut(usize::from(byte)) {
                    *count += 1;
                }
            }
        }
    }

    /// Brings the rows into the order of one byte; false when that is the same in all.
    fn turn(&mut self, place: usize) -> bool {
        let Some(counts) = self.counts.get(place) else { return false };
        if counts.iter().filter(|count| **count > 0).count() < 2 {
            return false;
        }
        let mut next = 0;
        let mut starts = counts.map(|count| {
            let start = next;
            next += usize::try_from(count).unwrap_or_default();
            start
        });
        for (key, row) in &self.rows {
            let byte = key.to_le_bytes().get(place).map_or(0, |byte| usize::from(*byte));
            if let Some(start) = starts.get_mut(byte) {
                if let Some(free) = self.spare.get_mut(*start) {
                    *free = (*key, *row);
                }
                *start += 1;
            }
        }
        std::mem::swap(&mut self.rows, &mut self.spare);
        true
    }
}

/// Things with a number each, in the order of the numbers; what has the same number stays as it came.
pub fn by_rank(rows: Vec<(u64, u32)>) -> Vec<u32> {
    let mut radix = Radix::new(rows);
    _ = radix.go_on(&mut || false);
    radix.order()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_sort_by_value_in_both_directions_and_what_is_missing_stays_last() {
        let numbers = [0.0, -1.5, 1e300, -1e300, 3.0, 2.5, f64::INFINITY, -0.0, 1e-9];
        let mut keys: Vec<(u64, u32)> = (0..).zip(numbers).map(|(row, number)| (sortable(number), row)).collect();
        keys.push((MISSING, 9));
        let by_value = [3, 1, 7, 0, 8, 5, 4, 2, 6, 9];
        assert_eq!(by_rank(keys.clone()), by_value);
        let turned = keys.iter().map(|(key, row)| (descending(*key), *row)).collect();
        assert_eq!(by_rank(turned), [6, 2, 4, 5, 8, 0, 7, 1, 3, 9]);
        assert!(sortable(f64::NAN) < TEXT);
    }

    #[test]
    fn equal_rows_stay_as_they_came_whatever_the_number_of_steps() {
        let rows: Vec<(u64, u32)> = (0..5_000_u32).map(|row| (u64::from(row * 7_919 % 97) << 20, row)).collect();
        let mut expected = rows.clone();
        expected.sort_by_key(|(key, _)| *key);
        let mut radix = Radix::new(rows);
        while radix.go_on(&mut || true) == Step::More {}
        assert_eq!(radix.order(), expected.iter().map(|(_, row)| *row).collect::<Vec<_>>());
    }
}
