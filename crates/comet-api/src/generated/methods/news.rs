//! Methods of the API: news.
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
    /// Admin: bulletin submit.
    ///
    /// `POST /api/v1/admin/bulletin/submit`
    AdminBulletinSubmit {
        subject: String = "Subject",
        content: String = "Content",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminBulletinSubmit", verb: Verb::Post, path: "/api/v1/admin/bulletin/submit", aliases: &[],
        surface: Surface::Admin, group: "news", since: None,
        fields: &[
            FieldInfo { name: "Subject", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Content", kind: "string", json: false, optional: false, server_url_by_default: false },
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
    /// Admin: news: get all.
    ///
    /// `POST /api/v1/admin/news/get-all`
    AdminNewsGetAll {} -> Dictionary<NewsEntry>;
    MethodInfo {
        name: "AdminNewsGetAll", verb: Verb::Post, path: "/api/v1/admin/news/get-all", aliases: &[],
        surface: Surface::Admin, group: "news", since: None,
        fields: &[],
        returns: "NewsEntries", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: news: remove.
    ///
    /// `POST /api/v1/admin/news/remove`
    AdminNewsRemove {
        news_item: String = "NewsItem",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminNewsRemove", verb: Verb::Post, path: "/api/v1/admin/news/remove", aliases: &[],
        surface: Surface::Admin, group: "news", since: None,
        fields: &[
            FieldInfo { name: "NewsItem", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: Some("deletes"), in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: news: submit.
    ///
    /// `POST /api/v1/admin/news/submit`
    AdminNewsSubmit {
        news_content: String = "NewsContent",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminNewsSubmit", verb: Verb::Post, path: "/api/v1/admin/news/submit", aliases: &[],
        surface: Surface::Admin, group: "news", since: None,
        fields: &[
            FieldInfo { name: "NewsContent", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
