//! Names and values: what is known of one thing.

use perihelion_view::prelude::*;

/// A list of facts. Inside go `Fact`s.
#[component]
pub fn Facts(
    /// The facts.
    children: Children,
) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }
}

/// One name and its value.
#[component]
pub fn Fact(
    /// The name.
    #[prop(into)]
    label: TextProp,
    /// The value.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="facts__fact">
            <dt class="facts__name">{label}</dt>
            <dd class="facts__value">{children()}</dd>
        </div>
    }
}
