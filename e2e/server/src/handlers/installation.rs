//! Devices that come new: those that wait in the lobby, and tokens for those to come.

use super::account::check_old_password;
use super::storage_vaults::server_address;
use crate::call::{Call, done};
use crate::refusal::{Outcome, Refusal};
use crate::registry::Registry;
use crate::state::sessions::Account;
use crate::state::{lobby, totp};
use comet_api::constants::sevt;
use comet_api::methods::*;
use comet_api::types::{CometAPIResponseMessage, InstallTokenResponse, UserProfileConfig};
use comet_api::wire::answer::JsonText;
use comet_api::{Secret, Username};

pub fn register(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, _: AdminInstallationListActive| {
        lobby::list(call.db, call.organization(None)?.as_deref())
    });
    methods.add(drop_connection);
    methods.add(register_device);
    methods.add(create_token);
}

fn drop_connection(call: &Call<'_>, ask: AdminInstallationDispatchDropConnection) -> Outcome<CometAPIResponseMessage> {
    let gone = lobby::drop_device(call.db, &call.scope()?, &ask.device_id)?;
    call.emit(sevt::DEVICE_LOBBY_DISCONNECT, gone.organization_id(), gone.device_id())?;
    Ok(done())
}

/// The answer is the device's id.
fn register_device(call: &Call<'_>, ask: AdminInstallationDispatchRegisterDevice) -> Outcome<JsonText> {
    let users = call.users()?;
    let profile = users.profile(&ask.target_user)?;
    prove(call, &ask.target_user, &profile, &ask.target_password, ask.target_totp_code.as_ref())?;
    lobby::check_room(&profile)?;
    let device = lobby::drop_device(call.db, &call.scope()?, &ask.device_id)?;
    users.change(&ask.target_user, None, |profile| lobby::enrol(profile, &device, call.now()))?;
    let connection = lobby::connect(call.db, &ask.target_user, &device, call.now())?;
    let organization = profile.organization_id();
    call.emit(sevt::DEVICE_LOBBY_DISCONNECT, device.organization_id(), device.device_id())?;
    call.emit(sevt::DEVICE_NEW, organization, device.device_id())?;
    call.emit(sevt::DEVICE_LIVE_CONNECT, organization, &connection)?;
    Ok(JsonText(device.device_id().to_owned()))
}

/// As the user would sign in on the device.
fn prove(
    call: &Call<'_>,
    name: &Username,
    profile: &UserProfileConfig,
    password: &Secret,
    code: Option<&Secret>,
) -> Outcome<()> {
    check_old_password(profile, password)?;
    if profile.allow_password_login() {
        return Ok(());
    }
    let wanted = || Refusal::forbidden("This user signs in with a TOTP code: TargetTOTPCode is needed.");
    let code = code.filter(|code| !code.is_empty()).ok_or_else(wanted)?;
    match totp::use_up(call.db, &Account::user(name), code.reveal(), call.now())? {
        true => Ok(()),
        false => Err(Refusal::forbidden("The code is wrong, or it was used already.")),
    }
}

fn create_token(call: &Call<'_>, ask: AdminCreateInstallToken) -> Outcome<InstallTokenResponse> {
    let profile = call.users()?.profile(&ask.target_user)?;
    check_old_password(&profile, &ask.target_password)?;
    let server = server_address(call, ask.server.as_deref())?.map(String::from).unwrap_or_default();
    let mut answer = InstallTokenResponse::default();
    answer.set_status(200);
    answer.set_message("OK");
    answer.set_install_token(lobby::token(call.db, &ask.target_user, &server, call.now())?);
    Ok(answer)
}
