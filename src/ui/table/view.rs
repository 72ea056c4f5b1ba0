//! The table as pages use it: thin, since it is compiled anew for each row type.

use std::sync::Arc;

use perihelion_view::prelude::*;

use super::{
    column::Column,
    frame::Frame,
    rows::{RowKey, RowLink, Rows, TypedRows},
    selection::Bulk,
    state::TableState,
};

/// What a table is to its page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// The page is about it, and its state is in the URL.
    #[default]
    Page,
    /// One part of a page among others: no views to save.
    Part,
}

/// A list of rows of one type. Put it inside `Loaded` for the states before and beside its rows.
#[component]
pub fn Table<R>(
    /// The name under which this browser keeps its columns and views, the same in all languages: "users".
    name: &'static str,
    /// What it is called.
    #[prop(into)]
    label: TextProp,
    /// The columns, in order. The first one names the row and carries its link.
    columns: Vec<Column<R>>,
    /// All rows, as they came.
    #[prop(into)]
    rows: Signal<Arc<[R]>>,
    /// Order and filter; a page keeps them in the URL with `to_query` and `from_query`.
    state: RwSignal<TableState>,
    /// Tells a row from others, also over refreshes: a user's name, the id of a device or a job.
    key: RowKey<R>,
    /// Where a row leads.
    #[prop(optional)]
    link: Option<RowLink<R>>,
    /// What stands there when there are no rows at all: say what to do next.
    #[prop(into)]
    empty: ViewFn,
    /// Rows can be chosen, and these controls stand there while some are. `None` where nothing can be done with rows.
    #[prop(default = None, into)]
    bulk: Option<Bulk>,
    /// What the table is to its page.
    #[prop(optional)]
    extent: Extent,
    /// More filters, beside the filter box.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView
where
    R: PartialEq + Send + Sync + 'static,
{
    let columns: Arc<[Column<R>]> = Arc::from(columns);
    // It runs only when rows came, and then the index must be built again.
    let rows = Memo::always_new(move || {
        let rows: Arc<dyn Rows> = Arc::new(TypedRows::new(&columns, rows.get(), link.clone()).keyed(key));
        rows
    });
    let toolbar = children.map(|children| children().into_node());
    Frame { name, label, rows, state, empty, bulk, extent, toolbar }.view()
}
