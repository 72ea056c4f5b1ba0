//! What a write to a profile changes, and whether the policy or the administrator's permissions forbid it.
//! What a policy puts right by itself is left to `policy_upkeep`.

use crate::refusal::{Outcome, Refusal};
use comet_api::Lens;
use comet_api::types::{AdminUserPermissions, BackupRuleConfig, DestinationConfig, SourceConfig, UserProfileConfig};
use serde_json::{Map, Value};

/// Fields that devices write, or that say only that something was written.
const NO_EDITS: [&str; 4] = ["Statistics", "ModifyTime", "RetentionError", "RepoInitTimestamp"];

/// How the entries of one dictionary of a profile differ.
struct Changes<'a> {
    old: Option<&'a Map<String, Value>>,
    new: Option<&'a Map<String, Value>>,
}

impl<'a> Changes<'a> {
    fn of(field: &str, old: &'a UserProfileConfig, new: &'a UserProfileConfig) -> Self {
        let entries = |profile: &'a UserProfileConfig| profile.raw(field).and_then(Value::as_object);
        Self { old: entries(old), new: entries(new) }
    }

    fn added(&self) -> impl Iterator<Item = &'a Value> + use<'a> {
        only_in(self.new, self.old)
    }

    fn removed(&self) -> impl Iterator<Item = &'a Value> + use<'a> {
        only_in(self.old, self.new)
    }

    /// Those that are in both: as they were, as they are.
    fn kept(&self) -> impl Iterator<Item = (&'a Value, &'a Value)> {
        let new = self.new;
        self.old.into_iter().flatten().filter_map(move |(id, entry)| Some((entry, new?.get(id)?)))
    }

    fn edited(&self) -> impl Iterator<Item = (&'a Value, &'a Value)> {
        self.kept().filter(|(old, new)| is_edit(old, new))
    }

    fn any_edited(&self, field: &str) -> bool {
        self.kept().any(|(old, new)| or_zero(old.get(field)) != or_zero(new.get(field)))
    }
}

fn only_in<'a>(
    these: Option<&'a Map<String, Value>>,
    those: Option<&'a Map<String, Value>>,
) -> impl Iterator<Item = &'a Value> + use<'a> {
    let is_new = move |id: &str| !those.is_some_and(|those| those.contains_key(id));
    these.into_iter().flatten().filter(move |(id, _)| is_new(id)).map(|(_, entry)| entry)
}

/// Does more differ than what devices write?
pub fn is_edit(old: &Value, new: &Value) -> bool {
    let (Some(old), Some(new)) = (old.as_object(), new.as_object()) else { return old != new };
    let mut names = old.keys().chain(new.keys()).filter(|name| !NO_EDITS.contains(&name.as_str()));
    names.any(|name| or_zero(old.get(name)) != or_zero(new.get(name)))
}

/// Absent and zero are one and the same.
fn or_zero(value: Option<&Value>) -> &Value {
    const ZERO: &Value = &Value::Null;
    let value = value.unwrap_or(ZERO);
    let is_zero = match value {
        Value::Null => true,
        Value::Bool(truth) => !truth,
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
    };
    if is_zero { ZERO } else { value }
}

/// Refuses what the user's own policy forbids to the user.
pub fn check_user(old: &UserProfileConfig, new: &UserProfileConfig) -> Outcome<()> {
    let policy = old.policy();
    let vaults = Changes::of("Destinations", old, new);
    let items = Changes::of("Sources", old, new);
    let kinds = policy.storage_vault_providers();
    let kinds = kinds.should_restrict_provider_list().then(|| kinds.allowed_providers_when_restricted());
    let allowed_kind = |vault: &Value| {
        kinds
            .as_ref()
            .is_none_or(|kinds| kinds.iter().any(|kind| kind == DestinationConfig::of(vault).destination_type()))
    };
    let engines = policy.protected_item_engine_types();
    let engines = engines.should_restrict_engine_type_list().then(|| engines.allowed_engine_type_when_restricted());
    let allowed_engine = |item: &Value| {
        engines.as_ref().is_none_or(|engines| engines.iter().any(|engine| engine == SourceConfig::of(item).engine()))
    };
    let changes = |field: &str| or_zero(old.raw(field)) != or_zero(new.raw(field));
    let object_lock = vaults.any_edited("S3ObjectLockMode") || vaults.any_edited("S3ObjectLockDays");
    let forbidden = [
        (policy.prevent_change_account_name() && changes("AccountName"), "change the account's name"),
        (
            policy.prevent_change_email_settings()
                && ["Emails", "OverrideEmailSettings", "SendEmailReports"].into_iter().any(changes),
            "change the e-mail settings",
        ),
        (policy.prevent_add_custom_storage_vault() && vaults.added().next().is_some(), "add a storage vault"),
        (!vaults.added().all(allowed_kind), "add a storage vault of this kind"),
        (policy.prevent_edit_storage_vault() && vaults.edited().next().is_some(), "edit a storage vault"),
        (policy.prevent_delete_storage_vault() && vaults.removed().next().is_some(), "delete a storage vault"),
        (
            policy.enforce_storage_vault_retention() && vaults.any_edited("DefaultRetention"),
            "change a vault's retention",
        ),
        (!policy.allow_edit_object_lock_retention() && object_lock, "change a vault's object lock"),
        (policy.prevent_new_protected_item() && items.added().next().is_some(), "add a protected item"),
        (!items.added().all(allowed_engine), "add a protected item of this type"),
        (policy.prevent_edit_protected_item() && edits_items(old, new, &items), "edit a protected item"),
        (policy.prevent_delete_protected_item() && items.removed().next().is_some(), "delete a protected item"),
        (overrides_retention(old, &items), "give a protected item a retention of its own"),
    ];
    refuse(&forbidden, "The policy of this account does not allow to")
}

/// An item's schedules are part of it.
fn edits_items(old: &UserProfileConfig, new: &UserProfileConfig, items: &Changes<'_>) -> bool {
    let stays = |rule: &Value| {
        let source = BackupRuleConfig::of(rule).source();
        old.sources().get(source).is_some() && new.sources().get(source).is_some()
    };
    let rules = Changes::of("BackupRules", old, new);
    items.edited().next().is_some()
        || rules.added().any(stays)
        || rules.removed().any(stays)
        || rules.edited().any(|(_, rule)| stays(rule))
}

fn overrides_retention(old: &UserProfileConfig, items: &Changes<'_>) -> bool {
    let has_own = |item: &Value| !SourceConfig::of(item).override_destination_retention().is_empty();
    old.policy().prevent_protected_item_retention()
        && (items.any_edited("OverrideDestinationRetention") || items.added().any(has_own))
}

/// Refuses what the administrator's permissions forbid to do with a user's profile.
pub fn check_admin(rights: &AdminUserPermissions, old: &UserProfileConfig, new: &UserProfileConfig) -> Outcome<()> {
    let vaults = Changes::of("Destinations", old, new);
    let kinds = rights.should_restrict_provider_list().then(|| rights.allowed_providers_when_restricted());
    let allowed_kind = |vault: &Value| {
        let kind = DestinationConfig::of(vault).destination_type();
        kinds.as_ref().is_none_or(|kinds| kinds.iter().any(|allowed| allowed == kind))
    };
    let forbidden = [
        (rights.prevent_add_custom_storage_vault() && vaults.added().next().is_some(), "add a storage vault"),
        (!vaults.added().all(allowed_kind), "add a storage vault of this kind"),
        (rights.prevent_delete_storage_vault() && vaults.removed().next().is_some(), "delete a storage vault"),
        (old.policy_id() != new.policy_id() && !may_give(rights, new.policy_id()), "give this policy"),
    ];
    refuse(&forbidden, "You may not")
}

/// Without a list every policy may be given, and with one only those on it.
pub fn may_give(rights: &AdminUserPermissions, policy: &str) -> bool {
    let allowed = rights.allowed_user_policies();
    allowed.is_empty() || allowed.iter().any(|id| id == policy)
}

fn refuse(forbidden: &[(bool, &str)], who: &str) -> Outcome<()> {
    match forbidden.iter().find(|(is_hit, _)| *is_hit) {
        Some((_, what)) => Err(Refusal::forbidden(format!("{who} {what}."))),
        None => Ok(()),
    }
}
