//! Methods of the API: server.
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
    /// Admin: replication state.
    ///
    /// `POST /api/v1/admin/replication/state`
    AdminReplicationState {} -> List<ReplicatorStateAPIResponse>;
    MethodInfo {
        name: "AdminReplicationState", verb: Verb::Post, path: "/api/v1/admin/replication/state", aliases: &["/api/v1/admin/storage/replication/state"],
        surface: Surface::Admin, group: "server", since: None,
        fields: &[],
        returns: "List<ReplicatorStateAPIResponse>", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: true, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: self backup start.
    ///
    /// `POST /api/v1/admin/self-backup/start`
    AdminSelfBackupStart {} -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminSelfBackupStart", verb: Verb::Post, path: "/api/v1/admin/self-backup/start", aliases: &[],
        surface: Surface::Admin, group: "server", since: None,
        fields: &[],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: true, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
