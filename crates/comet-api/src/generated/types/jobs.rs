//! Objects of the API: jobs.
//! Made by `cargo xtask codegen` from `spec/`; do not edit.

use crate::document::{Dictionary, List};
use crate::lens;
#[allow(unused_imports)] // which of the other areas' types a file names varies
use crate::types::*;
use crate::units::{ByteCount, UnixSeconds};

lens! {
    /// `BackupJobAdvancedOptions`
    BackupJobAdvancedOptions {
        skip_already_running set_skip_already_running: bool = "SkipAlreadyRunning",
        stop_after set_stop_after: i64 = "StopAfter",
        limit_vault_speed_bps set_limit_vault_speed_bps: i64 = "LimitVaultSpeedBps",
        reduce_disk_concurrency set_reduce_disk_concurrency: bool = "ReduceDiskConcurrency",
        use_on_disk_indexes set_use_on_disk_indexes: bool = "UseOnDiskIndexes",
        allow_zero_files_success set_allow_zero_files_success: bool = "AllowZeroFilesSuccess",
        /// One of [`crate::constants::backupjobautoretention`].
        auto_retention_level set_auto_retention_level: i64 = "AutoRetentionLevel",
        concurrency_count set_concurrency_count: i64 = "ConcurrencyCount",
        log_level set_log_level: String = "LogLevel",
        tags set_tags: String = "Tags",
    }
}

lens! {
    /// `BackupJobDetail`
    BackupJobDetail {
        guid set_guid: String = "GUID",
        username set_username: String = "Username",
        /// One of [`crate::constants::job_classification`].
        classification set_classification: u64 = "Classification",
        /// One of [`crate::constants::job_status`].
        status set_status: u64 = "Status",
        start_time set_start_time: UnixSeconds = "StartTime",
        end_time set_end_time: UnixSeconds = "EndTime",
        retry_count set_retry_count: i64 = "RetryCount",
        source_guid set_source_guid: String = "SourceGUID",
        destination_guid set_destination_guid: String = "DestinationGUID",
        device_id set_device_id: String = "DeviceID",
        /// Left out when zero.
        snapshot_id set_snapshot_id: String = "SnapshotID",
        /// Left out when zero. Since 24.6.6.
        backup_rule_guid set_backup_rule_guid: String = "BackupRuleGUID",
        client_version set_client_version: String = "ClientVersion",
        total_directories set_total_directories: i64 = "TotalDirectories",
        total_files set_total_files: i64 = "TotalFiles",
        total_size set_total_size: ByteCount = "TotalSize",
        total_chunks set_total_chunks: i64 = "TotalChunks",
        upload_size set_upload_size: ByteCount = "UploadSize",
        download_size set_download_size: ByteCount = "DownloadSize",
        /// Left out when zero.
        total_vm_count set_total_vm_count: i64 = "TotalVmCount",
        /// Left out when zero.
        total_mails_count set_total_mails_count: i64 = "TotalMailsCount",
        /// Left out when zero.
        total_sites_count set_total_sites_count: i64 = "TotalSitesCount",
        /// Left out when zero.
        total_accounts_count set_total_accounts_count: i64 = "TotalAccountsCount",
        /// Left out when zero.
        total_licensed_mails_count set_total_licensed_mails_count: i64 = "TotalLicensedMailsCount",
        /// Left out when zero.
        total_unlicensed_mails_count set_total_unlicensed_mails_count: i64 = "TotalUnlicensedMailsCount",
        /// Left out when zero. Since 24.9.2.
        conflicting_job_id set_conflicting_job_id: String = "ConflictingJobID",
        /// Left out when zero.
        cancellation_id set_cancellation_id: String = "CancellationID",
        /// Left out when zero.
        progress set_progress: BackupJobProgress = "Progress",
        /// Left out when zero.
        destination_size_start set_destination_size_start: SizeMeasurement = "DestinationSizeStart",
        /// Left out when zero.
        destination_size_end set_destination_size_end: SizeMeasurement = "DestinationSizeEnd",
        /// Left out when zero.
        tags set_tags: String = "Tags",
    }
}

lens! {
    /// `BackupJobProgress`
    BackupJobProgress {
        counter set_counter: i64 = "Counter",
        sent_time set_sent_time: UnixSeconds = "SentTime",
        recieved_time set_recieved_time: UnixSeconds = "RecievedTime",
        bytes_done set_bytes_done: ByteCount = "BytesDone",
        items_done set_items_done: i64 = "ItemsDone",
        items_total set_items_total: i64 = "ItemsTotal",
    }
}

lens! {
    /// `CountJobsResponse`
    CountJobsResponse {
        count set_count: i64 = "Count",
    }
}

lens! {
    /// `DispatchWithJobIDResponse`
    DispatchWithJobIDResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        /// Left out when zero.
        job_id set_job_id: String = "JobID",
    }
}

/// `JobClassification`
pub type JobClassification = u64;

lens! {
    /// `JobEntry`
    JobEntry {
        time set_time: UnixSeconds = "Time",
        /// One of [`crate::constants::severity`].
        severity set_severity: String = "Severity",
        message set_message: String = "Message",
    }
}

/// `JobStatus`
pub type JobStatus = u64;

lens! {
    /// `SearchClause`
    SearchClause {
        /// One of [`crate::constants::searchclause`].
        clause_type set_clause_type: String = "ClauseType",
        rule_field set_rule_field: String = "RuleField",
        /// One of [`crate::constants::searchoperator`].
        rule_operator set_rule_operator: String = "RuleOperator",
        rule_value set_rule_value: String = "RuleValue",
        /// Left out when zero.
        clause_children set_clause_children: List<SearchClause> = "ClauseChildren",
    }
}

/// `SearchClauseType`
pub type SearchClauseType = String;

/// `SearchOperatorType`
pub type SearchOperatorType = String;

lens! {
    /// `SearchResultFileInfo`
    SearchResultFileInfo {
        path set_path: String = "path",
        name set_name: String = "name",
        /// One of [`crate::constants::storedobjecttype`].
        type_field set_type_field: String = "type",
        /// Left out when zero.
        mode set_mode: String = "mode",
        /// Left out when zero.
        mtime set_mtime: String = "mtime",
        /// Left out when zero.
        atime set_atime: String = "atime",
        /// Left out when zero.
        ctime set_ctime: String = "ctime",
        /// Left out when zero.
        size set_size: u64 = "size",
    }
}

lens! {
    /// `SearchSnapshotsResponse`
    SearchSnapshotsResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        snapshot_files set_snapshot_files: Dictionary<List<SearchResultFileInfo>> = "SnapshotFiles",
    }
}
