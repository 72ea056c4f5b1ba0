//! What was typed and can't be understood yet. The draft keeps it as a text that no server sends, so that undoing and
//! leaving keep it too; a document that has such a text is not saved.

use super::json::path;
use serde_json::Value;

/// The sign that such texts begin with.
const SIGN: char = '\0';

/// What was typed, to be kept in the place of a value.
pub fn typed(text: &str) -> Value {
    Value::String(format!("{SIGN}{text}"))
}

/// What was typed, if that is all there is.
pub fn typed_text(value: &Value) -> Option<&str> {
    value.as_str()?.strip_prefix(SIGN)
}

/// The path of the first value that can't be understood yet; the document can't be saved while there is one.
pub fn unfinished(value: &Value) -> Option<String> {
    let within = |(key, child): (String, &Value)| Some(format!("{}{}", path::join(&[&key]), unfinished(child)?));
    match value {
        Value::Object(members) => members.iter().map(|(key, child)| (key.clone(), child)).find_map(within),
        Value::Array(entries) => entries.iter().enumerate().map(|(at, child)| (at.to_string(), child)).find_map(within),
        other => typed_text(other).map(|_| String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_not_understood_is_found_wherever_it_is() {
        let document = json!({"a": [1, {"b/c": typed("5 apples")}], "d": ""});
        assert_eq!(unfinished(&document).as_deref(), Some("/a/1/b~1c"));
        assert_eq!(typed_text(document.pointer("/a/1/b~1c").unwrap()), Some("5 apples"));
    }

    #[test]
    fn a_document_of_a_server_is_finished() {
        assert_eq!(unfinished(&json!({"a": ["", null, 0], "b": {"c": "text"}})), None);
    }
}
