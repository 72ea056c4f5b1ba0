//! The table of all devices of all users.

mod columns;
mod line;

use crate::account::{Account, use_online};
use crate::i18n::*;
use crate::pages::shared::address::keep_in_address;
use crate::pages::shared::devices::NoDevices;
use crate::pages::shared::filter::Filter;
use crate::pages::shared::language::per_language;
use crate::pages::shared::refresh::{LISTS, PROFILES, RefreshButton, keep_fresh};
use crate::routes::Page;
use crate::server::{explain_here, use_read};
use crate::session::Portal;
use crate::ui::button::Button;
use crate::ui::empty::EmptyState;
use crate::ui::field::Choice;
use crate::ui::icon::Icon;
use crate::ui::loadable::{Loadable, Loaded};
use crate::ui::page::PageHeader;
use crate::ui::panel::Sheet;
use crate::ui::table::{Direction, Table, TableSkeleton, TableState};
use columns::columns;
use line::{DeviceLine, lines};
use perihelion_view::prelude::*;
use std::sync::Arc;

/// The parameter of the state in addresses.
const STATE: &str = "state";
const ONLINE: &str = "online";
const OFFLINE: &str = "offline";

#[component]
pub fn DevicesPage() -> impl IntoView {
    let i18n = use_i18n();
    let users = use_read(|| Some(Account::everyones_profiles()));
    let (online, connections) = use_online(Signal::stored(Account::of_portal(Portal::Admin)));
    let (table, state) = (RwSignal::new(TableState::sorted("device", Direction::Up)), RwSignal::new(String::new()));
    keep_in_address(table, &[(STATE, state)]);
    let all = Memo::new(move |_| {
        let users = users.state.with(|users| users.data.clone())?;
        Some(online.with(|online| lines(&users, online.as_deref())))
    });
    // Without an answer about connections the devices are still there; their state is unknown and the error says why.
    let read = Signal::derive(move || {
        let (users, connections) = (users.state.get(), connections.state.get());
        let refreshing = users.refreshing || connections.refreshing;
        Loadable { data: all.get(), error: users.error.or(connections.error), refreshing }
    });
    let again = Callback::new(move |()| {
        users.again.run(());
        connections.again.run(());
    });
    keep_fresh(LISTS, Signal::stored(true), connections.again);
    keep_fresh(PROFILES, Signal::stored(true), users.again);
    view! {
        <div class="page">
            <PageHeader
                title=move || t_string!(i18n, shell.devices)
                actions=move || {
                    view! { <RefreshButton on_press=again pending=Signal::derive(move || read.get().refreshing) /> }
                }
            />
            <Sheet>
                <Loaded
                    read
                    explain=explain_here
                    on_retry=again
                    skeleton=|| view! { <TableSkeleton rows=12 /> }
                    let:devices
                >
                    <DeviceTable devices table state />
                </Loaded>
            </Sheet>
        </div>
    }
}

#[component]
fn DeviceTable(
    devices: Signal<Arc<[DeviceLine]>>,
    table: RwSignal<TableState>,
    state: RwSignal<String>,
) -> impl IntoView {
    let i18n = use_i18n();
    let rows = Memo::new(move |_| {
        let wanted = state.get();
        let all = devices.get();
        match wanted.as_str() {
            ONLINE => all.iter().filter(|line| line.is_online()).cloned().collect(),
            OFFLINE => all.iter().filter(|line| line.is_offline()).cloned().collect(),
            _ => all,
        }
    });
    let none = move || match state.with(String::is_empty) {
        true => view! { <NoDevices /> },
        false => view! { <NoneInState state /> },
    };
    per_language(move || {
        view! {
            <Table
                name="devices"
                label=move || t_string!(i18n, shell.devices)
                columns=columns(i18n)
                rows
                state=table
                key=|line: &DeviceLine| format!("{} {}", line.username, line.id)
                link=Arc::new(|line: &DeviceLine| Page::user(line.username.clone()).href())
                empty=none
            >
                <Filter
                    label=move || t_string!(i18n, devices.state)
                    value=state
                    choices=Signal::derive(move || state_choices(i18n))
                />
            </Table>
        }
    })
}

fn state_choices(i18n: Texts) -> Vec<Choice> {
    vec![
        Choice::new("", t_string!(i18n, devices.any_state)),
        Choice::new(ONLINE, t_string!(i18n, devices.online)),
        Choice::new(OFFLINE, t_string!(i18n, devices.offline)),
    ]
}

#[component]
fn NoneInState(state: RwSignal<String>) -> impl IntoView {
    let i18n = use_i18n();
    let all =
        move || view! { <Button on_press=move || state.set(String::new())>{text!(i18n, devices.show_all)}</Button> };
    view! { <EmptyState title=move || t_string!(i18n, devices.all_filtered) icon=Icon::Devices action=all /> }
}
