//! The same columns out of a whole document.

use super::*;
use comet_api::types::*;

impl From<&UserProfileConfig> for UserRow {
    fn from(profile: &UserProfileConfig) -> Self {
        Self {
            username: profile.username().to_owned(),
            account_name: profile.account_name().to_owned(),
            organization_id: profile.organization_id().to_owned(),
            policy_id: profile.policy_id().to_owned(),
            is_suspended: profile.is_suspended(),
            create_time: profile.create_time(),
            devices: Dictionary(profile.devices().iter().map(|(id, device)| (id.to_owned(), device.into())).collect()),
            items: Dictionary(profile.sources().iter().map(|(id, item)| (id.to_owned(), item.into())).collect()),
            vaults: Dictionary(
                profile.destinations().iter().map(|(id, vault)| (id.to_owned(), vault.into())).collect(),
            ),
        }
    }
}

impl From<&DeviceConfig> for DeviceRow {
    fn from(device: &DeviceConfig) -> Self {
        Self {
            friendly_name: device.friendly_name().to_owned(),
            registration_time: device.registration_time(),
            platform_version: device.platform_version().into(),
            client_version: device.client_version().to_owned(),
        }
    }
}

impl From<&OSInfo> for Platform {
    fn from(info: &OSInfo) -> Self {
        Self {
            distribution: info.distribution().to_owned(),
            version: info.version().to_owned(),
            os: info.os().to_owned(),
            arch: info.arch().to_owned(),
        }
    }
}

impl From<&SourceConfig> for ItemRow {
    fn from(item: &SourceConfig) -> Self {
        let statistics = item.statistics();
        Self {
            description: item.description().to_owned(),
            engine: item.engine().to_owned(),
            owner_device: item.owner_device().to_owned(),
            statistics: ItemStatistics {
                last_backup_job: statistics.last_backup_job().into(),
                last_successful_backup_job: statistics.last_successful_backup_job().into(),
            },
        }
    }
}

impl From<&BackupJobDetail> for LastJob {
    fn from(job: &BackupJobDetail) -> Self {
        Self {
            id: job.guid().to_owned(),
            status: job.status(),
            start_time: job.start_time(),
            end_time: job.end_time(),
            total_size: job.total_size(),
        }
    }
}

impl From<&DestinationConfig> for VaultRow {
    fn from(vault: &DestinationConfig) -> Self {
        let measured = vault.statistics().client_provided_size();
        let client_provided_size = Measured { size: measured.size(), measure_completed: measured.measure_completed() };
        Self {
            description: vault.description().to_owned(),
            destination_type: vault.destination_type(),
            storage_limit_enabled: vault.storage_limit_enabled(),
            storage_limit_bytes: vault.storage_limit_bytes(),
            rebrand_storage: vault.rebrand_storage(),
            retention_error: vault.retention_error().to_owned(),
            statistics: VaultStatistics { client_provided_size },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::Lens;

    #[test]
    fn a_document_and_a_row_of_a_list_say_the_same() {
        let text = r#"{"Username":"u","AccountName":"U","OrganizationID":"o","PolicyID":"p","IsSuspended":true,"CreateTime":3,
            "Devices":{"d":{"FriendlyName":"PC","RegistrationTime":4,"ClientVersion":"25.1","PlatformVersion":{"distribution":"Debian","version":"12","os":"linux","arch":"amd64"}}},
            "Sources":{"s":{"Description":"Files","Engine":"engine1/file","OwnerDevice":"d","Statistics":{
                "LastBackupJob":{"GUID":"j","Status":7002,"StartTime":7,"EndTime":8,"TotalSize":9},
                "LastSuccessfulBackupJob":{"GUID":"k","Status":5000,"StartTime":5,"EndTime":6,"TotalSize":10}}}},
            "Destinations":{"v":{"Description":"Vault","DestinationType":1003,"StorageLimitEnabled":true,"StorageLimitBytes":20,
                "RebrandStorage":true,"RetentionError":"x","Statistics":{"ClientProvidedSize":{"Size":15,"MeasureCompleted":11}}}}}"#;
        let row: UserRow = serde_json::from_str(text).unwrap();
        let profile: UserProfileConfig = serde_json::from_str(text).unwrap();
        assert_eq!(UserRow::from(&profile), row);
        assert_eq!(row.stored(), ByteCount(15));
        assert_eq!(UserRow::from(UserProfileConfig::of(&serde_json::Value::Null)), UserRow::default());
    }
}
