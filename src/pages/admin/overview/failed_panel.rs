//! What failed: how many jobs of the last 24 hours, and the failures that still stand.

use super::PORTAL;
use super::brief::{Brief, MOST, Nothing, panel_of};
use super::buckets::count_by_outcome;
use super::failed::{Failure, standing};
use super::fleet::Fleet;
use crate::account::Profiles;
use crate::format::{Formats, use_formats};
use crate::i18n::*;
use crate::pages::shared::amounts::length;
use crate::pages::shared::jobs::{STATUS, Span};
use crate::pages::shared::named::job_name;
use crate::pages::shared::query::Query;
use crate::pages::shared::status::{outcome_name, status_icon, status_label, status_tone};
use crate::routes::Page;
use crate::server::Server;
use crate::ui::brief::{Line, LineState};
use crate::ui::figure::{Figure, Figures};
use crate::ui::icon::Icon;
use crate::ui::panel::Panel;
use crate::ui::tone::Tone;
use comet_api::status::{JobStatus, Outcome};
use perihelion_view::prelude::*;

/// What is counted, with its tone where there is any.
const COUNTED: [(Outcome, Tone); 3] =
    [(Outcome::Failed, Tone::Danger), (Outcome::Missed, Tone::Warning), (Outcome::Warning, Tone::Warning)];

#[component]
pub fn FailedPanel(fleet: Fleet) -> impl IntoView {
    view! {
        <Panel
            title=key!(overview.failures)
            description=key!(overview.in_last_day)
        >
            {panel_of(fleet.day, move || view! { <Failures fleet /> })}
        </Panel>
    }
}

#[component]
fn Failures(fleet: Fleet) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let server = Server::here();
    let failures = Memo::new(move || {
        let jobs = fleet.day.state.with(|state| state.data.clone());
        jobs.map(|jobs| standing(&jobs, untrack(|| server.now()))).unwrap_or_default()
    });
    let lines = Memo::new(move || {
        let line = |failure: &Failure| fleet.profiles.with(|profiles| line(i18n, formats, failure, profiles));
        failures.with(|failures| failures.iter().take(MOST).map(line).collect::<Vec<_>>())
    });
    let all = Memo::new(move || failures.with(Vec::len));
    let counts = COUNTED.map(|(outcome, tone)| (outcome, tone, count(fleet, outcome)));
    let figures = counts.map(|(outcome, tone, count)| figure(outcome, tone, count));
    // Something may have failed and been made good since: that is another kind of good news.
    let has_failed =
        Memo::new(move || counts.iter().any(|(outcome, _, count)| *outcome != Outcome::Warning && count.get() > 0));
    let nothing = move || match has_failed.get() {
        true => Nothing { icon: Icon::Success, title: key!(overview.made_good), hint: key!(overview.made_good_hint) },
        false => {
            Nothing { icon: Icon::Success, title: key!(overview.no_failures), hint: key!(overview.no_failures_hint) }
        }
    };
    view! {
        <Figures>{figures.into_iter().collect::<Node>()}</Figures>
        {move || {
            view! { <Brief label=key!(overview.standing) lines all nothing=nothing() /> }
        }}
    }
}

/// How many jobs of the last 24 hours came out so.
fn count(fleet: Fleet, outcome: Outcome) -> Memo<usize> {
    let server = Server::here();
    Memo::new(move || {
        let now = untrack(|| server.now());
        let jobs = fleet.day.state.with(|state| state.data.clone());
        jobs.map_or(0, |jobs| count_by_outcome(&jobs, outcome, Span::Day, now))
    })
}

fn figure(outcome: Outcome, tone: Tone, count: Memo<usize>) -> Node {
    let i18n = use_i18n();
    let formats = use_formats();
    let label = move || match outcome {
        Outcome::Failed => t_string!(i18n, overview.failed),
        Outcome::Missed => t_string!(i18n, overview.missed),
        _ => t_string!(i18n, overview.warned),
    };
    let tone = Signal::derive(move || if count.get() == 0 { Tone::Neutral } else { tone });
    view! { <Figure value=move || length(formats, count.get()) label tone href=jobs_with(outcome) /> }
}

fn line(i18n: Texts, formats: Formats, failure: &Failure, profiles: &Profiles) -> Line {
    let job = &failure.job;
    let status = JobStatus::from(job.status);
    let account = profiles.account(&job.username);
    let times = match failure.times {
        1 => String::new(),
        times => t_string!(i18n, overview.times, number = length(formats, times)),
    };
    Line {
        key: failure.key(),
        tone: if status == JobStatus::Missed { Tone::Warning } else { status_tone(status) },
        icon: Some(status_icon(status)),
        name: job_name(i18n, job, profiles),
        href: Page::job(PORTAL, job.id.clone()).href(),
        detail: format!("{} · {account}", status_label(i18n, status)),
        state: LineState::Ago(job.start_time.0),
        amount: times,
        ..Line::default()
    }
}

/// The jobs of the last 24 hours that came out like this.
pub fn jobs_with(outcome: Outcome) -> String {
    Query::default().with(STATUS, outcome_name(outcome)).after(&Page::jobs(PORTAL).href())
}
