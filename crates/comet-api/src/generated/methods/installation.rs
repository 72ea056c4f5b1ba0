//! Methods of the API: installation.
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
    /// Admin: create install token.
    ///
    /// `POST /api/v1/admin/create-install-token`
    AdminCreateInstallToken {
        target_user: Username = "TargetUser",
        target_password: Secret = "TargetPassword",
        server: Option<String> = "Server",
    } -> InstallTokenResponse;
    MethodInfo {
        name: "AdminCreateInstallToken", verb: Verb::Post, path: "/api/v1/admin/create-install-token", aliases: &[],
        surface: Surface::Admin, group: "installation", since: Some("20.9.0"),
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "TargetPassword", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Server", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "InstallTokenResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: installation: dispatch drop connection.
    ///
    /// `POST /api/v1/admin/installation/dispatch/drop-connection`
    AdminInstallationDispatchDropConnection {
        device_id: DeviceId = "DeviceID",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminInstallationDispatchDropConnection", verb: Verb::Post, path: "/api/v1/admin/installation/dispatch/drop-connection", aliases: &[],
        surface: Surface::Admin, group: "installation", since: None,
        fields: &[
            FieldInfo { name: "DeviceID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: Some("device-will-not-reconnect"), in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: installation: dispatch register device.
    ///
    /// `POST /api/v1/admin/installation/dispatch/register-device`
    AdminInstallationDispatchRegisterDevice {
        device_id: DeviceId = "DeviceID",
        target_user: Username = "TargetUser",
        target_password: Secret = "TargetPassword",
        target_totp_code: Option<Secret> = "TargetTOTPCode",
    } -> JsonText;
    MethodInfo {
        name: "AdminInstallationDispatchRegisterDevice", verb: Verb::Post, path: "/api/v1/admin/installation/dispatch/register-device", aliases: &[],
        surface: Surface::Admin, group: "installation", since: None,
        fields: &[
            FieldInfo { name: "DeviceID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "TargetPassword", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "TargetTOTPCode", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "string", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: installation: list active.
    ///
    /// `POST /api/v1/admin/installation/list-active`
    AdminInstallationListActive {} -> Dictionary<RegistrationLobbyConnection>;
    MethodInfo {
        name: "AdminInstallationListActive", verb: Verb::Post, path: "/api/v1/admin/installation/list-active", aliases: &[],
        surface: Surface::Admin, group: "installation", since: None,
        fields: &[],
        returns: "RegistrationLobbyConnectionMap", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
