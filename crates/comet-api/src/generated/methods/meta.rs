//! Methods of the API: meta.
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
    /// Admin: meta: list available log days.
    ///
    /// `POST /api/v1/admin/meta/list-available-log-days`
    AdminMetaListAvailableLogDays {} -> List<i64>;
    MethodInfo {
        name: "AdminMetaListAvailableLogDays", verb: Verb::Post, path: "/api/v1/admin/meta/list-available-log-days", aliases: &[],
        surface: Surface::Admin, group: "meta", since: None,
        fields: &[],
        returns: "List<LogDay>", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: true, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: read all logs.
    ///
    /// `POST /api/v1/admin/meta/read-all-logs`
    AdminMetaReadAllLogs {} -> Binary;
    MethodInfo {
        name: "AdminMetaReadAllLogs", verb: Verb::Post, path: "/api/v1/admin/meta/read-all-logs", aliases: &[],
        surface: Surface::Admin, group: "meta", since: Some("21.9.7"),
        fields: &[],
        returns: "zip", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: true, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: read logs.
    ///
    /// `POST /api/v1/admin/meta/read-logs`
    AdminMetaReadLogs {
        log: i64 = "Log",
    } -> Text;
    MethodInfo {
        name: "AdminMetaReadLogs", verb: Verb::Post, path: "/api/v1/admin/meta/read-logs", aliases: &[],
        surface: Surface::Admin, group: "meta", since: None,
        fields: &[
            FieldInfo { name: "Log", kind: "int", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "text", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: true, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: read select logs.
    ///
    /// `POST /api/v1/admin/meta/read-select-logs`
    AdminMetaReadSelectLogs {
        logs: List<i64> = "Logs",
    } -> Text;
    MethodInfo {
        name: "AdminMetaReadSelectLogs", verb: Verb::Post, path: "/api/v1/admin/meta/read-select-logs", aliases: &[],
        surface: Surface::Admin, group: "meta", since: None,
        fields: &[
            FieldInfo { name: "Logs", kind: "List<int>", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "text", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: true, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: remote storage vault get.
    ///
    /// `POST /api/v1/admin/meta/remote-storage-vault/get`
    AdminMetaRemoteStorageVaultGet {} -> List<RemoteStorageOption>;
    MethodInfo {
        name: "AdminMetaRemoteStorageVaultGet", verb: Verb::Post, path: "/api/v1/admin/meta/remote-storage-vault/get", aliases: &[],
        surface: Surface::Admin, group: "meta", since: Some("20.6.0"),
        fields: &[],
        returns: "List<RemoteStorageOption>", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: remote storage vault set.
    ///
    /// `POST /api/v1/admin/meta/remote-storage-vault/set`
    AdminMetaRemoteStorageVaultSet {
        remote_storage_options: List<RemoteStorageOption> = "RemoteStorageOptions",
        replacement_auto_vault_id: Option<String> = "ReplacementAutoVaultID",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminMetaRemoteStorageVaultSet", verb: Verb::Post, path: "/api/v1/admin/meta/remote-storage-vault/set", aliases: &[],
        surface: Surface::Admin, group: "meta", since: Some("20.6.0"),
        fields: &[
            FieldInfo { name: "RemoteStorageOptions", kind: "List<RemoteStorageOption>", json: true, optional: false, server_url_by_default: false },
            FieldInfo { name: "ReplacementAutoVaultID", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: remote storage vault test.
    ///
    /// `POST /api/v1/admin/meta/remote-storage-vault/test`
    AdminMetaRemoteStorageVaultTest {
        template_options: RemoteStorageOption = "TemplateOptions",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminMetaRemoteStorageVaultTest", verb: Verb::Post, path: "/api/v1/admin/meta/remote-storage-vault/test", aliases: &[],
        surface: Surface::Admin, group: "meta", since: None,
        fields: &[
            FieldInfo { name: "TemplateOptions", kind: "RemoteStorageOption", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: resource get.
    ///
    /// `POST /api/v1/admin/meta/resource/get`
    AdminMetaResourceGet {
        hash: String = "Hash",
    } -> Binary;
    MethodInfo {
        name: "AdminMetaResourceGet", verb: Verb::Post, path: "/api/v1/admin/meta/resource/get", aliases: &[],
        surface: Surface::Admin, group: "meta", since: None,
        fields: &[
            FieldInfo { name: "Hash", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "octet-stream", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: resource new.
    ///
    /// `POST /api/v1/admin/meta/resource/new`
    AdminMetaResourceNew {
        upload: Vec<u8> = "upload",
    } -> AdminResourceResponse;
    MethodInfo {
        name: "AdminMetaResourceNew", verb: Verb::PostMultipart, path: "/api/v1/admin/meta/resource/new", aliases: &[],
        surface: Surface::Admin, group: "meta", since: None,
        fields: &[
            FieldInfo { name: "upload", kind: "bytes", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "AdminResourceResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: restart service.
    ///
    /// `POST /api/v1/admin/meta/restart-service`
    AdminMetaRestartService {} -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminMetaRestartService", verb: Verb::Post, path: "/api/v1/admin/meta/restart-service", aliases: &[],
        surface: Surface::Admin, group: "meta", since: None,
        fields: &[],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: true, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: Some("server-exit"), in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: send test email.
    ///
    /// `POST /api/v1/admin/meta/send-test-email`
    AdminMetaSendTestEmail {
        email_options: EmailOptions = "EmailOptions",
        recipient: String = "Recipient",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminMetaSendTestEmail", verb: Verb::Post, path: "/api/v1/admin/meta/send-test-email", aliases: &[],
        surface: Surface::Admin, group: "meta", since: None,
        fields: &[
            FieldInfo { name: "EmailOptions", kind: "EmailOptions", json: true, optional: false, server_url_by_default: false },
            FieldInfo { name: "Recipient", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: send test report.
    ///
    /// `POST /api/v1/admin/meta/send-test-report`
    AdminMetaSendTestReport {
        email_reporting_option: EmailReportingOption = "EmailReportingOption",
        target_organization: Option<String> = "TargetOrganization",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminMetaSendTestReport", verb: Verb::Post, path: "/api/v1/admin/meta/send-test-report", aliases: &[],
        surface: Surface::Admin, group: "meta", since: None,
        fields: &[
            FieldInfo { name: "EmailReportingOption", kind: "EmailReportingOption", json: true, optional: false, server_url_by_default: false },
            FieldInfo { name: "TargetOrganization", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: shutdown service.
    ///
    /// `POST /api/v1/admin/meta/shutdown-service`
    AdminMetaShutdownService {} -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminMetaShutdownService", verb: Verb::Post, path: "/api/v1/admin/meta/shutdown-service", aliases: &[],
        surface: Surface::Admin, group: "meta", since: None,
        fields: &[],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: true, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: Some("server-exit"), in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: software update news.
    ///
    /// `POST /api/v1/admin/meta/software-update-news`
    AdminMetaSoftwareUpdateNews {} -> SoftwareUpdateNewsResponse;
    MethodInfo {
        name: "AdminMetaSoftwareUpdateNews", verb: Verb::Post, path: "/api/v1/admin/meta/software-update-news", aliases: &[],
        surface: Surface::Admin, group: "meta", since: None,
        fields: &[],
        returns: "SoftwareUpdateNewsResponse", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: stats.
    ///
    /// `POST /api/v1/admin/meta/stats`
    AdminMetaStats {
        simple: bool = "Simple",
    } -> Dictionary<StatResult>;
    MethodInfo {
        name: "AdminMetaStats", verb: Verb::Post, path: "/api/v1/admin/meta/stats", aliases: &[],
        surface: Surface::Admin, group: "meta", since: None,
        fields: &[
            FieldInfo { name: "Simple", kind: "bool", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "Dictionary<int,StatResult>", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: version.
    ///
    /// `POST /api/v1/admin/meta/version`
    AdminMetaVersion {} -> ServerMetaVersionInfo;
    MethodInfo {
        name: "AdminMetaVersion", verb: Verb::Post, path: "/api/v1/admin/meta/version", aliases: &[],
        surface: Surface::Admin, group: "meta", since: None,
        fields: &[],
        returns: "ServerMetaVersionInfo", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
