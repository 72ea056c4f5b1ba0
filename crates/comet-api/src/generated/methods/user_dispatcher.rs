//! Methods of the API: user dispatcher.
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
    /// User: dispatcher: browse virtual machines.
    ///
    /// `POST /api/v1/user/web/dispatcher/browse-virtual-machines`
    UserWebDispatcherBrowseVirtualMachines {
        target_id: ConnectionId = "TargetID",
        destination_id: String = "DestinationID",
        snapshot_id: String = "SnapshotID",
    } -> DispatcherListSnapshotVirtualMachinesResponse;
    MethodInfo {
        name: "UserWebDispatcherBrowseVirtualMachines", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/browse-virtual-machines", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "DestinationID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "SnapshotID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "DispatcherListSnapshotVirtualMachinesResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// User: dispatcher: drop connection.
    ///
    /// `POST /api/v1/user/web/dispatcher/drop-connection`
    UserWebDispatcherDropConnection {
        target_id: ConnectionId = "TargetID",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "UserWebDispatcherDropConnection", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/drop-connection", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// User: dispatcher: list active.
    ///
    /// `POST /api/v1/user/web/dispatcher/list-active`
    UserWebDispatcherListActive {} -> Dictionary<LiveUserConnection>;
    MethodInfo {
        name: "UserWebDispatcherListActive", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/list-active", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: None,
        fields: &[],
        returns: "LiveUserConnectionMap", has_status: false,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: dispatcher: ping destination.
    ///
    /// `POST /api/v1/user/web/dispatcher/ping-destination`
    UserWebDispatcherPingDestination {
        target_id: ConnectionId = "TargetID",
        extra_data: DestinationLocation = "ExtraData",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "UserWebDispatcherPingDestination", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/ping-destination", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: Some("21.6.11"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "ExtraData", kind: "DestinationLocation", json: true, optional: false, server_url_by_default: false },
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
    /// User: dispatcher: run backup.
    ///
    /// `POST /api/v1/user/web/dispatcher/run-backup`
    UserWebDispatcherRunBackup {
        target_id: ConnectionId = "TargetID",
        backup_rule: String = "BackupRule",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "UserWebDispatcherRunBackup", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/run-backup", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: Some("18.3.13"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "BackupRule", kind: "string", json: false, optional: false, server_url_by_default: false },
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
    /// User: dispatcher: run backup custom.
    ///
    /// `POST /api/v1/user/web/dispatcher/run-backup-custom`
    UserWebDispatcherRunBackupCustom {
        target_id: ConnectionId = "TargetID",
        source: String = "Source",
        destination: String = "Destination",
        options: Option<BackupJobAdvancedOptions> = "Options",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "UserWebDispatcherRunBackupCustom", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/run-backup-custom", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: Some("18.3.13"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Source", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Destination", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Options", kind: "BackupJobAdvancedOptions", json: true, optional: true, server_url_by_default: false },
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
    /// User: dispatcher: test smb auth.
    ///
    /// `POST /api/v1/user/web/dispatcher/test-smb-auth`
    UserWebDispatcherTestSmbAuth {
        target_id: ConnectionId = "TargetID",
        wsa: WinSMBAuth = "Wsa",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "UserWebDispatcherTestSmbAuth", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/test-smb-auth", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Wsa", kind: "WinSMBAuth", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// User: dispatcher: update login password.
    ///
    /// `POST /api/v1/user/web/dispatcher/update-login-password`
    UserWebDispatcherUpdateLoginPassword {
        target_id: ConnectionId = "TargetID",
        new_password: Secret = "NewPassword",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "UserWebDispatcherUpdateLoginPassword", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/update-login-password", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "NewPassword", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}
