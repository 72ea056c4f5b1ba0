//! The table around its rows: filter box, count, scrolling, keys, and what stands there when there
//! is nothing to show. Knows no row type.

use std::sync::Arc;

use leptos::{ev::KeyboardEvent, html};
use perihelion_view::prelude::*;

use super::{
    body::{Body, open_row},
    head::{columns, header, least_width},
    index::build_index,
    keys::next_row,
    measure::Measures,
    rows::Rows,
    state::TableState,
    visible::Visible,
    window::Window,
};
use crate::{
    format::use_formats,
    ui::{
        button::Button, empty::EmptyState, icon::Icon, pixels::css_length, search::search_box, text::word,
        unique::unique_id,
    },
};

/// A table whose rows have lost their type.
pub struct Frame {
    pub label: TextProp,
    pub rows: Memo<Arc<dyn Rows>>,
    pub state: RwSignal<TableState>,
    pub empty: ViewFn,
    pub toolbar: Option<Node>,
}

/// What one table on the page consists of at run time.
#[derive(Clone, Copy)]
struct Parts {
    rows: Memo<Arc<dyn Rows>>,
    state: RwSignal<TableState>,
    index: Memo<Arc<[u32]>>,
    region: NodeRef<html::Div>,
    measures: Measures,
    body: Body,
}

impl Frame {
    pub fn view(self) -> Node {
        let Self { label, rows, state, empty, toolbar } = self;
        let index =
            Memo::new(move |_| rows.with(|rows| state.with(|state| Arc::from(build_index(rows.as_ref(), state)))));
        let parts = Parts::new(rows, state, index);
        let is_empty = Memo::new(move |_| rows.with(|rows| rows.is_empty()));
        let has_match = Memo::new(move |_| index.with(|index| !index.is_empty()));
        let content = move || match (is_empty.get(), has_match.get()) {
            (true, _) => empty.run().into_node(),
            (false, false) => nothing_matches(state),
            (false, true) => parts.grid(label.clone()),
        };
        view! {
            <div class="table">
                {toolbar_row(parts, toolbar)}
                {content}
            </div>
        }
    }
}

impl Parts {
    fn new(rows: Memo<Arc<dyn Rows>>, state: RwSignal<TableState>, index: Memo<Arc<[u32]>>) -> Self {
        let measures = Measures::new();
        let count = Memo::new(move |_| index.with(|index| index.len()));
        let window = Memo::new(move |_| Window::of(measures.frame(), count.get()));
        let visible = Memo::new(move |older: Option<&Visible>| {
            let Window { first, end } = window.get();
            rows.with(|rows| index.with(|index| Visible::next(older, rows, index, first..end)))
        });
        let body = Body {
            visible,
            outside: Memo::new(move |_| window.get().outside(count.get())),
            row_height: Signal::derive(move || measures.row()),
            current: RwSignal::new(None),
            base: StoredValue::new(unique_id("row")),
        };
        Self { rows, state, index, region: NodeRef::new(), measures, body }
    }

    fn grid(self, label: TextProp) -> Node {
        self.measures.follow_size(self.region);
        self.return_to_top_on_change();
        let heads = self.rows.with_untracked(|rows| rows.heads().to_vec());
        let follow_scroll = move |_| {
            if let Some(region) = self.region.get_untracked() {
                self.measures.follow_scroll(&region);
            }
        };
        let row_count = move || self.index.with(|index| (index.len() + 1).to_string());
        view! {
            <div class="table__region" node_ref=self.region on:scroll=follow_scroll>
                <table
                    class="table__grid"
                    role="grid"
                    tabindex="0"
                    style:--least-width=css_length(least_width(&heads), "rem")
                    aria-label=label
                    aria-rowcount=row_count
                    aria-activedescendant=move || self.body.current_id()
                    on:keydown=move |event| self.press_key(&event)
                >
                    <colgroup>{columns(&heads)}</colgroup>
                    {header(&heads, self.state)}
                    {self.body.view()}
                </table>
            </div>
        }
    }

    fn press_key(self, event: &KeyboardEvent) {
        // Keys in a button or a field inside the table are theirs.
        if event.target() != event.current_target() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let frame = untrack(|| self.measures.frame());
        let count = self.index.with_untracked(|index| index.len());
        let current = self.body.current.get_untracked();
        if event.key() == "Enter" {
            self.open_current();
        } else if let Some(place) = next_row(&event.key(), current, count, frame.page()) {
            event.prevent_default();
            self.body.current.set(Some(place));
            if let Some(top) = frame.scroll_to(place) {
                self.scroll(top);
            }
        }
    }

    fn open_current(self) {
        let id = untrack(|| self.body.current_id());
        if let Some(row) = id.and_then(|id| document().get_element_by_id(&id)) {
            open_row(&row);
        }
    }

    fn scroll(self, top: f64) {
        if let Some(region) = self.region.get_untracked() {
            region.scroll_to_with_x_and_y(f64::from(region.scroll_left()), top);
            self.measures.follow_scroll(&region);
        }
    }

    /// Another order or filter is another list: it is read from its top.
    fn return_to_top_on_change(self) {
        Effect::new(move |before: Option<TableState>| {
            let state = self.state.get();
            if before.is_some_and(|before| before != state) {
                self.body.current.set(None);
                self.scroll(0.0);
            }
            state
        });
    }
}

fn toolbar_row(parts: Parts, toolbar: Option<Node>) -> Node {
    let Parts { rows, state, index, .. } = parts;
    let filter = Signal::derive(move || state.with(|state| state.filter.clone()));
    let type_filter = Callback::new(move |filter| state.update(|state| state.filter = filter));
    let is_filtered = move || state.with(|state| !state.filter.trim().is_empty());
    let (formats, template) = (use_formats(), word(|t| &t.shown_of_all));
    let number = move |count: usize| formats.count(u64::try_from(count).unwrap_or(u64::MAX));
    let count = move || {
        let all = number(rows.with(|rows| rows.len()));
        if is_filtered() {
            let shown = number(index.with(|index| index.len()));
            template.get().replace("{shown}", &shown).replace("{all}", &all)
        } else {
            all
        }
    };
    // An empty list has nothing to filter; the page's own filters may be why it is empty, and stay.
    let is_empty = Memo::new(move |_| rows.with(|rows| rows.is_empty()));
    let filter_box = move || (!is_empty.get()).then(|| search_box(filter, type_filter, word(|t| &t.filter), None));
    view! {
        <div class="table__toolbar">
            {filter_box}
            {toolbar}
            <p class="table__count" role="status">
                {move || (!is_empty.get()).then(&count)}
            </p>
        </div>
    }
}

fn nothing_matches(state: RwSignal<TableState>) -> Node {
    let (hint, clear) = (word(|t| &t.nothing_matches_hint), word(|t| &t.clear));
    let clear_filter = move || state.update(|state| state.filter.clear());
    let action = move || {
        let clear = clear.clone();
        view! { <Button on_press=clear_filter>{clear}</Button> }
    };
    view! {
        <EmptyState title=word(|t| &t.nothing_matches) icon=Icon::Search action=action>
            {hint}
        </EmptyState>
    }
}
