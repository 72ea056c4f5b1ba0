//! Something to know, said in the place that it is about.

use perihelion_view::prelude::*;

use super::{icon::Glyph, tone::Tone};

/// A short message in the page. Danger is read out at once; the rest when it is reached.
#[component]
pub fn Notice(
    /// What kind of news it is.
    #[prop(optional)]
    tone: Tone,
    /// What happened, in one sentence.
    #[prop(into)]
    title: TextProp,
    /// What can be done about it.
    #[prop(optional, into)]
    action: Option<ViewFn>,
    /// More about it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="notice" data-tone=tone.name() role=(tone == Tone::Danger).then_some("alert")>
            <Glyph icon=tone.icon() />
            <div class="notice__text">
                <p class="notice__title">{title}</p>
                {children.map(|children| view! { <div class="notice__body">{children()}</div> })}
            </div>
            {action.map(|action| view! { <div class="notice__action">{action.run()}</div> })}
        </div>
    }
}
