//! The numbers at the top. Each asks for itself, so that one failing answer leaves the others standing.

use super::PORTAL;
use super::buckets::count_by_outcome;
use super::tile::tiles;
use crate::account::{Account, JobRow, UserRow, use_online};
use crate::format::use_formats;
use crate::i18n::*;
use crate::pages::shared::amounts::length;
use crate::pages::shared::jobs::{STATUS, Span, use_jobs_of, use_running};
use crate::pages::shared::query::Query;
use crate::pages::shared::refresh::{LISTS, PROFILES, keep_fresh};
use crate::pages::shared::status::{outcome_label, outcome_name, outcome_tone};
use crate::routes::{AdminPage, Page};
use crate::server::{Server, use_read};
use crate::ui::stat::Stat;
use crate::ui::tone::Tone;
use comet_api::status::Outcome;
use comet_api::{Dictionary, List};
use perihelion_view::prelude::*;
use std::sync::Arc;

/// How jobs end, the best first.
const ENDED: [Outcome; 4] = [Outcome::Success, Outcome::Warning, Outcome::Failed, Outcome::Missed];

#[component]
pub fn Tiles() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <section class="tiles" aria-label=move || t_string!(i18n, overview.tiles)>
            <UserTile />
            <DeviceTile />
            <RunningTile />
            <OutcomeTiles />
        </section>
    }
}

#[component]
fn UserTile() -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let users = use_read(|| Some(Account::everyones_profiles()));
    keep_fresh(PROFILES, Signal::stored(true), users.again);
    let of_users = move |count: fn(&Dictionary<UserRow>) -> usize| {
        length(formats, users.state.with(|state| state.data.as_deref().map_or(0, count)))
    };
    let tile = move || {
        view! {
            <Stat
                label=move || t_string!(i18n, overview.users)
                value=move || of_users(|users| users.len())
                detail=move || {
                    let suspended = of_users(|users| users.values().filter(|user| user.is_suspended).count());
                    t_string!(i18n, overview.suspended, number = suspended)
                }
                href=Page::Admin(AdminPage::Users).href()
            />
        }
    };
    tiles(users, 1, |i18n| t_string!(i18n, overview.users), tile.into())
}

#[component]
fn DeviceTile() -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let users = use_read(|| Some(Account::everyones_profiles()));
    let (online, connections) = use_online(Signal::stored(Account::of_portal(PORTAL)));
    keep_fresh(LISTS, Signal::stored(true), connections.again);
    let all = move || {
        users
            .state
            .with(|state| state.data.as_ref().map(|users| users.values().map(|user| user.devices.len()).sum::<usize>()))
    };
    let detail = move || {
        all().map(|all| t_string!(i18n, overview.of_devices, number = length(formats, all))).unwrap_or_default()
    };
    let count = move || online.with(|online| online.as_ref().map_or(0, |online| online.count()));
    let tile = move || {
        view! {
            <Stat
                label=move || t_string!(i18n, overview.devices_online)
                value=move || length(formats, count())
                detail
                href=Page::Admin(AdminPage::Devices).href()
            />
        }
    };
    tiles(connections, 1, |i18n| t_string!(i18n, overview.devices_online), tile.into())
}

#[component]
fn RunningTile() -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let running = use_running(Signal::stored(Account::of_portal(PORTAL)));
    keep_fresh(LISTS, Signal::stored(true), running.again);
    let count = move || running.state.with(|state| state.data.as_ref().map_or(0, |jobs| jobs.len()));
    let tile = move || {
        view! {
            <Stat
                label=move || t_string!(i18n, overview.running)
                value=move || length(formats, count())
                href=jobs_with(Outcome::Running)
            />
        }
    };
    tiles(running, 1, |i18n| t_string!(i18n, overview.running), tile.into())
}

#[component]
fn OutcomeTiles() -> impl IntoView {
    let server = Server::here();
    let jobs = use_jobs_of(Signal::stored(Account::of_portal(PORTAL)), Signal::stored(Span::Day));
    keep_fresh(LISTS, Signal::stored(true), jobs.again);
    let count = move |outcome: Outcome| {
        let count = |jobs: &Arc<List<JobRow>>| count_by_outcome(jobs, outcome, Span::Day, untrack(|| server.now()));
        jobs.state.with(|state| state.data.as_ref().map_or(0, count))
    };
    let four = move || {
        let tile = |outcome| view! { <OutcomeTile outcome count=Signal::derive(move || count(outcome)) /> };
        ENDED.map(tile).into_iter().collect::<Node>()
    };
    tiles(jobs, ENDED.len(), |i18n| t_string!(i18n, overview.chart), four.into())
}

#[component]
fn OutcomeTile(outcome: Outcome, count: Signal<usize>) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    // Nothing failed is no reason for red.
    let tone = Signal::derive(move || match (count.get(), outcome) {
        (0, _) => Tone::Neutral,
        (_, Outcome::Missed) => Tone::Warning,
        (_, outcome) => outcome_tone(outcome),
    });
    view! {
        <Stat
            label=move || outcome_label(i18n, outcome)
            value=move || length(formats, count.get())
            tone
            detail=move || t_string!(i18n, overview.in_last_day)
            href=jobs_with(outcome)
        />
    }
}

/// The jobs of the last 24 hours that came out like this.
pub fn jobs_with(outcome: Outcome) -> String {
    Query::default().with(STATUS, outcome_name(outcome)).after(&Page::jobs(PORTAL).href())
}
