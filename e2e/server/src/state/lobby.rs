//! The lobby: devices that have the client software and no account yet, and the tokens that spare them the wait.

use super::documents::{self, Kept};
use super::policy_items;
use super::profile_entries::change_entries;
use crate::call::Scope;
use crate::refusal::{Outcome, Refusal};
use crate::seed::{Dice, blank};
use comet_api::types::{
    DeviceConfig, InstallToken, LiveUserConnection, OSInfo, RegistrationLobbyConnection, UserProfileConfig,
};
use comet_api::{DeviceId, Dictionary, Lens, UnixSeconds, Username};
use rusqlite::Connection;
use uuid::Uuid;

impl Kept for RegistrationLobbyConnection {
    const KIND: &'static str = "lobby";
    fn owner(&self, _id: &str) -> String {
        self.organization_id().to_owned()
    }
}

/// How long a token can be used, in seconds.
const TOKEN_LIFE: i64 = 24 * 3600;

pub fn list(db: &Connection, organization: Option<&str>) -> Outcome<Dictionary<RegistrationLobbyConnection>> {
    documents::all(db, organization).map(|all| all.into_iter().collect())
}

/// The waiting device, named by itself or by its connection.
fn find(db: &Connection, scope: &Scope, device: &DeviceId) -> Outcome<(String, RegistrationLobbyConnection)> {
    let waiting = documents::all::<RegistrationLobbyConnection>(db, None)?;
    let mut waiting = waiting.into_iter().filter(|(_, waiting)| scope.may_see_things_of(waiting.organization_id()));
    let found = waiting.find(|(id, waiting)| device.as_str() == id || device.as_str() == waiting.device_id());
    found.ok_or_else(|| Refusal::not_found("device in the lobby", device.as_str()))
}

/// Takes the device out of the lobby.
pub fn drop_device(db: &Connection, scope: &Scope, device: &DeviceId) -> Outcome<RegistrationLobbyConnection> {
    let (id, waiting) = find(db, scope, device)?;
    documents::remove::<RegistrationLobbyConnection>(db, &id)?;
    Ok(waiting)
}

/// Refused when the user has as many devices as are allowed.
pub fn check_room(profile: &UserProfileConfig) -> Outcome<()> {
    let most = profile.maximum_devices();
    match most > 0 && i64::try_from(profile.devices().len()).unwrap_or(i64::MAX) >= most {
        true => Err(Refusal::forbidden(format!("The user has {most} devices already, and may have no more."))),
        false => Ok(()),
    }
}

/// Gives the profile the device, and the items that its policy gives to new devices.
pub fn enrol(profile: &mut UserProfileConfig, waiting: &RegistrationLobbyConnection, now: UnixSeconds) {
    let mut device: DeviceConfig = blank();
    device.set_friendly_name(waiting.friendly_name());
    device.set_registration_time(now);
    device.set_platform_version(waiting.reported_platform_version().clone());
    device.set_device_timezone(waiting.device_time_zone());
    device.set_client_version(waiting.reported_version());
    change_entries(profile, "Devices", |devices| devices.insert(waiting.device_id().to_owned(), device.into_value()));
    policy_items::give_to_device(profile, waiting.device_id(), waiting.reported_platform_version(), now);
}

/// The device stays connected, now as the user's; the answer is its new connection.
pub fn connect(
    db: &Connection,
    user: &Username,
    waiting: &RegistrationLobbyConnection,
    now: UnixSeconds,
) -> Outcome<String> {
    let mut live: LiveUserConnection = blank();
    live.set_username(user.as_str());
    live.set_device_id(waiting.device_id());
    live.set_reported_version(waiting.reported_version());
    live.set_reported_platform(waiting.reported_platform());
    live.set_reported_platform_version(waiting.reported_platform_version().clone());
    live.set_device_time_zone(waiting.device_time_zone());
    live.set_ip_address(waiting.ip_address());
    live.set_connection_time(now);
    live.set_allows_filenames(true);
    let id = Uuid::new_v4().to_string();
    documents::put(db, &id, &live)?;
    Ok(id)
}

/// A token with which one device installs itself without asking for the password.
pub fn token(db: &Connection, user: &Username, server: &str, now: UnixSeconds) -> Outcome<InstallToken> {
    let mut token: InstallToken = blank();
    token.set_username(user.as_str());
    token.set_server(server);
    token.set_token(Uuid::new_v4().simple().to_string());
    token.set_create_time(now);
    token.set_expire_time(now.plus(TOKEN_LIFE));
    documents::put(db, token.token(), &token)?;
    Ok(token)
}

/// The name, the system and the address of a device that waits in a demo.
type Waiting = (&'static str, (&'static str, &'static str, &'static str, &'static str), &'static str);

const DEMO: [Waiting; 3] = [
    ("RECEPTION-PC", ("Windows 11 Pro", "10.0.26100", "windows", "amd64"), "203.0.113.77"),
    ("fileserver", ("Debian GNU/Linux 12", "12.11", "linux", "amd64"), "198.51.100.23"),
    ("Elas-MacBook-Air", ("macOS Sequoia", "15.5", "darwin", "arm64"), "2001:db8:51::9"),
];

/// Fills the lobby of a demo.
pub fn lay(db: &Connection, now: UnixSeconds) -> Outcome<()> {
    for (name, (distribution, version, os, arch), address) in DEMO {
        let mut dice = Dice::of(&["lobby", name]);
        let mut system: OSInfo = blank();
        system.set_distribution(distribution);
        system.set_version(version);
        system.set_os(os);
        system.set_arch(arch);
        let mut waiting: RegistrationLobbyConnection = blank();
        waiting.set_device_id(dice.hex(2));
        waiting.set_friendly_name(name);
        waiting.set_reported_version(comet_api::constants::application::VERSION);
        waiting.set_reported_platform(format!("{os}/{arch}"));
        waiting.set_reported_platform_version(system);
        waiting.set_device_time_zone("Europe/London");
        waiting.set_ip_address(address);
        waiting.set_host("backup.harbour.example");
        waiting.set_connection_time(now.plus(-dice.between(300, 40_000)));
        documents::put(db, &dice.guid(), &waiting)?;
    }
    Ok(())
}
