//! The protected items of an account: the list, one item, a new one.

mod browse;
mod delete;
mod duplicate;
mod engines;
mod entries;
mod facts;
mod files;
mod list;
mod modes;
mod new;
mod numbered;
mod page;
mod place;
mod retention;
mod rights;
mod settings;

pub use list::items;
pub use new::new_item;
pub use page::{FORMS, item};
