//! Which devices are connected now. A connection comes and goes; a device may have more than one.

use super::Account;
use crate::server::{Read, use_read};
use comet_api::{ConnectionId, Dictionary, UnixSeconds, row};
use perihelion_view::prelude::*;
use std::sync::Arc;

/// A live connection (`LiveUserConnection`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConnectionRow {
    pub username: String,
    pub device_id: String,
    pub reported_version: String,
    pub reported_platform: String,
    pub address: String,
    pub time_zone: String,
    pub allows_filenames: bool,
    pub connection_time: UnixSeconds,
}
row!(ConnectionRow {
    username = "Username",
    device_id = "DeviceID",
    reported_version = "ReportedVersion",
    reported_platform = "ReportedPlatform",
    address = "IPAddress",
    time_zone = "DeviceTimeZone",
    allows_filenames = "AllowsFilenames",
    connection_time = "ConnectionTime",
});

/// How a device is connected. What it says of itself is what its newest connection says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Connected {
    /// More than one means that two machines use one device's identity, or a connection has not ended yet.
    pub connections: usize,
    /// Since when, by its oldest connection.
    pub since: UnixSeconds,
    pub version: String,
    pub platform: String,
    pub address: String,
    pub time_zone: String,
    /// Its owner lets the server see the names of files.
    pub allows_filenames: bool,
    /// The connections, the newest first.
    pub links: Vec<Link>,
}

/// One connection of a device.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Link {
    pub id: ConnectionId,
    pub since: UnixSeconds,
    pub address: String,
}

impl Connected {
    fn add(&mut self, id: &str, connection: &ConnectionRow) {
        let since = connection.connection_time;
        if self.connections == 0 || since < self.since {
            self.since = since;
        }
        self.connections += 1;
        let place = self.links.iter().position(|link| link.since < since).unwrap_or(self.links.len());
        if place == 0 {
            self.version.clone_from(&connection.reported_version);
            self.platform.clone_from(&connection.reported_platform);
            self.address.clone_from(&connection.address);
            self.time_zone.clone_from(&connection.time_zone);
            self.allows_filenames = connection.allows_filenames;
        }
        self.links.insert(place, Link { id: id.into(), since, address: connection.address.clone() });
    }
}

/// The devices that are connected, by the names of users and their own ids.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Online(Dictionary<Dictionary<Connected>>);

impl Online {
    pub fn new(connections: &Dictionary<ConnectionRow>) -> Self {
        let mut users = Dictionary::<Dictionary<Connected>>::default();
        for (id, connection) in connections.iter() {
            let devices = users.get_or_default(connection.username.clone());
            let device = devices.and_then(|devices| devices.get_or_default(connection.device_id.clone()));
            device.into_iter().for_each(|device| device.add(id, connection));
        }
        Self(users)
    }

    pub fn get(&self, user: &str, device: &str) -> Option<&Connected> {
        self.0.get(user)?.get(device)
    }

    /// How many devices are connected.
    pub fn count(&self) -> usize {
        self.0.values().map(Dictionary::len).sum()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &str, &Connected)> {
        self.0
            .iter()
            .flat_map(|(user, devices)| devices.iter().map(|(id, device)| (user.as_str(), id.as_str(), device)))
    }
}

/// Follows which devices of an account are connected; `None` until it is known.
pub fn use_online(account: Signal<Account>) -> (Signal<Option<Arc<Online>>>, Read<Dictionary<ConnectionRow>>) {
    let read = use_read(move || Some(account.with(Account::online)));
    let online = Memo::new(move || {
        read.state.with(|state| state.data.as_deref().map(|connections| Arc::new(Online::new(connections))))
    });
    (online.into(), read)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_connections_of_one_device_are_one_device() {
        let text = r#"{"1":{"Username":"u","DeviceID":"d","ConnectionTime":50},"2":{"Username":"u","DeviceID":"d","ConnectionTime":40},
            "3":{"Username":"v","DeviceID":"d","ConnectionTime":9}}"#;
        let online = Online::new(&comet_api::rows::of_text(text).unwrap());
        let device = online.get("u", "d").unwrap();
        assert_eq!((online.count(), device.connections, device.since), (2, 2, UnixSeconds(40)));
        assert!(online.get("u", "e").is_none());
    }

    #[test]
    fn the_newest_connection_comes_first_and_speaks_for_the_device() {
        let text = r#"{"old":{"DeviceID":"d","ConnectionTime":40,"IPAddress":"1"},"new":{"DeviceID":"d","ConnectionTime":50,"IPAddress":"2"},
            "between":{"DeviceID":"d","ConnectionTime":45,"IPAddress":"3"}}"#;
        let online = Online::new(&comet_api::rows::of_text(text).unwrap());
        let device = online.get("", "d").unwrap();
        let ids: Vec<&str> = device.links.iter().map(|link| link.id.as_str()).collect();
        assert_eq!((ids, device.address.as_str()), (vec!["new", "between", "old"], "2"));
    }
}
