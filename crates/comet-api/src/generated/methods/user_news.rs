//! Methods of the API: user news.
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
    /// User: news: get all.
    ///
    /// `POST /api/v1/user/web/news/get-all`
    UserWebNewsGetAll {} -> Dictionary<NewsEntry>;
    MethodInfo {
        name: "UserWebNewsGetAll", verb: Verb::Post, path: "/api/v1/user/web/news/get-all", aliases: &[],
        surface: Surface::User, group: "news", since: None,
        fields: &[],
        returns: "NewsEntries", has_status: false,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
