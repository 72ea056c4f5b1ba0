//! Which devices are connected now. A connection comes and goes; a device may have more than one.

use super::Account;
use crate::server::{Read, use_read};
use comet_api::{Dictionary, UnixSeconds, row};
use perihelion_view::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// A live connection (`LiveUserConnection`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConnectionRow {
    pub username: String,
    pub device_id: String,
    pub reported_version: String,
    pub reported_platform: String,
    pub address: String,
    pub connection_time: UnixSeconds,
}
row!(ConnectionRow {
    username = "Username",
    device_id = "DeviceID",
    reported_version = "ReportedVersion",
    reported_platform = "ReportedPlatform",
    address = "IPAddress",
    connection_time = "ConnectionTime",
});

/// How a device is connected.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Connected {
    /// More than one means that two machines use one device's identity, or a connection has not ended yet.
    pub connections: usize,
    /// Since when, by its oldest connection.
    pub since: UnixSeconds,
    pub version: String,
    pub platform: String,
    pub address: String,
}

/// The devices that are connected.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Online(HashMap<(String, String), Connected>);

impl Online {
    pub fn new(connections: &Dictionary<ConnectionRow>) -> Self {
        let mut devices: HashMap<(String, String), Connected> = HashMap::new();
        for connection in connections.values() {
            let device = devices.entry((connection.username.clone(), connection.device_id.clone())).or_default();
            if device.connections == 0 || connection.connection_time < device.since {
                device.since = connection.connection_time;
            }
            device.connections += 1;
            device.version.clone_from(&connection.reported_version);
            device.platform.clone_from(&connection.reported_platform);
            device.address.clone_from(&connection.address);
        }
        Self(devices)
    }

    pub fn get(&self, user: &str, device: &str) -> Option<&Connected> {
        self.0.get(&(user.to_owned(), device.to_owned()))
    }

    /// How many devices are connected.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &str, &Connected)> {
        self.0.iter().map(|((user, device), connected)| (user.as_str(), device.as_str(), connected))
    }
}

/// Follows which devices of an account are connected; `None` until it is known.
pub fn use_online(account: Signal<Account>) -> (Signal<Option<Arc<Online>>>, Read<Dictionary<ConnectionRow>>) {
    let read = use_read(move || Some(account.with(Account::online)));
    let online = Memo::new(move |_| {
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
}
