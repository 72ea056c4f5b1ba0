//! Buttons, and links that look like them. A button with a pending action cannot be pressed twice.

use leptos::ev::MouseEvent;
use perihelion_view::prelude::*;

use super::{
    icon::{Glyph, Icon},
    text::true_or_absent,
};

/// How loud a button is. A page has at most one primary button.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonTone {
    /// The one thing that most people came to do.
    Primary,
    /// Any other action.
    #[default]
    Secondary,
    /// An action in passing, in toolbars and rows.
    Quiet,
    /// Destroys something; always confirmed.
    Danger,
}

impl ButtonTone {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Quiet => "quiet",
            Self::Danger => "danger",
        }
    }
}

/// Whether a press sends the form around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// Only does what `on_press` says.
    #[default]
    Button,
    /// Sends the form, as Enter in a field does.
    Submit,
}

impl ButtonKind {
    const fn name(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Submit => "submit",
        }
    }
}

/// A button. It stays focusable while it is blocked, so that the keyboard does not lose its place;
/// presses are swallowed instead.
#[component]
pub fn Button(
    /// How loud it is.
    #[prop(optional)]
    tone: ButtonTone,
    /// Whether it sends the form around it.
    #[prop(optional)]
    kind: ButtonKind,
    /// True while the action runs: shows a spinner and swallows presses.
    #[prop(optional, into)]
    pending: Signal<bool>,
    /// True while the action makes no sense.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// What a press does.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// The words, and an icon before them if it helps.
    children: Children,
) -> impl IntoView {
    let press = guarded_press(pending, disabled, on_press);
    let blocked = Signal::derive(move || pending.get() || disabled.get());
    view! {
        <button
            type=kind.name()
            class="button"
            data-tone=tone.name()
            aria-disabled=true_or_absent(blocked)
            aria-busy=true_or_absent(pending)
            on:click=press
        >
            {children()}
        </button>
    }
}

/// A square button that shows only an icon; its words are read out and shown on hover.
#[component]
pub fn IconButton(
    /// The picture.
    icon: Icon,
    /// What a press does, in words.
    #[prop(into)]
    label: TextProp,
    /// How loud it is; quiet fits most icons.
    #[prop(default = ButtonTone::Quiet)]
    tone: ButtonTone,
    /// True while the action runs.
    #[prop(optional, into)]
    pending: Signal<bool>,
    /// What a press does.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
) -> impl IntoView {
    let press = guarded_press(pending, Signal::stored(false), on_press);
    let title = label.clone();
    view! {
        <button
            type="button"
            class="button"
            data-shape="icon"
            data-tone=tone.name()
            aria-label=label
            title=title
            aria-disabled=true_or_absent(pending)
            aria-busy=true_or_absent(pending)
            on:click=press
        >
            <Glyph icon />
        </button>
    }
}

/// A link that looks like a button: for going somewhere, never for doing something.
#[component]
pub fn ButtonLink(
    /// Where it goes.
    #[prop(into)]
    href: TextProp,
    /// How loud it is.
    #[prop(optional)]
    tone: ButtonTone,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <a class="button" data-tone=tone.name() href=href>
            {children()}
        </a>
    }
}

/// Runs `on_press` unless the button is blocked. The signals are read at the press itself, so a
/// second click is swallowed even before the page has drawn the first one.
fn guarded_press(
    pending: Signal<bool>,
    disabled: Signal<bool>,
    on_press: Option<Callback<()>>,
) -> impl Fn(MouseEvent) + 'static {
    move |event| {
        if pending.get_untracked() || disabled.get_untracked() {
            event.prevent_default();
            event.stop_immediate_propagation();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    }
}
