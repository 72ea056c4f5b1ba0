//! A choice that narrows a list, beside its filter box.

use crate::ui::field::{Choice, Select};
use perihelion_view::prelude::*;

#[component]
pub fn Filter(
    /// What it narrows by.
    #[prop(into)]
    label: TextProp,
    /// The chosen value; empty for "all".
    value: RwSignal<String>,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
) -> impl IntoView {
    view! {
        <label class="filter">
            <span class="visually-hidden">{move || label.get()}</span>
            <Select value choices />
        </label>
    }
}
