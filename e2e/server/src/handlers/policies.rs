//! Policies and groups of users: what an organization has of them.

use crate::call::Call;
use crate::refusal::Outcome;
use crate::registry::{Registry, Stored};
use crate::state::documents::{self, Kept};
use comet_api::Dictionary;
use comet_api::methods::{AdminPoliciesList, AdminPoliciesListFull, AdminUserGroupsList, AdminUserGroupsListFull};
use comet_api::types::{GroupPolicy, UserGroup};

pub fn register(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, ask: AdminPoliciesList| {
        names(call, ask.target_organization, |policy: &GroupPolicy| policy.description().to_owned())
    });
    methods.add(|call: &Call<'_>, ask: AdminPoliciesListFull| full::<GroupPolicy>(call, ask.target_organization));
    methods.add(|call: &Call<'_>, ask: AdminUserGroupsList| {
        names(call, ask.target_organization, |group: &UserGroup| group.name().to_owned())
    });
    methods.add(|call: &Call<'_>, ask: AdminUserGroupsListFull| full::<UserGroup>(call, ask.target_organization));
}

fn full<T: Kept>(call: &Call<'_>, organization: Option<String>) -> Outcome<Stored<Dictionary<T>>> {
    documents::stored(call.db, call.organization(organization.as_deref())?.as_deref())
}

fn names<T: Kept>(
    call: &Call<'_>,
    organization: Option<String>,
    name: impl Fn(&T) -> String,
) -> Outcome<Dictionary<String>> {
    let organization = call.organization(organization.as_deref())?;
    let documents = documents::all::<T>(call.db, organization.as_deref())?;
    Ok(Dictionary(documents.iter().map(|(id, document)| (id.clone(), name(document))).collect()))
}
