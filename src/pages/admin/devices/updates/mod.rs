//! The update campaign: it brings devices to the server's version, one after the other, as they are seen online.

mod panel;
mod reach;
mod start;
mod state;
mod table;

use super::head::DevicesHead;
use super::line::{DeviceLine, Known as KnownDevices};
use super::version::use_server_version;
use crate::account::{Account, Allowed, Capabilities, Reason, use_online, use_rights, use_tenant_names};
use crate::i18n::*;
use crate::pages::shared::refresh::{LISTS, RUNNING, RefreshButton, keep_fresh};
use crate::routes::AdminPage;
use crate::server::{Ask, Server, explain_here, use_read};
use crate::session::Portal;
use crate::ui::dialog::{Dialog, DialogSize};
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::loadable::Loaded;
use crate::ui::skeleton::{Skeleton, SkeletonShape};
use comet_api::Method;
use comet_api::constants::updatestatus::UPDATE_CONFIRMED;
use comet_api::methods::{AdminDispatcherListActive, AdminUpdateCampaignStatus};
use comet_api::types::UpdateCampaignStatus;
use panel::CampaignPanel;
use perihelion_view::prelude::*;
use start::{Known, StartForm};
use state::Counts;
use std::sync::Arc;
use table::CampaignTable;

#[component]
pub fn UpdatesPage() -> impl IntoView {
    let rights = use_rights();
    let may = move || rights.with(|rights| rights.as_ref().map(Capabilities::may::<AdminUpdateCampaignStatus>));
    let may = Memo::new(move |_| may());
    let read = use_read(move || (may.get()? == Allowed::Yes).then(|| Ask::new(&AdminUpdateCampaignStatus {})));
    let is_active = Memo::new(move |_| read.state.with(|state| state.data.as_ref().is_some_and(|it| it.active())));
    keep_fresh(RUNNING, is_active.into(), read.again);
    keep_fresh(LISTS, Signal::derive(move || !is_active.get()), read.again);
    let pending = Signal::derive(move || read.state.with(|state| state.refreshing));
    let lines = use_lines(is_active);
    let content = move |campaign: Signal<Arc<UpdateCampaignStatus>>| view! { <Campaign campaign lines /> };
    let body = move || match may.get() {
        Some(Allowed::No(why)) => view! { <NotHere why /> },
        _ => view! {
            <Loaded
                read=read.state
                explain=explain_here
                on_retry=read.again
                skeleton=|| view! { <Skeleton shape=SkeletonShape::Facts count=6 /> }
                let:campaign
            >
                {content(campaign)}
            </Loaded>
        },
    };
    view! {
        <div class="page">
            <DevicesHead
                here=AdminPage::Updates
                actions=move || view! { <RefreshButton on_press=read.again pending /> }
            />
            {body}
        </div>
    }
}

/// Why this person, or this server, has no campaigns.
#[component]
fn NotHere(why: Reason) -> impl IntoView {
    let i18n = use_i18n();
    let hint = move || match why {
        Reason::TopLevelOnly | Reason::OtherPortal => t_string!(i18n, fleet.updates_top_level),
        Reason::RoleOff(_) => t_string!(i18n, fleet.updates_role_off),
    };
    view! {
        <EmptyState title=move || t_string!(i18n, fleet.updates_not_here) icon=Icon::Lock>
            {hint}
        </EmptyState>
    }
}

/// The devices as they are now; while a campaign runs they change all the time.
fn use_lines(is_active: Memo<bool>) -> Signal<Arc<[DeviceLine]>> {
    let users = use_read(|| Some(Account::everyones_profiles()));
    let (online, connections) = use_online(Signal::stored(Account::of_portal(Portal::Admin)));
    keep_fresh(LISTS, is_active.into(), connections.again);
    let (tenants, version) = (use_tenant_names(), use_server_version());
    let lines = Memo::new(move |_| {
        let users = users.state.with(|users| users.data.clone()).unwrap_or_default();
        let (online, tenants) = (online.get(), tenants.get());
        version.with(|version| {
            KnownDevices { users: &users, online: online.as_deref(), tenants: &tenants, version }.lines()
        })
    });
    lines.into()
}

/// A device that was updated says so itself: with each one more, the connections are asked again.
fn follow_updated(campaign: Signal<Arc<UpdateCampaignStatus>>) {
    let server = Server::here();
    let updated = Memo::new(move |_| campaign.with(|campaign| Counts::of(campaign).count(UPDATE_CONFIRMED)));
    Effect::new(move |before: Option<usize>| {
        let updated = updated.get();
        if before.is_some_and(|before| before != updated) {
            server.spoil(&[AdminDispatcherListActive::INFO.name]);
        }
        updated
    });
}

#[component]
fn Campaign(campaign: Signal<Arc<UpdateCampaignStatus>>, lines: Signal<Arc<[DeviceLine]>>) -> impl IntoView {
    let i18n = use_i18n();
    let server_version = use_server_version();
    let starting = RwSignal::new(false);
    follow_updated(campaign);
    // A campaign goes to the version that the server has when it starts.
    let known = move || Known { last: campaign.get_untracked(), lines, target: server_version };
    let has_devices = Memo::new(move |_| campaign.with(|campaign| !campaign.devices().is_empty()));
    let close = Callback::new(move |()| starting.set(false));
    view! {
        <div class="stack" data-gap="large">
            <CampaignPanel campaign starting />
            <Show when=move || has_devices.get()>
                <CampaignTable campaign lines />
            </Show>
        </div>
        <Dialog
            open=starting
            title=move || t_string!(i18n, fleet.campaign_new)
            size=DialogSize::Large
            on_close=close
        >
            {move || starting.get().then(|| view! { <StartForm known=known() on_close=close /> })}
        </Dialog>
    }
}
