//! The forerunner of security keys, for clients from before 2022.

use super::second_factors::{own_address, tell_of_admin};
use crate::call::{Call, done};
use crate::refusal::{Outcome, Refusal};
use crate::registry::Registry;
use crate::state::u2f::Register;
use comet_api::methods::{AdminAccountU2fRequestRegistrationChallenge, AdminAccountU2fSubmitChallengeResponse};
use comet_api::types::{CometAPIResponseMessage, U2FRegistrationChallengeResponse};
use url::Url;

pub fn register(methods: &mut Registry) {
    methods.add(start);
    methods.add(finish);
}

fn start(
    call: &Call<'_>,
    ask: AdminAccountU2fRequestRegistrationChallenge,
) -> Outcome<U2FRegistrationChallengeResponse> {
    let address = own_address(call, &ask.self_address)?;
    keys(call, &address)?.start()
}

fn finish(call: &Call<'_>, ask: AdminAccountU2fSubmitChallengeResponse) -> Outcome<CometAPIResponseMessage> {
    let own = || Refusal::bad("The request does not say to which host it was made.");
    let address = call.origin.address.clone().ok_or_else(own)?;
    keys(call, &address)?.finish(&ask, call.now())?;
    tell_of_admin(call)?;
    Ok(done())
}

fn keys<'a>(call: &'a Call<'a>, address: &'a Url) -> Outcome<Register<'a>> {
    let now = call.server.clock.tick();
    Ok(Register { db: call.db, challenges: &call.server.challenges, address, name: &call.admin()?.name, now })
}
