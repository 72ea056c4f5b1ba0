//! Methods of the API: constellation.
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
    /// Admin: constellation: last report.
    ///
    /// `POST /api/v1/admin/constellation/last-report`
    AdminConstellationLastReport {} -> ConstellationCheckReport;
    MethodInfo {
        name: "AdminConstellationLastReport", verb: Verb::Post, path: "/api/v1/admin/constellation/last-report", aliases: &["/api/v1/admin/overseer/last-report"],
        surface: Surface::Admin, group: "constellation", since: None,
        fields: &[],
        returns: "ConstellationCheckReport", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Constellation], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: constellation: new report.
    ///
    /// `POST /api/v1/admin/constellation/new-report`
    AdminConstellationNewReport {} -> ConstellationCheckReport;
    MethodInfo {
        name: "AdminConstellationNewReport", verb: Verb::Post, path: "/api/v1/admin/constellation/new-report", aliases: &["/api/v1/admin/overseer/new-report"],
        surface: Surface::Admin, group: "constellation", since: None,
        fields: &[],
        returns: "ConstellationCheckReport", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Constellation], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: constellation: prune now.
    ///
    /// `POST /api/v1/admin/constellation/prune-now`
    AdminConstellationPruneNow {} -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminConstellationPruneNow", verb: Verb::Post, path: "/api/v1/admin/constellation/prune-now", aliases: &["/api/v1/admin/overseer/prune-now"],
        surface: Surface::Admin, group: "constellation", since: None,
        fields: &[],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Constellation], top_level_admin_only: true, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: Some("deletes"), in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: constellation: status.
    ///
    /// `POST /api/v1/admin/constellation/status`
    AdminConstellationStatus {} -> ConstellationStatusAPIResponse;
    MethodInfo {
        name: "AdminConstellationStatus", verb: Verb::Post, path: "/api/v1/admin/constellation/status", aliases: &["/api/v1/admin/overseer/status"],
        surface: Surface::Admin, group: "constellation", since: None,
        fields: &[],
        returns: "ConstellationStatusAPIResponse", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Constellation], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
