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
    /// A day and a time.
    Moment,
    /// A time of day.
    Time,
    /// A user name: no capital letters by themselves, no spelling help.
    Username,
}

impl InputKind {
    const fn html_type(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Url => "url",
            Self::Moment => "datetime-local",
            Self::Time => "time",
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

/// One line of text, for those who keep what is typed elsewhere than in a signal of their own.
pub struct Line {
    /// What stands in it.
    pub value: Signal<String>,
    /// The field's name, which password managers and autofill go by.
    pub name: Option<&'static str>,
    /// What kind of text.
    pub kind: InputKind,
    /// What the browser may fill in, as HTML's `autocomplete`.
    pub autocomplete: &'static str,
    /// Whether the cursor is here when the page opens.
    pub autofocus: bool,
    /// True while the value may not be changed.
    pub disabled: Signal<bool>,
    /// The id of a list of what may be meant.
    pub list: Option<String>,
    /// Called with each new text.
    pub on_typed: Callback<String>,
    /// Called when the person has done with it for now.
    pub on_left: Option<Callback<()>>,
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
    let on_typed = Callback::new(move |typed| value.set(typed));
    line_input(Line {
        value: value.into(),
        name,
        kind,
        autocomplete,
        autofocus,
        disabled,
        list: None,
        on_typed,
        on_left: None,
    })
}

/// The input of a line.
pub fn line_input(line: Line) -> Node {
    let Line { value, name, kind, autocomplete, autofocus, disabled, list, on_typed, on_left } = line;
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
            list=list
            autocomplete=autocomplete
            required=field.required
            disabled=disabled
            aria-describedby=field.described_by()
            aria-invalid=field.aria_invalid()
            id=field.id
            prop:value=value
            on:input=move |event| on_typed.run(event_target_value(&event))
            on:blur=move |_| leave(on_left)
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
    area_input(value.into(), rows, disabled, Callback::new(move |typed| value.set(typed)), None)
}

/// The input of several lines.
pub fn area_input(
    value: Signal<String>,
    rows: u16,
    disabled: Signal<bool>,
    on_typed: Callback<String>,
    on_left: Option<Callback<()>>,
) -> Node {
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
            on:input=move |event| on_typed.run(event_target_value(&event))
            on:blur=move |_| leave(on_left)
        />
    }
}

/// An element that goes while it has the focus is blurred on its way, after its owner.
fn leave(on_left: Option<Callback<()>>) {
    if let Some(on_left) = on_left {
        on_left.try_run(());
    }
}
