//! The table of what users are collected under: groups, policies.

use crate::account::{Account, UserRow, use_tenant_names};
use crate::format::use_formats;
use crate::i18n::*;
use crate::pages::shared::amounts::{length, number_of};
use crate::pages::shared::columns::{day, text};
use crate::pages::shared::language::per_language;
use crate::server::use_read;
use crate::ui::badge::Badge;
use crate::ui::table::{Align, Bulk, Column, SortKey, Table, TableState, Width};
use comet_api::{Dictionary, UnixSeconds};
use perihelion_view::prelude::*;
use std::sync::Arc;

/// One of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Collection {
    pub id: String,
    pub name: String,
    pub tenant: String,
    /// How many users are in it; `None` until it is known.
    pub members: Option<usize>,
    /// Where those are listed; empty where nothing lists them.
    pub members_href: String,
    pub created: UnixSeconds,
    pub modified: UnixSeconds,
    /// New users come into it.
    pub is_default: bool,
}

/// What there is to say about the table as a whole.
pub struct CollectionTable {
    /// Under which the browser keeps what was chosen.
    pub name: &'static str,
    pub label: Plain,
    /// What one of them is called.
    pub title: Plain,
    pub rows: Memo<Arc<[Collection]>>,
    pub state: RwSignal<TableState>,
    pub link: fn(&Collection) -> String,
    pub empty: ViewFn,
    pub bulk: Option<Bulk>,
    /// Policies say when they were changed, and whether new users get them.
    pub has_more: bool,
}

impl CollectionTable {
    pub fn view(self) -> Node {
        let Self { name, label, title, rows, state, link, empty, bulk, has_more } = self;
        let tenants = use_tenant_names();
        let has_tenants = Memo::new(move || tenants.with(|tenants| !tenants.is_empty()));
        per_language(move || {
            view! {
                <Table
                    label
                    name
                    key=|line: &Collection| line.id.clone()
                    columns=columns(title, has_tenants.get(), has_more)
                    rows
                    state
                    link=Arc::new(link)
                    empty=empty.clone()
                    bulk=bulk.clone()
                />
            }
        })
    }
}

/// How many users are in each collection. That stands in their profiles; until those are there, nothing is known.
#[derive(Clone, Copy)]
pub struct Members(Memo<Option<Dictionary<usize>>>);

impl Members {
    /// Follows them; `by` is the id that a user has.
    pub fn follow(by: fn(&UserRow) -> &String) -> Self {
        let users = use_read(|| Some(Account::everyones_profiles()));
        Self(Memo::new(move || {
            let users = users.state.with(|users| users.data.clone())?;
            let mut counts = Dictionary::<usize>::default();
            for user in users.values() {
                counts.get_or_default(by(user).clone()).into_iter().for_each(|count| *count += 1);
            }
            Some(counts)
        }))
    }

    pub fn of(self, id: &str) -> Option<usize> {
        self.0.with(|counts| Some(counts.as_ref()?.get(id).copied().unwrap_or_default()))
    }
}

fn columns(title: Plain, has_tenants: bool, has_more: bool) -> Vec<Column<Collection>> {
    let name = text("name", title, |line: &Collection| &line.name).width(Width::Grow(14.0)).always_shown();
    let tenant = || text("tenant", key!(users.tenant), |line: &Collection| &line.tenant).width(Width::Fixed(11.0));
    let columns = [
        Some(name),
        has_tenants.then(tenant),
        Some(members(if has_more { key!(shell.users) } else { key!(people.members) })),
        has_more.then(default),
        has_more.then(|| day("modified", key!(policies.modified), |line: &Collection| line.modified)),
        Some(day("created", key!(users.created), |line: &Collection| line.created)),
    ];
    columns.into_iter().flatten().collect()
}

fn members(title: Plain) -> Column<Collection> {
    let formats = use_formats();
    let cell = move |line: &Collection| {
        let count = length(formats, line.members?);
        Some(match line.members_href.as_str() {
            "" => count.into_node(),
            href => view! { <a href=href.to_owned()>{count}</a> },
        })
    };
    Column::new("members", title, cell)
        .sorted_by(|line| line.members.map_or(SortKey::Missing, |count| SortKey::Number(number_of(count))))
        .exported_by(|line| line.members.map(|count| count.to_string()).unwrap_or_default())
        .descending_first()
        .align(Align::End)
        .width(Width::Fixed(7.0))
}

fn default() -> Column<Collection> {
    let i18n = use_i18n();
    let words = move |line: &Collection| {
        if line.is_default { t_string!(i18n, words.yes).to_owned() } else { String::new() }
    };
    let cell = |line: &Collection| line.is_default.then(|| view! { <Badge label=key!(policies.default_badge) /> });
    Column::new("default", key!(policies.is_default), cell)
        .sorted_by(move |line| SortKey::text(&words(line)))
        .exported_by(words)
        .width(Width::Fixed(11.0))
}
