//! Objects of the API: storage templates.
//! Made by `cargo xtask codegen` from `spec/`; do not edit.

use crate::document::Dictionary;
use crate::lens;
#[allow(unused_imports)] // which of the other areas' types a file names varies
use crate::types::*;
use crate::units::ByteCount;

lens! {
    /// `AmazonAWSVirtualStorageRoleSettings`
    AmazonAWSVirtualStorageRoleSettings {
        master_bucket set_master_bucket: String = "MasterBucket",
        access_key set_access_key: String = "AccessKey",
        secret_key set_secret_key: String = "SecretKey",
        /// Deprecated.
        use_object_lock set_use_object_lock: bool = "UseObjectLock",
        /// One of [`crate::constants::object_lock`].
        object_lock_mode set_object_lock_mode: u64 = "ObjectLockMode",
        /// In days.
        object_lock_days set_object_lock_days: i64 = "ObjectLockDays",
        remove_deleted set_remove_deleted: bool = "RemoveDeleted",
    }
}

lens! {
    /// `B2VirtualStorageRoleSettings`
    B2VirtualStorageRoleSettings {
        master_bucket set_master_bucket: String = "MasterBucket",
        key_id set_key_id: String = "KeyID",
        app_key set_app_key: String = "AppKey",
        hide_deleted_files set_hide_deleted_files: bool = "HideDeletedFiles",
    }
}

/// `CustomRemoteBucketCustomBodyType`
pub type CustomRemoteBucketCustomBodyType = String;

lens! {
    /// `CustomRemoteBucketSettings`
    CustomRemoteBucketSettings {
        url set_url: String = "URL",
        /// Since 23.12.5.
        custom_headers set_custom_headers: Dictionary<String> = "CustomHeaders",
        /// Since 24.5.0.
        custom_body set_custom_body: String = "CustomBody",
        /// One of [`crate::constants::customremotebucket_custombody`].
        custom_body_type set_custom_body_type: String = "CustomBodyType",
    }
}

lens! {
    /// `ImpossibleCloudIAMTemplateSettings`; since 24.3.1
    ImpossibleCloudIAMTemplateSettings {
        access_key set_access_key: String = "AccessKey",
        secret_key set_secret_key: String = "SecretKey",
        region set_region: String = "Region",
        /// Deprecated.
        use_object_lock set_use_object_lock: bool = "UseObjectLock",
        /// One of [`crate::constants::object_lock`].
        object_lock_mode set_object_lock_mode: u64 = "ObjectLockMode",
        /// In days.
        object_lock_days set_object_lock_days: i64 = "ObjectLockDays",
        remove_deleted set_remove_deleted: bool = "RemoveDeleted",
    }
}

lens! {
    /// `ImpossibleCloudPartnerTemplateSettings`; since 24.3.1
    ImpossibleCloudPartnerTemplateSettings {
        region set_region: String = "Region",
        access_key set_access_key: String = "AccessKey",
        /// Deprecated.
        use_object_lock set_use_object_lock: bool = "UseObjectLock",
        /// One of [`crate::constants::object_lock`].
        object_lock_mode set_object_lock_mode: u64 = "ObjectLockMode",
        /// In days.
        object_lock_days set_object_lock_days: i64 = "ObjectLockDays",
        remove_deleted set_remove_deleted: bool = "RemoveDeleted",
    }
}

lens! {
    /// `ObjectLockStorageTemplateSettings`
    ObjectLockStorageTemplateSettings {
        /// Deprecated.
        use_object_lock set_use_object_lock: bool = "UseObjectLock",
        /// One of [`crate::constants::object_lock`].
        object_lock_mode set_object_lock_mode: u64 = "ObjectLockMode",
        /// In days.
        object_lock_days set_object_lock_days: i64 = "ObjectLockDays",
        remove_deleted set_remove_deleted: bool = "RemoveDeleted",
    }
}

lens! {
    /// `RemoteStorageOption`
    RemoteStorageOption {
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
        storage_limit_enabled set_storage_limit_enabled: bool = "StorageLimitEnabled",
        storage_limit_bytes set_storage_limit_bytes: ByteCount = "StorageLimitBytes",
        rebrand_storage set_rebrand_storage: bool = "RebrandStorage",
        id set_id: String = "ID",
        default set_default: bool = "Default",
    }
}

lens! {
    /// `RequestStorageVaultResponseMessage`
    RequestStorageVaultResponseMessage {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        destination_id set_destination_id: String = "DestinationID",
        profile_hash set_profile_hash: String = "ProfileHash",
        profile set_profile: UserProfileConfig = "Profile",
    }
}

lens! {
    /// `S3GenericVirtualStorageRole`
    S3GenericVirtualStorageRole {
        s3_endpoint set_s3_endpoint: String = "S3Endpoint",
        iam_endpoint set_iam_endpoint: String = "IAMEndpoint",
        master_bucket set_master_bucket: String = "MasterBucket",
        access_key set_access_key: String = "AccessKey",
        secret_key set_secret_key: String = "SecretKey",
        /// Deprecated.
        use_object_lock set_use_object_lock: bool = "UseObjectLock",
        /// One of [`crate::constants::object_lock`].
        object_lock_mode set_object_lock_mode: u64 = "ObjectLockMode",
        /// In days.
        object_lock_days set_object_lock_days: i64 = "ObjectLockDays",
        remove_deleted set_remove_deleted: bool = "RemoveDeleted",
        /// Since 24.3.1.
        region set_region: String = "Region",
        /// Since 24.6.3.
        prefix set_prefix: String = "Prefix",
    }
}

lens! {
    /// `StorjVirtualStorageRoleSetting`
    StorjVirtualStorageRoleSetting {
        satellite_address set_satellite_address: String = "SatelliteAddress",
        api_key set_api_key: String = "APIKey",
        passphrase set_passphrase: String = "Passphrase",
        bucket set_bucket: String = "Bucket",
    }
}

lens! {
    /// `WasabiVirtualStorageRoleSettings`
    WasabiVirtualStorageRoleSettings {
        master_bucket set_master_bucket: String = "MasterBucket",
        access_key set_access_key: String = "AccessKey",
        secret_key set_secret_key: String = "SecretKey",
        /// Deprecated.
        use_object_lock set_use_object_lock: bool = "UseObjectLock",
        /// One of [`crate::constants::object_lock`].
        object_lock_mode set_object_lock_mode: u64 = "ObjectLockMode",
        /// In days.
        object_lock_days set_object_lock_days: i64 = "ObjectLockDays",
        remove_deleted set_remove_deleted: bool = "RemoveDeleted",
    }
}
