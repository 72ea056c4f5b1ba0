//! What profiles repeat about jobs: each item's last backups, each vault's size and last deep verify.

use super::dice::Dice;
use super::people::Vault;
use super::shape::blank;
use comet_api::constants::{job_classification as class, job_status as status};
use comet_api::types::{
    BackupJobDetail, ContentMeasurement, ContentMeasurementComponent, DestinationStatistics, SizeMeasurement,
    SourceStatistics,
};
use comet_api::{ByteCount, List, UnixSeconds};
use std::collections::HashMap;

/// The last jobs of one customer, by what they worked on.
#[derive(Default)]
pub struct LastJobs<'a> {
    backups: HashMap<&'a str, &'a BackupJobDetail>,
    good_backups: HashMap<&'a str, &'a BackupJobDetail>,
    deep_verifies: HashMap<&'a str, &'a BackupJobDetail>,
    starts: HashMap<&'a str, UnixSeconds>,
}

impl<'a> LastJobs<'a> {
    /// From the customer's jobs, oldest first.
    pub fn of(jobs: impl Iterator<Item = &'a BackupJobDetail>) -> Self {
        let mut last = Self::default();
        for job in jobs {
            let (item, vault) = (job.source_guid(), job.destination_guid());
            let is_good = job.status() == status::STOP_SUCCESS;
            match job.classification() {
                class::BACKUP => {
                    last.starts.insert(item, job.start_time());
                    if job.end_time().known().is_some() {
                        last.backups.insert(item, job);
                    }
                    if is_good {
                        last.good_backups.insert(item, job);
                    }
                }
                class::DEEPVERIFY if is_good => {
                    last.deep_verifies.insert(vault, job);
                }
                _ => {}
            }
        }
        last
    }

    /// The statistics of an item. A job that never was reads as zeros, as a server sends it.
    pub fn of_item(&self, guid: &str) -> SourceStatistics {
        let job = |jobs: &HashMap<&str, &'a BackupJobDetail>| jobs.get(guid).map_or_else(blank, |job| (*job).clone());
        let mut statistics = SourceStatistics::default();
        statistics.set_last_start_time(self.starts.get(guid).copied().unwrap_or_default());
        statistics.set_last_backup_job(job(&self.backups));
        statistics.set_last_successful_backup_job(job(&self.good_backups));
        statistics
    }

    /// The statistics of a vault that holds so many bytes, measured lately.
    pub fn of_vault(&self, vault: &Vault, bytes: i64, now: UnixSeconds) -> DestinationStatistics {
        let measured = now.plus(-Dice::of(&["measured", &vault.guid]).between(600, 90_000)).max(vault.created);
        let mut size: SizeMeasurement = blank();
        size.set_size(ByteCount(bytes));
        size.set_measure_started(measured);
        size.set_measure_completed(measured.plus(3));
        let mut statistics = DestinationStatistics::default();
        statistics.set_client_provided_size(size);
        statistics.set_client_provided_content(content(bytes, measured));
        if let Some(job) = self.deep_verifies.get(vault.guid.as_str()) {
            statistics.set_last_successful_deep_verify_guid(job.guid());
            statistics.set_last_successful_deep_verify_start_time(job.start_time());
            statistics.set_last_successful_deep_verify_end_time(job.end_time());
        }
        statistics
    }
}

/// Nearly everything in a vault belongs to something; a little waits for the next retention pass.
pub fn content(bytes: i64, measured: UnixSeconds) -> ContentMeasurement {
    let mut unused: ContentMeasurementComponent = blank();
    unused.set_bytes(ByteCount(bytes / 60));
    let mut used: ContentMeasurementComponent = blank();
    used.set_bytes(ByteCount(bytes - bytes / 60));
    used.set_used_by(List(vec!["current".to_owned()]));
    let mut content: ContentMeasurement = blank();
    content.set_measure_started(measured);
    content.set_measure_completed(measured.plus(3));
    content.set_components(List(vec![used, unused]));
    content
}
