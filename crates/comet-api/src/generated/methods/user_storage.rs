//! Methods of the API: user storage.
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
    /// User: request storage vault.
    ///
    /// `POST /api/v1/user/web/request-storage-vault`
    UserWebRequestStorageVault {
        storage_provider: String = "StorageProvider",
        self_address: Option<String> = "SelfAddress",
        device_id: Option<DeviceId> = "DeviceID",
        profile_hash: Option<String> = "ProfileHash",
    } -> RequestStorageVaultResponseMessage;
    MethodInfo {
        name: "UserWebRequestStorageVault", verb: Verb::Post, path: "/api/v1/user/web/request-storage-vault", aliases: &["/api/v1/user/web/request-bucket"],
        surface: Surface::User, group: "storage", since: Some("18.6.2"),
        fields: &[
            FieldInfo { name: "StorageProvider", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "SelfAddress", kind: "string", json: false, optional: true, server_url_by_default: true },
            FieldInfo { name: "DeviceID", kind: "string", json: false, optional: true, server_url_by_default: false },
            FieldInfo { name: "ProfileHash", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "RequestStorageVaultResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: request storage vault providers.
    ///
    /// `POST /api/v1/user/web/request-storage-vault-providers`
    UserWebRequestStorageVaultProviders {} -> Dictionary<String>;
    MethodInfo {
        name: "UserWebRequestStorageVaultProviders", verb: Verb::Post, path: "/api/v1/user/web/request-storage-vault-providers", aliases: &["/api/v1/user/web/request-bucket-options"],
        surface: Surface::User, group: "storage", since: Some("18.6.2"),
        fields: &[],
        returns: "Dictionary<string,string>", has_status: false,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
