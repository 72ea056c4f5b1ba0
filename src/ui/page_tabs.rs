//! Links between pages that belong together, below a page's title.

use perihelion_view::prelude::*;

/// One of the pages.
#[derive(Clone, Debug)]
pub struct PageTab {
    /// The page's name.
    pub label: TextProp,
    /// Where it is.
    pub href: String,
    /// Whether it is the one on the screen.
    pub is_current: bool,
}

/// The row of links. Tabs of one page are `Tabs`.
#[component]
pub fn PageTabs(
    /// What the pages are about.
    #[prop(into)]
    label: TextProp,
    /// The pages, in order.
    tabs: Vec<PageTab>,
) -> impl IntoView {
    let link = |PageTab { label, href, is_current }: PageTab| {
        view! {
            <li>
                <a class="page-tabs__tab" href=href aria-current=is_current.then_some("page")>
                    {label}
                </a>
            </li>
        }
    };
    view! {
        <nav class="page-tabs" aria-label=label>
            <ul class="page-tabs__list">{tabs.into_iter().map(link).collect::<Vec<_>>()}</ul>
        </nav>
    }
}
