//! The numbers at the top. Each asks for itself, so that one failing answer leaves the others standing.

use super::PORTAL;
use super::buckets::count_by_outcome;
use crate::account::{Account, use_online};
use crate::format::use_formats;
use crate::i18n::*;
use crate::pages::shared::amounts::length;
use crate::pages::shared::jobs::{STATUS, Span, use_jobs_of, use_running};
use crate::pages::shared::query::Query;
use crate::pages::shared::refresh::{LISTS, PROFILES, keep_fresh};
use crate::pages::shared::status::{outcome_label, outcome_name, outcome_tone};
use crate::routes::{AdminPage, Page};
use crate::server::{Server, explain_here, use_read};
use crate::ui::loadable::Loaded;
use crate::ui::skeleton::{Skeleton, SkeletonShape};
use crate::ui::stat::{Stat, Stats};
use crate::ui::tone::Tone;
use comet_api::status::Outcome;
use leptos::prelude::*;

/// How jobs end, the best first.
const ENDED: [Outcome; 4] = [Outcome::Success, Outcome::Warning, Outcome::Failed, Outcome::Missed];

#[component]
pub fn Tiles() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <section class="tiles" aria-label=move || t_string!(i18n, overview.tiles)>
            <UserTiles />
            <DeviceTile />
            <RunningTile />
            <OutcomeTiles />
        </section>
    }
}

fn tile_skeleton() -> impl IntoView {
    view! { <Skeleton shape=SkeletonShape::Tiles count=1 /> }
}

#[component]
fn UserTiles() -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let users = use_read(|| Some(Account::everyones_profiles()));
    keep_fresh(PROFILES, Signal::stored(true), users.again);
    view! {
        <Loaded read=users.state explain=explain_here on_retry=users.again skeleton=tile_skeleton let:users>
            <Stats>
                <Stat
                    label=move || t_string!(i18n, overview.users)
                    value=move || length(formats, users.with(|users| users.len()))
                    detail=move || {
                        let suspended = users.with(|users| users.values().filter(|user| user.is_suspended).count());
                        t_string!(i18n, overview.suspended, number = length(formats, suspended))
                    }
                    href=Page::Admin(AdminPage::Users).href()
                />
            </Stats>
        </Loaded>
    }
}

#[component]
fn DeviceTile() -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let users = use_read(|| Some(Account::everyones_profiles()));
    let (online, read) = use_online(Signal::stored(Account::of_portal(PORTAL)));
    keep_fresh(LISTS, Signal::stored(true), read.again);
    let all = move || users.state.with(|state| {
        state.data.as_ref().map(|users| users.values().map(|user| user.devices.len()).sum::<usize>())
    });
    let detail = move || {
        all().map(|all| t_string!(i18n, overview.of_devices, number = length(formats, all))).unwrap_or_default()
    };
    let count = move || online.with(|online| online.as_ref().map_or(0, |online| online.count()));
    view! {
        <Loaded read=read.state explain=explain_here on_retry=read.again skeleton=tile_skeleton let:_connections>
            <Stats>
                <Stat
                    label=move || t_string!(i18n, overview.devices_online)
                    value=move || length(formats, count())
                    detail
                    href=Page::Admin(AdminPage::Devices).href()
                />
            </Stats>
        </Loaded>
    }
}

#[component]
fn RunningTile() -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let running = use_running(Signal::stored(Account::of_portal(PORTAL)));
    keep_fresh(LISTS, Signal::stored(true), running.again);
    view! {
        <Loaded read=running.state explain=explain_here on_retry=running.again skeleton=tile_skeleton let:jobs>
            <Stats>
                <Stat
                    label=move || t_string!(i18n, overview.running)
                    value=move || length(formats, jobs.with(|jobs| jobs.len()))
                    href=jobs_with(Outcome::Running)
                />
            </Stats>
        </Loaded>
    }
}

#[component]
fn OutcomeTiles() -> impl IntoView {
    let server = Server::here();
    let jobs = use_jobs_of(Signal::stored(Account::of_portal(PORTAL)), Signal::stored(Span::Day));
    keep_fresh(LISTS, Signal::stored(true), jobs.again);
    view! {
        <Loaded read=jobs.state explain=explain_here on_retry=jobs.again skeleton=outcome_skeleton let:jobs>
            <Stats>
                {ENDED
                    .into_iter()
                    .map(|outcome| {
                        let count = move || {
                            jobs.with(|jobs| count_by_outcome(jobs, outcome, Span::Day, untrack(|| server.now())))
                        };
                        view! { <OutcomeTile outcome count=Signal::derive(count) /> }
                    })
                    .collect_view()}
            </Stats>
        </Loaded>
    }
}

fn outcome_skeleton() -> impl IntoView {
    view! { <Skeleton shape=SkeletonShape::Tiles count=4 /> }
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
