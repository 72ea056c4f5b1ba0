//! JSON merge patches (RFC 7396).

use serde_json::{Map, Value};

pub fn merge_patch(target: &mut Value, patch: Value) {
    let Value::Object(patch) = patch else {
        *target = patch;
        return;
    };
    if !target.is_object() {
        *target = Value::Object(Map::new());
    }
    let Value::Object(target) = target else { return };
    for (name, value) in patch {
        match value {
            Value::Null => {
                target.shift_remove(&name);
            }
            value => merge_patch(target.entry(name).or_insert(Value::Null), value),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn null_removes_objects_merge_and_the_rest_is_replaced() {
        let mut target = json!({ "a": { "b": 1, "c": 2 }, "d": [1, 2], "e": 5 });
        merge_patch(&mut target, json!({ "a": { "b": null, "x": { "y": null } }, "d": [3] }));
        assert_eq!(target, json!({ "a": { "c": 2, "x": {} }, "d": [3], "e": 5 }));
    }
}
