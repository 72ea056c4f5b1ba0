//! The table that every list uses: sorting, filtering, and only the visible rows in the page.
//! What is pure (order, window, keys) has no view in it; the views here know no row type but through
//! [`Rows`], so the body is compiled once.

mod body;
mod bulk;
mod choosing;
mod column;
mod column_choice;
mod column_menu;
mod columns;
mod copying;
mod current;
mod export;
mod follow;
mod frame;
mod grid;
mod head;
mod index;
mod keys;
mod layout;
pub(super) mod measure;
mod options;
mod resize;
mod rows;
mod selection;
mod skeleton;
mod state;
mod toolbar;
mod view;
mod views;
mod views_menu;
mod visible;
pub(super) mod window;
mod words;

pub use column::{Align, Column, SortKey, Width};
pub use export::csv;
pub use perihelion_order::fold;
pub use rows::Rows;
pub use selection::{Bulk, Selection};
pub use skeleton::TableSkeleton;
pub use state::{ColumnFilter, Direction, SortBy, TableState};
pub use view::{Extent, Table};
pub use words::TableText;
