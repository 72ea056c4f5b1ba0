//! Sorting, compiled once: the standard library's sort is 4 KB of wasm for every type that it sorts.

use std::cmp::Ordering;

/// The places of `count` things in their order; what compares equal stays as it came.
pub fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|left, right| compare(*left, *right));
    places
}

/// The items in order.
pub fn in_order<T>(items: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let places = places(items.len(), &|left, right| match (items.get(left), items.get(right)) {
        (Some(left), Some(right)) => compare(left, right),
        _ => Ordering::Equal,
    });
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    places.into_iter().filter_map(|place| items.get_mut(place)?.take()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_items_come_back_in_order_and_equals_stay_as_they_came() {
        let words = vec!["pear", "fig", "apple", "kiwi", "date", "plum"];
        let sorted = in_order(words, |left, right| left.len().cmp(&right.len()));
        assert_eq!(sorted, ["fig", "pear", "kiwi", "date", "plum", "apple"]);
    }
}
