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
use crate::ui::loadable::{Loadable, Loaded};
use crate::ui::skeleton::{Skeleton, SkeletonShape};
use comet_api::constants::updatestatus::UPDATE_CONFIRMED;
use comet_api::methods::{AdminAccountProperties, AdminDispatcherListActive, AdminUpdateCampaignStatus};
use comet_api::types::UpdateCampaignStatus;
use comet_api::{ApiError, Method};
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
    let may = Memo::new(may);
    let read = use_read(move || (may.get()? == Allowed::Yes).then(|| Ask::new(&AdminUpdateCampaignStatus {})));
    let is_active = Memo::new(move || read.state.with(|state| state.data.as_ref().is_some_and(|it| it.active())));
    let lines = use_lines(is_active);
    // Without knowing what this person may do, the page can't be shown; what is in the way is said.
    let own = use_read(|| Some(Ask::new(&AdminAccountProperties {})));
    let again = Callback::new(move |()| {
        own.again.run(());
        read.again.run(());
        lines.again.run(());
    });
    let state = Signal::derive(move || {
        let (campaign, own) = (read.state.get(), own.state.with(|own| (own.error.clone(), own.refreshing)));
        let refreshing = campaign.refreshing || own.1;
        // Without the names the campaign is still there, and the error says what is missing.
        Loadable { data: campaign.data, error: campaign.error.or(own.0).or_else(|| lines.error.get()), refreshing }
    });
    keep_fresh(RUNNING, is_active.into(), read.again);
    keep_fresh(LISTS, Signal::derive(move || !is_active.get()), read.again);
    let pending = Signal::derive(move || state.with(|state| state.refreshing));
    let content = move |campaign: Signal<Arc<UpdateCampaignStatus>>| view! { <Campaign campaign lines=lines.shown /> };
    let body = move || match may.get() {
        Some(Allowed::No(why)) => view! { <NotHere why /> },
        _ => view! {
            <Loaded
                read=state
                explain=explain_here
                on_retry=again
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
                actions=move || view! { <RefreshButton on_press=again pending /> }
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
        <EmptyState title=key!(fleet.updates_not_here) icon=Icon::Lock>
            {hint}
        </EmptyState>
    }
}

/// The devices of everyone, as far as they are known.
#[derive(Clone, Copy)]
struct Lines {
    shown: Signal<Arc<[DeviceLine]>>,
    error: Signal<Option<ApiError>>,
    again: Callback<()>,
}

/// The devices as they are now; while a campaign runs they change all the time.
fn use_lines(is_active: Memo<bool>) -> Lines {
    let users = use_read(|| Some(Account::everyones_profiles()));
    let (online, connections) = use_online(Signal::stored(Account::of_portal(Portal::Admin)));
    keep_fresh(LISTS, is_active.into(), connections.again);
    let (tenants, version) = (use_tenant_names(), use_server_version());
    let shown = Memo::new(move || {
        let users = users.state.with(|users| users.data.clone()).unwrap_or_default();
        let (online, tenants) = (online.get(), tenants.get());
        version.with(|version| {
            KnownDevices { users: &users, online: online.as_deref(), tenants: &tenants, version }.lines()
        })
    });
    let error = Signal::derive(move || {
        let users = users.state.with(|users| users.error.clone());
        users.or_else(|| connections.state.with(|connections| connections.error.clone()))
    });
    let again = Callback::new(move |()| {
        users.again.run(());
        connections.again.run(());
    });
    Lines { shown: shown.into(), error, again }
}

/// A device that was updated says so itself: with each one more, the connections are asked again.
fn follow_updated(campaign: Signal<Arc<UpdateCampaignStatus>>) {
    let server = Server::here();
    let updated = Memo::new(move || campaign.with(|campaign| Counts::of(campaign).count(UPDATE_CONFIRMED)));
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
    let server_version = use_server_version();
    let starting = RwSignal::new(false);
    follow_updated(campaign);
    // A campaign goes to the version that the server has when it starts.
    let known = move || Known { last: campaign.get_untracked(), lines, target: server_version };
    let has_devices = Memo::new(move || campaign.with(|campaign| !campaign.devices().is_empty()));
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
            title=key!(fleet.campaign_new)
            size=DialogSize::Large
            on_close=close
        >
            {move || starting.get().then(|| view! { <StartForm known=known() on_close=close /> })}
        </Dialog>
    }
}
