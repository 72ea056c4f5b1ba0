//! Secrets in settings: they go out obscured, and one that comes back obscured stays what it was.

use crate::refusal::{Outcome, Refusal};
use serde_json::{Map, Value};

/// What stands where a secret is. Sent back unchanged, it keeps the secret.
pub const OBSCURED: &str = "********";

/// The fields of settings that hold a secret.
const SECRETS: [&str; 30] = [
    "APIKey",
    "AZBAccountKey",
    "AppKey",
    "AppleIDPass",
    "AuthToken",
    "BindPassword",
    "ClientSecret",
    "CometBucketKey",
    "EncryptionKey",
    "FTPPassword",
    "Key",
    "LocalcopyWinSMBPassword",
    "PartnerKey",
    "Passphrase",
    "Password",
    "PfxFilePassword",
    "S3SecretKey",
    "SFTPPassword",
    "SFTPPrivateKey",
    "SMBPassword",
    "SMTPPassword",
    "SSHPassword",
    "SSHPrivateKey",
    "SSLCertKey",
    "SSLPfxPassword",
    "SecretKey",
    "TOTPKey",
    "WindowsCodeSignAzureAppSecret",
    "WindowsCodeSignPKCS11Password",
    "WindowsCodeSignPKCS12Password",
];

/// What tells the entries of a list apart, when they have it.
const NAMES: [&str; 6] = ["ID", "Username", "ListenAddress", "RemoteAddress", "URL", "Description"];

/// Hides every secret that is set; one that is not set reads as empty.
pub fn obscure(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            let is_pair = is_pair(fields);
            for (name, value) in fields {
                match value {
                    Value::String(text) if is_secret(name, is_pair) && !text.is_empty() => OBSCURED.clone_into(text),
                    value => obscure(value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(obscure),
        _ => {}
    }
}

/// Puts the secrets back that came obscured, from the document that they were read from.
pub fn restore(sent: &mut Value, kept: &Value) -> Outcome<()> {
    match sent {
        Value::Object(fields) => {
            let is_pair = is_pair(fields);
            fields.iter_mut().try_for_each(|(name, value)| {
                let kept = kept.get(name).unwrap_or(&Value::Null);
                match value {
                    Value::String(text) if is_secret(name, is_pair) && text == OBSCURED => {
                        let secret = kept.as_str().filter(|secret| !secret.is_empty());
                        *text = secret.ok_or_else(|| nothing_kept(name))?.to_owned();
                        Ok(())
                    }
                    value => restore(value, kept),
                }
            })
        }
        Value::Array(items) => items
            .iter_mut()
            .enumerate()
            .try_for_each(|(index, item)| restore(item, counterpart(item, index, kept).unwrap_or(&Value::Null))),
        _ => Ok(()),
    }
}

/// An access key names the pair that it makes with a secret key; alone, it is the secret.
fn is_secret(field: &str, is_pair: bool) -> bool {
    SECRETS.contains(&field) || field == "AccessKey" && !is_pair
}

fn is_pair(fields: &Map<String, Value>) -> bool {
    fields.contains_key("SecretKey")
}

fn nothing_kept(field: &str) -> Refusal {
    Refusal::bad(format!("{field} came back obscured, and there is no secret to keep: send the secret itself."))
}

/// The entry of the kept list that the sent one was: of the same name, or at the same place when it has none.
fn counterpart<'a>(item: &Value, index: usize, kept: &'a Value) -> Option<&'a Value> {
    let kept = kept.as_array()?;
    let name_of = |entry: &Value| {
        let named = NAMES.into_iter().find_map(|field| Some((field, entry.get(field)?.as_str()?.to_owned())));
        named.filter(|(_, name)| !name.is_empty())
    };
    match name_of(item) {
        Some(name) => kept.iter().find(|entry| name_of(entry).as_ref() == Some(&name)),
        None => kept.get(index),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seed::shape;
    use serde_json::json;
    use std::collections::HashSet;

    #[test]
    fn a_secret_that_comes_back_obscured_stays_and_another_replaces_it() {
        let kept = json!({ "SMTPHost": "mail", "SMTPPassword": "old", "Nested": { "AppKey": "inner" } });
        let mut out = kept.clone();
        obscure(&mut out);
        assert_eq!(out, json!({ "SMTPHost": "mail", "SMTPPassword": OBSCURED, "Nested": { "AppKey": OBSCURED } }));
        out["Nested"]["AppKey"] = "new".into();
        restore(&mut out, &kept).unwrap();
        assert_eq!(out, json!({ "SMTPHost": "mail", "SMTPPassword": "old", "Nested": { "AppKey": "new" } }));
    }

    #[test]
    fn entries_of_lists_keep_their_own_secrets_when_others_go() {
        let kept = json!([{ "ID": "a", "Password": "of a" }, { "ID": "b", "Password": "of b" }]);
        let mut sent = json!([{ "ID": "b", "Password": OBSCURED }]);
        restore(&mut sent, &kept).unwrap();
        assert_eq!(sent[0]["Password"], "of b");
    }

    #[test]
    fn an_obscured_secret_that_never_was_is_refused() {
        let refusal = restore(&mut json!({ "Password": OBSCURED }), &json!({ "Password": "" })).unwrap_err();
        assert!(matches!(refusal, Refusal::Because { status: 400, message } if message.contains("Password")));
    }

    /// A new secret in the API's types has to be named here, or it would go out readable.
    #[test]
    fn every_field_of_the_settings_that_looks_like_a_secret_is_one() {
        let open = ["AccessKey", "S3AccessKey", "PublicKey", "PasswordRecovery"];
        let looks_secret = |name: &str| {
            let likely = ["Password", "Secret", "Key", "Passphrase", "Token", "Pass"];
            likely.iter().any(|word| name.ends_with(word)) && !open.contains(&name)
        };
        let mut seen = HashSet::new();
        let mut next = vec!["ServerConfigOptions"];
        while let Some(name) = next.pop() {
            for (field, kind) in shape::field_types(name) {
                if kind == "string" {
                    assert!(!looks_secret(field) || is_secret(field, true), "{name}.{field}");
                }
                let words = kind.split(['<', '>', ',']);
                next.extend(words.map(|word| shape::alias(word).unwrap_or(word)).filter(|word| seen.insert(*word)));
            }
        }
        assert!(seen.contains("BrandingOptions") && seen.contains("SSHConnection"));
    }
}
