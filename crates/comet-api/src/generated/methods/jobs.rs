//! Methods of the API: jobs.
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
    /// Admin: count jobs for custom search.
    ///
    /// `POST /api/v1/admin/count-jobs-for-custom-search`
    AdminCountJobsForCustomSearch {
        query: SearchClause = "Query",
    } -> CountJobsResponse;
    MethodInfo {
        name: "AdminCountJobsForCustomSearch", verb: Verb::Post, path: "/api/v1/admin/count-jobs-for-custom-search", aliases: &[],
        surface: Surface::Admin, group: "jobs", since: None,
        fields: &[
            FieldInfo { name: "Query", kind: "SearchClause", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "CountJobsResponse", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: get job log.
    ///
    /// `POST /api/v1/admin/get-job-log`
    AdminGetJobLog {
        job_id: JobId = "JobID",
    } -> Text;
    MethodInfo {
        name: "AdminGetJobLog", verb: Verb::Post, path: "/api/v1/admin/get-job-log", aliases: &[],
        surface: Surface::Admin, group: "jobs", since: None,
        fields: &[
            FieldInfo { name: "JobID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "text", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: get job log entries.
    ///
    /// `POST /api/v1/admin/get-job-log-entries`
    AdminGetJobLogEntries {
        job_id: JobId = "JobID",
        min_severity: Option<String> = "MinSeverity",
        message_contains: Option<String> = "MessageContains",
    } -> List<JobEntry>;
    MethodInfo {
        name: "AdminGetJobLogEntries", verb: Verb::Post, path: "/api/v1/admin/get-job-log-entries", aliases: &[],
        surface: Surface::Admin, group: "jobs", since: Some("20.6.8"),
        fields: &[
            FieldInfo { name: "JobID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "MinSeverity", kind: "string", json: false, optional: true, server_url_by_default: false },
            FieldInfo { name: "MessageContains", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "List<JobEntry>", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: get job properties.
    ///
    /// `POST /api/v1/admin/get-job-properties`
    AdminGetJobProperties {
        job_id: JobId = "JobID",
    } -> BackupJobDetail;
    MethodInfo {
        name: "AdminGetJobProperties", verb: Verb::Post, path: "/api/v1/admin/get-job-properties", aliases: &[],
        surface: Surface::Admin, group: "jobs", since: None,
        fields: &[
            FieldInfo { name: "JobID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "BackupJobDetail", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: get jobs all.
    ///
    /// `POST /api/v1/admin/get-jobs-all`
    AdminGetJobsAll {} -> List<BackupJobDetail>;
    MethodInfo {
        name: "AdminGetJobsAll", verb: Verb::Post, path: "/api/v1/admin/get-jobs-all", aliases: &[],
        surface: Surface::Admin, group: "jobs", since: None,
        fields: &[],
        returns: "List<BackupJobDetail>", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: get jobs for custom search.
    ///
    /// `POST /api/v1/admin/get-jobs-for-custom-search`
    AdminGetJobsForCustomSearch {
        query: SearchClause = "Query",
    } -> List<BackupJobDetail>;
    MethodInfo {
        name: "AdminGetJobsForCustomSearch", verb: Verb::Post, path: "/api/v1/admin/get-jobs-for-custom-search", aliases: &[],
        surface: Surface::Admin, group: "jobs", since: Some("18.9.2"),
        fields: &[
            FieldInfo { name: "Query", kind: "SearchClause", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "List<BackupJobDetail>", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: get jobs for date range.
    ///
    /// `POST /api/v1/admin/get-jobs-for-date-range`
    AdminGetJobsForDateRange {
        start: i64 = "Start",
        end: i64 = "End",
    } -> List<BackupJobDetail>;
    MethodInfo {
        name: "AdminGetJobsForDateRange", verb: Verb::Post, path: "/api/v1/admin/get-jobs-for-date-range", aliases: &["/api/v1/admin/get-jobs-for-daterange"],
        surface: Surface::Admin, group: "jobs", since: None,
        fields: &[
            FieldInfo { name: "Start", kind: "int", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "End", kind: "int", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "List<BackupJobDetail>", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: get jobs for user.
    ///
    /// `POST /api/v1/admin/get-jobs-for-user`
    AdminGetJobsForUser {
        target_user: Username = "TargetUser",
    } -> List<BackupJobDetail>;
    MethodInfo {
        name: "AdminGetJobsForUser", verb: Verb::Post, path: "/api/v1/admin/get-jobs-for-user", aliases: &[],
        surface: Surface::Admin, group: "jobs", since: None,
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "List<BackupJobDetail>", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: get jobs recent.
    ///
    /// `POST /api/v1/admin/get-jobs-recent`
    AdminGetJobsRecent {} -> List<BackupJobDetail>;
    MethodInfo {
        name: "AdminGetJobsRecent", verb: Verb::Post, path: "/api/v1/admin/get-jobs-recent", aliases: &[],
        surface: Surface::Admin, group: "jobs", since: None,
        fields: &[],
        returns: "List<BackupJobDetail>", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: job abandon.
    ///
    /// `POST /api/v1/admin/job/abandon`
    AdminJobAbandon {
        target_user: Username = "TargetUser",
        job_id: JobId = "JobID",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminJobAbandon", verb: Verb::Post, path: "/api/v1/admin/job/abandon", aliases: &[],
        surface: Surface::Admin, group: "jobs", since: None,
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "JobID", kind: "string", json: false, optional: false, server_url_by_default: false },
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
    /// Admin: job cancel.
    ///
    /// `POST /api/v1/admin/job/cancel`
    AdminJobCancel {
        target_user: Username = "TargetUser",
        job_id: JobId = "JobID",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminJobCancel", verb: Verb::Post, path: "/api/v1/admin/job/cancel", aliases: &[],
        surface: Surface::Admin, group: "jobs", since: Some("18.3.5"),
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "JobID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
