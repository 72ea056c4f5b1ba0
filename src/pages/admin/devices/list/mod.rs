//! The table of all devices of all users.

mod bulk;
mod columns;

use super::act::{ActDialogs, Acts};
use super::head::DevicesHead;
use super::line::{DeviceLine, Known};
use super::version::use_server_version;
use crate::account::{Account, use_online, use_tenant_names};
use crate::i18n::*;
use crate::pages::shared::address::keep_in_address;
use crate::pages::shared::devices::NoDevices;
use crate::pages::shared::filter::Filter;
use crate::pages::shared::language::per_language;
use crate::pages::shared::refresh::{LISTS, PROFILES, RefreshButton, keep_fresh};
use crate::routes::{AdminPage, Page};
use crate::server::{explain_here, use_read};
use crate::session::Portal;
use crate::ui::button::Button;
use crate::ui::empty::EmptyState;
use crate::ui::field::Choice;
use crate::ui::icon::Icon;
use crate::ui::loadable::{Loadable, Loaded};
use crate::ui::panel::Sheet;
use crate::ui::table::{Bulk, Direction, Selection, Table, TableSkeleton, TableState};
use bulk::BulkActions;
use columns::columns;
use perihelion_view::prelude::*;
use std::sync::Arc;

/// The parameters of the choices in addresses.
const STATE: &str = "state";
const VERSION: &str = "version";
const ONLINE: &str = "online";
const OFFLINE: &str = "offline";
const BEHIND: &str = "behind";
const UP_TO_DATE: &str = "current";

/// What narrows the list, beside its filter box.
#[derive(Clone, Copy)]
struct Narrowed {
    state: RwSignal<String>,
    version: RwSignal<String>,
}

impl Narrowed {
    fn holds(&self, line: &DeviceLine) -> bool {
        let state = self.state.with(|state| match state.as_str() {
            ONLINE => line.is_online(),
            OFFLINE => line.is_offline(),
            _ => true,
        });
        state
            && self.version.with(|version| match version.as_str() {
                BEHIND => line.is_behind,
                UP_TO_DATE => !line.is_behind,
                _ => true,
            })
    }

    fn is_off(&self) -> bool {
        self.state.with(String::is_empty) && self.version.with(String::is_empty)
    }

    fn widen(self) {
        self.state.set(String::new());
        self.version.set(String::new());
    }
}

#[component]
pub fn DevicesPage() -> impl IntoView {
    let users = use_read(|| Some(Account::everyones_profiles()));
    let (online, connections) = use_online(Signal::stored(Account::of_portal(Portal::Admin)));
    let (tenants, version) = (use_tenant_names(), use_server_version());
    let table = RwSignal::new(TableState::sorted("device", Direction::Up));
    let narrowed = Narrowed { state: RwSignal::new(String::new()), version: RwSignal::new(String::new()) };
    keep_in_address(table, &[(STATE, narrowed.state), (VERSION, narrowed.version)]);
    let all = Memo::new(move || {
        let users = users.state.with(|users| users.data.clone())?;
        let (online, tenants) = (online.get(), tenants.get());
        let known =
            |version: &String| Known { users: &users, online: online.as_deref(), tenants: &tenants, version }.lines();
        Some(version.with(known))
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
    let acts = Acts::new();
    let pending = Signal::derive(move || read.with(|read| read.refreshing));
    view! {
        <div class="page">
            <DevicesHead
                here=AdminPage::Devices
                actions=move || view! { <RefreshButton on_press=again pending /> }
            />
            <Sheet>
                <Loaded
                    read
                    explain=explain_here
                    on_retry=again
                    skeleton=|| view! { <TableSkeleton rows=12 /> }
                    let:devices
                >
                    <DeviceTable devices table narrowed acts />
                </Loaded>
            </Sheet>
            <ActDialogs acts />
        </div>
    }
}

#[component]
fn DeviceTable(
    devices: Signal<Arc<[DeviceLine]>>,
    table: RwSignal<TableState>,
    narrowed: Narrowed,
    acts: Acts,
) -> impl IntoView {
    let i18n = use_i18n();
    let rows = Memo::new(move || {
        let all = devices.get();
        match narrowed.is_off() {
            true => all,
            false => all.iter().filter(|line| narrowed.holds(line)).cloned().collect(),
        }
    });
    let has_tenants = Memo::new(move || devices.with(|devices| devices.iter().any(|line| !line.tenant.is_empty())));
    let selection = Selection::new();
    let none = move || match narrowed.is_off() {
        true => view! { <NoDevices /> },
        false => view! { <NoneSuch narrowed /> },
    };
    per_language(move || {
        view! {
            <Table
                name="devices"
                label=key!(shell.devices)
                columns=columns(i18n, acts, has_tenants.get())
                rows
                state=table
                key=DeviceLine::key
                bulk=Bulk::new(selection, move || view! { <BulkActions selection rows acts /> })
                link=Arc::new(|line: &DeviceLine| Page::device(line.username.clone(), line.id.clone()).href())
                empty=none
            >
                <Filter
                    label=key!(devices.state)
                    value=narrowed.state
                    choices=Signal::derive(move || state_choices(i18n))
                />
                <Filter
                    label=key!(devices.version)
                    value=narrowed.version
                    choices=Signal::derive(move || version_choices(i18n))
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

fn version_choices(i18n: Texts) -> Vec<Choice> {
    vec![
        Choice::new("", t_string!(i18n, fleet.any_version)),
        Choice::new(BEHIND, t_string!(i18n, fleet.behind)),
        Choice::new(UP_TO_DATE, t_string!(i18n, fleet.up_to_date)),
    ]
}

#[component]
fn NoneSuch(narrowed: Narrowed) -> impl IntoView {
    let all = move || view! { <Button on_press=move || narrowed.widen()>{key!(devices.show_all)}</Button> };
    view! { <EmptyState title=key!(devices.all_filtered) icon=Icon::Devices action=all /> }
}
