//! The API's methods: one type each, a file a group and portal.

use super::naming::field as field_name;
use super::spec::{Method, Param, Spec};
use super::{Files, NOTICE};
use std::collections::BTreeMap;
use std::fmt::Write;

pub fn write(spec: &Spec, files: &mut Files) {
    let mut groups: BTreeMap<String, String> = BTreeMap::new();
    for method in &spec.methods {
        let group = file_of(method);
        let head = || format!("//! Methods of the API: {}.\n{NOTICE}\n{IMPORTS}", group.replace('_', " "));
        write_method(spec, method, groups.entry(group.clone()).or_insert_with(head));
    }
    files.insert("methods/mod.rs".to_owned(), index(spec, &groups));
    for (group, text) in groups {
        files.insert(format!("methods/{group}.rs"), text);
    }
}

const IMPORTS: &str = "#[allow(unused_imports)] // which of these a group needs varies
use crate::{
    auth::Secret,
    document::{Dictionary, List},
    ids::*,
    method,
    method::{Auth, FieldInfo, MethodInfo, Requires, Role, Surface, Verb},
    types::*,
    wire::answer::{Binary, JsonText, Text},
};
";

fn index(spec: &Spec, groups: &BTreeMap<String, String>) -> String {
    let mut out =
        format!("//! The API's methods, one type each.\n{NOTICE}\nuse crate::method::{{Method, MethodInfo}};\n\n");
    for group in groups.keys() {
        let _ = writeln!(out, "mod {group};");
    }
    out.push('\n');
    for group in groups.keys() {
        let _ = writeln!(out, "pub use {group}::*;");
    }
    let _ = write!(
        out,
        "\n/// Every method, by name: what a server routes by and a test counts.\npub static METHODS: [&MethodInfo; {}] = [\n",
        spec.methods.len()
    );
    for method in &spec.methods {
        let _ = writeln!(out, "    {}::INFO,", method.name);
    }
    out.push_str("];\n");
    out.push_str("\n/// Calls a macro with the names of all methods, for what must be done with each of them.\n#[macro_export]\nmacro_rules! for_each_method {\n    ($macro:ident) => {\n        $macro! {\n");
    for method in &spec.methods {
        let _ = writeln!(out, "            {}", method.name);
    }
    out.push_str("        }\n    };\n}\n");
    out
}

/// Dispatcher methods that read what is stored or bring it back.
const RESTORE: &[&str] = &["Restore", "Snapshot", "Stored", "Search", "Email", "Filesystem"];

fn file_of(method: &Method) -> String {
    let group = method.group.replace('-', "_");
    let prefix = if method.surface == "user" { "user_" } else { "" };
    let part = match method.group.as_str() {
        "dispatcher" if method.name.contains("Office") => "_office365",
        "dispatcher" if method.name.contains("RequestBrowse") => "_browse",
        "dispatcher" if RESTORE.iter().any(|word| method.name.contains(word)) => "_restore",
        "meta" if method.name.contains("Config") || method.name.contains("Options") => "_settings",
        _ => "",
    };
    format!("{prefix}{group}{part}")
}

fn write_method(spec: &Spec, method: &Method, out: &mut String) {
    let _ = write!(
        out,
        "\nmethod! {{\n    /// {}.\n    ///\n    /// `{} {}`\n    {} {{",
        method.summary, method.verb, method.path, method.name
    );
    if !method.params.is_empty() {
        out.push('\n');
    }
    for param in &method.params {
        let _ = writeln!(out, "        {}: {} = \"{}\",", field_name(&param.name), param_type(spec, param), param.name);
    }
    let indent = if method.params.is_empty() { "" } else { "    " };
    let _ = write!(out, "{indent}}} -> {};\n    {}\n}}\n", answer_type(spec, method), info(method));
}

fn answer_type(spec: &Spec, method: &Method) -> String {
    match method.returns.as_str() {
        "text" => "Text".to_owned(),
        "zip" | "octet-stream" => "Binary".to_owned(),
        "string" => "JsonText".to_owned(),
        other => spec.rust_type(other),
    }
}

/// A parameter's Rust type: ids and secrets by their names, the rest by their kinds.
pub fn param_type(spec: &Spec, param: &Param) -> String {
    let kind = match (param.kind.as_str(), param.name.as_str()) {
        ("bytes", _) => "Vec<u8>".to_owned(),
        ("string", "TargetUser" | "UserNameFilter") => "Username".to_owned(),
        ("string", "JobID") => "JobId".to_owned(),
        ("string", "TargetID") => "ConnectionId".to_owned(),
        ("string", "DeviceID" | "TargetDevice") => "DeviceId".to_owned(),
        ("string", name) if is_secret(name) => "Secret".to_owned(),
        (other, _) => spec.rust_type(other),
    };
    if param.optional { format!("Option<{kind}>") } else { kind }
}

fn is_secret(name: &str) -> bool {
    name.contains("Password") || name.contains("TOTPCode") || name == "SessionKey" || name == "Credential"
}

fn info(method: &Method) -> String {
    let verb = match (method.verb.as_str(), method.content_type.as_str()) {
        ("GET", _) => "Get",
        (_, "multipart") => "PostMultipart",
        _ => "Post",
    };
    let requires = &method.requires;
    let roles: Vec<String> = requires.roles.iter().map(|role| format!("Role::{}", role_name(role))).collect();
    let fields: String = method.params.iter().map(field_info).collect();
    let fields = if fields.is_empty() { "&[]".to_owned() } else { format!("&[\n{fields}        ]") };
    format!(
        "MethodInfo {{
        name: {:?}, verb: Verb::{verb}, path: {:?}, aliases: &{:?},
        surface: Surface::{}, group: {:?}, since: {:?},
        fields: {fields},
        returns: {:?}, has_status: {},
        requires: Requires {{
            auth: Auth::{}, roles: &[{}], top_level_admin_only: {}, may_be_restricted: {},
            user_web_access: {}, device_consent: {},
        }},
        destructive: {:?}, in_seed: {}, deprecated: {},
    }}",
        method.name,
        method.path,
        method.aliases.iter().map(|alias| &alias.path).collect::<Vec<_>>(),
        capitalized(&method.surface),
        method.group,
        method.since,
        method.returns,
        method.response_has_status,
        auth_name(&requires.auth),
        roles.join(", "),
        requires.top_level_admin_only,
        requires.may_be_restricted,
        requires.user_web_access,
        requires.device_consent,
        method.destructive_reason,
        method.in_seed,
        method.deprecated,
    )
}

fn field_info(param: &Param) -> String {
    format!(
        "            FieldInfo {{ name: {:?}, kind: {:?}, json: {}, optional: {}, server_url_by_default: {} }},\n",
        param.name,
        param.kind,
        param.json,
        param.optional,
        param.default.as_deref() == Some("server-url")
    )
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_ascii_uppercase().to_string() + letters.as_str()).unwrap_or_default()
}

fn auth_name(auth: &str) -> &'static str {
    match auth {
        "admin" => "Admin",
        "user" => "User",
        "either" => "Either",
        "admin-unless-public-downloads" => "AdminUnlessPublicDownloads",
        _ => "Nobody",
    }
}

fn role_name(role: &str) -> &'static str {
    match role {
        "auth" => "Authentication",
        "storage" => "Storage",
        "software-build" => "SoftwareBuild",
        _ => "Constellation",
    }
}
