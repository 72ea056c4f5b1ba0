//! One device: what it is, whether it is there, what it backs up and when, what ran last, and what can be done to it.

mod connections;
mod facts;
mod schedules;

use super::act::{Act, ActDialogs, ActList, Acts, Target};
use crate::account::{Account, DeviceRow, Online, UserRow, use_online, use_profile};
use crate::i18n::*;
use crate::pages::shared::devices::{Presence, PresenceBadge};
use crate::pages::shared::items::{ItemList, ListedItem, RunItem};
use crate::pages::shared::jobs::RecentJobs;
use crate::pages::shared::refresh::{LISTS, RefreshButton, keep_fresh};
use crate::routes::{AdminPage, Page};
use crate::server::explain_here;
use crate::session::Portal;
use crate::ui::button::{Button, ButtonLink, ButtonTone};
use crate::ui::empty::EmptyState;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::loadable::Loaded;
use crate::ui::page::{Crumb, PageHeader};
use crate::ui::panel::{Panel, PanelFill};
use crate::ui::skeleton::{Skeleton, SkeletonShape};
use comet_api::{DeviceId, Username};
use connections::ConnectionsPanel;
use facts::DeviceFacts;
use perihelion_view::prelude::*;
use schedules::SchedulesPanel;
use std::sync::Arc;

const PORTAL: Portal = Portal::Admin;
/// How many jobs the page shows.
const RECENT: usize = 25;
/// The device that a page is about, as it changes.
#[derive(Clone, Copy)]
struct Shown {
    id: StoredValue<DeviceId>,
    user: Signal<Arc<UserRow>>,
    online: Signal<Option<Arc<Online>>>,
}

impl Shown {
    fn presence(self) -> Presence {
        let online = self.online.get();
        self.id.with_value(|id| self.user.with(|user| Presence::of(online.as_deref(), &user.username, id.as_str())))
    }

    /// The device in its profile; nothing known of one that is only connected.
    fn row(self) -> DeviceRow {
        let known = |id: &DeviceId| self.user.with(|user| user.devices.get(id.as_str()).cloned());
        self.id.with_value(known).unwrap_or_default()
    }

    fn name(self) -> String {
        let row = self.row();
        self.id.with_value(|id| row.shown_name(id.as_str()).to_owned())
    }

    fn target(self) -> Target {
        let links = match self.presence() {
            Presence::Online(connected) => connected.links,
            Presence::Offline | Presence::Unknown => Vec::new(),
        };
        self.user.with(|user| Target {
            user: user.username.as_str().into(),
            device: self.id.get_value(),
            name: self.name(),
            account: user.shown_name().to_owned(),
            organization: user.organization_id.clone(),
            links,
        })
    }
}

#[component]
pub fn DevicePage(user: Username, device: DeviceId) -> impl IntoView {
    let account = Account::AsAdmin { user };
    let profile = {
        let account = account.clone();
        use_profile(move || Some(account.clone()))
    };
    let (online, connections) = use_online(Signal::stored(account.clone()));
    let again = Callback::new(move |()| {
        profile.again.run(());
        connections.again.run(());
    });
    keep_fresh(LISTS, Signal::stored(true), again);
    let id = StoredValue::new(device);
    let acts = Acts::new();
    // Neither in the profile nor connected, or its user is gone.
    let is_missing = Memo::new(move || {
        let is_connected = |user: &UserRow, id: &str| {
            online.with(|online| online.as_ref().is_none_or(|it| it.get(&user.username, id).is_some()))
        };
        profile.state.with(|state| match (&state.data, &state.error) {
            (_, Some(error)) if error.is_not_found() => true,
            (Some(user), _) => {
                id.with_value(|id| !user.devices.contains_key(id.as_str()) && !is_connected(user, id.as_str()))
            }
            (None, _) => false,
        })
    });
    let name = move || {
        let known = profile.state.with(|state| {
            let user = state.data.as_ref()?;
            id.with_value(|id| user.devices.get(id.as_str()).map(|device| device.shown_name(id.as_str()).to_owned()))
        });
        known.unwrap_or_else(|| id.with_value(ToString::to_string))
    };
    let pending = Signal::derive(move || {
        profile.state.with(|state| state.refreshing) || connections.state.with(|state| state.refreshing)
    });
    let body = move || match is_missing.get() {
        true => view! { <NoSuchDevice /> },
        false => {
            let account = account.clone();
            view! {
                <Loaded read=profile.state explain=explain_here on_retry=again skeleton=|| view! { <DeviceSkeleton /> } let:user>
                    <DevicePanels account=account.clone() shown=Shown { id, user, online } acts />
                </Loaded>
            }
        }
    };
    view! {
        <div class="page">
            <PageHeader
                title=name
                breadcrumb=vec![Crumb::new(key!(shell.devices), Page::Admin(AdminPage::Devices).href())]
                actions=move || view! { <RefreshButton on_press=again pending /> }
            />
            {body}
            <ActDialogs acts />
        </div>
    }
}

#[component]
fn DeviceSkeleton() -> impl IntoView {
    view! { <Skeleton shape=SkeletonShape::Facts count=8 /> }
}

#[component]
fn NoSuchDevice() -> impl IntoView {
    let list = move || {
        let href = Page::Admin(AdminPage::Devices).href();
        view! { <ButtonLink href>{key!(fleet.to_list)}</ButtonLink> }
    };
    view! {
        <EmptyState title=key!(fleet.no_such) icon=Icon::Devices action=list>
            {key!(fleet.no_such_hint)}
        </EmptyState>
    }
}

#[component]
fn DevicePanels(account: Account, shown: Shown, acts: Acts) -> impl IntoView {
    let presence = Memo::new(move || shown.presence());
    let target = Signal::derive(move || shown.target());
    let items = Memo::new(move || {
        let listed = |user: &UserRow| {
            let of = |id: &DeviceId| -> Vec<ListedItem> {
                let listed =
                    |(item, row): (&String, &_)| ListedItem { device: None, ..ListedItem::new(user, item, row) };
                user.items_of(id.as_str()).map(listed).collect()
            };
            shown.id.with_value(of)
        };
        shown.user.with(|user| listed(user))
    });
    let is_online = Memo::new(move || presence.with(|presence| matches!(presence, Presence::Online(_))));
    let back_up_now = move || {
        acts.prepare(Act::RunBackup, vec![target.get_untracked()]);
    };
    let run = move || {
        view! {
            <Show when=move || is_online.get()>
                <Button tone=ButtonTone::Primary on_press=back_up_now>
                    <Glyph icon=Icon::Play />
                    {key!(fleet.run)}
                </Button>
            </Show>
        }
    };
    let back_up = Callback::new(move |item: String| acts.back_up(target.get_untracked(), item));
    let run_item = RunItem { run: back_up, is_possible: is_online.into() };
    let badge = move || view! { {move || view! { <PresenceBadge presence=presence.get() /> }} };
    let (of_facts, of_rules, of_jobs) = (account.clone(), account.clone(), account);
    let device = shown.id.with_value(ToString::to_string);
    view! {
        <div class="stack" data-gap="large">
            <div class="columns">
                <div class="stack" data-gap="large">
                    <Panel title=key!(devices.device) actions=badge>
                        <DeviceFacts account=of_facts shown presence />
                    </Panel>
                    <ConnectionsPanel presence target acts />
                </div>
                <div class="stack" data-gap="large">
                    <Panel title=key!(items.title) actions=run>
                        <ItemList portal=PORTAL items run=Some(run_item) />
                    </Panel>
                    <SchedulesPanel account=of_rules target />
                </div>
            </div>
            <Panel title=key!(fleet.actions)>
                <ActList acts target />
            </Panel>
            <Panel title=key!(users.recent) fill=PanelFill::Flush>
                <RecentJobs portal=PORTAL account=of_jobs count=RECENT device=Some(device) />
            </Panel>
        </div>
    }
}
