//! Three ways merged: what two have made of one document, put together so that no change of either is lost.
//! What both have changed differently is a conflict, for a person to decide.

use super::diff::{all_names, apply};
use super::{lists, path};
use serde_json::{Map, Value};

/// A value that both have changed, each in another way.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// Where it stands in the merged document, as a JSON pointer.
    pub path: String,
    /// As it was for both; `None`: it was not there.
    pub base: Option<Value>,
    /// `None`: deleted here.
    pub mine: Option<Value>,
    /// `None`: deleted there.
    pub theirs: Option<Value>,
}

/// Both changes in one document; where there are conflicts, a stopgap until they are [`resolve`]d.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    pub value: Value,
    pub conflicts: Vec<Conflict>,
}

/// When something was last changed, as whoever changes it says: the newest holds.
const TIMES: [&str; 1] = ["ModifyTime"];

/// What devices and the server write by themselves. Theirs is the newer one, and it is no reason to keep what was deleted.
const MEASURED: [&str; 4] = ["ModifyTime", "Statistics", "RetentionError", "RepoInitTimestamp"];

/// Three states of one value; `None` where it is not there.
#[derive(Clone, Copy)]
pub(super) struct Three<'a> {
    pub base: Option<&'a Value>,
    pub mine: Option<&'a Value>,
    pub theirs: Option<&'a Value>,
}

/// What `mine` and `theirs` have made of `base`, together.
pub fn merge(base: &Value, mine: &Value, theirs: &Value) -> Merged {
    let mut conflicts = Vec::new();
    let three = Three { base: Some(base), mine: Some(mine), theirs: Some(theirs) };
    let value = merge_value(three, "", &mut conflicts).unwrap_or_default();
    Merged { value, conflicts }
}

/// Decides the conflicts: `is_mine` says by its number which side of a conflict holds.
pub fn resolve(value: &mut Value, conflicts: &[Conflict], is_mine: &[bool]) {
    let sides = conflicts.iter().enumerate().map(|(number, conflict)| {
        let is_mine = is_mine.get(number).copied().unwrap_or(true);
        (conflict.path.as_str(), if is_mine { conflict.mine.as_ref() } else { conflict.theirs.as_ref() })
    });
    // From the last: an entry that leaves a list moves those behind it.
    apply(value, sides.rev());
}

pub(super) fn merge_value(three: Three<'_>, place: &str, conflicts: &mut Vec<Conflict>) -> Option<Value> {
    let Three { base, mine, theirs } = three;
    if mine == theirs || mine == base {
        return theirs.cloned();
    }
    if theirs == base {
        return mine.cloned();
    }
    let name = path::names(place).pop().unwrap_or_default();
    match (mine, theirs) {
        (Some(mine), Some(theirs)) if TIMES.contains(&name.as_str()) => {
            Some(if mine.as_i64() > theirs.as_i64() { mine } else { theirs }.clone())
        }
        (_, theirs) if MEASURED.contains(&name.as_str()) => theirs.cloned(),
        (Some(Value::Object(mine)), Some(Value::Object(theirs))) => {
            let base = base.and_then(Value::as_object);
            Some(merge_objects(base, mine, theirs, place, conflicts).into())
        }
        (None, Some(kept)) | (Some(kept), None) if base.is_some_and(|base| is_measured_anew(base, kept)) => None,
        (Some(Value::Array(mine)), Some(Value::Array(theirs))) => {
            let base = base.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
            let merged = lists::merge_lists(base, mine, theirs, place, conflicts);
            merged.map(Value::Array).or_else(|| stopgap(three, place, conflicts))
        }
        _ => stopgap(three, place, conflicts),
    }
}

/// Notes a conflict. Its place keeps a value as long as there is one, so that the places of others hold.
fn stopgap(three: Three<'_>, place: &str, conflicts: &mut Vec<Conflict>) -> Option<Value> {
    let Three { base, mine, theirs } = three;
    let [base, mine, theirs] = [base, mine, theirs].map(Option::<&Value>::cloned);
    let kept = mine.clone().or_else(|| theirs.clone());
    conflicts.push(Conflict { path: place.to_owned(), base, mine, theirs });
    kept
}

fn merge_objects(
    base: Option<&Map<String, Value>>,
    mine: &Map<String, Value>,
    theirs: &Map<String, Value>,
    place: &str,
    conflicts: &mut Vec<Conflict>,
) -> Map<String, Value> {
    let mut merged = Map::new();
    for name in all_names(theirs, mine) {
        let three =
            Three { base: base.and_then(|base| base.get(name)), mine: mine.get(name), theirs: theirs.get(name) };
        if let Some(value) = merge_value(three, &path::below(place, name), conflicts) {
            merged.insert(name.clone(), value);
        }
    }
    merged
}

/// Whether two states of an entry differ in nothing but what is measured.
fn is_measured_anew(base: &Value, now: &Value) -> bool {
    match (base, now) {
        (Value::Object(base), Value::Object(now)) => all_names(base, now).all(|name| {
            MEASURED.contains(&name.as_str())
                || match (base.get(name), now.get(name)) {
                    (Some(base), Some(now)) => is_measured_anew(base, now),
                    _ => false,
                }
        }),
        _ => base == now,
    }
}

#[cfg(test)]
mod tests;
