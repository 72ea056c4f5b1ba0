//! A list of objects, each with a form of its own: one more, one less, one up, one down.

use super::Form;
use super::row::{Place, fields_view};
use crate::i18n::*;
use crate::ui::button::{Button, ButtonTone, IconButton};
use crate::ui::icon::Icon;
use perihelion_view::prelude::*;
use serde_json::{Map, Value};

pub fn list(place: Place, form: &'static Form) -> Node {
    let i18n = use_i18n();
    let length = Memo::new(move || place.value.with(|value| value.as_array().map_or(0, Vec::len)));
    let entries = move || {
        let length = length.get();
        if length == 0 {
            return view! { <p class="muted">{key!(form.nothing)}</p> };
        }
        (0..length).map(|at| entry(place, form, at, length)).collect::<Node>()
    };
    let add = move || change(place, |entries| entries.push(Value::Object(Map::new())));
    let hint = place.hint().map(|hint| view! { <p class="field__hint">{hint}</p> });
    let name = move || t_string!(i18n, form.add, what = form.title.said());
    view! {
        <fieldset class="choices">
            <legend class="field__label">{place.label()}</legend>
            {hint}
            {entries}
            {move || {
                (!place.is_locked.get())
                    .then(|| {
                        view! {
                            <div>
                                <Button tone=ButtonTone::Secondary on_press=add>
                                    {name}
                                </Button>
                            </div>
                        }
                    })
            }}
        </fieldset>
    }
}

fn entry(place: Place, form: &'static Form, at: usize, length: usize) -> Node {
    let i18n = use_i18n();
    let path = place.path.with_value(|path| format!("{path}/{at}"));
    let name = move || format!("{} {}", form.title.said(), at + 1);
    let up = move || swap(place, at.wrapping_sub(1), at);
    let down = move || swap(place, at, at + 1);
    let remove = move || {
        change(place, |entries| {
            if at < entries.len() {
                entries.remove(at);
            }
        });
    };
    let buttons = move || {
        if place.is_locked.get() {
            return Node::NOTHING;
        }
        view! {
            {(at > 0)
                .then(|| {
                    view! {
                        <IconButton
                            icon=Icon::ArrowUp
                            label=move || t_string!(i18n, form.up, what = name())
                            on_press=up
                        />
                    }
                })}
            {(at + 1 < length)
                .then(|| {
                    view! {
                        <IconButton
                            icon=Icon::ArrowDown
                            label=move || t_string!(i18n, form.down, what = name())
                            on_press=down
                        />
                    }
                })}
            <IconButton
                icon=Icon::Delete
                label=move || t_string!(i18n, form.remove, what = name())
                on_press=remove
            />
        }
    };
    view! {
        <div class="form-entry" role="group" aria-label=name>
            <div class="form-entry__head">
                <span class="field__label">{name}</span>
                {buttons}
            </div>
            {fields_view(place.doc, &path, form.fields, place.terms)}
        </div>
    }
}

fn swap(place: Place, one: usize, other: usize) {
    change(place, |entries| {
        if one < entries.len() && other < entries.len() {
            entries.swap(one, other);
        }
    });
}

fn change(place: Place, change: impl FnOnce(&mut Vec<Value>)) {
    let mut entries = place.value.with_untracked(|value| value.as_array().cloned().unwrap_or_default());
    change(&mut entries);
    place.put(Value::Array(entries));
}
