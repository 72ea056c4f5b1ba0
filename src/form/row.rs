//! A field in its place: whether it is there, why it is locked, and which control shows it.

use super::fault::Fault;
use super::read::{fault_of, is_zero};
use super::{Field, Form, Kind, Terms, Unit, line, list, pick, secret};
use crate::document::{Doc, path};
use crate::format::now;
use crate::i18n::*;
use crate::ui::panel::Panel;
use perihelion_view::prelude::*;
use serde_json::Value;

/// A panel with the fields of the object at a place in the document.
pub fn form_view(doc: Doc, at: &str, form: &'static Form, terms: Terms) -> Node {
    let fields = fields_view(doc, at, form.fields, terms);
    view! { <Panel title=form.title>{fields}</Panel> }
}

/// The fields alone.
pub fn fields_view(doc: Doc, at: &str, fields: &'static [Field], terms: Terms) -> Node {
    let rows: Node = fields.iter().map(|field| row(doc, at, field, terms)).collect();
    view! { <div class="form">{rows}</div> }
}

/// What a control knows of its field.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub doc: Doc,
    pub field: &'static Field,
    pub path: StoredValue<String>,
    pub value: Memo<Value>,
    pub terms: Terms,
    pub is_locked: Signal<bool>,
    lock: Memo<Option<String>>,
}

impl Place {
    /// Writes into the draft. An empty list stays left out where the server has none.
    pub fn put(self, value: Value) {
        let is_empty = matches!(value, Value::Array(_) | Value::Object(_)) && is_zero(&value);
        self.path.with_value(|path| {
            let was_there = self.doc.saved().with_untracked(|saved| saved.as_ref()?.pointer(path).map(|_| ()));
            if is_empty && was_there.is_none() {
                self.doc.remove(path);
            } else {
                self.doc.set(path, value);
            }
        });
    }

    /// Raises or lowers a flag and notes when, in one step. What is raised again before it is saved was never lowered.
    pub fn put_since(self, is_on: bool, since: &str) {
        let saved = self.doc.saved().get_untracked().unwrap_or_default();
        let own = self.path.with_value(String::clone);
        let is_news = is_on && saved.pointer(&own) != Some(&Value::Bool(true));
        let moment = if is_news { Some(now().into()) } else { saved.pointer(since).cloned() };
        self.doc.change(|draft| {
            path::put(draft, &saved, &own, Value::Bool(is_on));
            match moment {
                Some(moment) => path::set(draft, since, moment),
                None => path::remove(draft, since),
            }
        });
    }

    pub fn kind(self) -> &'static Kind {
        self.field.kind.split().0
    }

    /// The label, with what a number counts.
    pub fn label(self) -> TextProp {
        let label = self.field.label;
        let unit = match self.kind() {
            Kind::Whole { unit, .. } => unit_word(*unit),
            _ => None,
        };
        match unit {
            None => label.into(),
            Some(unit) => TextProp::from(move || format!("{} ({})", label.said(), unit.said())),
        }
    }

    /// What helps to fill it in, how it is typed, and why it is locked.
    pub fn hint(self) -> Option<TextProp> {
        let how = match self.kind() {
            Kind::Lines | Kind::Addresses => Some(key!(form.a_line_each)),
            Kind::Pairs(_) => Some(key!(form.a_pair_each)),
            _ => None,
        };
        let texts: Vec<Plain> = self.field.help.into_iter().chain(how).collect();
        if texts.is_empty() && self.lock.with(Option::is_none) {
            return None;
        }
        let lock = self.lock;
        Some(TextProp::from(move || {
            let texts = texts.iter().map(|text| text.said().to_owned());
            texts.chain(lock.get()).collect::<Vec<String>>().join(" ")
        }))
    }

    /// What is wrong with it.
    pub fn fault(self) -> Option<Fault> {
        self.value.with(|value| fault_of(&self.field.kind, value))
    }
}

fn unit_word(unit: Unit) -> Option<Plain> {
    match unit {
        Unit::None => None,
        Unit::Seconds => Some(key!(form.seconds)),
        Unit::Minutes => Some(key!(form.minutes)),
        Unit::Hours => Some(key!(form.hours)),
        Unit::Days => Some(key!(form.days)),
        Unit::Percent => Some(key!(form.percent)),
    }
}

fn row(doc: Doc, at: &str, field: &'static Field, terms: Terms) -> Node {
    let path = format!("{at}{}", field.path);
    let lock = Memo::new(move || terms.lock(field.policy));
    let place = Place {
        doc,
        field,
        value: doc.at(path.clone()),
        path: StoredValue::new(path),
        terms,
        is_locked: Signal::derive(move || lock.with(Option::is_some)),
        lock,
    };
    let Some(when) = field.when else { return follow_lock(place) };
    let at = at.to_owned();
    let is_there = Memo::new(move || {
        doc.value().with(|draft| draft.as_ref().and_then(|draft| draft.pointer(&at)).is_some_and(when))
    });
    (move || if is_there.get() { follow_lock(place) } else { Node::NOTHING }).into_node()
}

/// Draws the control, anew when it is locked or opened.
fn follow_lock(place: Place) -> Node {
    (move || {
        place.lock.track();
        control(place)
    })
    .into_node()
}

fn control(place: Place) -> Node {
    match place.kind() {
        Kind::Text
        | Kind::Whole { .. }
        | Kind::Bytes
        | Kind::Seconds
        | Kind::Minutes
        | Kind::Moment
        | Kind::TimeZone
        | Kind::Multiline
        | Kind::Lines
        | Kind::Addresses
        | Kind::Pairs(_) => line::line(place),
        Kind::Flag | Kind::Not | Kind::Since(_) => pick::flag(place),
        Kind::Choice(_) | Kind::Word(_) | Kind::Listed(_) | Kind::Language => pick::one(place),
        Kind::Bits(_) | Kind::Several(_) | Kind::SeveralWords(_) | Kind::SeveralListed(_) => pick::several(place),
        Kind::Secret => secret::secret(place),
        Kind::List(form) => list::list(place, form),
        // A check within a check is not unwrapped; there is none.
        Kind::Checked(..) => Node::NOTHING,
    }
}
