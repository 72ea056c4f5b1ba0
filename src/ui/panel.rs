//! A framed part of a page with a heading of its own.

use perihelion_view::prelude::*;

use super::unique::unique_id;

/// Where a panel's content begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PanelFill {
    /// With room around it.
    #[default]
    Padded,
    /// From edge to edge: tables, logs, charts.
    Flush,
}

/// A card: heading, actions beside it, content below.
#[component]
pub fn Panel(
    /// The heading.
    #[prop(into)]
    title: TextProp,
    /// One line about it, below the heading.
    #[prop(optional, into)]
    description: Option<TextProp>,
    /// Buttons or links beside the heading.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// Where the content begins.
    #[prop(optional)]
    fill: PanelFill,
    /// The content.
    children: Children,
) -> impl IntoView {
    let id = unique_id("panel");
    let labelled_by = id.clone();
    let flush = (fill == PanelFill::Flush).then_some("flush");
    view! {
        <section class="panel" data-fill=flush aria-labelledby=labelled_by>
            <header class="panel__header">
                <div class="panel__titles">
                    <h2 class="panel__title" id=id>
                        {title}
                    </h2>
                    {description
                        .map(|text| view! { <p class="panel__description">{text}</p> })}
                </div>
                {actions.map(|actions| view! { <div class="panel__actions">{actions.run()}</div> })}
            </header>
            <div class="panel__body">{children()}</div>
        </section>
    }
}

/// A card without a heading of its own, for the one list that a page is about.
#[component]
pub fn Sheet(
    /// The list, from edge to edge.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="panel" data-fill="flush">
            <div class="panel__body">{children()}</div>
        </div>
    }
}
