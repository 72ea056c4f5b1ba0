//! Several views of one thing, one shown at a time.

use leptos::{ev::KeyboardEvent, html};
use perihelion_view::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{focus::focus, unique::unique_id};

/// One view among several.
#[derive(Clone, Debug)]
pub struct Tab {
    /// What the state (or the URL) calls it.
    pub id: &'static str,
    /// What the person reads.
    pub label: TextProp,
}

impl Tab {
    /// A tab called `id` that reads `label`.
    pub fn new(id: &'static str, label: impl Into<TextProp>) -> Self {
        Self { id, label: label.into() }
    }
}

/// A row of tabs and the panel of the chosen one.
#[component]
pub fn Tabs(
    /// What the views are views of.
    #[prop(into)]
    label: TextProp,
    /// The tabs, in order.
    tabs: Vec<Tab>,
    /// The id of the chosen one. An unknown id shows no panel.
    #[prop(into)]
    chosen: Signal<String>,
    /// Another one is wanted; keep it in the URL.
    #[prop(into)]
    on_choose: Callback<&'static str>,
    /// Draws the view with this id.
    #[prop(into)]
    panel: Callback<String, Node>,
) -> impl IntoView {
    let list = NodeRef::<html::Div>::new();
    let base = unique_id("tabs");
    let panel_id = format!("{base}-panel");
    let ids: Vec<&'static str> = tabs.iter().map(|tab| tab.id).collect();
    let press_key = move |event: KeyboardEvent| {
        let here = ids.iter().position(|id| chosen.with_untracked(|chosen| chosen == id));
        let Some(index) = next_tab(&event.key(), here.unwrap_or(0), ids.len(), is_rtl()) else {
            return;
        };
        event.prevent_default();
        if let Some(id) = ids.get(index) {
            on_choose.run(id);
            focus_tab(list, index);
        }
    };
    let buttons = tabs
        .into_iter()
        .map(|tab| tab_button(tab, TabSet { base: base.clone(), panel: panel_id.clone(), chosen, on_choose }))
        .collect::<Vec<_>>();
    let labelled_by = move || chosen.with(|chosen| format!("{base}-{chosen}"));
    view! {
        <div class="tabs">
            <div
                node_ref=list
                class="tabs__list"
                role="tablist"
                aria-label=label
                on:keydown=press_key
            >
                {buttons}
            </div>
            <div
                class="tabs__panel"
                role="tabpanel"
                id=panel_id
                tabindex="0"
                aria-labelledby=labelled_by
            >
                {move || panel.run(chosen.get())}
            </div>
        </div>
    }
}

struct TabSet {
    base: String,
    panel: String,
    chosen: Signal<String>,
    on_choose: Callback<&'static str>,
}

fn tab_button(tab: Tab, set: TabSet) -> Node {
    let Tab { id, label } = tab;
    let TabSet { base, panel, chosen, on_choose } = set;
    let is_chosen = Memo::new(move || chosen.with(|chosen| chosen == id));
    view! {
        <button
            type="button"
            class="tabs__tab"
            role="tab"
            id=format!("{base}-{id}")
            aria-controls=panel
            aria-selected=move || if is_chosen.get() { "true" } else { "false" }
            tabindex=move || if is_chosen.get() { "0" } else { "-1" }
            on:click=move |_| on_choose.run(id)
        >
            {label}
        </button>
    }
}

fn focus_tab(list: NodeRef<html::Div>, index: usize) {
    let tab = list
        .get_untracked()
        .and_then(|list| list.children().item(u32::try_from(index).ok()?))
        .and_then(|tab| tab.dyn_into::<HtmlElement>().ok());
    if let Some(tab) = tab {
        focus(&tab);
    }
}

/// Whether the page runs from right to left; then the arrows change sides.
fn is_rtl() -> bool {
    document().document_element().and_then(|root| root.get_attribute("dir")).is_some_and(|dir| dir == "rtl")
}

/// The tab that a key leads to; past an end it comes round.
fn next_tab(key: &str, current: usize, count: usize, rtl: bool) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let forward = if current >= last { 0 } else { current + 1 };
    let back = current.checked_sub(1).unwrap_or(last);
    match (key, rtl) {
        ("ArrowRight", false) | ("ArrowLeft", true) => Some(forward),
        ("ArrowLeft", false) | ("ArrowRight", true) => Some(back),
        ("Home", _) => Some(0),
        ("End", _) => Some(last),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::next_tab;

    #[test]
    fn arrows_follow_the_direction_of_reading() {
        assert_eq!(next_tab("ArrowRight", 0, 3, false), Some(1));
        assert_eq!(next_tab("ArrowRight", 0, 3, true), Some(2));
        assert_eq!(next_tab("ArrowLeft", 0, 3, false), Some(2));
    }

    #[test]
    fn other_keys_and_an_empty_row_lead_nowhere() {
        assert_eq!(next_tab("a", 0, 3, false), None);
        assert_eq!(next_tab("End", 0, 0, false), None);
    }
}
