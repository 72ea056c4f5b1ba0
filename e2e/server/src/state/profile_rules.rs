//! The rules that every write of a profile passes: what is not the writer's to change, what is forbidden, what the
//! server puts right.

use super::profile_entries::{change_each, change_entries};
use super::{groups, password, policies, profile_guard, tenants};
use crate::call::Scope;
use crate::refusal::{Outcome, Refusal};
use comet_api::types::{AdminUserPermissions, UserProfileConfig};
use comet_api::{Lens, UnixSeconds};
use rusqlite::Connection;
use serde_json::{Map, Value};

/// Who writes, and when.
pub struct Writer {
    pub scope: Scope,
    /// What an administrator may do with profiles.
    pub rights: AdminUserPermissions,
    pub now: UnixSeconds,
}

/// What users may not change in their own profile: it is the provider's, or has a method of its own.
const KEPT_FROM_USERS: [&str; 22] = [
    "OrganizationID",
    "GroupID",
    "IsSuspended",
    "LastSuspended",
    "AllProtectedItemsQuotaEnabled",
    "AllProtectedItemsQuotaBytes",
    "MaximumDevices",
    "QuotaOffice365ProtectedAccounts",
    "QuotaHyperVGuests",
    "QuotaVMwareGuests",
    "PolicyID",
    "Policy",
    "PasswordFormat",
    "PasswordHash",
    "PasswordRecovery",
    "TOTPKeyEncryptionFormat",
    "TOTPKey",
    "RequirePasswordChange",
    "CreateTime",
    "CreationGUID",
    "ServerConfig",
    "AutoStorageTemplateGUID",
];

/// The same in each storage vault: how much the provider lets it hold.
const KEPT_IN_VAULTS: [&str; 2] = ["StorageLimitEnabled", "StorageLimitBytes"];

impl Writer {
    /// The new profile as the rules leave it. Items that came from the `taken` sources of a policy go.
    pub fn settle(
        &self,
        db: &Connection,
        old: &UserProfileConfig,
        mut new: UserProfileConfig,
        taken: &[String],
    ) -> Outcome<UserProfileConfig> {
        if new.username() != old.username() {
            return Err(Refusal::bad("Wrong parameter ProfileData: a user's name can't be changed."));
        }
        match &self.scope {
            Scope::Everyone if new.organization_id() != old.organization_id() => {
                tenants::check_exists(db, new.organization_id())?;
            }
            Scope::Everyone => {}
            Scope::Tenant(own) if new.organization_id() == own => {}
            Scope::Tenant(_) => return Err(Refusal::forbidden("Users can't leave your organization.")),
            Scope::Own(_) => settle_own(old, &mut new)?,
        }
        profile_guard::check_admin(&self.rights, old, &new)?;
        groups::settle(db, old, &mut new)?;
        policies::settle(db, old, &mut new, taken, self.now)?;
        if new.is_suspended() && !old.is_suspended() {
            new.set_last_suspended(self.now);
        }
        password::settle_profile(&mut new)?;
        Ok(new)
    }
}

/// A user's own write: what is the provider's stays, whatever was sent; what the policy forbids is refused.
fn settle_own(old: &UserProfileConfig, new: &mut UserProfileConfig) -> Outcome<()> {
    if let Some(fields) = new.value_mut().as_object_mut() {
        keep(fields, old.value(), &KEPT_FROM_USERS);
    }
    change_each(new, "Destinations", |id, vault| {
        let before = old.value().get("Destinations").and_then(|vaults| vaults.get(id));
        if let (Some(vault), Some(before)) = (vault.as_object_mut(), before) {
            keep(vault, before, &KEPT_IN_VAULTS);
        }
    });
    keep_devices(old, new);
    profile_guard::check_user(old, new)?;
    match new.allow_password_login() || new.allow_password_and_totp_login() {
        true => Ok(()),
        false => Err(Refusal::bad("With both ways to sign in off, nobody could use this account.")),
    }
}

fn keep(fields: &mut Map<String, Value>, before: &Value, names: &[&str]) {
    for name in names {
        match before.get(*name) {
            Some(value) => {
                fields.insert((*name).to_owned(), value.clone());
            }
            None => {
                fields.shift_remove(*name);
            }
        }
    }
}

/// Devices come by registering and go by being revoked; here they only change.
fn keep_devices(old: &UserProfileConfig, new: &mut UserProfileConfig) {
    let empty = Map::new();
    let before = old.value().get("Devices").and_then(Value::as_object).unwrap_or(&empty);
    let sent = new.value().get("Devices").and_then(Value::as_object).unwrap_or(&empty);
    let is_same = sent.len() == before.len() && sent.keys().all(|id| before.contains_key(id));
    if is_same {
        return;
    }
    change_entries(new, "Devices", |devices| {
        devices.retain(|id, _| before.contains_key(id));
        for (id, device) in before {
            devices.entry(id.clone()).or_insert_with(|| device.clone());
        }
    });
}
