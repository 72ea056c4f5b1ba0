//! What can be done about a job that runs: stop it on its device, or give it up.

use super::Job;
use super::is_running;
use crate::account::Profiles;
use crate::i18n::*;
use crate::pages::shared::jobs::{Stop, ToStop, stop_all};
use crate::session::Portal;
use crate::ui::button::Button;
use crate::ui::icon::{Glyph, Icon};
use comet_api::types::BackupJobDetail;
use perihelion_view::prelude::*;
use std::sync::Arc;

#[component]
pub fn StopJob(portal: Portal, job: Memo<Option<Arc<BackupJobDetail>>>, profiles: Signal<Profiles>) -> impl IntoView {
    let i18n = use_i18n();
    let stop = stop_all(portal);
    let is_running = Memo::new(move || job.with(|job| job.as_deref().is_some_and(is_running)));
    // Without this id nobody can tell the device which job is meant.
    let may_cancel = Memo::new(move || {
        is_running.get() && job.with(|job| job.as_ref().is_some_and(|job| !job.cancellation_id().is_empty()))
    });
    let end = move |how| {
        let this = job.with_untracked(|job| {
            let job = job.as_ref()?;
            let name = untrack(|| profiles.with(|profiles| super::title(i18n, job, profiles)));
            Some(ToStop { id: job.guid().to_owned().into(), user: job.username().to_owned(), name })
        });
        stop(how, this.into_iter().collect());
    };
    view! {
        <Show when=move || may_cancel.get()>
            <Button on_press=move || end(Stop::Cancel)>
                <Glyph icon=Icon::Stop />
                {key!(job.cancel)}
            </Button>
        </Show>
        <Show when=move || portal == Portal::Admin && is_running.get()>
            <Button on_press=move || end(Stop::Abandon)>{key!(job.abandon)}</Button>
        </Show>
    }
}

/// Says what to do about a job of which nothing is heard, and of one that can't be stopped.
#[component]
pub fn StopHint(portal: Portal, job: Job) -> impl IntoView {
    let can_not = Memo::new(move || job.with(|job| is_running(job) && job.cancellation_id().is_empty()));
    view! {
        <Show when=move || can_not.get()>
            <p class="muted">{key!(job.no_cancel)}</p>
        </Show>
        {(portal == Portal::Admin).then(|| view! { <p class="muted">{key!(job.abandon_hint)}</p> })}
    }
}
