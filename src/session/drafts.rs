//! What was begun and not saved, kept in this browser until it is: an object with an entry for each document. Nothing
//! secret; goes when its person leaves.

use serde_json::{Map, Value};

const KEY: &str = "perihelion.drafts";

fn all() -> Map<String, Value> {
    match super::storage::load_text(KEY).and_then(|text| serde_json::from_str(&text).ok()) {
        Some(Value::Object(all)) => all,
        // What others left there is nothing of ours.
        _ => Map::new(),
    }
}

/// What is kept under this name.
pub fn load(name: &str) -> Option<Value> {
    all().remove(name)
}

/// Keeps this under the name; `None` takes it away.
pub fn save(name: &str, value: Option<Value>) {
    // Read again: another tab may have written in between.
    let mut all = all();
    match value {
        None => drop(all.shift_remove(name)),
        Some(value) => drop(all.insert(name.to_owned(), value)),
    }
    write(all);
}

/// Takes away everything whose name begins like this.
pub fn forget(beginning: &str) {
    let mut all = all();
    all.retain(|name, _| !name.starts_with(beginning));
    write(all);
}

fn write(all: Map<String, Value>) {
    super::storage::save_text(KEY, (!all.is_empty()).then(|| Value::Object(all).to_string()));
}
