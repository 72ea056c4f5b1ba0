//! Policies, for administrators.

use super::owned::{listed, names};
use crate::call::{Call, done};
use crate::refusal::{Outcome, Refusal};
use crate::registry::Registry;
use crate::state::policies;
use comet_api::constants::sevt;
use comet_api::methods::*;
use comet_api::types::{CometAPIResponseMessage, CreateGroupPolicyResponse, GetGroupPolicyResponse, GroupPolicy};
use comet_api::{Lens, Username};
use uuid::Uuid;

pub fn register(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, ask: AdminPoliciesList| {
        names(call, ask.target_organization, |policy: &GroupPolicy| policy.description().to_owned())
    });
    methods.add(|call: &Call<'_>, ask: AdminPoliciesListFull| listed::<GroupPolicy>(call, ask.target_organization));
    methods.add(get);
    methods.add(add);
    methods.add(set);
    methods.add(delete);
}

fn get(call: &Call<'_>, ask: AdminPoliciesGet) -> Outcome<GetGroupPolicyResponse> {
    let policy = policies::get(call.db, &call.scope()?, &ask.policy_id)?;
    let mut answer = GetGroupPolicyResponse::default();
    answer.set_status(200);
    answer.set_message("OK");
    answer.set_policy_hash(policies::hash(&policy)?);
    answer.set_policy(policy);
    Ok(answer)
}

/// The id is in no published field of the answer; it is there beside the hash, as a client needs it.
fn add(call: &Call<'_>, ask: AdminPoliciesNew) -> Outcome<CreateGroupPolicyResponse> {
    let mut policy = ask.policy;
    policy.set_organization_id(call.home(Some(policy.organization_id()))?);
    policy.set_created_date(call.now());
    policy.set_modified_date(call.now());
    let id = Uuid::new_v4().to_string();
    policies::write(call.db, &id, &policy)?;
    call.emit(sevt::POLICY_NEW, policy.organization_id(), &id)?;
    let mut answer = CreateGroupPolicyResponse::default();
    answer.set_status(200);
    answer.set_message("OK");
    answer.set_policy_hash(policies::hash(&policy)?);
    comet_api::document::write(answer.value_mut(), "PolicyID", id);
    Ok(answer)
}

/// Whom the policy binds gets the new rules at once.
fn set(call: &Call<'_>, ask: AdminPoliciesSet) -> Outcome<CometAPIResponseMessage> {
    let old = policies::get(call.db, &call.scope()?, &ask.policy_id)?;
    let expected = ask.check_policy_hash.filter(|hash| !hash.is_empty());
    if expected.is_some_and(|expected| policies::hash(&old).is_ok_and(|hash| hash != expected)) {
        return Err(Refusal::new(409, "The policy has changed since it was read: the hash does not match."));
    }
    let mut policy = ask.policy;
    if policy.organization_id() != old.organization_id() {
        return Err(Refusal::bad("Wrong parameter Policy: a policy can't move to another organization."));
    }
    policy.set_created_date(old.created_date());
    policy.set_modified_date(call.now());
    policies::write(call.db, &ask.policy_id, &policy)?;
    call.emit(sevt::POLICY_UPDATED, policy.organization_id(), &ask.policy_id)?;
    let taken: Vec<String> =
        ask.options.iter().flat_map(|options| options.delete_sources().iter()).map(str::to_owned).collect();
    let changed = policies::carry_out(call.db, &ask.policy_id, &policy, &taken, call.now())?;
    tell_of(call, policy.organization_id(), &changed)
}

fn delete(call: &Call<'_>, ask: AdminPoliciesDelete) -> Outcome<CometAPIResponseMessage> {
    let policy = policies::get(call.db, &call.scope()?, &ask.policy_id)?;
    let changed = policies::remove(call.db, &ask.policy_id)?;
    call.emit(sevt::POLICY_REMOVED, policy.organization_id(), &ask.policy_id)?;
    tell_of(call, policy.organization_id(), &changed)
}

fn tell_of(call: &Call<'_>, organization: &str, users: &[Username]) -> Outcome<CometAPIResponseMessage> {
    users.iter().try_for_each(|user| call.emit(sevt::ACCOUNT_UPDATED, organization, user.as_str()))?;
    Ok(done())
}
