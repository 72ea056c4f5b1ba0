//! What is running now, with progress that moves.

use super::PORTAL;
use super::brief::{Brief, MOST, Nothing, panel_of};
use super::failed_panel::jobs_with;
use super::fleet::Fleet;
use crate::account::{JobRow, Profiles};
use crate::format::{Formats, use_formats};
use crate::i18n::*;
use crate::order::in_order;
use crate::pages::shared::amounts::{count, length, number, size};
use crate::pages::shared::named::job_name;
use crate::routes::Page;
use crate::ui::brief::{Bar, Line, LineState};
use crate::ui::chart::MeterKind;
use crate::ui::figure::{Figure, Figures};
use crate::ui::icon::Icon;
use crate::ui::panel::Panel;
use crate::ui::tone::Tone;
use comet_api::status::{JobStatus, Outcome};
use comet_api::{ByteCount, List};
use perihelion_view::prelude::*;
use std::sync::Arc;

#[component]
pub fn RunningPanel(fleet: Fleet) -> impl IntoView {
    view! {
        <Panel
            title=key!(overview.running)
            description=key!(overview.running_hint)
        >
            {panel_of(fleet.running, move || view! { <Running fleet /> })}
        </Panel>
    }
}

#[component]
fn Running(fleet: Fleet) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let jobs = Memo::new(move || {
        let jobs = fleet.running.state.with(|state| state.data.clone());
        jobs.map(|jobs| running(&jobs)).unwrap_or_default()
    });
    let lines = Memo::new(move || {
        let line = |job: &JobRow| fleet.profiles.with(|profiles| line(i18n, formats, job, profiles));
        jobs.with(|jobs| jobs.iter().take(MOST).map(line).collect::<Vec<_>>())
    });
    let all = Memo::new(move || jobs.with(|jobs| jobs.len()));
    let waiting = Memo::new(move || jobs.with(|jobs| jobs.iter().filter(|job| is_waiting(job)).count()));
    let sent =
        move || size(formats, jobs.with(|jobs| ByteCount(jobs.iter().map(|job| job.upload_size.0.max(0)).sum())));
    let nothing = Nothing { icon: Icon::Play, title: key!(overview.no_running), hint: key!(overview.no_running_hint) };
    view! {
        <Figures>
            <Figure
                value=move || length(formats, all.get() - waiting.get())
                label=key!(overview.runs)
                href=jobs_with(Outcome::Running)
            />
            <Figure value=move || length(formats, waiting.get()) label=key!(overview.waits) />
            <Figure value=sent label=key!(overview.sent) />
        </Figures>
        <Brief label=key!(overview.running) lines all nothing />
    }
}

fn is_waiting(job: &JobRow) -> bool {
    JobStatus::from(job.status) == JobStatus::Waiting
}

/// What runs, the newest first; an order in which nothing changes its place while it runs.
fn running(jobs: &Arc<List<JobRow>>) -> Arc<[JobRow]> {
    let runs = |job: &&JobRow| JobStatus::from(job.status).outcome() == Outcome::Running;
    let runs: Vec<JobRow> = jobs.iter().filter(runs).cloned().collect();
    in_order(runs, |a, b| (b.start_time, &a.id).cmp(&(a.start_time, &b.id))).into()
}

fn line(i18n: Texts, formats: Formats, job: &JobRow, profiles: &Profiles) -> Line {
    let (account, name) = (profiles.account(&job.username), job_name(i18n, job, profiles));
    let (done, total) = (job.progress.items_done, job.progress.items_total);
    let text = move || t_string!(i18n, overview.items_of, done = count(formats, done), total = count(formats, total));
    // How much there is to do is found while it runs; without any number there is no bar.
    let bar = (total > 0).then(|| Bar {
        label: t_string!(i18n, overview.progress_of, name = name.clone()),
        share: number(done) / number(total),
        text: text(),
        kind: MeterKind::Progress,
    });
    let done = Some(job.progress.bytes_done).filter(|bytes| bytes.0 > 0);
    Line {
        key: job.id.to_string(),
        tone: Tone::Info,
        icon: Some(if is_waiting(job) { Icon::Clock } else { Icon::Play }),
        name,
        href: Page::job(PORTAL, job.id.clone()).href(),
        detail: account.to_owned(),
        state: LineState::Ago(job.start_time.0),
        amount: match done {
            Some(bytes) => size(formats, bytes),
            None if is_waiting(job) => t_string!(i18n, overview.waits_word).to_owned(),
            None => String::new(),
        },
        bar,
        is_gone: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::UnixSeconds;

    #[test]
    fn only_what_runs_is_listed_and_the_newest_comes_first() {
        let job = |id: &str, status, started| JobRow {
            id: id.into(),
            status,
            start_time: UnixSeconds(started),
            ..JobRow::default()
        };
        let jobs = List(vec![job("old", 6001, 10), job("done", 5000, 30), job("new", 6001, 20), job("waits", 6004, 5)]);
        let ids: Vec<_> = running(&Arc::new(jobs)).iter().map(|job| job.id.clone()).collect();
        assert_eq!(ids, ["new", "old", "waits"]);
    }
}
