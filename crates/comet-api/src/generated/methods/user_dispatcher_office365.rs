//! Methods of the API: user dispatcher office365.
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
    /// User: dispatcher: office365 list virtual accounts.
    ///
    /// `POST /api/v1/user/web/dispatcher/office365-list-virtual-accounts`
    UserWebDispatcherOffice365ListVirtualAccounts {
        target_id: ConnectionId = "TargetID",
        credentials: Office365Credential = "Credentials",
    } -> BrowseOffice365ListVirtualAccountsResponse;
    MethodInfo {
        name: "UserWebDispatcherOffice365ListVirtualAccounts", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/office365-list-virtual-accounts", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "Office365Credential", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseOffice365ListVirtualAccountsResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: dispatcher: register office application begin.
    ///
    /// `POST /api/v1/user/web/dispatcher/register-office-application/begin`
    UserWebDispatcherRegisterOfficeApplicationBegin {
        target_id: ConnectionId = "TargetID",
        email_address: String = "EmailAddress",
    } -> RegisterOfficeApplicationBeginResponse;
    MethodInfo {
        name: "UserWebDispatcherRegisterOfficeApplicationBegin", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/register-office-application/begin", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: Some("21.3.8"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "EmailAddress", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "RegisterOfficeApplicationBeginResponse", has_status: false,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: dispatcher: register office application check.
    ///
    /// `POST /api/v1/user/web/dispatcher/register-office-application/check`
    UserWebDispatcherRegisterOfficeApplicationCheck {
        target_id: ConnectionId = "TargetID",
        continuation: String = "Continuation",
    } -> RegisterOfficeApplicationCheckResponse;
    MethodInfo {
        name: "UserWebDispatcherRegisterOfficeApplicationCheck", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/register-office-application/check", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: Some("21.3.8"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Continuation", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "RegisterOfficeApplicationCheckResponse", has_status: false,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: dispatcher: request office365 accounts.
    ///
    /// `POST /api/v1/user/web/dispatcher/request-office365-accounts`
    UserWebDispatcherRequestOffice365Accounts {
        target_id: ConnectionId = "TargetID",
        credentials: Office365Credential = "Credentials",
    } -> BrowseOffice365ObjectsResponse;
    MethodInfo {
        name: "UserWebDispatcherRequestOffice365Accounts", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/request-office365-accounts", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: Some("21.3.5"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "Office365Credential", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseOffice365ObjectsResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: dispatcher: request office365 sites.
    ///
    /// `POST /api/v1/user/web/dispatcher/request-office365-sites`
    UserWebDispatcherRequestOffice365Sites {
        target_id: ConnectionId = "TargetID",
        credentials: Office365Credential = "Credentials",
    } -> BrowseOffice365ObjectsResponse;
    MethodInfo {
        name: "UserWebDispatcherRequestOffice365Sites", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/request-office365-sites", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: Some("21.3.5"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "Office365Credential", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseOffice365ObjectsResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
