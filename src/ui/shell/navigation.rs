//! What stands in the side navigation.

use perihelion_view::prelude::*;

use crate::ui::{
    icon::{Glyph, Icon},
    unique::unique_id,
};

/// A group of links with an optional heading.
#[component]
pub fn NavSection(
    /// The heading.
    #[prop(optional, into)]
    label: Option<TextProp>,
    /// The links.
    children: Children,
) -> impl IntoView {
    let id = label.is_some().then(|| unique_id("nav-section"));
    view! {
        {label
            .map(|label| {
                view! {
                    <h2 class="navigation__heading" id=id.clone()>
                        {label}
                    </h2>
                }
            })}
        <ul class="navigation__links" aria-labelledby=id>
            {children()}
        </ul>
    }
}

/// A link to an area of the app.
#[component]
pub fn NavLink(
    /// Where it leads.
    #[prop(into)]
    href: TextProp,
    /// A picture of the area.
    icon: Icon,
    /// The area's name.
    #[prop(into)]
    label: TextProp,
    /// Whether the person is in this area.
    #[prop(into)]
    current: Signal<bool>,
    /// A number worth seeing from everywhere, such as failed jobs; hidden while `None`.
    #[prop(optional, into)]
    count: Signal<Option<String>>,
) -> impl IntoView {
    let badge = move || count.get().map(|count| view! { <span class="navigation__count">{count}</span> });
    view! {
        <li>
            <a
                class="navigation__link"
                href=href
                aria-current=move || current.get().then_some("page")
            >
                <Glyph icon />
                <span class="navigation__label">{label}</span>
                {badge}
            </a>
        </li>
    }
}
