//! The API's constants, a module a group: `JOB_STATUS_FAILED_WARNING` is `job_status::FAILED_WARNING`.

use super::naming::screaming;
use super::spec::{Constant, Spec};
use super::{Files, NOTICE};
use std::fmt::Write;

pub fn write(spec: &Spec, files: &mut Files) {
    let mut out = format!("//! The API's constants, a module a group.\n{NOTICE}");
    for (prefix, group) in &spec.constants {
        let module = prefix.trim_end_matches('_').to_ascii_lowercase();
        let _ = write!(out, "\n/// `{prefix}*`\npub mod {module} {{\n");
        for constant in group {
            write_constant(spec, prefix, constant, &mut out);
        }
        out.push_str("}\n");
    }
    files.insert("constants.rs".to_owned(), out);
}

fn write_constant(spec: &Spec, prefix: &str, constant: &Constant, out: &mut String) {
    let name = screaming(constant.name.strip_prefix(prefix).unwrap_or(&constant.name));
    let kind = match spec.rust_type(&constant.kind).as_str() {
        "String" => "&str".to_owned(),
        other => other.to_owned(),
    };
    if let Some(since) = &constant.since {
        let _ = writeln!(out, "    /// Since {since}.");
    }
    let _ = writeln!(out, "    pub const {name}: {kind} = {};", constant.value);
}
