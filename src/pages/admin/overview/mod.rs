//! The first page of administrators: what failed, who is not protected, what is running; then the rest.

mod brief;
mod buckets;
mod chart;
mod devices;
mod failed;
mod failed_panel;
mod fleet;
mod fleet_line;
mod growth;
mod health;
mod offline_panel;
mod protection;
mod running_panel;
mod unprotected_panel;
mod vaults_panel;
mod versions_panel;

use crate::account::use_server_rights;
use crate::i18n::*;
use crate::pages::shared::news::NewsPanel;
use crate::pages::shared::query::Query;
use crate::pages::shared::refresh::RefreshButton;
use crate::routes::{AdminPage, Page};
use crate::server::Server;
use crate::session::Portal;
use crate::ui::page::PageHeader;
use crate::ui::table::TableState;
use chart::ChartPanel;
use comet_api::Method;
use comet_api::methods::*;
use failed_panel::FailedPanel;
use fleet::Fleet;
use fleet_line::FleetLine;
use growth::GrowthPanel;
use health::ServerPanel;
use offline_panel::OfflinePanel;
use perihelion_view::prelude::*;
use running_panel::RunningPanel;
use unprotected_panel::UnprotectedPanel;
use vaults_panel::VaultsPanel;
use versions_panel::VersionsPanel;

const PORTAL: Portal = Portal::Admin;

/// The answers that the page is made of.
const SHOWN: [&str; 8] = [
    AdminListUsersFull::INFO.name,
    AdminDispatcherListActive::INFO.name,
    AdminGetJobsForDateRange::INFO.name,
    AdminMetaVersion::INFO.name,
    AdminMetaStats::INFO.name,
    AdminMetaSoftwareUpdateNews::INFO.name,
    AdminStorageFreeSpace::INFO.name,
    AdminNewsGetAll::INFO.name,
];

#[component]
pub fn OverviewPage() -> impl IntoView {
    let server = Server::here();
    let fleet = Fleet::follow();
    let rights = use_server_rights();
    let refresh = move || server.spoil(&SHOWN);
    view! {
        <div class="page" data-density="close">
            <PageHeader
                title=key!(shell.overview)
                actions=move || view! { <RefreshButton on_press=refresh pending=Signal::stored(false) /> }
            >
                <FleetLine fleet />
            </PageHeader>
            <section class="thirds" aria-label=key!(overview.tiles)>
                <FailedPanel fleet />
                <UnprotectedPanel fleet />
                <RunningPanel fleet />
            </section>
            <ChartPanel />
            <div class="thirds">
                <OfflinePanel fleet />
                <VaultsPanel fleet />
                <VersionsPanel fleet />
            </div>
            <div class="columns">
                <ServerPanel fleet rights />
                <div class="stack" data-gap="panels">
                    <Show when=move || rights.get().history>
                        <GrowthPanel />
                    </Show>
                    <NewsPanel portal=PORTAL />
                </div>
            </div>
        </div>
    }
}

/// The devices that are online or offline.
fn devices_in(state: &str) -> String {
    Query::default().with("state", state).after(&Page::Admin(AdminPage::Devices).href())
}

/// The devices with this version of the client.
fn devices_of_version(version: &str) -> String {
    Query::default().with(TableState::FILTER, version).after(&Page::Admin(AdminPage::Devices).href())
}
