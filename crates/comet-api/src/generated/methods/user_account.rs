//! Methods of the API: user account.
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
    /// User: account: regenerate totp.
    ///
    /// `POST /api/v1/user/web/account/regenerate-totp`
    UserWebAccountRegenerateTotp {
        profile_hash: String = "ProfileHash",
    } -> TotpRegeneratedResponse;
    MethodInfo {
        name: "UserWebAccountRegenerateTotp", verb: Verb::Post, path: "/api/v1/user/web/account/regenerate-totp", aliases: &[],
        surface: Surface::User, group: "account", since: None,
        fields: &[
            FieldInfo { name: "ProfileHash", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "TotpRegeneratedResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: account: reset password.
    ///
    /// `POST /api/v1/user/web/account/reset-password`
    UserWebAccountResetPassword {
        profile_hash: String = "ProfileHash",
        old_password: Secret = "OldPassword",
        new_password: Secret = "NewPassword",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "UserWebAccountResetPassword", verb: Verb::Post, path: "/api/v1/user/web/account/reset-password", aliases: &[],
        surface: Surface::User, group: "account", since: None,
        fields: &[
            FieldInfo { name: "ProfileHash", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "OldPassword", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "NewPassword", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: account: validate totp.
    ///
    /// `POST /api/v1/user/web/account/validate-totp`
    UserWebAccountValidateTotp {
        profile_hash: String = "ProfileHash",
        totp_code: Secret = "TOTPCode",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "UserWebAccountValidateTotp", verb: Verb::Post, path: "/api/v1/user/web/account/validate-totp", aliases: &[],
        surface: Surface::User, group: "account", since: None,
        fields: &[
            FieldInfo { name: "ProfileHash", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "TOTPCode", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: session revoke.
    ///
    /// `POST /api/v1/user/web/session/revoke`
    UserWebSessionRevoke {} -> CometAPIResponseMessage;
    MethodInfo {
        name: "UserWebSessionRevoke", verb: Verb::Post, path: "/api/v1/user/web/session/revoke", aliases: &["/api/v1/user/session/revoke"],
        surface: Surface::User, group: "account", since: Some("19.6.3"),
        fields: &[],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: Some("revokes"), in_seed: true, deprecated: false,
    }
}

method! {
    /// User: session start.
    ///
    /// `POST /api/v1/user/web/session/start`
    UserWebSessionStart {} -> SessionKeyRegeneratedResponse;
    MethodInfo {
        name: "UserWebSessionStart", verb: Verb::Post, path: "/api/v1/user/web/session/start", aliases: &["/api/v1/user/session/start"],
        surface: Surface::User, group: "account", since: Some("19.6.3"),
        fields: &[],
        returns: "SessionKeyRegeneratedResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
