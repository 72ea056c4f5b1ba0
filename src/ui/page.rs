//! The head of a page: where it is, what it is, what can be done here.

use perihelion_view::prelude::*;

use super::{
    icon::{Glyph, Icon},
    text::word,
};

/// One step of the path to a page.
#[derive(Clone, Debug)]
pub struct Crumb {
    /// The step's name.
    pub label: TextProp,
    /// Where it leads.
    pub href: String,
}

impl Crumb {
    /// A step named `label` that leads to `href`.
    pub fn new(label: impl Into<TextProp>, href: impl Into<String>) -> Self {
        Self { label: label.into(), href: href.into() }
    }
}

/// The page's one `h1`, the path above it and the actions beside it.
#[component]
pub fn PageHeader(
    /// What the page is about.
    #[prop(into)]
    title: TextProp,
    /// The pages above this one, outermost first; this page itself is not repeated.
    #[prop(optional)]
    breadcrumb: Vec<Crumb>,
    /// What can be done here.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// What belongs right below the title: a state, a sentence.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <header class="page-header">
            {(!breadcrumb.is_empty()).then(|| crumbs(breadcrumb))}
            <div class="page-header__row">
                // Focusable, so that a change of page can move the reader here.
                <h1 class="page-header__title" tabindex="-1">
                    {title}
                </h1>
                {children.map(|children| view! { <div class="page-header__meta">{children()}</div> })}
                {actions
                    .map(|actions| view! { <div class="page-header__actions">{actions.run()}</div> })}
            </div>
        </header>
    }
}

fn crumbs(path: Vec<Crumb>) -> Node {
    let label = word(|t| &t.breadcrumb);
    let steps = path
        .into_iter()
        .map(|Crumb { label, href }| {
            view! {
                <li class="breadcrumb__step">
                    <a href=href>{label}</a>
                    <Glyph icon=Icon::ChevronRight />
                </li>
            }
        })
        .collect::<Vec<_>>();
    view! {
        <nav class="breadcrumb" aria-label=label>
            <ol class="breadcrumb__path">{steps}</ol>
        </nav>
    }
}
