//! Pairs of methods that do the same for an administrator and for a user: one question, two ways to ask.

use super::methods::param_type;
use super::naming::field as field_name;
use super::spec::{Method, Param, Spec};
use super::{Files, NOTICE};
use std::fmt::Write;

const IMPORTS: &str = "use crate::twin;
#[allow(unused_imports)] // which of these the pairs need varies
use crate::{
    auth::Secret,
    document::{Dictionary, List},
    ids::*,
    methods::*,
    types::*,
};
";

pub fn write(spec: &Spec, files: &mut Files) {
    let mut out = format!("//! Questions that both portals ask; each side has its own method.\n{NOTICE}\n{IMPORTS}");
    for user in &spec.methods {
        let Some(stem) = user.name.strip_prefix("UserWeb") else { continue };
        let admin_name = format!("Admin{stem}");
        if let Some(admin) = spec.methods.iter().find(|method| method.name == admin_name) {
            write_twin(spec, stem, admin, user, &mut out);
        }
    }
    files.insert("twins.rs".to_owned(), out);
}

fn names_the_user(param: &Param) -> bool {
    matches!(param.name.as_str(), "TargetUser" | "UserNameFilter")
}

fn write_twin(spec: &Spec, stem: &str, admin: &Method, user: &Method, out: &mut String) {
    let shared: Vec<&Param> = admin.params.iter().filter(|param| !names_the_user(param)).collect();
    let even = shared.len() == user.params.len()
        && shared.iter().zip(&user.params).all(|(ours, theirs)| ours.name == theirs.name && ours.kind == theirs.kind)
        && admin.returns == user.returns;
    if !even {
        return;
    }
    let who = admin.params.iter().find(|param| names_the_user(param));
    let who = who.map(|param| format!(" [{}]", field_name(&param.name))).unwrap_or_default();
    let _ = write!(
        out,
        "\ntwin! {{\n    /// [`{}`] or [`{}`].\n    {stem} = {} | {}{who} {{",
        admin.name, user.name, admin.name, user.name
    );
    for param in &user.params {
        let _ = write!(out, "\n        {}: {},", field_name(&param.name), param_type(spec, param));
    }
    out.push_str(if user.params.is_empty() { "}\n}\n" } else { "\n    }\n}\n" });
}
