//! One protected item with its schedules: read, written and deleted without the rest of the profile.

use super::users::write;
use crate::call::{Call, done};
use crate::refusal::{Outcome, Refusal};
use crate::registry::Registry;
use crate::state::profile_entries::{change_entries, remove_items};
use comet_api::methods::*;
use comet_api::types::{
    BackupRuleConfig, CometAPIResponseMessage, ProtectedItemWithBackupRulesResponse, SourceConfig, UserProfileConfig,
};
use comet_api::{Dictionary, Lens, Username};

pub fn register(methods: &mut Registry) {
    methods
        .add(|call: &Call<'_>, ask: AdminGetProtectedItemWithBackupRules| get(call, &ask.target_user, &ask.source_id));
    methods.add(|call: &Call<'_>, ask: AdminSetProtectedItemWithBackupRules| {
        let change = Change { source: ask.source, rules: ask.backup_rules, hash: ask.require_hash };
        set(call, &ask.target_user, &ask.source_id, change)
    });
    methods.add(|call: &Call<'_>, ask: AdminDeleteProtectedItem| delete(call, &ask.target_user, &ask.source_id));

    methods.add(|call: &Call<'_>, ask: UserWebGetProtectedItemWithBackupRules| get(call, call.user()?, &ask.source_id));
    methods.add(|call: &Call<'_>, ask: UserWebSetProtectedItemWithBackupRules| {
        let change = Change { source: ask.source, rules: ask.backup_rules, hash: ask.require_hash };
        set(call, call.user()?, &ask.source_id, change)
    });
    methods.add(|call: &Call<'_>, ask: UserWebDeleteProtectedItem| delete(call, call.user()?, &ask.source_id));
}

/// What a write says of the item; what it leaves out stays.
struct Change {
    source: Option<SourceConfig>,
    rules: Option<Dictionary<BackupRuleConfig>>,
    hash: Option<String>,
}

fn get(call: &Call<'_>, user: &Username, id: &str) -> Outcome<ProtectedItemWithBackupRulesResponse> {
    let read = call.users()?.profile_and_hash(user)?;
    let profile = read.profile();
    let item = profile.sources().get(id).ok_or_else(|| Refusal::not_found("protected item", id))?;
    let rules = profile.backup_rules();
    let rules = rules.iter().filter(|(_, rule)| rule.source() == id);
    let mut answer = ProtectedItemWithBackupRulesResponse::default();
    answer.set_status(200);
    answer.set_message("OK");
    answer.set_source(item.clone());
    answer.set_backup_rules(rules.map(|(id, rule)| (id.to_owned(), rule.clone())).collect::<Dictionary<_>>());
    answer.set_profile_hash(read.profile_hash());
    Ok(answer)
}

/// Rules that are sent are all the rules of the item from now on.
fn set(call: &Call<'_>, user: &Username, id: &str, change: Change) -> Outcome<CometAPIResponseMessage> {
    let mut profile = call.users()?.profile(user)?;
    if change.source.is_none() && profile.sources().get(id).is_none() {
        return Err(Refusal::not_found("protected item", id));
    }
    if id.is_empty() {
        return Err(Refusal::bad("Wrong parameter SourceID: an item needs an id."));
    }
    if let Some(source) = change.source {
        change_entries(&mut profile, "Sources", |items| items.insert(id.to_owned(), source.into_value()));
    }
    if let Some(rules) = change.rules {
        replace_rules(&mut profile, id, rules)?;
    }
    write(call, user, profile, change.hash.as_deref().filter(|hash| !hash.is_empty()), None)?;
    Ok(done())
}

fn replace_rules(profile: &mut UserProfileConfig, item: &str, rules: Dictionary<BackupRuleConfig>) -> Outcome<()> {
    let of_others = |id: &str| profile.backup_rules().get(id).is_some_and(|rule| rule.source() != item);
    if let Some(id) = rules.keys().find(|id| of_others(id)) {
        return Err(Refusal::bad(format!("Wrong parameter BackupRules: \"{id}\" is a schedule of another item.")));
    }
    if let Some((id, _)) = rules.iter().find(|(_, rule)| rule.source() != item) {
        return Err(Refusal::bad(format!("Wrong parameter BackupRules: \"{id}\" is not for this item.")));
    }
    change_entries(profile, "BackupRules", |all| {
        all.retain(|id, rule| BackupRuleConfig::of(rule).source() != item || rules.contains_key(id));
        all.extend(rules.into_iter().map(|(id, rule)| (id, rule.into_value())));
    });
    Ok(())
}

fn delete(call: &Call<'_>, user: &Username, id: &str) -> Outcome<CometAPIResponseMessage> {
    let mut profile = call.users()?.profile(user)?;
    if profile.sources().get(id).is_none() {
        return Err(Refusal::not_found("protected item", id));
    }
    remove_items(&mut profile, |own, _| own == id);
    write(call, user, profile, None, None)?;
    Ok(done())
}
