//! The fields of a device as it is connected (`LiveUserConnection`), which an update campaign chooses devices by. Pure.

use super::field::{Field, Kind, Subject};

/// Devices.
pub static DEVICE: Subject = Subject { fields: &FIELDS };

macro_rules! field {
    ($name:literal, $path:literal, $kind:expr) => {
        Field { name: $name, path: concat!("LiveUserConnection.", $path), kind: $kind }
    };
}

static FIELDS: [Field; 13] = [
    field!("user", "Username", Kind::Text),
    field!("device", "DeviceID", Kind::Text),
    field!("version", "ReportedVersion", Kind::Text),
    field!("platform", "ReportedPlatform", Kind::Text),
    field!("distribution", "ReportedPlatformVersion.distribution", Kind::Text),
    field!("os", "ReportedPlatformVersion.os", Kind::Text),
    field!("os_version", "ReportedPlatformVersion.version", Kind::Text),
    field!("os_build", "ReportedPlatformVersion.build", Kind::Text),
    field!("processor", "ReportedPlatformVersion.arch", Kind::Text),
    field!("time_zone", "DeviceTimeZone", Kind::Text),
    field!("address", "IPAddress", Kind::Text),
    field!("connected", "ConnectionTime", Kind::Time),
    field!("file_names", "AllowsFilenames", Kind::Truth),
];
