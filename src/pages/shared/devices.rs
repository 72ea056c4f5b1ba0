//! Devices of an account: what they are, and whether they are connected.

use super::ago::Ago;
use super::things::{Thing, Things};
use crate::account::{Connected, DeviceRow, Online, UserRow};
use crate::i18n::*;
use crate::ui::badge::Badge;
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::tone::Tone;
use perihelion_view::prelude::*;
use std::sync::Arc;

/// Whether a device is connected, as far as that is known.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Presence {
    Online(Connected),
    Offline,
    /// Nobody has answered yet which devices are connected.
    Unknown,
}

impl Presence {
    pub fn of(online: Option<&Online>, user: &str, device: &str) -> Self {
        match online.map(|online| online.get(user, device)) {
            Some(Some(connected)) => Self::Online(connected.clone()),
            Some(None) => Self::Offline,
            None => Self::Unknown,
        }
    }
}

#[component]
pub fn PresenceBadge(presence: Presence) -> impl IntoView {
    let i18n = use_i18n();
    let tone = match &presence {
        Presence::Online(connected) if connected.connections > 1 => Tone::Warning,
        Presence::Online(_) => Tone::Success,
        Presence::Offline | Presence::Unknown => Tone::Neutral,
    };
    view! { <Badge tone label=move || presence_label(i18n, &presence) /> }
}

pub fn presence_label(i18n: Texts, presence: &Presence) -> String {
    match presence {
        Presence::Online(connected) if connected.connections > 1 => {
            t_string!(i18n, devices.online_times, times = connected.connections.to_string())
        }
        Presence::Online(_) => t_string!(i18n, devices.online).to_owned(),
        Presence::Offline => t_string!(i18n, devices.offline).to_owned(),
        Presence::Unknown => t_string!(i18n, devices.unknown).to_owned(),
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct ListedDevice {
    id: String,
    device: DeviceRow,
    presence: Presence,
    items: usize,
}

/// Where a device of a user has its page.
pub type DeviceLink = fn(user: &str, device: &str) -> String;

/// The devices of a user.
#[component]
pub fn DeviceList(
    #[prop(into)] user: Signal<Arc<UserRow>>,
    /// Which devices are connected; `None` until it is known.
    #[prop(into)]
    online: Signal<Option<Arc<Online>>>,
    /// The page of a device, by its user and its id; none where devices have no pages.
    #[prop(default = None)]
    link: Option<DeviceLink>,
    /// What can be done to a device, drawn from its id and its name.
    #[prop(optional)]
    actions: Option<Callback<(String, String), Node>>,
) -> impl IntoView {
    let listed = Memo::new(move || {
        let user = user.get();
        let online = online.get();
        let list = |(id, device): (&String, &DeviceRow)| ListedDevice {
            id: id.clone(),
            device: device.clone(),
            presence: Presence::of(online.as_deref(), &user.username, id),
            items: user.items_of(id).count(),
        };
        user.devices.iter().map(list).collect::<Vec<_>>()
    });
    view! {
        <Show when=move || listed.with(|devices| !devices.is_empty()) fallback=|| view! { <NoDevices /> }>
            <Things>
                <For each=move || listed.get() key=Clone::clone let:device>
                    {
                        let href = link.map(|link| user.with_untracked(|user| link(&user.username, &device.id)));
                        view! { <DeviceThing device href actions /> }
                    }
                </For>
            </Things>
        </Show>
    }
}

#[component]
pub fn NoDevices() -> impl IntoView {
    view! {
        <EmptyState title=key!(devices.none) icon=Icon::Devices>
            {key!(devices.none_hint)}
        </EmptyState>
    }
}

#[component]
fn DeviceThing(
    device: ListedDevice,
    href: Option<String>,
    actions: Option<Callback<(String, String), Node>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let ListedDevice { id, device, presence, items } = device;
    let name = device.shown_name(&id).to_owned();
    let since = match &presence {
        Presence::Online(connected) => Some(connected.since),
        Presence::Offline | Presence::Unknown => None,
    };
    let shown = name.clone();
    let state = move || {
        view! {
            <PresenceBadge presence=presence.clone() />
            {since.map(|at| view! { <Ago at /> })}
            {actions.map(|actions| actions.run((id.clone(), shown.clone())))}
        }
    };
    view! {
        <Thing icon=Icon::Monitor name href state>
            <p class="facts-line">
                <span>{device.platform_version.words()}</span>
                <span>{device.client_version}</span>
                <span>{text!(i18n, items.count, count = items)}</span>
            </p>
        </Thing>
    }
}
