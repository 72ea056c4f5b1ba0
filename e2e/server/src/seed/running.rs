//! Jobs that have not ended yet.

use super::dice::{Dice, permille};
use super::jobs::{Frame, Traffic};
use super::people::{Person, Rule, Story, Window};
use super::shape::blank;
use comet_api::constants::{job_classification as class, job_status as status};
use comet_api::types::{BackupJobDetail, BackupJobProgress};
use comet_api::{ByteCount, Lens, UnixSeconds};

/// What someone started by hand, and what it is doing right now.
const BY_HAND: [(u64, u64); 6] = [
    (class::BACKUP, status::RUNNING_ACTIVE),
    (class::BACKUP, status::RUNNING_REVIVED),
    (class::RESTORE, status::RUNNING_ACTIVE),
    (class::BACKUP, status::RUNNING_INDETERMINATE),
    (class::BACKUP, status::NOT_YET_STARTED),
    (class::BACKUP, status::RUNNING_TRYAGAIN),
];

/// Turns a job whose end lies ahead into one that runs: no end, no snapshot, a part of the way done.
pub fn unfinish(job: &mut BackupJobDetail, now: UnixSeconds) {
    let whole = job.end_time() - job.start_time();
    let reached = ((now - job.start_time()) * 1000 / whole.max(1)).clamp(1, 999);
    let total = job.total_files();
    let done = Traffic::of(job).partly(reached);
    done.write(job);
    job.set_status(status::RUNNING_ACTIVE);
    job.set_end_time(UnixSeconds(0));
    job.set_progress(progress(done, total, reached, now));
    job.set_cancellation_id(Dice::of(&["cancel", job.guid()]).guid());
    if let Some(fields) = job.value_mut().as_object_mut() {
        fields.shift_remove("SnapshotID");
        fields.shift_remove("DestinationSizeEnd");
        fields.shift_remove("ConflictingJobID");
    }
}

fn progress(done: Traffic, total: i64, counter: i64, now: UnixSeconds) -> BackupJobProgress {
    let mut progress: BackupJobProgress = blank();
    progress.set_counter(counter);
    progress.set_sent_time(now.plus(-3));
    progress.set_recieved_time(now.plus(-2));
    progress.set_bytes_done(ByteCount(done.bytes));
    progress.set_items_done(done.files);
    progress.set_items_total(total);
    progress
}

/// Sees to it that a few jobs run: ends most of the scheduled ones and starts some by hand.
pub fn balance(jobs: &mut Vec<BackupJobDetail>, people: &[Person], window: Window, scheduled: usize) {
    let late = jobs.iter_mut().rev().filter(|job| is_running(job)).skip(scheduled);
    late.for_each(|job| finish(job, window.now));
    let busy: Vec<String> = jobs.iter().filter(|job| is_running(job)).map(|job| job.device_id().to_owned()).collect();
    let ready = |person: &'_ Person| person.story == Story::Ordinary;
    let rules = people
        .iter()
        .filter(|person| ready(person))
        .filter_map(|person| Some((person, person.rules.iter().find(|rule| can_start(rule, &busy))?)));
    jobs.extend(
        rules.step_by(5).zip(BY_HAND).map(|((person, rule), started)| by_hand(person, rule, started, window.now)),
    );
}

fn is_running(job: &BackupJobDetail) -> bool {
    job.end_time().known().is_none()
}

fn can_start(rule: &Rule, busy: &[String]) -> bool {
    rule.item.device.is_online && !busy.contains(&rule.item.device.id)
}

/// The job ended just now after all.
fn finish(job: &mut BackupJobDetail, now: UnixSeconds) {
    let mut dice = Dice::of(&["finished", job.guid()]);
    job.set_status(status::STOP_SUCCESS);
    job.set_end_time(job.start_time().max(now.plus(-dice.between(20, 400))));
    job.set_snapshot_id(dice.hex(4));
    if let Some(fields) = job.value_mut().as_object_mut() {
        fields.shift_remove("Progress");
        fields.shift_remove("CancellationID");
    }
}

/// A job that someone started with a button, so it follows no schedule.
fn by_hand(person: &Person, rule: &Rule, (class, status): (u64, u64), now: UnixSeconds) -> BackupJobDetail {
    let mut dice = Dice::of(&["by hand", &rule.guid]);
    let item = &rule.item;
    let start = now.plus(-dice.between(150, 5400));
    let frame = Frame {
        key: "by hand",
        username: &person.username,
        classification: class,
        status,
        start,
        end: UnixSeconds(0),
        device: &item.device,
        item: &item.guid,
        vault: &rule.vault.guid,
    };
    let bulk = &item.bulk;
    let all = Traffic { bytes: bulk.bytes, files: bulk.files, directories: bulk.directories, ..Traffic::default() };
    let whole = if class == class::RESTORE {
        let some = all.partly(25);
        Traffic { download: permille(some.bytes, bulk.stored), ..some }
    } else {
        Traffic { upload: permille(bulk.bytes, bulk.change), download: 4_000_000, ..all }
    };
    let mut job = frame.job();
    job.set_cancellation_id(dice.guid());
    if status != status::NOT_YET_STARTED {
        let reached = dice.between(30, 900);
        let done = whole.partly(reached);
        done.write(&mut job);
        job.set_progress(progress(done, whole.files, reached, now));
    }
    job
}
