//! A job before it has happened: how it will end, how long it takes, what it says on the way.

use super::deed::Deed;
use crate::seed::{Traffic, blank};
use comet_api::constants::{job_status as status, severity};
use comet_api::types::{BackupJobDetail, BackupJobProgress, JobEntry};
use comet_api::{ByteCount, Lens, UnixSeconds};
use serde::{Deserialize, Serialize};

#[derive(Clone, Serialize, Deserialize)]
pub struct Plan {
    /// The job as it will have ended; only its end is open.
    pub last: BackupJobDetail,
    /// How long it takes, in milliseconds of work.
    pub work: i64,
    /// What progress is counted against; 0 where nobody knows before the end.
    pub items_total: i64,
    /// What the log says, in order.
    pub lines: Vec<Line>,
    /// Jobs that must end before this one may begin.
    pub after: Vec<String>,
    pub deed: Deed,
}

/// A line of a log, and after how much work it is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    pub at: i64,
    pub severity: String,
    pub message: String,
}

impl Line {
    pub fn new(severity: &str, message: impl Into<String>) -> Self {
        Self { at: 0, severity: severity.to_owned(), message: message.into() }
    }
    pub fn info(message: impl Into<String>) -> Self {
        Self::new(severity::INFO, message)
    }
    pub fn warning(message: impl Into<String>) -> Self {
        Self::new(severity::WARNING, message)
    }
    pub fn error(message: impl Into<String>) -> Self {
        Self::new(severity::ERROR, message)
    }
    pub fn at(self, at: i64) -> Self {
        Self { at, ..self }
    }

    pub fn entry(&self, time: UnixSeconds) -> JobEntry {
        let mut entry: JobEntry = blank();
        entry.set_time(time);
        entry.set_severity(self.severity.as_str());
        entry.set_message(self.message.as_str());
        entry
    }
}

/// The lines spread over the work, the first at its beginning and the last at its end.
pub fn spread(lines: Vec<Line>, work: i64) -> Vec<Line> {
    let last = i64::try_from(lines.len()).unwrap_or(1).saturating_sub(1).max(1);
    (0_i64..).zip(lines).map(|(number, line)| line.at(work.saturating_mul(number) / last)).collect()
}

impl Plan {
    /// What is moved after so much work.
    fn moved(&self, worked: i64) -> Traffic {
        Traffic::of(&self.last).share(worked.clamp(0, self.work), self.work)
    }

    /// The job as it shows itself after so much work; `before` is how it showed itself last.
    pub fn shown(&self, worked: i64, before: &BackupJobDetail, now: UnixSeconds) -> BackupJobDetail {
        let mut job = before.clone();
        if worked < 0 {
            return job;
        }
        if matches!(job.status(), status::NOT_YET_STARTED | status::RUNNING_TRYAGAIN) {
            job.set_status(status::RUNNING_ACTIVE);
        }
        // Rounding takes nothing back.
        let done = self.moved(worked).or_more(Traffic::of(before));
        done.write(&mut job);
        let mut progress: BackupJobProgress = blank();
        progress.set_counter(before.progress().counter().saturating_add(1));
        progress.set_sent_time(now);
        progress.set_recieved_time(now);
        progress.set_bytes_done(ByteCount(done.bytes));
        progress.set_items_done(done.files);
        progress.set_items_total(self.items_total);
        job.set_progress(progress);
        job
    }

    /// The job as it begins.
    pub fn beginning(&self) -> BackupJobDetail {
        let mut job = self.last.clone();
        let waits = !self.after.is_empty();
        job.set_status(if waits { status::NOT_YET_STARTED } else { status::RUNNING_ACTIVE });
        if let Some(other) = self.after.first() {
            job.set_conflicting_job_id(other.as_str());
        }
        Traffic::default().write(&mut job);
        remove(&mut job, &["SnapshotID", "DestinationSizeEnd"]);
        job
    }

    /// Lets the job end after so much work and a moment, in another way than it was to.
    pub fn cut(&mut self, worked: i64, ends: u64, why: Line) {
        const MOMENT: i64 = 800;
        let worked = worked.max(0);
        self.moved(worked).write(&mut self.last);
        self.last.set_status(ends);
        remove(&mut self.last, &["SnapshotID", "DestinationSizeEnd"]);
        self.work = worked.saturating_add(MOMENT);
        self.lines.retain(|line| line.at <= worked);
        self.lines.push(why.at(self.work));
        self.after.clear();
        self.deed = self.deed.undone();
    }
}

/// Takes fields out that the document need not have.
pub fn remove(job: &mut BackupJobDetail, fields: &[&str]) {
    if let Some(document) = job.value_mut().as_object_mut() {
        fields.iter().for_each(|field| drop(document.shift_remove(*field)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> Plan {
        let mut last: BackupJobDetail = blank();
        Traffic { bytes: 1000, files: 10, directories: 2, upload: 500, download: 100 }.write(&mut last);
        last.set_status(status::STOP_SUCCESS);
        last.set_snapshot_id("abc");
        let lines = spread(vec![Line::info("begins"), Line::info("reads"), Line::info("ends")], 10_000);
        Plan { last, work: 10_000, items_total: 10, lines, after: Vec::new(), deed: Deed::Nothing }
    }

    #[test]
    fn progress_grows_and_its_counter_with_it() {
        let plan = plan();
        let begun = plan.beginning();
        assert_eq!((begun.status(), begun.snapshot_id(), begun.total_size().0), (6001, "", 0));
        let half = plan.shown(5000, &begun, UnixSeconds(7));
        assert_eq!((half.total_size().0, half.progress().items_done(), half.progress().counter()), (500, 5, 1));
        let later = plan.shown(9000, &half, UnixSeconds(8));
        assert_eq!((later.total_size().0, later.progress().counter()), (900, 2));
    }

    #[test]
    fn a_job_that_waits_shows_nothing_new() {
        let mut plan = plan();
        plan.after.push("other".to_owned());
        let waits = plan.beginning();
        assert_eq!((waits.status(), waits.conflicting_job_id()), (6004, "other"));
        assert_eq!(plan.shown(-1, &waits, UnixSeconds(7)), waits);
        assert_eq!(plan.shown(1, &waits, UnixSeconds(7)).status(), 6001);
    }

    #[test]
    fn a_job_that_is_cut_keeps_what_it_did() {
        let mut plan = plan();
        plan.cut(5000, status::FAILED_CANCELLED, Line::error("cancelled"));
        assert_eq!((plan.last.total_size().0, plan.last.snapshot_id(), plan.work), (500, "", 5800));
        let said: Vec<&str> = plan.lines.iter().map(|line| line.message.as_str()).collect();
        assert_eq!(said, ["begins", "reads", "cancelled"]);
    }
}
