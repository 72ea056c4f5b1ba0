//! Uploaded files: logos, certificates, licences. A file lives as long as some setting refers to it; a new one lives
//! until the next time settings are saved.

use super::documents::{self, Kept};
use super::settings;
use crate::refusal::{Outcome, Refusal};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use comet_api::Lens;
use comet_api::types::Organization;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::HashSet;

#[derive(Deserialize, Serialize)]
struct Resource {
    /// Base64.
    content: String,
}

impl Kept for Resource {
    const KIND: &'static str = "resource";
}

/// How settings refer to a file.
const PREFIX: &str = "resource://";

/// Keeps the file; the answer is its hash, by which it is asked for.
pub fn add(db: &Connection, content: &[u8]) -> Outcome<String> {
    if content.is_empty() {
        return Err(Refusal::bad("Wrong parameter upload: the file is empty."));
    }
    let hash: String = Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
    documents::put(db, &hash, &Resource { content: STANDARD.encode(content) })?;
    Ok(hash)
}

pub fn get(db: &Connection, hash: &str) -> Outcome<Vec<u8>> {
    let hash = hash.strip_prefix(PREFIX).unwrap_or(hash);
    let resource = documents::get::<Resource>(db, hash)?.ok_or_else(|| Refusal::not_found("resource", hash))?;
    STANDARD.decode(resource.content).map_err(|_| Refusal::unavailable("the resource is damaged"))
}

/// The file that a setting refers to, as an address that carries it; other settings as they are.
pub fn inlined(db: &Connection, setting: &str) -> Outcome<String> {
    if !setting.starts_with(PREFIX) {
        return Ok(setting.to_owned());
    }
    let content = get(db, setting)?;
    Ok(format!("data:{};base64,{}", picture_type(&content), STANDARD.encode(&content)))
}

fn picture_type(content: &[u8]) -> &'static str {
    match content {
        [0x89, b'P', b'N', b'G', ..] => "image/png",
        [0xff, 0xd8, ..] => "image/jpeg",
        [b'G', b'I', b'F', ..] => "image/gif",
        [b'R', b'I', b'F', b'F', ..] => "image/webp",
        [0, 0, 1, 0, ..] => "image/x-icon",
        _ => "image/svg+xml",
    }
}

/// After settings were saved: refuses a reference to nothing, and drops the files that nothing refers to.
pub fn keep_referenced(db: &Connection) -> Outcome<()> {
    let mut wanted = HashSet::new();
    collect(settings::get(db)?.value(), &mut wanted);
    for tenant in documents::all::<Organization>(db, None)?.values() {
        collect(tenant.value(), &mut wanted);
    }
    let mut query = db.prepare_cached("SELECT id FROM document WHERE kind = ?")?;
    let kept = query.query_map([Resource::KIND], |row| row.get(0))?.collect::<Result<HashSet<String>, _>>()?;
    if let Some(missing) = wanted.iter().find(|hash| !kept.contains(*hash)) {
        return Err(Refusal::bad(format!("There is no resource \"{missing}\": upload it again and save then.")));
    }
    for hash in kept.iter().filter(|hash| !wanted.contains(*hash)) {
        documents::remove::<Resource>(db, hash)?;
    }
    Ok(())
}

fn collect(value: &Value, hashes: &mut HashSet<String>) {
    match value {
        Value::String(text) => hashes.extend(text.strip_prefix(PREFIX).map(str::to_owned)),
        Value::Array(items) => items.iter().for_each(|item| collect(item, hashes)),
        Value::Object(fields) => fields.values().for_each(|field| collect(field, hashes)),
        _ => {}
    }
}
