//! Policies: which there are, and what becomes of their users' profiles when one is given, changed or removed.

use super::documents;
use super::users::{self, hash_of};
use super::{policy_items, policy_upkeep};
use crate::call::Scope;
use crate::refusal::{Outcome, Refusal};
use comet_api::types::{GroupPolicy, UserProfileConfig};
use comet_api::{UnixSeconds, Username};
use rusqlite::{Connection, params};

/// The policy, if the caller may see it.
pub fn get(db: &Connection, scope: &Scope, id: &str) -> Outcome<GroupPolicy> {
    let policy = documents::get::<GroupPolicy>(db, id)?;
    let policy = policy.filter(|policy| scope.may_see_things_of(policy.organization_id()));
    policy.ok_or_else(|| Refusal::not_found("policy", id))
}

/// Opaque to clients, as a profile's.
pub fn hash(policy: &GroupPolicy) -> Outcome<String> {
    Ok(hash_of(&serde_json::to_string(policy)?))
}

/// Writes the policy. An organization has one default for new users at most, so another one loses that.
pub fn write(db: &Connection, id: &str, policy: &GroupPolicy) -> Outcome<()> {
    if policy.default_user_policy() {
        let others = documents::all::<GroupPolicy>(db, Some(policy.organization_id()))?;
        for (other, mut policy) in others.into_iter().filter(|(other, _)| other != id) {
            if policy.default_user_policy() {
                policy.set_default_user_policy(false);
                documents::put(db, &other, &policy)?;
            }
        }
    }
    documents::put(db, id, policy)
}

/// What new users of the organization start with.
pub fn default_of(db: &Connection, organization: &str) -> Outcome<Option<(String, GroupPolicy)>> {
    let all = documents::all::<GroupPolicy>(db, Some(organization))?;
    Ok(all.into_iter().find(|(_, policy)| policy.default_user_policy()))
}

/// Puts a profile that is about to be written under its policy.
pub fn settle(
    db: &Connection,
    old: &UserProfileConfig,
    new: &mut UserProfileConfig,
    taken: &[String],
    now: UnixSeconds,
) -> Outcome<()> {
    let is_given_anew = new.policy_id() != old.policy_id();
    match documents::get::<GroupPolicy>(db, new.policy_id())? {
        Some(policy) if policy.organization_id() == new.organization_id() => {
            new.set_policy(policy.policy().clone());
        }
        Some(_) if is_given_anew => {
            return Err(Refusal::bad("Wrong parameter ProfileData: the policy is of another organization."));
        }
        // The user moved to another organization; the rules stay, as the user's own.
        Some(_) => new.set_policy_id(""),
        None if is_given_anew && !new.policy_id().is_empty() => {
            return Err(Refusal::bad(format!("Wrong parameter ProfileData: no policy \"{}\".", new.policy_id())));
        }
        None => {}
    }
    policy_items::take(new, taken);
    let is_shared = !new.policy_id().is_empty();
    policy_upkeep::enforce(new, Some(old).filter(|_| !is_given_anew));
    // Rules of the user's own give no items.
    match (is_shared, is_given_anew) {
        (true, true) => policy_items::give_to_existing(new, now),
        (true, false) => {
            let mut stays = old.clone();
            policy_items::take(&mut stays, taken);
            policy_items::bring_back(new, &stays);
        }
        (false, _) => {}
    }
    Ok(())
}

/// Carries a changed policy into the profiles that follow it; the answer is whose.
pub fn carry_out(
    db: &Connection,
    id: &str,
    policy: &GroupPolicy,
    taken: &[String],
    now: UnixSeconds,
) -> Outcome<Vec<Username>> {
    change_followers(db, id, |profile| {
        profile.set_policy(policy.policy().clone());
        policy_items::take(profile, taken);
        policy_items::renew(profile, now);
        policy_items::give_to_existing(profile, now);
        policy_upkeep::enforce(profile, None);
    })
}

/// Leaves the rules with whom they bind, as their own; the answer is with whom.
pub fn remove(db: &Connection, id: &str) -> Outcome<Vec<Username>> {
    documents::remove::<GroupPolicy>(db, id)?;
    change_followers(db, id, |profile| profile.set_policy_id(""))
}

fn change_followers(db: &Connection, policy: &str, change: impl Fn(&mut UserProfileConfig)) -> Outcome<Vec<Username>> {
    let mut query = db.prepare_cached("SELECT body FROM user WHERE json_extract(body, '$.PolicyID') = ?")?;
    let bodies = query.query_map(params![policy], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
    let mut changed = Vec::new();
    for body in bodies {
        let mut profile: UserProfileConfig = serde_json::from_str(&body)?;
        let before = profile.clone();
        change(&mut profile);
        if profile != before {
            let name = Username::from(profile.username());
            users::write(db, &name, &profile)?;
            changed.push(name);
        }
    }
    Ok(changed)
}
