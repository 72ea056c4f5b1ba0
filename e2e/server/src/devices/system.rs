//! What a device runs, as far as its files and services depend on it.

use comet_api::constants::storedobjecttype as kind;
use comet_api::types::{DeviceConfig, OSInfo};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    /// On a desk.
    Windows,
    WindowsServer,
    Mac,
    Linux,
    Synology,
}

impl System {
    /// As the profile knows the device; one that is gone from it was a PC, as most are.
    pub fn of(device: Option<&DeviceConfig>) -> Self {
        device.map_or(Self::Windows, |device| Self::from(device.platform_version()))
    }

    pub fn from(info: &OSInfo) -> Self {
        match info.os() {
            "darwin" => Self::Mac,
            "linux" => Self::Linux,
            "synology" => Self::Synology,
            _ if info.distribution().contains("Server") => Self::WindowsServer,
            _ => Self::Windows,
        }
    }

    pub fn is_windows(self) -> bool {
        matches!(self, Self::Windows | Self::WindowsServer)
    }

    /// The type of its folders.
    pub fn folder(self) -> &'static str {
        if self.is_windows() { kind::WINDOWSDIR } else { kind::DIRECTORY }
    }

    /// The type of its files.
    pub fn file(self) -> &'static str {
        if self.is_windows() { kind::WINDOWSFILE } else { kind::FILE }
    }

    /// Whether two names mean the same file.
    pub fn same(self, a: &str, b: &str) -> bool {
        let is_case_sensitive = matches!(self, Self::Linux | Self::Synology);
        a == b || (!is_case_sensitive && lower(a).eq(lower(b)))
    }
}

fn lower(name: &str) -> impl Iterator<Item = char> + '_ {
    name.chars().flat_map(char::to_lowercase)
}
