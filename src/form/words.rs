//! Fields and values in words, for the summary of what a save changes.

use super::pick::{LANGUAGES, chosen_key, has, other};
use super::read::{is_zero, text_of};
use super::{Form, Kind};
use crate::format::{Formats, Moment};
use crate::i18n::*;
use serde_json::Value;

/// The field that a path below the form's own place belongs to: its label and its kind.
pub fn label_of(forms: &[&'static Form], path: &str) -> Option<(Plain, &'static Kind)> {
    let fields = forms.iter().flat_map(|form| form.fields);
    let is_at = |own: &str| path.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    // The longest path, as one field may lie within another's.
    let field = fields.filter(|field| is_at(field.path)).max_by_key(|field| field.path.len())?;
    Some((field.label, field.kind.split().0))
}

/// A value as people read it; secrets are not told.
pub fn value_in_words(i18n: Texts, formats: Formats, kind: &Kind, value: &Value) -> String {
    let language = i18n.get_locale();
    let named = |number: i64, all: &[(i64, Plain)]| {
        let known = all.iter().find(|(own, _)| *own == number).map(|(_, name)| plain(language, *name).to_owned());
        known.unwrap_or_else(|| other(i18n, &number.to_string()))
    };
    let nothing = || t_string!(i18n, form.nothing).to_owned();
    match kind {
        Kind::Secret => nothing_or(is_zero(value), nothing, || "••••".to_owned()),
        Kind::Flag | Kind::Not => {
            let is_on = (*value == Value::Bool(true)) != matches!(kind, Kind::Not);
            if is_on { t_string!(i18n, words.yes) } else { t_string!(i18n, words.no) }.to_owned()
        }
        Kind::Choice(all) => named(value.as_i64().unwrap_or_default(), all),
        Kind::Word(all) => {
            let key = chosen_key(kind, value);
            let known = all.iter().find(|(own, _)| *own == key).map(|(_, name)| plain(language, *name).to_owned());
            known.unwrap_or_else(|| other(i18n, &key))
        }
        Kind::Language => {
            let key = chosen_key(kind, value);
            let known = LANGUAGES.iter().find(|(own, _)| *own == key).map(|(_, name)| (*name).to_owned());
            known.unwrap_or_else(|| other(i18n, &key))
        }
        Kind::Bits(all) | Kind::Several(all) => {
            let chosen = all.iter().filter(|(number, _)| has(kind, value, &number.to_string()));
            let names: Vec<&str> = chosen.map(|(_, name)| plain(language, *name)).collect();
            nothing_or(names.is_empty(), nothing, || names.join(", "))
        }
        Kind::Moment => {
            let moment = value.as_i64().filter(|seconds| *seconds != 0);
            moment.map_or_else(nothing, |seconds| formats.moment(seconds, Moment::DateTime))
        }
        Kind::List(_) => value.as_array().map_or(0, Vec::len).to_string(),
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
