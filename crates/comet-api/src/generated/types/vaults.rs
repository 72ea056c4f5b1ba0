//! Objects of the API: vaults.
//! Made by `cargo xtask codegen` from `spec/`; do not edit.

use crate::document::{Dictionary, List};
use crate::lens;
#[allow(unused_imports)] // which of the other areas' types a file names varies
use crate::types::*;
use crate::units::{ByteCount, UnixSeconds};

lens! {
    /// `AddBucketResponseMessage`
    AddBucketResponseMessage {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        new_bucket_id set_new_bucket_id: String = "NewBucketID",
        new_bucket_key set_new_bucket_key: String = "NewBucketKey",
    }
}

lens! {
    /// `B2DestinationLocation`
    B2DestinationLocation {
        /// Left out when zero.
        account_id set_account_id: String = "AccountID",
        /// Left out when zero.
        key set_key: String = "Key",
        /// Left out when zero.
        bucket set_bucket: String = "Bucket",
        /// Left out when zero.
        prefix set_prefix: String = "Prefix",
        /// Left out when zero. Deprecated.
        max_connections set_max_connections: i64 = "MaxConnections",
        /// Left out when zero.
        hide_deleted_files set_hide_deleted_files: bool = "HideDeletedFiles",
    }
}

lens! {
    /// `B2StorageExtraInfo`
    B2StorageExtraInfo {
        total_transactions_in_time_interval set_total_transactions_in_time_interval: Dictionary<B2TransactionTotals> = "TotalTransactionsInTimeInterval",
    }
}

lens! {
    /// `B2TransactionTotals`
    B2TransactionTotals {
        class_a set_class_a: i64 = "ClassA",
        class_b set_class_b: i64 = "ClassB",
        class_c set_class_c: i64 = "ClassC",
    }
}

lens! {
    /// `BucketProperties`
    BucketProperties {
        organization_id set_organization_id: String = "OrganizationID",
        create_time set_create_time: UnixSeconds = "CreateTime",
        /// One of [`crate::constants::password_format`].
        read_write_key_format set_read_write_key_format: i64 = "ReadWriteKeyFormat",
        read_write_key set_read_write_key: String = "ReadWriteKey",
        size set_size: SizeMeasurement = "Size",
    }
}

/// `BucketPropertyList`
pub type BucketPropertyList = Dictionary<BucketProperties>;

lens! {
    /// `BucketUsageInfo`
    BucketUsageInfo {
        access_key set_access_key: String = "AccessKey",
        exists_on_servers set_exists_on_servers: List<i64> = "ExistsOnServers",
        in_use_by set_in_use_by: List<UserOnServer> = "InUseBy",
    }
}

/// `BucketUsageMap`
pub type BucketUsageMap = Dictionary<BucketUsageInfo>;

lens! {
    /// `ContentMeasurement`
    ContentMeasurement {
        measure_started set_measure_started: UnixSeconds = "MeasureStarted",
        measure_completed set_measure_completed: UnixSeconds = "MeasureCompleted",
        components set_components: List<ContentMeasurementComponent> = "Components",
    }
}

lens! {
    /// `ContentMeasurementComponent`
    ContentMeasurementComponent {
        bytes set_bytes: ByteCount = "Bytes",
        used_by set_used_by: List<String> = "UsedBy",
    }
}

lens! {
    /// `DestinationConfig`
    DestinationConfig {
        description set_description: String = "Description",
        create_time set_create_time: UnixSeconds = "CreateTime",
        modify_time set_modify_time: UnixSeconds = "ModifyTime",
        pre_exec set_pre_exec: List<String> = "PreExec",
        thaw_exec set_thaw_exec: List<String> = "ThawExec",
        post_exec set_post_exec: List<String> = "PostExec",
        /// One of [`crate::constants::destinationtype`].
        destination_type set_destination_type: u64 = "DestinationType",
        comet_server set_comet_server: String = "CometServer",
        comet_bucket set_comet_bucket: String = "CometBucket",
        comet_bucket_key set_comet_bucket_key: String = "CometBucketKey",
        s3_server set_s3_server: String = "S3Server",
        s3_uses_tls set_s3_uses_tls: bool = "S3UsesTLS",
        s3_access_key set_s3_access_key: String = "S3AccessKey",
        s3_secret_key set_s3_secret_key: String = "S3SecretKey",
        s3_bucket_name set_s3_bucket_name: String = "S3BucketName",
        s3_subdir set_s3_subdir: String = "S3Subdir",
        s3_custom_region set_s3_custom_region: String = "S3CustomRegion",
        s3_uses_v2_signing set_s3_uses_v2_signing: bool = "S3UsesV2Signing",
        s3_remove_deleted set_s3_remove_deleted: bool = "S3RemoveDeleted",
        /// One of [`crate::constants::object_lock`].
        s3_object_lock_mode set_s3_object_lock_mode: u64 = "S3ObjectLockMode",
        /// In days.
        s3_object_lock_days set_s3_object_lock_days: i64 = "S3ObjectLockDays",
        sftp_server set_sftp_server: String = "SFTPServer",
        sftp_username set_sftp_username: String = "SFTPUsername",
        sftp_remote_path set_sftp_remote_path: String = "SFTPRemotePath",
        /// One of [`crate::constants::destination_sftp_authmode`].
        sftp_auth_mode set_sftp_auth_mode: u64 = "SFTPAuthMode",
        sftp_password set_sftp_password: String = "SFTPPassword",
        sftp_private_key set_sftp_private_key: String = "SFTPPrivateKey",
        sftp_custom_auth_use_known_hosts_file set_sftp_custom_auth_use_known_hosts_file: bool = "SFTPCustomAuth_UseKnownHostsFile",
        sftp_custom_auth_known_hosts_file set_sftp_custom_auth_known_hosts_file: String = "SFTPCustomAuth_KnownHostsFile",
        ftp_server set_ftp_server: String = "FTPServer",
        ftp_username set_ftp_username: String = "FTPUsername",
        ftp_password set_ftp_password: String = "FTPPassword",
        ftp_base_use_home_directory set_ftp_base_use_home_directory: bool = "FTPBaseUseHomeDirectory",
        ftp_custom_base_directory set_ftp_custom_base_directory: String = "FTPCustomBaseDirectory",
        /// One of [`crate::constants::ftps_mode`].
        ftps_mode set_ftps_mode: i64 = "FTPSMode",
        ftp_port set_ftp_port: i64 = "FTPPort",
        ftp_max_connections set_ftp_max_connections: i64 = "FTPMaxConnections",
        ftp_accept_invalid_ssl set_ftp_accept_invalid_ssl: bool = "FTPAcceptInvalidSSL",
        azb_account_name set_azb_account_name: String = "AZBAccountName",
        azb_account_key set_azb_account_key: String = "AZBAccountKey",
        azb_container set_azb_container: String = "AZBContainer",
        azb_realm set_azb_realm: String = "AZBRealm",
        azb_prefix set_azb_prefix: String = "AZBPrefix",
        localcopy_path set_localcopy_path: String = "LocalcopyPath",
        localcopy_win_smb_username set_localcopy_win_smb_username: String = "LocalcopyWinSMBUsername",
        localcopy_win_smb_password set_localcopy_win_smb_password: String = "LocalcopyWinSMBPassword",
        /// One of [`crate::constants::password_format`].
        localcopy_win_smb_password_format set_localcopy_win_smb_password_format: u64 = "LocalcopyWinSMBPasswordFormat",
        swift set_swift: SwiftDestinationLocation = "Swift",
        b2 set_b2: B2DestinationLocation = "B2",
        /// Since 23.6.9.
        web_dav set_web_dav: WebDavDestinationLocation = "WebDav",
        storj set_storj: StorjDestinationLocation = "Storj",
        smb set_smb: SMBDestinationLocation = "SMB",
        span_targets set_span_targets: List<DestinationLocation> = "SpanTargets",
        span_use_static_slots set_span_use_static_slots: bool = "SpanUseStaticSlots",
        tag set_tag: String = "Tag",
        /// One of [`crate::constants::encryptionmethod`].
        encryption_key_encryption_method set_encryption_key_encryption_method: u64 = "EncryptionKeyEncryptionMethod",
        encrypted_encryption_key set_encrypted_encryption_key: String = "EncryptedEncryptionKey",
        repo_init_timestamp set_repo_init_timestamp: UnixSeconds = "RepoInitTimestamp",
        storage_limit_enabled set_storage_limit_enabled: bool = "StorageLimitEnabled",
        storage_limit_bytes set_storage_limit_bytes: ByteCount = "StorageLimitBytes",
        /// Left out when zero.
        statistics set_statistics: DestinationStatistics = "Statistics",
        default_retention set_default_retention: RetentionPolicy = "DefaultRetention",
        rebrand_storage set_rebrand_storage: bool = "RebrandStorage",
        retention_error set_retention_error: String = "RetentionError",
        associated_devices set_associated_devices: List<String> = "AssociatedDevices",
    }
}

lens! {
    /// `DestinationLocation`; since 17.3.3
    DestinationLocation {
        /// One of [`crate::constants::destinationtype`].
        destination_type set_destination_type: u64 = "DestinationType",
        comet_server set_comet_server: String = "CometServer",
        comet_bucket set_comet_bucket: String = "CometBucket",
        comet_bucket_key set_comet_bucket_key: String = "CometBucketKey",
        s3_server set_s3_server: String = "S3Server",
        s3_uses_tls set_s3_uses_tls: bool = "S3UsesTLS",
        s3_access_key set_s3_access_key: String = "S3AccessKey",
        s3_secret_key set_s3_secret_key: String = "S3SecretKey",
        s3_bucket_name set_s3_bucket_name: String = "S3BucketName",
        s3_subdir set_s3_subdir: String = "S3Subdir",
        s3_custom_region set_s3_custom_region: String = "S3CustomRegion",
        s3_uses_v2_signing set_s3_uses_v2_signing: bool = "S3UsesV2Signing",
        s3_remove_deleted set_s3_remove_deleted: bool = "S3RemoveDeleted",
        /// One of [`crate::constants::object_lock`].
        s3_object_lock_mode set_s3_object_lock_mode: u64 = "S3ObjectLockMode",
        /// In days.
        s3_object_lock_days set_s3_object_lock_days: i64 = "S3ObjectLockDays",
        sftp_server set_sftp_server: String = "SFTPServer",
        sftp_username set_sftp_username: String = "SFTPUsername",
        sftp_remote_path set_sftp_remote_path: String = "SFTPRemotePath",
        /// One of [`crate::constants::destination_sftp_authmode`].
        sftp_auth_mode set_sftp_auth_mode: u64 = "SFTPAuthMode",
        sftp_password set_sftp_password: String = "SFTPPassword",
        sftp_private_key set_sftp_private_key: String = "SFTPPrivateKey",
        sftp_custom_auth_use_known_hosts_file set_sftp_custom_auth_use_known_hosts_file: bool = "SFTPCustomAuth_UseKnownHostsFile",
        sftp_custom_auth_known_hosts_file set_sftp_custom_auth_known_hosts_file: String = "SFTPCustomAuth_KnownHostsFile",
        ftp_server set_ftp_server: String = "FTPServer",
        ftp_username set_ftp_username: String = "FTPUsername",
        ftp_password set_ftp_password: String = "FTPPassword",
        ftp_base_use_home_directory set_ftp_base_use_home_directory: bool = "FTPBaseUseHomeDirectory",
        ftp_custom_base_directory set_ftp_custom_base_directory: String = "FTPCustomBaseDirectory",
        /// One of [`crate::constants::ftps_mode`].
        ftps_mode set_ftps_mode: i64 = "FTPSMode",
        ftp_port set_ftp_port: i64 = "FTPPort",
        ftp_max_connections set_ftp_max_connections: i64 = "FTPMaxConnections",
        ftp_accept_invalid_ssl set_ftp_accept_invalid_ssl: bool = "FTPAcceptInvalidSSL",
        azb_account_name set_azb_account_name: String = "AZBAccountName",
        azb_account_key set_azb_account_key: String = "AZBAccountKey",
        azb_container set_azb_container: String = "AZBContainer",
        azb_realm set_azb_realm: String = "AZBRealm",
        azb_prefix set_azb_prefix: String = "AZBPrefix",
        localcopy_path set_localcopy_path: String = "LocalcopyPath",
        localcopy_win_smb_username set_localcopy_win_smb_username: String = "LocalcopyWinSMBUsername",
        localcopy_win_smb_password set_localcopy_win_smb_password: String = "LocalcopyWinSMBPassword",
        /// One of [`crate::constants::password_format`].
        localcopy_win_smb_password_format set_localcopy_win_smb_password_format: u64 = "LocalcopyWinSMBPasswordFormat",
        swift set_swift: SwiftDestinationLocation = "Swift",
        b2 set_b2: B2DestinationLocation = "B2",
        /// Since 23.6.9.
        web_dav set_web_dav: WebDavDestinationLocation = "WebDav",
        storj set_storj: StorjDestinationLocation = "Storj",
        smb set_smb: SMBDestinationLocation = "SMB",
        span_targets set_span_targets: List<DestinationLocation> = "SpanTargets",
        span_use_static_slots set_span_use_static_slots: bool = "SpanUseStaticSlots",
        tag set_tag: String = "Tag",
    }
}

lens! {
    /// `DestinationStatistics`
    DestinationStatistics {
        client_provided_size set_client_provided_size: SizeMeasurement = "ClientProvidedSize",
        client_provided_content set_client_provided_content: ContentMeasurement = "ClientProvidedContent",
        /// Left out when zero.
        last_successful_deep_verify_guid set_last_successful_deep_verify_guid: String = "LastSuccessfulDeepVerify_GUID",
        /// Left out when zero.
        last_successful_deep_verify_start_time set_last_successful_deep_verify_start_time: UnixSeconds = "LastSuccessfulDeepVerify_StartTime",
        /// Left out when zero.
        last_successful_deep_verify_end_time set_last_successful_deep_verify_end_time: UnixSeconds = "LastSuccessfulDeepVerify_EndTime",
    }
}

lens! {
    /// `FTPDestinationLocation`
    FTPDestinationLocation {
        ftp_server set_ftp_server: String = "FTPServer",
        ftp_username set_ftp_username: String = "FTPUsername",
        ftp_password set_ftp_password: String = "FTPPassword",
        ftp_base_use_home_directory set_ftp_base_use_home_directory: bool = "FTPBaseUseHomeDirectory",
        ftp_custom_base_directory set_ftp_custom_base_directory: String = "FTPCustomBaseDirectory",
        /// One of [`crate::constants::ftps_mode`].
        ftps_mode set_ftps_mode: i64 = "FTPSMode",
        ftp_port set_ftp_port: i64 = "FTPPort",
        ftp_max_connections set_ftp_max_connections: i64 = "FTPMaxConnections",
        ftp_accept_invalid_ssl set_ftp_accept_invalid_ssl: bool = "FTPAcceptInvalidSSL",
    }
}

lens! {
    /// `LocalStorageDirectory`
    LocalStorageDirectory {
        path set_path: String = "Path",
    }
}

/// `RetentionMode`
pub type RetentionMode = i64;

lens! {
    /// `RetentionPolicy`
    RetentionPolicy {
        /// One of [`crate::constants::retentionmode`].
        mode set_mode: i64 = "Mode",
        ranges set_ranges: List<RetentionRange> = "Ranges",
    }
}

lens! {
    /// `RetentionRange`
    RetentionRange {
        /// One of [`crate::constants::retentionrange`].
        type_field set_type_field: i64 = "Type",
        timestamp set_timestamp: UnixSeconds = "Timestamp",
        jobs set_jobs: i64 = "Jobs",
        days set_days: i64 = "Days",
        weeks set_weeks: i64 = "Weeks",
        months set_months: i64 = "Months",
        years set_years: i64 = "Years",
        week_offset set_week_offset: i64 = "WeekOffset",
        month_offset set_month_offset: i64 = "MonthOffset",
        year_offset set_year_offset: i64 = "YearOffset",
    }
}

/// `RetentionRangeType`
pub type RetentionRangeType = i64;

lens! {
    /// `S3DestinationLocation`
    S3DestinationLocation {
        s3_server set_s3_server: String = "S3Server",
        s3_uses_tls set_s3_uses_tls: bool = "S3UsesTLS",
        s3_access_key set_s3_access_key: String = "S3AccessKey",
        s3_secret_key set_s3_secret_key: String = "S3SecretKey",
        s3_bucket_name set_s3_bucket_name: String = "S3BucketName",
        s3_subdir set_s3_subdir: String = "S3Subdir",
        s3_custom_region set_s3_custom_region: String = "S3CustomRegion",
        s3_uses_v2_signing set_s3_uses_v2_signing: bool = "S3UsesV2Signing",
        s3_remove_deleted set_s3_remove_deleted: bool = "S3RemoveDeleted",
        /// One of [`crate::constants::object_lock`].
        s3_object_lock_mode set_s3_object_lock_mode: u64 = "S3ObjectLockMode",
        /// In days.
        s3_object_lock_days set_s3_object_lock_days: i64 = "S3ObjectLockDays",
    }
}

lens! {
    /// `SMBDestinationLocation`
    SMBDestinationLocation {
        smb_server set_smb_server: String = "SMBServer",
        smb_share set_smb_share: String = "SMBShare",
        smb_directory set_smb_directory: String = "SMBDirectory",
        smb_username set_smb_username: String = "SMBUsername",
        smb_password set_smb_password: String = "SMBPassword",
    }
}

lens! {
    /// `SizeMeasurement`
    SizeMeasurement {
        size set_size: ByteCount = "Size",
        measure_started set_measure_started: UnixSeconds = "MeasureStarted",
        measure_completed set_measure_completed: UnixSeconds = "MeasureCompleted",
    }
}

lens! {
    /// `SpannedDestinationLocation`
    SpannedDestinationLocation {
        span_targets set_span_targets: List<DestinationLocation> = "SpanTargets",
        span_use_static_slots set_span_use_static_slots: bool = "SpanUseStaticSlots",
    }
}

lens! {
    /// `SpannedStorageExtraInfo`
    SpannedStorageExtraInfo {
        targets set_targets: List<StorageFreeSpaceInfo> = "Targets",
    }
}

lens! {
    /// `StorageFreeSpaceInfo`
    StorageFreeSpaceInfo {
        unlimited set_unlimited: bool = "Unlimited",
        used_percent set_used_percent: f64 = "UsedPercent",
        available_bytes set_available_bytes: u64 = "AvailableBytes",
        /// Left out when zero.
        spanned set_spanned: SpannedStorageExtraInfo = "Spanned",
        /// Left out when zero.
        b2 set_b2: B2StorageExtraInfo = "B2",
    }
}

lens! {
    /// `StorageRoleOptions`
    StorageRoleOptions {
        role_enabled set_role_enabled: bool = "RoleEnabled",
        storage set_storage: DestinationLocation = "Storage",
        /// Left out when zero. Deprecated.
        local_storage set_local_storage: List<LocalStorageDirectory> = "LocalStorage",
        replicate_to set_replicate_to: List<ReplicaServer> = "ReplicateTo",
    }
}

lens! {
    /// `StorageVaultProviderPolicy`
    StorageVaultProviderPolicy {
        should_restrict_provider_list set_should_restrict_provider_list: bool = "ShouldRestrictProviderList",
        /// One of [`crate::constants::destinationtype`].
        allowed_providers_when_restricted set_allowed_providers_when_restricted: List<u64> = "AllowedProvidersWhenRestricted",
    }
}

lens! {
    /// `StorjDestinationLocation`
    StorjDestinationLocation {
        satellite_address set_satellite_address: String = "SatelliteAddress",
        api_key set_api_key: String = "APIKey",
        passphrase set_passphrase: String = "Passphrase",
        storj_bucket set_storj_bucket: String = "StorjBucket",
        /// Left out when zero.
        storj_bucket_prefix set_storj_bucket_prefix: String = "StorjBucketPrefix",
    }
}

lens! {
    /// `SwiftDestinationLocation`
    SwiftDestinationLocation {
        /// Left out when zero.
        username set_username: String = "Username",
        /// Left out when zero.
        api_key set_api_key: String = "APIKey",
        /// Left out when zero.
        region set_region: String = "Region",
        /// Left out when zero.
        auth_url set_auth_url: String = "AuthURL",
        /// Left out when zero.
        domain set_domain: String = "Domain",
        /// Left out when zero.
        tenant set_tenant: String = "Tenant",
        /// Left out when zero.
        tenant_domain set_tenant_domain: String = "TenantDomain",
        /// Left out when zero.
        tenant_id set_tenant_id: String = "TenantID",
        /// Left out when zero.
        trust_id set_trust_id: String = "TrustID",
        /// Left out when zero. Deprecated.
        auth_token set_auth_token: String = "AuthToken",
        /// Left out when zero.
        prefix set_prefix: String = "Prefix",
        /// Left out when zero.
        container set_container: String = "Container",
        /// Left out when zero.
        default_container_policy set_default_container_policy: String = "DefaultContainerPolicy",
    }
}

lens! {
    /// `WebDavDestinationLocation`; since 23.6.9
    WebDavDestinationLocation {
        /// Left out when zero.
        dav_server set_dav_server: String = "DavServer",
        /// Left out when zero.
        user_name set_user_name: String = "UserName",
        /// Left out when zero.
        access_key set_access_key: String = "AccessKey",
        /// Left out when zero.
        path set_path: String = "Path",
    }
}

lens! {
    /// `WebInterfaceBrandingProperties`
    WebInterfaceBrandingProperties {
        /// One of [`crate::constants::brandingstyletype`]. Since 23.3.3.
        branding_style_type set_branding_style_type: i64 = "BrandingStyleType",
        brand_name set_brand_name: String = "BrandName",
        logo_image set_logo_image: String = "LogoImage",
        top_color set_top_color: String = "TopColor",
        accent_color set_accent_color: String = "AccentColor",
        favicon set_favicon: String = "Favicon",
        hide_news_area set_hide_news_area: bool = "HideNewsArea",
    }
}
