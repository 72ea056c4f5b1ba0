//! Perihelion's own sign: an orbit at its nearest point to the sun.

use perihelion_view::prelude::*;

/// The sign. Decoration; the name stands beside it.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
            <ellipse class="mark__orbit" cx="16" cy="16" rx="14" ry="8.5" transform="rotate(-32 16 16)" />
            <circle class="mark__sun" cx="9.6" cy="19.4" r="4.4" />
            <circle class="mark__planet" cx="27.9" cy="8.6" r="2.2" />
        </svg>
    }
}
