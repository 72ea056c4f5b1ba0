//! The frame around every page: top bar, navigation, content. On phones the navigation is a drawer.

mod navigation;

use leptos::{
    ev::{KeyboardEvent, MouseEvent},
    html,
};
use perihelion_view::prelude::*;
use wasm_bindgen::JsCast;

pub use self::navigation::{NavLink, NavSection};
use super::{
    button::IconButton,
    focus::focus,
    icon::{Glyph, Icon},
    text::word,
    unique::unique_id,
};

/// The frame of the app. Provides the page's `header`, `nav` and `main`.
#[component]
pub fn Shell(
    /// Logo and name, usually a link home.
    #[prop(into)]
    brand: ViewFn,
    /// What stands at the end of the top bar: search, theme, language, account.
    #[prop(into)]
    tools: ViewFn,
    /// The sections and links of the navigation.
    #[prop(into)]
    navigation: ViewFn,
    /// Names the navigation.
    #[prop(into)]
    navigation_label: TextProp,
    /// The page.
    children: Children,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let main = NodeRef::<html::Main>::new();
    let nav = NodeRef::<html::Nav>::new();
    let opener = NodeRef::<html::Button>::new();
    let nav_id = unique_id("navigation");
    let skip = word(|t| &t.skip_to_content);
    let skip_to_content = move |event: MouseEvent| {
        event.prevent_default();
        if let Some(main) = main.get_untracked() {
            focus(&main);
        }
    };
    let close = move || {
        is_open.set(false);
        // The bar takes the focus only once it is no longer inert, which is drawn first.
        request_animation_frame(move || {
            if let Some(opener) = opener.get_untracked() {
                focus(&opener);
            }
        });
    };
    let close_on_escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" && is_open.get_untracked() {
            event.prevent_default();
            close();
        }
    };
    let close_after_link = move |event: MouseEvent| {
        if is_inside_link(&event) {
            is_open.set(false);
        }
    };
    // Where there is room for the navigation, nothing may stay inert behind a drawer.
    let follow_width = window_event_listener(leptos::ev::resize, move |_| {
        if is_open.get_untracked() && opener.get_untracked().is_some_and(|opener| is_hidden(&opener)) {
            is_open.set(false);
        }
    });
    on_cleanup(move || follow_width.remove());
    // The drawer is visible only after the attribute changed, so the focus waits for the drawing.
    Effect::new(move |_| {
        if is_open.get()
            && let Some(nav) = nav.get()
        {
            request_animation_frame(move || focus(&nav));
        }
    });
    view! {
        <div class="shell" data-drawer=move || is_open.get().then_some("open")>
            <a class="skip-link" href="#content" on:click=skip_to_content>
                {skip}
            </a>
            <header class="top-bar" inert=is_open>
                {drawer_button(opener, is_open, nav_id.clone())}
                <div class="top-bar__brand">{brand.run()}</div>
                <div class="top-bar__tools">{tools.run()}</div>
            </header>
            <nav
                node_ref=nav
                class="navigation"
                id=nav_id
                tabindex="-1"
                aria-label=navigation_label
                on:click=close_after_link
                on:keydown=close_on_escape
            >
                <div class="navigation__close">
                    <IconButton icon=Icon::Close label=word(|t| &t.close) on_press=close />
                </div>
                {navigation.run()}
            </nav>
            <div class="shell__scrim" aria-hidden="true" on:click=move |_| close()></div>
            <main
                node_ref=main
                class="shell__main"
                id="content"
                tabindex="-1"
                inert=is_open
            >
                {children()}
            </main>
        </div>
    }
}

fn drawer_button(opener: NodeRef<html::Button>, is_open: RwSignal<bool>, nav_id: String) -> Node {
    let label = word(|t| &t.open_navigation);
    view! {
        <button
            node_ref=opener
            type="button"
            class="top-bar__drawer button"
            data-shape="icon"
            data-tone="quiet"
            aria-label=label
            aria-controls=nav_id
            aria-expanded=move || if is_open.get() { "true" } else { "false" }
            on:click=move |_| is_open.set(true)
        >
            <Glyph icon=Icon::Menu />
        </button>
    }
}

fn is_hidden(element: &web_sys::HtmlElement) -> bool {
    element.offset_width() == 0
}

fn is_inside_link(event: &MouseEvent) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .and_then(|element| element.closest("a").ok().flatten())
        .is_some()
}
