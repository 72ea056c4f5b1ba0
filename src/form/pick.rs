//! What is chosen: yes or no, one of several, some of several.

use super::Kind;
use super::line::field_around;
use super::row::Place;
use crate::i18n::*;
use crate::ui::field::{Choice, Toggle, select_input, toggle};
use perihelion_view::prelude::*;
use serde_json::Value;

/// The languages of the server's e-mails, each in its own words.
pub(super) const LANGUAGES: [(&str, &str); 12] = [
    ("da_DK", "Dansk"),
    ("de_DE", "Deutsch"),
    ("en_US", "English (US)"),
    ("en_GB", "English (UK)"),
    ("es_ES", "Español"),
    ("fr_FR", "Français"),
    ("it_IT", "Italiano"),
    ("nl_NL", "Nederlands"),
    ("pt_BR", "Português (Brasil)"),
    ("pt_PT", "Português (Europa)"),
    ("ru_RU", "Русский"),
    ("he_IL", "עברית"),
];

pub fn flag(place: Place) -> Node {
    let is_turned = matches!(place.kind(), Kind::Not);
    toggle(Toggle {
        is_switch: false,
        checked: Signal::derive(move || place.value.with(|value| (*value == Value::Bool(true)) != is_turned)),
        label: place.label(),
        hint: place.hint(),
        disabled: place.is_locked,
        on_turned: Callback::new(move |is_on: bool| match place.kind() {
            Kind::Since(since) => place.put_since(is_on, since),
            _ => place.put(Value::Bool(is_on != is_turned)),
        }),
    })
}

/// What can be chosen, by what stands for it in the form: a number or a word.
pub(super) fn choices(place: Place) -> Vec<Choice> {
    match place.kind() {
        Kind::Choice(all) | Kind::Several(all) | Kind::Bits(all) => {
            all.iter().map(|(number, label)| Choice::new(number.to_string(), *label)).collect()
        }
        Kind::Word(all) | Kind::SeveralWords(all) => {
            all.iter().map(|(word, label)| Choice::new(*word, *label)).collect()
        }
        Kind::Language => LANGUAGES.iter().map(|(code, name)| Choice::new(*code, *name)).collect(),
        Kind::Listed(name) | Kind::SeveralListed(name) => place.terms.list(name).get(),
        _ => Vec::new(),
    }
}

/// What stands for a value in the form.
pub(super) fn key_of(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn value_of(kind: &Kind, key: String) -> Value {
    match kind {
        Kind::Choice(_) | Kind::Several(_) => key.parse::<i64>().map_or(Value::String(key), Value::from),
        _ => Value::String(key),
    }
}

/// The chosen one; what is absent means the zero value.
pub(super) fn chosen_key(kind: &Kind, value: &Value) -> String {
    match (kind, value) {
        (Kind::Choice(_), Value::Null) => "0".to_owned(),
        (_, Value::Null) => String::new(),
        (_, value) => key_of(value),
    }
}

/// A value that none of the choices stands for; it stays.
pub(super) fn other(key: &str) -> String {
    let i18n = use_i18n();
    if key.is_empty() { t_string!(i18n, form.nothing).to_owned() } else { t_string!(i18n, form.other, value = key) }
}

pub fn one(place: Place) -> Node {
    let kind = place.kind();
    let chosen = Memo::new(move || place.value.with(|value| chosen_key(kind, value)));
    let all = Signal::derive(move || {
        let mut all = choices(place);
        let key = chosen.get();
        if !all.iter().any(|choice| choice.value == key) {
            all.insert(0, Choice::new(key.clone(), other(&key)));
        }
        all
    });
    let choose = Callback::new(move |key| place.put(value_of(kind, key)));
    let input = move || select_input(chosen.into(), all, None, place.is_locked, choose);
    field_around(place, Signal::stored(None), Box::new(input))
}

pub fn several(place: Place) -> Node {
    let kind = place.kind();
    let boxes = move || {
        let mut all = choices(place);
        // What is chosen and has no name here stays visible, and can be taken out.
        let unknown = place.value.with(|value| {
            let entries = value.as_array().into_iter().flatten().map(key_of);
            entries.filter(|key| !all.iter().any(|choice| choice.value == *key)).collect::<Vec<_>>()
        });
        all.extend(unknown.into_iter().map(|key| Choice::new(key.clone(), other(&key))));
        all.into_iter().map(|choice| tick(place, kind, choice)).collect::<Node>()
    };
    let hint = place.hint().map(|hint| view! { <p class="field__hint">{hint}</p> });
    view! {
        <fieldset class="choices">
            <legend class="field__label">{place.label()}</legend>
            {hint}
            {boxes}
        </fieldset>
    }
}

fn tick(place: Place, kind: &'static Kind, choice: Choice) -> Node {
    let Choice { value: key, label, hint } = choice;
    let own = key.clone();
    let turn = move |is_on: bool| {
        let value = place.value.with_untracked(|value| turned(kind, value, &own, is_on));
        place.put(value);
    };
    toggle(Toggle {
        is_switch: false,
        checked: Signal::derive(move || place.value.with(|value| has(kind, value, &key))),
        label,
        hint,
        disabled: place.is_locked,
        on_turned: Callback::new(turn),
    })
}

/// Whether one of several is chosen.
pub(super) fn has(kind: &Kind, value: &Value, key: &str) -> bool {
    match kind {
        Kind::Bits(_) => {
            let bit: i64 = key.parse().unwrap_or_default();
            bit != 0 && value.as_i64().unwrap_or_default() & bit == bit
        }
        _ => value.as_array().is_some_and(|entries| entries.iter().any(|entry| key_of(entry) == key)),
    }
}

/// The value with one of several chosen or not; the others stay, known or not.
fn turned(kind: &Kind, value: &Value, key: &str, is_on: bool) -> Value {
    if let Kind::Bits(_) = kind {
        let (all, bit): (i64, i64) = (value.as_i64().unwrap_or_default(), key.parse().unwrap_or_default());
        return Value::from(if is_on { all | bit } else { all & !bit });
    }
    let mut entries = value.as_array().cloned().unwrap_or_default();
    entries.retain(|entry| key_of(entry) != key);
    if is_on {
        entries.push(value_of(kind, key.to_owned()));
    }
    Value::Array(entries)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn bits_that_have_no_name_stay() {
        let kind = Kind::Bits(&[]);
        assert!(has(&kind, &json!(12), "4") && !has(&kind, &json!(12), "1"));
        assert_eq!(turned(&kind, &json!(12), "4", false), json!(8));
        assert_eq!(turned(&kind, &json!(8), "1", true), json!(9));
    }

    #[test]
    fn entries_that_have_no_name_stay() {
        let kind = Kind::Several(&[]);
        assert_eq!(turned(&kind, &json!([7, 1003]), "7", false), json!([1003]));
        assert_eq!(turned(&kind, &Value::Null, "7", true), json!([7]));
        assert_eq!(turned(&Kind::SeveralWords(&[]), &json!(["x"]), "7", true), json!(["x", "7"]));
    }

    #[test]
    fn an_absent_choice_is_the_zero_value() {
        assert_eq!(chosen_key(&Kind::Choice(&[]), &Value::Null), "0");
        assert_eq!(chosen_key(&Kind::Word(&[]), &Value::Null), "");
        assert_eq!(chosen_key(&Kind::Choice(&[]), &json!(1234)), "1234");
    }
}
