//! Things numbered in the order in which they first come.

use crate::texts::Texts;

const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;

/// A hash table with open addressing: its length is a power of two, and it holds numbers plus one.
#[derive(Default)]
struct Places(Vec<u32>);

impl Places {
    /// The number of the thing with this hash that `is_it` knows, or `next` for a new one.
    fn find(&mut self, hash: u64, next: usize, is_it: impl Fn(usize) -> bool) -> usize {
        let last = self.0.len().wrapping_sub(1);
        let mut place = usize::try_from(hash >> 32).unwrap_or_default() & last;
        loop {
            match self.0.get_mut(place) {
                Some(0) | None => {
                    if let Some(free) = self.0.get_mut(place) {
                        *free = u32::try_from(next + 1).unwrap_or(u32::MAX);
                    }
                    return next;
                }
                Some(number) => {
                    let number = usize::try_from(*number - 1).unwrap_or_default();
                    if is_it(number) {
                        return number;
                    }
                }
            }
            place = (place + 1) & last;
        }
    }

    /// Makes room for one more, so that half of the places are free; the hashes of what there is already.
    fn make_room(&mut self, count: usize, hashes: impl Iterator<Item = u64>) {
        if count * 2 < self.0.len() {
            return;
        }
        self.0 = vec![0; (self.0.len() * 2).max(64)];
        for (number, hash) in hashes.enumerate() {
            self.find(hash, number, |_| false);
        }
    }
}

/// Numbers of identities.
#[derive(Default)]
pub struct Identities {
    places: Places,
    known: Vec<u64>,
}

impl Identities {
    pub fn number(&mut self, identity: u64) -> usize {
        let hash = |identity: u64| (identity ^ identity >> 32).wrapping_mul(FACTOR);
        self.places.make_room(self.known.len(), self.known.iter().map(|known| hash(*known)));
        let known = &self.known;
        let number = self.places.find(hash(identity), known.len(), |number| known.get(number) == Some(&identity));
        if number == self.known.len() {
            self.known.push(identity);
        }
        number
    }
}

/// Numbers of texts.
#[derive(Default)]
pub struct Vocabulary {
    places: Places,
    pub texts: Texts,
}

impl Vocabulary {
    pub fn number(&mut self, text: &str) -> usize {
        let texts = &self.texts;
        self.places.make_room(texts.len(), (0..texts.len()).map(|number| hash(texts.get(number))));
        let number = self.places.find(hash(text), texts.len(), |number| texts.get(number) == text);
        if number == self.texts.len() {
            self.texts.push(text);
        }
        number
    }
}

fn hash(text: &str) -> u64 {
    let mix = |hash: u64, word: u64| (hash.rotate_left(23) ^ word).wrapping_mul(FACTOR);
    let (words, rest) = text.as_bytes().as_chunks::<8>();
    let hash = words.iter().fold(0, |hash, word| mix(hash, u64::from_le_bytes(*word)));
    rest.iter().fold(hash, |hash, byte| mix(hash, u64::from(*byte) + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_thing_keeps_the_number_that_it_got_first() {
        let (mut identities, mut words) = (Identities::default(), Vocabulary::default());
        for _ in 0..2 {
            for number in 0..3_000_usize {
                let identity = u64::try_from(number).unwrap() << 40 | 7;
                assert_eq!(identities.number(identity), number);
                assert_eq!(words.number(&format!("word {number}")), number);
            }
        }
        assert_eq!((words.number(""), words.texts.get(3_000), words.texts.get(9_999)), (3_000, "", ""));
        assert_eq!(words.texts.get(17), "word 17");
    }
}
