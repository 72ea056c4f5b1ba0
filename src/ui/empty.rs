//! What stands where there is nothing yet.

use perihelion_view::prelude::*;

use super::icon::{Glyph, Icon};

/// Says that there is nothing, why, and what to do next.
#[component]
pub fn EmptyState(
    /// What is not there.
    #[prop(into)]
    title: TextProp,
    /// A picture of it.
    #[prop(default = Icon::Empty)]
    icon: Icon,
    /// The next step, as a button or a link.
    #[prop(optional, into)]
    action: Option<ViewFn>,
    /// Why, and what to do next.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <span class="empty__icon">
                <Glyph icon />
            </span>
            <p class="empty__title">{title}</p>
            {children.map(|children| view! { <div class="empty__body">{children()}</div> })}
            {action.map(|action| view! { <div class="empty__action">{action.run()}</div> })}
        </div>
    }
}
