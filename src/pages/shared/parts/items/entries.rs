//! Settings of an engine that make up a list, as rows that are edited, added and removed. An entry is a text, or a JSON
//! text of several; whatever else such a text holds stays in it.

use super::numbered::{add, listed, members};
use super::place::{Item, text};
use crate::document::secrets;
use crate::i18n::*;
use crate::ui::button::{Button, IconButton};
use crate::ui::icon::{Glyph, Icon};
use perihelion_view::prelude::*;
use serde_json::Value;

/// A list of settings.
pub struct Entries {
    /// What its keys begin with; empty for the list of all settings, which shows the keys.
    pub prefix: &'static str,
    pub title: Plain,
    pub hint: Option<Plain>,
    /// The members of the JSON text, each with its label; one without a name is the whole text.
    pub parts: &'static [(&'static str, Plain)],
    /// The entry is an array and not an object.
    pub is_array: bool,
    /// What is wrong with an entry.
    pub check: Option<fn(&str) -> Option<Plain>>,
}

/// What there is to say about an entry, by its key.
pub type Note = Callback<String, String>;

/// The list.
pub fn entries_view(item: Item, list: &'static Entries, note: Option<Note>) -> Node {
    let keys = Memo::new(move || {
        let of =
            |props: &Value| listed(props, list.prefix).into_iter().map(|(key, _)| key.to_owned()).collect::<Vec<_>>();
        item.props.with(of)
    });
    view! {
        <fieldset class="entries">
            <legend class="field__label">{list.title}</legend>
            {list.hint.map(|hint| view! { <p class="field__hint">{hint}</p> })}
            <ul class="entries__list">
                <For each=move || keys.get() key=Clone::clone let:key>
                    {entry(item, list, key, note)}
                </For>
            </ul>
            {new_entry(item, list)}
        </fieldset>
    }
}

fn entry(item: Item, list: &'static Entries, key: String, note: Option<Note>) -> Node {
    let key = StoredValue::new(key);
    let now = Memo::new(move || item.props.with(|props| key.with_value(|key| text(props, key).to_owned())));
    let inputs = list.parts.iter().map(|(member, label)| {
        let label = if list.prefix.is_empty() { key.get_value().into() } else { TextProp::from(*label) };
        let change = Callback::new(move |typed: String| {
            let entry = with_part(&now.get_untracked(), list, member, &typed);
            key.with_value(|key| item.put(key, Some(entry)));
        });
        let value = Signal::derive(move || now.with(|now| part(now, member)));
        let is_secret =
            secrets::is_secret(member) || list.prefix.is_empty() && key.with_value(|key| secrets::is_secret(key));
        input(label, value, is_secret, change)
    });
    let inputs: Node = inputs.collect();
    let remove = move || key.with_value(|key| item.put(key, None));
    let name = move || now.with(|now| part(now, list.parts.first().map_or("", |(member, _)| member)));
    let i18n = use_i18n();
    let label = move || match list.prefix.is_empty() {
        true => t_string!(i18n, form.remove, what = key.get_value()),
        false => t_string!(i18n, form.remove, what = name()),
    };
    let wrong = move || list.check.and_then(|check| now.with(|now| check(now)));
    view! {
        <li class="entries__entry">
            {list.prefix.is_empty().then(|| view! { <code class="entries__key">{key.get_value()}</code> })}
            {inputs}
            <IconButton icon=Icon::Delete label on_press=remove />
            {move || {
                wrong().map(|wrong| view! { <p class="field__error"><Glyph icon=Icon::Error /><span>{wrong}</span></p> })
            }}
            {note.map(|note| {
                view! { <p class="entries__note">{move || note.run(key.get_value())}</p> }
            })}
        </li>
    }
}

/// The row that adds one.
fn new_entry(item: Item, list: &'static Entries) -> Node {
    let i18n = use_i18n();
    let is_all = list.prefix.is_empty();
    let singular = list.parts.first().filter(|_| !is_all).map_or(key!(item.key), |(_, label)| *label);
    let key = RwSignal::new(String::new());
    let typed = RwSignal::new(String::new());
    // A row that was added is empty again, and has none of what was typed.
    let times = RwSignal::new(0);
    let add_it = move || {
        let (text, key) = (typed.get_untracked(), key.get_untracked().trim().to_owned());
        if (is_all && key.is_empty()) || (!is_all && text.is_empty()) {
            return;
        }
        item.change_props(|props| match is_all {
            // What is there already is not overwritten in passing.
            true => _ = members(props).entry(key).or_insert_with(|| text.into()),
            false => add(props, list.prefix, &text),
        });
        typed.set(String::new());
        times.update(|times| *times += 1);
    };
    let key_input =
        is_all.then(|| input(key!(item.key).into(), key.into(), false, Callback::new(move |typed| key.set(typed))));
    let inputs = move || {
        times.track();
        let inputs = list.parts.iter().map(|(member, label)| {
            let value = Signal::derive(move || typed.with(|typed| part(typed, member)));
            let change = Callback::new(move |text: String| {
                typed.update(|typed| *typed = with_part(typed, list, member, &text));
            });
            input((*label).into(), value, secrets::is_secret(member), change)
        });
        inputs.collect::<Node>()
    };
    let press = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            // The input has not said what was typed yet.
            request_animation_frame(add_it);
        }
    };
    view! {
        <div class="entries__entry" data-new="" on:keyup=press>
            {key_input}
            {inputs}
            <Button on_press=add_it>{move || t_string!(i18n, form.add, what = singular.said())}</Button>
        </div>
    }
}

fn input(label: TextProp, value: Signal<String>, is_secret: bool, on_change: Callback<String>) -> Node {
    let shown = label.clone();
    view! {
        <input
            class="input"
            type=if is_secret { "password" } else { "text" }
            autocomplete=if is_secret { "new-password" } else { "off" }
            autocapitalize="none"
            spellcheck="false"
            aria-label=label
            placeholder=shown
            prop:value=value
            on:change=move |event| on_change.run(event_target_value(&event))
        />
    }
}

/// A part of an entry.
fn part(entry: &str, member: &str) -> String {
    if member.is_empty() {
        return entry.to_owned();
    }
    let value: Value = serde_json::from_str(entry).unwrap_or_default();
    let part = member.parse::<usize>().map_or_else(|_| value.get(member), |place| value.get(place));
    part.and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// The entry with another part.
fn with_part(entry: &str, list: &Entries, member: &str, text: &str) -> String {
    if member.is_empty() {
        return text.to_owned();
    }
    let mut value: Value = serde_json::from_str(entry).unwrap_or_default();
    if list.is_array {
        let mut values = value.as_array().cloned().unwrap_or_default();
        let place: usize = member.parse().unwrap_or_default();
        values.resize(values.len().max(list.parts.len()), "".into());
        if let Some(part) = values.get_mut(place) {
            *part = text.into();
        }
        value = Value::Array(values);
    } else {
        members(&mut value).insert(member.to_owned(), text.into());
    }
    value.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: Entries = Entries {
        prefix: "X",
        title: key!(item.key),
        hint: None,
        parts: &[("a", key!(item.key))],
        is_array: false,
        check: None,
    };

    #[test]
    fn what_else_an_entry_holds_stays_in_it() {
        let with = with_part(r#"{"later":[1],"a":"x"}"#, &LIST, "a", "y");
        assert_eq!(with, r#"{"later":[1],"a":"y"}"#);
        assert_eq!((part(&with, "a"), part("no json", "a")), ("y".to_owned(), String::new()));
    }

    #[test]
    fn an_array_has_all_its_parts() {
        let parts = &[("0", key!(item.key)), ("1", key!(item.key)), ("2", key!(item.key))];
        let list = Entries { is_array: true, parts, ..LIST };
        assert_eq!(with_part("", &list, "1", "dir"), r#"["","dir",""]"#);
        assert_eq!(with_part(r#"["a","b","c","d"]"#, &list, "0", "x"), r#"["x","b","c","d"]"#);
    }
}
