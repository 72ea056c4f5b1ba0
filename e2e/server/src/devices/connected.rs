//! The device at the other end of a connection, if the caller may talk to it and it to the caller.

use super::files::Files;
use super::says::brief;
use super::system::System;
use crate::call::Call;
use crate::refusal::{Outcome, Refusal};
use crate::state::documents;
use comet_api::types::{DestinationConfig, DeviceConfig, LiveUserConnection, UserProfileConfig};
use comet_api::{ConnectionId, DeviceId, UnixSeconds, Username};

/// A device that answers now, with its owner.
pub struct Device {
    pub connection: LiveUserConnection,
    pub owner: UserProfileConfig,
}

/// The device of the connection. Refused when it is not connected, not the caller's to see, or keeps its file names
/// to itself and the method shows some.
pub fn connected(call: &Call<'_>, target: &ConnectionId) -> Outcome<Device> {
    let offline = || {
        let target = brief(target.as_str());
        Refusal::new(404, format!("The device is not connected: there is no connection \"{target}\"."))
    };
    let connection = documents::get::<LiveUserConnection>(call.db, target.as_str())?.ok_or_else(offline)?;
    let owner = call.users()?.profile(&connection.username().into()).map_err(|_| offline())?;
    if call.info.requires.device_consent && !connection.allows_filenames() {
        return Err(Refusal::forbidden(
            "The owner of this device does not allow to see file names from the server (AllowsFilenames is off).",
        ));
    }
    Ok(Device { connection, owner })
}

impl Device {
    pub fn id(&self) -> DeviceId {
        self.connection.device_id().into()
    }

    pub fn owner_name(&self) -> Username {
        self.connection.username().into()
    }

    /// The device as its owner's profile has it; `None` when it was revoked and is still connected.
    pub fn config(&self) -> Option<&DeviceConfig> {
        self.owner.devices().get(self.connection.device_id())
    }

    pub fn system(&self) -> System {
        System::from(self.connection.reported_platform_version())
    }

    /// The device's files as they are now.
    pub fn files(&self, now: UnixSeconds) -> Files<'_> {
        Files { device: self.connection.device_id(), system: self.system(), at: now }
    }

    /// Whether the device backs something up with the engine: then it has what the engine is for.
    pub fn has_item(&self, engine: &str) -> bool {
        let id = self.connection.device_id();
        self.owner.sources().iter().any(|(_, item)| item.engine() == engine && item.owner_device() == id)
    }

    /// A vault of the owner.
    pub fn vault(&self, guid: &str) -> Outcome<&DestinationConfig> {
        self.owner.destinations().get(guid).ok_or_else(|| Refusal::not_found("storage vault", &brief(guid)))
    }
}
