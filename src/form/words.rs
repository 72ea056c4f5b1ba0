//! Fields and values in words, for the summary of what a save changes.

use super::pick::{LANGUAGES, chosen_key, has, other};
use super::read::{is_zero, text_of};
use super::{Field, Form, Kind, Terms};
use crate::document::typed_text;
use crate::format::{Moment, use_formats};
use crate::i18n::*;
use serde_json::Value;

/// The field at a place below the form's own.
pub fn field_at(forms: &[&'static Form], path: &str) -> Option<&'static Field> {
    forms.iter().flat_map(|form| form.fields).find(|field| field.path == path)
}

/// A value as people read it; secrets are not told.
pub fn value_in_words(i18n: Texts, field: &'static Field, value: &Value, terms: Option<Terms>) -> String {
    let kind = field.kind.split().0;
    if let Some(text) = typed_text(value) {
        return text.to_owned();
    }
    let named = |number: i64, all: &[(i64, Plain)]| {
        let known = all.iter().find(|(own, _)| *own == number).map(|(_, name)| name.said().to_owned());
        known.unwrap_or_else(|| other(&number.to_string()))
    };
    let nothing = || t_string!(i18n, form.nothing).to_owned();
    match kind {
        Kind::Secret => nothing_or(is_zero(value), nothing, || "••••".to_owned()),
        Kind::Flag | Kind::Not | Kind::Since(_) => {
            let is_on = (*value == Value::Bool(true)) != matches!(kind, Kind::Not);
            if is_on { t_string!(i18n, words.yes) } else { t_string!(i18n, words.no) }.to_owned()
        }
        Kind::Choice(all) => named(value.as_i64().unwrap_or_default(), all),
        Kind::Word(all) => {
            let key = chosen_key(kind, value);
            let known = all.iter().find(|(own, _)| *own == key).map(|(_, name)| name.said().to_owned());
            known.unwrap_or_else(|| other(&key))
        }
        Kind::Language => {
            let key = chosen_key(kind, value);
            let known = LANGUAGES.iter().find(|(own, _)| *own == key).map(|(_, name)| (*name).to_owned());
            known.unwrap_or_else(|| other(&key))
        }
        Kind::Bits(all) | Kind::Several(all) => {
            let chosen = all.iter().filter(|(number, _)| has(kind, value, &number.to_string()));
            let names: Vec<&str> = chosen.map(|(_, name)| name.said()).collect();
            nothing_or(names.is_empty(), nothing, || names.join(", "))
        }
        Kind::Moment => {
            let moment = value.as_i64().filter(|seconds| *seconds != 0);
            moment.map_or_else(nothing, |seconds| use_formats().moment(seconds, Moment::DateTime))
        }
        Kind::List(_) => value.as_array().map_or(0, Vec::len).to_string(),
        Kind::Listed(list) => {
            let key = chosen_key(kind, value);
            let known = terms.map(|terms| terms.list(list).get()).unwrap_or_default();
            let known = known.into_iter().find(|choice| choice.value == key);
            known.map_or_else(|| other(&key), |choice| choice.label.get().into_owned())
        }
        Kind::SeveralListed(_) | Kind::SeveralWords(_) => text_of(&Kind::Lines, value).replace('\n', ", "),
        Kind::Lines | Kind::Addresses | Kind::Pairs(_) => {
            let text = text_of(kind, value).replace('\n', ", ");
            nothing_or(text.is_empty(), nothing, || text)
        }
        kind => {
            let text = text_of(kind, value);
            nothing_or(text.is_empty(), nothing, || text)
        }
    }
}

fn nothing_or(is_nothing: bool, nothing: impl Fn() -> String, text: impl FnOnce() -> String) -> String {
    if is_nothing { nothing() } else { text() }
}
