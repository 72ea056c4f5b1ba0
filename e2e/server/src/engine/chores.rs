//! Work on a vault that is no backup: retention, verification, a new index, the removal of locks.

use super::away::connections_of;
use super::conflicts;
use super::deed::Deed;
use super::ending::Ended;
use super::fate::{Fate, Odds};
use super::measures;
use super::plan::{Line, Plan};
use super::start::{self, About, usual_lines};
use super::work::Work;
use crate::devices::Device;
use crate::refusal::Outcome;
use crate::seed::{Dice, chore_seconds, chore_traffic, measured, permille};
use crate::snapshots;
use comet_api::JobId;
use comet_api::constants::{backupjobautoretention as level, job_classification as class, job_status as status};
use comet_api::types::BackupJobDetail;
use rusqlite::params;

const RARELY_FAILS: Odds = Odds { warning: 0, error: 20, timeout: 0 };
const NEVER_FAILS: Odds = Odds { warning: 0, error: 0, timeout: 0 };

const LOCKED: &str = "Opening the vault failed: another device holds the lock since 6 hours";

pub fn apply_retention(work: &Work<'_>, device: &Device, vault: &str) -> Outcome<JobId> {
    let (mut job, mut dice) = chore(work, device, vault, class::RETENTION)?;
    let fate = settle(work, &mut job, &RARELY_FAILS, &mut dice);
    let mut lines = vec![
        Line::info("Looking for snapshots that the retention rules do not keep."),
        Line::info(format!("Opening the vault {vault}.")),
    ];
    if !fate.is_well() {
        lines.extend([Line::error(LOCKED), Line::error("The job failed.")]);
    }
    begin(work, device, job, lines, Deed::Retention, &mut dice)
}

pub fn deep_verify(work: &Work<'_>, device: &Device, vault: &str) -> Outcome<JobId> {
    simple(work, device, vault, class::DEEPVERIFY, Deed::DeepVerify)
}

pub fn reindex(work: &Work<'_>, device: &Device, vault: &str) -> Outcome<JobId> {
    simple(work, device, vault, class::REINDEX, Deed::Nothing)
}

/// Locks that another device holds now are removed only if that is wanted in spite of the danger.
pub fn unlock(work: &Work<'_>, device: &Device, vault: &str, allows_unsafe: bool) -> Outcome<JobId> {
    let (mut job, mut dice) = chore(work, device, vault, class::UNLOCK)?;
    settle(work, &mut job, &NEVER_FAILS, &mut dice);
    let busy = conflicts::on_vault(work.db, &device.owner_name(), vault)?;
    let other = busy.iter().find(|busy| busy.device != device.connection.device_id()).filter(|_| !allows_unsafe);
    let mut lines = usual_lines(&job, None);
    if let Some(other) = other {
        job.set_status(status::FAILED_ERROR);
        job.set_conflicting_job_id(other.job.as_str());
        lines.pop();
        lines.push(Line::error(format!("Job {} of another device works on this vault: it stays locked.", other.job)));
    }
    begin(work, device, job, lines, Deed::Nothing, &mut dice)
}

fn simple(work: &Work<'_>, device: &Device, vault: &str, classification: u64, deed: Deed) -> Outcome<JobId> {
    let (mut job, mut dice) = chore(work, device, vault, classification)?;
    settle(work, &mut job, &NEVER_FAILS, &mut dice);
    let lines = usual_lines(&job, None);
    begin(work, device, job, lines, deed, &mut dice)
}

fn chore(work: &Work<'_>, device: &Device, vault: &str, classification: u64) -> Outcome<(BackupJobDetail, Dice)> {
    start::check(device, vault)?;
    device.vault(vault)?;
    let about = About { device, classification, item: "", vault };
    let mut dice = about.dice(work)?;
    let job = about.job(work, &mut dice);
    Ok((job, dice))
}

/// Draws how the job ends, and what it moves until then.
fn settle(work: &Work<'_>, job: &mut BackupJobDetail, odds: &Odds, dice: &mut Dice) -> Fate {
    let fate = work.engine().fates.draw(odds, dice);
    job.set_status(fate.status);
    let held = job.destination_size_start().size().0;
    chore_traffic(job.classification(), held, 0, !fate.is_well()).write(job);
    if fate.is_well() {
        job.set_destination_size_end(job.destination_size_start().clone());
    }
    fate
}

fn begin(
    work: &Work<'_>,
    device: &Device,
    job: BackupJobDetail,
    lines: Vec<Line>,
    deed: Deed,
    dice: &mut Dice,
) -> Outcome<JobId> {
    let seconds = chore_seconds(job.classification(), job.destination_size_start().size().0, 0);
    let is_well = matches!(job.status(), status::STOP_SUCCESS | status::FAILED_WARNING);
    let seconds = dice.about(if is_well { seconds } else { seconds / 3 }).clamp(4, 16 * 3600);
    let plan = Plan { last: job, work: seconds * 1000, items_total: 0, lines, after: Vec::new(), deed };
    start::begin(work, &device.owner, plan)
}

/// Lets go what the rules do not keep; the answer is what the log says of it.
pub fn retain(ended: &mut Ended<'_>) -> Outcome<Vec<Line>> {
    let (db, owner) = (ended.work.db, ended.name());
    let vault = ended.job.destination_guid().to_owned();
    if ended.owner.destinations().get(&vault).is_none() {
        return Ok(Vec::new());
    }
    if !ended.is_well() {
        ended.work.change(&ended.owner, |profile| {
            measures::edit_vault(profile, &vault, |config| config.set_retention_error(LOCKED));
        })?;
        return Ok(Vec::new());
    }
    let held = snapshots::of_vault(db, &owner, &vault)?;
    let gone = snapshots::expired(&ended.owner, &held, ended.at);
    snapshots::remove(db, &owner, &vault, gone.iter().map(String::as_str))?;
    let before = measures::vault_size(&ended.owner, &vault);
    let after = before.saturating_sub(freed(before, gone.len(), held.len()));
    ended.job.set_destination_size_end(measured(after, ended.at.plus(-measures::MEASURING)));
    let at = ended.at;
    ended.work.change(&ended.owner, |profile| {
        measures::set_vault_size(profile, &vault, after, at);
        measures::set_vault_content(profile, &vault, after, at);
        measures::edit_vault(profile, &vault, |config| config.set_retention_error(""));
    })?;
    let kept = held.len().saturating_sub(gone.len());
    Ok(vec![
        Line::info(format!("{kept} snapshots are kept, {} are removed.", gone.len())),
        Line::info(format!("The vault held {before} bytes and holds {after}.")),
        Line::info("The retention pass is complete."),
    ])
}

/// Snapshots share most of what they hold: the space comes back with the last of them.
fn freed(held: i64, gone: usize, all: usize) -> i64 {
    let (gone, all) = (i64::try_from(gone).unwrap_or_default(), i64::try_from(all).unwrap_or(1).max(1));
    if gone == all { held } else { permille(held, gone * 600 / all) }
}

/// A retention pass after a backup, if it is time for one again.
pub fn retain_after_backup(ended: &Ended<'_>, how_often: i64) -> Outcome<()> {
    const DAY: i64 = 86_400;
    let pause = match how_often {
        level::IMMEDIATE => 0,
        level::MORE_OFTEN => DAY,
        level::LESS_OFTEN => 30 * DAY,
        _ => 7 * DAY,
    };
    let (work, job) = (ended.work, &ended.job);
    let mut query = work.db.prepare_cached(
        "SELECT COALESCE(MAX(start_time), 0) FROM job WHERE username = ? AND json_extract(body, '$.Classification') = ?
         AND json_extract(body, '$.DestinationGUID') = ?",
    )?;
    let retention = i64::try_from(class::RETENTION).unwrap_or_default();
    let last: i64 = query.query_row(params![job.username(), retention, job.destination_guid()], |row| row.get(0))?;
    if pause > 0 && work.now().0.saturating_sub(last) < pause {
        return Ok(());
    }
    let live = connections_of(work.db, job.username(), job.device_id())?.into_iter().next();
    let Some((_, connection)) = live else { return Ok(()) };
    if ended.owner.destinations().get(job.destination_guid()).is_none() {
        return Ok(());
    }
    let device = Device { connection, owner: ended.owner.clone() };
    apply_retention(work, &device, job.destination_guid()).map(drop)
}
