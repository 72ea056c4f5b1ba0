//! The facts of the API as its spec files write them.

use anyhow::{Context, Result};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

pub struct Spec {
    pub methods: Vec<Method>,
    pub types: BTreeMap<String, Type>,
    pub constants: BTreeMap<String, Vec<Constant>>,
}

#[derive(Deserialize)]
pub struct Method {
    pub name: String,
    pub summary: String,
    pub surface: String,
    pub group: String,
    pub verb: String,
    pub path: String,
    pub content_type: String,
    pub since: Option<String>,
    pub params: Vec<Param>,
    pub returns: String,
    pub response_has_status: bool,
    pub requires: Requires,
    pub aliases: Vec<Alias>,
    pub deprecated: bool,
    pub in_seed: bool,
    pub destructive_reason: Option<String>,
}

/// An old path of a method.
#[derive(Deserialize)]
pub struct Alias {
    pub path: String,
}

#[derive(Deserialize)]
pub struct Param {
    pub name: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub json: bool,
    pub optional: bool,
    pub default: Option<String>,
}

#[derive(Deserialize)]
pub struct Requires {
    pub auth: String,
    pub roles: Vec<String>,
    pub top_level_admin_only: bool,
    pub may_be_restricted: bool,
    pub user_web_access: bool,
    pub device_consent: bool,
}

#[derive(Deserialize)]
pub struct Type {
    #[serde(default)]
    pub fields: Vec<Field>,
    pub alias_of: Option<String>,
    pub since: Option<String>,
}

#[derive(Deserialize)]
pub struct Field {
    pub name: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub optional: bool,
    pub since: Option<String>,
    pub deprecated: bool,
    pub unit: Option<String>,
    pub constants: Option<String>,
    #[serde(default)]
    pub bitset: bool,
}

#[derive(Deserialize)]
pub struct Constant {
    pub name: String,
    pub value: serde_json::Value,
    #[serde(rename = "type")]
    pub kind: String,
    pub since: Option<String>,
}

impl Spec {
    pub fn read(folder: &Path) -> Result<Self> {
        Ok(Self {
            methods: read(&folder.join("methods.json"))?,
            types: read(&folder.join("types.json"))?,
            constants: read(&folder.join("constants.json"))?,
        })
    }

    /// The type behind a chain of aliases, as the spec writes it.
    pub fn resolve<'a>(&'a self, kind: &'a str) -> &'a str {
        match self.types.get(kind).and_then(|found| found.alias_of.as_deref()) {
            Some(target) => self.resolve(target),
            None => kind,
        }
    }

    /// A type of the spec as the Rust type that lenses and methods use.
    pub fn rust_type(&self, kind: &str) -> String {
        let kind = self.resolve(kind);
        if let Some(item) = argument(kind, "List<") {
            return format!("List<{}>", self.rust_type(item));
        }
        if let Some((_key, value)) = argument(kind, "Dictionary<").and_then(|pair| pair.split_once(',')) {
            return format!("Dictionary<{}>", self.rust_type(value));
        }
        match kind {
            "string" | "bytes" => "String",
            "int" => "i64",
            "uint" => "u64",
            "float" => "f64",
            "bool" => "bool",
            "any" => "Value",
            lens => lens,
        }
        .to_owned()
    }
}

fn argument<'a>(kind: &'a str, head: &str) -> Option<&'a str> {
    kind.strip_prefix(head)?.strip_suffix('>')
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not the expected JSON", path.display()))
}
