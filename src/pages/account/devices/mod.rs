//! The user's devices: connected or not, last active when, and what is backed up on each.

use crate::account::{Account, DeviceRow, JobRow, Online, UserRow, use_online, use_profile};
use crate::i18n::*;
use crate::pages::shared::ago::Ago;
use crate::pages::shared::devices::{NoDevices, Presence, PresenceBadge};
use crate::pages::shared::items::{ItemList, ListedItem};
use crate::pages::shared::refresh::{LISTS, RefreshButton, keep_fresh};
use crate::server::{explain_here, use_read};
use crate::session::Portal;
use crate::ui::facts::{Fact, Facts};
use crate::ui::loadable::{Loadable, Loaded};
use crate::ui::page::PageHeader;
use crate::ui::panel::{Panel, Sheet};
use crate::ui::skeleton::{Skeleton, SkeletonShape};
use comet_api::{Dictionary, UnixSeconds};
use perihelion_view::prelude::*;
use std::sync::Arc;

const PORTAL: Portal = Portal::User;

/// When each device was last heard of through a job.
type Activity = Dictionary<UnixSeconds>;

#[component]
pub fn DevicesPage() -> impl IntoView {
    let profile = use_profile(|| Some(Account::AsUser));
    let (online, connections) = use_online(Signal::stored(Account::AsUser));
    let jobs = use_read(|| Some(Account::AsUser.jobs()));
    let activity = Memo::new(move || {
        jobs.state.with(|state| state.data.as_ref().map(|jobs| last_activity(jobs)).unwrap_or_default())
    });
    let again = Callback::new(move |()| {
        profile.again.run(());
        connections.again.run(());
        jobs.again.run(());
    });
    keep_fresh(LISTS, Signal::stored(true), again);
    // Without these answers the devices are still there, and the error says what is missing.
    let read = Signal::derive(move || {
        let (profile, connections) = (profile.state.get(), connections.state.with(|state| state.error.clone()));
        let error = profile.error.or(connections).or_else(|| jobs.state.with(|state| state.error.clone()));
        Loadable { data: profile.data, error, refreshing: profile.refreshing }
    });
    let pending = Signal::derive(move || read.with(|read| read.refreshing));
    let skeleton = || view! { <Skeleton shape=SkeletonShape::Block count=2 /> };
    view! {
        <div class="page">
            <PageHeader
                title=key!(shell.devices)
                actions=move || view! { <RefreshButton on_press=again pending /> }
            />
            <Loaded read explain=explain_here on_retry=again skeleton let:user>
                <Devices user online activity />
            </Loaded>
        </div>
    }
}

/// The newest sign of life that each device's jobs give.
fn last_activity(jobs: &[JobRow]) -> Activity {
    let mut activity = Activity::default();
    // A missed backup is the server's own note: it says that the device was not heard of.
    for job in jobs.iter().filter(|job| job.end_time != job.start_time) {
        let last = activity.get_or_default(job.device_id.to_string());
        last.into_iter().for_each(|last| *last = (*last).max(job.start_time).max(job.end_time));
    }
    activity
}

#[component]
fn Devices(user: Signal<Arc<UserRow>>, online: Signal<Option<Arc<Online>>>, activity: Memo<Activity>) -> impl IntoView {
    let ids = Memo::new(move || user.with(|user| user.devices.keys().cloned().collect::<Vec<_>>()));
    view! {
        <Show when=move || ids.with(|ids| !ids.is_empty()) fallback=|| view! { <Sheet><NoDevices /></Sheet> }>
            <div class="stack" data-gap="large">
                <For each=move || ids.get() key=Clone::clone let:id>
                    <DevicePanel id user online activity />
                </For>
            </div>
        </Show>
    }
}

#[component]
fn DevicePanel(
    id: String,
    user: Signal<Arc<UserRow>>,
    online: Signal<Option<Arc<Online>>>,
    activity: Memo<Activity>,
) -> impl IntoView {
    let id = StoredValue::new(id);
    let device =
        Memo::new(move || id.with_value(|id| user.with(|user| user.devices.get(id).cloned().unwrap_or_default())));
    let presence = Memo::new(move || {
        let online = online.get();
        id.with_value(|id| user.with(|user| Presence::of(online.as_deref(), &user.username, id)))
    });
    let items = Memo::new(move || id.with_value(|id| user.with(|user| items_of(user, id))));
    let title = move || id.with_value(|id| device.with(|device| device.shown_name(id).to_owned()));
    let last = Signal::derive(move || id.with_value(|id| activity.with(|all| all.get(id).copied())));
    let badge = move || view! { {move || view! { <PresenceBadge presence=presence.get() /> }} };
    view! {
        <Panel title actions=badge>
            <div class="stack">
                <DeviceFacts device presence last />
                <ItemList portal=PORTAL items />
            </div>
        </Panel>
    }
}

fn items_of(user: &UserRow, device: &str) -> Vec<ListedItem> {
    let listed = |(id, item): (&String, &_)| ListedItem { device: None, ..ListedItem::new(user, id, item) };
    user.items_of(device).map(listed).collect()
}

#[component]
fn DeviceFacts(device: Memo<DeviceRow>, presence: Memo<Presence>, last: Signal<Option<UnixSeconds>>) -> impl IntoView {
    let since = move || match presence.get() {
        Presence::Online(connected) => Some(view! {
            <Fact label=key!(devices.since)><Ago at=connected.since /></Fact>
        }),
        Presence::Offline | Presence::Unknown => None,
    };
    let last = move || match last.get() {
        Some(at) => view! { <Ago at /> },
        None => key!(devices.no_activity).into_node(),
    };
    view! {
        <Facts>
            {since}
            <Fact label=key!(devices.last_activity)>{last}</Fact>
            <Fact label=key!(devices.platform)>
                {move || device.with(|device| device.platform_version.words())}
            </Fact>
            <Fact label=key!(devices.version)>{move || device.with(|device| device.client_version.clone())}</Fact>
        </Facts>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missed_backup_is_no_sign_of_life() {
        let job = |device: &str, start, end| JobRow {
            device_id: device.into(),
            start_time: UnixSeconds(start),
            end_time: UnixSeconds(end),
            ..JobRow::default()
        };
        let activity = last_activity(&[job("a", 10, 20), job("a", 50, 50), job("b", 30, 0), job("c", 7, 7)]);
        assert_eq!(activity.get("a"), Some(&UnixSeconds(20)));
        assert_eq!(activity.get("b"), Some(&UnixSeconds(30)));
        assert_eq!(activity.get("c"), None);
    }
}
