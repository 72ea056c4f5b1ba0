//! One of a short list.

use perihelion_view::prelude::*;

use super::{Choice, FieldContext};

/// A drop-down list of the browser's own.
#[component]
pub fn Select(
    /// The chosen value.
    value: RwSignal<String>,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The field's name.
    #[prop(optional)]
    name: Option<&'static str>,
    /// True while the value may not be changed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    select_input(value.into(), choices, name, disabled, Callback::new(move |chosen| value.set(chosen)))
}

/// The same, for those who keep what is chosen elsewhere than in a signal of their own.
pub fn select_input(
    value: Signal<String>,
    choices: Signal<Vec<Choice>>,
    name: Option<&'static str>,
    disabled: Signal<bool>,
    on_chosen: Callback<String>,
) -> Node {
    let field = FieldContext::here();
    // `selected` on the options, not `value` on the list: the options may come later than the value.
    let options = move || {
        choices
            .get()
            .into_iter()
            .map(|Choice { value: own, label, .. }| {
                let chosen = own.clone();
                view! {
                    <option value=own prop:selected=move || value.with(|value| *value == chosen)>
                        {label}
                    </option>
                }
            })
            .collect::<Vec<_>>()
    };
    view! {
        <select
            class="input"
            data-shape="select"
            name=name
            required=field.required
            disabled=disabled
            aria-describedby=field.described_by()
            aria-invalid=field.aria_invalid()
            id=field.id
            on:change=move |event| on_chosen.run(event_target_value(&event))
        >
            {options}
        </select>
    }
}
