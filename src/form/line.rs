//! What is typed: texts, numbers, sizes, times and lists, as text that is read while it is typed.

use super::Kind;
use super::read::{is_same, text_of, value_of};
use super::row::Place;
use super::zones::zones;
use crate::i18n::use_i18n;
use crate::ui::field::{Field, InputKind, Line, area_input, line_input};
use crate::ui::unique::unique_id;
use perihelion_view::prelude::*;

pub fn line(place: Place) -> Node {
    let kind = place.kind();
    // What was typed stands as it was typed, and not as it was understood.
    let typed = RwSignal::new(place.value.with_untracked(|value| text_of(kind, value)));
    let is_settled = RwSignal::new(true);
    Effect::new(move |_: Option<()>| {
        place.value.with(|value| {
            let means = typed.with_untracked(|typed| value_of(&place.field.kind, value, typed));
            if !is_same(&means, value) {
                typed.set(text_of(kind, value));
            }
        });
    });
    let take = Callback::new(move |text: String| {
        is_settled.set(false);
        let value = place.value.with_untracked(|value| value_of(&place.field.kind, value, &text));
        typed.set(text);
        place.put(value);
    });
    let settle = Callback::new(move |()| {
        is_settled.try_set(true);
    });
    // While something is typed it is not wrong yet.
    let error = Signal::derive(move || {
        let fault = is_settled.get().then(|| place.fault()).flatten();
        fault.map(|fault| fault.sentence(use_i18n()))
    });
    let input = move || {
        let (value, disabled) = (typed.into(), place.is_locked);
        match kind {
            Kind::Multiline | Kind::Lines | Kind::Addresses | Kind::Pairs(_) => {
                area_input(value, 4, disabled, take, Some(settle))
            }
            _ => {
                let list = matches!(kind, Kind::TimeZone).then(|| unique_id("zones"));
                let input = line_input(Line {
                    value,
                    name: None,
                    kind: input_kind(kind),
                    autocomplete: "off",
                    autofocus: false,
                    disabled,
                    list: list.clone(),
                    on_typed: take,
                    on_left: Some(settle),
                });
                Node::many(vec![input, list.map_or(Node::NOTHING, zone_list)])
            }
        }
    };
    field_around(place, error, Box::new(input))
}

/// The label, the hint and the error around a control.
pub(super) fn field_around(place: Place, error: Signal<Option<String>>, input: Children) -> Node {
    let hint = place.hint();
    match hint {
        Some(hint) => view! { <Field label=place.label() hint=hint error>{input()}</Field> },
        None => view! { <Field label=place.label() error>{input()}</Field> },
    }
}

const fn input_kind(kind: &Kind) -> InputKind {
    match kind {
        Kind::Whole { .. } => InputKind::Number,
        Kind::Moment => InputKind::Moment,
        Kind::Text => InputKind::Text,
        _ => InputKind::Username,
    }
}

fn zone_list(id: String) -> Node {
    let zones: Node = zones().into_iter().map(|zone| view! { <option value=zone></option> }).collect();
    view! { <datalist id=id>{zones}</datalist> }
}
