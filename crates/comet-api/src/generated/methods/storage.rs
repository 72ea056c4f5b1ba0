//! Methods of the API: storage.
//! Made by `cargo xtask codegen` from `spec/`; do not edit.

#[allow(unused_imports)] // which of these a group needs varies
use crate::{
    auth::Secret,
    document::{Dictionary, List},
    ids::*,
    method,
    method::{Auth, FieldInfo, MethodInfo, Requires, Role, Surface, Verb},
    types::*,
    wire::answer::{Binary, JsonText, Text},
};

method! {
    /// Admin: convert storage role.
    ///
    /// `POST /api/v1/admin/convert-storage-role`
    AdminConvertStorageRole {
        target_user: Username = "TargetUser",
        destination_id: String = "DestinationId",
    } -> RequestStorageVaultResponseMessage;
    MethodInfo {
        name: "AdminConvertStorageRole", verb: Verb::Post, path: "/api/v1/admin/convert-storage-role", aliases: &[],
        surface: Surface::Admin, group: "storage", since: None,
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "DestinationId", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "RequestStorageVaultResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// Admin: request storage vault.
    ///
    /// `POST /api/v1/admin/request-storage-vault`
    AdminRequestStorageVault {
        target_user: Username = "TargetUser",
        storage_provider: String = "StorageProvider",
        self_address: Option<String> = "SelfAddress",
        device_id: Option<DeviceId> = "DeviceID",
        profile_hash: Option<String> = "ProfileHash",
    } -> RequestStorageVaultResponseMessage;
    MethodInfo {
        name: "AdminRequestStorageVault", verb: Verb::Post, path: "/api/v1/admin/request-storage-vault", aliases: &["/api/v1/admin/request-bucket"],
        surface: Surface::Admin, group: "storage", since: Some("18.6.2"),
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "StorageProvider", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "SelfAddress", kind: "string", json: false, optional: true, server_url_by_default: true },
            FieldInfo { name: "DeviceID", kind: "string", json: false, optional: true, server_url_by_default: false },
            FieldInfo { name: "ProfileHash", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "RequestStorageVaultResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: request storage vault providers.
    ///
    /// `POST /api/v1/admin/request-storage-vault-providers`
    AdminRequestStorageVaultProviders {
        target_organization: Option<String> = "TargetOrganization",
    } -> Dictionary<String>;
    MethodInfo {
        name: "AdminRequestStorageVaultProviders", verb: Verb::Post, path: "/api/v1/admin/request-storage-vault-providers", aliases: &["/api/v1/admin/request-bucket-options"],
        surface: Surface::Admin, group: "storage", since: Some("18.6.2"),
        fields: &[
            FieldInfo { name: "TargetOrganization", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "Dictionary<string,string>", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: storage: bucket properties.
    ///
    /// `POST /api/v1/admin/storage/bucket-properties`
    AdminStorageBucketProperties {
        bucket_id: String = "BucketID",
        after_timestamp: Option<i64> = "AfterTimestamp",
    } -> BucketProperties;
    MethodInfo {
        name: "AdminStorageBucketProperties", verb: Verb::Post, path: "/api/v1/admin/storage/bucket-properties", aliases: &[],
        surface: Surface::Admin, group: "storage", since: Some("20.9.4"),
        fields: &[
            FieldInfo { name: "BucketID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "AfterTimestamp", kind: "int", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "BucketProperties", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Storage], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: storage: delete bucket.
    ///
    /// `POST /api/v1/admin/storage/delete-bucket`
    AdminStorageDeleteBucket {
        bucket_id: String = "BucketID",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminStorageDeleteBucket", verb: Verb::Post, path: "/api/v1/admin/storage/delete-bucket", aliases: &[],
        surface: Surface::Admin, group: "storage", since: None,
        fields: &[
            FieldInfo { name: "BucketID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Storage], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: Some("data-loss-warning"), in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: storage: free space.
    ///
    /// `POST /api/v1/admin/storage/free-space`
    AdminStorageFreeSpace {
        bucket_id: Option<String> = "BucketID",
    } -> StorageFreeSpaceInfo;
    MethodInfo {
        name: "AdminStorageFreeSpace", verb: Verb::Post, path: "/api/v1/admin/storage/free-space", aliases: &[],
        surface: Surface::Admin, group: "storage", since: Some("19.12.4"),
        fields: &[
            FieldInfo { name: "BucketID", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "StorageFreeSpaceInfo", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Storage], top_level_admin_only: true, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: storage: list buckets.
    ///
    /// `POST /api/v1/admin/storage/list-buckets`
    AdminStorageListBuckets {} -> Dictionary<BucketProperties>;
    MethodInfo {
        name: "AdminStorageListBuckets", verb: Verb::Post, path: "/api/v1/admin/storage/list-buckets", aliases: &[],
        surface: Surface::Admin, group: "storage", since: None,
        fields: &[],
        returns: "BucketPropertyList", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Storage], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: storage: ping destination.
    ///
    /// `POST /api/v1/admin/storage/ping-destination`
    AdminStoragePingDestination {
        extra_data: DestinationLocation = "ExtraData",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminStoragePingDestination", verb: Verb::Post, path: "/api/v1/admin/storage/ping-destination", aliases: &[],
        surface: Surface::Admin, group: "storage", since: None,
        fields: &[
            FieldInfo { name: "ExtraData", kind: "DestinationLocation", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: true, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: storage: register bucket.
    ///
    /// `POST /api/v1/admin/storage/register-bucket`
    AdminStorageRegisterBucket {
        set_bucket_value: Option<String> = "SetBucketValue",
        set_key_hash_format: Option<String> = "SetKeyHashFormat",
        set_key_hash_value: Option<String> = "SetKeyHashValue",
        set_organization_id: Option<String> = "SetOrganizationID",
    } -> AddBucketResponseMessage;
    MethodInfo {
        name: "AdminStorageRegisterBucket", verb: Verb::Post, path: "/api/v1/admin/storage/register-bucket", aliases: &[],
        surface: Surface::Admin, group: "storage", since: None,
        fields: &[
            FieldInfo { name: "SetBucketValue", kind: "string", json: false, optional: true, server_url_by_default: false },
            FieldInfo { name: "SetKeyHashFormat", kind: "string", json: false, optional: true, server_url_by_default: false },
            FieldInfo { name: "SetKeyHashValue", kind: "string", json: false, optional: true, server_url_by_default: false },
            FieldInfo { name: "SetOrganizationID", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "AddBucketResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Storage], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
