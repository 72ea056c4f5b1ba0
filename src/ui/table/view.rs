//! The table as pages use it: thin, since it is compiled anew for each row type.

use std::sync::Arc;

use perihelion_view::prelude::*;

use super::{
    column::Column,
    frame::Frame,
    rows::{RowLink, Rows, TypedRows},
    state::TableState,
};

/// A list of rows of one type. Put it inside `Loaded` for the states before and beside its rows.
#[component]
pub fn Table<R>(
    /// Names the table.
    #[prop(into)]
    label: TextProp,
    /// The columns, in order. The first one names the row and carries its link.
    columns: Vec<Column<R>>,
    /// All rows, as they came.
    #[prop(into)]
    rows: Signal<Arc<[R]>>,
    /// Order and filter; a page keeps them in the URL with `to_query` and `from_query`.
    state: RwSignal<TableState>,
    /// Where a row leads.
    #[prop(optional)]
    link: Option<RowLink<R>>,
    /// What stands there when there are no rows at all: say what to do next.
    #[prop(into)]
    empty: ViewFn,
    /// More filters, beside the filter box.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView
where
    R: PartialEq + Send + Sync + 'static,
{
    let columns: Arc<[Column<R>]> = Arc::from(columns);
    // It runs only when rows came, and then the index must be built again.
    let rows = Memo::always_new(move |_| {
        let rows: Arc<dyn Rows> = Arc::new(TypedRows::new(&columns, rows.get(), link.clone()));
        rows
    });
    let toolbar = children.map(|children| children().into_node());
    Frame { label, rows, state, empty, toolbar }.view()
}
