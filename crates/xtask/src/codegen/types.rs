//! The API's objects as lenses, a file an area.

use super::naming::field as field_name;
use super::spec::{Field, Spec, Type};
use super::{Files, NOTICE};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Which types live together: the first area with a matching beginning takes a type.
const AREAS: &[(&str, &[&str])] = &[
    ("jobs", &["BackupJob", "Job", "Search", "CountJobs", "DispatchWithJobID"]),
    ("sign_in", &["AdminAccount", "AdminSecurity", "AdminU2F", "AdminWebAuthn", "Session", "Totp", "U2F", "WebAuthn"]),
    ("external_sign_in", &["External", "LDAP", "Oidc"]),
    ("branding", &["Branding", "ClientBranding", "MacOS", "SoftwareBuild", "Windows"]),
    ("office365", &["BrowseOffice365", "Office365", "RegisterOffice"]),
    ("vmware", &["BrowseVMware", "VMware", "VSphere"]),
    ("events", &["Stream", "Webhook"]),
    (
        "restore",
        &[
            "Dispatcher",
            "Restore",
            "Stored",
            "VaultSnapshot",
            "VMDK",
            "HyperVRestore",
            "VMwareRestore",
            "ProxmoxRestore",
        ],
    ),
    (
        "browse",
        &[
            "Browse",
            "Disk",
            "EDB",
            "HyperV",
            "MSSQL",
            "Mongo",
            "MySQL",
            "PVE",
            "Partition",
            "Proxmox",
            "SSH",
            "VM",
            "VSS",
            "WinSMB",
        ],
    ),
    (
        "storage_templates",
        &[
            "AmazonAWS",
            "B2Virtual",
            "Custom",
            "Impossible",
            "ObjectLock",
            "RemoteStorage",
            "S3Generic",
            "StorjVirtual",
            "Wasabi",
            "RequestStorageVault",
            "IDriveE2",
        ],
    ),
    (
        "vaults",
        &[
            "Add",
            "B2",
            "Bucket",
            "Content",
            "Destination",
            "FTP",
            "LocalStorage",
            "Retention",
            "S3",
            "SMB",
            "SizeMeasurement",
            "Spanned",
            "Storage",
            "Storj",
            "Swift",
            "Web",
        ],
    ),
    (
        "items",
        &[
            "BackupRule",
            "DaysOfWeek",
            "Default",
            "ExtraFile",
            "HourSched",
            "ProtectedItem",
            "Schedule",
            "Source",
            "TimeSpan",
        ],
    ),
    (
        "users",
        &[
            "Device",
            "EmailReport",
            "GetProfile",
            "Group",
            "Install",
            "Live",
            "Organization",
            "OSInfo",
            "Policy",
            "Registration",
            "Uninstall",
            "Update",
            "User",
            "AdminOptions",
        ],
    ),
    (
        "server_status",
        &[
            "Available",
            "Constellation",
            "EmailReportGenerated",
            "Generated",
            "License",
            "News",
            "Replica",
            "SelfBackup",
            "ServerMeta",
            "Software",
            "Stat",
        ],
    ),
];
const ELSEWHERE: &str = "server_settings";

pub fn write(spec: &Spec, files: &mut Files) {
    let mut areas: BTreeMap<&str, String> = BTreeMap::new();
    for (name, kind) in &spec.types {
        let out = areas.entry(area(name)).or_insert_with(|| head(area(name)));
        match &kind.alias_of {
            None => write_lens(spec, name, kind, out),
            Some(target) => write_alias(spec, name, target, out),
        }
    }
    let mut index = format!("//! The API's objects as lenses; fields nobody here knows survive in each.\n{NOTICE}\n");
    for area in areas.keys() {
        let _ = writeln!(index, "mod {area};");
    }
    index.push('\n');
    for area in areas.keys() {
        let _ = writeln!(index, "pub use {area}::*;");
    }
    files.insert("types/mod.rs".to_owned(), index);
    for (area, text) in areas {
        files.insert(format!("types/{area}.rs"), with_imports(text));
    }
}

fn area(name: &str) -> &'static str {
    let found = AREAS.iter().find(|(_, heads)| heads.iter().any(|head| name.starts_with(head)));
    found.map_or(ELSEWHERE, |(area, _)| area)
}

fn head(area: &str) -> String {
    format!("//! Objects of the API: {}.\n{NOTICE}\n@imports@", area.replace('_', " "))
}

/// Only what the file uses is imported.
fn with_imports(text: String) -> String {
    let uses = |word: &str| text.contains(&format!(" {word}")) || text.contains(&format!("<{word}"));
    let mut imports = String::new();
    let documents: Vec<&str> = ["Dictionary", "List"].into_iter().filter(|name| uses(&format!("{name}<"))).collect();
    match documents.as_slice() {
        [] => {}
        [one] => imports += &format!("use crate::document::{one};\n"),
        both => imports += &format!("use crate::document::{{{}}};\n", both.join(", ")),
    }
    if text.contains("lens! {") {
        imports += "use crate::lens;\n";
    }
    imports +=
        "#[allow(unused_imports)] // which of the other areas' types a file names varies\nuse crate::types::*;\n";
    let units: Vec<&str> = ["ByteCount", "UnixSeconds"].into_iter().filter(|name| uses(&format!("{name} ="))).collect();
    match units.as_slice() {
        [] => {}
        [one] => imports += &format!("use crate::units::{one};\n"),
        both => imports += &format!("use crate::units::{{{}}};\n", both.join(", ")),
    }
    if uses("Value =") || text.contains("<Value>") {
        imports += "use serde_json::Value;\n";
    }
    text.replace("@imports@", &imports)
}

fn write_alias(spec: &Spec, name: &str, target: &str, out: &mut String) {
    let _ = write!(out, "\n/// `{name}`\npub type {name} = {};\n", spec.rust_type(target));
}

fn write_lens(spec: &Spec, name: &str, kind: &Type, out: &mut String) {
    let since = kind.since.as_ref().map(|since| format!("; since {since}")).unwrap_or_default();
    let _ = write!(out, "\nlens! {{\n    /// `{name}`{since}\n    {name} {{\n");
    for field in &kind.fields {
        write_field(spec, field, out);
    }
    out.push_str("    }\n}\n");
}

fn write_field(spec: &Spec, field: &Field, out: &mut String) {
    let facts = field_facts(field);
    if !facts.is_empty() {
        let _ = writeln!(out, "        /// {facts}");
    }
    let get = field_name(&field.name);
    let kind = match (field.unit.as_deref(), spec.rust_type(&field.kind).as_str()) {
        (Some("unix-seconds"), "i64") => "UnixSeconds".to_owned(),
        (Some("bytes"), "i64") => "ByteCount".to_owned(),
        (_, other) => other.to_owned(),
    };
    let _ = writeln!(out, "        {get} set_{}: {kind} = \"{}\",", get.trim_start_matches("r#"), field.name);
}

fn field_facts(field: &Field) -> String {
    let mut facts = Vec::new();
    if let Some(unit) = field.unit.as_deref().filter(|unit| !matches!(*unit, "unix-seconds" | "bytes")) {
        facts.push(format!("In {unit}."));
    }
    if let Some(group) = &field.constants {
        let verb = if field.bitset { "Bits of" } else { "One of" };
        facts.push(format!("{verb} [`crate::constants::{}`].", group.trim_end_matches('_').to_ascii_lowercase()));
    }
    if field.kind == "bytes" {
        facts.push("Base64.".to_owned());
    }
    if field.optional {
        facts.push("Left out when zero.".to_owned());
    }
    if let Some(since) = &field.since {
        facts.push(format!("Since {since}."));
    }
    if field.deprecated {
        facts.push("Deprecated.".to_owned());
    }
    facts.join(" ")
}
