//! Storage vaults: where they live, and their documents.

use super::dice::Dice;
use super::people::{Device, Person, Vault};
use super::shape::blank;
use comet_api::constants::{destinationtype, object_lock, retentionmode, retentionrange};
use comet_api::types::{B2DestinationLocation, DestinationConfig, RetentionPolicy, RetentionRange};
use comet_api::{List, UnixSeconds};
use std::rc::Rc;

/// The provider of a vault.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    Server,
    Wasabi,
    B2,
    Local,
    Sftp,
    Azure,
}

impl Kind {
    fn description(self) -> &'static str {
        match self {
            Self::Server => "Backup server",
            Self::Wasabi => "Wasabi Frankfurt",
            Self::B2 => "Backblaze B2",
            Self::Local => "USB disk in the office",
            Self::Sftp => "Second site",
            Self::Azure => "Azure archive",
        }
    }

    /// What reaches the vault in a second.
    pub fn bytes_per_second(self) -> i64 {
        match self {
            Self::Local => 85_000_000,
            Self::Server => 11_000_000,
            _ => 7_500_000,
        }
    }

    /// Whether the provider of the backup pays for the space, and so limits it.
    pub fn is_ours(self) -> bool {
        matches!(self, Self::Server | Self::Wasabi)
    }
}

pub fn vault(owner: &str, kind: Kind, created: UnixSeconds) -> Rc<Vault> {
    let guid = Dice::of(&["vault", owner, kind.description()]).guid();
    Rc::new(Vault { guid, kind, description: kind.description().to_owned(), created: created.plus(40) })
}

/// The vault as a profile has it (`DestinationConfig`), without limit and statistics.
pub fn config(vault: &Vault, person: &Person) -> DestinationConfig {
    let mut dice = Dice::of(&["vault config", &vault.guid]);
    let mut config: DestinationConfig = blank();
    config.set_description(vault.description.as_str());
    config.set_create_time(vault.created);
    config.set_modify_time(vault.created);
    config.set_repo_init_timestamp(vault.created.plus(900));
    config.set_encryption_key_encryption_method(1_u64);
    config.set_encrypted_encryption_key(dice.hex(10));
    config.set_default_retention(retention(&mut dice));
    let devices = person.devices.iter().map(|device: &Rc<Device>| device.id.clone()).collect();
    config.set_associated_devices(List(devices));
    locate(&mut config, vault.kind, &person.username, &mut dice);
    config
}

fn locate(config: &mut DestinationConfig, kind: Kind, owner: &str, dice: &mut Dice) {
    match kind {
        Kind::Server => {
            config.set_destination_type(destinationtype::COMET);
            config.set_comet_server("https://storage.aphelion.example/");
            config.set_comet_bucket(dice.guid());
            config.set_comet_bucket_key(dice.hex(4));
            config.set_tag(owner);
        }
        Kind::Wasabi => {
            config.set_destination_type(destinationtype::S3);
            config.set_s3_server("s3.eu-central-2.wasabisys.com");
            config.set_s3_uses_tls(true);
            config.set_s3_access_key(dice.hex(1).to_uppercase());
            config.set_s3_secret_key(dice.hex(2));
            config.set_s3_bucket_name(format!("aphelion-{}", dice.below(1 << 30)));
            config.set_s3_subdir(owner);
            config.set_s3_custom_region("eu-central-2");
            config.set_s3_remove_deleted(true);
            let locked = dice.chance(300);
            config.set_s3_object_lock_mode(if locked { object_lock::ON } else { object_lock::OFF });
            config.set_s3_object_lock_days(if locked { 14 } else { 0 });
            config.set_rebrand_storage(true);
        }
        Kind::B2 => {
            let mut b2: B2DestinationLocation = blank();
            b2.set_account_id(format!("003{}", dice.hex(1)));
            b2.set_key(format!("K003{}", dice.hex(1)));
            b2.set_bucket(format!("backup-{}", dice.below(1 << 20)));
            b2.set_prefix(owner);
            config.set_destination_type(destinationtype::B2);
            config.set_b2(b2);
        }
        Kind::Local => {
            config.set_destination_type(destinationtype::LOCALCOPY);
            config.set_localcopy_path(r"E:\Backup");
        }
        Kind::Sftp => {
            config.set_destination_type(destinationtype::SFTP);
            config.set_sftp_server("nas.second-site.example:22");
            config.set_sftp_username(owner);
            config.set_sftp_remote_path(format!("/backup/{owner}"));
            config.set_sftp_auth_mode(1_u64);
            config.set_sftp_password(dice.hex(1));
        }
        Kind::Azure => {
            config.set_destination_type(destinationtype::AZUREBLOB);
            config.set_azb_account_name("aphelionarchive");
            config.set_azb_account_key(dice.hex(4));
            config.set_azb_container(owner.replace(['.', '_', '@'], "-"));
            config.set_azb_realm("blob.core.windows.net");
        }
    }
}

/// One of the usual ways to keep old backups.
fn retention(dice: &mut Dice) -> RetentionPolicy {
    let range = |kind: i64, set: fn(&mut RetentionRange)| {
        let mut range: RetentionRange = blank();
        range.set_type_field(kind);
        set(&mut range);
        range
    };
    let ranges = match dice.below(5) {
        0 => Vec::new(),
        1 => vec![range(retentionrange::MOST_RECENT_X_JOBS, |range| range.set_jobs(30))],
        2 => vec![range(retentionrange::JOBS_SINCE, |range| range.set_days(30))],
        _ => vec![
            range(retentionrange::LAST_X_BACKUPS_ONE_FOR_EACH_DAY, |range| range.set_jobs(14)),
            range(retentionrange::LAST_X_BACKUPS_ONE_FOR_EACH_WEEK, |range| range.set_jobs(8)),
            range(retentionrange::LAST_X_BACKUPS_ONE_FOR_EACH_MONTH, |range| range.set_jobs(12)),
        ],
    };
    let mut policy: RetentionPolicy = blank();
    policy.set_mode(if ranges.is_empty() { retentionmode::KEEP_EVERYTHING } else { retentionmode::DELETE_EXCEPT });
    policy.set_ranges(List(ranges));
    policy
}
