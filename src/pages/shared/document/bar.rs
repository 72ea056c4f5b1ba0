//! The bar below a document with unsaved changes: how many, back, forth, away with them, save.

use super::describe::told;
use super::summary;
use crate::document::Doc;
use crate::i18n::*;
use crate::ui::button::{Button, ButtonTone};
use crate::ui::confirm::{Confirm, Confirms};
use leptos::ev::{self, KeyboardEvent};
use perihelion_view::prelude::*;

/// Stays on the screen while there is something to save or to take back; its keys work wherever nobody types.
pub fn document_bar(doc: Doc) -> Node {
    let is_reviewed = RwSignal::new(false);
    let can_redo = doc.can_redo();
    let is_changed = doc.is_changed();
    let is_shown = Memo::new(move || is_changed.get() || can_redo.get());
    listen_to_keys(doc, is_reviewed);
    view! {
        {move || is_shown.get().then(|| bar(doc, is_reviewed))}
        {summary::dialog(doc, is_reviewed)}
    }
}

fn bar(doc: Doc, is_reviewed: RwSignal<bool>) -> Node {
    let i18n = use_i18n();
    let confirms: Confirms = expect_context();
    let count = Memo::new(move || told(&doc.changes()).count());
    let says = move || match count.get() {
        0 => t_string!(i18n, document.none).to_owned(),
        count => t_string!(i18n, document.changes, count = count),
    };
    let (can_undo, can_redo, is_changed) = (doc.can_undo(), doc.can_redo(), doc.is_changed());
    let unchanged = Signal::derive(move || !is_changed.get());
    let discard = move || {
        let confirm = Confirm {
            title: tu_string!(i18n, document.discard_title).to_owned(),
            body: tu_string!(i18n, document.discard_body).to_owned(),
            action: tu_string!(i18n, document.discard).to_owned(),
            tone: ButtonTone::Danger,
            ..Confirm::default()
        };
        confirms.then(confirm, move || doc.discard());
    };
    view! {
        <section class="document-bar" aria-label=key!(document.bar)>
            <p class="document-bar__count" role="status">
                {says}
            </p>
            <div class="document-bar__actions">
                <Button
                    tone=ButtonTone::Quiet
                    disabled=Signal::derive(move || !can_undo.get())
                    on_press=move || doc.undo()
                >
                    {key!(document.undo)}
                </Button>
                <Button
                    tone=ButtonTone::Quiet
                    disabled=Signal::derive(move || !can_redo.get())
                    on_press=move || doc.redo()
                >
                    {key!(document.redo)}
                </Button>
                <Button disabled=unchanged on_press=discard>
                    {key!(document.discard)}
                </Button>
                <Button
                    tone=ButtonTone::Primary
                    disabled=unchanged
                    on_press=move || is_reviewed.set(true)
                >
                    {key!(document.review)}
                </Button>
            </div>
        </section>
    }
}

/// Ctrl-Z, Ctrl-Y and Ctrl-Shift-Z, outside of what the browser has its own steps for; Ctrl-S anywhere.
fn listen_to_keys(doc: Doc, is_reviewed: RwSignal<bool>) {
    let press = move |event: KeyboardEvent| {
        let has_dialog = || document().query_selector("dialog:modal").ok().flatten().is_some();
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || has_dialog() {
            return;
        }
        let key = event.key().to_ascii_lowercase();
        if key == "s" && doc.is_changed().get_untracked() {
            is_reviewed.set(true);
        } else if matches!(key.as_str(), "z" | "y") && !is_typing() {
            if key == "y" || event.shift_key() { doc.redo() } else { doc.undo() }
        } else {
            return;
        }
        event.prevent_default();
    };
    let listener = window_event_listener(ev::keydown, press);
    on_cleanup(move || listener.remove());
}

/// Whether the focus is in a field that text is typed into.
fn is_typing() -> bool {
    const TYPED: &str = "textarea,input:not([type=checkbox],[type=radio],[type=range]),[contenteditable]";
    let focused = document().active_element();
    focused.is_some_and(|element| element.matches(TYPED).unwrap_or_default())
}
