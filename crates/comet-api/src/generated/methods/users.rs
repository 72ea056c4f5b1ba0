//! Methods of the API: users.
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
    /// Admin: add user.
    ///
    /// `POST /api/v1/admin/add-user`
    AdminAddUser {
        target_user: Username = "TargetUser",
        target_password: Secret = "TargetPassword",
        store_recovery_code: Option<i64> = "StoreRecoveryCode",
        require_password_change: Option<i64> = "RequirePasswordChange",
        target_organization: Option<String> = "TargetOrganization",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminAddUser", verb: Verb::Post, path: "/api/v1/admin/add-user", aliases: &[],
        surface: Surface::Admin, group: "users", since: None,
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "TargetPassword", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "StoreRecoveryCode", kind: "int", json: false, optional: true, server_url_by_default: false },
            FieldInfo { name: "RequirePasswordChange", kind: "int", json: false, optional: true, server_url_by_default: false },
            FieldInfo { name: "TargetOrganization", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: add user from profile.
    ///
    /// `POST /api/v1/admin/add-user-from-profile`
    AdminAddUserFromProfile {
        target_user: Username = "TargetUser",
        profile_data: UserProfileConfig = "ProfileData",
        target_organization: Option<String> = "TargetOrganization",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminAddUserFromProfile", verb: Verb::Post, path: "/api/v1/admin/add-user-from-profile", aliases: &[],
        surface: Surface::Admin, group: "users", since: None,
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "ProfileData", kind: "UserProfileConfig", json: true, optional: false, server_url_by_default: false },
            FieldInfo { name: "TargetOrganization", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: delete user.
    ///
    /// `POST /api/v1/admin/delete-user`
    AdminDeleteUser {
        target_user: Username = "TargetUser",
        uninstall_config: Option<UninstallConfig> = "UninstallConfig",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminDeleteUser", verb: Verb::Post, path: "/api/v1/admin/delete-user", aliases: &[],
        surface: Surface::Admin, group: "users", since: None,
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "UninstallConfig", kind: "UninstallConfig", json: true, optional: true, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: Some("data-loss-warning"), in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: disable user totp.
    ///
    /// `POST /api/v1/admin/disable-user-totp`
    AdminDisableUserTotp {
        target_user: Username = "TargetUser",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminDisableUserTotp", verb: Verb::Post, path: "/api/v1/admin/disable-user-totp", aliases: &[],
        surface: Surface::Admin, group: "users", since: Some("20.6.0"),
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: get user profile.
    ///
    /// `POST /api/v1/admin/get-user-profile`
    AdminGetUserProfile {
        target_user: Username = "TargetUser",
    } -> UserProfileConfig;
    MethodInfo {
        name: "AdminGetUserProfile", verb: Verb::Post, path: "/api/v1/admin/get-user-profile", aliases: &[],
        surface: Surface::Admin, group: "users", since: None,
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "UserProfileConfig", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: get user profile and hash.
    ///
    /// `POST /api/v1/admin/get-user-profile-and-hash`
    AdminGetUserProfileAndHash {
        target_user: Username = "TargetUser",
    } -> GetProfileAndHashResponseMessage;
    MethodInfo {
        name: "AdminGetUserProfileAndHash", verb: Verb::Post, path: "/api/v1/admin/get-user-profile-and-hash", aliases: &[],
        surface: Surface::Admin, group: "users", since: None,
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "GetProfileAndHashResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: get user profile hash.
    ///
    /// `POST /api/v1/admin/get-user-profile-hash`
    AdminGetUserProfileHash {
        target_user: Username = "TargetUser",
    } -> GetProfileHashResponseMessage;
    MethodInfo {
        name: "AdminGetUserProfileHash", verb: Verb::Post, path: "/api/v1/admin/get-user-profile-hash", aliases: &[],
        surface: Surface::Admin, group: "users", since: None,
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "GetProfileHashResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: list users.
    ///
    /// `POST /api/v1/admin/list-users`
    AdminListUsers {} -> List<String>;
    MethodInfo {
        name: "AdminListUsers", verb: Verb::Post, path: "/api/v1/admin/list-users", aliases: &[],
        surface: Surface::Admin, group: "users", since: None,
        fields: &[],
        returns: "List<string>", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: list users full.
    ///
    /// `POST /api/v1/admin/list-users-full`
    AdminListUsersFull {} -> Dictionary<UserProfileConfig>;
    MethodInfo {
        name: "AdminListUsersFull", verb: Verb::Post, path: "/api/v1/admin/list-users-full", aliases: &[],
        surface: Surface::Admin, group: "users", since: None,
        fields: &[],
        returns: "Dictionary<string,UserProfileConfig>", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: preview user email report.
    ///
    /// `POST /api/v1/admin/preview-user-email-report`
    AdminPreviewUserEmailReport {
        target_user: Username = "TargetUser",
        email_report_config: EmailReportConfig = "EmailReportConfig",
        email_address: Option<String> = "EmailAddress",
    } -> EmailReportGeneratedPreview;
    MethodInfo {
        name: "AdminPreviewUserEmailReport", verb: Verb::Post, path: "/api/v1/admin/preview-user-email-report", aliases: &[],
        surface: Surface::Admin, group: "users", since: None,
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "EmailReportConfig", kind: "EmailReportConfig", json: true, optional: false, server_url_by_default: false },
            FieldInfo { name: "EmailAddress", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "EmailReportGeneratedPreview", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: reset user password.
    ///
    /// `POST /api/v1/admin/reset-user-password`
    AdminResetUserPassword {
        target_user: Username = "TargetUser",
        new_password: Secret = "NewPassword",
        old_password: Option<Secret> = "OldPassword",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminResetUserPassword", verb: Verb::Post, path: "/api/v1/admin/reset-user-password", aliases: &[],
        surface: Surface::Admin, group: "users", since: None,
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "NewPassword", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "OldPassword", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: revoke device.
    ///
    /// `POST /api/v1/admin/revoke-device`
    AdminRevokeDevice {
        target_user: Username = "TargetUser",
        target_device: DeviceId = "TargetDevice",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminRevokeDevice", verb: Verb::Post, path: "/api/v1/admin/revoke-device", aliases: &[],
        surface: Surface::Admin, group: "users", since: None,
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "TargetDevice", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: Some("revokes"), in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: set user profile.
    ///
    /// `POST /api/v1/admin/set-user-profile`
    AdminSetUserProfile {
        target_user: Username = "TargetUser",
        profile_data: UserProfileConfig = "ProfileData",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminSetUserProfile", verb: Verb::Post, path: "/api/v1/admin/set-user-profile", aliases: &[],
        surface: Surface::Admin, group: "users", since: None,
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "ProfileData", kind: "UserProfileConfig", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: set user profile hash.
    ///
    /// `POST /api/v1/admin/set-user-profile-hash`
    AdminSetUserProfileHash {
        target_user: Username = "TargetUser",
        profile_data: UserProfileConfig = "ProfileData",
        require_hash: String = "RequireHash",
        admin_options: Option<AdminOptions> = "AdminOptions",
    } -> GetProfileAndHashResponseMessage;
    MethodInfo {
        name: "AdminSetUserProfileHash", verb: Verb::Post, path: "/api/v1/admin/set-user-profile-hash", aliases: &[],
        surface: Surface::Admin, group: "users", since: None,
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "ProfileData", kind: "UserProfileConfig", json: true, optional: false, server_url_by_default: false },
            FieldInfo { name: "RequireHash", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "AdminOptions", kind: "AdminOptions", json: true, optional: true, server_url_by_default: false },
        ],
        returns: "GetProfileAndHashResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
