//! A table on its way.

use perihelion_view::prelude::*;

use crate::ui::text::word;

/// Grey rows in the place of a table, for `Loaded`'s `skeleton`.
#[component]
pub fn TableSkeleton(
    /// How many rows.
    #[prop(default = 8)]
    rows: usize,
) -> impl IntoView {
    let loading = word(|t| &t.loading);
    let rows = (0..rows)
        .map(|_| {
            view! {
                <div class="table-skeleton__row">
                    <span class="skeleton__part"></span>
                    <span class="skeleton__part"></span>
                    <span class="skeleton__part"></span>
                </div>
            }
        })
        .collect::<Vec<_>>();
    view! {
        <div class="table-skeleton" role="status" aria-busy="true">
            <span class="visually-hidden">{loading}</span>
            {rows}
        </div>
    }
}
