//! The frame of a field (label, hint, error) and what it hands to the input inside.

use perihelion_view::prelude::*;

use crate::ui::{
    icon::{Glyph, Icon},
    unique::unique_id,
};

/// What an input learns from the `Field` around it.
#[derive(Clone)]
pub(super) struct FieldContext {
    /// The input's id, which the label names.
    pub id: String,
    hint_id: Option<String>,
    error_id: String,
    /// True while the field has an error.
    pub invalid: Signal<bool>,
    /// True when the form cannot be sent without it.
    pub required: bool,
}

impl FieldContext {
    /// The field around this input; an input on its own gets a fresh id and no description.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| Self {
            id: unique_id("input"),
            hint_id: None,
            error_id: String::new(),
            invalid: Signal::stored(false),
            required: false,
        })
    }

    /// The ids that describe the input now, for `aria-describedby`.
    pub fn described_by(&self) -> impl Fn() -> Option<String> + Send + Sync + use<> {
        let (hint, error, invalid) = (self.hint_id.clone(), self.error_id.clone(), self.invalid);
        move || match (&hint, invalid.get()) {
            (Some(hint), true) => Some(format!("{hint} {error}")),
            (Some(hint), false) => Some(hint.clone()),
            (None, true) => Some(error.clone()),
            (None, false) => None,
        }
    }

    /// `aria-invalid`, present only while the field has an error.
    pub fn aria_invalid(&self) -> impl Fn() -> Option<&'static str> + Send + Sync + use<> {
        let invalid = self.invalid;
        move || invalid.get().then_some("true")
    }
}

/// A label, one input, and what there is to say about it.
#[component]
pub fn Field(
    /// Names the input.
    #[prop(into)]
    label: TextProp,
    /// Helps to fill it in; always visible.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong with the value, and what to do; `None` while all is well.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether the form cannot be sent without it.
    #[prop(optional)]
    required: bool,
    /// The input.
    children: Children,
) -> impl IntoView {
    let context = FieldContext {
        id: unique_id("field"),
        hint_id: hint.is_some().then(|| unique_id("hint")),
        error_id: unique_id("error"),
        invalid: Signal::derive(move || error.with(Option::is_some)),
        required,
    };
    let (id, hint_id, error_id) = (context.id.clone(), context.hint_id.clone(), context.error_id.clone());
    view! {
        <div class="field">
            <label class="field__label" for=id data-required=required.then_some("")>
                {label}
            </label>
            {hint
                .map(|hint| {
                    view! {
                        <p class="field__hint" id=hint_id>
                            {hint}
                        </p>
                    }
                })}
            <Provider value=context>{children()}</Provider>
            <p class="field__error" id=error_id aria-live="polite">
                {move || {
                    error
                        .get()
                        .map(|error| {
                            view! {
                                <Glyph icon=Icon::Error />
                                <span>{error}</span>
                            }
                        })
                }}
            </p>
        </div>
    }
}
