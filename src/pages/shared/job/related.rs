//! The jobs around a job: of the same item, vault or device, before and after it.

use super::Job;
use super::siblings::Siblings;
use crate::account::{JobRow, Profiles};
use crate::i18n::*;
use crate::pages::shared::filter::Filter;
use crate::pages::shared::jobs::{JobLine, JobThings, lines_of};
use crate::session::Portal;
use crate::ui::field::Choice;
use crate::ui::panel::Panel;
use comet_api::types::BackupJobDetail;
use perihelion_view::prelude::*;
use std::sync::Arc;

/// So many jobs are shown on either side.
const SHOWN: usize = 5;

const ITEM: &str = "item";
const VAULT: &str = "vault";
const DEVICE: &str = "device";

/// Whether a job shares with another what is asked for.
fn is_related(by: &str, job: &BackupJobDetail, other: &JobRow) -> bool {
    let shares = |own: &str, other: &str| !own.is_empty() && own == other;
    match by {
        ITEM => shares(job.source_guid(), &other.source_guid),
        VAULT => shares(job.destination_guid(), &other.destination_guid),
        _ => shares(job.device_id(), &other.device_id),
    }
}

/// What the job can be related by.
fn ways(job: &BackupJobDetail) -> Vec<&'static str> {
    let ids = [(ITEM, job.source_guid()), (VAULT, job.destination_guid()), (DEVICE, job.device_id())];
    ids.into_iter().filter(|(_, id)| !id.is_empty()).map(|(way, _)| way).collect()
}

#[component]
pub fn RelatedPanel(portal: Portal, job: Job, jobs: Siblings, profiles: Signal<Profiles>) -> impl IntoView {
    let i18n = use_i18n();
    let ways = Memo::new(move || job.with(|job| ways(job)));
    let by = RwSignal::new(ways.with_untracked(|ways| ways.first().copied().unwrap_or(DEVICE)).to_owned());
    let all = Memo::new(move || {
        let jobs = jobs.get();
        by.with(|by| {
            job.with(|job| {
                let wanted = |other: &JobRow| is_related(by, job, other);
                profiles.with(|profiles| Arc::<[JobLine]>::from(lines_of(&jobs, profiles, &wanted)))
            })
        })
    });
    // The newest first: what came after stands above.
    let side = move |after: bool| {
        Signal::derive(move || {
            let start = job.with(|job| job.start_time());
            let id = job.with(|job| job.guid().to_owned());
            let belongs = |line: &&JobLine| line.job.id != *id.as_str() && (line.job.start_time > start) == after;
            all.with(|all| {
                let side: Vec<JobLine> = all.iter().filter(belongs).cloned().collect();
                // Those next to the job are the last of what came after.
                let skipped = if after { side.len().saturating_sub(SHOWN) } else { 0 };
                side.into_iter().skip(skipped).take(SHOWN).collect::<Arc<[JobLine]>>()
            })
        })
    };
    let list = move |title: Plain, none: Plain, jobs: Signal<Arc<[JobLine]>>| {
        view! {
            <div>
                <h3 class="related__title">{title}</h3>
                <JobThings
                    portal
                    jobs
                    shown=SHOWN
                    of_everyone=false
                    empty=move || view! { <p class="muted">{none}</p> }
                />
            </div>
        }
    };
    let choices = move || {
        let label = move |way: &'static str| match way {
            ITEM => t_string!(i18n, job.same_item),
            VAULT => t_string!(i18n, job.same_vault),
            _ => t_string!(i18n, job.same_device),
        };
        ways.get().into_iter().map(|way| Choice::new(way, label(way))).collect::<Vec<_>>()
    };
    let actions = move || {
        view! { <Filter label=key!(job.related_by) value=by choices=Signal::derive(choices) /> }
    };
    view! {
        <Panel title=key!(job.related) actions>
            <div class="columns">
                {list(key!(job.before), key!(job.none_before), side(false))}
                {list(key!(job.after), key!(job.none_after), side(true))}
            </div>
        </Panel>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jobs_without_an_item_are_not_related_by_it() {
        let mut job = BackupJobDetail::default();
        job.set_device_id("d");
        let other = JobRow { device_id: "d".into(), ..JobRow::default() };
        assert_eq!(ways(&job), [DEVICE]);
        assert!(is_related(DEVICE, &job, &other) && !is_related(ITEM, &job, &other));
    }
}
