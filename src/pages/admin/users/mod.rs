//! The table of all users.

mod columns;
mod line;

use crate::account::{Account, UserRow, use_group_names, use_policy_names, use_tenant_names};
use crate::i18n::*;
use crate::pages::shared::address::keep_in_address;
use crate::pages::shared::language::per_language;
use crate::pages::shared::people::{BulkActions, DeedDialog, Handout, HandoutDialog, PeopleTab, people_tabs};
use crate::pages::shared::refresh::{PROFILES, RefreshButton, keep_fresh};
use crate::routes::{AdminPage, Page};
use crate::server::{explain_here, use_read};
use crate::ui::button::{ButtonLink, ButtonTone};
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::loadable::Loaded;
use crate::ui::page::PageHeader;
use crate::ui::panel::Sheet;
use crate::ui::table::{Bulk, Direction, Selection, Table, TableSkeleton, TableState};
use columns::columns;
use comet_api::Dictionary;
use line::{UserLine, lines};
use perihelion_view::prelude::*;
use std::sync::Arc;

#[component]
pub fn UsersPage() -> impl IntoView {
    let users = use_read(|| Some(Account::everyones_profiles()));
    let state = RwSignal::new(TableState::sorted("account", Direction::Up));
    keep_in_address(state, &[]);
    keep_fresh(PROFILES, Signal::stored(true), users.again);
    let pending = Signal::derive(move || users.state.with(|state| state.refreshing));
    view! {
        <div class="page">
            <PageHeader title=key!(shell.users) actions=move || actions(users.again, pending) />
            {people_tabs(PeopleTab::Users)}
            <Sheet>
                <Loaded
                    read=users.state
                    explain=explain_here
                    on_retry=users.again
                    skeleton=|| view! { <TableSkeleton rows=12 /> }
                    let:users
                >
                    <UserTable users state />
                </Loaded>
            </Sheet>
        </div>
    }
}

fn actions(again: Callback<()>, pending: Signal<bool>) -> Node {
    view! {
        <ButtonLink href=Page::Admin(AdminPage::NewUser).href() tone=ButtonTone::Primary>
            {key!(people.new_user)}
        </ButtonLink>
        <ButtonLink href=Page::Admin(AdminPage::ImportUsers).href()>{key!(people.import)}</ButtonLink>
        <RefreshButton on_press=again pending />
    }
}

#[component]
fn UserTable(users: Signal<Arc<Dictionary<UserRow>>>, state: RwSignal<TableState>) -> impl IntoView {
    let i18n = use_i18n();
    // Only names: without them the ids stand there.
    let (tenants, policies, groups) = (use_tenant_names(), use_policy_names(), use_group_names());
    let rows = Memo::new(move || {
        let (tenants, policies, groups) = (tenants.get(), policies.get(), groups.get());
        users.with(|users| lines(users, &tenants, &policies, &groups))
    });
    let has_tenants = Memo::new(move || rows.with(|rows| rows.iter().any(|line| !line.tenant.is_empty())));
    let none = || view! { <NoUsers /> };
    let (selection, deed, handout) = (Selection::new(), RwSignal::new(None), Handout::provide());
    let chosen = Signal::derive(move || {
        let keys = selection.keys();
        users.with(|users| keys.iter().filter_map(|name| users.get(name)).cloned().collect::<Arc<[UserRow]>>())
    });
    let table = per_language(move || {
        view! {
            <Table
                name="users"
                label=key!(shell.users)
                columns=columns(i18n, has_tenants.get())
                rows
                state
                key=|line: &UserLine| line.username.clone()
                link=Arc::new(|line: &UserLine| Page::user(line.username.clone()).href())
                empty=none
                bulk=Bulk::new(selection, move || view! { <BulkActions deed /> })
            />
        }
    });
    view! {
        {table}
        <DeedDialog deed users=chosen on_done=Callback::new(move |_| handout.offer()) />
        <HandoutDialog handout />
    }
}

#[component]
fn NoUsers() -> impl IntoView {
    let add = move || {
        view! { <ButtonLink href=Page::Admin(AdminPage::NewUser).href()>{key!(people.new_user)}</ButtonLink> }
    };
    view! {
        <EmptyState title=key!(users.none) icon=Icon::Users action=add>
            {key!(users.none_hint)}
        </EmptyState>
    }
}
