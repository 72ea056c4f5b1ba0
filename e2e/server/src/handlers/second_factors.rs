//! TOTP codes and security keys: made, proven, taken away.

use crate::call::{Call, done};
use crate::refusal::{Outcome, Refusal};
use crate::registry::Registry;
use crate::state::security_keys::Keys;
use crate::state::sessions::Account;
use crate::state::{administrators, settings, totp, users};
use comet_api::Username;
use comet_api::constants::sevt;
use comet_api::methods::*;
use comet_api::types::{CometAPIResponseMessage, TotpRegeneratedResponse, WebAuthnRegistrationChallengeResponse};
use url::Url;

pub fn register(methods: &mut Registry) {
    methods.add(regenerate_admins_totp);
    methods.add(validate_admins_totp);
    methods.add(regenerate_users_totp);
    methods.add(validate_users_totp);
    methods.add(disable_users_totp);
    methods.add(start_key_registration);
    methods.add(finish_key_registration);
}

/// In force at once, as on the real server: who does not scan it has a secret that no app knows.
fn regenerate_admins_totp(call: &Call<'_>, _: AdminAccountRegenerateTotp) -> Outcome<TotpRegeneratedResponse> {
    let name = &call.admin()?.name;
    let answer = totp::regenerate(call.db, &Account::admin(name), &issuer(call)?)?;
    let mut admin = administrators::get(call.db, name)?;
    administrators::note_totp(&mut admin);
    administrators::write(call.db, &admin)?;
    tell_of_admin(call)?;
    Ok(answer)
}

fn validate_admins_totp(call: &Call<'_>, ask: AdminAccountValidateTotp) -> Outcome<CometAPIResponseMessage> {
    prove(call, &Account::admin(&call.admin()?.name), ask.totp_code.reveal())
}

fn regenerate_users_totp(call: &Call<'_>, ask: UserWebAccountRegenerateTotp) -> Outcome<TotpRegeneratedResponse> {
    let name = call.user()?;
    let hash = call.users()?.change(name, Some(&ask.profile_hash), users::note_totp)?;
    let mut answer = totp::regenerate(call.db, &Account::user(name), &issuer(call)?)?;
    answer.set_profile_hash(hash);
    tell_of_user(call, name)?;
    Ok(answer)
}

/// A proven code lets the user sign in with codes from now on; whether they must is set in the profile.
fn validate_users_totp(call: &Call<'_>, ask: UserWebAccountValidateTotp) -> Outcome<CometAPIResponseMessage> {
    let name = call.user()?;
    let answer = prove(call, &Account::user(name), ask.totp_code.reveal())?;
    let allow = |profile: &mut comet_api::types::UserProfileConfig| profile.set_allow_password_and_totp_login(true);
    call.users()?.change(name, Some(&ask.profile_hash), allow)?;
    tell_of_user(call, name)?;
    Ok(answer)
}

fn disable_users_totp(call: &Call<'_>, ask: AdminDisableUserTotp) -> Outcome<CometAPIResponseMessage> {
    call.users()?.change(&ask.target_user, None, |profile| {
        profile.set_totp_key("");
        profile.set_totp_key_encryption_format(0);
        profile.set_allow_password_and_totp_login(false);
        profile.set_allow_password_login(true);
    })?;
    totp::remove(call.db, &Account::user(&ask.target_user))?;
    tell_of_user(call, &ask.target_user)?;
    Ok(done())
}

fn start_key_registration(
    call: &Call<'_>,
    ask: AdminAccountWebauthnRequestRegistrationChallenge,
) -> Outcome<WebAuthnRegistrationChallengeResponse> {
    let (address, name) = (own_address(call, &ask.self_address)?, issuer(call)?);
    keys(call, &address, &name).start_registration(&Account::admin(&call.admin()?.name))
}

fn finish_key_registration(
    call: &Call<'_>,
    ask: AdminAccountWebauthnSubmitChallengeResponse,
) -> Outcome<CometAPIResponseMessage> {
    let (address, name) = (own_address(call, &ask.self_address)?, issuer(call)?);
    let admin = &call.admin()?.name;
    let account = Account::admin(admin);
    let keys = keys(call, &address, &name);
    let key = keys.finish_registration(&account, &ask.challenge_id, ask.credential.reveal(), call.now())?;
    administrators::add_key(call.db, admin, key)?;
    tell_of_admin(call)?;
    Ok(done())
}

pub fn tell_of_admin(call: &Call<'_>) -> Outcome<()> {
    let admin = call.admin()?;
    call.emit(sevt::ACCOUNT_ADMIN_UPDATED, &admin.organization, admin.name.as_str())
}

fn tell_of_user(call: &Call<'_>, name: &Username) -> Outcome<()> {
    let profile = call.users()?.profile(name)?;
    call.emit(sevt::ACCOUNT_UPDATED, profile.organization_id(), name.as_str())
}

fn keys<'a>(call: &Call<'a>, address: &'a Url, name: &'a str) -> Keys<'a> {
    Keys { db: call.db, challenges: &call.server.challenges, address, name, now: call.server.clock.tick() }
}

/// A key that is registered for one address can't be asked for at another, so the two must agree.
pub fn own_address(call: &Call<'_>, claimed: &str) -> Outcome<Url> {
    let own = call.origin.address.as_ref();
    let own = own.ok_or_else(|| Refusal::bad("The request does not say to which host it was made."))?;
    let claimed = Url::parse(claimed).map_err(|_| Refusal::bad("Wrong parameter SelfAddress: not a URL."))?;
    if (own.host(), own.port_or_known_default()) != (claimed.host(), claimed.port_or_known_default()) {
        return Err(Refusal::bad(format!(
            "Wrong parameter SelfAddress: this server is at {own}. Behind a proxy, start it with --public-url."
        )));
    }
    Ok(own.clone())
}

fn prove(call: &Call<'_>, account: &Account, code: &str) -> Outcome<CometAPIResponseMessage> {
    match totp::use_up(call.db, account, code, call.now())? {
        true => Ok(done()),
        false => Err(Refusal::bad("The code is wrong, or it was used already.")),
    }
}

fn issuer(call: &Call<'_>) -> Outcome<String> {
    Ok(settings::get(call.db)?.branding().product_name().to_owned())
}
