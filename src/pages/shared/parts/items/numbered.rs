//! Keys of `SourceConfig.EngineProps` that make up a list: `INCLUDE0`, `INCLUDE1`, … Pure; what a key means is left to
//! others. A change touches the key that it is about and no other, so that keys of other programs stay as they are.

use serde_json::{Map, Value};

/// The properties of an item (`SourceConfig.EngineProps`); none where there are none.
pub fn props_of(value: &Value) -> impl Iterator<Item = (&str, &str)> {
    let members = value.as_object().into_iter().flatten();
    members.map(|(key, value)| (key.as_str(), value.as_str().unwrap_or_default()))
}

/// The keys that begin with `prefix` and their values, in the order of their numbers.
pub fn listed<'a>(props: &'a Value, prefix: &str) -> Vec<(&'a str, &'a str)> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    for (key, value) in props_of(props).filter(|(key, _)| key.starts_with(prefix)) {
        let number = number_of(key, prefix);
        let place = found.iter().position(|(other, _)| number_of(other, prefix) > number).unwrap_or(found.len());
        found.insert(place, (key, value));
    }
    found
}

/// What has no number comes last, in the order in which it stands in the document.
fn number_of(key: &str, prefix: &str) -> u32 {
    key.strip_prefix(prefix).and_then(|number| number.parse().ok()).unwrap_or(u32::MAX)
}

/// The keys of the list that nothing has, the first one first.
pub fn free_keys(props: &Value, prefix: &str) -> impl Iterator<Item = String> {
    (0_u32..).map(move |number| format!("{prefix}{number}")).filter(|key| props.get(key.as_str()).is_none())
}

/// The properties, ready to be changed.
pub fn members(props: &mut Value) -> &mut Map<String, Value> {
    if !props.is_object() {
        *props = Value::Object(Map::new());
    }
    match props {
        Value::Object(members) => members,
        _ => unreachable!("it was made an object"),
    }
}

/// Adds a value to the list.
pub fn add(props: &mut Value, prefix: &str, value: &str) {
    let key = free_keys(props, prefix).next().unwrap_or_default();
    members(props).insert(key, value.into());
}

/// Takes keys away; the others keep their order.
pub fn take(props: &mut Value, keys: &[String]) {
    for key in keys {
        members(props).shift_remove(key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_list_is_in_the_order_of_its_numbers() {
        let props = json!({"INCLUDE10": "k", "INCLUDE2": "c", "EXCLUDE0": "x", "INCLUDE": "?", "REXCLUDE0": "r", "INCLUDE0": "a"});
        let values: Vec<&str> = listed(&props, "INCLUDE").into_iter().map(|(_, value)| value).collect();
        assert_eq!(values, ["a", "c", "k", "?"]);
        assert_eq!(listed(&props, "EXCLUDE"), [("EXCLUDE0", "x")]);
    }

    #[test]
    fn a_change_touches_no_other_key() {
        let mut props = json!({"INCLUDE0": "a", "NEW_IN_NEXT_YEAR": "1", "INCLUDE2": "c"});
        add(&mut props, "INCLUDE", "b");
        assert_eq!(props, json!({"INCLUDE0": "a", "NEW_IN_NEXT_YEAR": "1", "INCLUDE2": "c", "INCLUDE1": "b"}));
        take(&mut props, &["INCLUDE0".into()]);
        let keys: Vec<&str> = props_of(&props).map(|(key, _)| key).collect();
        assert_eq!(keys, ["NEW_IN_NEXT_YEAR", "INCLUDE2", "INCLUDE1"]);
    }

    #[test]
    fn where_there_is_nothing_a_list_begins_at_0() {
        let mut props = Value::Null;
        add(&mut props, "DATABASE-", "ERP");
        assert_eq!(props, json!({"DATABASE-0": "ERP"}));
    }
}
