//! The policies of the server: what users may do, and what is decided for them.

mod changes;
mod delete;
mod effects;
mod given;
mod list;
mod new;
mod page;
mod who;

pub use list::policies;
pub use new::new_policy;
pub use page::policy;

use crate::i18n::*;
use crate::pages::shared::query::Query;
use crate::routes::{AdminPage, Page};
use crate::ui::page::Crumb;
use crate::ui::table::TableState;

/// The way back to the list.
fn crumbs() -> Vec<Crumb> {
    vec![Crumb::new(key!(parts.policies), Page::Admin(AdminPage::Policies).href())]
}

/// The list of users with those alone who have the policy of this name.
fn users_with(name: &str) -> String {
    Query::default().with(&format!("{}policy", TableState::COLUMN), name).after(&Page::users().href())
}
