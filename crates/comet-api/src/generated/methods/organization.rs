//! Methods of the API: organization.
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
    /// Admin: organization: delete.
    ///
    /// `POST /api/v1/admin/organization/delete`
    AdminOrganizationDelete {
        organization_id: Option<String> = "OrganizationID",
        uninstall_config: Option<UninstallConfig> = "UninstallConfig",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminOrganizationDelete", verb: Verb::Post, path: "/api/v1/admin/organization/delete", aliases: &[],
        surface: Surface::Admin, group: "organization", since: Some("20.9.0"),
        fields: &[
            FieldInfo { name: "OrganizationID", kind: "string", json: false, optional: true, server_url_by_default: false },
            FieldInfo { name: "UninstallConfig", kind: "UninstallConfig", json: true, optional: true, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: true, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: Some("deletes"), in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: organization: export.
    ///
    /// `POST /api/v1/admin/organization/export`
    AdminOrganizationExport {
        options: SelfBackupExportOptions = "Options",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminOrganizationExport", verb: Verb::Post, path: "/api/v1/admin/organization/export", aliases: &[],
        surface: Surface::Admin, group: "organization", since: None,
        fields: &[
            FieldInfo { name: "Options", kind: "SelfBackupExportOptions", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: true, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: organization: list.
    ///
    /// `POST /api/v1/admin/organization/list`
    AdminOrganizationList {} -> Dictionary<Organization>;
    MethodInfo {
        name: "AdminOrganizationList", verb: Verb::Post, path: "/api/v1/admin/organization/list", aliases: &[],
        surface: Surface::Admin, group: "organization", since: Some("20.9.0"),
        fields: &[],
        returns: "Dictionary<string,Organization>", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: true, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: organization: set.
    ///
    /// `POST /api/v1/admin/organization/set`
    AdminOrganizationSet {
        organization_id: Option<String> = "OrganizationID",
        organization: Option<Organization> = "Organization",
    } -> OrganizationResponse;
    MethodInfo {
        name: "AdminOrganizationSet", verb: Verb::Post, path: "/api/v1/admin/organization/set", aliases: &[],
        surface: Surface::Admin, group: "organization", since: Some("20.9.0"),
        fields: &[
            FieldInfo { name: "OrganizationID", kind: "string", json: false, optional: true, server_url_by_default: false },
            FieldInfo { name: "Organization", kind: "Organization", json: true, optional: true, server_url_by_default: false },
        ],
        returns: "OrganizationResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: true, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
