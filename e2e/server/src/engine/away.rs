//! Devices that lose their connection, and those that come back with another one.

use super::run;
use super::work::Work;
use crate::devices::Device;
use crate::refusal::Outcome;
use crate::seed::Dice;
use crate::state::documents::{self, Kept};
use crate::state::fleet::key;
use comet_api::ConnectionId;
use comet_api::constants::sevt;
use comet_api::types::{LiveUserConnection, UserProfileConfig};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// A device that is on its way back.
#[derive(Serialize, Deserialize)]
struct Away {
    connection: LiveUserConnection,
    /// When it is back, in milliseconds of work.
    back: i64,
}

impl Kept for Away {
    const KIND: &'static str = "away";
}

/// How long a device needs to connect again, in milliseconds of work.
const RECONNECTING: i64 = 2500;

/// The connection is gone; what comes of the device is left to others.
pub fn end_connection(work: &Work<'_>, owner: &UserProfileConfig, id: &str) -> Outcome<()> {
    let Some(connection) = documents::get::<LiveUserConnection>(work.db, id)? else { return Ok(()) };
    documents::remove::<LiveUserConnection>(work.db, id)?;
    if connections_of(work.db, connection.username(), connection.device_id())?.is_empty() {
        run::stand_still(work.db, connection.username(), connection.device_id(), work.time())?;
    }
    work.emit(sevt::DEVICE_LIVE_DISCONNECT, owner, id)
}

/// The device loses its connection, and is back in a moment.
pub fn drop_connection(work: &Work<'_>, device: &Device, id: &ConnectionId) -> Outcome<()> {
    reconnect(work, &device.owner, id.as_str(), device.connection.clone())
}

/// The connection goes, and the device comes back as it is then.
pub fn reconnect(work: &Work<'_>, owner: &UserProfileConfig, id: &str, connection: LiveUserConnection) -> Outcome<()> {
    end_connection(work, owner, id)?;
    let back = work.time().saturating_add(RECONNECTING);
    work.engine().pace.keep(work.db, work.time())?;
    documents::put(work.db, id, &Away { connection, back })
}

/// Connects the devices that are back by now; the answer is whether there were any.
pub fn return_due(work: &Work<'_>, now: i64) -> Outcome<bool> {
    let mut any = false;
    for (old, away) in documents::all::<Away>(work.db, None)? {
        if away.back > now {
            continue;
        }
        any = true;
        documents::remove::<Away>(work.db, &old)?;
        let mut connection = away.connection;
        let Some(owner) = work.owner(&connection.username().into())? else { continue };
        if owner.is_suspended() || owner.devices().get(connection.device_id()).is_none() {
            continue;
        }
        let id = Dice::of(&["connected again", &old]).guid();
        connection.set_connection_time(work.now());
        documents::put(work.db, &id, &connection)?;
        work.emit(sevt::DEVICE_LIVE_CONNECT, &owner, &id)?;
    }
    Ok(any)
}

/// The devices that are connected now, each by its [`key`].
pub fn connected_devices(db: &Connection) -> Outcome<HashSet<String>> {
    let mut query = db.prepare_cached(
        "SELECT json_extract(body, '$.Username'), json_extract(body, '$.DeviceID') FROM document WHERE kind = ?",
    )?;
    let devices = query
        .query_map([LiveUserConnection::KIND], |row| Ok(key(&row.get::<_, String>(0)?, &row.get::<_, String>(1)?)))?;
    Ok(devices.collect::<Result<_, _>>()?)
}

/// The connections of one device.
pub fn connections_of(db: &Connection, user: &str, device: &str) -> Outcome<Vec<(String, LiveUserConnection)>> {
    let all = documents::all::<LiveUserConnection>(db, None)?;
    Ok(all.into_iter().filter(|(_, live)| live.username() == user && live.device_id() == device).collect())
}
