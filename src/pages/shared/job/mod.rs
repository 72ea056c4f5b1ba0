//! One job, in both portals: what it was, how it went, and its log. Follows a job that runs.

mod amounts;
mod compare;
mod earlier;
mod facts;
mod log;
mod progress;
mod raw;
mod related;
mod siblings;
mod stopping;

use super::refresh::{RUNNING, RefreshButton, keep_fresh};
use super::status::{StatusBadge, class_label, status_hint, status_tone};
use crate::account::{Account, Profiles, use_profile};
use crate::i18n::*;
use crate::pages::shared::named::words;
use crate::routes::Page;
use crate::server::{Read, explain_here, use_read};
use crate::session::Portal;
use crate::ui::button::ButtonLink;
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::loadable::Loaded;
use crate::ui::notice::Notice;
use crate::ui::page::{Crumb, PageHeader};
use crate::ui::panel::Panel;
use crate::ui::skeleton::{Skeleton, SkeletonShape};
use amounts::{JobAmounts, has_amounts};
use comet_api::status::{JobStatus, Outcome};
use comet_api::twins::GetJobProperties;
use comet_api::types::BackupJobDetail;
use comet_api::{ApiError, JobId};
use facts::JobFacts;
use log::LogPanel;
use perihelion_view::prelude::*;
use progress::JobProgress;
use raw::RawJob;
use siblings::Surroundings;
use std::sync::Arc;
use stopping::StopJob;

/// The job that a page is about, as it changes.
pub type Job = Signal<Arc<BackupJobDetail>>;

#[component]
pub fn JobPage(portal: Portal, id: JobId) -> impl IntoView {
    let i18n = use_i18n();
    let read: Read<BackupJobDetail> = {
        let job_id = id.clone();
        use_read(move || Some(Account::of_portal(portal).ask(GetJobProperties { job_id: job_id.clone() })))
    };
    let job = Memo::new(move || read.state.with(|state| state.data.clone()));
    let is_running = Memo::new(move || job.with(|job| job.as_deref().is_some_and(is_running)));
    keep_fresh(RUNNING, is_running.into(), read.again);
    let profiles = use_owner(portal, job);
    let has_job = Memo::new(move || job.with(Option::is_some));
    let title = move || {
        job.with(|job| match job {
            Some(job) => profiles.with(|profiles| title(i18n, job, profiles)),
            None => t_string!(i18n, shell.job).to_owned(),
        })
    };
    let is_missing =
        Memo::new(move || read.state.with(|state| state.error.as_ref().is_some_and(ApiError::is_not_found)));
    let pending = Signal::derive(move || read.state.with(|state| state.refreshing));
    let status = move || job.with(|job| job.as_ref().map(|job| job.status()));
    let body = move || {
        if is_missing.get() {
            return view! { <NoSuchJob portal /> };
        }
        let id = id.clone();
        view! {
            <Loaded read=read.state explain=explain_here on_retry=read.again skeleton=job_skeleton let:job>
                <JobPanels portal job profiles />
            </Loaded>
            <LogPanel portal id is_running />
            {move || has_job.get().then(|| view! { <Surroundings portal job profiles /> })}
        }
    };
    view! {
        <div class="page">
            <PageHeader
                title
                breadcrumb=vec![Crumb::new(key!(shell.jobs), Page::jobs(portal).href())]
                actions=move || {
                    view! {
                        <StopJob portal job profiles />
                        <RefreshButton on_press=read.again pending />
                    }
                }
            >
                {move || status().map(|status| view! { <StatusBadge status /> })}
            </PageHeader>
            {body}
        </div>
    }
}

pub fn is_running(job: &BackupJobDetail) -> bool {
    JobStatus::from(job.status()).outcome() == Outcome::Running
}

/// The profile of the job's user, to call things by their names.
fn use_owner(portal: Portal, job: Memo<Option<Arc<BackupJobDetail>>>) -> Signal<Profiles> {
    let owner = Memo::new(move || job.with(|job| job.as_ref().map(|job| job.username().to_owned())));
    let profile = use_profile(move || match portal {
        Portal::Admin => owner.get().map(|user| Account::AsAdmin { user: user.into() }),
        Portal::User => Some(Account::AsUser),
    });
    Signal::derive(move || profile.state.with(|state| state.data.clone()).map_or(Profiles::Unknown, Profiles::One))
}

fn title(i18n: Texts, job: &BackupJobDetail, profiles: &Profiles) -> String {
    let class = class_label(i18n, job.classification());
    let item = profiles.item(job.username(), job.source_guid());
    match words(i18n, &item, job.source_guid()) {
        item if item.is_empty() => class,
        item => t_string!(i18n, job.title_with_item, class = class, item = item),
    }
}

fn job_skeleton() -> Node {
    view! { <Skeleton shape=SkeletonShape::Facts count=8 /> }
}

#[component]
fn NoSuchJob(portal: Portal) -> impl IntoView {
    let list = move || view! { <ButtonLink href=Page::jobs(portal).href()>{key!(job.to_list)}</ButtonLink> };
    view! {
        <EmptyState title=key!(job.no_such) icon=Icon::Jobs action=list>
            {key!(job.no_such_hint)}
        </EmptyState>
    }
}

#[component]
fn JobPanels(portal: Portal, job: Job, profiles: Signal<Profiles>) -> impl IntoView {
    let running = Memo::new(move || job.with(|job| is_running(job)));
    // While it runs, they stand in the progress.
    let some_amounts = Memo::new(move || job.with(|job| !is_running(job) && has_amounts(job)));
    view! {
        <div class="stack" data-gap="large">
            <StatusNotice job portal />
            <Show when=move || running.get()>
                <JobProgress job portal />
            </Show>
            <div class="columns">
                <Panel title=key!(job.facts)>
                    <JobFacts portal job profiles />
                    <RawJob job />
                </Panel>
                <Show when=move || some_amounts.get()>
                    <Panel title=key!(job.amounts)>
                        <JobAmounts job />
                    </Panel>
                </Show>
            </div>
        </div>
    }
}

/// What the job's status means, and the job that was in its way.
#[component]
fn StatusNotice(job: Job, portal: Portal) -> impl IntoView {
    let i18n = use_i18n();
    let status = Memo::new(move || job.with(|job| (job.status(), job.conflicting_job_id().to_owned())));
    (move || {
        let (status, conflict) = status.get();
        let other = (!conflict.is_empty()).then(|| {
            let href = Page::job(portal, conflict).href();
            view! { <a href=href>{key!(job.conflict_link)}</a> }
        });
        let tone = status_tone(JobStatus::from(status));
        view! { <Notice tone title=move || status_hint(i18n, status)>{other}</Notice> }
    })
    .into_node()
}
