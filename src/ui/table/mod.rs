//! The table that every list uses: sorting, filtering, and only the visible rows in the page.
//! What is pure (order, window, keys) has no view in it; the views here know no row type but through
//! [`Rows`], so the body is compiled once.

mod body;
mod column;
mod fold;
mod frame;
mod head;
mod index;
mod keys;
mod measure;
mod rows;
mod skeleton;
mod state;
mod view;
mod visible;
mod window;

pub use column::{Align, Column, SortKey, Width};
pub use fold::fold;
pub use rows::Rows;
pub use skeleton::TableSkeleton;
pub use state::{Direction, SortBy, TableState};
pub use view::Table;
