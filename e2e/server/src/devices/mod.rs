//! Devices that are connected, and what is inside them: simulated, the same each time for the same device.
//! What a device does (jobs) is left to others; what it holds in vaults, to the snapshots.

mod connected;

pub use connected::{Device, connected};
