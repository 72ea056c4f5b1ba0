//! Methods of the API: user jobs.
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
    /// User: get job log.
    ///
    /// `POST /api/v1/user/web/get-job-log`
    UserWebGetJobLog {
        job_id: JobId = "JobID",
    } -> Text;
    MethodInfo {
        name: "UserWebGetJobLog", verb: Verb::Post, path: "/api/v1/user/web/get-job-log", aliases: &[],
        surface: Surface::User, group: "jobs", since: None,
        fields: &[
            FieldInfo { name: "JobID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "text", has_status: false,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: get job log entries.
    ///
    /// `POST /api/v1/user/web/get-job-log-entries`
    UserWebGetJobLogEntries {
        job_id: JobId = "JobID",
        min_severity: Option<String> = "MinSeverity",
        message_contains: Option<String> = "MessageContains",
    } -> List<JobEntry>;
    MethodInfo {
        name: "UserWebGetJobLogEntries", verb: Verb::Post, path: "/api/v1/user/web/get-job-log-entries", aliases: &[],
        surface: Surface::User, group: "jobs", since: Some("20.6.8"),
        fields: &[
            FieldInfo { name: "JobID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "MinSeverity", kind: "string", json: false, optional: true, server_url_by_default: false },
            FieldInfo { name: "MessageContains", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "List<JobEntry>", has_status: false,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: get job properties.
    ///
    /// `POST /api/v1/user/web/get-job-properties`
    UserWebGetJobProperties {
        job_id: JobId = "JobID",
    } -> BackupJobDetail;
    MethodInfo {
        name: "UserWebGetJobProperties", verb: Verb::Post, path: "/api/v1/user/web/get-job-properties", aliases: &[],
        surface: Surface::User, group: "jobs", since: None,
        fields: &[
            FieldInfo { name: "JobID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "BackupJobDetail", has_status: false,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: get jobs.
    ///
    /// `POST /api/v1/user/web/get-jobs`
    UserWebGetJobs {} -> List<BackupJobDetail>;
    MethodInfo {
        name: "UserWebGetJobs", verb: Verb::Post, path: "/api/v1/user/web/get-jobs", aliases: &[],
        surface: Surface::User, group: "jobs", since: None,
        fields: &[],
        returns: "List<BackupJobDetail>", has_status: false,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: get jobs for custom search.
    ///
    /// `POST /api/v1/user/web/get-jobs-for-custom-search`
    UserWebGetJobsForCustomSearch {
        query: SearchClause = "Query",
    } -> List<BackupJobDetail>;
    MethodInfo {
        name: "UserWebGetJobsForCustomSearch", verb: Verb::Post, path: "/api/v1/user/web/get-jobs-for-custom-search", aliases: &[],
        surface: Surface::User, group: "jobs", since: Some("18.12.2"),
        fields: &[
            FieldInfo { name: "Query", kind: "SearchClause", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "List<BackupJobDetail>", has_status: false,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: job cancel.
    ///
    /// `POST /api/v1/user/web/job/cancel`
    UserWebJobCancel {
        job_id: JobId = "JobID",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "UserWebJobCancel", verb: Verb::Post, path: "/api/v1/user/web/job/cancel", aliases: &[],
        surface: Surface::User, group: "jobs", since: Some("19.6.3"),
        fields: &[
            FieldInfo { name: "JobID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
