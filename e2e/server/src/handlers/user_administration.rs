//! Users added and removed, their devices revoked.

use super::storage_vaults::grant;
use crate::call::{Call, done};
use crate::refusal::{Outcome, Refusal};
use crate::registry::Registry;
use crate::state::enrolment::{self, NewUser};
use crate::state::mail_reports;
use crate::state::profile_guard::may_give;
use crate::state::sessions::Account;
use crate::state::vault_requests::{self, Request};
use comet_api::constants::sevt;
use comet_api::methods::*;
use comet_api::types::{CometAPIResponseMessage, UninstallConfig, UserProfileConfig};
use comet_api::{DeviceId, Username};

pub fn register(methods: &mut Registry) {
    methods.add(add);
    methods.add(add_from_profile);
    methods.add(delete);
    methods.add(revoke_device);
    methods.add(|call: &Call<'_>, ask: AdminPreviewUserEmailReport| {
        mail_reports::of_user(call, &ask.target_user, &ask.email_report_config, ask.email_address.as_deref())
    });
}

fn add(call: &Call<'_>, ask: AdminAddUser) -> Outcome<CometAPIResponseMessage> {
    let organization = call.home(ask.target_organization.as_deref())?;
    enrolment::check_name(call.db, &ask.target_user)?;
    let new = NewUser {
        name: &ask.target_user,
        password: &ask.target_password,
        organization: &organization,
        stores_recovery_code: ask.store_recovery_code.unwrap_or_default() != 0,
        must_change_password: ask.require_password_change.unwrap_or_default() != 0,
    };
    let mut profile = enrolment::profile(call.db, &new, call.now())?;
    if !may_give(&call.admin()?.permissions, profile.policy_id()) {
        // The organization's default is not this administrator's to give.
        profile.set_policy_id("");
    }
    enrol(call, &profile)?;
    give_first_vault(call, &ask.target_user, &profile)?;
    Ok(done())
}

/// The vault that new users get without asking. One that can't be made now does not keep the user out.
fn give_first_vault(call: &Call<'_>, user: &Username, profile: &UserProfileConfig) -> Outcome<()> {
    let Some(template) = vault_requests::template_for_new(call.db, profile)? else { return Ok(()) };
    let server = call.origin.address.clone();
    let ask = Request { template: &template, server, device: None, rebranded: false, now: call.now() };
    match grant(call, user, profile, &ask, None) {
        Ok(_) => {
            call.users()?.change(user, None, |profile| profile.set_auto_storage_template_guid(template.id())).map(drop)
        }
        Err(why) => call.note(&format!("Warning: The first storage vault of \"{user}\" was not made: {why:?}")),
    }
}

/// The name and the organization are those that are asked for, whatever the profile says.
fn add_from_profile(call: &Call<'_>, ask: AdminAddUserFromProfile) -> Outcome<CometAPIResponseMessage> {
    let mut profile = ask.profile_data;
    let organization = ask.target_organization.filter(|target| !target.is_empty());
    let organization = call.home(Some(organization.as_deref().unwrap_or(profile.organization_id())))?;
    enrolment::check_name(call.db, &ask.target_user)?;
    if profile.password_hash().is_empty() {
        return Err(Refusal::bad("Wrong parameter ProfileData: a new user needs a PasswordHash."));
    }
    profile.set_username(ask.target_user.as_str());
    profile.set_organization_id(organization);
    enrolment::date(&mut profile, call.now());
    enrol(call, &profile)?;
    Ok(done())
}

fn enrol(call: &Call<'_>, profile: &UserProfileConfig) -> Outcome<()> {
    call.users()?.add(profile.clone())?;
    call.emit(sevt::ACCOUNT_NEW, profile.organization_id(), profile.username())
}

fn delete(call: &Call<'_>, ask: AdminDeleteUser) -> Outcome<CometAPIResponseMessage> {
    remove_user(call, &ask.target_user, ask.uninstall_config.as_ref())?;
    Ok(done())
}

/// Devices that are connected are told to uninstall themselves first, if that is wanted.
pub fn remove_user(call: &Call<'_>, name: &Username, uninstall: Option<&UninstallConfig>) -> Outcome<()> {
    let profile = call.users()?.profile(name)?;
    let told = disconnect(call, name, &profile, None)?;
    if uninstall.is_some_and(|uninstall| uninstall.uninstall_flag()) {
        call.note(&format!("Info: {told} devices of \"{name}\" were told to uninstall the client software"))?;
    }
    enrolment::remove(call.db, name)?;
    call.server.sessions.end_others(&Account::user(name), None);
    call.emit(sevt::ACCOUNT_REMOVED, profile.organization_id(), name.as_str())
}

/// The answer is how many devices were connected.
fn disconnect(
    call: &Call<'_>,
    user: &Username,
    profile: &UserProfileConfig,
    device: Option<&DeviceId>,
) -> Outcome<usize> {
    let ended = enrolment::disconnect(call.db, user, device)?;
    let organization = profile.organization_id();
    ended.iter().try_for_each(|connection| call.emit(sevt::DEVICE_LIVE_DISCONNECT, organization, connection))?;
    Ok(ended.len())
}

fn revoke_device(call: &Call<'_>, ask: AdminRevokeDevice) -> Outcome<CometAPIResponseMessage> {
    let users = call.users()?;
    let profile = users.profile(&ask.target_user)?;
    if profile.devices().get(ask.target_device.as_str()).is_none() {
        return Err(Refusal::not_found("device", ask.target_device.as_str()));
    }
    users.change(&ask.target_user, None, |profile| enrolment::forget_device(profile, &ask.target_device))?;
    disconnect(call, &ask.target_user, &profile, Some(&ask.target_device))?;
    call.emit(sevt::DEVICE_REMOVED, profile.organization_id(), ask.target_device.as_str())?;
    Ok(done())
}
