//! Tenants, for the administrators of the top level.

use super::user_administration::remove_user;
use crate::call::{Call, done};
use crate::refusal::{Outcome, Refusal};
use crate::registry::Registry;
use crate::seed::blank;
use crate::state::sessions::Account;
use crate::state::{administration, documents, enrolment, self_backup, tenants};
use comet_api::Username;
use comet_api::constants::sevt;
use comet_api::methods::*;
use comet_api::types::{AllowedAdminUser, CometAPIResponseMessage, Organization, OrganizationResponse};
use uuid::Uuid;

pub fn register(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, _: AdminOrganizationList| tenants::list(call.db));
    methods.add(set);
    methods.add(delete);
    methods.add(export);
}

/// Without an id, a new one.
fn set(call: &Call<'_>, ask: AdminOrganizationSet) -> Outcome<OrganizationResponse> {
    let id = ask.organization_id.filter(|id| !id.is_empty());
    let old = id.as_deref().map(|id| tenants::get(call.db, id)).transpose()?;
    let kind = if old.is_some() { sevt::TENANT_UPDATED } else { sevt::TENANT_NEW };
    let id = id.unwrap_or_else(|| Uuid::new_v4().to_string());
    let tenant = ask.organization.or(old).unwrap_or_else(blank::<Organization>);
    let tenant = tenants::write(call.db, &id, tenant)?;
    call.emit(kind, &id, &id)?;
    let mut answer = OrganizationResponse::default();
    answer.set_status(200);
    answer.set_message("OK");
    answer.set_id(id);
    answer.set_organization(tenants::obscured(tenant));
    Ok(answer)
}

/// With all that is the tenant's; only what is in buckets stays.
fn delete(call: &Call<'_>, ask: AdminOrganizationDelete) -> Outcome<CometAPIResponseMessage> {
    let id = ask.organization_id.unwrap_or_default();
    tenants::get(call.db, &id)?;
    for user in enrolment::users_of(call.db, &id)? {
        remove_user(call, &user, ask.uninstall_config.as_ref())?;
    }
    for name in documents::all::<AllowedAdminUser>(call.db, Some(&id))?.into_keys().map(Username::from) {
        administration::remove(call.db, &name)?;
        call.server.sessions.end_others(&Account::admin(&name), None);
        call.emit(sevt::ACCOUNT_ADMIN_REMOVED, &id, name.as_str())?;
    }
    tenants::remove(call.db, &id)?;
    call.emit(sevt::TENANT_REMOVED, &id, &id)?;
    Ok(done())
}

/// A self-backup of one tenant, to where the call says.
fn export(call: &Call<'_>, ask: AdminOrganizationExport) -> Outcome<CometAPIResponseMessage> {
    let id = ask.options.restrict_to_single_org_id();
    if id.is_empty() {
        return Err(Refusal::bad(
            "Wrong parameter Options: RestrictToSingleOrgID says which organization is exported.",
        ));
    }
    tenants::get(call.db, id)?;
    self_backup::check_target(&ask.options)?;
    call.note(&format!("Info: Export of the organization {id} started"))?;
    Ok(done())
}
