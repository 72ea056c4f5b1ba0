//! Objects of the API: items.
//! Made by `cargo xtask codegen` from `spec/`; do not edit.

use crate::document::{Dictionary, List};
use crate::lens;
#[allow(unused_imports)] // which of the other areas' types a file names varies
use crate::types::*;
use crate::units::{ByteCount, UnixSeconds};

lens! {
    /// `BackupRuleConfig`
    BackupRuleConfig {
        description set_description: String = "Description",
        create_time set_create_time: UnixSeconds = "CreateTime",
        modify_time set_modify_time: UnixSeconds = "ModifyTime",
        pre_exec set_pre_exec: List<String> = "PreExec",
        thaw_exec set_thaw_exec: List<String> = "ThawExec",
        post_exec set_post_exec: List<String> = "PostExec",
        source set_source: String = "Source",
        destination set_destination: String = "Destination",
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
        schedules set_schedules: List<ScheduleConfig> = "Schedules",
        event_triggers set_event_triggers: BackupRuleEventTriggers = "EventTriggers",
    }
}

lens! {
    /// `BackupRuleEventTriggers`
    BackupRuleEventTriggers {
        /// Left out when zero.
        on_pc_boot set_on_pc_boot: bool = "OnPCBoot",
        /// Left out when zero.
        on_pc_boot_if_last_job_missed set_on_pc_boot_if_last_job_missed: bool = "OnPCBootIfLastJobMissed",
        /// Left out when zero. Since 24.6.6.
        on_last_job_fail_do_retry set_on_last_job_fail_do_retry: bool = "OnLastJobFailDoRetry",
        /// Left out when zero. Since 24.6.6.
        last_job_fail_do_retry_count set_last_job_fail_do_retry_count: u64 = "LastJobFailDoRetryCount",
        /// In minutes. Left out when zero. Since 24.6.6.
        last_job_fail_do_retry_time set_last_job_fail_do_retry_time: u64 = "LastJobFailDoRetryTime",
    }
}

lens! {
    /// `DaysOfWeekConfig`
    DaysOfWeekConfig {
        sunday set_sunday: bool = "Sunday",
        monday set_monday: bool = "Monday",
        tuesday set_tuesday: bool = "Tuesday",
        wednesday set_wednesday: bool = "Wednesday",
        thursday set_thursday: bool = "Thursday",
        friday set_friday: bool = "Friday",
        saturday set_saturday: bool = "Saturday",
    }
}

lens! {
    /// `DefaultEmailReportPolicy`
    DefaultEmailReportPolicy {
        should_override_default_reports set_should_override_default_reports: bool = "ShouldOverrideDefaultReports",
        reports set_reports: List<EmailReportConfig> = "Reports",
    }
}

/// `DefaultSettingMode`
pub type DefaultSettingMode = i64;

/// `DefaultSourceOSRestriction`
pub type DefaultSourceOSRestriction = i64;

lens! {
    /// `DefaultSourceWithOSRestriction`
    DefaultSourceWithOSRestriction {
        source_config set_source_config: SourceConfig = "SourceConfig",
        /// One of [`crate::constants::os`].
        restrict_os set_restrict_os: i64 = "RestrictOS",
    }
}

lens! {
    /// `ExtraFileExclusion`
    ExtraFileExclusion {
        exclude set_exclude: String = "Exclude",
        regex set_regex: bool = "Regex",
        /// One of [`crate::constants::os`].
        restrict_os set_restrict_os: i64 = "RestrictOS",
    }
}

/// `ExtraFileExclusionOSRestriction`
pub type ExtraFileExclusionOSRestriction = i64;

lens! {
    /// `HourSchedConfig`
    HourSchedConfig {
        hour set_hour: u64 = "Hour",
        minutes set_minutes: u64 = "Minutes",
    }
}

lens! {
    /// `ProtectedItemEngineTypePolicy`
    ProtectedItemEngineTypePolicy {
        should_restrict_engine_type_list set_should_restrict_engine_type_list: bool = "ShouldRestrictEngineTypeList",
        allowed_engine_type_when_restricted set_allowed_engine_type_when_restricted: List<String> = "AllowedEngineTypeWhenRestricted",
    }
}

lens! {
    /// `ProtectedItemWithBackupRulesResponse`
    ProtectedItemWithBackupRulesResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        source set_source: SourceConfig = "Source",
        /// Left out when zero.
        backup_rules set_backup_rules: Dictionary<BackupRuleConfig> = "BackupRules",
        profile_hash set_profile_hash: String = "ProfileHash",
    }
}

lens! {
    /// `ScheduleConfig`
    ScheduleConfig {
        /// One of [`crate::constants::schedule_frequency`].
        frequency_type set_frequency_type: u64 = "FrequencyType",
        /// In seconds.
        seconds_past set_seconds_past: u64 = "SecondsPast",
        /// Left out when zero.
        offset set_offset: i64 = "Offset",
        restrict_runtime set_restrict_runtime: bool = "RestrictRuntime",
        from_time set_from_time: HourSchedConfig = "FromTime",
        to_time set_to_time: HourSchedConfig = "ToTime",
        restrict_days set_restrict_days: bool = "RestrictDays",
        days_select set_days_select: DaysOfWeekConfig = "DaysSelect",
        /// In seconds. Left out when zero.
        random_delay_secs set_random_delay_secs: u64 = "RandomDelaySecs",
        selected_month set_selected_month: u64 = "SelectedMonth",
        selected_day set_selected_day: u64 = "SelectedDay",
    }
}

lens! {
    /// `SourceBasicInfo`
    SourceBasicInfo {
        engine set_engine: String = "Engine",
        description set_description: String = "Description",
        o365_account_count set_o365_account_count: i64 = "O365AccountCount",
        total_vm_count set_total_vm_count: i64 = "TotalVmCount",
        size set_size: ByteCount = "Size",
        /// Left out when zero.
        override_destination_retention set_override_destination_retention: Dictionary<RetentionPolicy> = "OverrideDestinationRetention",
    }
}

lens! {
    /// `SourceConfig`
    SourceConfig {
        /// One of [`crate::constants::engine_builtin`].
        engine set_engine: String = "Engine",
        description set_description: String = "Description",
        owner_device set_owner_device: String = "OwnerDevice",
        create_time set_create_time: UnixSeconds = "CreateTime",
        modify_time set_modify_time: UnixSeconds = "ModifyTime",
        pre_exec set_pre_exec: List<String> = "PreExec",
        thaw_exec set_thaw_exec: List<String> = "ThawExec",
        post_exec set_post_exec: List<String> = "PostExec",
        engine_props set_engine_props: Dictionary<String> = "EngineProps",
        /// Since 23.6.0.
        policy_source_id set_policy_source_id: String = "PolicySourceID",
        /// Since 23.6.0.
        existing_user_update set_existing_user_update: bool = "ExistingUserUpdate",
        /// Left out when zero.
        override_destination_retention set_override_destination_retention: Dictionary<RetentionPolicy> = "OverrideDestinationRetention",
        /// Left out when zero.
        statistics set_statistics: SourceStatistics = "Statistics",
    }
}

lens! {
    /// `SourceIncludePattern`
    SourceIncludePattern {
        top_directory set_top_directory: String = "TopDirectory",
        value_field set_value_field: String = "Value",
    }
}

lens! {
    /// `SourceStatistics`
    SourceStatistics {
        last_start_time set_last_start_time: UnixSeconds = "LastStartTime",
        last_backup_job set_last_backup_job: BackupJobDetail = "LastBackupJob",
        last_successful_backup_job set_last_successful_backup_job: BackupJobDetail = "LastSuccessfulBackupJob",
    }
}

lens! {
    /// `TimeSpan`
    TimeSpan {
        /// One of [`crate::constants::schedule_frequency`].
        frequency_type set_frequency_type: u64 = "FrequencyType",
        /// In seconds.
        seconds set_seconds: i64 = "Seconds",
    }
}
