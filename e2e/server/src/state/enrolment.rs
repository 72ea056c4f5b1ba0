//! Users who come and users who go, with all that is theirs.

use super::documents;
use super::policy_upkeep::enforced;
use super::profile_entries::{change_entries, remove_items};
use super::sessions::Account;
use super::{password, policies, totp};
use crate::refusal::{Outcome, Refusal};
use crate::seed::blank;
use crate::{engine, snapshots};
use comet_api::constants::{default as defaults, misc};
use comet_api::types::{InstallToken, LiveUserConnection, UserProfileConfig};
use comet_api::{DeviceId, Secret, UnixSeconds, Username};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

/// What an administrator says of a new user.
pub struct NewUser<'a> {
    pub name: &'a Username,
    pub password: &'a Secret,
    pub organization: &'a str,
    pub stores_recovery_code: bool,
    pub must_change_password: bool,
}

/// Letters, digits and a few signs; and nobody else's.
pub fn check_name(db: &Connection, name: &Username) -> Outcome<()> {
    let text = name.as_str();
    let longest = usize::try_from(misc::USERNAME_MAX_LENGTH).unwrap_or(usize::MAX);
    if text.is_empty() || text.len() > longest {
        return Err(Refusal::bad(format!("Wrong parameter TargetUser: a name has 1 to {longest} characters.")));
    }
    if !text.chars().all(|sign| sign.is_ascii_alphanumeric() || "_.@-".contains(sign)) {
        return Err(Refusal::bad("Wrong parameter TargetUser: a name has only a-z, A-Z, 0-9 and _ . @ -"));
    }
    let mut query = db.prepare_cached("SELECT 1 FROM user WHERE name = ?")?;
    match query.query_row([text], |_| Ok(())).optional()? {
        Some(()) => Err(Refusal::new(409, format!("There is a user \"{name}\" already."))),
        None => Ok(()),
    }
}

/// The profile of a new user, under the policy that new users of the organization get.
pub fn profile(db: &Connection, new: &NewUser<'_>, now: UnixSeconds) -> Outcome<UserProfileConfig> {
    password::check_users(new.password.reveal())?;
    let mut profile: UserProfileConfig = blank();
    profile.set_username(new.name.as_str());
    profile.set_organization_id(new.organization);
    profile.set_language_code(defaults::LANGUAGE);
    profile.set_local_timezone(defaults::TIMEZONE);
    profile.set_supports_device_associations(true);
    profile.set_allow_password_login(true);
    password::set_in_profile(&mut profile, password::hash(new.password.reveal())?);
    if let Some((id, policy)) = policies::default_of(db, new.organization)? {
        profile.set_policy_id(id);
        profile.set_policy(policy.policy().clone());
    }
    let policy = profile.policy();
    let stores = enforced(policy.mode_admin_reset_password()).unwrap_or(new.stores_recovery_code);
    let must_change = enforced(policy.mode_require_user_reset_password()).unwrap_or(new.must_change_password);
    if stores {
        profile.set_password_recovery(Uuid::new_v4().simple().to_string());
    }
    profile.set_require_password_change(must_change);
    date(&mut profile, now);
    Ok(profile)
}

/// A profile that says nothing of its beginning begins now.
pub fn date(profile: &mut UserProfileConfig, now: UnixSeconds) {
    if profile.create_time().known().is_none() {
        profile.set_create_time(now);
    }
    if profile.creation_guid().is_empty() {
        profile.set_creation_guid(Uuid::new_v4().to_string());
    }
}

/// Removes the user with jobs, snapshots, codes and connections. What is in buckets stays; nobody can read it any more.
pub fn remove(db: &Connection, name: &Username) -> Outcome<()> {
    db.execute("DELETE FROM user WHERE name = ?", [name.as_str()])?;
    engine::forget_user(db, name)?;
    db.execute("DELETE FROM job WHERE username = ?", [name.as_str()])?;
    snapshots::forget_user(db, name)?;
    totp::remove(db, &Account::user(name))?;
    for (id, token) in documents::all::<InstallToken>(db, None)? {
        if token.username() == name.as_str() {
            documents::remove::<InstallToken>(db, &id)?;
        }
    }
    disconnect(db, name, None)?;
    Ok(())
}

/// Ends the connections of a user's devices, or of one of them; the answer is which.
pub fn disconnect(db: &Connection, name: &Username, device: Option<&DeviceId>) -> Outcome<Vec<String>> {
    let mut ended = Vec::new();
    for (id, connection) in documents::all::<LiveUserConnection>(db, None)? {
        let is_meant = device.is_none_or(|device| device.as_str() == connection.device_id());
        if connection.username() == name.as_str() && is_meant && documents::remove::<LiveUserConnection>(db, &id)? {
            ended.push(id);
        }
    }
    Ok(ended)
}

/// Takes the device out of the profile, with its items and their schedules.
pub fn forget_device(profile: &mut UserProfileConfig, device: &DeviceId) {
    change_entries(profile, "Devices", |devices| devices.shift_remove(device.as_str()));
    remove_items(profile, |_, item| item.owner_device() == device.as_str());
}

/// The names of the organization's users.
pub fn users_of(db: &Connection, organization: &str) -> Outcome<Vec<Username>> {
    let mut query = db.prepare_cached("SELECT name FROM user WHERE organization = ? ORDER BY name")?;
    let names = query.query_map(params![organization], |row| row.get::<_, String>(0))?;
    Ok(names.map(|name| name.map(Username::from)).collect::<Result<_, _>>()?)
}
