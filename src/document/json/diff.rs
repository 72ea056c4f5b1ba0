//! What differs between two states of a document, value by value. A list is one value.

use super::path;
use serde_json::{Map, Value};

/// A value that differs: `None` where there is none.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// A JSON pointer.
    pub path: String,
    pub old: Option<Value>,
    pub new: Option<Value>,
}

/// What differs, in the order of the old document. An entry that has come or gone is one change.
pub fn diff(old: &Value, new: &Value) -> Vec<Change> {
    let mut changes = Vec::new();
    look(&mut changes, "", Some(old), Some(new));
    changes
}

fn look(changes: &mut Vec<Change>, place: &str, old: Option<&Value>, new: Option<&Value>) {
    match (old, new) {
        (Some(Value::Object(old)), Some(Value::Object(new))) => {
            for name in all_names(old, new) {
                look(changes, &path::below(place, name), old.get(name), new.get(name));
            }
        }
        (old, new) if old == new => {}
        (old, new) => changes.push(Change { path: place.to_owned(), old: old.cloned(), new: new.cloned() }),
    }
}

/// The names of both, those of the first in their order, then those that only the second has.
pub fn all_names<'a>(
    first: &'a Map<String, Value>,
    second: &'a Map<String, Value>,
) -> impl Iterator<Item = &'a String> {
    first.keys().chain(second.keys().filter(|name| !first.contains_key(*name)))
}

/// Makes the changes to a document, wherever it stands: `Some` is put in its place, `None` is taken away.
pub fn apply<'a>(document: &mut Value, values: impl Iterator<Item = (&'a str, Option<&'a Value>)>) {
    for (pointer, value) in values {
        match value {
            Some(value) => path::set(document, pointer, value.clone()),
            None => path::remove(document, pointer),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn each_value_that_differs_is_told_by_its_place() {
        let old = json!({ "a": 1, "in": { "b": 2, "c": [1] }, "gone": {} });
        let new = json!({ "a": 1, "in": { "b": 3, "c": [1, 2] }, "come": { "x": { "y": 1 } } });
        let told: Vec<_> = diff(&old, &new).into_iter().map(|it| (it.path, it.old, it.new)).collect();
        let expected = [
            ("/in/b".to_owned(), Some(json!(2)), Some(json!(3))),
            ("/in/c".to_owned(), Some(json!([1])), Some(json!([1, 2]))),
            ("/gone".to_owned(), Some(json!({})), None),
            ("/come".to_owned(), None, Some(json!({ "x": { "y": 1 } }))),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn changes_made_again_give_the_new_document() {
        let (old, new) = (json!({ "a": 1, "b": { "c": 1, "d/e": 2 } }), json!({ "b": { "d/e": 3 }, "f": [] }));
        let changes = diff(&old, &new);
        let mut made = old;
        apply(&mut made, changes.iter().map(|change| (change.path.as_str(), change.new.as_ref())));
        assert_eq!(made, new);
    }
}
