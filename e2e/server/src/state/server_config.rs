//! The server's settings as one document: with the administrators and the tenants, secrets obscured.

use super::{administration, administrators, documents, resources, secrets, settings, tenants};
use crate::refusal::{Outcome, Refusal};
use comet_api::constants::misc;
use comet_api::types::{AllowedAdminUser, Organization, ServerConfigOptions};
use comet_api::{Lens, List, Username};
use rusqlite::Connection;

/// Kept as documents of their own; the settings repeat them.
const KEPT_APART: [&str; 2] = ["AdminUsers", "Organizations"];

/// The longest session, in seconds.
const LONGEST_SESSION: u64 = 48 * 3600;

pub fn read(db: &Connection) -> Outcome<ServerConfigOptions> {
    let mut config = settings::get(db)?;
    config.set_admin_users(List(administrators::list(db)?));
    config.set_organizations(tenants::list(db)?);
    secrets::obscure(config.value_mut());
    Ok(config)
}

/// Takes over all of it; the answer is which administrators went.
pub fn write(db: &Connection, mut sent: ServerConfigOptions) -> Outcome<Vec<Username>> {
    check(&sent)?;
    let admins = sent.raw("AdminUsers").map(|_| sent.admin_users().iter().cloned().collect::<Vec<_>>());
    let organizations = sent.raw("Organizations").map(|_| {
        let all = sent.organizations();
        all.iter().map(|(id, tenant)| (id.to_owned(), tenant.clone())).collect::<Vec<_>>()
    });
    let kept = settings::get(db)?;
    if let Some(fields) = sent.value_mut().as_object_mut() {
        KEPT_APART.into_iter().for_each(|field| drop(fields.shift_remove(field)));
    }
    secrets::restore(sent.value_mut(), kept.value())?;
    settings::set(db, &sent)?;
    if let Some(organizations) = organizations {
        write_tenants(db, organizations)?;
    }
    let gone = match admins {
        Some(admins) => administration::take_over(db, &admins)?,
        None => Vec::new(),
    };
    resources::keep_referenced(db)?;
    Ok(gone)
}

/// A tenant that is not in the list would lose all its users; that has a method of its own.
fn write_tenants(db: &Connection, sent: Vec<(String, Organization)>) -> Outcome<()> {
    let kept = documents::all::<Organization>(db, None)?;
    if let Some(missing) = kept.keys().find(|id| !sent.iter().any(|(known, _)| known == *id)) {
        return Err(Refusal::bad(format!(
            "Wrong parameter Config: the organization \"{missing}\" is missing, and removed by its own method only."
        )));
    }
    for (id, tenant) in sent {
        tenants::write(db, &id, tenant)?;
    }
    Ok(())
}

fn check(sent: &ServerConfigOptions) -> Outcome<()> {
    let logs = sent.authentication_role().prune_logs_after_days();
    let least = misc::MINIMUM_LOG_RETENTION_DAYS;
    if logs != 0 && logs < least {
        return Err(Refusal::bad(format!("Wrong parameter Config: logs are kept for {least} days at least.")));
    }
    let session = sent.session_settings().expired_in_seconds();
    if session > LONGEST_SESSION {
        return Err(Refusal::bad(format!(
            "Wrong parameter Config: a session lasts {LONGEST_SESSION} seconds at most."
        )));
    }
    let admins: Vec<&AllowedAdminUser> = sent.admin_users().iter().collect();
    match sent.raw("AdminUsers").is_some() && admins.is_empty() {
        true => Err(Refusal::bad("Wrong parameter Config: without AdminUsers nobody could sign in.")),
        false => Ok(()),
    }
}
