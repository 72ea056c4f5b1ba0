//! The first page of administrators: how many, what runs, what went wrong, how the server is.

mod attention;
mod buckets;
mod chart;
mod server;
mod tile;
mod tiles;

use crate::i18n::*;
use crate::pages::shared::news::NewsPanel;
use crate::pages::shared::refresh::RefreshButton;
use crate::server::Server;
use crate::session::Portal;
use crate::ui::page::PageHeader;
use attention::{FailuresPanel, StalePanel};
use chart::ChartPanel;
use comet_api::Method;
use comet_api::methods::*;
use perihelion_view::prelude::*;
use server::ServerPanel;
use tiles::Tiles;

const PORTAL: Portal = Portal::Admin;

/// The answers that the page is made of.
const SHOWN: [&str; 5] = [
    AdminListUsersFull::INFO.name,
    AdminDispatcherListActive::INFO.name,
    AdminGetJobsForDateRange::INFO.name,
    AdminMetaVersion::INFO.name,
    AdminNewsGetAll::INFO.name,
];

#[component]
pub fn OverviewPage() -> impl IntoView {
    let i18n = use_i18n();
    let server = Server::here();
    let refresh = move || server.spoil(&SHOWN);
    view! {
        <div class="page">
            <PageHeader
                title=move || t_string!(i18n, shell.overview)
                actions=move || view! { <RefreshButton on_press=refresh pending=Signal::stored(false) /> }
            />
            <Tiles />
            <ChartPanel />
            <div class="columns">
                <div class="stack" data-gap="large">
                    <FailuresPanel />
                    <NewsPanel portal=PORTAL />
                </div>
                <div class="stack" data-gap="large">
                    <StalePanel />
                    <ServerPanel />
                </div>
            </div>
        </div>
    }
}
