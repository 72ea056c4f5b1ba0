//! Methods of the API: user groups.
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
    /// Admin: user groups: delete.
    ///
    /// `POST /api/v1/admin/user-groups/delete`
    AdminUserGroupsDelete {
        group_id: String = "GroupID",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminUserGroupsDelete", verb: Verb::Post, path: "/api/v1/admin/user-groups/delete", aliases: &[],
        surface: Surface::Admin, group: "user-groups", since: None,
        fields: &[
            FieldInfo { name: "GroupID", kind: "string", json: false, optional: false, server_url_by_default: false },
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
    /// Admin: user groups: get.
    ///
    /// `POST /api/v1/admin/user-groups/get`
    AdminUserGroupsGet {
        group_id: String = "GroupID",
        include_users: Option<bool> = "IncludeUsers",
    } -> GetUserGroupWithUsersResponse;
    MethodInfo {
        name: "AdminUserGroupsGet", verb: Verb::Post, path: "/api/v1/admin/user-groups/get", aliases: &[],
        surface: Surface::Admin, group: "user-groups", since: None,
        fields: &[
            FieldInfo { name: "GroupID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "IncludeUsers", kind: "bool", json: true, optional: true, server_url_by_default: false },
        ],
        returns: "GetUserGroupWithUsersResponse", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// Admin: user groups: list.
    ///
    /// `POST /api/v1/admin/user-groups/list`
    AdminUserGroupsList {
        target_organization: Option<String> = "TargetOrganization",
    } -> Dictionary<String>;
    MethodInfo {
        name: "AdminUserGroupsList", verb: Verb::Post, path: "/api/v1/admin/user-groups/list", aliases: &[],
        surface: Surface::Admin, group: "user-groups", since: None,
        fields: &[
            FieldInfo { name: "TargetOrganization", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "Dictionary<string,string>", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// Admin: user groups: list full.
    ///
    /// `POST /api/v1/admin/user-groups/list-full`
    AdminUserGroupsListFull {
        target_organization: Option<String> = "TargetOrganization",
    } -> Dictionary<UserGroup>;
    MethodInfo {
        name: "AdminUserGroupsListFull", verb: Verb::Post, path: "/api/v1/admin/user-groups/list-full", aliases: &[],
        surface: Surface::Admin, group: "user-groups", since: None,
        fields: &[
            FieldInfo { name: "TargetOrganization", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "Dictionary<string,UserGroup>", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// Admin: user groups: new.
    ///
    /// `POST /api/v1/admin/user-groups/new`
    AdminUserGroupsNew {
        name: String = "Name",
        target_organization: Option<String> = "TargetOrganization",
    } -> CreateUserGroupResponse;
    MethodInfo {
        name: "AdminUserGroupsNew", verb: Verb::Post, path: "/api/v1/admin/user-groups/new", aliases: &[],
        surface: Surface::Admin, group: "user-groups", since: None,
        fields: &[
            FieldInfo { name: "Name", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "TargetOrganization", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "CreateUserGroupResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// Admin: user groups: set.
    ///
    /// `POST /api/v1/admin/user-groups/set`
    AdminUserGroupsSet {
        group_id: String = "GroupID",
        group: UserGroup = "Group",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminUserGroupsSet", verb: Verb::Post, path: "/api/v1/admin/user-groups/set", aliases: &[],
        surface: Surface::Admin, group: "user-groups", since: None,
        fields: &[
            FieldInfo { name: "GroupID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Group", kind: "UserGroup", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// Admin: user groups: set users for group.
    ///
    /// `POST /api/v1/admin/user-groups/set-users-for-group`
    AdminUserGroupsSetUsersForGroup {
        group_id: String = "GroupID",
        users: List<String> = "Users",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminUserGroupsSetUsersForGroup", verb: Verb::Post, path: "/api/v1/admin/user-groups/set-users-for-group", aliases: &[],
        surface: Surface::Admin, group: "user-groups", since: None,
        fields: &[
            FieldInfo { name: "GroupID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Users", kind: "List<string>", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}
