//! One line of the table of devices: a device of a profile and its connection, if it has one.

use super::act::Target;
use super::version::is_behind;
use crate::account::{Connected, DeviceRow, LastJob, Online, UserRow};
use crate::pages::shared::devices::Presence;
use comet_api::{Dictionary, UnixSeconds};
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq)]
pub struct DeviceLine {
    pub id: String,
    pub name: String,
    pub username: String,
    /// The name of the account.
    pub account: String,
    /// The account's tenant by its id; empty at the top level.
    pub organization: String,
    /// The tenant's name; empty at the top level.
    pub tenant: String,
    pub platform: String,
    pub version: String,
    /// Its version is older than the server's.
    pub is_behind: bool,
    pub time_zone: String,
    pub registered: Option<UnixSeconds>,
    pub items: usize,
    pub last: Option<LastJob>,
    pub presence: Presence,
}

/// Tells a device from those of all users: another user's may have the same id.
pub fn key(user: &str, device: &str) -> String {
    format!("{user} {device}")
}

impl DeviceLine {
    /// Tells it from the devices of all users.
    pub fn key(&self) -> String {
        key(&self.username, &self.id)
    }

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

    /// The device as something that can be told what to do.
    pub fn target(&self) -> Target {
        Target {
            user: self.username.as_str().into(),
            device: self.id.as_str().into(),
            name: self.name.clone(),
            account: self.account.clone(),
            organization: self.organization.clone(),
            links: self.connected().map(|connected| connected.links.clone()).unwrap_or_default(),
        }
    }
}

/// What lines are made from.
pub struct Known<'a> {
    pub users: &'a Dictionary<UserRow>,
    /// `None` until the connections are known.
    pub online: Option<&'a Online>,
    /// The tenants' names by their ids.
    pub tenants: &'a Dictionary<String>,
    /// The server's version; empty until it is known.
    pub version: &'a str,
}

impl Known<'_> {
    /// The devices of the profiles, and those that are connected without standing in one yet.
    pub fn lines(&self) -> Arc<[DeviceLine]> {
        let registered =
            self.users.values().flat_map(|user| user.devices.iter().map(|(id, device)| self.line(user, id, device)));
        let mut lines: Vec<DeviceLine> = registered.collect();
        let is_registered =
            |user: &str, device: &str| self.users.get(user).is_some_and(|user| user.devices.contains_key(device));
        let connected = self.online.into_iter().flat_map(Online::iter);
        let new = connected.filter(|(user, device, _)| !is_registered(user, device));
        lines.extend(new.map(|(user, device, connected)| self.unregistered(user, device, connected)));
        lines.into()
    }

    fn line(&self, user: &UserRow, id: &str, device: &DeviceRow) -> DeviceLine {
        let presence = Presence::of(self.online, &user.username, id);
        // A connected device says itself what it runs; the profile follows later.
        let version = match &presence {
            Presence::Online(connected) if !connected.version.is_empty() => connected.version.clone(),
            _ => device.client_version.clone(),
        };
        DeviceLine {
            id: id.to_owned(),
            name: device.shown_name(id).to_owned(),
            username: user.username.clone(),
            account: user.shown_name().to_owned(),
            organization: user.organization_id.clone(),
            tenant: self.tenant(&user.organization_id),
            platform: device.platform_version.words(),
            is_behind: is_behind(&version, self.version),
            version,
            time_zone: device.time_zone.clone(),
            registered: device.registration_time.known(),
            items: user.items_of(id).count(),
            last: user.last_backup_on(id).cloned(),
            presence,
        }
    }

    fn unregistered(&self, user: &str, device: &str, connected: &Connected) -> DeviceLine {
        let owner = self.users.get(user);
        let organization = owner.map(|owner| owner.organization_id.clone()).unwrap_or_default();
        DeviceLine {
            id: device.to_owned(),
            name: device.to_owned(),
            username: user.to_owned(),
            account: owner.map_or(user, UserRow::shown_name).to_owned(),
            tenant: self.tenant(&organization),
            organization,
            platform: connected.platform.clone(),
            version: connected.version.clone(),
            is_behind: is_behind(&connected.version, self.version),
            time_zone: connected.time_zone.clone(),
            registered: None,
            items: 0,
            last: None,
            presence: Presence::Online(connected.clone()),
        }
    }

    fn tenant(&self, id: &str) -> String {
        self.tenants.get(id).cloned().unwrap_or_else(|| id.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::rows::of_text;

    fn lines(users: &str, online: Option<&str>) -> Arc<[DeviceLine]> {
        let users = of_text(users).unwrap();
        let online = online.map(|online| Online::new(&of_text(online).unwrap()));
        let tenants = [("t".to_owned(), "Harbour".to_owned())].into_iter().collect::<Dictionary<_>>();
        Known { users: &users, online: online.as_ref(), tenants: &tenants, version: "25.9.6" }.lines()
    }

    #[test]
    fn a_device_that_is_connected_before_it_stands_in_a_profile_is_listed() {
        let lines = lines(
            r#"{"u":{"Username":"u","Devices":{"d":{"FriendlyName":"PC"},"e":{}}}}"#,
            Some(r#"{"1":{"Username":"u","DeviceID":"d"},"2":{"Username":"u","DeviceID":"new"}}"#),
        );
        let states: Vec<_> =
            lines.iter().map(|line| (line.name.as_str(), line.is_online(), line.is_offline())).collect();
        assert_eq!(states, [("PC", true, false), ("e", false, true), ("new", true, false)]);
    }

    #[test]
    fn nobody_is_called_offline_before_the_connections_are_known() {
        assert_eq!(lines(r#"{"u":{"Devices":{"d":{}}}}"#, None)[0].presence, Presence::Unknown);
    }

    #[test]
    fn a_connected_device_says_itself_which_version_it_has() {
        let users = r#"{"u":{"Username":"u","OrganizationID":"t","Devices":{"d":{"ClientVersion":"25.6.1"}}}}"#;
        let offline = lines(users, Some("{}"));
        assert_eq!((offline[0].is_behind, offline[0].tenant.as_str()), (true, "Harbour"));
        let online = lines(users, Some(r#"{"1":{"Username":"u","DeviceID":"d","ReportedVersion":"25.9.6"}}"#));
        assert_eq!((online[0].is_behind, online[0].version.as_str()), (false, "25.9.6"));
    }
}
