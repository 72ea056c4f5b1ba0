//! Texts that stand in many rows and are kept once: the names of users, the ids of devices, items and vaults.

use crate::Fill;
use std::cell::RefCell;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::Arc;

/// A text that is kept once, however often it stands in rows. Cheap to clone, as large as a pointer.
#[derive(Clone, Default, Eq)]
pub struct Interned(Option<Kept>);

// The box makes the pointer to it a thin one; rows have several.
type Kept = Arc<Box<str>>;

impl Interned {
    /// The same number for equal texts of one thread, for as long as one of them is kept; 0 for an empty text.
    pub fn identity(&self) -> usize {
        self.0.as_ref().map_or(0, |kept| Arc::as_ptr(kept).addr())
    }

    pub fn as_str(&self) -> &str {
        self.0.as_ref().map_or("", |kept| kept)
    }
}

impl Deref for Interned {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for Interned {
    fn as_ref(&self) -> &str {
        self
    }
}

impl std::borrow::Borrow<str> for Interned {
    fn borrow(&self) -> &str {
        self
    }
}

impl From<&str> for Interned {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self(None) } else { Self(Some(POOL.with_borrow_mut(|pool| pool.keep(text)))) }
    }
}

impl From<String> for Interned {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<Interned> for String {
    fn from(text: Interned) -> Self {
        text.as_str().to_owned()
    }
}

impl From<&Interned> for String {
    fn from(text: &Interned) -> Self {
        text.as_str().to_owned()
    }
}

impl PartialEq for Interned {
    fn eq(&self, other: &Self) -> bool {
        // Texts of two threads are equal without being the same.
        self.identity() == other.identity() || self.as_str() == other.as_str()
    }
}

impl PartialEq<str> for Interned {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Interned {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl PartialEq<String> for Interned {
    fn eq(&self, other: &String) -> bool {
        self.as_str() == other
    }
}

impl PartialOrd for Interned {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Interned {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other)
    }
}

/// As a `str`, so that a map by these texts can be asked with any text.
impl Hash for Interned {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl fmt::Display for Interned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl fmt::Debug for Interned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl Fill for Interned {
    fn text(&mut self, text: &str) -> bool {
        *self = text.into();
        true
    }
}

thread_local! {
    static POOL: RefCell<Pool> = const { RefCell::new(Pool { places: Vec::new(), used: 0 }) };
}

/// The texts that are kept: a hash table with open addressing, its length a power of two.
struct Pool {
    places: Vec<Option<(u32, Kept)>>,
    used: usize,
}

impl Pool {
    fn keep(&mut self, text: &str) -> Kept {
        // Half full at most, so that the next free place is near.
        if self.used * 2 >= self.places.len() {
            self.make_room();
        }
        let hash = hash(text.as_bytes());
        let place = self.place(hash, text);
        match self.places.get_mut(place) {
            Some(Some((_, kept))) => Arc::clone(kept),
            Some(free) => {
                let kept = Kept::new(text.into());
                *free = Some((hash, Arc::clone(&kept)));
                self.used += 1;
                kept
            }
            None => Kept::new(text.into()),
        }
    }

    /// Where the text is, or the free place where it belongs.
    fn place(&self, hash: u32, text: &str) -> usize {
        let last = self.places.len().wrapping_sub(1);
        let mut place = usize::try_from(hash).unwrap_or_default() & last;
        while let Some(Some((known, kept))) = self.places.get(place) {
            if *known == hash && ***kept == *text {
                break;
            }
            place = (place + 1) & last;
        }
        place
    }

    /// Forgets what nobody has any more, and grows when that was little.
    fn make_room(&mut self) {
        let old = std::mem::take(&mut self.places);
        let lives = |(_, kept): &(u32, Kept)| Arc::strong_count(kept) > 1;
        let kept: Vec<_> = old.into_iter().flatten().filter(lives).collect();
        self.used = kept.len();
        let length = (kept.len() * 4).max(64).next_power_of_two();
        self.places.resize(length, None);
        for (hash, text) in kept {
            let place = self.place(hash, &text);
            if let Some(free) = self.places.get_mut(place) {
                *free = Some((hash, text));
            }
        }
    }
}

/// Spreads well over the low bits, which choose the place.
fn hash(text: &[u8]) -> u32 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mix = |hash: u64, word: u64| (hash.rotate_left(23) ^ word).wrapping_mul(FACTOR);
    let (words, rest) = text.as_chunks::<8>();
    let hash = words.iter().fold(0, |hash, word| mix(hash, u64::from_le_bytes(*word)));
    let hash = rest.iter().fold(hash, |hash, byte| mix(hash, u64::from(*byte)));
    u32::try_from(hash >> 32).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_are_kept_once_and_others_are_told_apart() {
        let texts: Vec<Interned> =
            (0..5_000).map(|number| Interned::from(format!("user {}", number % 1_000))).collect();
        for (number, text) in texts.iter().enumerate() {
            assert_eq!(*text, format!("user {}", number % 1_000));
            assert_eq!(text.identity(), texts[number % 1_000].identity());
        }
        assert_ne!(texts[0].identity(), texts[1].identity());
        assert_eq!((Interned::from("").identity(), Interned::default()), (0, Interned::from("")));
    }

    #[test]
    fn what_nobody_has_any_more_is_forgotten() {
        for number in 0..100_000 {
            drop(Interned::from(format!("gone {number}")));
        }
        assert!(POOL.with_borrow(|pool| pool.places.len()) <= 256);
    }
}
