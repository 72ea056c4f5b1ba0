//! Copying what stands in a table.

use leptos::task::spawn_local;
use perihelion_view::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::ui::{copy::put_on_clipboard, text::word, toast::Toasts};

/// What is said after copying, and where.
#[derive(Clone, Copy)]
pub struct Messages {
    toasts: Option<Toasts>,
    words: StoredValue<(TextProp, TextProp)>,
}

impl Messages {
    pub fn here() -> Self {
        Self { toasts: use_context(), words: StoredValue::new((word(|t| &t.copied), word(|t| &t.copy_failed))) }
    }
}

/// Copies a text and says so.
pub fn copy_text(Messages { toasts, words }: Messages, text: String) {
    let Some((copied, failed)) = words.try_with_value(Clone::clone) else { return };
    spawn_local(async move {
        let is_done = put_on_clipboard(&text).await;
        match (toasts, is_done) {
            (Some(toasts), true) => toasts.success(untrack(|| copied.get())),
            (Some(toasts), false) => toasts.error(untrack(|| failed.get())),
            (None, _) => {}
        }
    });
}

/// What a cell says; of a row, what its cells say, with tabs between them.
pub fn words_of(element: &Element) -> String {
    let Ok(cells) = element.query_selector_all(":scope > :is(th, td):not(.table__check)") else { return String::new() };
    let cell = |place| Some(text_of(cells.item(place)?.dyn_ref()?));
    match cells.length() {
        0 => element.dyn_ref().map(text_of).unwrap_or_default(),
        count => (0..count).filter_map(cell).collect::<Vec<_>>().join("\t"),
    }
}

/// The text of a cell on one line.
fn text_of(cell: &HtmlElement) -> String {
    cell.inner_text().split_whitespace().collect::<Vec<_>>().join(" ")
}
