//! The end of a job: how it ended goes into its document, what it did into the profile and the vault.

use super::deed::Deed;
use super::plan::{Line, remove};
use super::run::{self, Run};
use super::work::Work;
use super::{backup, chores, measures, restored, software, tick};
use crate::refusal::Outcome;
use crate::state::jobs;
use comet_api::constants::{job_status as status, sevt};
use comet_api::types::{BackupJobDetail, UserProfileConfig};
use comet_api::{UnixSeconds, Username};

/// What a job has just done, while the server makes its end known.
pub struct Ended<'a> {
    pub work: &'a Work<'a>,
    pub owner: UserProfileConfig,
    pub job: BackupJobDetail,
    pub at: UnixSeconds,
}

impl Ended<'_> {
    pub fn is_well(&self) -> bool {
        matches!(self.job.status(), status::STOP_SUCCESS | status::FAILED_WARNING)
    }

    pub fn name(&self) -> Username {
        self.owner.username().into()
    }
}

pub fn end(work: &Work<'_>, mut run: Run, before: &BackupJobDetail) -> Outcome<()> {
    run.worked = run.worked.max(run.plan.work);
    let at = tick::done_at(work, &run);
    let mut job = run.plan.last.clone();
    job.set_end_time(at);
    // Whom it waited for is told of the job itself only.
    if !before.conflicting_job_id().is_empty() {
        job.set_conflicting_job_id(before.conflicting_job_id());
    }
    remove(&mut job, &["Progress", "CancellationID"]);
    run::remove(work.db, &run.job)?;
    let Some(owner) = work.owner(&before.username().into())? else { return Ok(()) };
    let mut ended = Ended { work, owner, job, at };
    let said = leave(&mut ended, &run.plan.deed)?;
    tick::tell(work, &mut run)?;
    for (number, line) in (run.told..).zip(&said) {
        run::tell(work.db, &run.job, number, &line.entry(at))?;
    }
    jobs::write(work.db, &ended.job)?;
    work.emit(sevt::JOB_COMPLETED, &ended.owner, &run.job)?;
    follow_up(&ended, &run.plan.deed)
}

/// Does what the job was for; the answer is what it says of that at its end.
fn leave(ended: &mut Ended<'_>, deed: &Deed) -> Outcome<Vec<Line>> {
    match deed {
        Deed::Backup { engine, .. } => backup::leave(ended, engine).map(|()| Vec::new()),
        Deed::Restore(Some(folder)) => restored::keep(ended, folder).map(|()| Vec::new()),
        Deed::Retention => chores::retain(ended),
        Deed::DeepVerify => measures::note_deep_verify(ended).map(|()| Vec::new()),
        Deed::Import { program } => software::take_over(ended, program),
        Deed::Restore(None) | Deed::Update | Deed::Uninstall { .. } | Deed::Nothing => Ok(Vec::new()),
    }
}

/// What comes after: the device restarts, goes, or looks after its vault.
fn follow_up(ended: &Ended<'_>, deed: &Deed) -> Outcome<()> {
    match deed {
        Deed::Backup { retention, .. } if ended.is_well() => chores::retain_after_backup(ended, *retention),
        Deed::Update => software::restart_updated(ended),
        Deed::Uninstall { forgets } => software::leave_for_good(ended, *forgets),
        _ => Ok(()),
    }
}
