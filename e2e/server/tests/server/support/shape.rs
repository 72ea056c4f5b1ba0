//! Answers are whole: every field that a server always sends is there and of its type, down to the leaves.

use reference_server::seed::shape::{alias, required_fields};
use serde_json::Value;

/// Fails the test when the value is no complete `kind`.
pub fn assert_complete(kind: &str, value: &Value) {
    check(kind, value, kind);
}

fn check(kind: &str, value: &Value, place: &str) {
    let kind = alias(kind).unwrap_or(kind);
    if let Some(inner) = kind.strip_prefix("List<").and_then(|rest| rest.strip_suffix('>')) {
        let items = value.as_array().unwrap_or_else(|| panic!("{place} is no list"));
        return items.iter().for_each(|item| check(inner, item, &format!("{place}[]")));
    }
    if let Some((_, inner)) = kind.strip_prefix("Dictionary<").and_then(|rest| rest.strip_suffix('>')?.split_once(','))
    {
        let entries = value.as_object().unwrap_or_else(|| panic!("{place} is no dictionary"));
        return entries.values().for_each(|item| check(inner, item, &format!("{place}{{}}")));
    }
    let fits = match kind {
        "string" | "bytes" => value.is_string(),
        "int" => value.is_i64(),
        "uint" => value.is_u64(),
        "float" => value.is_number(),
        "bool" => value.is_boolean(),
        "any" => true,
        _ => {
            for (name, kind) in required_fields(kind) {
                let value = value.get(name).unwrap_or_else(|| panic!("{place}.{name} is missing"));
                check(kind, value, &format!("{place}.{name}"));
            }
            value.is_object()
        }
    };
    assert!(fits, "{place} is no {kind}: {value}");
}
