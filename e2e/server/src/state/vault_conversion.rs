//! Vaults in buckets of this server, made into vaults at the cloud storage that the buckets lie on.

use super::profile_entries::change_entries;
use super::{buckets, settings};
use crate::call::Scope;
use crate::refusal::{Outcome, Refusal};
use comet_api::Lens;
use comet_api::constants::destinationtype;
use comet_api::types::{DestinationConfig, UserProfileConfig};
use rusqlite::Connection;

/// The vault as it is at the cloud storage itself, with all else that it was.
pub fn converted(db: &Connection, profile: &UserProfileConfig, id: &str) -> Outcome<DestinationConfig> {
    let vault = profile.destinations().get(id).ok_or_else(|| Refusal::not_found("storage vault", id))?;
    if vault.destination_type() != destinationtype::COMET {
        return Err(Refusal::bad("Only a vault in a bucket of a storage role can be converted."));
    }
    let bucket = vault.comet_bucket();
    buckets::get(db, &Scope::Everyone, bucket)?;
    let settings = settings::get(db)?;
    let storage = settings.storage_role().storage();
    if storage.destination_type() != destinationtype::S3 {
        return Err(Refusal::bad("The storage role does not keep its buckets at an S3 storage."));
    }
    let mut converted = vault.clone();
    let folder = [storage.s3_subdir(), bucket].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>();
    converted.set_destination_type(destinationtype::S3);
    converted.set_s3_server(storage.s3_server());
    converted.set_s3_uses_tls(storage.s3_uses_tls());
    converted.set_s3_access_key(storage.s3_access_key());
    converted.set_s3_secret_key(storage.s3_secret_key());
    converted.set_s3_bucket_name(storage.s3_bucket_name());
    converted.set_s3_subdir(folder.join("/"));
    converted.set_s3_custom_region(storage.s3_custom_region());
    converted.set_s3_object_lock_mode(storage.s3_object_lock_mode());
    converted.set_s3_object_lock_days(storage.s3_object_lock_days());
    converted.set_comet_server("");
    converted.set_comet_bucket("");
    converted.set_comet_bucket_key("");
    Ok(converted)
}

pub fn put(profile: &mut UserProfileConfig, id: &str, vault: DestinationConfig) {
    change_entries(profile, "Destinations", |vaults| vaults.insert(id.to_owned(), vault.into_value()));
}
