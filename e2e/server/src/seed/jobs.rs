//! Jobs as documents (`BackupJobDetail`). What happens when is decided elsewhere.

use super::dice::Dice;
use super::people::{Device, MIB};
use super::shape::blank;
use comet_api::types::{BackupJobDetail, SizeMeasurement};
use comet_api::{ByteCount, UnixSeconds};

/// What every job says about itself.
pub struct Frame<'a> {
    /// Names that no other job shares with this one.
    pub key: &'a str,
    pub username: &'a str,
    pub classification: u64,
    pub status: u64,
    pub start: UnixSeconds,
    pub end: UnixSeconds,
    pub device: &'a Device,
    pub item: &'a str,
    pub vault: &'a str,
}

impl Frame<'_> {
    pub fn job(&self) -> BackupJobDetail {
        let mut job: BackupJobDetail = blank();
        job.set_guid(Dice::at(&["job", self.key], self.start.0).guid());
        job.set_username(self.username);
        job.set_classification(self.classification);
        job.set_status(self.status);
        job.set_start_time(self.start);
        job.set_end_time(self.end);
        job.set_source_guid(self.item);
        job.set_destination_guid(self.vault);
        job.set_device_id(self.device.id.as_str());
        job.set_client_version(version_at(self.device, self.start));
        job
    }
}

/// What a job moved.
#[derive(Clone, Copy, Debug, Default)]
pub struct Traffic {
    pub bytes: i64,
    pub files: i64,
    pub directories: i64,
    pub upload: i64,
    pub download: i64,
}

impl Traffic {
    /// What the job has moved.
    pub fn of(job: &BackupJobDetail) -> Self {
        Self {
            bytes: job.total_size().0,
            files: job.total_files(),
            directories: job.total_directories(),
            upload: job.upload_size().0,
            download: job.download_size().0,
        }
    }

    /// What was done of it when so many thousandths were reached.
    pub fn partly(self, thousandths: i64) -> Self {
        self.share(thousandths, 1000)
    }

    /// So many parts of it when it has `whole` parts.
    pub fn share(self, parts: i64, whole: i64) -> Self {
        let share = |number: i64| {
            let share = i128::from(number) * i128::from(parts) / i128::from(whole.max(1));
            i64::try_from(share).unwrap_or(i64::MAX)
        };
        Self {
            bytes: share(self.bytes),
            files: share(self.files),
            directories: share(self.directories),
            upload: share(self.upload),
            download: share(self.download),
        }
    }

    /// The more of the two in each respect.
    pub fn or_more(self, other: Self) -> Self {
        Self {
            bytes: self.bytes.max(other.bytes),
            files: self.files.max(other.files),
            directories: self.directories.max(other.directories),
            upload: self.upload.max(other.upload),
            download: self.download.max(other.download),
        }
    }

    pub fn write(self, job: &mut BackupJobDetail) {
        job.set_total_size(ByteCount(self.bytes));
        job.set_total_files(self.files);
        job.set_total_directories(self.directories);
        job.set_total_chunks(self.bytes / (2 * MIB));
        job.set_upload_size(ByteCount(self.upload));
        job.set_download_size(ByteCount(self.download));
    }
}

/// A size of a vault that was measured within a few seconds.
pub fn measured(bytes: i64, at: UnixSeconds) -> SizeMeasurement {
    let mut size: SizeMeasurement = blank();
    size.set_size(ByteCount(bytes));
    size.set_measure_started(at);
    size.set_measure_completed(at.plus(2));
    size
}

/// The client's version when the job ran.
fn version_at(device: &Device, time: UnixSeconds) -> &'static str {
    if device.updated.is_some_and(|updated| time < updated) { "25.6.1" } else { device.client_version }
}
