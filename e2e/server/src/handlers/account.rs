//! Signing in and out, and how one's own account may sign in.

use crate::call::{Call, Caller, done};
use crate::refusal::{Outcome, Refusal};
use crate::registry::Registry;
use crate::seed::blank;
use crate::state::sessions::{Account, Stage};
use crate::state::{administrators, password};
use comet_api::constants::sevt;
use comet_api::methods::*;
use comet_api::types::{AdminAccountPropertiesResponse, CometAPIResponseMessage, SessionKeyRegeneratedResponse};
use comet_api::{Secret, Username};

pub fn register(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, _: HybridSessionStart| start_session(call));
    methods.add(|call: &Call<'_>, _: AdminAccountSessionStart| start_session(call));
    methods.add(|call: &Call<'_>, _: UserWebSessionStart| start_session(call));
    methods.add(start_as_user);
    methods.add(finish_signing_in);
    methods.add(|call: &Call<'_>, _: AdminAccountSessionRevoke| end_session(call));
    methods.add(|call: &Call<'_>, _: UserWebSessionRevoke| end_session(call));
    methods.add(properties);
    methods.add(set_properties);
    methods.add(reset_own_password);
}

fn start_session(call: &Call<'_>) -> Outcome<SessionKeyRegeneratedResponse> {
    let (account, signed_in, started) = match &call.caller {
        Caller::Admin(admin) => {
            (Account::admin(&admin.name), sevt::ACCOUNT_ADMIN_LOGIN, sevt::ACCOUNT_ADMIN_SESSION_START)
        }
        Caller::User { name, .. } => (Account::user(name), sevt::ACCOUNT_LOGIN, sevt::ACCOUNT_SESSION_START),
        Caller::Nobody => return Err(Refusal::forbidden("Sign in first.")),
    };
    let organization = callers_organization(call)?;
    if call.session().is_none() {
        call.emit(signed_in, &organization, call.actor())?;
    }
    call.emit(started, &organization, call.actor())?;
    Ok(session_for(call, account))
}

fn callers_organization(call: &Call<'_>) -> Outcome<String> {
    match &call.caller {
        Caller::Nobody => Ok(String::new()),
        Caller::Admin(admin) => Ok(admin.organization.clone()),
        Caller::User { name, .. } => Ok(call.users()?.profile(name)?.organization_id().to_owned()),
    }
}

/// A session of a user for an administrator who helps; the administrator's own goes on.
fn start_as_user(call: &Call<'_>, ask: AdminAccountSessionStartAsUser) -> Outcome<SessionKeyRegeneratedResponse> {
    let profile = call.users()?.profile(&ask.target_user)?;
    call.emit(sevt::ACCOUNT_SESSION_START, profile.organization_id(), ask.target_user.as_str())?;
    Ok(session_for(call, Account::user(&ask.target_user)))
}

/// The second factor was checked on the way here; the session is a full one now.
fn finish_signing_in(call: &Call<'_>, ask: AdminAccountSessionUpgrade) -> Outcome<CometAPIResponseMessage> {
    call.server.sessions.upgrade(&ask.session_key);
    call.emit(sevt::ACCOUNT_ADMIN_LOGIN, call.organization_id()?, call.actor())?;
    Ok(done())
}

fn session_for(call: &Call<'_>, account: Account) -> SessionKeyRegeneratedResponse {
    let kind = account.kind;
    let key = call.server.sessions.start(account, Stage::Full, call.server.clock.tick());
    let mut answer = SessionKeyRegeneratedResponse::default();
    answer.set_status(200);
    answer.set_message("OK");
    answer.set_session_key(key.reveal());
    answer.set_session_type(kind.as_str());
    answer
}

fn end_session(call: &Call<'_>) -> Outcome<CometAPIResponseMessage> {
    if let Some(key) = call.session() {
        call.server.sessions.end(key);
    }
    let kind = match &call.caller {
        Caller::User { .. } => sevt::ACCOUNT_SESSION_REVOKE,
        _ => sevt::ACCOUNT_ADMIN_SESSION_REVOKE,
    };
    call.emit(kind, &callers_organization(call)?, call.actor())?;
    Ok(done())
}

fn properties(call: &Call<'_>, _: AdminAccountProperties) -> Outcome<AdminAccountPropertiesResponse> {
    let admin = administrators::get(call.db, &call.admin()?.name)?;
    let mut answer: AdminAccountPropertiesResponse = blank();
    answer.set_organization_id(admin.organization_id());
    answer.set_permissions(admin.permissions().clone());
    answer.set_security(administrators::obscured_security(&admin));
    Ok(answer)
}

fn set_properties(call: &Call<'_>, ask: AdminAccountSetProperties) -> Outcome<CometAPIResponseMessage> {
    let admin = call.admin()?;
    if administrators::set_security(call.db, admin, ask.security)? {
        end_other_sessions(call, Account::admin(&admin.name));
    }
    call.emit(sevt::ACCOUNT_ADMIN_UPDATED, &admin.organization, admin.name.as_str())?;
    Ok(done())
}

fn reset_own_password(call: &Call<'_>, ask: UserWebAccountResetPassword) -> Outcome<CometAPIResponseMessage> {
    let name = call.user()?;
    let profile = call.users()?.profile(name)?;
    if profile.policy().prevent_change_account_password() {
        return Err(Refusal::forbidden("The policy of this account does not allow to change its password."));
    }
    check_old_password(&profile, &ask.old_password)?;
    change_users_password(call, name, Some(&ask.profile_hash), &ask.new_password)?;
    call.emit(sevt::ACCOUNT_UPDATED, profile.organization_id(), name.as_str())?;
    Ok(done())
}

/// The current password, where a method wants to see it once more.
pub fn check_old_password(profile: &comet_api::types::UserProfileConfig, old: &Secret) -> Outcome<()> {
    match password::is_right(profile.password_format(), profile.password_hash(), old.reveal()) {
        true => Ok(()),
        false => Err(Refusal::forbidden("The old password is wrong.")),
    }
}

/// Gives the user a new password. Whoever else is signed in with the old one is not any more.
pub fn change_users_password(
    call: &Call<'_>,
    name: &Username,
    expected_hash: Option<&str>,
    new: &Secret,
) -> Outcome<()> {
    password::check_users(new.reveal())?;
    let hash = password::hash(new.reveal())?;
    call.users()?.change(name, expected_hash, |profile| password::set_in_profile(profile, hash))?;
    end_other_sessions(call, Account::user(name));
    Ok(())
}

fn end_other_sessions(call: &Call<'_>, account: Account) {
    call.server.sessions.end_others(&account, call.session());
}
