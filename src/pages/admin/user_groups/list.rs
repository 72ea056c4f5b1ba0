//! The table of all groups of users.

use super::edit::NewGroupDialog;
use crate::account::{GroupRow, use_groups, use_tenant_names};
use crate::i18n::*;
use crate::pages::shared::address::keep_in_address;
use crate::pages::shared::people::{Collection, CollectionTable, Members, PeopleTab, people_tabs};
use crate::pages::shared::refresh::{LISTS, RefreshButton, keep_fresh};
use crate::routes::Page;
use crate::server::explain_here;
use crate::ui::button::{Button, ButtonTone};
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::loadable::Loaded;
use crate::ui::page::PageHeader;
use crate::ui::panel::Sheet;
use crate::ui::table::{Direction, TableSkeleton, TableState};
use comet_api::Dictionary;
use perihelion_view::prelude::*;
use std::sync::Arc;

#[component]
pub fn GroupsPage() -> impl IntoView {
    let groups = use_groups();
    let state = RwSignal::new(TableState::sorted("name", Direction::Up));
    keep_in_address(state, &[]);
    keep_fresh(LISTS, Signal::stored(true), groups.again);
    let pending = Signal::derive(move || groups.state.with(|state| state.refreshing));
    let is_adding = RwSignal::new(false);
    let actions = move || {
        view! {
            <Button tone=ButtonTone::Primary on_press=move || is_adding.set(true)>
                {key!(people.new_group)}
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
    let tenants = use_tenant_names();
    let members = Members::follow(|user| &user.group_id);
    let rows = Memo::new(move || {
        let (groups, tenants) = (groups.get(), tenants.get());
        let line = |(id, group): (&String, &GroupRow)| Collection {
            id: id.clone(),
            name: group.name.clone(),
            tenant: tenants.get(&group.organization_id).cloned().unwrap_or_default(),
            members: members.of(id),
            created: group.created_at,
            ..Collection::default()
        };
        groups.iter().map(line).collect::<Arc<[Collection]>>()
    });
    let none = move || {
        view! {
            <EmptyState title=key!(people.no_groups) icon=Icon::Users>
                {key!(people.no_groups_hint)}
            </EmptyState>
        }
    };
    CollectionTable {
        name: "user-groups",
        label: key!(people.groups),
        title: key!(people.group),
        rows,
        state,
        link: |line| Page::user_group(line.id.clone()).href(),
        empty: ViewFn::from(none),
        bulk: None,
        has_more: false,
    }
    .view()
}
