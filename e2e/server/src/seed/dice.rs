//! Chance that always falls the same way: a small generator, seeded by the names of what it decides about.
//! Not for secrets. Whole numbers only, so that no platform rounds differently.

use std::fmt::Write;

/// A stream of numbers that depends on its names alone (SplitMix64 over an FNV-1a hash).
#[derive(Clone)]
pub struct Dice(u64);

impl Dice {
    /// The stream for a thing: equal names, equal numbers.
    pub fn of(names: &[&str]) -> Self {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        for name in names {
            for byte in name.bytes().chain([0xff]) {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        Self(hash)
    }

    /// The stream for a numbered thing, such as one run of a schedule.
    pub fn at(names: &[&str], number: i64) -> Self {
        let mut dice = Self::of(names);
        dice.0 ^= u64::from_ne_bytes(number.to_ne_bytes()).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        dice
    }

    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 up to, not including, `end`; 0 when `end` is not positive.
    pub fn below(&mut self, end: i64) -> i64 {
        let end = u64::try_from(end).unwrap_or_default().max(1);
        i64::try_from(self.number() % end).unwrap_or_default()
    }

    /// A number from `low` up to and including `high`.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        low.saturating_add(self.below(high.saturating_sub(low).saturating_add(1)))
    }

    /// True so many times in a thousand.
    pub fn chance(&mut self, permille: i64) -> bool {
        self.below(1000) < permille
    }

    /// One of the list; nothing of nothing.
    pub fn choose<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let count = i64::try_from(list.len()).unwrap_or_default();
        list.get(usize::try_from(self.below(count)).ok()?)
    }

    /// One of the list; the type's default when it is empty.
    pub fn pick<T: Copy + Default>(&mut self, list: &[T]) -> T {
        self.choose(list).copied().unwrap_or_default()
    }

    /// About the number: between 80 % and 125 % of it.
    pub fn about(&mut self, number: i64) -> i64 {
        permille(number, self.between(800, 1250))
    }

    /// A GUID in the API's style: a random UUID in lower case.
    pub fn guid(&mut self) -> String {
        let (a, b) = (self.number(), self.number());
        format!(
            "{:08x}-{:04x}-4{:03x}-{:x}{:03x}-{:012x}",
            a >> 32,
            (a >> 16) & 0xffff,
            a & 0xfff,
            8 + (b >> 62),
            (b >> 48) & 0xfff,
            b & 0xffff_ffff_ffff
        )
    }

    /// Hexadecimal text of so many times 16 characters.
    pub fn hex(&mut self, words: usize) -> String {
        let mut text = String::with_capacity(words * 16);
        for _ in 0..words {
            // Writing to a string can't fail.
            let _ = write!(text, "{:016x}", self.number());
        }
        text
    }
}

/// So many thousandths of the number; saturates.
pub fn permille(number: i64, thousandths: i64) -> i64 {
    let product = i128::from(number) * i128::from(thousandths) / 1000;
    i64::try_from(product).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_names_give_equal_numbers_and_other_names_others() {
        assert_eq!(Dice::of(&["anna", "x"]).number(), Dice::of(&["anna", "x"]).number());
        assert_ne!(Dice::of(&["anna", "x"]).number(), Dice::of(&["annax"]).number());
        assert_ne!(Dice::at(&["anna"], 1).number(), Dice::at(&["anna"], 2).number());
    }

    #[test]
    fn the_numbers_never_change_between_builds() {
        assert_eq!(Dice::of(&["fixed"]).guid(), "2467f866-47e1-4556-b5ef-e2149e596c47");
    }

    #[test]
    fn an_empty_range_and_an_empty_list_are_harmless() {
        let mut dice = Dice::of(&["edge"]);
        assert_eq!((dice.below(0), dice.below(-5), dice.between(7, 7)), (0, 0, 7));
        assert_eq!(dice.pick::<i64>(&[]), 0);
    }
}
