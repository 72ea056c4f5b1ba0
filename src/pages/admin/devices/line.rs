//! One line of the table of devices: a device of a profile and its connection, if it has one.

use crate::account::{Connected, DeviceRow, Online, UserRow};
use crate::pages::shared::devices::Presence;
use comet_api::{Dictionary, UnixSeconds};
use std::collections::HashSet;
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq)]
pub struct DeviceLine {
    pub id: String,
    pub name: String,
    pub username: String,
    /// The name of the account.
    pub account: String,
    pub platform: String,
    pub version: String,
    pub registered: Option<UnixSeconds>,
    pub items: usize,
    pub presence: Presence,
}

impl DeviceLine {
    pub fn is_online(&self) -> bool {
        matches!(self.presence, Presence::Online(_))
    }

    pub fn is_offline(&self) -> bool {
        self.presence == Presence::Offline
    }

    pub fn connected(&self) -> Option<&Connected> {
        match &self.presence {
            Presence::Online(connected) => Some(connected),
            Presence::Offline | Presence::Unknown => None,
        }
    }
}

/// The devices of the profiles, and those that are connected without standing in one yet.
pub fn lines(users: &Dictionary<UserRow>, online: Option<&Online>) -> Arc<[DeviceLine]> {
    let registered =
        users.values().flat_map(|user| user.devices.iter().map(|(id, device)| line(user, id, device, online)));
    let mut lines: Vec<DeviceLine> = registered.collect();
    let known: HashSet<(String, String)> = lines.iter().map(|line| (line.username.clone(), line.id.clone())).collect();
    let connected = online.into_iter().flat_map(Online::iter);
    let new = connected.filter(|(user, device, _)| !known.contains(&((*user).to_owned(), (*device).to_owned())));
    lines.extend(new.map(|(user, device, connected)| unregistered(user, device, connected)));
    lines.into()
}

fn line(user: &UserRow, id: &str, device: &DeviceRow, online: Option<&Online>) -> DeviceLine {
    DeviceLine {
        id: id.to_owned(),
        name: device.shown_name(id).to_owned(),
        username: user.username.clone(),
        account: user.shown_name().to_owned(),
        platform: device.platform_version.words(),
        version: device.client_version.clone(),
        registered: device.registration_time.known(),
        items: user.items_of(id).count(),
        presence: Presence::of(online, &user.username, id),
    }
}

fn unregistered(user: &str, device: &str, connected: &Connected) -> DeviceLine {
    DeviceLine {
        id: device.to_owned(),
        name: device.to_owned(),
        username: user.to_owned(),
        account: user.to_owned(),
        platform: connected.platform.clone(),
        version: connected.version.clone(),
        registered: None,
        items: 0,
        presence: Presence::Online(connected.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::rows::of_text;

    #[test]
    fn a_device_that_is_connected_before_it_stands_in_a_profile_is_listed() {
        let users = of_text(r#"{"u":{"Username":"u","Devices":{"d":{"FriendlyName":"PC"},"e":{}}}}"#).unwrap();
        let online = Online::new(
            &of_text(r#"{"1":{"Username":"u","DeviceID":"d"},"2":{"Username":"u","DeviceID":"new"}}"#).unwrap(),
        );
        let lines = lines(&users, Some(&online));
        let states: Vec<_> =
            lines.iter().map(|line| (line.name.as_str(), line.is_online(), line.is_offline())).collect();
        assert_eq!(states, [("PC", true, false), ("e", false, true), ("new", true, false)]);
    }

    #[test]
    fn nobody_is_called_offline_before_the_connections_are_known() {
        let users = of_text(r#"{"u":{"Devices":{"d":{}}}}"#).unwrap();
        assert_eq!(lines(&users, None)[0].presence, Presence::Unknown);
    }
}
