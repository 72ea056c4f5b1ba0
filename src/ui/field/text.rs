//! Inputs for one line and for several.

use leptos::html;
use perihelion_view::prelude::*;

use super::FieldContext;
use crate::ui::focus::focus_when_mounted;

/// What kind of text is typed; picks the keyboard on phones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    /// Any text.
    #[default]
    Text,
    /// An e-mail address.
    Email,
    /// A web address.
    Url,
    /// A whole number.
    Number,
    /// A user name: no capital letters by themselves, no spelling help.
    Username,
}

impl InputKind {
    const fn html_type(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Url => "url",
            Self::Text | Self::Number | Self::Username => "text",
        }
    }

    const fn keyboard(self) -> Option<&'static str> {
        match self {
            Self::Number => Some("numeric"),
            _ => None,
        }
    }

    const fn is_prose(self) -> bool {
        matches!(self, Self::Text)
    }
}

/// One line of text.
#[component]
pub fn TextInput(
    /// What is typed.
    value: RwSignal<String>,
    /// The field's name, which password managers and autofill go by.
    #[prop(optional)]
    name: Option<&'static str>,
    /// What kind of text.
    #[prop(optional)]
    kind: InputKind,
    /// What the browser may fill in, as HTML's `autocomplete`.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Whether the cursor is here when the page opens.
    #[prop(optional)]
    autofocus: bool,
    /// True while the value may not be changed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let field = FieldContext::here();
    let node = NodeRef::<html::Input>::new();
    focus_when_mounted(node, autofocus);
    view! {
        <input
            node_ref=node
            class="input"
            type=kind.html_type()
            inputmode=kind.keyboard()
            autocapitalize=(!kind.is_prose()).then_some("none")
            spellcheck=if kind.is_prose() { "true" } else { "false" }
            name=name
            autocomplete=autocomplete
            required=field.required
            disabled=disabled
            aria-describedby=field.described_by()
            aria-invalid=field.aria_invalid()
            id=field.id
            prop:value=value
            on:input=move |event| value.set(event_target_value(&event))
        />
    }
}

/// Several lines of text.
#[component]
pub fn TextArea(
    /// What is typed.
    value: RwSignal<String>,
    /// How many lines are visible at first.
    #[prop(default = 4)]
    rows: u16,
    /// True while the value may not be changed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let field = FieldContext::here();
    view! {
        <textarea
            class="input"
            data-shape="area"
            rows=rows
            required=field.required
            disabled=disabled
            aria-describedby=field.described_by()
            aria-invalid=field.aria_invalid()
            id=field.id
            prop:value=value
            on:input=move |event| value.set(event_target_value(&event))
        />
    }
}
