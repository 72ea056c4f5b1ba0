//! Jobs that are stopped: by their device, which must be there, or only in the server's books.

use super::away::connected_devices;
use super::plan::{Line, remove};
use super::run;
use super::work::Work;
use crate::call::Call;
use crate::refusal::{Outcome, Refusal};
use crate::state::fleet::key;
use crate::state::jobs;
use comet_api::constants::{job_status as status, sevt};
use comet_api::types::BackupJobDetail;
use comet_api::{JobId, Username};

/// A job of the user that has not ended.
fn running(call: &Call<'_>, owner: &Username, id: &JobId) -> Outcome<BackupJobDetail> {
    let job = call.jobs()?.job(id)?;
    if job.username() != owner.as_str() {
        return Err(Refusal::not_found("job", id.as_str()));
    }
    match job.end_time().known() {
        None => Ok(job),
        Some(_) => Err(Refusal::new(409, "The job has ended already.")),
    }
}

/// The device is told, and ends the job in a moment.
pub fn cancel(call: &Call<'_>, owner: &Username, id: &JobId) -> Outcome<()> {
    let job = running(call, owner, id)?;
    let work = Work::of(call);
    let run = run::find(call.db, id.as_str())?.filter(|_| !job.cancellation_id().is_empty());
    let mut run = run.ok_or_else(|| Refusal::new(409, "This job can't be cancelled."))?;
    if !connected_devices(call.db)?.contains(&key(job.username(), job.device_id())) {
        return Err(Refusal::new(404, "The device is not connected: nobody can tell it to cancel the job."));
    }
    let now = work.time();
    run.worked = run.worked_by(now).max(0);
    run.seen = now;
    run.plan.cut(run.worked, status::FAILED_CANCELLED, Line::error("The job was cancelled."));
    run::put(call.db, &run)?;
    work.engine().pace.keep(call.db, now)
}

/// The server takes the job for ended, whatever the device does.
pub fn abandon(call: &Call<'_>, owner: &Username, id: &JobId) -> Outcome<()> {
    let mut job = running(call, owner, id)?;
    let told = run::find(call.db, id.as_str())?.map_or(0, |run| run.told);
    let line = Line::error("The job was abandoned by an administrator.");
    run::tell(call.db, id.as_str(), told, &line.entry(call.now()))?;
    run::remove(call.db, id.as_str())?;
    job.set_status(status::FAILED_ABANDONED);
    job.set_end_time(call.now().max(job.start_time()));
    remove(&mut job, &["Progress", "CancellationID"]);
    jobs::write(call.db, &job)?;
    let owner = call.users()?.profile(owner)?;
    Work::of(call).emit(sevt::JOB_COMPLETED, &owner, id.as_str())
}
