//! A column's own menu: its filter, its order, its place and width. One popover for all columns, so that a table
//! with many has no more in the page than one with few.

use leptos::{
    ev::{Event, MouseEvent},
    html,
};
use perihelion_view::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{
    column::Head,
    columns::Columns,
    layout::{Among, Layout},
    state::{Direction, TableState},
};
use crate::ui::{
    focus::focus,
    icon::{Glyph, Icon},
    menu::{below_or_above, is_opening},
    pixels::rem,
    search::search_box,
    text::{Text, UiText, word},
    unique::unique_id,
};

/// How much wider a press makes a column, in rem.
const STEP: f64 = 1.0;

/// The popover and the column that it is open for.
#[derive(Clone, Copy)]
pub struct ColumnMenu {
    columns: Columns,
    state: RwSignal<TableState>,
    popover: NodeRef<html::Div>,
    id: StoredValue<String>,
    open: RwSignal<Option<usize>>,
    /// The button that was pressed last.
    button: StoredValue<Option<SendWrapper<HtmlElement>>>,
}

impl ColumnMenu {
    pub fn new(columns: Columns, state: RwSignal<TableState>) -> Self {
        Self {
            columns,
            state,
            popover: NodeRef::new(),
            id: StoredValue::new(unique_id("column")),
            open: RwSignal::new(None),
            button: StoredValue::new(None),
        }
    }

    /// The button in a column's head.
    pub fn button(self, column: usize, id: &'static str, title: TextProp) -> Node {
        let label = about(title, |t| &t.table.column_options);
        let hint = label.clone();
        let is_open = move || self.open.get() == Some(column);
        let is_filtered = Memo::new(move || self.state.with(|state| !state.filter_of(id).is_empty()));
        let icon = move || {
            let icon = if is_filtered.get() { Icon::Filter } else { Icon::ChevronDown };
            view! { <Glyph icon /> }
        };
        view! {
            <button
                type="button"
                class="table__menu"
                popovertarget=self.id.get_value()
                aria-haspopup="dialog"
                aria-expanded=move || if is_open() { "true" } else { "false" }
                data-filtered=move || is_filtered.get().then_some("")
                aria-label=label
                title=hint
                on:click=move |event| self.press(&event, column)
            >
                {icon}
            </button>
        }
    }

    /// The browser opens and closes the popover; which column it is for is said here. When it is open for another
    /// one, it stays open.
    fn press(self, event: &MouseEvent, column: usize) {
        let button = event.current_target().and_then(|button| button.dyn_into::<HtmlElement>().ok());
        let (Some(button), Some(popover)) = (button, self.popover.get_untracked()) else { return };
        below_or_above(&popover, &button);
        self.button.set_value(Some(SendWrapper::new(button)));
        match self.open.get_untracked() {
            Some(open) if open == column => {}
            Some(_) => {
                event.prevent_default();
                self.open.set(Some(column));
                self.focus_filter();
            }
            None => self.open.set(Some(column)),
        }
    }

    /// The popover; stands beside the grid, which is drawn anew when columns change.
    pub fn view(self) -> Node {
        let follow = move |event: Event| match is_opening(&event) {
            true => self.focus_filter(),
            false => self.open.set(None),
        };
        let head = move || self.open.get().and_then(|column| Some((column, self.columns.head(column)?)));
        let label = move || head().map(|(_, head)| head.title.get());
        view! {
            <div
                node_ref=self.popover
                class="menu column-menu"
                id=self.id.get_value()
                popover="auto"
                role="dialog"
                aria-label=label
                on:toggle=follow
            >
                {move || head().map(|(column, head)| self.content(column, head))}
            </div>
        }
    }

    fn focus_filter(self) {
        let input = self.popover.get_untracked().and_then(|popover| popover.query_selector("input").ok().flatten());
        if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlElement>().ok()) {
            focus(&input);
        }
    }

    fn close(self) {
        if let Some(popover) = self.popover.get_untracked() {
            // Fails only when it is closed already.
            popover.hide_popover().ok();
        }
    }

    fn content(self, column: usize, head: Head) -> Node {
        let Head { id, title, is_sortable, is_hideable, .. } = head;
        let state = self.state;
        let filter = Signal::derive(move || state.with(|state| state.filter_of(id).to_owned()));
        let type_filter = Callback::new(move |words: String| state.update(|state| state.filter_column(id, &words)));
        let close = Callback::new(move |()| self.close());
        let label = about(title, |t| &t.table.filter_column);
        let hide = move || self.columns.change(|layout, heads| layout.show(heads, column, false));
        view! {
            <div class="column-menu__filter">{search_box(filter, type_filter, label, Some(close))}</div>
            {is_sortable.then(|| self.orders(id))}
            <div class="menu__separator"></div>
            {self.shift(column, false)}
            {self.shift(column, true)}
            {self.pull(id, Icon::ChevronLeft, |t| &t.table.narrower, -STEP)}
            {self.pull(id, Icon::ChevronRight, |t| &t.table.wider, STEP)}
            {(is_hideable && column > 0).then(|| self.item(Icon::EyeOff, |t| &t.table.hide, hide))}
        }
    }

    /// Sorting by this column, alone or after others.
    fn orders(self, id: &'static str) -> Node {
        let state = self.state;
        let has_others = state.with_untracked(|state| state.sort.iter().any(|sort| sort.column != id));
        let is_sorted = state.with_untracked(|state| state.sort_of(id).is_some());
        let sort = move |direction, add| move || state.update(|state| state.sort_by(id, direction, add));
        let unsort = move || state.update(|state| state.sort.retain(|sort| sort.column != id));
        view! {
            {self.item(Icon::ArrowUp, |t| &t.table.sort_up, sort(Direction::Up, false))}
            {self.item(Icon::ArrowDown, |t| &t.table.sort_down, sort(Direction::Down, false))}
            {has_others.then(|| self.item(Icon::ArrowUp, |t| &t.table.then_up, sort(Direction::Up, true)))}
            {has_others.then(|| self.item(Icon::ArrowDown, |t| &t.table.then_down, sort(Direction::Down, true)))}
            {is_sorted.then(|| self.item(Icon::Close, |t| &t.table.unsort, unsort))}
        }
    }

    /// Moving the column among those that are shown, while there is where to.
    fn shift(self, column: usize, forward: bool) -> Option<Node> {
        let heads = untrack(|| self.columns.heads());
        let layout = untrack(|| self.columns.layout());
        layout.next_place(&heads, column, forward, Among::Shown).filter(|_| column > 0)?;
        let shift = move || self.columns.change(|layout, heads| layout.shift(heads, column, forward, Among::Shown));
        Some(match forward {
            true => self.item(Icon::ArrowRight, |t| &t.table.move_on, shift),
            false => self.item(Icon::ArrowLeft, |t| &t.table.move_back, shift),
        })
    }

    /// Makes the column wider than it is now. The menu stays open for more.
    fn pull(self, id: &'static str, icon: Icon, words: fn(&UiText) -> &Text, by: f64) -> Node {
        let pull = move |_| {
            let button = self.button.get_value();
            let head = button.and_then(|button| button.closest("th").ok().flatten());
            if let Some(head) = head {
                let now = head.get_bounding_client_rect().width() / rem();
                self.columns.change(|layout: &mut Layout, _| layout.set_width(id, now + by));
            }
        };
        view! {
            <button type="button" class="menu__item" on:click=pull>
                <Glyph icon />
                {word(words)}
            </button>
        }
    }

    /// Something that closes the menu.
    fn item(self, icon: Icon, words: fn(&UiText) -> &Text, act: impl Fn() + 'static) -> Node {
        let press = move |_| {
            self.close();
            act();
        };
        view! {
            <button type="button" class="menu__item" on:click=press>
                <Glyph icon />
                {word(words)}
            </button>
        }
    }
}

/// A text of the kit about a column.
pub fn about(title: TextProp, pick: fn(&UiText) -> &Text) -> TextProp {
    let text = word(pick);
    TextProp::from(move || text.get().replace("{column}", &title.get()))
}
