//! The table of all groups of users.

use super::edit::NewGroupDialog;
use crate::account::{Account, GroupRow, UserRow, use_groups, use_tenant_names};
use crate::format::{Formats, Moment, use_formats};
use crate::i18n::*;
use crate::pages::shared::address::keep_in_address;
use crate::pages::shared::ago::written;
use crate::pages::shared::amounts::{length, number, number_of};
use crate::pages::shared::language::per_language;
use crate::pages::shared::people::{PeopleTab, people_tabs};
use crate::pages::shared::refresh::{LISTS, RefreshButton, keep_fresh};
use crate::routes::Page;
use crate::server::{explain_here, use_read};
use crate::ui::button::{Button, ButtonTone};
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::loadable::Loaded;
use crate::ui::page::PageHeader;
use crate::ui::panel::Sheet;
use crate::ui::table::{Align, Column, Direction, SortKey, Table, TableSkeleton, TableState, Width};
use crate::ui::time::ExactTime;
use comet_api::{Dictionary, UnixSeconds};
use perihelion_view::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

#[derive(Clone, Debug, Default, PartialEq)]
struct GroupLine {
    id: String,
    name: String,
    tenant: String,
    /// How many users are in it; `None` until it is known.
    members: Option<usize>,
    created: UnixSeconds,
}

#[component]
pub fn GroupsPage() -> impl IntoView {
    let i18n = use_i18n();
    let groups = use_groups();
    let state = RwSignal::new(TableState::sorted("name", Direction::Up));
    keep_in_address(state, &[]);
    keep_fresh(LISTS, Signal::stored(true), groups.again);
    let pending = Signal::derive(move || groups.state.with(|state| state.refreshing));
    let is_adding = RwSignal::new(false);
    let actions = move || {
        view! {
            <Button tone=ButtonTone::Primary on_press=move || is_adding.set(true)>
                {text!(i18n, people.new_group)}
            </Button>
            <RefreshButton on_press=groups.again pending />
        }
    };
    view! {
        <div class="page">
            <PageHeader title=key!(people.groups) actions />
            {people_tabs(PeopleTab::Groups)}
            <Sheet>
                <Loaded
                    read=groups.state
                    explain=explain_here
                    on_retry=groups.again
                    skeleton=|| view! { <TableSkeleton rows=6 /> }
                    let:groups
                >
                    <GroupTable groups state />
                </Loaded>
            </Sheet>
            <NewGroupDialog open=is_adding />
        </div>
    }
}

#[component]
fn GroupTable(groups: Signal<Arc<Dictionary<GroupRow>>>, state: RwSignal<TableState>) -> impl IntoView {
    let i18n = use_i18n();
    let tenants = use_tenant_names();
    // Who is in which group stands in the profiles; until they are there, the groups are shown without.
    let users = use_read(|| Some(Account::everyones_profiles()));
    let rows = Memo::new(move |_| {
        let users = users.state.with(|users| users.data.clone());
        let counts = users.as_deref().map(members);
        let (groups, tenants) = (groups.get(), tenants.get());
        let line = |(id, group): (&String, &GroupRow)| GroupLine {
            id: id.clone(),
            name: group.name.clone(),
            tenant: tenants.get(&group.organization_id).cloned().unwrap_or_default(),
            members: counts.as_ref().map(|counts| counts.get(id.as_str()).copied().unwrap_or_default()),
            created: group.created_at,
        };
        groups.iter().map(line).collect::<Arc<[GroupLine]>>()
    });
    let has_tenants = Memo::new(move |_| tenants.with(|tenants| !tenants.is_empty()));
    let none = move || {
        view! {
            <EmptyState title=key!(people.no_groups) icon=Icon::Users>
                {text!(i18n, people.no_groups_hint)}
            </EmptyState>
        }
    };
    per_language(move || {
        view! {
            <Table
                label=key!(people.groups)
                name="user-groups"
                key=|line: &GroupLine| line.id.clone()
                columns=columns(has_tenants.get())
                rows
                state
                link=Arc::new(|line: &GroupLine| Page::user_group(line.id.clone()).href())
                empty=none
            />
        }
    })
}

fn members(users: &Dictionary<UserRow>) -> HashMap<String, usize> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for user in users.values() {
        *counts.entry(user.group_id.clone()).or_default() += 1;
    }
    counts
}

fn columns(has_tenants: bool) -> Vec<Column<GroupLine>> {
    let formats = use_formats();
    let name = Column::new("name", key!(people.group), |line: &GroupLine| line.name.clone())
        .sorted_by(|line| SortKey::text(&line.name))
        .searched_by(|line| line.name.clone())
        .width(Width::Grow(14.0))
        .always_shown();
    let tenant = move || {
        Column::new("tenant", key!(users.tenant), |line: &GroupLine| line.tenant.clone())
            .sorted_by(|line| SortKey::text(&line.tenant))
            .searched_by(|line| line.tenant.clone())
            .width(Width::Fixed(14.0))
    };
    [Some(name), has_tenants.then(tenant), Some(count(formats)), Some(created())].into_iter().flatten().collect()
}

fn count(formats: Formats) -> Column<GroupLine> {
    let cell = move |line: &GroupLine| line.members.map(|count| length(formats, count));
    Column::new("members", key!(people.members), cell)
        .sorted_by(|line| line.members.map_or(SortKey::Missing, |count| SortKey::Number(number_of(count))))
        .exported_by(|line| line.members.map(|count| count.to_string()).unwrap_or_default())
        .descending_first()
        .align(Align::End)
        .width(Width::Fixed(7.0))
}

fn created() -> Column<GroupLine> {
    let cell = |line: &GroupLine| line.created.known().map(|at| view! { <ExactTime at=at.0 how=Moment::Date /> });
    Column::new("created", key!(users.created), cell)
        .sorted_by(|line| line.created.known().map_or(SortKey::Missing, |at| SortKey::Number(number(at.0))))
        .exported_by(|line| written(line.created))
        .descending_first()
        .width(Width::Fixed(9.0))
}
