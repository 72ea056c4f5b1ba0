//! What is asked about the storage vaults of an account: templates, tests of a place, snapshots, sizes over time.

use super::rows::Measured;
use super::{Account, Allowed, Capabilities};
use crate::server::{Ask, Server};
use comet_api::constants::job_classification;
use comet_api::methods::*;
use comet_api::status::{JobStatus, Outcome};
use comet_api::twins::{DispatcherPingDestination, DispatcherRequestVaultSnapshots, RequestStorageVault};
use comet_api::types::{DestinationLocation, DispatcherVaultSnapshotsResponse};
use comet_api::{ApiError, ConnectionId, DeviceId, Dictionary, Guid, Interned, Lens, List, UnixSeconds, row};
use serde_json::Value;

/// What a job says about the vault that it wrote to (`BackupJobDetail`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VaultJobRow {
    pub id: Guid,
    pub classification: u64,
    pub status: u64,
    pub start_time: UnixSeconds,
    pub source_guid: Interned,
    pub destination_guid: Interned,
    /// What the vault held at the job's end.
    pub size_end: Measured,
}
row!(VaultJobRow {
    id = "GUID",
    classification = "Classification",
    status = "Status",
    start_time = "StartTime",
    source_guid = "SourceGUID",
    destination_guid = "DestinationGUID",
    size_end = "DestinationSizeEnd",
});

impl VaultJobRow {
    /// Whether it has left a snapshot: a backup that ended well, or with warnings.
    pub fn is_backup(&self) -> bool {
        let is_good = matches!(JobStatus::from(self.status).outcome(), Outcome::Success | Outcome::Warning);
        self.classification == job_classification::BACKUP && is_good
    }
}

/// From where a place is tried.
#[derive(Clone, Debug, PartialEq)]
pub enum From {
    Device(ConnectionId),
    Server,
}

/// What is in a vault (`DestinationConfig`) beside the place where it lies.
const NOT_PLACE: [&str; 16] = [
    "Description",
    "CreateTime",
    "ModifyTime",
    "PreExec",
    "ThawExec",
    "PostExec",
    "Tag",
    "EncryptionKeyEncryptionMethod",
    "EncryptedEncryptionKey",
    "RepoInitTimestamp",
    "StorageLimitEnabled",
    "StorageLimitBytes",
    "Statistics",
    "DefaultRetention",
    "RetentionError",
    "AssociatedDevices",
];

/// The place of a vault, with what this version does not know of it, and without its key.
pub fn place_of(vault: &Value) -> DestinationLocation {
    let mut place = DestinationLocation::of(vault).clone();
    if let Some(fields) = place.value_mut().as_object_mut() {
        fields.retain(|name, _| !NOT_PLACE.contains(&name.as_str()));
    }
    place
}

impl Account {
    /// The account's jobs, as far as they tell of vaults.
    pub fn vault_jobs(&self) -> Ask<List<VaultJobRow>> {
        match self {
            Self::AsAdmin { user } => Ask::new(&AdminGetJobsForUser { target_user: user.clone() }).rows(),
            Self::AsUser => Ask::new(&UserWebGetJobs {}).rows(),
        }
    }

    /// The templates that a vault can be made from, by id; `organization` is the account's tenant.
    pub fn vault_templates(&self, organization: &str) -> Ask<Dictionary<String>> {
        let target_organization = Some(organization.to_owned()).filter(|id| !id.is_empty());
        match self {
            Self::AsAdmin { .. } => Ask::new(&AdminRequestStorageVaultProviders { target_organization }).rows(),
            Self::AsUser => Ask::new(&UserWebRequestStorageVaultProviders {}).rows(),
        }
    }

    /// Makes a vault from a template; gives its id. `address` is where devices will look for this server. The profile
    /// has changed then, which is for the caller to say.
    pub async fn request_vault(
        &self,
        server: Server,
        template: String,
        address: String,
        device: String,
    ) -> Result<String, ApiError> {
        let ask = RequestStorageVault {
            storage_provider: template,
            self_address: Some(address),
            device_id: Some(DeviceId::from(device)).filter(|device| !device.as_str().is_empty()),
            profile_hash: None,
        };
        Ok(server.ask(&self.ask(ask)).await?.destination_id().to_owned())
    }

    /// Tries whether a place can be reached.
    pub async fn ping(&self, server: Server, from: From, place: DestinationLocation) -> Result<(), ApiError> {
        match from {
            From::Device(target_id) => {
                server.ask(&self.ask(DispatcherPingDestination { target_id, extra_data: place })).await?;
            }
            From::Server => {
                server.call(&AdminStoragePingDestination { extra_data: place }).await?;
            }
        }
        Ok(())
    }

    /// The snapshots in a vault, as a device that is connected reads them.
    pub fn vault_snapshots(&self, device: ConnectionId, vault: &str) -> Ask<DispatcherVaultSnapshotsResponse> {
        self.ask(DispatcherRequestVaultSnapshots { target_id: device, destination: vault.to_owned() })
    }
}

/// Whether the server itself may be told to try a place.
pub fn may_ping_from_server(rights: &Capabilities) -> bool {
    rights.may::<AdminStoragePingDestination>() == Allowed::Yes
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_place_is_tried_without_the_key_and_with_what_is_not_known() {
        let vault = json!({"DestinationType": 1000, "S3Server": "s", "EncryptedEncryptionKey": "k", "Statistics": {},
            "LaterField": 7, "Swift": {"Later": 1}});
        let place = json!({"DestinationType": 1000, "S3Server": "s", "LaterField": 7, "Swift": {"Later": 1}});
        assert_eq!(place_of(&vault).value(), &place);
    }

    #[test]
    fn a_backup_that_ended_with_warnings_has_left_a_snapshot() {
        let job = |classification, status| VaultJobRow { classification, status, ..VaultJobRow::default() };
        let backups = [job(4001, 5000), job(4001, 7001), job(4001, 7002), job(4001, 6001), job(4003, 5000)];
        assert_eq!(backups.map(|job| job.is_backup()), [true, true, false, false, false]);
    }
}
