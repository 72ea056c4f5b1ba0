//! Objects of the API: server settings.
//! Made by `cargo xtask codegen` from `spec/`; do not edit.

use crate::document::{Dictionary, List};
use crate::lens;
#[allow(unused_imports)] // which of the other areas' types a file names varies
use crate::types::*;
use crate::units::UnixSeconds;

lens! {
    /// `AdminEmailOptions`
    AdminEmailOptions {
        from_email set_from_email: String = "FromEmail",
        from_name set_from_name: String = "FromName",
    }
}

lens! {
    /// `AdminResourceResponse`
    AdminResourceResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        resource_hash set_resource_hash: String = "ResourceHash",
    }
}

lens! {
    /// `AdminUserPermissions`
    AdminUserPermissions {
        /// Left out when zero.
        prevent_edit_server_settings set_prevent_edit_server_settings: bool = "PreventEditServerSettings",
        /// Left out when zero.
        prevent_server_shutdown set_prevent_server_shutdown: bool = "PreventServerShutdown",
        /// Left out when zero.
        prevent_change_password set_prevent_change_password: bool = "PreventChangePassword",
        /// Left out when zero.
        allow_edit_branding set_allow_edit_branding: bool = "AllowEditBranding",
        /// Left out when zero.
        allow_edit_email_options set_allow_edit_email_options: bool = "AllowEditEmailOptions",
        /// Left out when zero.
        allow_edit_remote_storage set_allow_edit_remote_storage: bool = "AllowEditRemoteStorage",
        /// Left out when zero.
        allow_edit_webhooks set_allow_edit_webhooks: bool = "AllowEditWebhooks",
        /// Left out when zero.
        allow_edit_external_auth_sources set_allow_edit_external_auth_sources: bool = "AllowEditExternalAuthSources",
        /// Left out when zero.
        deny_constellation_role set_deny_constellation_role: bool = "DenyConstellationRole",
        /// Left out when zero. Since 23.6.0.
        deny_view_server_history set_deny_view_server_history: bool = "DenyViewServerHistory",
        /// Left out when zero. Since 23.6.0.
        deny_view_server_info set_deny_view_server_info: bool = "DenyViewServerInfo",
        /// Left out when zero. Since 24.3.2.
        prevent_delete_storage_vault set_prevent_delete_storage_vault: bool = "PreventDeleteStorageVault",
        /// Left out when zero. Since 23.6.0.
        prevent_request_storage_vault set_prevent_request_storage_vault: bool = "PreventRequestStorageVault",
        /// Left out when zero. Since 23.6.0.
        prevent_add_custom_storage_vault set_prevent_add_custom_storage_vault: bool = "PreventAddCustomStorageVault",
        /// Left out when zero. Since 23.6.0.
        hide_cloud_storage_branding set_hide_cloud_storage_branding: bool = "HideCloudStorageBranding",
        /// Left out when zero. Since 23.6.0.
        should_restrict_provider_list set_should_restrict_provider_list: bool = "ShouldRestrictProviderList",
        /// One of [`crate::constants::destinationtype`]. Left out when zero. Since 23.6.0.
        allowed_providers_when_restricted set_allowed_providers_when_restricted: List<u64> = "AllowedProvidersWhenRestricted",
        /// Left out when zero. Since 23.9.11.
        allowed_user_policies set_allowed_user_policies: List<String> = "AllowedUserPolicies",
        /// Left out when zero. Since 24.6.1.
        deny_software_build_role set_deny_software_build_role: bool = "DenySoftwareBuildRole",
    }
}

lens! {
    /// `AllowedAdminUser`
    AllowedAdminUser {
        username set_username: String = "Username",
        organization_id set_organization_id: String = "OrganizationID",
        /// Left out when zero.
        external_authentication_source set_external_authentication_source: String = "ExternalAuthenticationSource",
        /// One of [`crate::constants::password_format`].
        password_format set_password_format: i64 = "PasswordFormat",
        password set_password: String = "Password",
        allow_password_login set_allow_password_login: bool = "AllowPasswordLogin",
        allow_password_and_totp_login set_allow_password_and_totp_login: bool = "AllowPasswordAndTOTPLogin",
        /// Deprecated.
        allow_password_and_u2_f_login set_allow_password_and_u2_f_login: bool = "AllowPasswordAndU2FLogin",
        allow_password_and_webauthn_login set_allow_password_and_webauthn_login: bool = "AllowPasswordAndWebAuthnLogin",
        /// Left out when zero. Deprecated.
        u2_f_registrations set_u2_f_registrations: List<AdminU2FRegistration> = "U2FRegistrations",
        /// Left out when zero.
        webauthn_registrations set_webauthn_registrations: List<AdminWebAuthnRegistration> = "WebAuthnRegistrations",
        /// Since 24.12.0.
        require_password_change set_require_password_change: bool = "RequirePasswordChange",
        /// One of [`crate::constants::encryptionmethod`]. Left out when zero.
        totp_key_encryption_format set_totp_key_encryption_format: i64 = "TOTPKeyEncryptionFormat",
        /// Left out when zero.
        totp_key set_totp_key: String = "TOTPKey",
        /// Left out when zero.
        ip_whitelist set_ip_whitelist: String = "IPWhitelist",
        permissions set_permissions: AdminUserPermissions = "Permissions",
    }
}

lens! {
    /// `AuthenticationRoleOptions`
    AuthenticationRoleOptions {
        role_enabled set_role_enabled: bool = "RoleEnabled",
        database_check_level set_database_check_level: i64 = "DatabaseCheckLevel",
        generate_missed_backup_events set_generate_missed_backup_events: bool = "GenerateMissedBackupEvents",
        no_missed_backup_events_before set_no_missed_backup_events_before: UnixSeconds = "NoMissedBackupEventsBefore",
        generate_scheduled_emails set_generate_scheduled_emails: bool = "GenerateScheduledEmails",
        /// In days.
        prune_logs_after_days set_prune_logs_after_days: i64 = "PruneLogsAfterDays",
        remote_storage set_remote_storage: List<RemoteStorageOption> = "RemoteStorage",
        replicate_to set_replicate_to: List<ReplicaServer> = "ReplicateTo",
        /// Left out when zero.
        global_overrides set_global_overrides: GlobalOverrideOptions = "GlobalOverrides",
    }
}

/// `AutoRetentionLevel`
pub type AutoRetentionLevel = i64;

lens! {
    /// `AzureDestinationLocation`
    AzureDestinationLocation {
        azb_account_name set_azb_account_name: String = "AZBAccountName",
        azb_account_key set_azb_account_key: String = "AZBAccountKey",
        azb_container set_azb_container: String = "AZBContainer",
        azb_realm set_azb_realm: String = "AZBRealm",
        azb_prefix set_azb_prefix: String = "AZBPrefix",
    }
}

lens! {
    /// `CometAPIResponseMessage`
    CometAPIResponseMessage {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
    }
}

lens! {
    /// `CometDestinationLocation`
    CometDestinationLocation {
        comet_server set_comet_server: String = "CometServer",
        comet_bucket set_comet_bucket: String = "CometBucket",
        comet_bucket_key set_comet_bucket_key: String = "CometBucketKey",
    }
}

/// `CompressMode`
pub type CompressMode = i64;

lens! {
    /// `CreateGroupPolicyResponse`
    CreateGroupPolicyResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        policy_hash set_policy_hash: String = "PolicyHash",
    }
}

lens! {
    /// `CreateUserGroupResponse`
    CreateUserGroupResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        user_group_id set_user_group_id: String = "UserGroupID",
    }
}

/// `EmailDeliveryType`
pub type EmailDeliveryType = String;

lens! {
    /// `EmailOptions`
    EmailOptions {
        from_email set_from_email: String = "FromEmail",
        from_name set_from_name: String = "FromName",
        /// One of [`crate::constants::email_delivery`].
        mode set_mode: String = "Mode",
        /// Left out when zero.
        email_reporting_options set_email_reporting_options: List<EmailReportingOption> = "EmailReportingOptions",
        /// Left out when zero.
        smtp_host set_smtp_host: String = "SMTPHost",
        /// Left out when zero.
        smtp_port set_smtp_port: i64 = "SMTPPort",
        /// Left out when zero.
        smtp_username set_smtp_username: String = "SMTPUsername",
        /// Left out when zero.
        smtp_password set_smtp_password: String = "SMTPPassword",
        /// Left out when zero.
        smtp_allow_invalid_certificate set_smtp_allow_invalid_certificate: bool = "SMTPAllowInvalidCertificate",
        /// Left out when zero.
        smtp_allow_unencrypted set_smtp_allow_unencrypted: bool = "SMTPAllowUnencrypted",
        /// Left out when zero.
        smtp_custom_ehlo set_smtp_custom_ehlo: String = "SMTPCustomEhlo",
    }
}

lens! {
    /// `FileOption`; since 23.3.7
    FileOption {
        filename set_filename: String = "Filename",
        /// One of [`crate::constants::sevt`]. Left out when zero.
        allow_event_types set_allow_event_types: List<i64> = "AllowEventTypes",
        /// One of [`crate::constants::stream_level`]. Left out when zero.
        level set_level: String = "Level",
        /// Left out when zero.
        pruning_enabled set_pruning_enabled: bool = "PruningEnabled",
        /// In days. Left out when zero.
        pruning_limit set_pruning_limit: i64 = "PruningLimit",
    }
}

/// `FtpsModeType`
pub type FtpsModeType = i64;

lens! {
    /// `GetGroupPolicyResponse`
    GetGroupPolicyResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        policy set_policy: GroupPolicy = "Policy",
        policy_hash set_policy_hash: String = "PolicyHash",
    }
}

lens! {
    /// `GetUserGroupResponse`
    GetUserGroupResponse {
        user_group set_user_group: UserGroup = "UserGroup",
        user_group_hash set_user_group_hash: String = "UserGroupHash",
    }
}

lens! {
    /// `GetUserGroupWithUsersResponse`
    GetUserGroupWithUsersResponse {
        user_group set_user_group: UserGroup = "UserGroup",
        users set_users: Dictionary<UserProfileConfig> = "Users",
    }
}

lens! {
    /// `GlobalOverrideOptions`
    GlobalOverrideOptions {
        /// In seconds. Left out when zero.
        random_delay_secs set_random_delay_secs: u64 = "RandomDelaySecs",
    }
}

lens! {
    /// `HTTPConnectorOptions`
    HTTPConnectorOptions {
        listen_address set_listen_address: String = "ListenAddress",
        /// Left out when zero.
        ssl_cert_path set_ssl_cert_path: String = "SSLCertPath",
        /// Left out when zero.
        ssl_intermediate set_ssl_intermediate: String = "SSLIntermediate",
        /// Left out when zero.
        ssl_cert_key set_ssl_cert_key: String = "SSLCertKey",
        /// Left out when zero.
        auto_ssl_domains set_auto_ssl_domains: String = "AutoSSLDomains",
        /// Left out when zero.
        ssl_pfx_path set_ssl_pfx_path: String = "SSLPfxPath",
        /// Left out when zero.
        ssl_pfx_password set_ssl_pfx_password: String = "SSLPfxPassword",
    }
}

/// `HypervMethod`
pub type HypervMethod = String;

/// `LanguageCode`
pub type LanguageCode = String;

lens! {
    /// `LocalDestinationLocation`
    LocalDestinationLocation {
        localcopy_path set_localcopy_path: String = "LocalcopyPath",
        localcopy_win_smb_username set_localcopy_win_smb_username: String = "LocalcopyWinSMBUsername",
        localcopy_win_smb_password set_localcopy_win_smb_password: String = "LocalcopyWinSMBPassword",
        /// One of [`crate::constants::password_format`].
        localcopy_win_smb_password_format set_localcopy_win_smb_password_format: u64 = "LocalcopyWinSMBPasswordFormat",
    }
}

/// `LogDay`
pub type LogDay = i64;

lens! {
    /// `LoginProtectionOptions`
    LoginProtectionOptions {
        enabled set_enabled: bool = "Enabled",
        failure_threshold set_failure_threshold: i64 = "FailureThreshold",
        /// In seconds.
        cooldown_seconds set_cooldown_seconds: i64 = "CooldownSeconds",
    }
}

lens! {
    /// `NewBucketDetail`
    NewBucketDetail {
        new_bucket_id set_new_bucket_id: String = "NewBucketID",
        new_bucket_key set_new_bucket_key: String = "NewBucketKey",
    }
}

lens! {
    /// `PSAConfig`
    PSAConfig {
        alerts_disabled set_alerts_disabled: bool = "AlertsDisabled",
        /// Left out when zero.
        custom_headers set_custom_headers: Dictionary<String> = "CustomHeaders",
        /// Left out when zero.
        partner_key set_partner_key: String = "PartnerKey",
        /// One of [`crate::constants::psa_type`].
        type_field set_type_field: i64 = "Type",
        url set_url: String = "URL",
        grouped_by set_grouped_by: PSAGroupedBy = "GroupedBy",
    }
}

lens! {
    /// `PSAGroupedBy`
    PSAGroupedBy {
        users set_users: bool = "Users",
        tenants set_tenants: bool = "Tenants",
        account_name set_account_name: bool = "AccountName",
    }
}

/// `PSAType`
pub type PSAType = i64;

lens! {
    /// `PrivateBrandingProperties`
    PrivateBrandingProperties {
        /// One of [`crate::constants::clientbrandingbuild`].
        build_mode set_build_mode: i64 = "BuildMode",
        path_ico_file set_path_ico_file: String = "PathIcoFile",
        path_icns_file set_path_icns_file: String = "PathIcnsFile",
        path_menu_bar_icns_file set_path_menu_bar_icns_file: String = "PathMenuBarIcnsFile",
        path_eula_rtf set_path_eula_rtf: String = "PathEulaRtf",
        path_tile_png set_path_tile_png: String = "PathTilePng",
        path_header_image set_path_header_image: String = "PathHeaderImage",
        path_app_icon_image set_path_app_icon_image: String = "PathAppIconImage",
        package_identifier set_package_identifier: String = "PackageIdentifier",
        /// One of [`crate::constants::windowscodesign_method`].
        windows_code_sign_method set_windows_code_sign_method: i64 = "WindowsCodeSignMethod",
        windows_code_sign_pkcs12_file_path set_windows_code_sign_pkcs12_file_path: String = "WindowsCodeSignPKCS12FilePath",
        /// One of [`crate::constants::encryptionmethod`].
        windows_code_sign_pkcs12_password_format set_windows_code_sign_pkcs12_password_format: u64 = "WindowsCodeSignPKCS12PasswordFormat",
        windows_code_sign_pkcs12_password set_windows_code_sign_pkcs12_password: String = "WindowsCodeSignPKCS12Password",
        windows_code_sign_pkcs11_engine set_windows_code_sign_pkcs11_engine: String = "WindowsCodeSignPKCS11Engine",
        windows_code_sign_pkcs11_module set_windows_code_sign_pkcs11_module: String = "WindowsCodeSignPKCS11Module",
        windows_code_sign_pkcs11_certfile set_windows_code_sign_pkcs11_certfile: String = "WindowsCodeSignPKCS11Certfile",
        windows_code_sign_pkcs11_key_id set_windows_code_sign_pkcs11_key_id: String = "WindowsCodeSignPKCS11KeyID",
        /// One of [`crate::constants::encryptionmethod`].
        windows_code_sign_pkcs11_password_format set_windows_code_sign_pkcs11_password_format: u64 = "WindowsCodeSignPKCS11PasswordFormat",
        windows_code_sign_pkcs11_password set_windows_code_sign_pkcs11_password: String = "WindowsCodeSignPKCS11Password",
        windows_code_sign_azure_vault_name set_windows_code_sign_azure_vault_name: String = "WindowsCodeSignAzureVaultName",
        windows_code_sign_azure_cert_name set_windows_code_sign_azure_cert_name: String = "WindowsCodeSignAzureCertName",
        windows_code_sign_azure_app_id set_windows_code_sign_azure_app_id: String = "WindowsCodeSignAzureAppID",
        /// One of [`crate::constants::encryptionmethod`].
        windows_code_sign_azure_app_secret_format set_windows_code_sign_azure_app_secret_format: u64 = "WindowsCodeSignAzureAppSecretFormat",
        windows_code_sign_azure_app_secret set_windows_code_sign_azure_app_secret: String = "WindowsCodeSignAzureAppSecret",
        windows_code_sign_azure_tenant_id set_windows_code_sign_azure_tenant_id: String = "WindowsCodeSignAzureTenantID",
        windows_code_sign_relic_server_url set_windows_code_sign_relic_server_url: String = "WindowsCodeSignRelicServerURL",
        windows_code_sign_relic_keypair_file set_windows_code_sign_relic_keypair_file: String = "WindowsCodeSignRelicKeypairFile",
        windows_code_sign_relic_key_name set_windows_code_sign_relic_key_name: String = "WindowsCodeSignRelicKeyName",
        mac_os_code_sign set_mac_os_code_sign: MacOSCodeSignProperties = "MacOSCodeSign",
    }
}

lens! {
    /// `PublicBrandingProperties`
    PublicBrandingProperties {
        product_name set_product_name: String = "ProductName",
        company_name set_company_name: String = "CompanyName",
        help_url set_help_url: String = "HelpURL",
        help_is_popup set_help_is_popup: bool = "HelpIsPopup",
        default_login_server_url set_default_login_server_url: String = "DefaultLoginServerURL",
        tile_background_color set_tile_background_color: String = "TileBackgroundColor",
        account_register_url set_account_register_url: String = "AccountRegisterURL",
        hide_background_logo set_hide_background_logo: bool = "HideBackgroundLogo",
        cloud_storage_name set_cloud_storage_name: String = "CloudStorageName",
        admin_hide_pre_built_client_option set_admin_hide_pre_built_client_option: bool = "AdminHidePreBuiltClientOption",
        admin_hide_branded_cloud_storage set_admin_hide_branded_cloud_storage: bool = "AdminHideBrandedCloudStorage",
    }
}

/// `PveBackupMethod`
pub type PveBackupMethod = String;

lens! {
    /// `RatelimitOptions`
    RatelimitOptions {
        /// Left out when zero.
        rules set_rules: List<RatelimitRule> = "Rules",
    }
}

lens! {
    /// `RatelimitRule`
    RatelimitRule {
        match_regex set_match_regex: String = "MatchRegex",
        /// In bytes-per-second.
        bytes_per_second set_bytes_per_second: u64 = "BytesPerSecond",
    }
}

lens! {
    /// `RemoteServerAddress`
    RemoteServerAddress {
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
    }
}

/// `RemoteServerType`
pub type RemoteServerType = String;

lens! {
    /// `SFTPDestinationLocation`
    SFTPDestinationLocation {
        sftp_server set_sftp_server: String = "SFTPServer",
        sftp_username set_sftp_username: String = "SFTPUsername",
        sftp_remote_path set_sftp_remote_path: String = "SFTPRemotePath",
        /// One of [`crate::constants::destination_sftp_authmode`].
        sftp_auth_mode set_sftp_auth_mode: u64 = "SFTPAuthMode",
        sftp_password set_sftp_password: String = "SFTPPassword",
        sftp_private_key set_sftp_private_key: String = "SFTPPrivateKey",
        sftp_custom_auth_use_known_hosts_file set_sftp_custom_auth_use_known_hosts_file: bool = "SFTPCustomAuth_UseKnownHostsFile",
        sftp_custom_auth_known_hosts_file set_sftp_custom_auth_known_hosts_file: String = "SFTPCustomAuth_KnownHostsFile",
    }
}

lens! {
    /// `ServerConfigOptions`
    ServerConfigOptions {
        admin_users set_admin_users: List<AllowedAdminUser> = "AdminUsers",
        authentication_role set_authentication_role: AuthenticationRoleOptions = "AuthenticationRole",
        branding set_branding: BrandingOptions = "Branding",
        constellation_role set_constellation_role: ConstellationRoleOptions = "ConstellationRole",
        /// Left out when zero.
        overseer_role set_overseer_role: ConstellationRoleOptions = "OverseerRole",
        email set_email: EmailOptions = "Email",
        /// Left out when zero.
        experimental_options set_experimental_options: List<String> = "ExperimentalOptions",
        external_admin_user_sources set_external_admin_user_sources: Dictionary<ExternalAuthenticationSource> = "ExternalAdminUserSources",
        ip_rate_limit set_ip_rate_limit: RatelimitOptions = "IPRateLimit",
        /// Since 24.9.x.
        login_protection set_login_protection: LoginProtectionOptions = "LoginProtection",
        license set_license: LicenseOptions = "License",
        listen_addresses set_listen_addresses: List<HTTPConnectorOptions> = "ListenAddresses",
        organizations set_organizations: Dictionary<Organization> = "Organizations",
        psa_configs set_psa_configs: List<PSAConfig> = "PSAConfigs",
        self_backup set_self_backup: SelfBackupOptions = "SelfBackup",
        session_settings set_session_settings: SessionOptions = "SessionSettings",
        software_build_role set_software_build_role: SoftwareBuildRoleOptions = "SoftwareBuildRole",
        storage_role set_storage_role: StorageRoleOptions = "StorageRole",
        trust_x_forwarded_for set_trust_x_forwarded_for: bool = "TrustXForwardedFor",
        webhook_options set_webhook_options: Dictionary<WebhookOption> = "WebhookOptions",
        audit_file_options set_audit_file_options: Dictionary<FileOption> = "AuditFileOptions",
    }
}

lens! {
    /// `ServerConfigOptionsBrandingFragment`
    ServerConfigOptionsBrandingFragment {
        branding set_branding: BrandingOptions = "Branding",
    }
}

lens! {
    /// `ServerConfigOptionsSoftwareBuildRoleFragment`
    ServerConfigOptionsSoftwareBuildRoleFragment {
        software_build_role set_software_build_role: SoftwareBuildRoleOptions = "SoftwareBuildRole",
    }
}

/// `Severity`
pub type Severity = String;

/// `SftpAuthMode`
pub type SftpAuthMode = u64;

lens! {
    /// `SingleFieldSource`
    SingleFieldSource {
        field_name set_field_name: String = "FieldName",
        field_type set_field_type: String = "FieldType",
        bool_val set_bool_val: bool = "BoolVal",
        int_val set_int_val: i64 = "IntVal",
        str_val set_str_val: String = "StrVal",
    }
}

lens! {
    /// `TestResponse`
    TestResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        exists set_exists: bool = "Exists",
    }
}

/// `VmwareBackupType`
pub type VmwareBackupType = String;

/// `VmwareSnapshotType`
pub type VmwareSnapshotType = String;
