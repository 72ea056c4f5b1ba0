//! Lists, three ways merged. A list of texts and numbers is a set with an order; one of entries that have a name of
//! their own is merged entry by entry; no other list can be.

use super::merge::{Conflict, Three, merge_value};
use super::path;
use serde_json::Value;

/// What tells the entries of a list apart, where they have it.
const OWN_NAMES: [&str; 5] = ["ID", "GUID", "Name", "Username", "Exclude"];

/// Both lists in one; `None` when they can't be merged.
pub fn merge_lists(
    base: &[Value],
    mine: &[Value],
    theirs: &[Value],
    place: &str,
    conflicts: &mut Vec<Conflict>,
) -> Option<Vec<Value>> {
    let keys = OWN_NAMES.into_iter().map(Some).chain([None]).find_map(|own| {
        let keys = [base, mine, theirs].map(|list| keys_of(list, own));
        let [base, mine, theirs] = keys;
        Some(Keys { base: base?, mine: mine?, theirs: theirs? })
    })?;
    let three = |key: &Value| Three {
        base: entry(base, &keys.base, key),
        mine: entry(mine, &keys.mine, key),
        theirs: entry(theirs, &keys.theirs, key),
    };
    let order = keys.in_order()?;
    let mut merged = Vec::new();
    for key in order {
        // Its place is the number that it gets here.
        let place = path::below(place, &merged.len().to_string());
        merged.extend(merge_value(three(key), &place, conflicts));
    }
    Some(merged)
}

/// The entries of three lists, by what tells them apart.
struct Keys<'a> {
    base: Vec<&'a Value>,
    mine: Vec<&'a Value>,
    theirs: Vec<&'a Value>,
}

/// What tells the entries apart: their own name in the field `own`, or themselves where they are plain values.
/// `None` when two are the same, or one has no name.
fn keys_of<'a>(list: &'a [Value], own: Option<&str>) -> Option<Vec<&'a Value>> {
    let mut keys: Vec<&Value> = Vec::with_capacity(list.len());
    for entry in list {
        let key = match own {
            Some(own) => entry.get(own).filter(|name| name.as_str().is_some_and(|name| !name.is_empty()))?,
            None => Some(entry).filter(|entry| !entry.is_object() && !entry.is_array())?,
        };
        if keys.contains(&key) {
            return None;
        }
        keys.push(key);
    }
    Some(keys)
}

fn entry<'a>(list: &'a [Value], keys: &[&Value], key: &Value) -> Option<&'a Value> {
    let place = keys.iter().position(|known| *known == key)?;
    list.get(place)
}

impl<'a> Keys<'a> {
    /// All entries of both in the order of the one that has changed it, with the other's new ones behind what they
    /// stand behind there. `None` when both have changed the order, each in another way.
    fn in_order(&self) -> Option<Vec<&'a Value>> {
        let reorders = |list: &[&Value]| {
            let kept = |from: &[&'a Value], other: &[&Value]| -> Vec<&'a Value> {
                from.iter().filter(|key| other.contains(key)).copied().collect()
            };
            let now: Vec<&Value> = list.iter().filter(|key| self.base.contains(key)).copied().collect();
            kept(&self.base, list) != now
        };
        let (first, second) = match (reorders(&self.mine), reorders(&self.theirs)) {
            (true, true) => return None,
            (true, false) => (&self.mine, &self.theirs),
            (false, _) => (&self.theirs, &self.mine),
        };
        let mut order = first.clone();
        for (place, key) in second.iter().enumerate().filter(|(_, key)| !first.contains(key)) {
            let before = place.checked_sub(1).and_then(|place| second.get(place));
            let after = before.and_then(|before| order.iter().position(|known| known == before));
            order.insert(after.map_or(0, |place| place + 1), key);
        }
        Some(order)
    }
}
