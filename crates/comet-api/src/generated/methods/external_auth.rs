//! Methods of the API: external auth.
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
    /// Admin: external auth sources: delete.
    ///
    /// `POST /api/v1/admin/external-auth-sources/delete`
    AdminExternalAuthSourcesDelete {
        source_id: String = "SourceID",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminExternalAuthSourcesDelete", verb: Verb::Post, path: "/api/v1/admin/external-auth-sources/delete", aliases: &[],
        surface: Surface::Admin, group: "external-auth", since: None,
        fields: &[
            FieldInfo { name: "SourceID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: Some("deletes"), in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: external auth sources: get.
    ///
    /// `POST /api/v1/admin/external-auth-sources/get`
    AdminExternalAuthSourcesGet {} -> Dictionary<ExternalAuthenticationSource>;
    MethodInfo {
        name: "AdminExternalAuthSourcesGet", verb: Verb::Post, path: "/api/v1/admin/external-auth-sources/get", aliases: &[],
        surface: Surface::Admin, group: "external-auth", since: None,
        fields: &[],
        returns: "Dictionary<string,ExternalAuthenticationSource>", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: external auth sources: new.
    ///
    /// `POST /api/v1/admin/external-auth-sources/new`
    AdminExternalAuthSourcesNew {
        source: ExternalAuthenticationSource = "Source",
        source_id: Option<String> = "SourceID",
    } -> ExternalAuthenticationSourceResponse;
    MethodInfo {
        name: "AdminExternalAuthSourcesNew", verb: Verb::Post, path: "/api/v1/admin/external-auth-sources/new", aliases: &[],
        surface: Surface::Admin, group: "external-auth", since: None,
        fields: &[
            FieldInfo { name: "Source", kind: "ExternalAuthenticationSource", json: true, optional: false, server_url_by_default: false },
            FieldInfo { name: "SourceID", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "ExternalAuthenticationSourceResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: external auth sources: set.
    ///
    /// `POST /api/v1/admin/external-auth-sources/set`
    AdminExternalAuthSourcesSet {
        sources: Dictionary<ExternalAuthenticationSource> = "Sources",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminExternalAuthSourcesSet", verb: Verb::Post, path: "/api/v1/admin/external-auth-sources/set", aliases: &[],
        surface: Surface::Admin, group: "external-auth", since: None,
        fields: &[
            FieldInfo { name: "Sources", kind: "Dictionary<string,ExternalAuthenticationSource>", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: Some("replaces-all"), in_seed: true, deprecated: false,
    }
}
