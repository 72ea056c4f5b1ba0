//! The fields of a job (`BackupJobDetail`), the names of its kinds and of what becomes of it. Pure.

use super::field::{Field, Kind, Named, Numbers, Subject};

/// Jobs.
pub static JOB: Subject = Subject { fields: &FIELDS };

const fn one(name: &'static str, number: i64) -> Named {
    Named { name, numbers: Numbers::One(number) }
}

const fn span(name: &'static str, from: i64, to: i64, except: &'static [i64]) -> Named {
    Named { name, numbers: Numbers::Span(from, to, except) }
}

/// What becomes of a job: first what people mean, by ranges, then each status of its own. A warning and a missed job
/// have their numbers in the range of the failed ones.
static STATUSES: [Named; 16] = [
    span("failed", 7000, 7999, &[7001, 7004]),
    one("warning", 7001),
    one("missed", 7004),
    span("succeeded", 5000, 5999, &[]),
    span("running", 6000, 6999, &[]),
    one("error", 7002),
    one("timeout", 7000),
    one("quota", 7003),
    one("cancelled", 7005),
    one("skipped", 7006),
    one("abandoned", 7007),
    one("success", 5000),
    one("active", 6001),
    one("revived", 6002),
    one("retrying", 6003),
    one("waiting", 6004),
];

static CLASSES: [Named; 12] = [
    one("backup", 4001),
    one("restore", 4002),
    one("retention", 4003),
    one("delete", 4005),
    one("remeasure", 4006),
    one("verify", 4010),
    one("reindex", 4009),
    one("unlock", 4004),
    one("import", 4008),
    one("update", 4007),
    one("uninstall", 4011),
    one("unknown", 4000),
];

macro_rules! field {
    ($name:literal, $path:literal, $kind:expr) => {
        Field { name: $name, path: concat!("BackupJobDetail.", $path), kind: $kind }
    };
}

static FIELDS: [Field; 40] = [
    field!("status", "Status", Kind::Choice(&STATUSES)),
    field!("kind", "Classification", Kind::Choice(&CLASSES)),
    field!("user", "Username", Kind::Text),
    field!("device", "DeviceID", Kind::Text),
    field!("item", "SourceGUID", Kind::Text),
    field!("vault", "DestinationGUID", Kind::Text),
    field!("started", "StartTime", Kind::Time),
    field!("ended", "EndTime", Kind::Time),
    field!("size", "TotalSize", Kind::Bytes),
    field!("uploaded", "UploadSize", Kind::Bytes),
    field!("downloaded", "DownloadSize", Kind::Bytes),
    field!("files", "TotalFiles", Kind::Count),
    field!("folders", "TotalDirectories", Kind::Count),
    field!("chunks", "TotalChunks", Kind::Count),
    field!("retries", "RetryCount", Kind::Count),
    field!("version", "ClientVersion", Kind::Text),
    field!("tags", "Tags", Kind::Text),
    field!("machines", "TotalVmCount", Kind::Count),
    field!("accounts", "TotalAccountsCount", Kind::Count),
    field!("mailboxes", "TotalMailsCount", Kind::Count),
    field!("licensed", "TotalLicensedMailsCount", Kind::Count),
    field!("unlicensed", "TotalUnlicensedMailsCount", Kind::Count),
    field!("sites", "TotalSitesCount", Kind::Count),
    field!("vault_before", "DestinationSizeStart.Size", Kind::Bytes),
    field!("vault_before_started", "DestinationSizeStart.MeasureStarted", Kind::Time),
    field!("vault_before_measured", "DestinationSizeStart.MeasureCompleted", Kind::Time),
    field!("vault_after", "DestinationSizeEnd.Size", Kind::Bytes),
    field!("vault_after_started", "DestinationSizeEnd.MeasureStarted", Kind::Time),
    field!("vault_after_measured", "DestinationSizeEnd.MeasureCompleted", Kind::Time),
    field!("done_bytes", "Progress.BytesDone", Kind::Bytes),
    field!("done_items", "Progress.ItemsDone", Kind::Count),
    field!("all_items", "Progress.ItemsTotal", Kind::Count),
    field!("heard", "Progress.RecievedTime", Kind::Time),
    field!("told", "Progress.SentTime", Kind::Time),
    field!("reports", "Progress.Counter", Kind::Count),
    field!("id", "GUID", Kind::Text),
    field!("snapshot", "SnapshotID", Kind::Text),
    field!("schedule", "BackupRuleGUID", Kind::Text),
    field!("conflict", "ConflictingJobID", Kind::Text),
    field!("cancellation", "CancellationID", Kind::Text),
];

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::constants::{job_classification as class, job_status as status};

    #[test]
    fn names_and_paths_are_told_apart() {
        for (place, field) in FIELDS.iter().enumerate() {
            let rest = || FIELDS.iter().skip(place + 1);
            assert!(rest().all(|other| other.name != field.name && other.path != field.path), "{}", field.name);
        }
    }

    #[test]
    fn numbers_are_those_of_the_api() {
        let status_of = |name| Kind::Choice(&STATUSES).names().iter().find(|it| it.name == name).unwrap();
        assert_eq!(status_of("error").numbers, Numbers::One(i64::try_from(status::FAILED_ERROR).unwrap()));
        assert_eq!(status_of("abandoned").numbers, Numbers::One(i64::try_from(status::FAILED_ABANDONED).unwrap()));
        let verify = i64::try_from(class::DEEPVERIFY).unwrap();
        assert_eq!(Kind::Choice(&CLASSES).name_of(verify).unwrap().name, "verify");
    }
}
