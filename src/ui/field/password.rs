//! A password, hidden unless the person asks to see it.

use leptos::html;
use perihelion_view::prelude::*;

use super::FieldContext;
use crate::ui::{
    focus::focus_when_mounted,
    icon::{Glyph, Icon},
    text::word,
};

/// A password field with a button that shows what is typed.
#[component]
pub fn PasswordInput(
    /// What is typed.
    value: RwSignal<String>,
    /// The field's name, which password managers go by.
    #[prop(default = "password")]
    name: &'static str,
    /// `current-password` or `new-password`: what password managers offer.
    #[prop(default = "current-password")]
    autocomplete: &'static str,
    /// Whether the cursor is here when the page opens.
    #[prop(optional)]
    autofocus: bool,
    /// True while the value may not be changed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Called with each new text.
    #[prop(optional, into)]
    on_typed: Option<Callback<String>>,
) -> impl IntoView {
    let field = FieldContext::here();
    let node = NodeRef::<html::Input>::new();
    focus_when_mounted(node, autofocus);
    let shown = RwSignal::new(false);
    let (show, hide) = (word(|t| &t.show_password), word(|t| &t.hide_password));
    let label = move || if shown.get() { hide.get() } else { show.get() };
    let title = label.clone();
    let take = move |typed: String| {
        value.set(typed.clone());
        if let Some(on_typed) = on_typed {
            on_typed.run(typed);
        }
    };
    view! {
        <div class="input-group">
            <input
                node_ref=node
                class="input"
                type=move || if shown.get() { "text" } else { "password" }
                autocapitalize="none"
                spellcheck="false"
                name=name
                autocomplete=autocomplete
                required=field.required
                disabled=disabled
                aria-describedby=field.described_by()
                aria-invalid=field.aria_invalid()
                id=field.id.clone()
                prop:value=value
                on:input=move |event| take(event_target_value(&event))
            />
            <button
                type="button"
                class="input-group__button"
                aria-controls=field.id
                aria-label=label
                title=title
                on:click=move |_| shown.update(|shown| *shown = !*shown)
            >
                {move || view! { <Glyph icon=if shown.get() { Icon::EyeOff } else { Icon::Eye } /> }}
            </button>
        </div>
    }
}
