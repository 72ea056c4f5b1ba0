//! Objects of the API: office365.
//! Made by `cargo xtask codegen` from `spec/`; do not edit.

use crate::document::{Dictionary, List};
use crate::lens;
#[allow(unused_imports)] // which of the other areas' types a file names varies
use crate::types::*;

lens! {
    /// `BrowseOffice365ListVirtualAccountsResponse`
    BrowseOffice365ListVirtualAccountsResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        objects set_objects: List<Office365MixedVirtualAccount> = "Objects",
    }
}

lens! {
    /// `BrowseOffice365ObjectsResponse`
    BrowseOffice365ObjectsResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        objects set_objects: List<Office365ObjectInfo> = "Objects",
    }
}

lens! {
    /// `Office365Connection`
    Office365Connection {
        concurrency set_concurrency: i64 = "Concurrency",
        credential set_credential: Office365Credential = "Credential",
        custom_setting set_custom_setting: Office365CustomSetting = "CustomSetting",
        custom_setting_v2 set_custom_setting_v2: Office365CustomSettingV2 = "CustomSettingV2",
        feature_flag set_feature_flag: String = "FeatureFlag",
        log_level set_log_level: String = "LogLevel",
        mailbox_unique_members set_mailbox_unique_members: List<String> = "MailboxUniqueMembers",
        site_unique_members set_site_unique_members: List<String> = "SiteUniqueMembers",
    }
}

lens! {
    /// `Office365Credential`
    Office365Credential {
        app_id set_app_id: String = "AppID",
        tenant_id set_tenant_id: String = "TenantID",
        secret set_secret: String = "Secret",
        app_cert set_app_cert: String = "AppCert",
        region set_region: String = "Region",
    }
}

lens! {
    /// `Office365CustomSetting`
    Office365CustomSetting {
        mailbox_strategy set_mailbox_strategy: String = "MailboxStrategy",
        site_strategy set_site_strategy: String = "SiteStrategy",
        mailbox_user_ids set_mailbox_user_ids: List<String> = "MailboxUserIDs",
        mailbox_group_ids set_mailbox_group_ids: List<String> = "MailboxGroupIDs",
        site_ids set_site_ids: List<String> = "SiteIDs",
    }
}

lens! {
    /// `Office365CustomSettingV2`; since 21.9.xx
    Office365CustomSettingV2 {
        /// Deprecated.
        organization set_organization: bool = "Organization",
        /// Left out when zero.
        filter_mode set_filter_mode: bool = "FilterMode",
        /// Left out when zero.
        whole_org set_whole_org: bool = "WholeOrg",
        /// Bits of [`crate::constants::service`]. Left out when zero.
        backup_options set_backup_options: Dictionary<u64> = "BackupOptions",
        /// Bits of [`crate::constants::service`]. Left out when zero.
        member_backup_options set_member_backup_options: Dictionary<u64> = "MemberBackupOptions",
        /// Bits of [`crate::constants::service`]. Left out when zero.
        filter_options set_filter_options: Dictionary<u64> = "FilterOptions",
        /// Bits of [`crate::constants::service`]. Left out when zero.
        filter_member_options set_filter_member_options: Dictionary<u64> = "FilterMemberOptions",
    }
}

lens! {
    /// `Office365MixedVirtualAccount`
    Office365MixedVirtualAccount {
        /// Left out when zero.
        default_drive_id set_default_drive_id: String = "DefaultDriveID",
        /// Left out when zero.
        disabled set_disabled: bool = "Disabled",
        /// Left out when zero.
        display_name set_display_name: String = "DisplayName",
        /// Bits of [`crate::constants::service`]. Left out when zero.
        enabled_service_option set_enabled_service_option: u64 = "EnabledServiceOption",
        /// Left out when zero.
        has_license set_has_license: bool = "hasLicense",
        id set_id: String = "id",
        /// Left out when zero.
        job_title set_job_title: String = "JobTitle",
        /// Left out when zero.
        mail set_mail: String = "Mail",
        /// Left out when zero.
        site_id set_site_id: String = "SiteID",
        /// One of [`crate::constants::mixed_virtual_account_type`]. Left out when zero.
        type_field set_type_field: u64 = "Type",
        /// Left out when zero.
        user_principal_name set_user_principal_name: String = "UserPrincipalName",
        /// Left out when zero.
        web_id set_web_id: String = "WebID",
        /// Left out when zero.
        web_url set_web_url: String = "WebURL",
        /// Left out when zero.
        members set_members: List<String> = "Members",
        /// Bits of [`crate::constants::service`]. Left out when zero.
        service_options set_service_options: u64 = "ServiceOptions",
        /// Bits of [`crate::constants::service`]. Left out when zero.
        member_service_options set_member_service_options: u64 = "MemberServiceOptions",
    }
}

lens! {
    /// `Office365ObjectInfo`
    Office365ObjectInfo {
        guid set_guid: String = "GUID",
        name set_name: String = "Name",
        type_field set_type_field: String = "Type",
        value_field set_value_field: String = "Value",
        members set_members: List<String> = "Members",
    }
}

lens! {
    /// `RegisterOfficeApplicationBeginResponse`
    RegisterOfficeApplicationBeginResponse {
        continuation set_continuation: String = "Continuation",
        verification_url set_verification_url: String = "VerificationURL",
        user_code set_user_code: String = "UserCode",
    }
}

lens! {
    /// `RegisterOfficeApplicationCheckResponse`
    RegisterOfficeApplicationCheckResponse {
        continuation set_continuation: String = "Continuation",
        completed set_completed: bool = "Completed",
        error set_error: String = "Error",
        /// Left out when zero.
        result set_result: Office365Credential = "Result",
    }
}
