//! What stands over the rows: the filter box, the page's own filters, the count.

use perihelion_view::prelude::*;

use super::frame::Parts;
use crate::{
    format::use_formats,
    ui::{search::search_box, text::word},
};

/// The row of controls; `more` comes from the page.
pub fn toolbar(parts: Parts, more: Option<Node>) -> Node {
    let Parts { rows, state, index, .. } = parts;
    let filter = Signal::derive(move || state.with(|state| state.filter.clone()));
    let type_filter = Callback::new(move |filter| state.update(|state| state.filter = filter));
    let (formats, template) = (use_formats(), word(|t| &t.shown_of_all));
    let number = move |count: usize| formats.count(u64::try_from(count).unwrap_or(u64::MAX));
    let count = move || {
        let all = number(rows.with(|rows| rows.len()));
        if state.with(super::state::TableState::is_filtered) {
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
            {more}
            <p class="table__count" role="status">
                {move || (!is_empty.get()).then(&count)}
            </p>
        </div>
    }
}
