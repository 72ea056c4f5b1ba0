//! Methods of the API: policies.
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
    /// Admin: policies: delete.
    ///
    /// `POST /api/v1/admin/policies/delete`
    AdminPoliciesDelete {
        policy_id: String = "PolicyID",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminPoliciesDelete", verb: Verb::Post, path: "/api/v1/admin/policies/delete", aliases: &[],
        surface: Surface::Admin, group: "policies", since: Some("18.3.11"),
        fields: &[
            FieldInfo { name: "PolicyID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: Some("deletes"), in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: policies: get.
    ///
    /// `POST /api/v1/admin/policies/get`
    AdminPoliciesGet {
        policy_id: String = "PolicyID",
    } -> GetGroupPolicyResponse;
    MethodInfo {
        name: "AdminPoliciesGet", verb: Verb::Post, path: "/api/v1/admin/policies/get", aliases: &[],
        surface: Surface::Admin, group: "policies", since: Some("18.3.11"),
        fields: &[
            FieldInfo { name: "PolicyID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "GetGroupPolicyResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: policies: list.
    ///
    /// `POST /api/v1/admin/policies/list`
    AdminPoliciesList {
        target_organization: Option<String> = "TargetOrganization",
    } -> Dictionary<String>;
    MethodInfo {
        name: "AdminPoliciesList", verb: Verb::Post, path: "/api/v1/admin/policies/list", aliases: &[],
        surface: Surface::Admin, group: "policies", since: Some("18.3.11"),
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
    /// Admin: policies: list full.
    ///
    /// `POST /api/v1/admin/policies/list-full`
    AdminPoliciesListFull {
        target_organization: Option<String> = "TargetOrganization",
    } -> Dictionary<GroupPolicy>;
    MethodInfo {
        name: "AdminPoliciesListFull", verb: Verb::Post, path: "/api/v1/admin/policies/list-full", aliases: &[],
        surface: Surface::Admin, group: "policies", since: Some("18.3.11"),
        fields: &[
            FieldInfo { name: "TargetOrganization", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "Dictionary<string,GroupPolicy>", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: policies: new.
    ///
    /// `POST /api/v1/admin/policies/new`
    AdminPoliciesNew {
        policy: GroupPolicy = "Policy",
    } -> CreateGroupPolicyResponse;
    MethodInfo {
        name: "AdminPoliciesNew", verb: Verb::Post, path: "/api/v1/admin/policies/new", aliases: &[],
        surface: Surface::Admin, group: "policies", since: Some("18.3.11"),
        fields: &[
            FieldInfo { name: "Policy", kind: "GroupPolicy", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "CreateGroupPolicyResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: policies: set.
    ///
    /// `POST /api/v1/admin/policies/set`
    AdminPoliciesSet {
        policy_id: String = "PolicyID",
        policy: GroupPolicy = "Policy",
        check_policy_hash: Option<String> = "CheckPolicyHash",
        options: Option<PolicyOptions> = "Options",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminPoliciesSet", verb: Verb::Post, path: "/api/v1/admin/policies/set", aliases: &[],
        surface: Surface::Admin, group: "policies", since: Some("18.3.11"),
        fields: &[
            FieldInfo { name: "PolicyID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Policy", kind: "GroupPolicy", json: true, optional: false, server_url_by_default: false },
            FieldInfo { name: "CheckPolicyHash", kind: "string", json: false, optional: true, server_url_by_default: false },
            FieldInfo { name: "Options", kind: "PolicyOptions", json: true, optional: true, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
