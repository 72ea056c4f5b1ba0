//! Which values of a document are secrets: they are never shown in a summary and never kept in a browser.

use super::path;
use serde_json::Value;

/// Parts of names that only secrets have, in small letters.
const WORDS: [&str; 7] = ["password", "passphrase", "secret", "token", "recovery", "credentialjson", "appleidpass"];

/// Keys that anybody may know, in small letters.
const OPEN: [&str; 3] = ["s3accesskey", "publickey", "policyid"];

/// Whether a text in a field of this name is a secret.
pub fn is_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let is_key = name.ends_with("key") && !OPEN.contains(&name.as_str());
    is_key || WORDS.iter().any(|word| name.contains(word))
}

/// Whether the value at a place is a secret.
pub fn is_secret_place(pointer: &str) -> bool {
    path::names(pointer).last().is_some_and(|name| is_secret(name))
}

/// Takes all secrets out of a value, and gives the places of those that were set, below `place`.
pub fn strip(value: &mut Value, place: &str) -> Vec<String> {
    let mut taken = Vec::new();
    take(value, place, &mut taken);
    taken
}

fn take(value: &mut Value, place: &str, taken: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.retain(|name, value| {
            let place = path::below(place, name);
            match value {
                Value::String(text) if is_secret(name) => {
                    if !text.is_empty() {
                        taken.push(place);
                    }
                    false
                }
                value => {
                    take(value, &place, taken);
                    true
                }
            }
        }),
        Value::Array(items) => {
            for (number, item) in items.iter_mut().enumerate() {
                take(item, &path::below(place, &number.to_string()), taken);
            }
        }
        _ => {}
    }
}

/// Puts secrets that were taken out back in, as `known` has them.
pub fn fill(value: &mut Value, known: &Value) {
    match (value, known) {
        (Value::Object(fields), Value::Object(known)) => {
            for (name, known) in known {
                match fields.get_mut(name) {
                    Some(value) => fill(value, known),
                    None if known.is_string() && is_secret(name) => drop(fields.insert(name.clone(), known.clone())),
                    None => {}
                }
            }
        }
        (Value::Array(items), Value::Array(known)) if items.len() == known.len() => {
            items.iter_mut().zip(known).for_each(|(item, known)| fill(item, known));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_secret_is_told_by_its_name() {
        for secret in ["PASSWORD", "S3SecretKey", "SFTPPrivateKey", "TOTPKey", "AuthToken", "EncryptedEncryptionKey"] {
            assert!(is_secret(secret), "{secret}");
        }
        for open in ["Description", "S3AccessKey", "PublicKey", "KeyID", "Keys"] {
            assert!(!is_secret(open), "{open}");
        }
    }

    #[test]
    fn secrets_are_taken_out_and_put_back_while_all_else_stays() {
        let known = json!({ "S3SecretKey": "k", "Swift": { "SwiftAPIKey": "s", "Host": "h" }, "AllowPasswordLogin": true,
            "SpanTargets": [{ "SFTPPassword": "p" }, { "SFTPPassword": "" }] });
        let mut value = known.clone();
        let taken = strip(&mut value, "/D");
        assert_eq!(taken, ["/D/S3SecretKey", "/D/Swift/SwiftAPIKey", "/D/SpanTargets/0/SFTPPassword"]);
        let left = json!({ "Swift": { "Host": "h" }, "AllowPasswordLogin": true, "SpanTargets": [{}, {}] });
        assert_eq!(value, left);
        fill(&mut value, &known);
        assert_eq!(value, known);
    }
}
