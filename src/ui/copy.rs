//! Puts a value on the clipboard and says so.

use std::time::Duration;

use leptos::task::spawn_local;
use perihelion_view::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::{
    icon::{Glyph, Icon},
    text::word,
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum CopyState {
    Idle,
    Copied,
    Refused,
}

/// Puts a text on the clipboard; false when the browser refuses.
pub(super) async fn put_on_clipboard(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// A small button that copies `value`.
#[component]
pub fn CopyButton(
    /// What to copy.
    #[prop(into)]
    value: TextProp,
    /// What it is, for those who cannot see what the button stands beside: "Copy device id".
    #[prop(into)]
    label: TextProp,
) -> impl IntoView {
    let state = RwSignal::new(CopyState::Idle);
    let (copied, refused) = (word(|t| &t.copied), word(|t| &t.copy_failed));
    let copy = move |_| {
        let text = value.get();
        spawn_local(async move {
            let is_done = put_on_clipboard(&text).await;
            state.try_set(if is_done { CopyState::Copied } else { CopyState::Refused });
            set_timeout(
                move || {
                    state.try_set(CopyState::Idle);
                },
                Duration::from_secs(3),
            );
        });
    };
    let icon = move || match state.get() {
        CopyState::Idle => Icon::Copy,
        CopyState::Copied => Icon::Check,
        CopyState::Refused => Icon::Warning,
    };
    let said = move || match state.get() {
        CopyState::Idle => Oco::Borrowed(""),
        CopyState::Copied => copied.get(),
        CopyState::Refused => refused.get(),
    };
    let title = label.clone();
    view! {
        <span class="copy">
            <button
                type="button"
                class="button"
                data-shape="icon"
                data-size="small"
                data-tone="quiet"
                aria-label=label
                title=title
                on:click=copy
            >
                {move || view! { <Glyph icon=icon() /> }}
            </button>
            <span class="copy__said" role="status">
                {said}
            </span>
        </span>
    }
}
