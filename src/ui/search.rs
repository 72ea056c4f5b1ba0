//! A box to look for something.

use leptos::ev::KeyboardEvent;
use perihelion_view::prelude::*;

use super::icon::{Glyph, Icon};

/// A search box with its icon; the label is read out and shown while the box is empty.
#[component]
pub fn SearchInput(
    /// What is typed.
    value: RwSignal<String>,
    /// What it searches.
    #[prop(into)]
    label: TextProp,
    /// Enter was pressed; without it, typing alone does the work.
    #[prop(optional, into)]
    on_search: Option<Callback<()>>,
) -> impl IntoView {
    let typed = Callback::new(move |text| value.set(text));
    search_box(value.into(), typed, label, on_search)
}

/// The box, for a value that is kept in some other form than a signal of its own.
pub(super) fn search_box(
    value: Signal<String>,
    on_type: Callback<String>,
    label: TextProp,
    on_search: Option<Callback<()>>,
) -> Node {
    let hint = label.clone();
    let press_key = move |event: KeyboardEvent| {
        if event.key() == "Enter"
            && !event.is_composing()
            && let Some(on_search) = on_search
        {
            event.prevent_default();
            on_search.run(());
        }
    };
    view! {
        <div class="search">
            <Glyph icon=Icon::Search />
            <input
                class="search__input"
                type="search"
                autocomplete="off"
                spellcheck="false"
                aria-label=label
                placeholder=hint
                prop:value=value
                on:input=move |event| on_type.run(event_target_value(&event))
                on:keydown=press_key
            />
        </div>
    }
}
