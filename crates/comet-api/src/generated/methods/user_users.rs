//! Methods of the API: user users.
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
    /// User: get user profile and hash.
    ///
    /// `POST /api/v1/user/web/get-user-profile-and-hash`
    UserWebGetUserProfileAndHash {} -> GetProfileAndHashResponseMessage;
    MethodInfo {
        name: "UserWebGetUserProfileAndHash", verb: Verb::Post, path: "/api/v1/user/web/get-user-profile-and-hash", aliases: &[],
        surface: Surface::User, group: "users", since: None,
        fields: &[],
        returns: "GetProfileAndHashResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: set profile hash.
    ///
    /// `POST /api/v1/user/web/set-profile-hash`
    UserWebSetProfileHash {
        profile_data: UserProfileConfig = "ProfileData",
        profile_hash: String = "ProfileHash",
    } -> GetProfileAndHashResponseMessage;
    MethodInfo {
        name: "UserWebSetProfileHash", verb: Verb::Post, path: "/api/v1/user/web/set-profile-hash", aliases: &[],
        surface: Surface::User, group: "users", since: None,
        fields: &[
            FieldInfo { name: "ProfileData", kind: "UserProfileConfig", json: true, optional: false, server_url_by_default: false },
            FieldInfo { name: "ProfileHash", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "GetProfileAndHashResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
