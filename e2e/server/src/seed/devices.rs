//! Devices: what they run, how they show themselves, and their live connections.

use super::dice::Dice;
use super::people::{DAY, Device, Person, Story, Window};
use super::shape::blank;
use comet_api::types::{DeviceConfig, LiveUserConnection, OSInfo};
use comet_api::{ConnectionId, Dictionary, UnixSeconds};

/// What a device is; decides what is backed up on it and how often it is switched off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Machine {
    #[default]
    Windows11,
    Windows10,
    Mac,
    /// A Windows server with shares.
    FileServer,
    /// A Windows server with Microsoft SQL Server.
    SqlServer,
    /// A Windows server that runs virtual machines.
    HyperV,
    /// A Windows server that backs up an ESXi cluster beside it.
    VMware,
    /// A Windows server that backs up a Microsoft 365 tenancy.
    Office365,
    /// A Linux server with a site and its MySQL.
    Web,
    Proxmox,
    Synology,
}

/// `distribution`, `version`, `build`, `os`, `arch` as `OSInfo` has them.
type System = (&'static str, &'static str, &'static str, &'static str, &'static str);

impl Machine {
    fn systems(self) -> &'static [System] {
        match self {
            Self::Windows11 => &[
                ("Windows 11 Pro", "10.0.26100", "26100.4652", "windows", "amd64"),
                ("Windows 11 Home", "10.0.22631", "22631.5624", "windows", "amd64"),
                ("Windows 11 Pro", "10.0.26100", "26100.4652", "windows", "arm64"),
            ],
            Self::Windows10 => &[("Windows 10 Pro", "10.0.19045", "19045.6093", "windows", "amd64")],
            Self::Mac => &[
                ("macOS Sequoia", "15.5", "24F74", "darwin", "arm64"),
                ("macOS Sonoma", "14.7.6", "23H626", "darwin", "arm64"),
            ],
            Self::FileServer | Self::HyperV => &[
                ("Windows Server 2022 Standard", "10.0.20348", "20348.3932", "windows", "amd64"),
                ("Windows Server 2025 Standard", "10.0.26100", "26100.4652", "windows", "amd64"),
            ],
            Self::SqlServer | Self::VMware | Self::Office365 => &[
                ("Windows Server 2019 Standard", "10.0.17763", "17763.7558", "windows", "amd64"),
                ("Windows Server 2022 Standard", "10.0.20348", "20348.3932", "windows", "amd64"),
            ],
            Self::Web => &[
                ("Ubuntu", "24.04", "6.8.0-64-generic", "linux", "amd64"),
                ("Debian GNU/Linux", "12", "6.1.0-37-amd64", "linux", "amd64"),
            ],
            Self::Proxmox => &[("Debian GNU/Linux", "12", "6.8.12-11-pve", "linux", "amd64")],
            Self::Synology => &[("Synology DSM", "7.2.2", "72806", "synology", "amd64")],
        }
    }

    pub fn is_windows(self) -> bool {
        !matches!(self, Self::Mac | Self::Web | Self::Proxmox | Self::Synology)
    }

    pub fn is_server(self) -> bool {
        !matches!(self, Self::Windows11 | Self::Windows10 | Self::Mac)
    }

    /// How often in a thousand the device is on at the moment of the seed.
    fn online_permille(self) -> i64 {
        match self {
            Self::Windows10 => 800,
            Self::Windows11 | Self::Mac => 640,
            _ => 970,
        }
    }
}

/// Versions of the client; most devices have the newest.
const CURRENT: [&str; 8] = ["25.9.6", "25.9.6", "25.9.6", "25.9.6", "25.9.6", "25.9.4", "25.9.4", "25.9.2"];
const OLD: [&str; 4] = ["25.6.1", "24.12.8", "24.9.8", "23.12.3"];

/// What a device is called and where it stands.
pub struct Place<'a> {
    pub owner: &'a str,
    pub name: &'a str,
    pub zone: &'static str,
    pub registered: UnixSeconds,
}

pub fn device(machine: Machine, place: &Place<'_>, now: UnixSeconds) -> Device {
    let mut dice = Dice::of(&["device", place.owner, place.name]);
    let is_old = dice.chance(80);
    let updated = now.plus(-dice.between(4 * DAY, 70 * DAY));
    Device {
        id: dice.hex(2),
        name: place.name.to_owned(),
        machine,
        client_version: if is_old { dice.pick(&OLD) } else { dice.pick(&CURRENT) },
        registered: place.registered,
        updated: (!is_old && updated > place.registered.plus(DAY)).then_some(updated),
        zone: place.zone,
        is_online: dice.chance(machine.online_permille()),
        allows_filenames: !dice.chance(120),
    }
}

/// The device as a profile has it (`DeviceConfig`), without its items.
pub fn config(device: &Device) -> DeviceConfig {
    let mut config: DeviceConfig = blank();
    config.set_friendly_name(device.name.as_str());
    config.set_registration_time(device.registered);
    config.set_platform_version(system(device));
    config.set_sources(Dictionary::default());
    config.set_device_timezone(device.zone);
    config.set_client_version(device.client_version);
    config
}

fn system(device: &Device) -> OSInfo {
    let (distribution, version, build, os, arch) = facts(device);
    let mut info: OSInfo = blank();
    info.set_version(version);
    info.set_distribution(distribution);
    info.set_build(build);
    info.set_os(os);
    info.set_arch(arch);
    info
}

fn facts(device: &Device) -> System {
    Dice::of(&["system", &device.id]).pick(device.machine.systems())
}

/// The live connections of the person's devices. One device of the demo is connected twice, as happens in life.
pub fn connections(person: &Person, window: Window) -> Vec<(ConnectionId, LiveUserConnection)> {
    if matches!(person.story, Story::SilentFor(_) | Story::SuspendedFor(_)) {
        return Vec::new();
    }
    let online = person.devices.iter().filter(|device| device.is_online);
    online
        .flat_map(|device| {
            let copies = if device.name == CONNECTED_TWICE { 2 } else { 1 };
            (0..copies).map(|copy| connection(person, device, copy, window.now))
        })
        .collect()
}

/// The name of the demo's device that is connected twice.
pub const CONNECTED_TWICE: &str = "BRANDT-HV01";

fn connection(person: &Person, device: &Device, copy: i64, now: UnixSeconds) -> (ConnectionId, LiveUserConnection) {
    let mut dice = Dice::at(&["connection", &device.id], copy);
    let (_, _, _, os, arch) = facts(device);
    let longest = if device.machine.is_server() { 20 * DAY } else { DAY / 2 };
    let mut live: LiveUserConnection = blank();
    live.set_username(person.username.as_str());
    live.set_device_id(device.id.as_str());
    live.set_reported_version(device.client_version);
    live.set_reported_platform(format!("{os}/{arch}"));
    live.set_reported_platform_version(system(device));
    live.set_device_time_zone(device.zone);
    live.set_ip_address(address(&mut dice));
    live.set_connection_time(now.plus(-dice.between(60, longest)));
    live.set_allows_filenames(device.allows_filenames);
    (ConnectionId::from(dice.guid()), live)
}

/// An address from the ranges that are kept for documentation.
fn address(dice: &mut Dice) -> String {
    match dice.below(8) {
        0 => format!("2001:db8:{:x}::{:x}", dice.below(0xffff), dice.between(1, 0xffff)),
        1..=3 => format!("203.0.113.{}", dice.between(1, 254)),
        4..=5 => format!("198.51.100.{}", dice.between(1, 254)),
        _ => format!("192.0.2.{}", dice.between(1, 254)),
    }
}
