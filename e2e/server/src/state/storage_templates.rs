//! Storage templates: what storage vaults can be requested from, for the top level and for each tenant.

use super::documents;
use super::fragments::REMOTE_STORAGE;
use super::locations::{check_answers, check_complete};
use super::users;
use crate::refusal::{Outcome, Refusal};
use comet_api::constants::{destinationtype, remoteserver as kind};
use comet_api::types::{GroupPolicy, RemoteStorageOption, UserProfileConfig};
use comet_api::{List, Username};
use rusqlite::{Connection, params};
use uuid::Uuid;

pub fn of(db: &Connection, organization: &str) -> Outcome<List<RemoteStorageOption>> {
    REMOTE_STORAGE.get(db, organization)
}

/// A template of the organization.
pub fn find(db: &Connection, organization: &str, id: &str) -> Outcome<RemoteStorageOption> {
    let templates = of(db, organization)?.0;
    let template = templates.into_iter().find(|template| template.id() == id);
    template.ok_or_else(|| Refusal::not_found("storage template", id))
}

/// Makes these the organization's templates. Who was given vaults from one that goes is given them from the
/// replacement; the answer is whose profile changed.
pub fn replace(
    db: &Connection,
    organization: &str,
    mut sent: List<RemoteStorageOption>,
    replacement: Option<&str>,
) -> Outcome<Vec<Username>> {
    for template in sent.iter_mut() {
        if template.id().is_empty() {
            template.set_id(Uuid::new_v4().to_string());
        }
        check_known(template)?;
    }
    let mut ids: Vec<String> = sent.iter().map(|template| template.id().to_owned()).collect();
    ids.sort_unstable();
    if let Some([id, _]) = ids.array_windows().find(|[a, b]| a == b) {
        return Err(Refusal::bad(format!("Wrong parameter RemoteStorageOptions: two templates have the ID \"{id}\".")));
    }
    if sent.iter().filter(|template| template.default()).count() > 1 {
        return Err(Refusal::bad("Wrong parameter RemoteStorageOptions: only one template can be the default."));
    }
    let replacement = replacement.unwrap_or_default();
    if !replacement.is_empty() && !ids.iter().any(|id| id == replacement) {
        return Err(Refusal::bad(format!("Wrong parameter ReplacementAutoVaultID: no template \"{replacement}\".")));
    }
    let gone = of(db, organization)?.0;
    let gone: Vec<&str> =
        gone.iter().map(RemoteStorageOption::id).filter(|id| !ids.iter().any(|known| known == id)).collect();
    REMOTE_STORAGE.write(db, organization, &sent)?;
    replace_in_policies(db, organization, &gone, replacement)?;
    replace_in_profiles(db, organization, &gone, replacement)
}

fn replace_in_policies(db: &Connection, organization: &str, gone: &[&str], replacement: &str) -> Outcome<()> {
    for (id, mut policy) in documents::all::<GroupPolicy>(db, Some(organization))? {
        if gone.contains(&policy.policy().default_new_storage_vault()) {
            let mut rules = policy.policy().clone();
            rules.set_default_new_storage_vault(replacement);
            policy.set_policy(rules);
            documents::put(db, &id, &policy)?;
        }
    }
    Ok(())
}

fn replace_in_profiles(
    db: &Connection,
    organization: &str,
    gone: &[&str],
    replacement: &str,
) -> Outcome<Vec<Username>> {
    let mut changed = Vec::new();
    for id in gone {
        let mut query = db.prepare_cached(
            "SELECT body FROM user WHERE organization = ? AND json_extract(body, '$.AutoStorageTemplateGUID') = ?",
        )?;
        let bodies = query.query_map(params![organization, id], |row| row.get(0))?;
        for body in bodies.collect::<Result<Vec<String>, _>>()? {
            let mut profile: UserProfileConfig = serde_json::from_str(&body)?;
            profile.set_auto_storage_template_guid(replacement);
            let name = Username::from(profile.username());
            users::write(db, &name, &profile)?;
            changed.push(name);
        }
    }
    Ok(changed)
}

/// Refused with the reason when no vault could be made from the template.
pub fn test(template: &RemoteStorageOption) -> Outcome<()> {
    check_known(template)?;
    let (fields, address) = needs(template);
    check_complete(&fields)?;
    check_answers(address)
}

fn check_known(template: &RemoteStorageOption) -> Outcome<()> {
    match destination_type(template) {
        Some(_) => Ok(()),
        None => Err(Refusal::bad(format!("There is no kind of storage template \"{}\".", template.type_field()))),
    }
}

/// The kind of vault that is made from the template; `None` for what no vault is made from.
pub fn destination_type(template: &RemoteStorageOption) -> Option<u64> {
    match template.type_field() {
        kind::COMET | kind::COMET_STORAGE => Some(destinationtype::COMET),
        kind::B2 => Some(destinationtype::B2),
        kind::STORJ => Some(destinationtype::STORJ),
        kind::AWS
        | kind::CUSTOM
        | kind::IDRIVEE2
        | kind::IMPOSSIBLECLOUD_IAM
        | kind::IMPOSSIBLECLOUD_PARTNER
        | kind::S3_GENERIC
        | kind::WASABI => Some(destinationtype::S3),
        _ => None,
    }
}

/// The fields that a template needs, with what they hold, and the address that has to answer.
fn needs(template: &RemoteStorageOption) -> (Vec<(&'static str, &str)>, &str) {
    let keys = |bucket, key, secret| vec![("MasterBucket", bucket), ("AccessKey", key), ("SecretKey", secret)];
    match template.type_field() {
        // Without an address, it is this server that gives the storage.
        kind::COMET | kind::COMET_STORAGE if template.remote_address().is_empty() => (Vec::new(), ""),
        kind::COMET | kind::COMET_STORAGE => {
            (vec![("Username", template.username()), ("Password", template.password())], template.remote_address())
        }
        kind::B2 => {
            let b2 = template.b2();
            (vec![("MasterBucket", b2.master_bucket()), ("KeyID", b2.key_id()), ("AppKey", b2.app_key())], "")
        }
        kind::STORJ => {
            let storj = template.storj();
            let satellite = storj.satellite_address();
            (vec![("SatelliteAddress", satellite), ("APIKey", storj.api_key()), ("Bucket", storj.bucket())], satellite)
        }
        kind::AWS => {
            let aws = template.aws();
            (keys(aws.master_bucket(), aws.access_key(), aws.secret_key()), "")
        }
        kind::WASABI => {
            let wasabi = template.wasabi();
            (keys(wasabi.master_bucket(), wasabi.access_key(), wasabi.secret_key()), "")
        }
        kind::CUSTOM => (vec![("URL", template.custom().url())], template.custom().url()),
        kind::IMPOSSIBLECLOUD_IAM => {
            let user = template.imp_user();
            (vec![("AccessKey", user.access_key()), ("SecretKey", user.secret_key())], "")
        }
        kind::IMPOSSIBLECLOUD_PARTNER => (vec![("AccessKey", template.imp_partner().access_key())], ""),
        _ => {
            let s3 = template.s3();
            let mut fields = keys(s3.master_bucket(), s3.access_key(), s3.secret_key());
            fields.push(("S3Endpoint", s3.s3_endpoint()));
            (fields, s3.s3_endpoint())
        }
    }
}
