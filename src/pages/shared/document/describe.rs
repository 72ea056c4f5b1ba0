//! Changes in words: where a value stands, and what it is.

use crate::document::{Change, Doc, path, secrets};
use crate::form::{Terms, value_in_words};
use crate::i18n::*;
use crate::pages::forms::field_of;
use perihelion_view::prelude::*;
use serde_json::Value;
use std::sync::Arc;

/// What says no more than that something was changed.
const SILENT: [&str; 1] = ["/ModifyTime"];

/// The changes that a person has made, without what goes along with them.
pub fn told(changes: &[Change]) -> impl Iterator<Item = &Change> {
    changes.iter().filter(|change| !SILENT.iter().any(|silent| change.path.ends_with(silent)))
}

/// The documents that names are looked up in.
pub struct Named {
    i18n: Texts,
    /// What the page knows by name.
    terms: Option<Terms>,
    documents: [Option<Arc<Value>>; 2],
}

impl Named {
    /// Things are called what the draft calls them, and what is deleted there what it was called.
    pub fn of(i18n: Texts, doc: Doc) -> Self {
        Self { i18n, terms: use_context(), documents: [doc.value().get(), doc.saved().get()] }
    }

    /// Where a value stands: "Protected items › Documents › Description".
    pub fn place(&self, pointer: &str) -> String {
        let mut place = String::new();
        let mut words: Vec<String> = Vec::new();
        for name in path::names(pointer) {
            place = path::below(&place, &name);
            let field = field_of(&place);
            // The names on the way from a form to one of its fields say nothing of their own.
            let inner = field.map_or(0, |field| path::names(field.path).len().saturating_sub(1));
            words.truncate(words.len().saturating_sub(inner));
            words.push(field.map_or_else(|| self.name(&place, &name), |field| field.label.said().to_owned()));
        }
        words.join(" › ")
    }

    fn name(&self, place: &str, name: &str) -> String {
        let i18n = self.i18n;
        match place {
            "/Sources" => return t_string!(i18n, items.title).to_owned(),
            "/Destinations" => return t_string!(i18n, vaults.title).to_owned(),
            "/BackupRules" => return t_string!(i18n, parts.schedules).to_owned(),
            "/Devices" => return t_string!(i18n, shell.devices).to_owned(),
            "/Policy" => return t_string!(i18n, parts.policy).to_owned(),
            "/Policy/DefaultSources" | "/Policy/DefaultSourcesWithOSRestriction" => {
                return t_string!(i18n, policies.given_items).to_owned();
            }
            "/Policy/DefaultSourcesBackupRules" | "/Policy/DefaultBackupRules" => {
                return t_string!(i18n, policies.given_rules).to_owned();
            }
            _ => {}
        }
        let things = self.documents.iter().flatten().filter_map(|document| path::get(document, place));
        let own_name = things.flat_map(own_name).next();
        own_name.unwrap_or_else(|| words_of(name))
    }

    /// A value as a person reads it; secrets are never shown.
    pub fn value(&self, pointer: &str, value: Option<&Value>) -> String {
        let i18n = self.i18n;
        if let Some(field) = field_of(pointer) {
            return value_in_words(i18n, field, value.unwrap_or(&Value::Null), self.terms);
        }
        let said = match value {
            None | Some(Value::Null) => t_string!(i18n, document.not_set),
            Some(Value::String(text)) if !text.is_empty() && secrets::is_secret_place(pointer) => {
                t_string!(i18n, document.changed)
            }
            Some(Value::String(text)) if text.is_empty() => t_string!(i18n, document.empty),
            Some(Value::String(text)) => text,
            Some(Value::Bool(true)) => t_string!(i18n, words.yes),
            Some(Value::Bool(false)) => t_string!(i18n, words.no),
            Some(Value::Number(number)) => return number.to_string(),
            Some(Value::Array(items)) if items.is_empty() => t_string!(i18n, document.empty),
            Some(Value::Array(items)) if !items.iter().any(|item| item.is_object() || item.is_array()) => {
                let items: Vec<String> = items.iter().map(|item| self.value("", Some(item))).collect();
                return items.join(", ");
            }
            Some(Value::Array(items)) => return t_string!(i18n, document.entries, count = items.len()),
            Some(Value::Object(_)) => t_string!(i18n, document.changed),
        };
        said.to_owned()
    }
}

/// What a thing is called by itself.
fn own_name(thing: &Value) -> Option<String> {
    let fields = ["Description", "FriendlyName", "Name"];
    let name = fields.iter().find_map(|field| thing.get(field)?.as_str())?;
    (!name.is_empty()).then(|| name.to_owned())
}

/// The name of a field as words: `MaximumDevices` is "Maximum devices".
fn words_of(name: &str) -> String {
    let mut words = String::new();
    let mut before = ' ';
    let mut letters = name.chars().peekable();
    while let Some(letter) = letters.next() {
        let begins = letter.is_uppercase() && before.is_lowercase();
        let is_word = letters.peek().is_some_and(|next| next.is_lowercase());
        if begins {
            words.push(' ');
        }
        match begins && is_word {
            true => words.extend(letter.to_lowercase()),
            false => words.push(letter),
        }
        before = letter;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_fields_read_as_words() {
        let cases = [
            ("MaximumDevices", "Maximum devices"),
            ("TOTPKey", "TOTPKey"),
            ("AllowPasswordLogin", "Allow password login"),
            ("GroupID", "Group ID"),
        ];
        for (name, words) in cases {
            assert_eq!(words_of(name), words);
        }
    }
}
