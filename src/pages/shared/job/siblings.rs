//! What surrounds a job: an earlier one to compare it with, its item's history, the jobs before and after it.

use super::compare::ComparePanel;
use super::related::RelatedPanel;
use crate::account::{Account, JobRow, Profiles};
use crate::pages::shared::history::{HistoryOf, HistoryPanel};
use crate::server::{explain_here, use_read};
use crate::session::Portal;
use crate::ui::loadable::Loaded;
use comet_api::List;
use comet_api::constants::job_classification::BACKUP;
use comet_api::types::BackupJobDetail;
use perihelion_view::prelude::*;
use std::sync::Arc;

/// The jobs of the user whose job is looked at.
pub type Siblings = Signal<Arc<List<JobRow>>>;

#[component]
pub fn Surroundings(
    portal: Portal,
    job: Memo<Option<Arc<BackupJobDetail>>>,
    profiles: Signal<Profiles>,
) -> impl IntoView {
    let first = job.get_untracked().unwrap_or_default();
    let this = Signal::derive(move || job.get().unwrap_or_else(|| Arc::clone(&first)));
    let owner = Memo::new(move || this.with(|job| job.username().to_owned()));
    let read = use_read(move || Some(Account::of_portal(portal).of_user(&owner.get()).jobs().good_for(60.0)));
    let of = this.with_untracked(|job| match job.source_guid() {
        "" => None,
        id if job.classification() == BACKUP => Some(HistoryOf::Item(id.to_owned())),
        _ => None,
    });
    let id = this.with_untracked(|job| job.guid().to_owned());
    view! {
        <Loaded read=read.state explain=explain_here on_retry=read.again let:jobs>
            <div class="stack" data-gap="large">
                {of.clone().map(|of| view! { <HistoryPanel portal jobs profiles of current=id.clone() /> })}
                <ComparePanel portal job=this jobs />
                <RelatedPanel portal job=this jobs profiles />
            </div>
        </Loaded>
    }
}
