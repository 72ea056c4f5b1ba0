//! A question or a small task over the page, on the browser's own modal dialog.

use leptos::{
    ev::{Event, MouseEvent},
    html,
};
use perihelion_view::prelude::*;

use super::{button::IconButton, icon::Icon, text::word, unique::unique_id};

/// How wide a dialog is where there is room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DialogSize {
    /// A question.
    Small,
    /// A short form.
    #[default]
    Medium,
    /// A list, a log, a wizard.
    Large,
    /// A box to search in, near the top: its title is only read out, and a press beside it closes it.
    Search,
}

impl DialogSize {
    const fn name(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
            Self::Search => "search",
        }
    }
}

/// A modal dialog. It shows itself while `open` is true and never closes by itself: Escape and the
/// close button ask through `on_close`. The focus returns to where it was.
#[component]
pub fn Dialog(
    /// Whether it is shown.
    #[prop(into)]
    open: Signal<bool>,
    /// Names it.
    #[prop(into)]
    title: TextProp,
    /// How wide it is.
    #[prop(optional)]
    size: DialogSize,
    /// The person wants it gone. Without it, the dialog has no close button and Escape does nothing.
    #[prop(optional, into)]
    on_close: Option<Callback<()>>,
    /// The content, built anew at each opening.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let title_id = unique_id("dialog");
    let labelled_by = title_id.clone();
    let show_or_hide = move || {
        let Some(dialog) = node.get() else { return };
        match (open.get(), dialog.open()) {
            (true, false) => {
                // Fails only while the element is outside the page; the next run shows it.
                dialog.show_modal().ok();
            }
            (false, true) => dialog.close(),
            _ => {}
        }
    };
    Effect::new(move |_| show_or_hide());
    let ask_to_close = move || {
        if let Some(on_close) = on_close {
            on_close.run(());
        }
    };
    let cancel = move |event: Event| {
        // A file picker inside the dialog sends `cancel` too; it bubbles.
        if event.target() == event.current_target() {
            event.prevent_default();
            ask_to_close();
        }
    };
    // Chromium closes on a second Escape whatever the page says; then ask, and show it again if the
    // answer is no.
    let closed = move |_| {
        if open.get_untracked() {
            ask_to_close();
            untrack(show_or_hide);
        }
    };
    // The content covers the dialog to its edges: a press on the dialog itself is one beside it.
    let press_beside = move |event: MouseEvent| {
        if size == DialogSize::Search && event.target() == event.current_target() {
            ask_to_close();
        }
    };
    on_cleanup(move || {
        if let Some(dialog) = node.get_untracked() {
            dialog.close();
        }
    });
    view! {
        <dialog
            node_ref=node
            class="dialog"
            data-size=size.name()
            aria-labelledby=labelled_by
            on:cancel=cancel
            on:close=closed
            on:click=press_beside
        >
            <h2 class="dialog__title" id=title_id>
                {title}
            </h2>
            <div class="dialog__body">
                <Show when=move || open.get()>{children.run()}</Show>
            </div>
            // Last in the page, so that opening puts the focus on the content; drawn at the top.
            {on_close.map(close_button)}
        </dialog>
    }
}

fn close_button(on_close: Callback<()>) -> Node {
    view! {
        <div class="dialog__close">
            <IconButton icon=Icon::Close label=word(|t| &t.close) on_press=on_close />
        </div>
    }
}
