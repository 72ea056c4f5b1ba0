//! The lobby: devices that have the app and no account yet. One is given to a user, or sent away.

mod columns;
mod dismiss;
mod line;
mod register;

use super::head::DevicesHead;
use crate::account::use_tenant_names;
use crate::i18n::*;
use crate::pages::shared::address::keep_in_address;
use crate::pages::shared::language::per_language;
use crate::pages::shared::refresh::{RefreshButton, keep_fresh};
use crate::routes::{AdminPage, Page};
use crate::server::{Ask, explain_here, use_read};
use crate::ui::button::{Button, ButtonLink, ButtonTone};
use crate::ui::dialog::Dialog;
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::loadable::Loaded;
use crate::ui::notice::Notice;
use crate::ui::panel::Sheet;
use crate::ui::table::{Bulk, Direction, Selection, Table, TableSkeleton, TableState};
use crate::ui::tone::Tone;
use columns::columns;
use comet_api::methods::AdminInstallationListActive;
use comet_api::{DeviceId, Dictionary, Method, Username};
use dismiss::use_dismiss;
use line::{WaitingLine, WaitingRow, lines};
use perihelion_view::prelude::*;
use register::RegisterForm;
use std::sync::Arc;
use std::time::Duration;

/// How often the lobby is asked again: somebody may stand beside a device and wait.
const LOBBY: Duration = Duration::from_secs(15);
const LIST: &str = AdminInstallationListActive::INFO.name;

/// A device that has an account now.
#[derive(Clone, PartialEq)]
pub struct Registered {
    name: String,
    device: DeviceId,
    user: Username,
}

/// What is done to a waiting device.
#[derive(Clone, Copy)]
struct Deeds {
    registering: RwSignal<Option<WaitingLine>>,
    /// Sends devices away, once that is meant.
    on_dismiss: Callback<Vec<WaitingLine>>,
}

#[component]
pub fn LobbyPage() -> impl IntoView {
    let i18n = use_i18n();
    let read = use_read(|| Some(Ask::new(&AdminInstallationListActive {}).rows::<WaitingRow>()));
    keep_fresh(LOBBY, Signal::stored(true), read.again);
    let pending = Signal::derive(move || read.state.with(|state| state.refreshing));
    let (registering, registered) = (RwSignal::new(None::<WaitingLine>), RwSignal::new(None::<Registered>));
    let deeds = Deeds { registering, on_dismiss: use_dismiss() };
    let title = move || {
        let name = registering.with(|device| device.as_ref().map(|device| device.name.clone()));
        t_string!(i18n, fleet.register_title, name = name.unwrap_or_default())
    };
    let close = Callback::new(move |()| registering.set(None));
    view! {
        <div class="page">
            <DevicesHead
                here=AdminPage::Lobby
                actions=move || view! { <RefreshButton on_press=read.again pending /> }
            />
            {move || registered.get().map(|registered| view! { <RegisteredNotice registered /> })}
            <Sheet>
                <Loaded
                    read=read.state
                    explain=explain_here
                    on_retry=read.again
                    skeleton=|| view! { <TableSkeleton rows=3 /> }
                    let:waiting
                >
                    <LobbyTable waiting deeds />
                </Loaded>
            </Sheet>
            <Dialog open=Signal::derive(move || registering.with(Option::is_some)) title on_close=close>
                {move || registering.get().map(|device| view! { <RegisterForm device registered on_close=close /> })}
            </Dialog>
        </div>
    }
}

#[component]
fn LobbyTable(waiting: Signal<Arc<Dictionary<WaitingRow>>>, deeds: Deeds) -> impl IntoView {
    let i18n = use_i18n();
    let tenants = use_tenant_names();
    let table = RwSignal::new(TableState::sorted("since", Direction::Down));
    keep_in_address(table, &[]);
    let rows = Memo::new(move || waiting.with(|waiting| tenants.with(|tenants| lines(waiting, tenants))));
    let selection = Selection::new();
    let dismiss_chosen = move || {
        let chosen =
            |rows: &Arc<[WaitingLine]>| selection.among(rows, |line| line.id.clone()).into_iter().cloned().collect();
        deeds.on_dismiss.run(untrack(|| rows.with(chosen)));
    };
    let actions = move || view! { <Button on_press=dismiss_chosen>{key!(fleet.dismiss)}</Button> };
    let none = move || {
        view! {
            <EmptyState title=key!(fleet.lobby_none) icon=Icon::Devices>
                {key!(fleet.lobby_none_hint)}
            </EmptyState>
        }
    };
    per_language(move || {
        view! {
            <Table
                name="lobby"
                label=key!(fleet.lobby)
                columns=columns(i18n, deeds)
                rows
                state=table
                key=|line: &WaitingLine| line.id.clone()
                bulk=Bulk::new(selection, actions)
                empty=none
            />
        }
    })
}

/// Where the device is now.
#[component]
fn RegisteredNotice(registered: Registered) -> impl IntoView {
    let i18n = use_i18n();
    let Registered { name, device, user } = registered;
    let href = Page::device(user.clone(), device).href();
    let open = move || {
        view! { <ButtonLink href=href.clone() tone=ButtonTone::Quiet>{key!(fleet.open_device)}</ButtonLink> }
    };
    let title = move || t_string!(i18n, fleet.registered, name = name.clone(), user = user.to_string());
    view! { <Notice tone=Tone::Success title action=open /> }
}
