//! The last runs as bars: one a job, as high as it was long or large. Pure.

use crate::account::JobRow;
use crate::order::in_order;
use comet_api::constants::job_classification::BACKUP;

/// Which jobs a history is of.
#[derive(Clone, Debug, PartialEq)]
pub enum HistoryOf {
    /// All backups of the user.
    All,
    Item(String),
    Vault(String),
}

impl HistoryOf {
    fn holds(&self, job: &JobRow) -> bool {
        job.classification == BACKUP
            && match self {
                Self::All => true,
                Self::Item(id) => job.source_guid == *id,
                Self::Vault(id) => job.destination_guid == *id,
            }
    }
}

/// What the height of a bar says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    Duration,
    Size,
    Uploaded,
}

impl Measure {
    pub const ALL: [Self; 3] = [Self::Duration, Self::Size, Self::Uploaded];

    pub fn name(self) -> &'static str {
        match self {
            Self::Duration => "duration",
            Self::Size => "size",
            Self::Uploaded => "uploaded",
        }
    }

    /// How much it was, in seconds or bytes.
    pub fn of(self, job: &JobRow) -> u64 {
        match self {
            Self::Duration => job.duration().unwrap_or(0),
            Self::Size => u64::try_from(job.total_size.0).unwrap_or(0),
            Self::Uploaded => u64::try_from(job.upload_size.0).unwrap_or(0),
        }
    }
}

/// The newest so many jobs, the oldest first.
pub fn newest(jobs: &[JobRow], of: &HistoryOf, count: usize) -> Vec<JobRow> {
    let wanted: Vec<&JobRow> = jobs.iter().filter(|job| of.holds(job)).collect();
    let mut sorted = in_order(wanted, |left, right| left.start_time.cmp(&right.start_time));
    let spare = sorted.len().saturating_sub(count);
    sorted.drain(..spare);
    sorted.into_iter().cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::UnixSeconds;

    fn job(id: &str, item: &str, start: i64, class: u64) -> JobRow {
        JobRow {
            id: id.into(),
            source_guid: item.into(),
            start_time: UnixSeconds(start),
            classification: class,
            ..JobRow::default()
        }
    }

    #[test]
    fn the_newest_backups_of_an_item_come_in_the_order_of_time() {
        let jobs = [
            job("new", "i", 30, BACKUP),
            job("old", "i", 10, BACKUP),
            job("middle", "i", 20, BACKUP),
            job("other", "j", 25, BACKUP),
            job("restore", "i", 28, BACKUP + 1),
        ];
        let of = HistoryOf::Item("i".into());
        let ids: Vec<String> = newest(&jobs, &of, 2).iter().map(|job| String::from(&job.id)).collect();
        assert_eq!(ids, ["middle", "new"]);
        assert_eq!(newest(&jobs, &HistoryOf::All, 9).len(), 4);
    }
}
