//! Devices that are connected now, and who may see which.

use super::documents;
use super::users::Users;
use crate::call::Scope;
use crate::refusal::Outcome;
use comet_api::Dictionary;
use comet_api::types::LiveUserConnection;
use rusqlite::Connection;
use std::collections::HashSet;

pub fn list(db: &Connection, scope: &Scope, only: Option<&str>) -> Outcome<Dictionary<LiveUserConnection>> {
    let mut all = documents::all::<LiveUserConnection>(db, None)?;
    let visible: HashSet<String> = Users::new(db, scope.clone()).names()?.0.into_iter().collect();
    all.retain(|_, connection| {
        visible.contains(connection.username()) && only.is_none_or(|name| name == connection.username())
    });
    Ok(all.into_iter().collect())
}
