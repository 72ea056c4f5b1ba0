//! Methods of the API: admins.
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
    /// Admin: add first admin user.
    ///
    /// `POST /api/v1/admin/add-first-admin-user`
    AdminAddFirstAdminUser {
        target_user: Username = "TargetUser",
        target_password: Secret = "TargetPassword",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminAddFirstAdminUser", verb: Verb::Post, path: "/api/v1/admin/add-first-admin-user", aliases: &[],
        surface: Surface::Admin, group: "admins", since: None,
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "TargetPassword", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Nobody, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// Admin: admin user: delete.
    ///
    /// `POST /api/v1/admin/admin-user/delete`
    AdminAdminUserDelete {
        target_user: Username = "TargetUser",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminAdminUserDelete", verb: Verb::Post, path: "/api/v1/admin/admin-user/delete", aliases: &[],
        surface: Surface::Admin, group: "admins", since: Some("20.9.0"),
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: true, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: Some("deletes"), in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: admin user: list.
    ///
    /// `POST /api/v1/admin/admin-user/list`
    AdminAdminUserList {} -> List<AllowedAdminUser>;
    MethodInfo {
        name: "AdminAdminUserList", verb: Verb::Post, path: "/api/v1/admin/admin-user/list", aliases: &[],
        surface: Surface::Admin, group: "admins", since: Some("20.9.0"),
        fields: &[],
        returns: "List<AllowedAdminUser>", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: true, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: admin user: new.
    ///
    /// `POST /api/v1/admin/admin-user/new`
    AdminAdminUserNew {
        target_user: Username = "TargetUser",
        target_password: Secret = "TargetPassword",
        target_org_id: Option<String> = "TargetOrgID",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminAdminUserNew", verb: Verb::Post, path: "/api/v1/admin/admin-user/new", aliases: &[],
        surface: Surface::Admin, group: "admins", since: Some("20.9.0"),
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "TargetPassword", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "TargetOrgID", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: true, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
