//! A few numbers that matter, side by side in a panel; each may lead to what it counts.

use perihelion_view::prelude::*;

use super::tone::Tone;

/// The row of numbers. Inside go `Figure`s.
#[component]
pub fn Figures(
    /// The numbers.
    children: Children,
) -> impl IntoView {
    view! { <ul class="figures">{children()}</ul> }
}

/// One number and what it counts.
#[component]
pub fn Figure(
    /// The number, formatted.
    #[prop(into)]
    value: TextProp,
    /// What is counted, as it reads after the number.
    #[prop(into)]
    label: TextProp,
    /// What the number means; colours it.
    #[prop(optional, into)]
    tone: Signal<Tone>,
    /// Where the things counted are listed.
    #[prop(optional, into)]
    href: Option<TextProp>,
) -> impl IntoView {
    let words = view! {
        <span class="figure__value">{value}</span>
        " "
        <span class="figure__label">{label}</span>
    };
    let words = match href {
        Some(href) => view! {
            <a class="figure__words" href=href>
                {words}
            </a>
        },
        None => view! { <span class="figure__words">{words}</span> },
    };
    view! {
        <li class="figure" data-tone=move || tone.get().name()>
            {words}
        </li>
    }
}
