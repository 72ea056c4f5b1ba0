//! The log of a job, made on demand from the job itself: the same job, the same log.
//! Keeps nothing; a server that writes real logs stores its own.

use super::dice::Dice;
use super::shape::blank;
use comet_api::UnixSeconds;
use comet_api::constants::severity;
use comet_api::types::{BackupJobDetail, JobEntry, SourceConfig};

/// The entries of the job's log, oldest first. The item tells which paths and steps fit; `None` for a job that has
/// none or whose item is gone.
pub fn log_of(job: &BackupJobDetail, _item: Option<&SourceConfig>) -> Vec<JobEntry> {
    let _dice = Dice::of(&["log", job.guid()]);
    vec![entry(job.start_time(), severity::INFO, "Starting job".to_owned())]
}

fn entry(time: UnixSeconds, severity: &str, message: String) -> JobEntry {
    let mut entry: JobEntry = blank();
    entry.set_time(time);
    entry.set_severity(severity);
    entry.set_message(message);
    entry
}
