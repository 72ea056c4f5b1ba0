//! Objects of the API: server status.
//! Made by `cargo xtask codegen` from `spec/`; do not edit.

use crate::document::{Dictionary, List};
use crate::lens;
#[allow(unused_imports)] // which of the other areas' types a file names varies
use crate::types::*;
use crate::units::{ByteCount, UnixSeconds};

lens! {
    /// `AvailableDownload`
    AvailableDownload {
        category set_category: String = "Category",
        description set_description: String = "Description",
        recommended set_recommended: bool = "Recommended",
    }
}

lens! {
    /// `ConstellationCheckReport`
    ConstellationCheckReport {
        check_started set_check_started: UnixSeconds = "CheckStarted",
        check_completed set_check_completed: UnixSeconds = "CheckCompleted",
        usage set_usage: Dictionary<BucketUsageInfo> = "Usage",
    }
}

lens! {
    /// `ConstellationRoleOptions`
    ConstellationRoleOptions {
        role_enabled set_role_enabled: bool = "RoleEnabled",
        delete_unused_data set_delete_unused_data: bool = "DeleteUnusedData",
        servers set_servers: List<RemoteServerAddress> = "Servers",
    }
}

lens! {
    /// `ConstellationStats`
    ConstellationStats {
        last_check_start set_last_check_start: UnixSeconds = "LastCheckStart",
        total_checks_started set_total_checks_started: i64 = "TotalChecksStarted",
        total_buckets_deleted set_total_buckets_deleted: i64 = "TotalBucketsDeleted",
        checks_currently_active set_checks_currently_active: i64 = "ChecksCurrentlyActive",
    }
}

lens! {
    /// `ConstellationStatusAPIResponse`
    ConstellationStatusAPIResponse {
        deletion_enabled set_deletion_enabled: bool = "DeletionEnabled",
        targets set_targets: List<String> = "Targets",
        /// Left out when zero. Since 18.6.2.
        target_names set_target_names: List<String> = "TargetNames",
        stats set_stats: ConstellationStats = "Stats",
    }
}

lens! {
    /// `LicenseLimits`
    LicenseLimits {
        /// Left out when zero.
        device_count set_device_count: i64 = "deviceCount",
        /// Left out when zero.
        booster_count set_booster_count: Dictionary<i64> = "boosterCount",
    }
}

lens! {
    /// `LicenseOptions`
    LicenseOptions {
        /// Left out when zero.
        email set_email: String = "Email",
        serial_number set_serial_number: String = "SerialNumber",
    }
}

/// `NewsEntries`
pub type NewsEntries = Dictionary<NewsEntry>;

lens! {
    /// `NewsEntry`
    NewsEntry {
        organization_id set_organization_id: String = "OrganizationID",
        date_time set_date_time: UnixSeconds = "DateTime",
        text_content set_text_content: String = "TextContent",
    }
}

/// `ReplicaDeletionStrategy`
pub type ReplicaDeletionStrategy = String;

lens! {
    /// `ReplicaServer`
    ReplicaServer {
        /// One of [`crate::constants::remoteserver`].
        type_field set_type_field: String = "Type",
        description set_description: String = "Description",
        /// Left out when zero.
        remote_address set_remote_address: String = "RemoteAddress",
        /// Left out when zero.
        username set_username: String = "Username",
        /// Left out when zero.
        password set_password: String = "Password",
        /// Left out when zero.
        ldap set_ldap: ExternalLDAPAuthenticationSourceSettings = "LDAP",
        /// Left out when zero.
        oidc set_oidc: OidcConfig = "OIDC",
        /// Left out when zero.
        b2 set_b2: B2VirtualStorageRoleSettings = "B2",
        /// Left out when zero.
        wasabi set_wasabi: WasabiVirtualStorageRoleSettings = "Wasabi",
        /// Left out when zero.
        custom set_custom: CustomRemoteBucketSettings = "Custom",
        /// Left out when zero.
        s3 set_s3: S3GenericVirtualStorageRole = "S3",
        /// Left out when zero.
        aws set_aws: AmazonAWSVirtualStorageRoleSettings = "AWS",
        /// Left out when zero.
        storj set_storj: StorjVirtualStorageRoleSetting = "Storj",
        /// Left out when zero.
        imp_partner set_imp_partner: ImpossibleCloudPartnerTemplateSettings = "ImpPartner",
        /// Left out when zero.
        imp_user set_imp_user: ImpossibleCloudIAMTemplateSettings = "ImpUser",
        /// One of [`crate::constants::replicadeletion`]. Left out when zero.
        replica_deletion_strategy set_replica_deletion_strategy: String = "ReplicaDeletionStrategy",
    }
}

/// `ReplicatorDisplayClass`
pub type ReplicatorDisplayClass = i64;

/// `ReplicatorState`
pub type ReplicatorState = i64;

lens! {
    /// `ReplicatorStateAPIResponse`
    ReplicatorStateAPIResponse {
        description set_description: String = "Description",
        remote_server_id set_remote_server_id: String = "RemoteServerID",
        /// One of [`crate::constants::replicator_displayclass`].
        display_class set_display_class: i64 = "DisplayClass",
        active_workers set_active_workers: i64 = "ActiveWorkers",
        total_workers set_total_workers: i64 = "TotalWorkers",
        /// One of [`crate::constants::replicator_state`].
        state set_state: i64 = "State",
        items_queued set_items_queued: i64 = "ItemsQueued",
        bytes_queued set_bytes_queued: ByteCount = "BytesQueued",
        last_worker_submit_time set_last_worker_submit_time: UnixSeconds = "LastWorkerSubmitTime",
        current_time set_current_time: UnixSeconds = "CurrentTime",
        items_replicated set_items_replicated: i64 = "ItemsReplicated",
        bytes_replicated set_bytes_replicated: ByteCount = "BytesReplicated",
    }
}

lens! {
    /// `SelfBackupExportOptions`
    SelfBackupExportOptions {
        location set_location: DestinationLocation = "Location",
        encryption_key set_encryption_key: String = "EncryptionKey",
        /// One of [`crate::constants::encryptionmethod`].
        encryption_key_format set_encryption_key_format: u64 = "EncryptionKeyFormat",
        /// One of [`crate::constants::compress`].
        compression set_compression: i64 = "Compression",
        exclude_jobs_db set_exclude_jobs_db: bool = "ExcludeJobsDB",
        include_server_logs set_include_server_logs: bool = "IncludeServerLogs",
        /// Left out when zero.
        restrict_to_single_org_id set_restrict_to_single_org_id: String = "RestrictToSingleOrgID",
        index set_index: i64 = "Index",
    }
}

lens! {
    /// `SelfBackupOptions`
    SelfBackupOptions {
        targets set_targets: List<SelfBackupTarget> = "Targets",
    }
}

lens! {
    /// `SelfBackupStatistics`
    SelfBackupStatistics {
        current_run_start set_current_run_start: UnixSeconds = "CurrentRunStart",
        last_run_start set_last_run_start: UnixSeconds = "LastRunStart",
        last_run_end set_last_run_end: UnixSeconds = "LastRunEnd",
        last_run_success set_last_run_success: bool = "LastRunSuccess",
        last_run_size set_last_run_size: ByteCount = "LastRunSize",
    }
}

lens! {
    /// `SelfBackupTarget`
    SelfBackupTarget {
        schedule set_schedule: List<ScheduleConfig> = "Schedule",
        schedule_timezone set_schedule_timezone: String = "ScheduleTimezone",
        retention_policy set_retention_policy: RetentionPolicy = "RetentionPolicy",
        location set_location: DestinationLocation = "Location",
        encryption_key set_encryption_key: String = "EncryptionKey",
        /// One of [`crate::constants::encryptionmethod`].
        encryption_key_format set_encryption_key_format: u64 = "EncryptionKeyFormat",
        /// One of [`crate::constants::compress`].
        compression set_compression: i64 = "Compression",
        exclude_jobs_db set_exclude_jobs_db: bool = "ExcludeJobsDB",
        include_server_logs set_include_server_logs: bool = "IncludeServerLogs",
        /// Left out when zero.
        restrict_to_single_org_id set_restrict_to_single_org_id: String = "RestrictToSingleOrgID",
        index set_index: i64 = "Index",
    }
}

lens! {
    /// `ServerMetaBrandingProperties`
    ServerMetaBrandingProperties {
        brand_name set_brand_name: String = "BrandName",
        product_name set_product_name: String = "ProductName",
        has_image set_has_image: bool = "HasImage",
        image_etag set_image_etag: String = "ImageEtag",
        top_color set_top_color: String = "TopColor",
        accent_color set_accent_color: String = "AccentColor",
        hide_news_area set_hide_news_area: bool = "HideNewsArea",
        allow_unauthenticated_downloads set_allow_unauthenticated_downloads: bool = "AllowUnauthenticatedDownloads",
        allow_authenticated_downloads set_allow_authenticated_downloads: bool = "AllowAuthenticatedDownloads",
        /// In days.
        prune_logs_after_days set_prune_logs_after_days: i64 = "PruneLogsAfterDays",
        /// In seconds.
        expired_in_seconds set_expired_in_seconds: i64 = "ExpiredInSeconds",
        /// Left out when zero.
        external_authentication_sources set_external_authentication_sources: List<ExternalAuthenticationSourceDisplay> = "ExternalAuthenticationSources",
        server_is_empty set_server_is_empty: bool = "ServerIsEmpty",
        cloud_storage_name set_cloud_storage_name: String = "CloudStorageName",
        admin_hide_pre_built_client_option set_admin_hide_pre_built_client_option: bool = "AdminHidePreBuiltClientOption",
        admin_hide_branded_cloud_storage set_admin_hide_branded_cloud_storage: bool = "AdminHideBrandedCloudStorage",
    }
}

lens! {
    /// `ServerMetaVersionInfo`
    ServerMetaVersionInfo {
        version set_version: String = "Version",
        version_codename set_version_codename: String = "VersionCodename",
        storage_role set_storage_role: bool = "StorageRole",
        authentication_role set_authentication_role: bool = "AuthenticationRole",
        software_build_role set_software_build_role: bool = "SoftwareBuildRole",
        /// Deprecated.
        overseer_role set_overseer_role: bool = "OverseerRole",
        constellation_role set_constellation_role: bool = "ConstellationRole",
        /// Left out when zero.
        experimental_options set_experimental_options: List<String> = "ExperimentalOptions",
        server_start_time set_server_start_time: UnixSeconds = "ServerStartTime",
        server_start_hash set_server_start_hash: String = "ServerStartHash",
        current_time set_current_time: UnixSeconds = "CurrentTime",
        server_license_hash set_server_license_hash: String = "ServerLicenseHash",
        /// Deprecated.
        server_license_features_all set_server_license_features_all: bool = "ServerLicenseFeaturesAll",
        server_license_feature_set set_server_license_feature_set: u64 = "ServerLicenseFeatureSet",
        /// Since 24.6.3.
        server_license_limit set_server_license_limit: LicenseLimits = "ServerLicenseLimit",
        /// Since 24.6.3.
        configured_devices set_configured_devices: i64 = "ConfiguredDevices",
        /// Since 24.6.3.
        booster_limit set_booster_limit: Dictionary<i64> = "BoosterLimit",
        license_valid_until set_license_valid_until: UnixSeconds = "LicenseValidUntil",
        emails_sent_successfully set_emails_sent_successfully: i64 = "EmailsSentSuccessfully",
        emails_sent_errors set_emails_sent_errors: i64 = "EmailsSentErrors",
        emails_waiting_in_queue set_emails_waiting_in_queue: i64 = "EmailsWaitingInQueue",
        /// One of [`crate::constants::email_worker_state`].
        scheduled_email_thread_current_state set_scheduled_email_thread_current_state: i64 = "ScheduledEmailThreadCurrentState",
        /// In nanoseconds.
        scheduled_email_thread_last_calculate_duration_nanos set_scheduled_email_thread_last_calculate_duration_nanos: i64 = "ScheduledEmailThreadLastCalculateDurationNanos",
        scheduled_email_thread_waiting_until set_scheduled_email_thread_waiting_until: UnixSeconds = "ScheduledEmailThreadWaitingUntil",
        scheduled_email_thread_last_wake_time set_scheduled_email_thread_last_wake_time: UnixSeconds = "ScheduledEmailThreadLastWakeTime",
        scheduled_email_thread_last_wake_sent_emails set_scheduled_email_thread_last_wake_sent_emails: bool = "ScheduledEmailThreadLastWakeSentEmails",
        /// Since 21.3.2.
        self_backup set_self_backup: List<SelfBackupStatistics> = "SelfBackup",
    }
}

lens! {
    /// `SoftwareUpdateNewsResponse`
    SoftwareUpdateNewsResponse {
        latest_stable set_latest_stable: String = "latest_stable",
        latest_prerelease set_latest_prerelease: String = "latest_prerelease",
        downloads_url set_downloads_url: String = "downloads_url",
        updates_info set_updates_info: List<String> = "updates_info",
    }
}

lens! {
    /// `StatResult`
    StatResult {
        buckets set_buckets: i64 = "Buckets",
        users set_users: i64 = "Users",
        devices set_devices: i64 = "Devices",
        boosters set_boosters: i64 = "Boosters",
        network_devices set_network_devices: i64 = "NetworkDevices",
    }
}
