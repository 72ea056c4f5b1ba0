//! What a person has made of the app's tables, kept in this browser: an object with an entry for each table.

use serde_json::{Map, Value};

/// One of the objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// Which columns are shown, in which order and how wide.
    Tables,
    /// Saved views.
    Views,
}

impl Shelf {
    const fn key(self) -> &'static str {
        match self {
            Self::Tables => "perihelion.tables",
            Self::Views => "perihelion.views",
        }
    }

    fn all(self) -> Map<String, Value> {
        let kept = super::load(self.key()).and_then(|text| serde_json::from_str(&text).ok());
        match kept {
            Some(Value::Object(all)) => all,
            // What others left there is nothing of ours.
            _ => Map::new(),
        }
    }

    /// What is kept under this name; `Null` when nothing is.
    pub fn read(self, name: &str) -> Value {
        self.all().remove(name).unwrap_or_default()
    }

    /// Keeps this under the name; `Null` takes it away.
    pub fn write(self, name: &str, value: Value) {
        // Read again: another tab may have written in between.
        let mut all = self.all();
        match value {
            Value::Null => drop(all.remove(name)),
            value => drop(all.insert(name.to_owned(), value)),
        }
        super::save(self.key(), &Value::Object(all).to_string());
    }
}
