//! What the API's own facts say of its types, where the generated types don't: which objects are dictionaries.

use serde_json::Value;
use std::collections::HashSet;
use std::sync::LazyLock;

static TYPES: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../crates/comet-api/spec/types.json")).unwrap_or_default()
});

/// The names of all fields that hold a dictionary.
static DICTIONARIES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let types = TYPES.as_object().into_iter().flat_map(|types| types.values());
    let fields = types.filter_map(|facts| facts.get("fields")?.as_array()).flatten();
    fields.filter(|field| is_dictionary(text(field, "type"))).map(|field| text(field, "name")).collect()
});

/// Are the keys of an object of this type names that someone gave, rather than fields?
pub fn is_dictionary(type_name: &str) -> bool {
    let alias = TYPES.get(type_name).and_then(|facts| facts.get("alias_of")).and_then(Value::as_str);
    alias.unwrap_or(type_name).starts_with("Dictionary<")
}

/// Does a field of this name hold a dictionary?
pub fn holds_dictionary(field: &str) -> bool {
    DICTIONARIES.contains(field)
}

fn text(value: &'static Value, key: &str) -> &'static str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dictionaries_are_told_from_objects() {
        assert!(is_dictionary("Dictionary<string,UserProfileConfig>"));
        assert!(is_dictionary("LiveUserConnectionMap"));
        assert!(!is_dictionary("UserProfileConfig"));
        assert!(holds_dictionary("Devices"));
        assert!(!holds_dictionary("Policy"));
    }
}
