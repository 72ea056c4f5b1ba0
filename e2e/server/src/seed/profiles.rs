//! Customers as documents (`UserProfileConfig`).

use super::accounts;
use super::dice::{Dice, permille};
use super::people::{GIB, Person, Rule, Story, Vault, Window};
use super::shape::blank;
use super::statistics::LastJobs;
use super::{devices, items, mail, policies, tenants, vaults};
use comet_api::types::{
    BackupRuleConfig, BackupRuleEventTriggers, DestinationConfig, DeviceConfig, SourceConfig, UserProfileConfig,
};
use comet_api::{ByteCount, Dictionary, List};
use std::collections::HashMap;

/// The profile of a customer whose vaults hold so much and whose last jobs were these.
pub fn profile(
    person: &Person,
    vault_bytes: &HashMap<String, i64>,
    last: &LastJobs<'_>,
    window: Window,
) -> UserProfileConfig {
    let mut user: UserProfileConfig = blank();
    identify(&mut user, person, window);
    secure(&mut user, person);
    mail::set(&mut user, person);
    follow_policy(&mut user, person);
    user.set_supports_device_associations(true);
    user.set_devices(dictionary(person.devices.iter().map(|device| (&device.id, device_config(person, &device.id)))));
    user.set_sources(dictionary(person.items.iter().map(|item| (&item.guid, source_config(person, &item.guid, last)))));
    let bytes = |vault: &Vault| vault_bytes.get(&vault.guid).copied().unwrap_or_default();
    let vaults =
        person.vaults.iter().map(|vault| (&vault.guid, vault_config(person, vault, bytes(vault), last, window)));
    user.set_destinations(dictionary(vaults));
    user.set_backup_rules(dictionary(person.rules.iter().map(|rule| (&rule.guid, rule_config(rule)))));
    limit(&mut user, person);
    user
}

fn dictionary<'a, T>(entries: impl Iterator<Item = (&'a String, T)>) -> Dictionary<T> {
    entries.map(|(key, value)| (key.clone(), value)).collect::<Dictionary<_>>()
}

fn identify(user: &mut UserProfileConfig, person: &Person, window: Window) {
    user.set_username(person.username.as_str());
    user.set_account_name(person.account.as_str());
    user.set_local_timezone(person.zone);
    user.set_language_code(language(person.zone));
    let organization = person.tenant.id();
    if !organization.is_empty() {
        user.set_organization_id(organization);
    }
    user.set_group_id(person.group.map(tenants::group_id).unwrap_or_default());
    user.set_create_time(person.created);
    user.set_creation_guid(Dice::of(&["creation", &person.username]).guid());
    if let Story::SuspendedFor(days) = person.story {
        user.set_is_suspended(true);
        user.set_last_suspended(window.days_ago(days));
    }
}

fn language(zone: &str) -> &'static str {
    match zone {
        "Europe/Berlin" => "de_DE",
        "Europe/Paris" => "fr_FR",
        "Europe/Rome" => "it_IT",
        "Africa/Cairo" => "ar_EG",
        "Asia/Tokyo" => "ja_JP",
        _ => "en_US",
    }
}

/// How the user signs in. What must be secret is opaque here: the server makes it from the seed's passwords.
fn secure(user: &mut UserProfileConfig, person: &Person) {
    let mut dice = Dice::of(&["security", &person.username]);
    let has_totp = accounts::user_totp(&person.username).is_some();
    user.set_allow_password_login(!has_totp);
    user.set_allow_password_and_totp_login(has_totp);
    user.set_require_password_change(person.username == accounts::MUST_CHANGE);
    if dice.chance(850) {
        user.set_password_recovery(dice.hex(6));
    }
}

fn follow_policy(user: &mut UserProfileConfig, person: &Person) {
    let Some(name) = person.policy else {
        user.set_policy(policies::policy(""));
        return;
    };
    user.set_policy_id(policies::id(name));
    user.set_policy(policies::policy(name));
}

fn limit(user: &mut UserProfileConfig, person: &Person) {
    let mut dice = Dice::of(&["limits", &person.username]);
    if dice.chance(350) {
        let devices = i64::try_from(person.devices.len()).unwrap_or_default();
        user.set_maximum_devices(devices + dice.between(0, 3));
    }
    if dice.chance(200) {
        let bytes: i64 = person.items.iter().map(|item| item.bulk.bytes).sum();
        user.set_all_protected_items_quota_enabled(true);
        user.set_all_protected_items_quota_bytes(ByteCount((permille(bytes, 1300) / (50 * GIB) + 1) * 50 * GIB));
    }
    let mailboxes: i64 = person.items.iter().map(|item| item.bulk.mailboxes).sum();
    if mailboxes > 0 {
        user.set_quota_office365_protected_accounts((mailboxes / 10 + 1) * 10);
    }
}

fn device_config(person: &Person, id: &str) -> DeviceConfig {
    let Some(device) = person.devices.iter().find(|device| device.id == id) else { return blank() };
    let mut config = devices::config(device);
    let items = person.items.iter().filter(|item| item.device.id == id);
    config.set_sources(dictionary(items.map(|item| (&item.guid, items::basic_info(item)))));
    config
}

fn source_config(person: &Person, guid: &str, last: &LastJobs<'_>) -> SourceConfig {
    let Some(item) = person.items.iter().find(|item| item.guid == guid) else { return blank() };
    let mut config = items::config(item, person);
    config.set_statistics(last.of_item(guid));
    config
}

fn vault_config(person: &Person, vault: &Vault, bytes: i64, last: &LastJobs<'_>, window: Window) -> DestinationConfig {
    let mut dice = Dice::of(&["vault limit", &vault.guid]);
    let mut config = vaults::config(vault, person);
    config.set_statistics(last.of_vault(vault, bytes, window.now));
    let room = match person.story {
        Story::OverQuota => 1000,
        Story::NearQuota => 1030,
        _ => dice.between(1250, 3000),
    };
    let is_limited =
        matches!(person.story, Story::OverQuota | Story::NearQuota) || (vault.kind.is_ours() && dice.chance(600));
    if is_limited {
        config.set_storage_limit_enabled(true);
        config.set_storage_limit_bytes(ByteCount((permille(bytes, room) / GIB).max(1) * GIB));
    }
    if dice.chance(20) {
        config.set_retention_error("The vault is locked by another device since the last pass");
    }
    config
}

fn rule_config(rule: &Rule) -> BackupRuleConfig {
    let mut dice = Dice::of(&["rule config", &rule.guid]);
    let mut triggers: BackupRuleEventTriggers = blank();
    if !rule.item.device.machine.is_server() && dice.chance(700) {
        triggers.set_on_pc_boot_if_last_job_missed(true);
    }
    if rule.retries {
        triggers.set_on_last_job_fail_do_retry(true);
        triggers.set_last_job_fail_do_retry_count(2_u64);
        triggers.set_last_job_fail_do_retry_time(30_u64);
    }
    let mut schedule = rule.plan.config();
    if dice.chance(300) {
        schedule.set_random_delay_secs(900_u64);
    }
    let mut config: BackupRuleConfig = blank();
    config.set_description(rule.description.as_str());
    config.set_create_time(rule.item.created.plus(30));
    config.set_modify_time(rule.item.created.plus(30));
    config.set_source(rule.item.guid.as_str());
    config.set_destination(rule.vault.guid.as_str());
    config.set_skip_already_running(dice.chance(700));
    config.set_tags(rule.tags());
    config.set_schedules(List(vec![schedule]));
    config.set_event_triggers(triggers);
    if rule.item.device.machine.is_windows() && dice.chance(120) {
        config.set_pre_exec(List(vec![r"C:\Scripts\close-till.cmd".to_owned()]));
    }
    if dice.chance(150) {
        config.set_limit_vault_speed_bps(2_500_000);
    }
    config
}
