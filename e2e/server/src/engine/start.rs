//! The beginning of a job: its document, and its plan beside it.

use super::conflicts;
use super::plan::{Line, Plan, spread};
use super::run::{self, Run};
use super::tick;
use super::work::Work;
use crate::devices::Device;
use crate::refusal::{Outcome, Refusal};
use crate::seed::{self, Dice, blank};
use crate::state::jobs;
use comet_api::constants::{job_status as status, sevt};
use comet_api::types::{BackupJobDetail, SourceConfig, UserProfileConfig};
use comet_api::{JobId, Username};

/// What a job is about. Items and vaults by their GUIDs, "" where there is none.
pub struct About<'a> {
    pub device: &'a Device,
    pub classification: u64,
    pub item: &'a str,
    pub vault: &'a str,
}

/// Refuses what the account or the vault does not allow the device to do.
pub fn check(device: &Device, vault: &str) -> Outcome<()> {
    if device.owner.is_suspended() {
        return Err(Refusal::forbidden("This account is suspended: its devices do nothing."));
    }
    if vault.is_empty() {
        return Ok(());
    }
    let associated = device.vault(vault)?.associated_devices();
    match associated.is_empty() || associated.iter().any(|id| id == device.connection.device_id()) {
        true => Ok(()),
        false => Err(Refusal::bad("This storage vault is for another device.")),
    }
}

impl About<'_> {
    /// What decides how this turn of the job goes; the job's id follows from it.
    pub fn dice(&self, work: &Work<'_>) -> Outcome<Dice> {
        let kind = self.classification.to_string();
        let names =
            [self.device.connection.username(), self.device.connection.device_id(), self.item, self.vault, &kind];
        let turn = run::next_turn(work.db, &names)?;
        Ok(Dice::at(&[&names[..], &["job of the engine"]].concat(), turn))
    }

    /// The document, as far as all jobs have it.
    pub fn job(&self, work: &Work<'_>, dice: &mut Dice) -> BackupJobDetail {
        let mut job: BackupJobDetail = blank();
        job.set_guid(dice.guid());
        job.set_username(self.device.connection.username());
        job.set_classification(self.classification);
        job.set_status(status::STOP_SUCCESS);
        job.set_start_time(work.now());
        job.set_source_guid(self.item);
        job.set_destination_guid(self.vault);
        job.set_device_id(self.device.connection.device_id());
        job.set_client_version(self.device.connection.reported_version());
        job.set_cancellation_id(dice.guid());
        if let Some(vault) = self.device.owner.destinations().get(self.vault) {
            job.set_destination_size_start(vault.statistics().client_provided_size().clone());
        }
        job
    }
}

/// The lines of the log as all jobs of the kind have them, once it has ended so.
pub fn usual_lines(job: &BackupJobDetail, item: Option<&SourceConfig>) -> Vec<Line> {
    let mut ended = job.clone();
    ended.set_end_time(job.start_time().plus(1));
    let entries = seed::log_of(&ended, item).into_iter();
    entries.map(|entry| Line::new(entry.severity(), entry.message())).collect()
}

/// Begins the job, or lets it wait for those that must end before.
pub fn begin(work: &Work<'_>, owner: &UserProfileConfig, mut plan: Plan) -> Outcome<JobId> {
    let name: Username = owner.username().into();
    let job = &plan.last;
    plan.after = conflicts::before(work.db, &name, job.destination_guid(), job.classification())?;
    plan.lines = spread(plan.lines, plan.work);
    if let Some(other) = plan.after.first() {
        let waits = Line::info(format!("Job {other} works on this vault; waiting for its end."));
        plan.lines.insert(1.min(plan.lines.len()), waits.at(0));
    }
    let id = plan.last.guid().to_owned();
    jobs::write(work.db, &plan.beginning())?;
    let mut run = Run::new(&id, work.time(), plan);
    tick::tell(work, &mut run)?;
    run::put(work.db, &run)?;
    work.engine().pace.keep(work.db, run.seen)?;
    work.emit(sevt::JOB_NEW, owner, &id)?;
    Ok(id.into())
}
