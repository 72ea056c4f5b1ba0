//! The forerunner of security keys. Browsers have dropped it, so this server registers none.

use crate::call::Call;
use crate::refusal::{Outcome, Refusal};
use crate::registry::Registry;
use comet_api::methods::{AdminAccountU2fRequestRegistrationChallenge, AdminAccountU2fSubmitChallengeResponse};
use comet_api::types::{CometAPIResponseMessage, U2FRegistrationChallengeResponse};

pub fn register(methods: &mut Registry) {
    methods
        .add(|_: &Call<'_>, _: AdminAccountU2fRequestRegistrationChallenge| gone::<U2FRegistrationChallengeResponse>());
    methods.add(|_: &Call<'_>, _: AdminAccountU2fSubmitChallengeResponse| gone::<CometAPIResponseMessage>());
}

fn gone<T>() -> Outcome<T> {
    Err(Refusal::new(410, "U2F is gone: register a security key with WebAuthn."))
}
