//! A JSON object with arbitrary keys.

use indexmap::IndexSet;
use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::marker::PhantomData;

/// An answer that is a JSON object with arbitrary keys, in the order the server sent; `null` is empty.
///
/// Keys and values are kept apart, so that finding a key is compiled once and not for each type of value.
#[derive(Clone, Debug)]
pub struct Dictionary<T> {
    keys: IndexSet<String>,
    /// The value of the key at the same place.
    values: Vec<T>,
}

impl<T> Dictionary<T> {
    pub const fn len(&self) -> usize {
        self.values.len()
    }

    pub const fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    pub fn contains_key(&self, key: &str) -> bool {
        self.keys.contains(key)
    }

    pub fn get(&self, key: &str) -> Option<&T> {
        self.values.get(place(&self.keys, key)?)
    }

    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &String> + ExactSizeIterator {
        self.keys.iter()
    }

    pub fn values(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator {
        self.values.iter()
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&String, &T)> + ExactSizeIterator {
        self.keys.iter().zip(&self.values)
    }

    /// Puts a value under a key, in the place of the one that is there, else at the end. The answer is where it is now.
    pub fn insert(&mut self, key: String, value: T) -> Option<&mut T> {
        let place = add(&mut self.keys, key);
        match self.values.get_mut(place) {
            Some(old) => *old = value,
            None => self.values.push(value),
        }
        self.values.get_mut(place)
    }

    /// The value under a key; where there is none, `T::default()` is put at the end first.
    pub fn get_or_default(&mut self, key: String) -> Option<&mut T>
    where
        T: Default,
    {
        let place = add(&mut self.keys, key);
        if place == self.values.len() {
            self.values.push(T::default());
        }
        self.values.get_mut(place)
    }

    /// Takes a value out; those behind it keep their order.
    pub fn shift_remove(&mut self, key: &str) -> Option<T> {
        let place = take(&mut self.keys, key)?;
        (place < self.values.len()).then(|| self.values.remove(place))
    }
}

fn place(keys: &IndexSet<String>, key: &str) -> Option<usize> {
    keys.get_index_of(key)
}

fn add(keys: &mut IndexSet<String>, key: String) -> usize {
    keys.insert_full(key).0
}

fn take(keys: &mut IndexSet<String>, key: &str) -> Option<usize> {
    keys.shift_remove_full(key).map(|(place, _)| place)
}

/// The order counts, as it does to who sees it.
impl<T: PartialEq> PartialEq for Dictionary<T> {
    fn eq(&self, other: &Self) -> bool {
        self.keys.as_slice() == other.keys.as_slice() && self.values == other.values
    }
}

impl<T> Default for Dictionary<T> {
    fn default() -> Self {
        Self { keys: IndexSet::default(), values: Vec::new() }
    }
}

impl<T> FromIterator<(String, T)> for Dictionary<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(entries: I) -> Self {
        let mut dictionary = Self::default();
        for (key, value) in entries {
            dictionary.insert(key, value);
        }
        dictionary
    }
}

impl<T> IntoIterator for Dictionary<T> {
    type Item = (String, T);
    type IntoIter = std::iter::Zip<indexmap::set::IntoIter<String>, std::vec::IntoIter<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.keys.into_iter().zip(self.values)
    }
}

impl<'a, T> IntoIterator for &'a Dictionary<T> {
    type Item = (&'a String, &'a T);
    type IntoIter = std::iter::Zip<indexmap::set::Iter<'a, String>, std::slice::Iter<'a, T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.keys.iter().zip(&self.values)
    }
}

impl<T: Serialize> Serialize for Dictionary<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (key, value) in self {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Dictionary<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Entries(PhantomData))
    }
}

/// Reads a dictionary's entries straight into it.
struct Entries<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
    type Value = Dictionary<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or null")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Dictionary::default())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let mut dictionary = Dictionary::default();
        while let Some((key, value)) = entries.next_entry()? {
            dictionary.insert(key, value);
        }
        Ok(dictionary)
    }
}

#[cfg(test)]
mod tests {
    use super::Dictionary;

    fn of<const N: usize>(entries: [(&str, i32); N]) -> Dictionary<i32> {
        entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
    }

    fn said(dictionary: &Dictionary<i32>) -> Vec<(&str, i32)> {
        dictionary.iter().map(|(key, value)| (key.as_str(), *value)).collect()
    }

    #[test]
    fn the_last_value_of_a_key_counts_in_the_place_of_the_first() {
        let mut dictionary = of([("a", 1), ("b", 2), ("a", 3)]);
        assert_eq!(said(&dictionary), [("a", 3), ("b", 2)]);
        assert_eq!(dictionary.insert("c".into(), 4), Some(&mut 4));
        assert_eq!(dictionary.insert("b".into(), 5), Some(&mut 5));
        assert_eq!(said(&dictionary), [("a", 3), ("b", 5), ("c", 4)]);
    }

    #[test]
    fn a_value_is_there_once_it_was_asked_for() {
        let mut dictionary = of([("a", 1)]);
        for key in ["a", "b", "b"] {
            *dictionary.get_or_default(key.into()).unwrap() += 1;
        }
        assert_eq!(said(&dictionary), [("a", 2), ("b", 2)]);
    }

    #[test]
    fn what_is_taken_out_leaves_the_others_under_their_keys() {
        let mut dictionary = of([("a", 1), ("b", 2), ("c", 3)]);
        assert_eq!(dictionary.shift_remove("a"), Some(1));
        assert_eq!(dictionary.shift_remove("a"), None);
        assert_eq!(said(&dictionary), [("b", 2), ("c", 3)]);
        assert_eq!((dictionary.get("a"), dictionary.get("b"), dictionary.get("c")), (None, Some(&2), Some(&3)));
    }

    #[test]
    fn the_same_values_under_other_keys_are_not_the_same() {
        assert_eq!(of([("a", 1), ("b", 2)]), of([("a", 1), ("b", 2)]));
        assert_ne!(of([("a", 1), ("b", 2)]), of([("b", 1), ("a", 2)]));
        assert_ne!(of([("a", 1), ("b", 1)]), of([("b", 1), ("a", 1)]));
    }

    #[test]
    fn it_is_a_json_object_in_the_order_that_was_sent_and_null_is_empty() {
        let sent = r#"{"z":1,"a":2}"#;
        let read: Dictionary<i32> = serde_json::from_str(sent).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), sent);
        assert!(serde_json::from_str::<Dictionary<i32>>("null").unwrap().is_empty());
        assert!(serde_json::from_str::<Dictionary<i32>>("[1]").is_err());
    }
}
