//! The log of a job, made on demand from the job itself: the same job, the same log.
//! Keeps nothing; a server that writes real logs stores its own.

mod backup;
mod causes;
mod paths;
mod upkeep;

use super::dice::Dice;
use super::shape::blank;
use comet_api::constants::{job_classification as class, job_status as status, severity};
use comet_api::types::{BackupJobDetail, JobEntry, SourceConfig};
use comet_api::{ByteCount, UnixSeconds};
use paths::Places;

/// The entries of the job's log, oldest first. The item tells which paths and steps fit; `None` for a job that has
/// none or whose item is gone.
pub fn log_of(job: &BackupJobDetail, item: Option<&SourceConfig>) -> Vec<JobEntry> {
    let mut lines = Lines { job, dice: Dice::of(&["log", job.guid()]), places: Places::of(item), lines: Vec::new() };
    match (job.status(), job.classification()) {
        (status::FAILED_SCHEDULEMISSED, _) => {
            lines.error("No backup ran at the planned time: the device was not connected to this server.");
        }
        (status::FAILED_SKIPALREADYRUNNING, _) => {
            lines.say(format!("Job {} still works on this item and vault.", job.conflicting_job_id()));
            lines.warn("The backup was skipped, as its schedule asks for when another still runs.");
        }
        (status::NOT_YET_STARTED, _) => lines.say("Waiting for the device to start."),
        (_, class::BACKUP) => backup::write(&mut lines, item),
        _ => upkeep::write(&mut lines),
    }
    lines.timed()
}

/// A log while it is written: what is said, in order. The times come last.
struct Lines<'a> {
    job: &'a BackupJobDetail,
    dice: Dice,
    places: Places,
    lines: Vec<(&'static str, String)>,
}

impl Lines<'_> {
    fn say(&mut self, text: impl Into<String>) {
        self.lines.push((severity::INFO, text.into()));
    }
    fn debug(&mut self, text: impl Into<String>) {
        self.lines.push((severity::DEBUG, text.into()));
    }
    fn warn(&mut self, text: impl Into<String>) {
        self.lines.push((severity::WARNING, text.into()));
    }
    fn error(&mut self, text: impl Into<String>) {
        self.lines.push((severity::ERROR, text.into()));
    }

    fn is_running(&self) -> bool {
        self.job.end_time().known().is_none()
    }

    /// How the job ended, as far as it did.
    fn end(&mut self, done: &str) {
        match self.job.status() {
            status::STOP_SUCCESS => self.say(done.to_owned()),
            status::FAILED_WARNING => self.warn(format!("{done} Some things were left out; see the warnings above.")),
            status::FAILED_TIMEOUT => self.error("The device was not heard of any more; the server gave the job up."),
            status::FAILED_CANCELLED => self.error("The job was cancelled."),
            status::FAILED_ABANDONED => self.error("The job was abandoned: the device came back without it."),
            status::FAILED_QUOTA => {
                let held = size(self.job.destination_size_start().size());
                self.error(format!(
                    "The vault holds {held} and may hold no more. Raise its limit or delete old snapshots."
                ));
            }
            _ if self.is_running() => {}
            _ => self.error("The job failed."),
        }
    }

    /// The lines spread over the job's time, the first at its start and the last at its end.
    fn timed(self) -> Vec<JobEntry> {
        let start = self.job.start_time();
        let end = self.job.end_time().known().unwrap_or_else(|| self.job.progress().sent_time().max(start));
        let last = i64::try_from(self.lines.len()).unwrap_or(1).saturating_sub(1).max(1);
        let at = |number: i64| start.plus((end - start).max(0) * number / last);
        let numbered = (0_i64..).zip(self.lines);
        numbered.map(|(number, (severity, message))| entry(at(number), severity, message)).collect()
    }
}

fn entry(time: UnixSeconds, severity: &str, message: String) -> JobEntry {
    let mut entry: JobEntry = blank();
    entry.set_time(time);
    entry.set_severity(severity);
    entry.set_message(message);
    entry
}

/// A size as people say it: `12.4 GiB`.
fn size(bytes: ByteCount) -> String {
    let units = [("TiB", 40), ("GiB", 30), ("MiB", 20), ("KiB", 10)];
    let unit = units.into_iter().find(|(_, bits)| bytes.0 >= 1 << bits);
    unit.map_or_else(
        || format!("{} bytes", bytes.0),
        |(name, bits)| format!("{}.{} {name}", bytes.0 >> bits, ((bytes.0 & ((1 << bits) - 1)) * 10) >> bits),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_read_as_people_say_them() {
        let said = [(0, "0 bytes"), (1023, "1023 bytes"), (1536, "1.5 KiB"), (13_314_398_618, "12.4 GiB")];
        assert!(said.iter().all(|(bytes, text)| size(ByteCount(*bytes)) == *text));
    }
}
