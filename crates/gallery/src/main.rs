//! Every component of the kit on one page, to look at while building it. Not part of the app.

mod charts;
mod controls;
mod feedback;
mod frame;
mod lists;

use perihelion_view::prelude::*;

fn main() {
    leptos::mount::mount_to_body(frame::Gallery);
}

/// A part of the page.
#[component]
pub fn Sample(
    /// What is shown.
    #[prop(into)]
    title: TextProp,
    /// The components.
    children: Children,
) -> impl IntoView {
    use perihelion::ui::panel::Panel;
    view! {
        <Panel title=title>
            <div class="stack">{children()}</div>
        </Panel>
    }
}
