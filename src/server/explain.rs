//! Errors in sentences: what happened, to what, what can be done.

use crate::i18n::*;
use crate::ui::loadable::ErrorText;
use comet_api::{ApiError, Found};

/// The same for the kit, which knows no language: called only while something is drawn, and follows the language.
pub fn explain_here(error: &ApiError) -> ErrorText {
    let i18n = use_i18n();
    i18n.get_locale();
    explain(i18n, error)
}

/// An error in the language of the moment.
pub fn explain(i18n: Texts, error: &ApiError) -> ErrorText {
    let text = |title: String, body: String| ErrorText { title, body: Some(body).filter(|body| !body.is_empty()) };
    match error {
        ApiError::Unreachable => text(
            tu_string!(i18n, errors.unreachable).to_string(),
            tu_string!(i18n, errors.unreachable_hint).to_string(),
        ),
        ApiError::Cancelled => text(tu_string!(i18n, errors.cancelled).to_string(), String::new()),
        ApiError::SignedOut => {
            text(tu_string!(i18n, errors.signed_out).to_string(), tu_string!(i18n, errors.signed_out_hint).to_string())
        }
        ApiError::Challenge(_) => text(tu_string!(i18n, errors.challenge).to_string(), String::new()),
        ApiError::NotAllowed { message } => text(tu_string!(i18n, errors.not_allowed).to_string(), message.clone()),
        ApiError::Refused { status, message } if message.is_empty() => {
            text(tu_string!(i18n, errors.refused_silently, status = status.to_string()).to_string(), String::new())
        }
        ApiError::Refused { message, .. } => text(tu_string!(i18n, errors.refused).to_string(), message.clone()),
        ApiError::Unreadable { method, found } => text(
            tu_string!(i18n, errors.unreadable, method = (*method).to_owned()).to_string(),
            found_text(i18n, found),
        ),
    }
}

/// An error in one sentence, for the place where something was tried: what the server said, else what happened.
pub fn reason(i18n: Texts, error: &ApiError) -> String {
    let text = explain(i18n, error);
    text.body.unwrap_or(text.title)
}

fn found_text(i18n: Texts, found: &Found) -> String {
    match found {
        Found::Html => tu_string!(i18n, errors.found_html).to_string(),
        Found::CutOff => tu_string!(i18n, errors.found_cut_off).to_string(),
        Found::NotJson => tu_string!(i18n, errors.found_not_json).to_string(),
        Found::NotText => tu_string!(i18n, errors.found_not_text).to_string(),
        Found::WrongShape { line, column } => {
            tu_string!(i18n, errors.found_wrong_shape, line = line.to_string(), column = column.to_string()).to_string()
        }
    }
}
