//! Methods of the API: update campaign.
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
    /// Admin: update campaign: start.
    ///
    /// `POST /api/v1/admin/update-campaign/start`
    AdminUpdateCampaignStart {
        options: UpdateCampaignOptions = "Options",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminUpdateCampaignStart", verb: Verb::Post, path: "/api/v1/admin/update-campaign/start", aliases: &[],
        surface: Surface::Admin, group: "update-campaign", since: Some("17.9.6"),
        fields: &[
            FieldInfo { name: "Options", kind: "UpdateCampaignOptions", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication, Role::SoftwareBuild], top_level_admin_only: true, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: update campaign: status.
    ///
    /// `POST /api/v1/admin/update-campaign/status`
    AdminUpdateCampaignStatus {} -> UpdateCampaignStatus;
    MethodInfo {
        name: "AdminUpdateCampaignStatus", verb: Verb::Post, path: "/api/v1/admin/update-campaign/status", aliases: &[],
        surface: Surface::Admin, group: "update-campaign", since: Some("17.9.6"),
        fields: &[],
        returns: "UpdateCampaignStatus", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication, Role::SoftwareBuild], top_level_admin_only: true, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
