//! Complete documents: every field that a server always sends, with its zero value, as the API's facts list them.
//! The seed fills these in, so that no document lacks a field by oversight.

use comet_api::Lens;
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::sync::LazyLock;

static FACTS: LazyLock<Value> = LazyLock::new(|| {
    let text = include_str!("../../../../crates/comet-api/spec/types.json");
    serde_json::from_str(text).unwrap_or_default()
});

static SHAPES: LazyLock<HashMap<String, Value>> = LazyLock::new(|| {
    let names = FACTS.as_object().into_iter().flat_map(Map::keys);
    names.map(|name| (name.clone(), zero_of(name))).collect()
});

/// A document of the type with all fields that are never left out, each zero.
pub fn blank<T: Lens>() -> T {
    let path = std::any::type_name::<T>();
    let name = path.rsplit("::").next().unwrap_or(path);
    let shape = SHAPES.get(name).cloned().unwrap_or_else(|| Value::Object(Map::new()));
    let mut document = T::default();
    *document.value_mut() = shape;
    document
}

/// The fields of a type that are never left out, with their types' names.
pub fn required_fields(name: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    fields(name).filter(|field| !is_set(field, "optional")).map(|field| (text(field, "name"), text(field, "type")))
}

/// The type of a field reached through a path of names, when it is a simple one such as `string` or `int`.
pub fn simple_type(name: &str, path: &[&str]) -> Option<&'static str> {
    let (first, rest) = path.split_first()?;
    let kind = fields(name).find(|field| text(field, "name") == *first).map(|field| text(field, "type"))?;
    let kind = alias(kind).unwrap_or(kind);
    if rest.is_empty() {
        (!FACTS.get(kind).is_some_and(Value::is_object)).then_some(kind)
    } else {
        simple_type(kind, rest)
    }
}

/// All fields of a type, also those that may be absent, with their types' names.
#[cfg(test)]
pub fn field_types(name: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    fields(name).map(|field| (text(field, "name"), text(field, "type")))
}

/// What a type's name stands for, when it is only another name.
pub fn alias(name: &str) -> Option<&'static str> {
    FACTS.get(name).and_then(|facts| facts.get("alias_of")).and_then(Value::as_str)
}

fn fields(name: &str) -> impl Iterator<Item = &'static Value> + use<> {
    FACTS.get(name).and_then(|facts| facts.get("fields")).and_then(Value::as_array).into_iter().flatten()
}

/// The zero value as a server writes it. A list that was never set is `null` in the few places where the vendor's
/// own documents show it so; everywhere else it is empty.
fn zero_of(name: &str) -> Value {
    match name {
        "string" | "bytes" => "".into(),
        "int" | "uint" | "float" => 0.into(),
        "bool" => false.into(),
        "any" => Value::Null,
        _ if name.starts_with("List<") => Value::Array(Vec::new()),
        _ if name.starts_with("Dictionary<") => Value::Object(Map::new()),
        _ => match alias(name) {
            Some(alias) => zero_of(alias),
            None => required_fields(name)
                .map(|(field, kind)| {
                    let zero = if field == "SpanTargets" { Value::Null } else { zero_of(kind) };
                    (field.to_owned(), zero)
                })
                .collect(),
        },
    }
}

fn text(field: &'static Value, key: &str) -> &'static str {
    field.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn is_set(field: &Value, key: &str) -> bool {
    field.get(key).and_then(Value::as_bool).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::types::{BackupJobDetail, UserProfileConfig};

    #[test]
    fn a_blank_job_has_its_fields_and_none_that_may_be_absent() {
        let job = blank::<BackupJobDetail>();
        assert_eq!(job.raw("TotalSize"), Some(&Value::from(0)));
        assert_eq!(job.raw("GUID"), Some(&Value::from("")));
        assert_eq!(job.raw("Progress"), None);
    }

    #[test]
    fn a_blank_profile_has_its_policy_in_full() {
        let user = blank::<UserProfileConfig>();
        assert_eq!(user.policy().raw("PreventOpenWebUI"), Some(&Value::from(false)));
        assert_eq!(user.policy().default_storage_vault_retention().raw("Mode"), Some(&Value::from(0)));
    }
}
