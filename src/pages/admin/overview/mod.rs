//! The first page of administrators: how many, what runs, what went wrong, how the server is.

mod attention;
mod buckets;
mod chart;
mod server;
mod tiles;

use crate::i18n::*;
use crate::pages::shared::news::NewsPanel;
use crate::session::Portal;
use crate::ui::page::PageHeader;
use attention::{FailuresPanel, StalePanel};
use chart::ChartPanel;
use leptos::prelude::*;
use server::ServerPanel;
use tiles::Tiles;

const PORTAL: Portal = Portal::Admin;

#[component]
pub fn OverviewPage() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <div class="page">
            <PageHeader title=move || t_string!(i18n, shell.overview) />
            <Tiles />
            <ChartPanel />
            <div class="columns">
                <FailuresPanel />
                <StalePanel />
            </div>
            <div class="columns">
                <ServerPanel />
                <NewsPanel portal=PORTAL />
            </div>
        </div>
    }
}
