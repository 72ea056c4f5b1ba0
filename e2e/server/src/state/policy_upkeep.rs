//! What a policy enforces, the server puts into the profile by itself.
//! What a policy forbids to its users is left to `profile_guard`, the items it gives to `policy_items`.

use super::profile_entries::{change_each, edit};
use super::profile_guard::is_edit;
use comet_api::Lens;
use comet_api::constants::setting;
use comet_api::types::{
    BackupRuleConfig, BackupRuleEventTriggers, DestinationConfig, UserPolicy, UserProfileConfig, UserServerConfig,
};
use serde_json::Value;

/// Enforces the policy of the profile: on everything, or with an older profile only on what differs from it.
pub fn enforce(profile: &mut UserProfileConfig, old: Option<&UserProfileConfig>) {
    let policy = profile.policy().clone();
    let delay = policy.random_delay_secs();
    if delay > 0 && profile.server_config().random_delay_secs() != delay {
        let mut config: UserServerConfig = profile.server_config().clone();
        config.set_random_delay_secs(delay);
        profile.set_server_config(config);
    }
    let differs = |field: &str, id: &str, entry: &Value| {
        old.is_none_or(|old| {
            let before = old.value().get(field).and_then(|entries| entries.get(id));
            before.is_none_or(|before| is_edit(before, entry))
        })
    };
    if policy.enforce_storage_vault_retention() {
        change_each(profile, "Destinations", |id, value| {
            if differs("Destinations", id, value) {
                edit(value, |vault: &mut DestinationConfig| {
                    vault.set_default_retention(policy.default_storage_vault_retention().clone());
                });
            }
        });
    }
    change_each(profile, "BackupRules", |id, value| {
        if differs("BackupRules", id, value) {
            edit(value, |rule| enforce_on_rule(&policy, rule));
        }
    });
}

/// Is the setting taken out of the user's hands, and how?
pub fn enforced(mode: i64) -> Option<bool> {
    match mode {
        setting::ENFORCED_ON => Some(true),
        setting::ENFORCED_OFF => Some(false),
        _ => None,
    }
}

fn enforce_on_rule(policy: &UserPolicy, rule: &mut BackupRuleConfig) {
    if let Some(skip) = enforced(policy.mode_schedule_skip_already_running()) {
        rule.set_skip_already_running(skip);
    }
    if let Some(retry) = enforced(policy.mode_schedule_last_job_fail_do_retry()) {
        let mut triggers: BackupRuleEventTriggers = rule.event_triggers().clone();
        triggers.set_on_last_job_fail_do_retry(retry);
        triggers.set_last_job_fail_do_retry_count(policy.mode_last_job_fail_do_retry_count());
        triggers.set_last_job_fail_do_retry_time(policy.mode_last_job_fail_do_retry_time());
        rule.set_event_triggers(triggers);
    }
}
