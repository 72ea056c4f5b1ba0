//! The table around its rows: toolbar, bar, and what stands there when there is nothing to show.
//! Knows no row type.

use std::sync::Arc;

use leptos::html;
use perihelion_view::prelude::*;

use super::{
    body::Body,
    bulk,
    choosing::Choosing,
    column_menu::ColumnMenu,
    columns::Columns,
    copying::Messages,
    follow::{Following, follow},
    head::Header,
    measure::Measures,
    rows::Rows,
    selection::Bulk,
    state::TableState,
    toolbar::toolbar,
    view::Extent,
    visible::Visible,
    window::Window,
};
use crate::ui::{button::Button, empty::EmptyState, icon::Icon, text::word, unique::unique_id};

/// A table whose rows have lost their type.
pub struct Frame {
    pub name: &'static str,
    pub label: TextProp,
    pub rows: Memo<Arc<dyn Rows>>,
    pub state: RwSignal<TableState>,
    pub empty: ViewFn,
    pub bulk: Option<Bulk>,
    pub extent: Extent,
    pub toolbar: Option<Node>,
}

/// What one table on the page consists of at run time.
#[derive(Clone, Copy)]
pub struct Parts {
    pub name: &'static str,
    pub columns: Columns,
    pub header: Header,
    pub messages: Messages,
    pub rows: Memo<Arc<dyn Rows>>,
    pub state: RwSignal<TableState>,
    /// The rows that are shown, in order, by number.
    pub index: Memo<Arc<[u32]>>,
    /// Another order or filter, or other rows, are being worked out; what is shown is what was before.
    pub is_busy: Signal<bool>,
    pub region: NodeRef<html::Div>,
    pub measures: Measures,
    pub body: Body,
}

impl Frame {
    pub fn view(self) -> Node {
        let Self { name, label, rows, state, empty, bulk, extent, toolbar: more } = self;
        let Following { rows, index, is_busy } = follow(rows, state);
        let choosing = bulk.as_ref().map(|bulk| Choosing::new(bulk.selection, rows, index));
        let parts = Parts::new(name, rows, state, (index, is_busy), choosing);
        let is_empty = Memo::new(move || rows.with(|rows| rows.is_empty()));
        let has_match = Memo::new(move || is_busy.get() || index.with(|index| !index.is_empty()));
        let content = move || match (is_empty.get(), has_match.get()) {
            (true, _) => empty.run().into_node(),
            (false, false) => nothing_matches(state),
            (false, true) => {
                parts.columns.shown.track();
                parts.grid(label.clone())
            }
        };
        let bar = bulk.zip(choosing).map(|(bulk, choosing)| bulk::bar(choosing, bulk.actions));
        view! {
            <div class="table" data-density=move || parts.columns.layout().is_compact.then_some("compact")>
                {toolbar(parts, extent, more)}
                {bar}
                {content}
                {parts.header.menu.view()}
            </div>
        }
    }
}

impl Parts {
    fn new(
        name: &'static str,
        rows: Memo<Arc<dyn Rows>>,
        state: RwSignal<TableState>,
        (index, is_busy): (Memo<Arc<[u32]>>, Signal<bool>),
        choosing: Option<Choosing>,
    ) -> Self {
        let measures = Measures::new();
        let columns = Columns::kept(name, rows);
        let header = Header { columns, state, menu: ColumnMenu::new(columns, state) };
        let count = Memo::new(move || index.with(|index| index.len()));
        let window = Memo::following(move |older: Option<&Window>| Window::next(older, measures.frame(), count.get()));
        let visible = Memo::following(move |older: Option<&Visible>| {
            let Window { first, end } = window.get();
            rows.with(|rows| index.with(|index| Visible::next(older, rows, index, first..end)))
        });
        let body = Body {
            visible,
            outside: Memo::new(move || window.get().outside(measures.frame(), count.get())),
            shown: columns.shown,
            current: RwSignal::new(None),
            base: StoredValue::new(unique_id("row")),
            choosing,
        };
        Self {
            name,
            columns,
            header,
            messages: Messages::here(),
            rows,
            state,
            index,
            is_busy,
            region: NodeRef::new(),
            measures,
            body,
        }
    }
}

fn nothing_matches(state: RwSignal<TableState>) -> Node {
    let (hint, clear) = (word(|t| &t.nothing_matches_hint), word(|t| &t.clear));
    let clear_filters = move || state.update(TableState::clear_filters);
    let action = move || {
        let clear = clear.clone();
        view! { <Button on_press=clear_filters>{clear}</Button> }
    };
    view! {
        <EmptyState title=word(|t| &t.nothing_matches) icon=Icon::Search action=action>
            {hint}
        </EmptyState>
    }
}
