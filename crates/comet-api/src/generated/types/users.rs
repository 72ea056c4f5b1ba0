//! Objects of the API: users.
//! Made by `cargo xtask codegen` from `spec/`; do not edit.

use crate::document::{Dictionary, List};
use crate::lens;
#[allow(unused_imports)] // which of the other areas' types a file names varies
use crate::types::*;
use crate::units::{ByteCount, UnixSeconds};

lens! {
    /// `AdminOptions`
    AdminOptions {
        policy set_policy: PolicyOptions = "Policy",
    }
}

lens! {
    /// `DeviceConfig`
    DeviceConfig {
        friendly_name set_friendly_name: String = "FriendlyName",
        /// Left out when zero.
        registration_time set_registration_time: UnixSeconds = "RegistrationTime",
        /// Left out when zero.
        platform_version set_platform_version: OSInfo = "PlatformVersion",
        /// Left out when zero.
        sources set_sources: Dictionary<SourceBasicInfo> = "Sources",
        /// Left out when zero.
        device_timezone set_device_timezone: String = "DeviceTimezone",
        /// Left out when zero. Since 23.6.0.
        client_version set_client_version: String = "ClientVersion",
        /// Left out when zero. Since 23.9.8.
        syncro_uuid set_syncro_uuid: String = "SyncroUUID",
    }
}

lens! {
    /// `EmailReportConfig`
    EmailReportConfig {
        /// One of [`crate::constants::emailreporttype`].
        report_type set_report_type: i64 = "ReportType",
        summary_frequency set_summary_frequency: List<ScheduleConfig> = "SummaryFrequency",
        /// Left out when zero.
        time_span set_time_span: TimeSpan = "TimeSpan",
        filter set_filter: SearchClause = "Filter",
    }
}

lens! {
    /// `EmailReportGeneratedPreview`
    EmailReportGeneratedPreview {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        from set_from: String = "From",
        to set_to: List<String> = "To",
        email_subject set_email_subject: String = "EmailSubject",
        email_body_html set_email_body_html: String = "EmailBodyHTML",
        email_body_plaintext set_email_body_plaintext: String = "EmailBodyPlaintext",
    }
}

/// `EmailReportType`
pub type EmailReportType = i64;

lens! {
    /// `EmailReportingOption`
    EmailReportingOption {
        email_report_config set_email_report_config: EmailReportConfig = "EmailReportConfig",
        language_code set_language_code: String = "LanguageCode",
        local_timezone set_local_timezone: String = "LocalTimezone",
        recipients set_recipients: List<String> = "Recipients",
    }
}

lens! {
    /// `GetProfileAndHashResponseMessage`
    GetProfileAndHashResponseMessage {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        profile_hash set_profile_hash: String = "ProfileHash",
        profile set_profile: UserProfileConfig = "Profile",
    }
}

lens! {
    /// `GetProfileHashResponseMessage`
    GetProfileHashResponseMessage {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        profile_hash set_profile_hash: String = "ProfileHash",
    }
}

lens! {
    /// `GroupPolicy`
    GroupPolicy {
        description set_description: String = "Description",
        organization_id set_organization_id: String = "OrganizationID",
        policy set_policy: UserPolicy = "Policy",
        default_user_policy set_default_user_policy: bool = "DefaultUserPolicy",
        created_date set_created_date: UnixSeconds = "CreatedDate",
        modified_date set_modified_date: UnixSeconds = "ModifiedDate",
    }
}

lens! {
    /// `InstallCreds`
    InstallCreds {
        username set_username: String = "Username",
        password set_password: String = "Password",
        totp_code set_totp_code: String = "TOTPCode",
        server set_server: String = "Server",
        auto_login set_auto_login: bool = "AutoLogin",
    }
}

lens! {
    /// `InstallToken`
    InstallToken {
        username set_username: String = "Username",
        server set_server: String = "Server",
        token set_token: String = "Token",
        create_time set_create_time: UnixSeconds = "CreateTime",
        used set_used: bool = "Used",
        expire_time set_expire_time: UnixSeconds = "ExpireTime",
    }
}

lens! {
    /// `InstallTokenResponse`
    InstallTokenResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        install_token set_install_token: InstallToken = "InstallToken",
    }
}

lens! {
    /// `LiveUserConnection`
    LiveUserConnection {
        username set_username: String = "Username",
        device_id set_device_id: String = "DeviceID",
        reported_version set_reported_version: String = "ReportedVersion",
        reported_platform set_reported_platform: String = "ReportedPlatform",
        /// Left out when zero.
        reported_platform_version set_reported_platform_version: OSInfo = "ReportedPlatformVersion",
        /// Left out when zero.
        device_time_zone set_device_time_zone: String = "DeviceTimeZone",
        /// Left out when zero.
        ip_address set_ip_address: String = "IPAddress",
        connection_time set_connection_time: UnixSeconds = "ConnectionTime",
        allows_filenames set_allows_filenames: bool = "AllowsFilenames",
    }
}

/// `LiveUserConnectionID`
pub type LiveUserConnectionID = String;

/// `LiveUserConnectionMap`
pub type LiveUserConnectionMap = Dictionary<LiveUserConnection>;

lens! {
    /// `OSInfo`
    OSInfo {
        /// Left out when zero.
        version set_version: String = "version",
        /// Left out when zero.
        distribution set_distribution: String = "distribution",
        /// Left out when zero.
        build set_build: String = "build",
        /// Left out when zero. Since 23.6.0.
        os set_os: String = "os",
        /// Left out when zero. Since 23.6.0.
        arch set_arch: String = "arch",
    }
}

lens! {
    /// `Organization`
    Organization {
        audit_file_options set_audit_file_options: Dictionary<FileOption> = "AuditFileOptions",
        branding set_branding: BrandingOptions = "Branding",
        constellation_role set_constellation_role: ConstellationRoleOptions = "ConstellationRole",
        email set_email: EmailOptions = "Email",
        /// Left out when zero.
        experimental_options set_experimental_options: List<String> = "ExperimentalOptions",
        hosts set_hosts: List<String> = "Hosts",
        name set_name: String = "Name",
        is_suspended set_is_suspended: bool = "IsSuspended",
        psa_configs set_psa_configs: List<PSAConfig> = "PSAConfigs",
        remote_storage set_remote_storage: List<RemoteStorageOption> = "RemoteStorage",
        software_build_role set_software_build_role: SoftwareBuildRoleOptions = "SoftwareBuildRole",
        webhook_options set_webhook_options: Dictionary<WebhookOption> = "WebhookOptions",
    }
}

lens! {
    /// `OrganizationLoginURLResponse`
    OrganizationLoginURLResponse {
        login_url set_login_url: String = "LoginURL",
    }
}

lens! {
    /// `OrganizationResponse`
    OrganizationResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        id set_id: String = "ID",
        organization set_organization: Organization = "Organization",
    }
}

lens! {
    /// `PolicyOptions`
    PolicyOptions {
        delete_sources set_delete_sources: List<String> = "DeleteSources",
    }
}

lens! {
    /// `RegistrationLobbyConnection`
    RegistrationLobbyConnection {
        device_id set_device_id: String = "DeviceID",
        organization_id set_organization_id: String = "OrganizationID",
        friendly_name set_friendly_name: String = "FriendlyName",
        reported_version set_reported_version: String = "ReportedVersion",
        reported_platform set_reported_platform: String = "ReportedPlatform",
        /// Left out when zero.
        reported_platform_version set_reported_platform_version: OSInfo = "ReportedPlatformVersion",
        /// Left out when zero.
        device_time_zone set_device_time_zone: String = "DeviceTimeZone",
        /// Left out when zero.
        ip_address set_ip_address: String = "IPAddress",
        /// Left out when zero.
        host set_host: String = "Host",
        connection_time set_connection_time: UnixSeconds = "ConnectionTime",
    }
}

/// `RegistrationLobbyConnectionID`
pub type RegistrationLobbyConnectionID = String;

/// `RegistrationLobbyConnectionMap`
pub type RegistrationLobbyConnectionMap = Dictionary<RegistrationLobbyConnection>;

lens! {
    /// `UninstallConfig`
    UninstallConfig {
        uninstall_flag set_uninstall_flag: bool = "UninstallFlag",
        remove_config_file set_remove_config_file: bool = "RemoveConfigFile",
    }
}

lens! {
    /// `UpdateCampaignDeviceStatus`
    UpdateCampaignDeviceStatus {
        /// One of [`crate::constants::updatestatus`].
        status set_status: i64 = "Status",
    }
}

lens! {
    /// `UpdateCampaignOptions`
    UpdateCampaignOptions {
        active set_active: bool = "Active",
        upgrade_older set_upgrade_older: bool = "UpgradeOlder",
        reinstall_current_ver set_reinstall_current_ver: bool = "ReinstallCurrentVer",
        downgrade_newer set_downgrade_newer: bool = "DowngradeNewer",
        force_upgrade_running set_force_upgrade_running: bool = "ForceUpgradeRunning",
        apply_device_filter set_apply_device_filter: bool = "ApplyDeviceFilter",
        device_filter set_device_filter: SearchClause = "DeviceFilter",
    }
}

lens! {
    /// `UpdateCampaignProperties`
    UpdateCampaignProperties {
        active set_active: bool = "Active",
        upgrade_older set_upgrade_older: bool = "UpgradeOlder",
        reinstall_current_ver set_reinstall_current_ver: bool = "ReinstallCurrentVer",
        downgrade_newer set_downgrade_newer: bool = "DowngradeNewer",
        force_upgrade_running set_force_upgrade_running: bool = "ForceUpgradeRunning",
        apply_device_filter set_apply_device_filter: bool = "ApplyDeviceFilter",
        device_filter set_device_filter: SearchClause = "DeviceFilter",
        start_time set_start_time: UnixSeconds = "StartTime",
        target_version set_target_version: String = "TargetVersion",
    }
}

lens! {
    /// `UpdateCampaignStatus`
    UpdateCampaignStatus {
        active set_active: bool = "Active",
        upgrade_older set_upgrade_older: bool = "UpgradeOlder",
        reinstall_current_ver set_reinstall_current_ver: bool = "ReinstallCurrentVer",
        downgrade_newer set_downgrade_newer: bool = "DowngradeNewer",
        force_upgrade_running set_force_upgrade_running: bool = "ForceUpgradeRunning",
        apply_device_filter set_apply_device_filter: bool = "ApplyDeviceFilter",
        device_filter set_device_filter: SearchClause = "DeviceFilter",
        start_time set_start_time: UnixSeconds = "StartTime",
        target_version set_target_version: String = "TargetVersion",
        devices set_devices: List<UpdateCampaignStatusDeviceEntry> = "Devices",
    }
}

lens! {
    /// `UpdateCampaignStatusDeviceEntry`
    UpdateCampaignStatusDeviceEntry {
        username set_username: String = "Username",
        device_id set_device_id: String = "DeviceID",
        /// One of [`crate::constants::updatestatus`].
        status set_status: i64 = "Status",
    }
}

/// `UpdateStatus`
pub type UpdateStatus = i64;

lens! {
    /// `UserCustomEmailSettings`
    UserCustomEmailSettings {
        reports set_reports: List<EmailReportConfig> = "Reports",
    }
}

lens! {
    /// `UserGroup`
    UserGroup {
        created_at set_created_at: UnixSeconds = "CreatedAt",
        organization_id set_organization_id: String = "OrganizationID",
        name set_name: String = "Name",
    }
}

lens! {
    /// `UserOnServer`
    UserOnServer {
        server_id set_server_id: i64 = "ServerID",
        username set_username: String = "Username",
    }
}

lens! {
    /// `UserPolicy`
    UserPolicy {
        prevent_request_storage_vault set_prevent_request_storage_vault: bool = "PreventRequestStorageVault",
        prevent_add_custom_storage_vault set_prevent_add_custom_storage_vault: bool = "PreventAddCustomStorageVault",
        prevent_edit_storage_vault set_prevent_edit_storage_vault: bool = "PreventEditStorageVault",
        hide_cloud_storage_branding set_hide_cloud_storage_branding: bool = "HideCloudStorageBranding",
        prevent_delete_storage_vault set_prevent_delete_storage_vault: bool = "PreventDeleteStorageVault",
        storage_vault_providers set_storage_vault_providers: StorageVaultProviderPolicy = "StorageVaultProviders",
        default_new_storage_vault set_default_new_storage_vault: String = "DefaultNewStorageVault",
        prevent_new_protected_item set_prevent_new_protected_item: bool = "PreventNewProtectedItem",
        prevent_edit_protected_item set_prevent_edit_protected_item: bool = "PreventEditProtectedItem",
        prevent_delete_protected_item set_prevent_delete_protected_item: bool = "PreventDeleteProtectedItem",
        protected_item_engine_types set_protected_item_engine_types: ProtectedItemEngineTypePolicy = "ProtectedItemEngineTypes",
        /// Left out when zero.
        file_and_folder_mandatory_exclusions set_file_and_folder_mandatory_exclusions: List<ExtraFileExclusion> = "FileAndFolderMandatoryExclusions",
        /// One of [`crate::constants::setting`]. Left out when zero.
        mode_schedule_skip_already_running set_mode_schedule_skip_already_running: i64 = "ModeScheduleSkipAlreadyRunning",
        /// One of [`crate::constants::setting`]. Left out when zero.
        mode_schedule_last_job_fail_do_retry set_mode_schedule_last_job_fail_do_retry: i64 = "ModeScheduleLastJobFailDoRetry",
        /// In minutes. Left out when zero.
        mode_last_job_fail_do_retry_time set_mode_last_job_fail_do_retry_time: u64 = "ModeLastJobFailDoRetryTime",
        /// Left out when zero.
        mode_last_job_fail_do_retry_count set_mode_last_job_fail_do_retry_count: u64 = "ModeLastJobFailDoRetryCount",
        /// One of [`crate::constants::setting`]. Left out when zero.
        mode_admin_reset_password set_mode_admin_reset_password: i64 = "ModeAdminResetPassword",
        /// One of [`crate::constants::setting`]. Left out when zero.
        mode_admin_view_filenames set_mode_admin_view_filenames: i64 = "ModeAdminViewFilenames",
        /// One of [`crate::constants::setting`]. Left out when zero.
        mode_require_user_reset_password set_mode_require_user_reset_password: i64 = "ModeRequireUserResetPassword",
        prevent_delete_single_snapshots set_prevent_delete_single_snapshots: bool = "PreventDeleteSingleSnapshots",
        prevent_change_account_password set_prevent_change_account_password: bool = "PreventChangeAccountPassword",
        prevent_change_email_settings set_prevent_change_email_settings: bool = "PreventChangeEmailSettings",
        prevent_change_account_name set_prevent_change_account_name: bool = "PreventChangeAccountName",
        prevent_open_app_ui set_prevent_open_app_ui: bool = "PreventOpenAppUI",
        require_password_open_app_ui set_require_password_open_app_ui: bool = "RequirePasswordOpenAppUI",
        hide_app_import set_hide_app_import: bool = "HideAppImport",
        hide_app_version set_hide_app_version: bool = "HideAppVersion",
        prevent_open_web_ui set_prevent_open_web_ui: bool = "PreventOpenWebUI",
        prevent_view_device_names set_prevent_view_device_names: bool = "PreventViewDeviceNames",
        default_email_reports set_default_email_reports: DefaultEmailReportPolicy = "DefaultEmailReports",
        default_storage_vault_retention set_default_storage_vault_retention: RetentionPolicy = "DefaultStorageVaultRetention",
        enforce_storage_vault_retention set_enforce_storage_vault_retention: bool = "EnforceStorageVaultRetention",
        prevent_protected_item_retention set_prevent_protected_item_retention: bool = "PreventProtectedItemRetention",
        allow_edit_object_lock_retention set_allow_edit_object_lock_retention: bool = "AllowEditObjectLockRetention",
        default_sources set_default_sources: Dictionary<SourceConfig> = "DefaultSources",
        default_sources_backup_rules set_default_sources_backup_rules: Dictionary<BackupRuleConfig> = "DefaultSourcesBackupRules",
        default_sources_with_os_restriction set_default_sources_with_os_restriction: Dictionary<DefaultSourceWithOSRestriction> = "DefaultSourcesWithOSRestriction",
        default_backup_rules set_default_backup_rules: Dictionary<BackupRuleConfig> = "DefaultBackupRules",
        /// In seconds. Left out when zero.
        random_delay_secs set_random_delay_secs: u64 = "RandomDelaySecs",
        /// In hours.
        rotate_storage_vault_keys_hours set_rotate_storage_vault_keys_hours: i64 = "RotateStorageVaultKeysHours",
    }
}

lens! {
    /// `UserProfileConfig`
    UserProfileConfig {
        username set_username: String = "Username",
        account_name set_account_name: String = "AccountName",
        local_timezone set_local_timezone: String = "LocalTimezone",
        language_code set_language_code: String = "LanguageCode",
        /// Left out when zero.
        organization_id set_organization_id: String = "OrganizationID",
        group_id set_group_id: String = "GroupID",
        emails set_emails: List<String> = "Emails",
        override_email_settings set_override_email_settings: Dictionary<UserCustomEmailSettings> = "OverrideEmailSettings",
        send_email_reports set_send_email_reports: bool = "SendEmailReports",
        destinations set_destinations: Dictionary<DestinationConfig> = "Destinations",
        supports_device_associations set_supports_device_associations: bool = "SupportsDeviceAssociations",
        sources set_sources: Dictionary<SourceConfig> = "Sources",
        backup_rules set_backup_rules: Dictionary<BackupRuleConfig> = "BackupRules",
        devices set_devices: Dictionary<DeviceConfig> = "Devices",
        is_suspended set_is_suspended: bool = "IsSuspended",
        /// Left out when zero.
        last_suspended set_last_suspended: UnixSeconds = "LastSuspended",
        all_protected_items_quota_enabled set_all_protected_items_quota_enabled: bool = "AllProtectedItemsQuotaEnabled",
        all_protected_items_quota_bytes set_all_protected_items_quota_bytes: ByteCount = "AllProtectedItemsQuotaBytes",
        maximum_devices set_maximum_devices: i64 = "MaximumDevices",
        quota_office365_protected_accounts set_quota_office365_protected_accounts: i64 = "QuotaOffice365ProtectedAccounts",
        quota_hyper_v_guests set_quota_hyper_v_guests: i64 = "QuotaHyperVGuests",
        quota_v_mware_guests set_quota_v_mware_guests: i64 = "QuotaVMwareGuests",
        policy_id set_policy_id: String = "PolicyID",
        policy set_policy: UserPolicy = "Policy",
        /// One of [`crate::constants::password_format`].
        password_format set_password_format: i64 = "PasswordFormat",
        password_hash set_password_hash: String = "PasswordHash",
        /// Left out when zero.
        password_recovery set_password_recovery: String = "PasswordRecovery",
        allow_password_login set_allow_password_login: bool = "AllowPasswordLogin",
        allow_password_and_totp_login set_allow_password_and_totp_login: bool = "AllowPasswordAndTOTPLogin",
        /// One of [`crate::constants::encryptionmethod`].
        totp_key_encryption_format set_totp_key_encryption_format: i64 = "TOTPKeyEncryptionFormat",
        totp_key set_totp_key: String = "TOTPKey",
        /// Since 20.3.4.
        require_password_change set_require_password_change: bool = "RequirePasswordChange",
        create_time set_create_time: UnixSeconds = "CreateTime",
        creation_guid set_creation_guid: String = "CreationGUID",
        /// Left out when zero.
        server_config set_server_config: UserServerConfig = "ServerConfig",
        auto_storage_template_guid set_auto_storage_template_guid: String = "AutoStorageTemplateGUID",
        linux_homedir_sandbox set_linux_homedir_sandbox: bool = "LinuxHomedirSandbox",
    }
}

lens! {
    /// `UserProfileFragment`
    UserProfileFragment {
        username set_username: String = "Username",
    }
}

lens! {
    /// `UserServerConfig`
    UserServerConfig {
        /// In seconds. Left out when zero.
        random_delay_secs set_random_delay_secs: u64 = "RandomDelaySecs",
    }
}
