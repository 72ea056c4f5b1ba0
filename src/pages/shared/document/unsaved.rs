//! What was begun on an earlier visit and never saved: offered when the document is opened again.

use super::describe::Named;
use crate::document::{Doc, Unsaved};
use crate::format::{Moment, use_formats};
use crate::i18n::*;
use crate::ui::button::Button;
use crate::ui::notice::Notice;
use crate::ui::tone::Tone;
use perihelion_view::prelude::*;
use std::sync::Arc;

/// The offer, and after it which secrets are to be typed again.
pub fn offer(doc: Doc) -> Node {
    let unsaved = doc.unsaved();
    // The places of secrets that have come back without their values.
    let lacking: RwSignal<Vec<String>> = RwSignal::default();
    let is_changed = doc.is_changed();
    view! {
        {move || unsaved.get().map(|unsaved| notice(doc, &unsaved, lacking))}
        {move || {
            (is_changed.get() && lacking.with(|lacking| !lacking.is_empty()))
                .then(|| view! { <Notice tone=Tone::Warning title=retype(doc, &lacking.get()) /> })
        }}
    }
}

fn notice(doc: Doc, unsaved: &Arc<Unsaved>, lacking: RwSignal<Vec<String>>) -> Node {
    let i18n = use_i18n();
    let formats = use_formats();
    let at = unsaved.at.0;
    let secrets = unsaved.secrets.clone();
    let count = unsaved.count();
    let restore = move || {
        lacking.set(secrets.clone());
        doc.restore();
    };
    let restore = Callback::new(move |()| restore());
    let action = move || {
        view! {
            <Button on_press=restore>{key!(document.restore)}</Button>
            <Button on_press=move || doc.drop_unsaved()>{key!(document.drop)}</Button>
        }
    };
    let title = move || t_string!(i18n, document.unsaved, time = formats.moment(at, Moment::DateTime));
    view! {
        <Notice tone=Tone::Info title action>
            {text!(i18n, document.unsaved_body, count = count)}
        </Notice>
    }
}

fn retype(doc: Doc, places: &[String]) -> String {
    let i18n = use_i18n();
    let named = untrack(|| Named::of(i18n, doc));
    let names: Vec<String> = places.iter().map(|place| named.place(place)).collect();
    t_string!(i18n, document.retype, names = names.join(", "))
}
