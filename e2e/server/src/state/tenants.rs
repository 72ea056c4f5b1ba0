//! Tenants: organizations of their own under one server.

use super::{documents, resources, secrets};
use crate::refusal::{Outcome, Refusal};
use comet_api::types::{GroupPolicy, NewsEntry, Organization, UserGroup};
use comet_api::{Dictionary, Lens};
use rusqlite::Connection;

/// The top level always exists.
pub fn check_exists(db: &Connection, organization: &str) -> Outcome<()> {
    if organization.is_empty() { Ok(()) } else { get(db, organization).map(|_| ()) }
}

pub fn get(db: &Connection, id: &str) -> Outcome<Organization> {
    documents::get::<Organization>(db, id)?.ok_or_else(|| Refusal::not_found("organization", id))
}

/// All tenants as they go out.
pub fn list(db: &Connection) -> Outcome<Dictionary<Organization>> {
    let tenants = documents::all::<Organization>(db, None)?;
    Ok(tenants.into_iter().map(|(id, tenant)| (id, obscured(tenant))).collect::<Dictionary<_>>())
}

pub fn obscured(mut tenant: Organization) -> Organization {
    secrets::obscure(tenant.value_mut());
    tenant
}

/// Writes a tenant, a new one too. Secrets that came obscured stay.
pub fn write(db: &Connection, id: &str, mut tenant: Organization) -> Outcome<Organization> {
    if tenant.name().trim().is_empty() {
        return Err(Refusal::bad("An organization needs a name."));
    }
    let all = documents::all::<Organization>(db, None)?;
    let taken = |host: &str| all.iter().find(|(other, known)| *other != id && known.hosts().iter().any(|h| h == host));
    if let Some((host, (_, other))) = tenant.hosts().iter().find_map(|host| Some((host, taken(host)?))) {
        return Err(Refusal::new(409, format!("The host {host} belongs to the organization \"{}\".", other.name())));
    }
    let kept = all.get(id).cloned().unwrap_or_default();
    secrets::restore(tenant.value_mut(), kept.value())?;
    documents::put(db, id, &tenant)?;
    resources::keep_referenced(db)?;
    Ok(tenant)
}

/// Removes the tenant with its policies, groups and news. Its users and administrators are removed before.
pub fn remove(db: &Connection, id: &str) -> Outcome<()> {
    documents::remove::<Organization>(db, id)?;
    remove_owned::<GroupPolicy>(db, id)?;
    remove_owned::<UserGroup>(db, id)?;
    remove_owned::<NewsEntry>(db, id)?;
    resources::keep_referenced(db)
}

fn remove_owned<T: documents::Kept>(db: &Connection, organization: &str) -> Outcome<()> {
    for id in documents::all::<T>(db, Some(organization))?.keys() {
        documents::remove::<T>(db, id)?;
    }
    Ok(())
}
