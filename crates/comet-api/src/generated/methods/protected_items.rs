//! Methods of the API: protected items.
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
    /// Admin: delete protected item.
    ///
    /// `POST /api/v1/admin/delete-protected-item`
    AdminDeleteProtectedItem {
        target_user: Username = "TargetUser",
        source_id: String = "SourceID",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminDeleteProtectedItem", verb: Verb::Post, path: "/api/v1/admin/delete-protected-item", aliases: &[],
        surface: Surface::Admin, group: "protected-items", since: None,
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "SourceID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: Some("deletes"), in_seed: false, deprecated: false,
    }
}

method! {
    /// Admin: get protected item with backup rules.
    ///
    /// `POST /api/v1/admin/get-protected-item-with-backup-rules`
    AdminGetProtectedItemWithBackupRules {
        target_user: Username = "TargetUser",
        source_id: String = "SourceID",
    } -> ProtectedItemWithBackupRulesResponse;
    MethodInfo {
        name: "AdminGetProtectedItemWithBackupRules", verb: Verb::Post, path: "/api/v1/admin/get-protected-item-with-backup-rules", aliases: &[],
        surface: Surface::Admin, group: "protected-items", since: None,
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "SourceID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "ProtectedItemWithBackupRulesResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// Admin: set protected item with backup rules.
    ///
    /// `POST /api/v1/admin/set-protected-item-with-backup-rules`
    AdminSetProtectedItemWithBackupRules {
        target_user: Username = "TargetUser",
        source_id: String = "SourceID",
        require_hash: Option<String> = "RequireHash",
        source: Option<SourceConfig> = "Source",
        backup_rules: Option<Dictionary<BackupRuleConfig>> = "BackupRules",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminSetProtectedItemWithBackupRules", verb: Verb::Post, path: "/api/v1/admin/set-protected-item-with-backup-rules", aliases: &[],
        surface: Surface::Admin, group: "protected-items", since: None,
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "SourceID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "RequireHash", kind: "string", json: false, optional: true, server_url_by_default: false },
            FieldInfo { name: "Source", kind: "SourceConfig", json: true, optional: true, server_url_by_default: false },
            FieldInfo { name: "BackupRules", kind: "Dictionary<string,BackupRuleConfig>", json: true, optional: true, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}
