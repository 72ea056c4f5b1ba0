//! Retention for people: the rules as a form, what they mean in a sentence, and which backups would stay.
//! Vaults, items (their own rules for a vault) and policies use it; where the backups come from is theirs to say.

mod form;
mod preview;

pub use form::FORM;
pub use preview::{Sample, made_up, preview};

use crate::document::Doc;
use crate::form::{Terms, fields_view};
use crate::format::use_formats;
use crate::i18n::*;
use crate::retention::{policy, reading};
use perihelion_view::prelude::*;

/// The rules (`RetentionPolicy`) at a place of a document, and what they would do to backups that are made up.
pub fn retention_editor(doc: Doc, at: &str, terms: Terms) -> Node {
    let (i18n, rules) = (use_i18n(), doc.at(at.to_owned()));
    view! {
        <div class="retention">
            {retention_form(doc, at, terms)}
            {preview(rules.into(), Memo::new(move || made_up(i18n)).into())}
        </div>
    }
}

/// The rules alone, with the sentence that they come to.
pub fn retention_form(doc: Doc, at: &str, terms: Terms) -> Node {
    view! {
        {fields_view(doc, at, FORM.fields, terms)}
        {sentence(doc.at(at.to_owned()).into())}
    }
}

/// The rules in a sentence that follows them.
pub fn sentence(rules: Signal<serde_json::Value>) -> Node {
    let (i18n, formats) = (use_i18n(), use_formats());
    let said = move || rules.with(|rules| reading(i18n, formats, &policy(rules)));
    view! {
        <p class="retention__sentence" role="status">
            {said}
        </p>
    }
}
