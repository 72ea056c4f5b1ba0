//! What stands in a menu. Each item closes the list first, so that a dialog that opens then gives
//! the focus back to the menu's button.

use perihelion_view::prelude::*;

use super::OpenMenu;
use crate::ui::{
    button::ButtonTone,
    icon::{Glyph, Icon},
};

fn close(menu: Option<OpenMenu>) {
    if let Some(menu) = menu {
        menu.close();
    }
}

/// An item that does something.
#[component]
pub fn MenuAction(
    /// A picture of it.
    #[prop(optional)]
    icon: Option<Icon>,
    /// How loud it is: `Danger` for what destroys.
    #[prop(optional)]
    tone: ButtonTone,
    /// What choosing it does.
    #[prop(into)]
    on_choose: Callback<()>,
    /// The words.
    children: Children,
) -> impl IntoView {
    let menu = use_context::<OpenMenu>();
    let choose = move |_| {
        close(menu);
        on_choose.run(());
    };
    view! {
        <button
            type="button"
            class="menu__item"
            role="menuitem"
            tabindex="-1"
            data-tone=tone.name()
            on:click=choose
        >
            {icon.map(|icon| view! { <Glyph icon /> })}
            {children()}
        </button>
    }
}

/// An item that goes somewhere.
#[component]
pub fn MenuLink(
    /// Where it goes.
    #[prop(into)]
    href: TextProp,
    /// A picture of it.
    #[prop(optional)]
    icon: Option<Icon>,
    /// The words.
    children: Children,
) -> impl IntoView {
    let menu = use_context::<OpenMenu>();
    view! {
        <a class="menu__item" role="menuitem" tabindex="-1" href=href on:click=move |_| close(menu)>
            {icon.map(|icon| view! { <Glyph icon /> })}
            {children()}
        </a>
    }
}

/// One of several items of which one is in force, such as a language or a theme.
#[component]
pub fn MenuRadio(
    /// Whether it is the one in force.
    #[prop(into)]
    chosen: Signal<bool>,
    /// What choosing it does.
    #[prop(into)]
    on_choose: Callback<()>,
    /// A picture of it.
    #[prop(optional)]
    icon: Option<Icon>,
    /// The language of the words, where it is another one than the page's.
    #[prop(optional)]
    lang: Option<&'static str>,
    /// The words.
    children: Children,
) -> impl IntoView {
    let menu = use_context::<OpenMenu>();
    let choose = move |_| {
        close(menu);
        on_choose.run(());
    };
    view! {
        <button
            type="button"
            class="menu__item"
            role="menuitemradio"
            tabindex="-1"
            lang=lang
            aria-checked=move || if chosen.get() { "true" } else { "false" }
            on:click=choose
        >
            {icon.map(|icon| view! { <Glyph icon /> })}
            {children()}
            <span class="menu__check">
                <Glyph icon=Icon::Check />
            </span>
        </button>
    }
}

/// A line between groups of items.
#[component]
pub fn MenuSeparator() -> impl IntoView {
    view! { <div class="menu__separator" role="separator"></div> }
}

/// A few words at the head of a menu, such as who is signed in. Not an item.
#[component]
pub fn MenuHeading(
    /// The words.
    children: Children,
) -> impl IntoView {
    view! { <div class="menu__heading" role="presentation">{children()}</div> }
}
