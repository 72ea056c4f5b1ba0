//! The short table of some users: who is in a group, who has a policy.

use crate::account::UserRow;
use crate::i18n::*;
use crate::pages::shared::columns::{moment, text};
use crate::pages::shared::language::per_language;
use crate::routes::Page;
use crate::ui::table::{Column, Direction, Extent, SortKey, Table, TableState, Width};
use perihelion_view::prelude::*;
use std::sync::Arc;

/// The table. `more` makes a last column anew for each language.
pub fn listed_users(
    name: &'static str,
    label: Plain,
    rows: Memo<Arc<[UserRow]>>,
    empty: ViewFn,
    more: impl Fn() -> Option<Column<UserRow>> + Send + 'static,
) -> Node {
    let state = RwSignal::new(TableState::sorted("account", Direction::Up));
    per_language(move || {
        view! {
            <Table
                label
                name
                key=|user: &UserRow| user.username.clone()
                columns=columns(more())
                rows
                state
                extent=Extent::Part
                link=Arc::new(|user: &UserRow| Page::user(user.username.clone()).href())
                empty=empty.clone()
            />
        }
    })
}

fn columns(more: Option<Column<UserRow>>) -> Vec<Column<UserRow>> {
    let account = |user: &UserRow| user.shown_name().to_owned();
    let columns = [
        Some(
            Column::new("account", key!(users.account), account)
                .sorted_by(move |user| SortKey::text(&account(user)))
                .searched_by(account)
                .width(Width::Grow(14.0))
                .always_shown(),
        ),
        Some(text("user", key!(users.username), |user: &UserRow| &user.username).width(Width::Fixed(12.0))),
        Some(
            moment("last", key!(users.last_backup), |user: &UserRow| user.last_backup().map(|job| job.start_time))
                .width(Width::Fixed(10.0)),
        ),
        more,
    ];
    columns.into_iter().flatten().collect()
}
