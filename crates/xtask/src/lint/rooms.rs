//! The rules of the rooms (docs/architecture.md): which part of the code may name which other.

use super::{Finding, Source, sources, tokens};
use anyhow::{Context, Result};
use proc_macro2::TokenTree;

/// Code in a room must not name `paths`.
struct Rule {
    room: Room,
    paths: &'static [&'static str],
    why: &'static str,
}

enum Room {
    Inside(&'static str),
    /// The app, but for these folders.
    AppOutside(&'static [&'static str]),
}

const RULES: [Rule; 11] = [
    Rule {
        room: Room::Inside("crates/comet-api/src/"),
        paths: &[
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "leptos",
            "perihelion_view",
            "leptos_router",
            "leptos_use",
            "gloo_net",
            "gloo_storage",
        ],
        why: "comet-api knows no browser",
    },
    Rule {
        room: Room::Inside("crates/rows/src/"),
        paths: &["comet_api", "serde_json", "web_sys", "js_sys", "wasm_bindgen", "leptos", "perihelion_view"],
        why: "comet-rows knows bytes and rows",
    },
    Rule {
        room: Room::Inside("crates/order/src/"),
        paths: &["comet_api", "comet_rows", "web_sys", "js_sys", "wasm_bindgen", "leptos", "perihelion_view"],
        why: "perihelion-order knows numbers and texts",
    },
    Rule {
        room: Room::Inside("crates/view/src/"),
        paths: &["comet_api", "perihelion", "leptos_router", "leptos_use"],
        why: "the view layer knows Leptos and the browser, nothing of the app",
    },
    Rule {
        room: Room::Inside("src/ui/"),
        paths: &["comet_api", "crate::server", "crate::session", "crate::account", "crate::pages"],
        why: "ui knows no domain",
    },
    Rule {
        room: Room::Inside("src/document/json/"),
        paths: &[
            "leptos",
            "perihelion_view",
            "web_sys",
            "js_sys",
            "comet_api",
            "crate::account",
            "crate::ui",
            "crate::server",
            "crate::session",
            "crate::pages",
        ],
        why: "document/json knows JSON alone",
    },
    Rule {
        room: Room::Inside("src/document/"),
        paths: &["crate::pages", "crate::routes", "web_sys"],
        why: "document knows accounts, no page and no view",
    },
    Rule {
        room: Room::Inside("src/form/"),
        paths: &["comet_api", "crate::account", "crate::server", "crate::session", "crate::pages", "crate::routes"],
        why: "form knows documents as JSON and no domain",
    },
    Rule {
        room: Room::AppOutside(&["src/session/", "src/preferences/"]),
        paths: &["web_sys::Storage", "gloo_storage", "local_storage", "session_storage", "leptos_use::storage"],
        why: "only session and preferences know the browser's storage",
    },
    Rule {
        room: Room::AppOutside(&["src/server/"]),
        paths: &["gloo_net", "web_sys::Request", "web_sys::Response", "web_sys::RequestInit"],
        why: "only server calls fetch",
    },
    Rule { room: Room::AppOutside(&[]), paths: &["form_urlencoded"], why: "only wire knows form fields" },
];

const APP: &str = "src/";
const PAGES: &str = "src/pages/";
const ROUTES: &str = "src/routes.rs";

pub fn findings() -> Result<Vec<Finding>> {
    let mut all = sources("src")?;
    all.extend(sources("crates/comet-api/src")?);
    all.extend(sources("crates/order/src")?);
    all.extend(sources("crates/rows/src")?);
    all.extend(sources("crates/view/src")?);
    let each = all.iter().map(|source| check(source).with_context(|| format!("cannot read {}", source.path)));
    Ok(each.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}

fn check(source: &Source) -> Result<Vec<Finding>> {
    let code = tokens::without_tests(&source.text)?;
    let mut findings = Vec::new();
    let mut find = |line: usize, message: String| {
        findings.push(Finding { place: format!("{}:{line}", source.path), message });
    };
    for named in tokens::paths(&code) {
        let path = absolute(&named.path, &source.path);
        for rule in RULES.iter().filter(|rule| rule.covers(&source.path)) {
            if rule.paths.iter().any(|forbidden| is_or_is_below(&path, forbidden)) {
                find(named.line, format!("{}, yet this names {path}", rule.why));
            }
        }
        if let Some(message) = page_finding(&source.path, &path) {
            find(named.line, message);
        }
    }
    if source.path.starts_with(APP) && source.path != ROUTES {
        tokens::each_pair(&code, &mut |_, token| {
            if let Some(path) = page_address(token) {
                find(token.span().start().line, format!("only routes.rs knows addresses, yet this writes {path}"));
            }
        });
    }
    Ok(findings)
}

impl Rule {
    fn covers(&self, file: &str) -> bool {
        match self.room {
            Room::Inside(folder) => file.starts_with(folder),
            Room::AppOutside(folders) => {
                file.starts_with(APP) && !folders.iter().any(|folder| file.starts_with(folder))
            }
        }
    }
}

/// What a page must not name: another page, and in shared pages one of the two surfaces.
/// The frame puts pages together and names them all; what stands in `shared` and beside it is there to be named.
fn page_finding(file: &str, path: &str) -> Option<String> {
    let file = file.strip_prefix(PAGES)?;
    if file.starts_with("shared/") && path.split("::").any(is_of_one_surface) {
        return Some(format!("shared pages ask the Account port, yet this names {path}"));
    }
    let named = page(path.strip_prefix("crate::pages::")?.split("::"))?;
    let module = file.trim_end_matches(".rs").trim_end_matches("/mod");
    let is_own = page(module.split('/')).is_some_and(|own| own.0 == named.0 && (own.1.is_empty() || own.1 == named.1));
    let is_frame = file.starts_with("frame/") || file == "mod.rs";
    (!is_own && !is_frame).then(|| format!("a page never imports another page, yet this names {path}"))
}

/// The page that a module below `pages` belongs to: portal and area. No area is the portal's own module.
fn page<'a>(mut module: impl Iterator<Item = &'a str>) -> Option<(&'a str, &'a str)> {
    match module.next()? {
        portal @ ("admin" | "account") => Some((portal, module.next().unwrap_or_default())),
        "login" => Some(("login", "")),
        _ => None,
    }
}

/// `AdminGetJobs`, `UserWebGetJobs`: a method of one surface.
fn is_of_one_surface(name: &str) -> bool {
    ["Admin", "UserWeb"].iter().any(|surface| {
        name.strip_prefix(surface).is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_uppercase()))
    })
}

/// `/admin/…` or `/account/…` in a literal.
fn page_address(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else { return None };
    let text = literal.to_string();
    let address = text.trim_start_matches(['r', '#', '"']);
    ["/admin", "/account"]
        .iter()
        .any(|portal| address.strip_prefix(portal).is_some_and(|rest| rest.starts_with(['/', '"'])))
        .then_some(text)
}

fn is_or_is_below(path: &str, forbidden: &str) -> bool {
    path.strip_prefix(forbidden).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// The path from the crate's root: `super` and `self` are resolved by where the file is.
fn absolute(path: &str, file: &str) -> String {
    let Some((_, below_src)) = file.split_once("src/") else { return path.to_owned() };
    let mut module: Vec<&str> = below_src.trim_end_matches(".rs").split('/').collect();
    if ["mod", "lib", "main"].contains(module.last().unwrap_or(&"")) {
        module.pop();
    }
    let mut names = path.split("::").peekable();
    if !["super", "self"].contains(names.peek().unwrap_or(&"")) {
        return path.to_owned();
    }
    while let Some(step) = names.next_if(|name| ["super", "self"].contains(name)) {
        if step == "super" {
            module.pop();
        }
    }
    std::iter::once("crate").chain(module).chain(names).collect::<Vec<_>>().join("::")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        check(&Source { path: path.to_owned(), text: text.to_owned() }).unwrap().len()
    }

    #[test]
    fn each_rule_finds_what_breaks_it() {
        for (path, text) in [
            ("crates/comet-api/src/wire/encode.rs", "use web_sys::Window;"),
            ("crates/view/src/node.rs", "use comet_api::Job;"),
            ("crates/comet-api/src/rows.rs", "use perihelion_view::Node;"),
            ("src/ui/table/body.rs", "use comet_api::Job;"),
            ("src/ui/table/body.rs", "use crate::{format, server::read};"),
            ("src/ui/table/body.rs", "use super::super::super::server::read;"),
            ("src/document/json/merge.rs", "use leptos::prelude::*;"),
            ("src/ui/theme.rs", "fn f() { window().local_storage(); }"),
            ("src/pages/login/mod.rs", "use gloo_net::http::Request;"),
            ("src/server/client.rs", "use form_urlencoded::Serializer;"),
            ("src/app.rs", "fn f() { go(\"/admin/users\"); }"),
            ("src/pages/shared/jobs/list.rs", "fn f() { view! { <p>{AdminGetJobs::new()}</p> } }"),
            ("src/pages/admin/users/list.rs", "use crate::pages::admin::jobs::Row;"),
            ("src/pages/admin/users.rs", "use super::jobs::Row;"),
            ("src/pages/login/mod.rs", "use crate::pages::account::overview::Row;"),
            ("src/pages/shared/job.rs", "use crate::pages::admin::jobs::Row;"),
        ] {
            assert_eq!(found(path, text), 1, "{path}: {text}");
        }
    }

    #[test]
    fn what_keeps_the_rules_is_left_alone() {
        for (path, text) in [
            ("src/ui/table/body.rs", "use super::columns::Column; use crate::format::bytes;"),
            (
                "crates/view/src/node.rs",
                "use crate::element::El; use perihelion_view_macro::view; use leptos::prelude::*;",
            ),
            ("src/session/storage.rs", "fn f() { window().local_storage(); }"),
            ("src/server/client.rs", "use gloo_net::http::Request;"),
            ("src/routes.rs", "const USERS: &str = \"/admin/users\";"),
            ("src/app.rs", "const API: &str = \"/administrator\";"),
            ("src/pages/shared/jobs/list.rs", "use crate::account::Account; struct Administrator;"),
            ("src/pages/admin/users/list.rs", "use super::row::Row; use crate::pages::shared::jobs::JobTable;"),
            ("src/pages/admin/mod.rs", "pub use users::Users; use crate::pages::admin::jobs::Jobs;"),
            ("src/pages/frame/content.rs", "use crate::pages::{admin, account, login::Login};"),
            ("src/pages/shared/security/keys.rs", "use crate::pages::shared::sign_in::key_problem;"),
            ("src/preferences/theme.rs", "fn f() { window().local_storage(); }"),
            ("crates/comet-api/src/generated/types/vaults.rs", "fn local_storage() {}"),
            ("src/app.rs", "#[cfg(test)] mod tests { const A: &str = \"/admin/users\"; }"),
        ] {
            assert_eq!(found(path, text), 0, "{path}: {text}");
        }
    }
}
