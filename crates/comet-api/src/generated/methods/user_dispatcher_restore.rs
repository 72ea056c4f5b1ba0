//! Methods of the API: user dispatcher restore.
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
    /// User: dispatcher: email preview.
    ///
    /// `POST /api/v1/user/dispatcher/email-preview`
    UserDispatcherEmailPreview {
        target_id: ConnectionId = "TargetID",
        snapshot: String = "Snapshot",
        destination: String = "Destination",
        path: String = "Path",
    } -> EmailReportGeneratedPreview;
    MethodInfo {
        name: "UserDispatcherEmailPreview", verb: Verb::Post, path: "/api/v1/user/dispatcher/email-preview", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: Some("21.9.5"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Snapshot", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Destination", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Path", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "EmailReportGeneratedPreview", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: true,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: dispatcher: delete snapshot.
    ///
    /// `POST /api/v1/user/web/dispatcher/delete-snapshot`
    UserWebDispatcherDeleteSnapshot {
        target_id: ConnectionId = "TargetID",
        destination_id: String = "DestinationID",
        snapshot_id: String = "SnapshotID",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "UserWebDispatcherDeleteSnapshot", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/delete-snapshot", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: Some("19.12.2"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "DestinationID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "SnapshotID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: Some("deletes"), in_seed: true, deprecated: false,
    }
}

method! {
    /// User: dispatcher: delete snapshots.
    ///
    /// `POST /api/v1/user/web/dispatcher/delete-snapshots`
    UserWebDispatcherDeleteSnapshots {
        target_id: ConnectionId = "TargetID",
        destination_id: String = "DestinationID",
        snapshot_ids: List<String> = "SnapshotIDs",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "UserWebDispatcherDeleteSnapshots", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/delete-snapshots", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: Some("20.9.10"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "DestinationID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "SnapshotIDs", kind: "List<string>", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: Some("deletes"), in_seed: true, deprecated: false,
    }
}

method! {
    /// User: dispatcher: request stored objects.
    ///
    /// `POST /api/v1/user/web/dispatcher/request-stored-objects`
    UserWebDispatcherRequestStoredObjects {
        target_id: ConnectionId = "TargetID",
        destination: String = "Destination",
        snapshot_id: String = "SnapshotID",
        tree_id: Option<String> = "TreeID",
        options: Option<VMDKSnapshotViewOptions> = "Options",
    } -> DispatcherStoredObjectsResponse;
    MethodInfo {
        name: "UserWebDispatcherRequestStoredObjects", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/request-stored-objects", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: Some("19.3.0"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Destination", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "SnapshotID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "TreeID", kind: "string", json: false, optional: true, server_url_by_default: false },
            FieldInfo { name: "Options", kind: "VMDKSnapshotViewOptions", json: true, optional: true, server_url_by_default: false },
        ],
        returns: "DispatcherStoredObjectsResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: true,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: dispatcher: request vault snapshots.
    ///
    /// `POST /api/v1/user/web/dispatcher/request-vault-snapshots`
    UserWebDispatcherRequestVaultSnapshots {
        target_id: ConnectionId = "TargetID",
        destination: String = "Destination",
    } -> DispatcherVaultSnapshotsResponse;
    MethodInfo {
        name: "UserWebDispatcherRequestVaultSnapshots", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/request-vault-snapshots", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Destination", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "DispatcherVaultSnapshotsResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: dispatcher: request windisk snapshot.
    ///
    /// `POST /api/v1/user/web/dispatcher/request-windisk-snapshot`
    UserWebDispatcherRequestWindiskSnapshot {
        target_id: ConnectionId = "TargetID",
        destination: String = "Destination",
        snapshot_id: String = "SnapshotID",
    } -> DispatcherWindiskSnapshotResponse;
    MethodInfo {
        name: "UserWebDispatcherRequestWindiskSnapshot", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/request-windisk-snapshot", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: Some("21.9.3"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Destination", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "SnapshotID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "DispatcherWindiskSnapshotResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: dispatcher: run restore.
    ///
    /// `POST /api/v1/user/web/dispatcher/run-restore`
    UserWebDispatcherRunRestore {
        target_id: ConnectionId = "TargetID",
        path: String = "Path",
        source: String = "Source",
        destination: String = "Destination",
        snapshot: Option<String> = "Snapshot",
        paths: Option<List<String>> = "Paths",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "UserWebDispatcherRunRestore", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/run-restore", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: Some("18.3.13"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Path", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Source", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Destination", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Snapshot", kind: "string", json: false, optional: true, server_url_by_default: false },
            FieldInfo { name: "Paths", kind: "List<string>", json: true, optional: true, server_url_by_default: false },
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
    /// User: dispatcher: run restore custom.
    ///
    /// `POST /api/v1/user/web/dispatcher/run-restore-custom`
    UserWebDispatcherRunRestoreCustom {
        target_id: ConnectionId = "TargetID",
        source: String = "Source",
        destination: String = "Destination",
        options: RestoreJobAdvancedOptions = "Options",
        snapshot: Option<String> = "Snapshot",
        paths: Option<List<String>> = "Paths",
        known_file_count: Option<i64> = "KnownFileCount",
        known_byte_count: Option<i64> = "KnownByteCount",
        known_dir_count: Option<i64> = "KnownDirCount",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "UserWebDispatcherRunRestoreCustom", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/run-restore-custom", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: Some("18.6.0"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Source", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Destination", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Options", kind: "RestoreJobAdvancedOptions", json: true, optional: false, server_url_by_default: false },
            FieldInfo { name: "Snapshot", kind: "string", json: false, optional: true, server_url_by_default: false },
            FieldInfo { name: "Paths", kind: "List<string>", json: true, optional: true, server_url_by_default: false },
            FieldInfo { name: "KnownFileCount", kind: "int", json: false, optional: true, server_url_by_default: false },
            FieldInfo { name: "KnownByteCount", kind: "int", json: false, optional: true, server_url_by_default: false },
            FieldInfo { name: "KnownDirCount", kind: "int", json: false, optional: true, server_url_by_default: false },
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
    /// User: dispatcher: search snapshots.
    ///
    /// `POST /api/v1/user/web/dispatcher/search-snapshots`
    UserWebDispatcherSearchSnapshots {
        target_id: ConnectionId = "TargetID",
        destination_id: String = "DestinationID",
        snapshot_ids: List<String> = "SnapshotIDs",
        filter: SearchClause = "Filter",
    } -> SearchSnapshotsResponse;
    MethodInfo {
        name: "UserWebDispatcherSearchSnapshots", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/search-snapshots", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "DestinationID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "SnapshotIDs", kind: "List<string>", json: true, optional: false, server_url_by_default: false },
            FieldInfo { name: "Filter", kind: "SearchClause", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "SearchSnapshotsResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: request filesystem objects.
    ///
    /// `POST /api/v1/user/web/request-filesystem-objects`
    UserWebRequestFilesystemObjects {
        target_id: ConnectionId = "TargetID",
        path: Option<String> = "Path",
    } -> DispatcherStoredObjectsResponse;
    MethodInfo {
        name: "UserWebRequestFilesystemObjects", verb: Verb::Post, path: "/api/v1/user/web/request-filesystem-objects", aliases: &["/api/v1/user/request-filesystem-objects"],
        surface: Surface::User, group: "dispatcher", since: Some("20.6.1"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Path", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "DispatcherStoredObjectsResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: true,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
