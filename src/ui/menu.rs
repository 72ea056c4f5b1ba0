//! A button that opens a list of actions or links. The list is a popover: the browser closes it on
//! Escape and on a press elsewhere, and gives the focus back; the keys inside are ours.

mod items;
mod keys;
mod place;

use leptos::{
    ev::{Event, KeyboardEvent},
    html,
};
use perihelion_view::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ToggleEvent};

pub use self::items::{MenuAction, MenuHeading, MenuLink, MenuRadio, MenuSeparator};
use self::keys::{Move, next_item};
pub(super) use self::place::below_or_above;
use super::{
    button::ButtonTone,
    focus::focus,
    icon::{Glyph, Icon},
    unique::unique_id,
};

/// What the menu's button shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MenuFace {
    /// The icon alone; the label is read out.
    Icon(Icon),
    /// The label, with a chevron.
    Label,
    /// An icon and the label; on narrow screens the icon alone.
    IconAndLabel(Icon),
}

/// How an item closes the menu that it is in.
#[derive(Clone, Copy)]
struct OpenMenu(NodeRef<html::Div>);

impl OpenMenu {
    fn close(self) {
        if let Some(list) = self.0.get_untracked() {
            // Fails only when it is closed already.
            list.hide_popover().ok();
        }
    }
}

/// A menu button and its list. Inside go `MenuAction`, `MenuLink`, `MenuRadio` and `MenuSeparator`.
#[component]
pub fn Menu(
    /// Names the button and the list.
    #[prop(into)]
    label: TextProp,
    /// What the button shows.
    #[prop(default = MenuFace::Icon(Icon::More))]
    face: MenuFace,
    /// How loud the button is.
    #[prop(default = ButtonTone::Quiet)]
    tone: ButtonTone,
    /// The items.
    children: Children,
) -> impl IntoView {
    let list = NodeRef::<html::Div>::new();
    let button = NodeRef::<html::Button>::new();
    let is_open = RwSignal::new(false);
    let list_id = unique_id("menu");
    // The place is set before the list is drawn, so it does not jump.
    let prepare = move |event: Event| {
        if is_opening(&event)
            && let (Some(list), Some(button)) = (list.get_untracked(), button.get_untracked())
        {
            below_or_above(&list, &button);
        }
    };
    let follow = move |event: Event| {
        let opening = is_opening(&event);
        is_open.set(opening);
        if opening && let Some(list) = list.get_untracked() {
            focus_item(&list, Move::First);
        }
    };
    let press_key = move |event: KeyboardEvent| {
        let Some(list) = list.get_untracked() else { return };
        if event.key() == "Tab" {
            // The focus goes on from the button, as if the list were not there.
            list.hide_popover().ok();
        } else if let Some(wanted) = Move::of_key(&event.key())
            && !event.ctrl_key()
            && !event.meta_key()
            && !event.alt_key()
        {
            event.prevent_default();
            focus_item(&list, wanted);
        }
    };
    let open_by_arrow = move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "ArrowDown" | "ArrowUp")
            && let Some(list) = list.get_untracked()
        {
            event.prevent_default();
            list.show_popover().ok();
        }
    };
    let (button_label, list_label) = (label.clone(), label.clone());
    let is_bare = matches!(face, MenuFace::Icon(_));
    let icon_label = move || is_bare.then(|| button_label.get());
    let title = icon_label.clone();
    view! {
        <button
            node_ref=button
            type="button"
            class="button"
            data-tone=tone.name()
            data-shape=is_bare.then_some("icon")
            popovertarget=list_id.clone()
            aria-haspopup="menu"
            aria-expanded=move || if is_open.get() { "true" } else { "false" }
            aria-label=icon_label
            title=title
            on:keydown=open_by_arrow
        >
            {face_view(face, label)}
        </button>
        <div
            node_ref=list
            class="menu"
            id=list_id
            popover="auto"
            role="menu"
            aria-label=list_label
            on:beforetoggle=prepare
            on:toggle=follow
            on:keydown=press_key
        >
            <Provider value=OpenMenu(list)>{children()}</Provider>
        </div>
    }
}

fn face_view(face: MenuFace, label: TextProp) -> Node {
    match face {
        MenuFace::Icon(icon) => view! { <Glyph icon /> },
        MenuFace::Label => view! {
            <span>{label}</span>
            <Glyph icon=Icon::ChevronDown />
        },
        MenuFace::IconAndLabel(icon) => view! {
            <Glyph icon />
            <span class="button__wide-label">{label}</span>
            <Glyph icon=Icon::ChevronDown />
        },
    }
}

/// Whether a popover's event says that it opens.
pub(super) fn is_opening(event: &Event) -> bool {
    event.dyn_ref::<ToggleEvent>().is_some_and(|event| event.new_state() == "open")
}

/// The items of an open list that can be chosen.
fn items_of(list: &HtmlElement) -> Vec<HtmlElement> {
    let Ok(found) = list.query_selector_all("[role^='menuitem']:not([aria-disabled='true'])") else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into::<HtmlElement>().ok()).collect()
}

fn focus_item(list: &HtmlElement, wanted: Move) {
    let items = items_of(list);
    let active = document().active_element();
    let current = items.iter().position(|item| active.as_ref().is_some_and(|active| item.is_same_node(Some(active))));
    let labels: Vec<String> = items.iter().map(|item| item.text_content().unwrap_or_default()).collect();
    if let Some(item) = next_item(&labels, current, wanted).and_then(|index| items.get(index)) {
        focus(item);
    }
}
