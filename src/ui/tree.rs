//! A tree, or a plain list, of things that are ticked. Only the rows in view are in the page, so that thousands of them
//! stay smooth; what they are and what a press does, the page says.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::html;
use perihelion_view::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{
    icon::{Glyph, Icon},
    pixels::css_length,
    table::{measure::Measures, window::Window},
    unique::unique_id,
};

/// How much of a thing is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    #[default]
    Off,
    /// Some of what is in it.
    Part,
    On,
    /// It is left out, and a tick does not change that.
    Out,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TreeRow {
    /// How many rows it is in.
    pub depth: usize,
    pub name: String,
    /// More about it, at the end of the row.
    pub detail: String,
    /// What is wrong with it, or why it is left out.
    pub note: String,
    /// `None` for what can't be ticked.
    pub mark: Option<Mark>,
    /// Whether it is open; `None` for what does not open.
    pub is_open: Option<bool>,
}

/// What a person does to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    Tick,
    Open,
    Close,
}

impl Press {
    /// What opens opens or closes; what does not is ticked.
    fn on(is_open: Option<bool>) -> Self {
        match is_open {
            Some(true) => Self::Close,
            Some(false) => Self::Open,
            None => Self::Tick,
        }
    }
}

#[derive(Clone, Copy)]
struct Rows {
    count: Signal<usize>,
    row: Callback<usize, TreeRow>,
    on_press: Callback<(usize, Press)>,
    current: RwSignal<usize>,
    id: StoredValue<String>,
    region: NodeRef<html::Div>,
    measures: Measures,
}

/// The tree. One stop of the Tab key: arrows go about in it, the space bar ticks.
#[component]
pub fn Tree(
    /// What it is a tree of.
    #[prop(into)]
    label: TextProp,
    /// How many rows are shown.
    #[prop(into)]
    count: Signal<usize>,
    /// The row at a place.
    row: Callback<usize, TreeRow>,
    on_press: Callback<(usize, Press)>,
) -> impl IntoView {
    let rows = Rows {
        count,
        row,
        on_press,
        current: RwSignal::new(0),
        id: StoredValue::new(unique_id("tree")),
        region: NodeRef::new(),
        measures: Measures::new(),
    };
    rows.measures.follow_size(rows.region);
    let window =
        Memo::following(move |older: Option<&Window>| Window::next(older, rows.measures.frame(), rows.count.get()));
    let room = move |is_above: bool| {
        let height = move || {
            let (above, below) = window.get().outside(rows.measures.frame(), rows.count.get());
            css_length(if is_above { above } else { below }, "px")
        };
        view! { <div aria-hidden="true" style:block-size=height></div> }
    };
    let active = move || {
        let Window { first, end } = window.get();
        Some(rows.current.get()).filter(|place| (first..end).contains(place)).map(|place| rows.id_of(place))
    };
    let follow_scroll = move |_| {
        if let Some(region) = rows.region.get_untracked() {
            rows.measures.follow_scroll(&region);
        }
    };
    view! {
        <div class="tree" node_ref=rows.region on:scroll=follow_scroll>
            <div
                role="tree"
                tabindex="0"
                aria-label=label
                aria-multiselectable="true"
                aria-activedescendant=active
                on:keydown=move |event| rows.press_key(&event)
            >
                {room(true)}
                <For each=move || window.get().first..window.get().end key=|place| *place let:place>
                    {rows.view(place)}
                </For>
                {room(false)}
            </div>
        </div>
    }
}

impl Rows {
    fn id_of(self, place: usize) -> String {
        self.id.with_value(|id| format!("{id}-{place}"))
    }

    fn view(self, place: usize) -> Node {
        let row = Memo::new(move || self.row.run(place));
        (move || self.draw(place, row.get())).into_node()
    }

    fn draw(self, place: usize, row: TreeRow) -> Node {
        let TreeRow { depth, name, detail, note, mark, is_open } = row;
        let is_current = move || (self.current.get() == place).then_some("");
        let said = |on: bool| if on { "true" } else { "false" };
        let checked = mark.map(|mark| match mark {
            Mark::Part => "mixed",
            mark => said(mark == Mark::On),
        });
        let sign = match mark {
            Some(Mark::On) => Some(Icon::Check),
            Some(Mark::Out) => Some(Icon::Close),
            _ => None,
        };
        let twist = if is_open == Some(true) { Icon::ChevronDown } else { Icon::ChevronRight };
        view! {
            <div
                class="tree__row"
                role="treeitem"
                id=self.id_of(place)
                data-row=""
                data-current=is_current
                aria-level=(depth + 1).to_string()
                aria-expanded=is_open.map(said)
                aria-checked=checked
                style:padding-inline-start=format!("calc({depth} * var(--space-5))")
                on:click=move |event| self.press(place, &event)
            >
                <span class="tree__twist">{is_open.map(|_| view! { <Glyph icon=twist /> })}</span>
                {checked
                    .map(|checked| {
                        view! {
                            <span class="tree__box" data-mark=checked>
                                {sign.map(|icon| view! { <Glyph icon /> })}
                            </span>
                        }
                    })}
                <span class="tree__name">{name}</span>
                <span class="tree__note">{note}</span>
                <span class="tree__detail">{detail}</span>
            </div>
        }
    }

    fn now(self, place: usize) -> TreeRow {
        untrack(|| self.row.run(place))
    }

    /// The box ticks; the rest of the row opens what opens, and ticks what does not.
    fn press(self, place: usize, event: &MouseEvent) {
        self.current.set(place);
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_box = target.is_some_and(|target| matches!(target.closest(".tree__box"), Ok(Some(_))));
        let press = Press::on(self.now(place).is_open.filter(|_| !is_box));
        self.on_press.run((place, press));
    }

    fn press_key(self, event: &KeyboardEvent) {
        let (count, place) = (self.count.get_untracked(), self.current.get_untracked());
        if count == 0 || event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let page = untrack(|| self.measures.frame()).page();
        let is_open = self.now(place).is_open;
        let to = match event.key().as_str() {
            "ArrowDown" => place + 1,
            "ArrowUp" => place.saturating_sub(1),
            "PageDown" => place + page,
            "PageUp" => place.saturating_sub(page),
            "Home" => 0,
            "End" => count,
            "ArrowRight" if is_open == Some(true) => place + 1,
            "ArrowRight" if is_open == Some(false) => return self.act(event, place, Press::Open),
            "ArrowLeft" if is_open == Some(true) => return self.act(event, place, Press::Close),
            "ArrowLeft" => self.parent_of(place),
            " " => return self.act(event, place, Press::Tick),
            "Enter" => return self.act(event, place, Press::on(is_open)),
            _ => return,
        };
        event.prevent_default();
        self.go(to.min(count - 1));
    }

    fn act(self, event: &KeyboardEvent, place: usize, press: Press) {
        event.prevent_default();
        self.on_press.run((place, press));
    }

    fn parent_of(self, place: usize) -> usize {
        let depth = self.now(place).depth;
        (0..place).rev().find(|above| self.now(*above).depth < depth).unwrap_or(place)
    }

    fn go(self, place: usize) {
        self.current.set(place);
        let top = untrack(|| self.measures.frame()).scroll_to(place, self.count.get_untracked());
        if let (Some(top), Some(region)) = (top, self.region.get_untracked()) {
            region.scroll_to_with_x_and_y(0.0, top);
            self.measures.follow_scroll(&region);
        }
    }
}
