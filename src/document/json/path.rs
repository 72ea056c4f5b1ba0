//! Places in a document, as JSON pointers: `/Sources/ID/Description`. The empty pointer is the whole of it.

use serde_json::{Map, Value};

/// A place in a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path(String);

impl Path {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Path {
    fn from(pointer: &str) -> Self {
        Self(pointer.to_owned())
    }
}

impl From<String> for Path {
    fn from(pointer: String) -> Self {
        Self(pointer)
    }
}

impl From<&Path> for Path {
    fn from(path: &Path) -> Self {
        path.clone()
    }
}

/// The pointer to the place of these names, one below the other.
pub fn join(names: &[&str]) -> String {
    let mut pointer = String::new();
    for name in names {
        push(&mut pointer, name);
    }
    pointer
}

/// The pointer to a name below a place.
pub fn below(place: &str, name: &str) -> String {
    let mut pointer = place.to_owned();
    push(&mut pointer, name);
    pointer
}

fn push(pointer: &mut String, name: &str) {
    pointer.push('/');
    for letter in name.chars() {
        match letter {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            letter => pointer.push(letter),
        }
    }
}

/// The names on the way to a place.
pub fn names(pointer: &str) -> Vec<String> {
    pointer.split('/').skip(1).map(|name| name.replace("~1", "/").replace("~0", "~")).collect()
}

/// What stands at a place; `None` when nothing does.
pub fn get<'a>(document: &'a Value, pointer: &str) -> Option<&'a Value> {
    document.pointer(pointer)
}

/// Puts a value at a place. Objects that are missing on the way are made; what is no object or list gives way to one.
/// In a list, the number after its last entry adds one.
pub fn set(document: &mut Value, pointer: &str, value: Value) {
    set_below(document, &names(pointer), value);
}

fn set_below(place: &mut Value, names: &[String], value: Value) {
    let Some((name, rest)) = names.split_first() else {
        *place = value;
        return;
    };
    if let Value::Array(items) = place
        && let Some(number) = name.parse::<usize>().ok().filter(|number| *number <= items.len())
    {
        if number == items.len() {
            items.push(Value::Null);
        }
        if let Some(item) = items.get_mut(number) {
            set_below(item, rest, value);
        }
        return;
    }
    if !place.is_object() {
        *place = Value::Object(Map::new());
    }
    if let Value::Object(fields) = place {
        set_below(fields.entry(name.as_str()).or_insert(Value::Null), rest, value);
    }
}

/// Takes away what stands at a place; the others keep their order.
pub fn remove(document: &mut Value, pointer: &str) {
    let Some((parent, _)) = pointer.rsplit_once('/') else { return };
    let Some(name) = names(pointer).pop() else { return };
    match document.pointer_mut(parent) {
        Some(Value::Object(fields)) => drop(fields.shift_remove(&name)),
        Some(Value::Array(items)) => {
            if let Some(index) = name.parse::<usize>().ok().filter(|index| *index < items.len()) {
                items.remove(index);
            }
        }
        _ => {}
    }
}

/// The same as [`set`], but a zero (`false`, 0, no text) is left away where `saved` has nothing either: servers read
/// both alike, and what nobody has changed should not differ. In a dictionary of texts an empty text is an entry.
pub fn put(document: &mut Value, saved: &Value, pointer: &str, value: Value) {
    let is_zero = match &value {
        Value::Bool(truth) => !truth,
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::String(text) => text.is_empty() && !pointer.contains("/EngineProps/"),
        _ => false,
    };
    let parent = pointer.rsplit_once('/').and_then(|(parent, _)| document.pointer(parent));
    let is_entry = matches!(parent, Some(Value::Array(_)));
    match is_zero && !is_entry && saved.pointer(pointer).is_none() {
        true => remove(document, pointer),
        false => set(document, pointer, value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn names_with_slashes_and_tildes_are_one_step() {
        let pointer = join(&["Sources", "a/b~c", "Description"]);
        assert_eq!(pointer, "/Sources/a~1b~0c/Description");
        assert_eq!(names(&pointer), ["Sources", "a/b~c", "Description"]);
        let mut document = json!({});
        set(&mut document, &pointer, json!("x"));
        assert_eq!(document, json!({ "Sources": { "a/b~c": { "Description": "x" } } }));
        assert_eq!(get(&document, &pointer), Some(&json!("x")));
    }

    #[test]
    fn what_is_missing_on_the_way_is_made_and_the_rest_keeps_its_order() {
        let mut document = json!({ "z": 1, "a": null, "list": [1] });
        set(&mut document, "/a/b/c", json!(2));
        set(&mut document, "/list/1", json!(2));
        set(&mut document, "/list/0", json!(0));
        assert_eq!(document.to_string(), r#"{"z":1,"a":{"b":{"c":2}},"list":[0,2]}"#);
    }

    #[test]
    fn what_is_removed_is_absent_and_the_others_stay_in_order() {
        let mut document = json!({ "a": 1, "b": 2, "c": 3, "list": [1, 2, 3] });
        for pointer in ["/a", "/list/1", "/list/9", "/none/x", "/none"] {
            remove(&mut document, pointer);
        }
        assert_eq!(document.to_string(), r#"{"b":2,"c":3,"list":[1,3]}"#);
    }

    #[test]
    fn a_zero_is_not_written_where_nothing_was() {
        let saved = json!({ "there": true, "EngineProps": {} });
        let mut document = saved.clone();
        for (pointer, value) in [("/flag", json!(true)), ("/flag", json!(false)), ("/there", json!(false))] {
            put(&mut document, &saved, pointer, value);
        }
        put(&mut document, &saved, "/EngineProps/KEY", json!(""));
        assert_eq!(document, json!({ "there": false, "EngineProps": { "KEY": "" } }));
    }
}
