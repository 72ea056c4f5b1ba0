//! Lists of things that belong to organizations: a tenant's administrator sees the tenant's own.

use crate::call::Call;
use crate::refusal::Outcome;
use crate::registry::Stored;
use crate::state::documents::{self, Kept};
use comet_api::Dictionary;

pub fn listed<T: Kept>(call: &Call<'_>, organization: Option<String>) -> Outcome<Stored<Dictionary<T>>> {
    documents::stored(call.db, call.organization(organization.as_deref())?.as_deref())
}

pub fn names<T: Kept>(
    call: &Call<'_>,
    organization: Option<String>,
    name: impl Fn(&T) -> String,
) -> Outcome<Dictionary<String>> {
    let organization = call.organization(organization.as_deref())?;
    let documents = documents::all::<T>(call.db, organization.as_deref())?;
    Ok(documents.iter().map(|(id, document)| (id.clone(), name(document))).collect::<Dictionary<_>>())
}
