//! A list of a few things: each with an icon, a name, what there is to say about it, and its state.

use crate::ui::icon::{Glyph, Icon};
use perihelion_view::prelude::*;

/// The list. Inside go `Thing`s.
#[component]
pub fn Things(children: Children) -> impl IntoView {
    view! { <ul class="things">{children()}</ul> }
}

#[component]
pub fn Thing(
    icon: Icon,
    /// What it is called.
    #[prop(into)]
    name: TextProp,
    /// Where it leads.
    #[prop(default = None)]
    href: Option<String>,
    /// Badges and times, where the line ends.
    #[prop(optional, into)]
    state: Option<ViewFn>,
    /// More about it, below its name.
    children: Children,
) -> impl IntoView {
    let text = move || name.get();
    let name = match href {
        Some(href) => view! { <a href=href>{text}</a> },
        None => text.into_node(),
    };
    view! {
        <li class="things__thing">
            <span class="things__icon"><Glyph icon /></span>
            <div class="things__main">
                <p class="things__name">{name}</p>
                <div class="things__detail">{children()}</div>
            </div>
            {state.map(|state| view! { <div class="things__state">{state.run()}</div> })}
        </li>
    }
}
