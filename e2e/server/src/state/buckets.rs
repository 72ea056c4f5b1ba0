//! Buckets of this server's storage role: who may see which, how much is in them, who uses them.

use super::documents::{self, Kept};
use super::password::HASHED;
use crate::call::Scope;
use crate::refusal::{Outcome, Refusal};
use crate::seed::blank;
use comet_api::types::{BucketProperties, SizeMeasurement, UserProfileConfig};
use comet_api::{ByteCount, Dictionary, UnixSeconds};
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use uuid::Uuid;

impl Kept for BucketProperties {
    const KIND: &'static str = "bucket";
    fn owner(&self, _id: &str) -> String {
        self.organization_id().to_owned()
    }
}

/// How long it takes to count what is in a bucket, in seconds.
const MEASURING: i64 = 2;

pub fn list(db: &Connection, organization: Option<&str>) -> Outcome<Dictionary<BucketProperties>> {
    documents::all(db, organization).map(|all| all.into_iter().collect())
}

pub fn get(db: &Connection, scope: &Scope, id: &str) -> Outcome<BucketProperties> {
    let bucket = documents::get::<BucketProperties>(db, id)?;
    let bucket = bucket.filter(|bucket| scope.may_see_things_of(bucket.organization_id()));
    bucket.ok_or_else(|| Refusal::not_found("bucket", id))
}

/// A new bucket's name and key. Of the key only a hash is kept, so it is told this once.
pub struct NewBucket {
    pub id: String,
    /// "" when the caller brought the hash of a key of their own.
    pub key: String,
}

/// The hash of a key that the caller knows: its format, and the hash.
pub type KeyHash = (i64, String);

pub fn register(
    db: &Connection,
    id: Option<&str>,
    known_key: Option<KeyHash>,
    organization: &str,
    now: UnixSeconds,
) -> Outcome<NewBucket> {
    let id = id.filter(|id| !id.is_empty()).map_or_else(|| Uuid::new_v4().simple().to_string(), str::to_owned);
    if documents::get::<BucketProperties>(db, &id)?.is_some() {
        return Err(Refusal::new(409, format!("There is a bucket \"{id}\" already.")));
    }
    let (key, (format, hash)) = match known_key {
        Some(known) => (String::new(), known),
        None => {
            let key = format!("{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple());
            let hash = hash_of(&key);
            (key, (HASHED, hash))
        }
    };
    let mut bucket: BucketProperties = blank();
    bucket.set_organization_id(organization);
    bucket.set_create_time(now);
    bucket.set_read_write_key_format(format);
    bucket.set_read_write_key(hash);
    bucket.set_size(measurement(0, now));
    documents::put(db, &id, &bucket)?;
    Ok(NewBucket { id, key })
}

/// Keys are long and random, so one round is enough.
pub fn hash_of(key: &str) -> String {
    Sha256::digest(key).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn measurement(bytes: i64, now: UnixSeconds) -> SizeMeasurement {
    let mut size: SizeMeasurement = blank();
    size.set_size(ByteCount(bytes));
    size.set_measure_started(now);
    size.set_measure_completed(now.plus(MEASURING));
    size
}

/// The bucket; measured again when it was last measured before `after`.
pub fn measured_after(
    db: &Connection,
    scope: &Scope,
    id: &str,
    after: i64,
    now: UnixSeconds,
) -> Outcome<BucketProperties> {
    let mut bucket = get(db, scope, id)?;
    if bucket.size().measure_started().0 < after {
        bucket.set_size(measurement(stored(db, id)?, now));
        documents::put(db, id, &bucket)?;
    }
    Ok(bucket)
}

/// Bytes in the bucket, as the vaults on it say.
fn stored(db: &Connection, id: &str) -> Outcome<i64> {
    Ok(db.query_row(
        "SELECT COALESCE(MAX(json_extract(vault.value, '$.Statistics.ClientProvidedSize.Size')), 0)
         FROM user, json_each(user.body, '$.Destinations') vault
         WHERE json_extract(vault.value, '$.CometBucket') = ?",
        [id],
        |row| row.get(0),
    )?)
}

/// Bytes in all buckets, as last measured.
pub fn total(db: &Connection) -> Outcome<i64> {
    let buckets = documents::all::<BucketProperties>(db, None)?;
    Ok(buckets.values().map(|bucket| bucket.size().size().0).fold(0, i64::saturating_add))
}

pub fn remove(db: &Connection, id: &str) -> Outcome<bool> {
    documents::remove::<BucketProperties>(db, id)
}

/// The users of each bucket that some vault lies in.
pub fn users(db: &Connection, organization: Option<&str>) -> Outcome<HashMap<String, Vec<String>>> {
    let mut query = db.prepare_cached(
        "SELECT json_extract(vault.value, '$.CometBucket') bucket, user.name
         FROM user, json_each(user.body, '$.Destinations') vault
         WHERE (?1 IS NULL OR user.organization = ?1) AND bucket <> '' ORDER BY user.name",
    )?;
    let mut rows = query.query([organization])?;
    let mut users: HashMap<String, Vec<String>> = HashMap::new();
    while let Some(row) = rows.next()? {
        users.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    Ok(users)
}

/// The buckets that the vaults of a seed's user lie in.
pub fn lay(db: &Connection, owner: &UserProfileConfig) -> Outcome<()> {
    for (_, vault) in owner.destinations().iter().filter(|(_, vault)| !vault.comet_bucket().is_empty()) {
        let size = vault.statistics().client_provided_size();
        let mut bucket: BucketProperties = blank();
        bucket.set_read_write_key_format(HASHED);
        bucket.set_read_write_key(hash_of(vault.comet_bucket_key()));
        bucket.set_create_time(vault.create_time());
        bucket.set_organization_id(owner.organization_id());
        bucket.set_size(measurement(size.size().0, size.measure_started()));
        documents::put(db, vault.comet_bucket(), &bucket)?;
    }
    Ok(())
}
