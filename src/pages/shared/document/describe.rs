//! Changes in words: where a value stands, and what it is.

use crate::document::{Change, Doc, path, secrets, typed_text};
use crate::form::{Form, Kind, label_of, value_in_words};
use crate::format::{Formats, use_formats};
use crate::i18n::*;
use crate::pages::shared::parts::profile;
use crate::pages::shared::policy;
use perihelion_view::prelude::*;
use serde_json::Value;
use std::sync::Arc;

/// The forms that say what fields are called: those of things that lie in a dictionary, by its place, then those of the
/// document itself.
const FORMS: &[(&str, &[&Form])] =
    &[("/Policy", policy::FORMS), ("", profile::forms::FORMS), ("", &[&policy::ABOUT])];

/// The field that a place belongs to.
fn field(pointer: &str) -> Option<(Plain, &'static Kind)> {
    FORMS.iter().find_map(|(dictionary, forms)| {
        let mut rest = pointer.strip_prefix(dictionary)?;
        if dictionary.strip_prefix('/').is_some_and(|name| DICTIONARIES.contains(&name)) {
            // Past the thing's own key.
            let (_, below) = rest.strip_prefix('/')?.split_once('/')?;
            rest = rest.get(rest.len().checked_sub(below.len() + 1)?..)?;
        }
        label_of(forms, rest)
    })
}

/// What says no more than that something was changed.
const SILENT: [&str; 1] = ["/ModifyTime"];

/// The changes that a person has made, without what goes along with them.
pub fn told(changes: &[Change]) -> impl Iterator<Item = &Change> {
    changes.iter().filter(|change| !SILENT.iter().any(|silent| change.path.ends_with(silent)))
}

/// The documents that names are looked up in.
pub struct Named {
    i18n: Texts,
    formats: Formats,
    documents: [Option<Arc<Value>>; 2],
}

impl Named {
    /// Things are called what the draft calls them, and what is deleted there what it was called.
    pub fn of(i18n: Texts, doc: Doc) -> Self {
        Self { i18n, formats: use_formats(), documents: untrack(|| [doc.value().get(), doc.saved().get()]) }
    }

    /// Where a value stands: "Protected items › Documents › Description".
    pub fn place(&self, pointer: &str) -> String {
        let label = field(pointer).map(|(label, _)| plain(self.i18n.get_locale(), label).to_owned());
        let mut names = path::names(pointer);
        if label.is_some() {
            let is_in_dictionary = DICTIONARIES.contains(&names.first().map_or("", String::as_str));
            names.truncate(if is_in_dictionary { 2 } else { 0 });
        }
        let mut place = String::new();
        let mut words: Vec<String> = Vec::new();
        for name in names {
            place = path::below(&place, &name);
            words.push(self.name(&place, &name));
        }
        words.extend(label);
        words.join(" › ")
    }

    fn name(&self, place: &str, name: &str) -> String {
        let i18n = self.i18n;
        let dictionary = match place {
            "/Sources" => t_string!(i18n, items.title),
            "/Destinations" => t_string!(i18n, vaults.title),
            "/BackupRules" => t_string!(i18n, parts.schedules),
            "/Devices" => t_string!(i18n, shell.devices),
            _ => "",
        };
        if !dictionary.is_empty() {
            return dictionary.to_owned();
        }
        let things = self.documents.iter().flatten().filter_map(|document| path::get(document, place));
        let own_name = things.filter_map(own_name).next();
        own_name.unwrap_or_else(|| words_of(name))
    }

    /// A value as a person reads it; secrets are never shown.
    pub fn value(&self, pointer: &str, value: Option<&Value>) -> String {
        let i18n = self.i18n;
        let Some(value) = value else { return t_string!(i18n, document.not_set).to_owned() };
        if let Some(typed) = typed_text(value) {
            return typed.to_owned();
        }
        if value.is_string() && secrets::is_secret_place(pointer) {
            return t_string!(i18n, document.changed).to_owned();
        }
        match field(pointer) {
            Some((_, kind)) => value_in_words(i18n, self.formats, kind, value),
            None => self.plain_value(value),
        }
    }

    fn plain_value(&self, value: &Value) -> String {
        let i18n = self.i18n;
        let is_plain = |item: &Value| !item.is_object() && !item.is_array();
        let said = match value {
            Value::Bool(true) => t_string!(i18n, words.yes),
            Value::Bool(false) => t_string!(i18n, words.no),
            Value::Number(number) => return number.to_string(),
            Value::String(text) if !text.is_empty() => text,
            Value::Array(items) if items.iter().all(is_plain) && !items.is_empty() => {
                let items: Vec<String> = items.iter().map(|item| self.plain_value(item)).collect();
                return items.join(", ");
            }
            Value::Array(items) if !items.is_empty() => return t_string!(i18n, document.entries, count = items.len()),
            Value::Object(_) => t_string!(i18n, document.changed),
            _ => t_string!(i18n, document.empty),
        };
        said.to_owned()
    }
}

/// The dictionaries of a profile whose things have names of their own.
const DICTIONARIES: [&str; 4] = ["Sources", "Destinations", "BackupRules", "Devices"];

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
