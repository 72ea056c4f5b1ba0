//! The protected items that a policy gives to its users: given, renewed, brought back, taken away.

use super::profile_entries::{change_each, change_entries, remove_items};
use super::profile_guard::is_edit;
use comet_api::constants::os as only;
use comet_api::types::{DeviceConfig, OSInfo, SourceConfig, UserPolicy, UserProfileConfig};
use comet_api::{Lens, UnixSeconds};
use uuid::Uuid;

/// What an item that came from a policy has of its own.
const OWN: [&str; 5] = ["OwnerDevice", "CreateTime", "ModifyTime", "PolicySourceID", "Statistics"];

/// Gives all devices of the profile the items that users get who are there already.
pub fn give_to_existing(profile: &mut UserProfileConfig, now: UnixSeconds) {
    let devices: Vec<(String, DeviceConfig)> =
        profile.devices().iter().map(|(id, device)| (id.to_owned(), device.clone())).collect();
    for (id, device) in &devices {
        give(profile, id, device.platform_version(), now, SourceConfig::existing_user_update);
    }
}

/// Gives a new device all items of the policy.
pub fn give_to_device(profile: &mut UserProfileConfig, id: &str, system: &OSInfo, now: UnixSeconds) {
    give(profile, id, system, now, |_| true);
}

fn give(
    profile: &mut UserProfileConfig,
    device: &str,
    system: &OSInfo,
    now: UnixSeconds,
    is_meant: impl Fn(&SourceConfig) -> bool,
) {
    let policy = profile.policy().clone();
    for (id, item) in given(&policy, Some(system)).filter(|(_, item)| is_meant(item)) {
        let owns = |own: &SourceConfig| own.policy_source_id() == id && own.owner_device() == device;
        if !profile.sources().iter().any(|(_, own)| owns(own)) {
            add(profile, &policy, (id, item), device, now);
        }
    }
}

fn add(
    profile: &mut UserProfileConfig,
    policy: &UserPolicy,
    (policy_source, item): (&str, &SourceConfig),
    device: &str,
    now: UnixSeconds,
) {
    let id = Uuid::new_v4().to_string();
    let mut item = item.clone();
    item.set_owner_device(device);
    item.set_policy_source_id(policy_source);
    item.set_create_time(now);
    item.set_modify_time(now);
    change_entries(profile, "Sources", |items| items.insert(id.clone(), item.into_value()));
    let Some(vault) = profile.destinations().keys().next().map(str::to_owned) else { return };
    for (_, rule) in policy.default_sources_backup_rules().iter().filter(|(_, rule)| rule.source() == policy_source) {
        let mut rule = rule.clone();
        rule.set_source(id.as_str());
        if profile.destinations().get(rule.destination()).is_none() {
            rule.set_destination(vault.as_str());
        }
        rule.set_create_time(now);
        rule.set_modify_time(now);
        change_entries(profile, "BackupRules", |rules| rules.insert(Uuid::new_v4().to_string(), rule.into_value()));
    }
}

/// Makes the profile's items of the policy what the policy says now.
pub fn renew(profile: &mut UserProfileConfig, now: UnixSeconds) {
    let policy = profile.policy().clone();
    change_each(profile, "Sources", |_, value| {
        let Some(item) = kept_by(&policy, SourceConfig::of(value)) else { return };
        let Some(own) = value.as_object_mut() else { return };
        let fields = item.value().as_object().into_iter().flatten();
        for (name, field) in fields.filter(|(name, _)| !OWN.contains(&name.as_str())) {
            if own.get(name) != Some(field) {
                own.insert(name.clone(), field.clone());
                own.insert("ModifyTime".to_owned(), now.0.into());
            }
        }
    });
}

/// Items that stay the policy's come back as they were.
pub fn bring_back(profile: &mut UserProfileConfig, old: &UserProfileConfig) {
    let policy = profile.policy().clone();
    for (id, item) in old.sources().iter().filter(|(_, item)| kept_by(&policy, item).is_some()) {
        let now = profile.raw("Sources").and_then(|items| items.get(id));
        if now.is_none_or(|now| is_edit(item.value(), now)) {
            change_entries(profile, "Sources", |items| items.insert(id.to_owned(), item.value().clone()));
        }
    }
}

/// Takes away the items that came from these sources of a policy, with their schedules.
pub fn take(profile: &mut UserProfileConfig, policy_sources: &[String]) {
    remove_items(profile, |_, item| {
        !item.policy_source_id().is_empty() && policy_sources.iter().any(|id| id == item.policy_source_id())
    });
}

/// What the policy says of the item, when it is one that the policy keeps as it is.
fn kept_by<'a>(policy: &'a UserPolicy, item: &SourceConfig) -> Option<&'a SourceConfig> {
    let (_, said) = given(policy, None).find(|(id, _)| *id == item.policy_source_id())?;
    said.existing_user_update().then_some(said)
}

/// The items that the policy gives: all, or those for a device with this operating system.
fn given<'a>(
    policy: &'a UserPolicy,
    system: Option<&'a OSInfo>,
) -> impl Iterator<Item = (&'a str, &'a SourceConfig)> + use<'a> {
    let restricted = policy.default_sources_with_os_restriction();
    let fits = move |restriction: i64| system.is_none_or(|system| fits(restriction, system));
    let restricted = restricted.iter().filter(move |(_, item)| fits(item.restrict_os()));
    policy.default_sources().iter().chain(restricted.map(|(id, item)| (id, item.source_config())))
}

fn fits(restriction: i64, system: &OSInfo) -> bool {
    match restriction {
        only::ONLY_WINDOWS => system.os() == "windows",
        only::ONLY_WINDOWS_X8632 => system.os() == "windows" && system.arch() == "386",
        only::ONLY_WINDOWS_X8664 => system.os() == "windows" && system.arch() == "amd64",
        only::ONLY_MACOS => system.os() == "darwin",
        only::ONLY_LINUX => system.os() == "linux",
        _ => true,
    }
}
