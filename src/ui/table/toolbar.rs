//! What stands over the rows: the filter box, the page's own filters, the filters of columns, the count, the menus.

use perihelion_view::prelude::*;

use super::{
    column_choice::column_choice,
    frame::Parts,
    options::options,
    state::{ColumnFilter, TableState},
    view::Extent,
    views_menu::views_menu,
};
use crate::{
    format::use_formats,
    ui::{
        icon::{Glyph, Icon},
        search::search_box,
        text::word,
    },
};

/// The row of controls; `more` comes from the page.
pub fn toolbar(parts: Parts, extent: Extent, more: Option<Node>) -> Node {
    let Parts { rows, state, .. } = parts;
    let filter = Signal::derive(move || state.with(|state| state.filter.clone()));
    let type_filter = Callback::new(move |filter| state.update(|state| state.filter = filter));
    // An empty list has nothing to filter; the page's own filters may be why it is empty, and stay.
    let is_empty = Memo::new(move || rows.with(|rows| rows.is_empty()));
    let filter_box = move || (!is_empty.get()).then(|| search_box(filter, type_filter, word(|t| &t.filter), None));
    let choose_columns = RwSignal::new(false);
    let count = count(parts);
    view! {
        <div class="table__toolbar">
            {filter_box}
            {more}
            {column_filters(parts)}
            <div class="table__tools">
                <p class="table__count" role="status">
                    {move || (!is_empty.get()).then(&count)}
                </p>
                {(extent == Extent::Page).then(|| views_menu(parts.name))}
                {move || (!is_empty.get()).then(|| options(parts, choose_columns))}
            </div>
        </div>
        {column_choice(parts.columns, choose_columns)}
    }
}

/// How many rows there are, and how many of them are shown.
fn count(Parts { rows, state, index, .. }: Parts) -> impl Fn() -> String {
    let (formats, template) = (use_formats(), word(|t| &t.shown_of_all));
    let number = move |count: usize| formats.count(u64::try_from(count).unwrap_or(u64::MAX));
    move || {
        let all = number(rows.with(|rows| rows.len()));
        if state.with(TableState::is_filtered) {
            let shown = number(index.with(|index| index.len()));
            template.get().replace("{shown}", &shown).replace("{all}", &all)
        } else {
            all
        }
    }
}

/// The filters of single columns, each with a way to take it away: also those of columns that are hidden.
fn column_filters(Parts { state, columns, .. }: Parts) -> Node {
    let filters = move || state.with(|state| state.columns.clone());
    let chip = move |ColumnFilter { column, words }: ColumnFilter| {
        let title = untrack(|| columns.heads()).into_iter().find(|head| head.id == column)?.title;
        let filter = move || format!("{}: {words}", title.get());
        let (remove, name) = (word(|t| &t.table.unfilter), filter.clone());
        let label = move || remove.get().replace("{filter}", &name());
        let press = move |_| state.update(|state| state.filter_column(&column, ""));
        Some(view! {
            <button type="button" class="chip" aria-label=label on:click=press>
                <span class="chip__text">{filter}</span>
                <Glyph icon=Icon::Close />
            </button>
        })
    };
    view! {
        <For each=filters key=|filter: &ColumnFilter| (filter.column.clone(), filter.words.clone()) let:filter>
            {chip(filter)}
        </For>
    }
}
