//! Buckets of the storage role, and the templates that vaults are requested from.

use super::settings::saved;
use crate::call::{Call, done};
use crate::refusal::{Outcome, Refusal};
use crate::registry::Registry;
use crate::seed::blank;
use crate::state::{buckets, fragments, settings, storage_templates};
use comet_api::List;
use comet_api::constants::{destinationtype, sevt};
use comet_api::methods::*;
use comet_api::types::{AddBucketResponseMessage, CometAPIResponseMessage, RemoteStorageOption, StorageFreeSpaceInfo};

pub fn register(methods: &mut Registry) {
    methods
        .add(|call: &Call<'_>, _: AdminStorageListBuckets| buckets::list(call.db, call.organization(None)?.as_deref()));
    methods.add(|call: &Call<'_>, ask: AdminStorageBucketProperties| {
        let after = ask.after_timestamp.unwrap_or_default();
        buckets::measured_after(call.db, &call.scope()?, &ask.bucket_id, after, call.now())
    });
    methods.add(register_bucket);
    methods.add(delete_bucket);
    methods.add(free_space);
    methods.add(|call: &Call<'_>, _: AdminMetaRemoteStorageVaultGet| {
        fragments::REMOTE_STORAGE.read::<List<RemoteStorageOption>>(call.db, call.organization_id()?)
    });
    methods.add(set_templates);
    methods.add(test_template);
}

fn register_bucket(call: &Call<'_>, ask: AdminStorageRegisterBucket) -> Outcome<AddBucketResponseMessage> {
    let organization = call.home(ask.set_organization_id.as_deref())?;
    let given = |field: Option<String>| field.filter(|text| !text.is_empty());
    let known_key = match (given(ask.set_key_hash_format), given(ask.set_key_hash_value)) {
        (Some(format), Some(hash)) => {
            let format = format.parse().map_err(|_| Refusal::bad("Wrong parameter SetKeyHashFormat: not a number."))?;
            Some((format, hash))
        }
        (None, None) => None,
        _ => return Err(Refusal::bad("SetKeyHashFormat and SetKeyHashValue are sent together.")),
    };
    let bucket = buckets::register(call.db, ask.set_bucket_value.as_deref(), known_key, &organization, call.now())?;
    call.emit(sevt::BUCKET_NEW, &organization, &bucket.id)?;
    let mut answer = AddBucketResponseMessage::default();
    answer.set_status(200);
    answer.set_message("OK");
    answer.set_new_bucket_id(bucket.id);
    answer.set_new_bucket_key(bucket.key);
    Ok(answer)
}

fn delete_bucket(call: &Call<'_>, ask: AdminStorageDeleteBucket) -> Outcome<CometAPIResponseMessage> {
    let bucket = buckets::get(call.db, &call.scope()?, &ask.bucket_id)?;
    buckets::remove(call.db, &ask.bucket_id)?;
    call.emit(sevt::BUCKET_REMOVED, bucket.organization_id(), &ask.bucket_id)?;
    Ok(done())
}

/// The server's own disk, in bytes.
const DISK: i64 = 64 << 40;

/// Cloud storage never fills up; the server's own disk holds the buckets and little else.
fn free_space(call: &Call<'_>, ask: AdminStorageFreeSpace) -> Outcome<StorageFreeSpaceInfo> {
    if let Some(id) = ask.bucket_id.filter(|id| !id.is_empty()) {
        buckets::get(call.db, &call.scope()?, &id)?;
    }
    let mut answer: StorageFreeSpaceInfo = blank();
    let place = settings::get(call.db)?.storage_role().storage().destination_type();
    if ![destinationtype::INVALID, destinationtype::LOCALCOPY].contains(&place) {
        answer.set_unlimited(true);
        return Ok(answer);
    }
    let used = buckets::total(call.db)?.clamp(0, DISK);
    let permille = i32::try_from(used.saturating_mul(1000) / DISK).unwrap_or_default();
    answer.set_used_percent(f64::from(permille) / 10.0);
    answer.set_available_bytes(DISK.saturating_sub(used).unsigned_abs());
    Ok(answer)
}

fn set_templates(call: &Call<'_>, ask: AdminMetaRemoteStorageVaultSet) -> Outcome<CometAPIResponseMessage> {
    let organization = call.organization_id()?;
    let replacement = ask.replacement_auto_vault_id.as_deref();
    for user in storage_templates::replace(call.db, organization, ask.remote_storage_options, replacement)? {
        call.emit(sevt::ACCOUNT_UPDATED, organization, user.as_str())?;
    }
    saved(call)
}

/// As it was typed; secrets that came obscured are those of the template with its ID.
fn test_template(call: &Call<'_>, ask: AdminMetaRemoteStorageVaultTest) -> Outcome<CometAPIResponseMessage> {
    let sent = List(vec![ask.template_options]);
    let restored = fragments::REMOTE_STORAGE.restored(call.db, call.organization_id()?, &sent)?;
    restored.iter().try_for_each(storage_templates::test)?;
    Ok(done())
}
