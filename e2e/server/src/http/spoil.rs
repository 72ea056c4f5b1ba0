//! Answers that are legal and still a trap: fields that nobody knows, and text that is markup.

use super::wire::{JSON, Wire};
use crate::facts;
use serde_json::Value;

/// The field that no client knows.
const UNKNOWN: &str = "PerihelionUnknown";
/// Shown as text it is harmless; run in any way, it leaves a mark on the page.
const MARKUP: &str = "<img src=x onerror=\"window.__markup=1\">\"'&<script>window.__markup=1</script>";
/// The same for addresses that are followed.
const SCRIPT_ADDRESS: &str = "javascript:window.__markup=1";

/// In each object but not in dictionaries: there it would be an entry, and no server makes entries of the wrong type.
pub fn add_unknown_fields(wire: &mut Wire, answer_type: &str) {
    if wire.content_type != JSON {
        return;
    }
    let Ok(mut value) = serde_json::from_slice(&wire.body) else { return };
    add_to(&mut value, facts::is_dictionary(answer_type));
    wire.body = value.to_string().into_bytes();
}

fn add_to(value: &mut Value, is_dictionary: bool) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| add_to(item, false)),
        Value::Object(fields) => {
            for (name, field) in fields.iter_mut() {
                add_to(field, !is_dictionary && facts::holds_dictionary(name));
            }
            if !is_dictionary {
                fields.insert(UNKNOWN.to_owned(), Value::from("kept"));
            }
        }
        _ => {}
    }
}

pub fn fill_with_markup(wire: &mut Wire) {
    if wire.content_type != JSON {
        wire.body.extend_from_slice(MARKUP.as_bytes());
        return;
    }
    let Ok(mut value) = serde_json::from_slice(&wire.body) else { return };
    fill_in(&mut value);
    wire.body = value.to_string().into_bytes();
}

fn fill_in(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(fill_in),
        Value::Object(fields) => fields.iter_mut().for_each(|(name, field)| {
            fill(name, field);
            fill_in(field);
        }),
        _ => {}
    }
}

fn fill(name: &str, value: &mut Value) {
    match value {
        Value::String(text) if name.ends_with("URL") && !text.starts_with("otpauth:") => {
            *text = SCRIPT_ADDRESS.to_owned();
        }
        Value::String(text) if !is_for_machines(name) => *text = format!("{name} {MARKUP}"),
        Value::Array(items) => items.iter_mut().filter(|item| item.is_string()).for_each(|item| fill(name, item)),
        _ => {}
    }
}

/// Ids, kinds and secrets: a client that shows them shows them as they are, but mostly it computes with them.
fn is_for_machines(name: &str) -> bool {
    const ENDS: [&str; 12] =
        ["GUID", "ID", "Id", "Hash", "Key", "Keys", "Type", "Format", "Timezone", "TimeZone", "Etag", "Operator"];
    const NAMES: [&str; 22] = [
        "AssociatedDevices",
        "AttestationType",
        "ClauseType",
        "Credential",
        "CreationGUID",
        "Engine",
        "IPWhitelist",
        "Image",
        "LanguageCode",
        "Password",
        "PasswordRecovery",
        "PublicKey",
        "RuleField",
        "RuleValue",
        "Severity",
        "URL",
        "Username",
        "Version",
        "attestation",
        "challenge",
        "residentKey",
        "userVerification",
    ];
    // Members of the WebAuthn API start with a small letter; so may ids, but those name a thing whose text this is.
    let is_member = name.starts_with(|first: char| first.is_ascii_lowercase()) && !name.contains('-');
    is_member || NAMES.contains(&name) || ENDS.iter().any(|end| name.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoil(spoil: impl Fn(&mut Wire), json: &str) -> Value {
        let mut wire = Wire::new(200, JSON, json);
        spoil(&mut wire);
        serde_json::from_slice(&wire.body).unwrap()
    }

    #[test]
    fn every_object_has_an_unknown_field_and_dictionaries_have_not() {
        let json = r#"{"anna":{"Devices":{"d":{"FriendlyName":"PC"}},"Emails":[]}}"#;
        let spoiled = spoil(|wire| add_unknown_fields(wire, "Dictionary<string,UserProfileConfig>"), json);
        assert_eq!(spoiled.get(UNKNOWN), None);
        assert_eq!(spoiled["anna"][UNKNOWN], "kept");
        assert_eq!(spoiled["anna"]["Devices"].get(UNKNOWN), None);
        assert_eq!(spoiled["anna"]["Devices"]["d"][UNKNOWN], "kept");
    }

    #[test]
    fn free_text_is_markup_and_ids_are_not() {
        let spoiled = spoil(
            fill_with_markup,
            r#"{"GUID":"1","Description":"x","Emails":["a@b"],"HelpURL":"https://x","Count":3,"af0a-1":"Policy","rpId":"localhost"}"#,
        );
        assert_eq!(spoiled["GUID"], "1");
        assert_eq!(spoiled["Count"], 3);
        assert!(spoiled["Description"].as_str().unwrap().contains("<script>"));
        assert!(spoiled["Emails"][0].as_str().unwrap().contains("<script>"));
        assert_eq!(spoiled["HelpURL"], SCRIPT_ADDRESS);
        assert!(spoiled["af0a-1"].as_str().unwrap().contains("<script>"));
        assert_eq!(spoiled["rpId"], "localhost");
    }
}
