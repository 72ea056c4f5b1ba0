//! Named documents of one kind: news, policies, organizations, administrators. What they mean is left to others.

use crate::refusal::Outcome;
use crate::registry::Stored;
use comet_api::Dictionary;
use comet_api::types::{
    AllowedAdminUser, GroupPolicy, InstallToken, LiveUserConnection, NewsEntry, Organization, ServerConfigOptions,
    UserGroup,
};
use indexmap::IndexMap;
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A type of document that the store keeps by name.
pub trait Kept: Serialize + DeserializeOwned {
    const KIND: &'static str;
    /// Whose it is; "" for the top level's and for what belongs to nobody.
    fn owner(&self, _id: &str) -> String {
        String::new()
    }
}

impl Kept for AllowedAdminUser {
    const KIND: &'static str = "administrator";
    fn owner(&self, _id: &str) -> String {
        self.organization_id().to_owned()
    }
}
impl Kept for GroupPolicy {
    const KIND: &'static str = "policy";
    fn owner(&self, _id: &str) -> String {
        self.organization_id().to_owned()
    }
}
impl Kept for InstallToken {
    const KIND: &'static str = "install token";
}
impl Kept for LiveUserConnection {
    const KIND: &'static str = "connection";
}
impl Kept for NewsEntry {
    const KIND: &'static str = "news";
    fn owner(&self, _id: &str) -> String {
        self.organization_id().to_owned()
    }
}
impl Kept for Organization {
    const KIND: &'static str = "organization";
    fn owner(&self, id: &str) -> String {
        id.to_owned()
    }
}
impl Kept for ServerConfigOptions {
    const KIND: &'static str = "settings";
}
impl Kept for UserGroup {
    const KIND: &'static str = "group";
    fn owner(&self, _id: &str) -> String {
        self.organization_id().to_owned()
    }
}

pub fn get<T: Kept>(db: &Connection, id: &str) -> Outcome<Option<T>> {
    let mut query = db.prepare_cached("SELECT body FROM document WHERE kind = ? AND id = ?")?;
    let body: Option<String> = query.query_row(params![T::KIND, id], |row| row.get(0)).optional()?;
    Ok(body.map(|text| serde_json::from_str(&text)).transpose()?)
}

pub fn put<T: Kept>(db: &Connection, id: &str, document: &T) -> Outcome<()> {
    let mut insert = db.prepare_cached(
        "INSERT INTO document (kind, id, organization, body) VALUES (?, ?, ?, ?)
         ON CONFLICT (kind, id) DO UPDATE SET organization = excluded.organization, body = excluded.body",
    )?;
    insert.execute(params![T::KIND, id, document.owner(id), serde_json::to_string(document)?])?;
    Ok(())
}

/// Whether there was one to remove.
pub fn remove<T: Kept>(db: &Connection, id: &str) -> Outcome<bool> {
    let mut delete = db.prepare_cached("DELETE FROM document WHERE kind = ? AND id = ?")?;
    Ok(delete.execute(params![T::KIND, id])? > 0)
}

/// All of a kind, of one owner or of everyone, in the order they were made.
pub fn all<T: Kept>(db: &Connection, owner: Option<&str>) -> Outcome<IndexMap<String, T>> {
    let mut documents = IndexMap::new();
    each::<T>(db, owner, |id, body| {
        documents.insert(id, serde_json::from_str(body)?);
        Ok(())
    })?;
    Ok(documents)
}

/// The same as JSON text.
pub fn stored<T: Kept>(db: &Connection, owner: Option<&str>) -> Outcome<Stored<Dictionary<T>>> {
    let mut answer = Stored::dictionary();
    each::<T>(db, owner, |id, body| answer.push(&id, body))?;
    Ok(answer.finish())
}

fn each<T: Kept>(
    db: &Connection,
    owner: Option<&str>,
    mut take: impl FnMut(String, &str) -> Outcome<()>,
) -> Outcome<()> {
    let mut query = db.prepare_cached(
        "SELECT id, body FROM document WHERE kind = ?1 AND (?2 IS NULL OR organization = ?2) ORDER BY rowid",
    )?;
    let mut rows = query.query(params![T::KIND, owner])?;
    while let Some(row) = rows.next()? {
        take(row.get(0)?, row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?)?;
    }
    Ok(())
}
