//! What screens show of an account: the wanted columns of a profile (`UserProfileConfig`). Read straight from the
//! answer where there are thousands of them, and out of the document where there is one.

use comet_api::rows::Fill;
use comet_api::status::{JobStatus, Outcome};
use comet_api::{ByteCount, Dictionary, UnixSeconds, row};

/// A user and what belongs to them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UserRow {
    pub username: String,
    pub account_name: String,
    pub organization_id: String,
    pub group_id: String,
    pub policy_id: String,
    pub is_suspended: bool,
    pub create_time: UnixSeconds,
    /// A recovery code is stored, so that administrators may reset the password.
    pub is_recoverable: IsSet,
    /// The secret of an authenticator app is set up.
    pub has_totp: IsSet,
    pub quota_enabled: bool,
    pub quota_bytes: ByteCount,
    pub devices: Dictionary<DeviceRow>,
    pub items: Dictionary<ItemRow>,
    pub vaults: Dictionary<VaultRow>,
}
row!(UserRow {
    username = "Username",
    account_name = "AccountName",
    organization_id = "OrganizationID",
    group_id = "GroupID",
    policy_id = "PolicyID",
    is_suspended = "IsSuspended",
    create_time = "CreateTime",
    is_recoverable = "PasswordRecovery",
    has_totp = "TOTPKey",
    quota_enabled = "AllProtectedItemsQuotaEnabled",
    quota_bytes = "AllProtectedItemsQuotaBytes",
    devices = "Devices",
    items = "Sources",
    vaults = "Destinations",
});

/// Whether a text is there. What it says is a secret, and is not kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct IsSet(pub bool);

impl Fill for IsSet {
    fn text(&mut self, text: &str) -> bool {
        self.0 = !text.is_empty();
        true
    }
}

/// A device of a user (`DeviceConfig`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct DeviceRow {
    pub friendly_name: String,
    pub registration_time: UnixSeconds,
    pub platform_version: Platform,
    pub client_version: String,
    pub time_zone: String,
}
row!(DeviceRow {
    friendly_name = "FriendlyName",
    registration_time = "RegistrationTime",
    platform_version = "PlatformVersion",
    client_version = "ClientVersion",
    time_zone = "DeviceTimezone",
});

/// What a device runs on (`OSInfo`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Platform {
    pub distribution: String,
    pub version: String,
    pub build: String,
    pub os: String,
    pub arch: String,
}
row!(Platform {
    distribution = "distribution",
    version = "version",
    build = "build",
    os = "os",
    arch = "arch",
});

/// Something that is backed up (`SourceConfig`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ItemRow {
    pub description: String,
    pub engine: String,
    /// The device that it is on.
    pub owner_device: String,
    pub create_time: UnixSeconds,
    pub statistics: ItemStatistics,
}
row!(ItemRow {
    description = "Description",
    engine = "Engine",
    owner_device = "OwnerDevice",
    create_time = "CreateTime",
    statistics = "Statistics",
});

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ItemStatistics {
    pub last_backup_job: LastJob,
    pub last_successful_backup_job: LastJob,
}
row!(ItemStatistics {
    last_backup_job = "LastBackupJob",
    last_successful_backup_job = "LastSuccessfulBackupJob",
});

/// A job as a profile remembers it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct LastJob {
    pub id: String,
    pub status: u64,
    pub start_time: UnixSeconds,
    pub end_time: UnixSeconds,
    pub total_size: ByteCount,
}
row!(LastJob {
    id = "GUID",
    status = "Status",
    start_time = "StartTime",
    end_time = "EndTime",
    total_size = "TotalSize",
});

/// Where backups are kept (`DestinationConfig`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct VaultRow {
    pub description: String,
    pub destination_type: u64,
    pub storage_limit_enabled: bool,
    pub storage_limit_bytes: ByteCount,
    /// The users are not to learn what kind of storage it is.
    pub rebrand_storage: bool,
    /// What went wrong when old backups were last removed; empty when nothing did.
    pub retention_error: String,
    pub statistics: VaultStatistics,
}
row!(VaultRow {
    description = "Description",
    destination_type = "DestinationType",
    storage_limit_enabled = "StorageLimitEnabled",
    storage_limit_bytes = "StorageLimitBytes",
    rebrand_storage = "RebrandStorage",
    retention_error = "RetentionError",
    statistics = "Statistics",
});

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct VaultStatistics {
    pub client_provided_size: Measured,
}
row!(VaultStatistics {
    client_provided_size = "ClientProvidedSize",
});

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Measured {
    pub size: ByteCount,
    pub measure_completed: UnixSeconds,
}
row!(Measured {
    size = "Size",
    measure_completed = "MeasureCompleted",
});

impl UserRow {
    /// The account's name; the user's where it has none.
    pub fn shown_name(&self) -> &str {
        if self.account_name.is_empty() { &self.username } else { &self.account_name }
    }

    /// What all vaults hold together, as far as measured.
    pub fn stored(&self) -> ByteCount {
        ByteCount(self.vaults.values().fold(0, |sum, vault| sum.saturating_add(vault.used().unwrap_or_default().0)))
    }

    /// What the items may come to together; `None` without a limit.
    pub fn quota(&self) -> Option<ByteCount> {
        (self.quota_enabled && self.quota_bytes.0 > 0).then_some(self.quota_bytes)
    }

    /// What the items come to together, as of their last good backups.
    pub fn protected(&self) -> ByteCount {
        ByteCount(self.items.values().fold(0, |sum, item| sum.saturating_add(item.size().unwrap_or_default().0)))
    }

    /// The newest backup of any item, whatever became of it.
    pub fn last_backup(&self) -> Option<&LastJob> {
        self.items.values().filter_map(ItemRow::last_backup).max_by_key(|job| job.start_time)
    }

    /// The newest good backup of any item.
    pub fn last_success(&self) -> Option<&LastJob> {
        self.items.values().filter_map(ItemRow::last_success).max_by_key(|job| job.start_time)
    }

    /// The newest backup of any item of this device.
    pub fn last_backup_on(&self, device: &str) -> Option<&LastJob> {
        self.items_of(device).filter_map(|(_, item)| item.last_backup()).max_by_key(|job| job.start_time)
    }

    /// The items that are on this device.
    pub fn items_of(&self, device: &str) -> impl Iterator<Item = (&String, &ItemRow)> {
        self.items.iter().filter(move |(_, item)| item.owner_device == device)
    }
}

impl DeviceRow {
    /// The device's name; its id where it has none.
    pub fn shown_name<'a>(&'a self, id: &'a str) -> &'a str {
        if self.friendly_name.is_empty() { id } else { &self.friendly_name }
    }
}

impl Platform {
    /// `Windows 11 Pro`, `macOS Sonoma 14.7`; the bare system where more is not known.
    pub fn words(&self) -> String {
        let named = if self.distribution.is_empty() { &self.os } else { &self.distribution };
        // Names such as "Windows 11" say the version as people know it; their number (10.0.26100) says less.
        let says_version = named.contains(|letter: char| letter.is_ascii_digit());
        match self.version.as_str() {
            "" => named.clone(),
            _ if says_version => named.clone(),
            version => format!("{named} {version}").trim().to_owned(),
        }
    }
}

impl ItemRow {
    pub fn last_backup(&self) -> Option<&LastJob> {
        self.statistics.last_backup_job.known()
    }

    pub fn last_success(&self) -> Option<&LastJob> {
        self.statistics.last_successful_backup_job.known()
    }

    /// When its last good backup began. A backup with warnings is a backup.
    pub fn last_good(&self) -> Option<UnixSeconds> {
        let is_warned = |job: &&LastJob| JobStatus::from(job.status).outcome() == Outcome::Warning;
        let warned = self.last_backup().filter(is_warned);
        [self.last_success(), warned].into_iter().flatten().map(|job| job.start_time).max()
    }

    /// How large it was at its last good backup.
    pub fn size(&self) -> Option<ByteCount> {
        self.last_success().map(|job| job.total_size)
    }
}

impl LastJob {
    /// The job, if there ever was one: a server may say "none" by an empty job.
    pub fn known(&self) -> Option<&Self> {
        self.start_time.known().map(|_| self)
    }
}

impl VaultRow {
    /// What it holds; `None` until the first measurement.
    pub fn used(&self) -> Option<ByteCount> {
        let measured = &self.statistics.client_provided_size;
        measured.measure_completed.known().map(|_| measured.size)
    }

    /// What it may hold; `None` without a limit.
    pub fn limit(&self) -> Option<ByteCount> {
        (self.storage_limit_enabled && self.storage_limit_bytes.0 > 0).then_some(self.storage_limit_bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_backup_counts_whatever_its_item() {
        let text = r#"{"Username":"u","Sources":{
            "a":{"Statistics":{"LastBackupJob":{"GUID":"1","StartTime":50},"LastSuccessfulBackupJob":{"GUID":"1","StartTime":50}}},
            "b":{"Statistics":{"LastBackupJob":{"GUID":"2","StartTime":90,"Status":7002}}},
            "c":{}}}"#;
        let user: UserRow = comet_api::rows::of_document(&serde_json::from_str(text).unwrap());
        assert_eq!(user.last_backup().unwrap().id, "2");
        assert_eq!(user.last_success().unwrap().id, "1");
        assert_eq!(user.shown_name(), "u");
    }

    #[test]
    fn a_vault_without_a_measurement_has_no_size_and_without_a_limit_no_quota() {
        let vault = VaultRow { storage_limit_bytes: ByteCount(5), ..VaultRow::default() };
        assert_eq!((vault.used(), vault.limit()), (None, None));
    }

    #[test]
    fn a_platform_is_named_by_what_is_known() {
        let platform = |distribution: &str, version: &str, os: &str| {
            let (distribution, version, os) = (distribution.into(), version.into(), os.into());
            Platform { distribution, version, os, ..Platform::default() }.words()
        };
        assert_eq!(platform("macOS Sonoma", "14.7", "darwin"), "macOS Sonoma 14.7");
        assert_eq!(platform("Windows 11 Pro", "10.0.26100", "windows"), "Windows 11 Pro");
        assert_eq!(platform("", "", "windows"), "windows");
    }
}
