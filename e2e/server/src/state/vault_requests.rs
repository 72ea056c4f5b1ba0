//! Storage vaults that users are given: a place made from a template, and the vault in the profile that lies there.

use super::buckets;
use super::profile_entries::change_entries;
use super::{settings, storage_templates};
use crate::refusal::{Outcome, Refusal};
use crate::seed::blank;
use comet_api::constants::{destinationtype, new_storage_vault_mode as mode, object_lock, remoteserver as kind};
use comet_api::types::{
    B2DestinationLocation, DestinationConfig, RemoteStorageOption, StorjDestinationLocation, UserProfileConfig,
};
use comet_api::{ByteCount, Lens, List, UnixSeconds};
use rusqlite::Connection;
use url::Url;
use uuid::Uuid;

/// Who wants a vault, and where the server is for the devices.
pub struct Request<'a> {
    pub template: &'a RemoteStorageOption,
    /// The address that is kept in the vault when this server gives the storage.
    pub server: Option<Url>,
    /// The only device that may use the vault.
    pub device: Option<&'a str>,
    /// Shown instead of the real kind of storage.
    pub rebranded: bool,
    pub now: UnixSeconds,
}

/// Makes the place; the answer is the vault that lies there, and the bucket of this server that it is in.
pub fn make(db: &Connection, profile: &UserProfileConfig, ask: &Request<'_>) -> Outcome<(DestinationConfig, String)> {
    storage_templates::test(ask.template)?;
    if let Some(device) = ask.device.filter(|device| profile.devices().get(device).is_none()) {
        return Err(Refusal::not_found("device", device));
    }
    let mut vault: DestinationConfig = blank();
    vault.set_description(ask.template.description());
    vault.set_create_time(ask.now);
    vault.set_modify_time(ask.now);
    vault.set_rebrand_storage(ask.template.rebrand_storage() || ask.rebranded);
    vault.set_storage_limit_enabled(ask.template.storage_limit_enabled());
    vault.set_storage_limit_bytes(ByteCount(ask.template.storage_limit_bytes().0));
    vault.set_default_retention(profile.policy().default_storage_vault_retention().clone());
    vault.set_associated_devices(List(ask.device.into_iter().map(str::to_owned).collect::<Vec<_>>()));
    vault.set_tag(profile.username());
    let bucket = locate(db, &mut vault, profile, ask)?;
    Ok((vault, bucket))
}

/// Puts the vault into the profile; the answer is its id.
pub fn add_to(profile: &mut UserProfileConfig, vault: DestinationConfig) -> String {
    let id = Uuid::new_v4().to_string();
    change_entries(profile, "Destinations", |vaults| vaults.insert(id.clone(), vault.into_value()));
    id
}

/// The template that a new user is given a vault from without asking.
pub fn template_for_new(db: &Connection, profile: &UserProfileConfig) -> Outcome<Option<RemoteStorageOption>> {
    let templates = storage_templates::of(db, profile.organization_id())?.0;
    Ok(match profile.policy().default_new_storage_vault() {
        mode::NONE | mode::USER => None,
        "" | mode::SERVER => templates.into_iter().find(RemoteStorageOption::default),
        id => templates.into_iter().find(|template| template.id() == id),
    })
}

fn locate(
    db: &Connection,
    vault: &mut DestinationConfig,
    profile: &UserProfileConfig,
    ask: &Request<'_>,
) -> Outcome<String> {
    let template = ask.template;
    let kind = storage_templates::destination_type(template).unwrap_or(destinationtype::INVALID);
    vault.set_destination_type(kind);
    let place = format!("{}-{}", profile.username(), Uuid::new_v4().simple());
    match kind {
        destinationtype::COMET => return on_comet(db, vault, profile, ask),
        destinationtype::B2 => {
            let mut b2: B2DestinationLocation = blank();
            b2.set_account_id(template.b2().key_id());
            b2.set_key(random_key());
            b2.set_bucket(template.b2().master_bucket());
            b2.set_prefix(place);
            b2.set_hide_deleted_files(template.b2().hide_deleted_files());
            vault.set_b2(b2);
        }
        destinationtype::STORJ => {
            let mut storj: StorjDestinationLocation = blank();
            storj.set_satellite_address(template.storj().satellite_address());
            storj.set_api_key(random_key());
            storj.set_passphrase(random_key());
            storj.set_storj_bucket(template.storj().bucket());
            storj.set_storj_bucket_prefix(place);
            vault.set_storj(storj);
        }
        _ => on_s3(vault, template, place),
    }
    Ok(String::new())
}

/// A bucket here, or at the other server that the template names.
fn on_comet(
    db: &Connection,
    vault: &mut DestinationConfig,
    profile: &UserProfileConfig,
    ask: &Request<'_>,
) -> Outcome<String> {
    if !ask.template.remote_address().is_empty() {
        vault.set_comet_server(ask.template.remote_address());
        vault.set_comet_bucket(Uuid::new_v4().simple().to_string());
        vault.set_comet_bucket_key(random_key());
        return Ok(String::new());
    }
    if !settings::get(db)?.storage_role().role_enabled() {
        return Err(Refusal::bad("This server does not give storage itself: its storage role is off."));
    }
    let server = ask.server.clone().ok_or_else(|| {
        Refusal::bad("Wrong parameter SelfAddress: devices need an address at which they find this server.")
    })?;
    let bucket = buckets::register(db, None, None, profile.organization_id(), ask.now)?;
    vault.set_comet_server(server);
    vault.set_comet_bucket(bucket.id.as_str());
    vault.set_comet_bucket_key(bucket.key);
    Ok(bucket.id)
}

fn on_s3(vault: &mut DestinationConfig, template: &RemoteStorageOption, place: String) {
    let aws = template.aws();
    let (wasabi, s3) = (template.wasabi(), template.s3());
    let (server, bucket, region, lock, days) = match template.type_field() {
        kind::AWS => ("s3.amazonaws.com", aws.master_bucket(), "", aws.object_lock_mode(), aws.object_lock_days()),
        kind::WASABI => {
            ("s3.wasabisys.com", wasabi.master_bucket(), "", wasabi.object_lock_mode(), wasabi.object_lock_days())
        }
        kind::CUSTOM => (template.custom().url(), "", "", object_lock::OFF, 0),
        kind::IMPOSSIBLECLOUD_IAM => {
            let user = template.imp_user();
            ("storage.impossibleapi.net", "", user.region(), user.object_lock_mode(), user.object_lock_days())
        }
        kind::IMPOSSIBLECLOUD_PARTNER => {
            let partner = template.imp_partner();
            ("storage.impossibleapi.net", "", partner.region(), partner.object_lock_mode(), partner.object_lock_days())
        }
        _ => (s3.s3_endpoint(), s3.master_bucket(), s3.region(), s3.object_lock_mode(), s3.object_lock_days()),
    };
    vault.set_s3_server(server);
    vault.set_s3_uses_tls(true);
    vault.set_s3_access_key(random_key());
    vault.set_s3_secret_key(random_key());
    // A provider that makes buckets makes one for the vault; elsewhere it is a folder of the common one.
    vault.set_s3_bucket_name(if bucket.is_empty() { place.as_str() } else { bucket });
    vault.set_s3_subdir(if bucket.is_empty() { "" } else { place.as_str() });
    vault.set_s3_custom_region(region);
    vault.set_s3_object_lock_mode(lock);
    vault.set_s3_object_lock_days(days);
}

fn random_key() -> String {
    Uuid::new_v4().simple().to_string()
}
