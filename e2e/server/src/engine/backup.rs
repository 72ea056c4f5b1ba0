//! A backup: how it begins, how it will end, and the snapshot and figures that it leaves.

mod contents;
mod log;

use super::conflicts;
use super::deed::Deed;
use super::ending::Ended;
use super::fate::{Fate, Odds};
use super::limits;
use super::measures;
use super::plan::{Line, Plan, remove};
use super::run;
use super::start::{self, About, usual_lines};
use super::work::Work;
use crate::devices::Device;
use crate::devices::says::brief;
use crate::refusal::{Outcome, Refusal};
use crate::seed::{Dice, Traffic, measured, permille};
use crate::snapshots::{self, Snapshot};
use crate::state::jobs;
use comet_api::JobId;
use comet_api::constants::sevt;
use comet_api::constants::{engine_builtin as engine, job_classification as class, job_status as status};
use comet_api::types::{BackupJobAdvancedOptions, BackupJobDetail, BackupRuleConfig, SourceConfig};

pub struct BackupOrder<'a> {
    pub device: &'a Device,
    pub item: &'a str,
    pub vault: &'a str,
    pub options: &'a BackupJobAdvancedOptions,
    /// The schedule that asks for it, with its id.
    pub rule: Option<(&'a str, &'a BackupRuleConfig)>,
}

const ODDS: Odds = Odds { warning: 60, error: 18, timeout: 2 };

/// Begins the backup.
pub fn run_backup(work: &Work<'_>, order: &BackupOrder<'_>) -> Outcome<JobId> {
    let device = order.device;
    let owner = &device.owner;
    let item = owner.sources().get(order.item);
    let item = item.ok_or_else(|| Refusal::not_found("protected item", &brief(order.item)))?;
    if item.owner_device() != device.connection.device_id() {
        return Err(Refusal::bad("This protected item belongs to another device."));
    }
    start::check(device, order.vault)?;
    device.vault(order.vault)?;
    let about = About { device, classification: class::BACKUP, item: order.item, vault: order.vault };
    let mut dice = about.dice(work)?;
    let mut job = about.job(work, &mut dice);
    if !order.options.tags().is_empty() {
        job.set_tags(order.options.tags());
    }
    if let Some((id, _)) = order.rule {
        job.set_backup_rule_guid(id);
    }
    if order.options.skip_already_running()
        && let Some(other) = conflicts::same_backup(work.db, &device.owner_name(), order.item, order.vault)?
    {
        return skip(work, order, job, &other);
    }
    work.change(owner, |profile| measures::note_start(profile, order.item, work.now()))?;
    let plan = plan(work, order, item, job, &mut dice)?;
    start::begin(work, owner, plan)
}

/// The job ends as it begins, and names the one that is in its way.
fn skip(work: &Work<'_>, order: &BackupOrder<'_>, mut job: BackupJobDetail, other: &str) -> Outcome<JobId> {
    let owner = &order.device.owner;
    job.set_status(status::FAILED_SKIPALREADYRUNNING);
    job.set_end_time(job.start_time());
    job.set_conflicting_job_id(other);
    remove(&mut job, &["CancellationID"]);
    for (number, line) in (0..).zip(usual_lines(&job, None)) {
        run::tell(work.db, job.guid(), number, &line.entry(job.start_time()))?;
    }
    jobs::write(work.db, &job)?;
    work.emit(sevt::JOB_NEW, owner, job.guid())?;
    work.change(owner, |profile| measures::note_backup(profile, &job))?;
    work.emit(sevt::JOB_COMPLETED, owner, job.guid())?;
    Ok(job.guid().into())
}

fn plan(
    work: &Work<'_>,
    order: &BackupOrder<'_>,
    item: &SourceConfig,
    mut job: BackupJobDetail,
    dice: &mut Dice,
) -> Outcome<Plan> {
    let owner = &order.device.owner;
    let held = snapshots::of_vault(work.db, &order.device.owner_name(), order.vault)?;
    let is_first = held.iter().all(|snapshot| snapshot.item != order.item);
    let bulk = contents::bulk(item, order.item, dice);
    let mut whole = contents::traffic(&bulk, is_first, dice);
    let mut fate = work.engine().fates.draw(&ODDS, dice);
    let mut said = Vec::new();
    let mut why = None;
    let choice = contents::Choice::of(work, order.device, item);
    said.extend(choice.missing.iter().map(|path| Line::warning(format!("\"{}\" does not exist.", brief(path)))));
    if choice.is_empty {
        whole = Traffic::default();
        if !order.options.allow_zero_files_success() {
            fate = Fate::at_once(status::FAILED_ERROR);
            why = Some(Line::error("There is nothing to back up: none of the item's folders exist."));
        }
    } else if let Some(limit) = limits::met(owner, (order.item, item), order.vault, &bulk, whole) {
        fate = limit.fate;
        why = Some(limit.line);
    } else if !choice.missing.is_empty() && fate == Fate::WELL {
        fate.status = status::FAILED_WARNING;
    }
    let mut seconds = contents::seconds(order, &bulk, whole, dice);
    if !fate.is_well() {
        seconds = permille(seconds, fate.reached).max(6);
    }
    if let Some(stop) = stop_after(order.options, seconds) {
        fate = Fate { status: status::FAILED_CANCELLED, reached: stop.saturating_mul(fate.reached) / seconds.max(1) };
        seconds = stop;
        why = Some(Line::error(format!("The job was stopped after {stop} seconds, as its options ask for.")));
    }
    job.set_status(fate.status);
    whole.partly(fate.reached).write(&mut job);
    if fate.is_well() {
        job.set_snapshot_id(dice.hex(4));
        contents::count(&bulk, &mut job);
        let held = measures::vault_size(owner, order.vault);
        job.set_destination_size_end(measured(held.saturating_add(whole.upload), job.start_time()));
    }
    let has_total = !matches!(item.engine(), engine::STDOUT | engine::MSSQL | engine::MYSQL);
    Ok(Plan {
        lines: log::lines(order, item, &job, said, why),
        last: job,
        work: seconds.saturating_mul(1000),
        items_total: if has_total { whole.files } else { 0 },
        after: Vec::new(),
        deed: Deed::Backup { engine: item.engine().to_owned(), retention: order.options.auto_retention_level() },
    })
}

fn stop_after(options: &BackupJobAdvancedOptions, seconds: i64) -> Option<i64> {
    Some(options.stop_after()).filter(|stop| (1..seconds).contains(stop))
}

/// What was sent is in the vault, however the job ended; a snapshot is, if it ended well.
pub fn leave(ended: &mut Ended<'_>, engine: &str) -> Outcome<()> {
    let vault = ended.job.destination_guid().to_owned();
    let held = measures::vault_size(&ended.owner, &vault).saturating_add(ended.job.upload_size().0);
    if !ended.job.snapshot_id().is_empty() {
        ended.job.set_destination_size_end(measured(held, ended.at.plus(-measures::MEASURING)));
    }
    if let Some(snapshot) = Snapshot::of(&ended.job, engine) {
        // Of a vault that is gone from the profile nothing is known any more.
        if ended.owner.destinations().get(&vault).is_some() {
            snapshots::add(ended.work.db, &snapshot)?;
        }
    }
    let (job, at) = (&ended.job, ended.at);
    ended.work.change(&ended.owner, |profile| {
        measures::note_backup(profile, job);
        measures::set_vault_size(profile, &vault, held, at);
    })?;
    refresh(ended)
}

/// The profile as it is after a write.
fn refresh(ended: &mut Ended<'_>) -> Outcome<()> {
    if let Some(owner) = ended.work.owner(&ended.name())? {
        ended.owner = owner;
    }
    Ok(())
}
