//! A device that waits in the lobby, as a line of the table.

use crate::account::Platform;
use comet_api::{Dictionary, UnixSeconds, row};
use std::sync::Arc;

/// A waiting device (`RegistrationLobbyConnection`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WaitingRow {
    pub device_id: String,
    pub organization_id: String,
    pub name: String,
    pub version: String,
    pub platform: String,
    pub system: Platform,
    pub time_zone: String,
    pub address: String,
    pub host: String,
    pub since: UnixSeconds,
}
row!(WaitingRow {
    device_id = "DeviceID",
    organization_id = "OrganizationID",
    name = "FriendlyName",
    version = "ReportedVersion",
    platform = "ReportedPlatform",
    system = "ReportedPlatformVersion",
    time_zone = "DeviceTimeZone",
    address = "IPAddress",
    host = "Host",
    since = "ConnectionTime",
});

#[derive(Clone, Debug, PartialEq)]
pub struct WaitingLine {
    /// The device's id.
    pub id: String,
    /// What it calls itself; its id where it has no name.
    pub name: String,
    /// The tenant at whose address it arrived; empty at the top level.
    pub organization: String,
    pub tenant: String,
    pub platform: String,
    pub version: String,
    pub time_zone: String,
    pub address: String,
    pub host: String,
    pub since: UnixSeconds,
}

pub fn lines(waiting: &Dictionary<WaitingRow>, tenants: &Dictionary<String>) -> Arc<[WaitingLine]> {
    let line = |row: &WaitingRow| {
        let system = row.system.words();
        WaitingLine {
            id: row.device_id.clone(),
            name: if row.name.is_empty() { row.device_id.clone() } else { row.name.clone() },
            tenant: tenants.get(&row.organization_id).unwrap_or(&row.organization_id).clone(),
            organization: row.organization_id.clone(),
            platform: if system.is_empty() { row.platform.clone() } else { system },
            version: row.version.clone(),
            time_zone: row.time_zone.clone(),
            address: row.address.clone(),
            host: row.host.clone(),
            since: row.since,
        }
    };
    waiting.values().map(line).collect()
}
