//! Methods of the API: dispatcher.
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
    /// Admin: dispatcher: apply retention rules.
    ///
    /// `POST /api/v1/admin/dispatcher/apply-retention-rules`
    AdminDispatcherApplyRetentionRules {
        target_id: ConnectionId = "TargetID",
        destination: String = "Destination",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminDispatcherApplyRetentionRules", verb: Verb::Post, path: "/api/v1/admin/dispatcher/apply-retention-rules", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: Some("17.6.9"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Destination", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: Some("deletes-by-policy"), in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: browse virtual machines.
    ///
    /// `POST /api/v1/admin/dispatcher/browse-virtual-machines`
    AdminDispatcherBrowseVirtualMachines {
        target_id: ConnectionId = "TargetID",
        destination_id: String = "DestinationID",
        snapshot_id: String = "SnapshotID",
    } -> DispatcherListSnapshotVirtualMachinesResponse;
    MethodInfo {
        name: "AdminDispatcherBrowseVirtualMachines", verb: Verb::Post, path: "/api/v1/admin/dispatcher/browse-virtual-machines", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "DestinationID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "SnapshotID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "DispatcherListSnapshotVirtualMachinesResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: deepverify storage vault.
    ///
    /// `POST /api/v1/admin/dispatcher/deepverify-storage-vault`
    AdminDispatcherDeepverifyStorageVault {
        target_id: ConnectionId = "TargetID",
        destination: String = "Destination",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminDispatcherDeepverifyStorageVault", verb: Verb::Post, path: "/api/v1/admin/dispatcher/deepverify-storage-vault", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: Some("18.8.2"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Destination", kind: "string", json: false, optional: false, server_url_by_default: false },
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
    /// Admin: dispatcher: drop connection.
    ///
    /// `POST /api/v1/admin/dispatcher/drop-connection`
    AdminDispatcherDropConnection {
        target_id: ConnectionId = "TargetID",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminDispatcherDropConnection", verb: Verb::Post, path: "/api/v1/admin/dispatcher/drop-connection", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
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
    /// Admin: dispatcher: force login.
    ///
    /// `POST /api/v1/admin/dispatcher/force-login`
    AdminDispatcherForceLogin {
        target_id: ConnectionId = "TargetID",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminDispatcherForceLogin", verb: Verb::Post, path: "/api/v1/admin/dispatcher/force-login", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: Some("device-will-not-reconnect"), in_seed: false, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: get default login url.
    ///
    /// `POST /api/v1/admin/dispatcher/get-default-login-url`
    AdminDispatcherGetDefaultLoginUrl {
        organization_id: String = "OrganizationID",
    } -> OrganizationLoginURLResponse;
    MethodInfo {
        name: "AdminDispatcherGetDefaultLoginUrl", verb: Verb::Post, path: "/api/v1/admin/dispatcher/get-default-login-url", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "OrganizationID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "OrganizationLoginURLResponse", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: true, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: import apply.
    ///
    /// `POST /api/v1/admin/dispatcher/import-apply`
    AdminDispatcherImportApply {
        target_id: ConnectionId = "TargetID",
        import_source_id: String = "ImportSourceID",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminDispatcherImportApply", verb: Verb::Post, path: "/api/v1/admin/dispatcher/import-apply", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: Some("17.12.0"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "ImportSourceID", kind: "string", json: false, optional: false, server_url_by_default: false },
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
    /// Admin: dispatcher: kill process.
    ///
    /// `POST /api/v1/admin/dispatcher/kill-process`
    AdminDispatcherKillProcess {
        target_id: ConnectionId = "TargetID",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminDispatcherKillProcess", verb: Verb::Post, path: "/api/v1/admin/dispatcher/kill-process", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
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
    /// Admin: dispatcher: list active.
    ///
    /// `POST /api/v1/admin/dispatcher/list-active`
    AdminDispatcherListActive {
        user_name_filter: Option<Username> = "UserNameFilter",
    } -> Dictionary<LiveUserConnection>;
    MethodInfo {
        name: "AdminDispatcherListActive", verb: Verb::Post, path: "/api/v1/admin/dispatcher/list-active", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "UserNameFilter", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "LiveUserConnectionMap", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: ping destination.
    ///
    /// `POST /api/v1/admin/dispatcher/ping-destination`
    AdminDispatcherPingDestination {
        target_id: ConnectionId = "TargetID",
        extra_data: DestinationLocation = "ExtraData",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminDispatcherPingDestination", verb: Verb::Post, path: "/api/v1/admin/dispatcher/ping-destination", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: Some("21.6.11"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "ExtraData", kind: "DestinationLocation", json: true, optional: false, server_url_by_default: false },
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
    /// Admin: dispatcher: refetch profile.
    ///
    /// `POST /api/v1/admin/dispatcher/refetch-profile`
    AdminDispatcherRefetchProfile {
        target_id: ConnectionId = "TargetID",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminDispatcherRefetchProfile", verb: Verb::Post, path: "/api/v1/admin/dispatcher/refetch-profile", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: Some("17.12.0"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
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
    /// Admin: dispatcher: reindex storage vault.
    ///
    /// `POST /api/v1/admin/dispatcher/reindex-storage-vault`
    AdminDispatcherReindexStorageVault {
        target_id: ConnectionId = "TargetID",
        destination: String = "Destination",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminDispatcherReindexStorageVault", verb: Verb::Post, path: "/api/v1/admin/dispatcher/reindex-storage-vault", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: Some("18.6.9"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Destination", kind: "string", json: false, optional: false, server_url_by_default: false },
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
    /// Admin: dispatcher: request import sources.
    ///
    /// `POST /api/v1/admin/dispatcher/request-import-sources`
    AdminDispatcherRequestImportSources {
        target_id: ConnectionId = "TargetID",
    } -> DispatcherAdminSourcesResponse;
    MethodInfo {
        name: "AdminDispatcherRequestImportSources", verb: Verb::Post, path: "/api/v1/admin/dispatcher/request-import-sources", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "DispatcherAdminSourcesResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: run backup.
    ///
    /// `POST /api/v1/admin/dispatcher/run-backup`
    AdminDispatcherRunBackup {
        target_id: ConnectionId = "TargetID",
        backup_rule: String = "BackupRule",
    } -> DispatchWithJobIDResponse;
    MethodInfo {
        name: "AdminDispatcherRunBackup", verb: Verb::Post, path: "/api/v1/admin/dispatcher/run-backup", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "BackupRule", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "DispatchWithJobIDResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: run backup custom.
    ///
    /// `POST /api/v1/admin/dispatcher/run-backup-custom`
    AdminDispatcherRunBackupCustom {
        target_id: ConnectionId = "TargetID",
        source: String = "Source",
        destination: String = "Destination",
        options: Option<BackupJobAdvancedOptions> = "Options",
    } -> DispatchWithJobIDResponse;
    MethodInfo {
        name: "AdminDispatcherRunBackupCustom", verb: Verb::Post, path: "/api/v1/admin/dispatcher/run-backup-custom", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Source", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Destination", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Options", kind: "BackupJobAdvancedOptions", json: true, optional: true, server_url_by_default: false },
        ],
        returns: "DispatchWithJobIDResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: test smb auth.
    ///
    /// `POST /api/v1/admin/dispatcher/test-smb-auth`
    AdminDispatcherTestSmbAuth {
        target_id: ConnectionId = "TargetID",
        wsa: WinSMBAuth = "Wsa",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminDispatcherTestSmbAuth", verb: Verb::Post, path: "/api/v1/admin/dispatcher/test-smb-auth", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Wsa", kind: "WinSMBAuth", json: true, optional: false, server_url_by_default: false },
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
    /// Admin: dispatcher: uninstall software.
    ///
    /// `POST /api/v1/admin/dispatcher/uninstall-software`
    AdminDispatcherUninstallSoftware {
        target_id: ConnectionId = "TargetID",
        remove_config_file: bool = "RemoveConfigFile",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminDispatcherUninstallSoftware", verb: Verb::Post, path: "/api/v1/admin/dispatcher/uninstall-software", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: Some("20.3.5"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "RemoveConfigFile", kind: "bool", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: Some("uninstalls"), in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: unlock.
    ///
    /// `POST /api/v1/admin/dispatcher/unlock`
    AdminDispatcherUnlock {
        target_id: ConnectionId = "TargetID",
        destination: String = "Destination",
        allow_unsafe: Option<bool> = "AllowUnsafe",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminDispatcherUnlock", verb: Verb::Post, path: "/api/v1/admin/dispatcher/unlock", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: Some("17.9.4"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Destination", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "AllowUnsafe", kind: "bool", json: true, optional: true, server_url_by_default: false },
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
    /// Admin: dispatcher: update login password.
    ///
    /// `POST /api/v1/admin/dispatcher/update-login-password`
    AdminDispatcherUpdateLoginPassword {
        target_id: ConnectionId = "TargetID",
        new_password: Secret = "NewPassword",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminDispatcherUpdateLoginPassword", verb: Verb::Post, path: "/api/v1/admin/dispatcher/update-login-password", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "NewPassword", kind: "string", json: false, optional: false, server_url_by_default: false },
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
    /// Admin: dispatcher: update login url.
    ///
    /// `POST /api/v1/admin/dispatcher/update-login-url`
    AdminDispatcherUpdateLoginUrl {
        target_id: ConnectionId = "TargetID",
        new_url: String = "NewURL",
        force: Option<bool> = "Force",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminDispatcherUpdateLoginUrl", verb: Verb::Post, path: "/api/v1/admin/dispatcher/update-login-url", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: Some("20.3.8"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "NewURL", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Force", kind: "bool", json: true, optional: true, server_url_by_default: false },
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
    /// Admin: dispatcher: update software.
    ///
    /// `POST /api/v1/admin/dispatcher/update-software`
    AdminDispatcherUpdateSoftware {
        target_id: ConnectionId = "TargetID",
        self_address: Option<String> = "SelfAddress",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminDispatcherUpdateSoftware", verb: Verb::Post, path: "/api/v1/admin/dispatcher/update-software", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "SelfAddress", kind: "string", json: false, optional: true, server_url_by_default: true },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication, Role::SoftwareBuild], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
