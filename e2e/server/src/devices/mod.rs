//! Devices that are connected, and what is inside them: simulated, the same each time for the same device.
//! What a device does (jobs) is left to others; what it holds in vaults, to the snapshots.

mod connected;
pub mod databases;
pub mod destination;
pub mod disks;
pub mod files;
pub mod guests;
pub mod hyperv;
pub mod imports;
pub mod node;
pub mod office365;
pub mod proxmox;
pub mod reach;
pub mod says;
pub mod system;
pub mod vmware;
pub mod writers;

pub use connected::{Device, connected};
