//! The table of all users.

mod columns;
mod line;

use crate::account::{Account, UserRow, use_policy_names, use_tenant_names};
use crate::i18n::*;
use crate::pages::shared::address::keep_in_address;
use crate::pages::shared::language::per_language;
use crate::pages::shared::refresh::{PROFILES, RefreshButton, keep_fresh};
use crate::routes::Page;
use crate::server::{explain_here, use_read};
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::loadable::Loaded;
use crate::ui::page::PageHeader;
use crate::ui::panel::Sheet;
use crate::ui::table::{Direction, Table, TableSkeleton, TableState};
use columns::columns;
use comet_api::Dictionary;
use line::{UserLine, lines};
use perihelion_view::prelude::*;
use std::sync::Arc;

#[component]
pub fn UsersPage() -> impl IntoView {
    let i18n = use_i18n();
    let users = use_read(|| Some(Account::everyones_profiles()));
    let state = RwSignal::new(TableState::sorted("account", Direction::Up));
    keep_in_address(state, &[]);
    keep_fresh(PROFILES, Signal::stored(true), users.again);
    let pending = Signal::derive(move || users.state.with(|state| state.refreshing));
    view! {
        <div class="page">
            <PageHeader
                title=move || t_string!(i18n, shell.users)
                actions=move || view! { <RefreshButton on_press=users.again pending /> }
            />
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

#[component]
fn UserTable(users: Signal<Arc<Dictionary<UserRow>>>, state: RwSignal<TableState>) -> impl IntoView {
    let i18n = use_i18n();
    // Only names: without them the ids stand there.
    let (tenants, policies) = (use_tenant_names(), use_policy_names());
    let rows = Memo::new(move |_| {
        let (tenants, policies) = (tenants.get(), policies.get());
        users.with(|users| lines(users, &tenants, &policies))
    });
    let has_tenants = Memo::new(move |_| rows.with(|rows| rows.iter().any(|line| !line.tenant.is_empty())));
    let none = || view! { <NoUsers /> };
    per_language(move || {
        view! {
            <Table
                name="users"
                label=move || t_string!(i18n, shell.users)
                columns=columns(i18n, has_tenants.get())
                rows
                state
                key=|line: &UserLine| line.username.clone()
                link=Arc::new(|line: &UserLine| Page::user(line.username.clone()).href())
                empty=none
            />
        }
    })
}

#[component]
fn NoUsers() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <EmptyState title=move || t_string!(i18n, users.none) icon=Icon::Users>
            {text!(i18n, users.none_hint)}
        </EmptyState>
    }
}
