//! All devices there are, of all users: which are connected, which are busy, which version they have.

use super::documents;
use super::profile_entries::{change_each, edit};
use super::users::Users;
use crate::call::Scope;
use crate::refusal::Outcome;
use crate::seed::blank;
use comet_api::Username;
use comet_api::constants::application;
use comet_api::types::{DeviceConfig, LiveUserConnection};
use rusqlite::Connection;
use std::collections::HashMap;

/// A connection with its id.
pub type Live = (String, LiveUserConnection);

/// The connections of each device, by [`key`].
pub fn connections(db: &Connection) -> Outcome<HashMap<String, Vec<Live>>> {
    let mut connections: HashMap<String, Vec<Live>> = HashMap::new();
    for (id, live) in documents::all::<LiveUserConnection>(db, None)? {
        connections.entry(key(live.username(), live.device_id())).or_default().push((id, live));
    }
    Ok(connections)
}

/// A device by its user and its own id, which several users may share.
pub fn key(user: &str, device: &str) -> String {
    format!("{user}/{device}")
}

/// Does a job run on the device?
pub fn is_busy(db: &Connection, device: &LiveUserConnection) -> Outcome<bool> {
    let mut query = db.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM job WHERE username = ?1 AND end_time = 0 AND json_extract(body, '$.DeviceID') = ?2)",
    )?;
    Ok(query.query_row([device.username(), device.device_id()], |row| row.get(0))?)
}

/// All devices of all users, as they would be connected.
pub fn devices(db: &Connection) -> Outcome<Vec<LiveUserConnection>> {
    let mut query = db.prepare_cached(
        "SELECT user.name, device.key, device.value FROM user, json_each(user.body, '$.Devices') device ORDER BY user.name",
    )?;
    let mut rows = query.query([])?;
    let mut devices = Vec::new();
    while let Some(row) = rows.next()? {
        let config: DeviceConfig = serde_json::from_str(row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?)?;
        let system = config.platform_version();
        let mut device: LiveUserConnection = blank();
        device.set_username(row.get::<_, String>(0)?);
        device.set_device_id(row.get::<_, String>(1)?);
        device.set_reported_version(config.client_version());
        device.set_reported_platform(format!("{}/{}", system.os(), system.arch()));
        device.set_reported_platform_version(system.clone());
        device.set_device_time_zone(config.device_timezone());
        devices.push(device);
    }
    Ok(devices)
}

/// The device has the server's version now, and says so.
pub fn update(db: &Connection, device: &LiveUserConnection, live: &[Live]) -> Outcome<()> {
    for (id, live) in live {
        let mut live = live.clone();
        live.set_reported_version(application::VERSION);
        documents::put(db, id, &live)?;
    }
    let users = Users::new(db, Scope::Everyone);
    users.change(&Username::from(device.username()), None, |profile| {
        change_each(profile, "Devices", |id, value| {
            if id == device.device_id() {
                edit(value, |config: &mut DeviceConfig| config.set_client_version(application::VERSION));
            }
        });
    })?;
    Ok(())
}
