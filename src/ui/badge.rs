//! A word with a mark: the state of one thing.

use perihelion_view::prelude::*;

use super::{
    icon::{Glyph, Icon},
    tone::Tone,
};

/// A state in a word, with an icon, so that colour is never alone.
#[component]
pub fn Badge(
    /// What the state means.
    #[prop(optional)]
    tone: Tone,
    /// Another icon than the tone's own.
    #[prop(optional)]
    icon: Option<Icon>,
    /// The state's name.
    #[prop(into)]
    label: TextProp,
) -> impl IntoView {
    view! {
        <span class="badge" data-tone=tone.name()>
            <Glyph icon=icon.unwrap_or(tone.icon()) />
            {label}
        </span>
    }
}
