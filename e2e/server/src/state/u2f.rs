//! Keys of the older kind (U2F). They can still be registered and are listed; no browser asks for them any more,
//! so they open nothing. What is registered is read in full, but nobody vouches for the key's maker.

use super::administrators;
use super::security_keys::Challenges;
use super::sessions::Account;
use crate::clock::Tick;
use crate::refusal::{Outcome, Refusal};
use crate::seed::blank;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use comet_api::methods::AdminAccountU2fSubmitChallengeResponse;
use comet_api::types::{AdminU2FRegistration, U2FRegisterRequest, U2FRegisteredKey, U2FRegistrationChallengeResponse};
use comet_api::{List, UnixSeconds, Username};
use rusqlite::Connection;
use serde::Deserialize;
use url::Url;
use uuid::Uuid;

const VERSION: &str = "U2F_V2";
/// What a key signs when it is registered (`typ` of its client data).
const REGISTRATION: &str = "navigator.id.finishEnrollment";

/// Registers keys at one address and one moment.
pub struct Register<'a> {
    pub db: &'a Connection,
    pub challenges: &'a Challenges,
    pub address: &'a Url,
    pub name: &'a Username,
    pub now: Tick,
}

/// What the browser adds to the challenge before the key signs it.
#[derive(Deserialize)]
struct ClientData {
    typ: String,
    challenge: String,
    origin: String,
}

impl Register<'_> {
    pub fn start(&self) -> Outcome<U2FRegistrationChallengeResponse> {
        let random = [Uuid::new_v4().into_bytes(), Uuid::new_v4().into_bytes()].concat();
        let challenge = URL_SAFE_NO_PAD.encode(random);
        let mut request: U2FRegisterRequest = blank();
        request.set_challenge(challenge.as_str());
        request.set_version(VERSION);
        let mut answer: U2FRegistrationChallengeResponse = blank();
        answer.set_status(200);
        answer.set_message("OK");
        answer.set_challenge_id(self.challenges.keep_u2f(&self.account(), &self.app(), challenge, self.now));
        answer.set_app_id(self.app());
        answer.set_register_requests(List(vec![request]));
        answer.set_registered_keys(List(self.known()?));
        Ok(answer)
    }

    pub fn finish(&self, ask: &AdminAccountU2fSubmitChallengeResponse, at: UnixSeconds) -> Outcome<()> {
        let challenge = self.challenges.take_u2f(&ask.u2_f_challenge_id, &self.account(), &self.app(), self.now)?;
        if ask.u2_f_version != VERSION {
            return Err(Refusal::bad(format!("Wrong parameter U2FVersion: it is not {VERSION}.")));
        }
        let data = decode("U2FClientData", &ask.u2_f_client_data)?;
        let data: ClientData = serde_json::from_slice(&data)
            .map_err(|_| Refusal::bad("Wrong parameter U2FClientData: not a client's data as JSON."))?;
        if data.typ != REGISTRATION || data.challenge != challenge || data.origin != self.app() {
            return Err(Refusal::bad("Wrong parameter U2FClientData: it answers another challenge."));
        }
        let registration = decode("U2FRegistrationData", &ask.u2_f_registration_data)?;
        key_handle(&registration).ok_or_else(|| {
            Refusal::bad("Wrong parameter U2FRegistrationData: not what a key says when it is registered.")
        })?;
        let mut key: AdminU2FRegistration = blank();
        key.set_description(ask.description.as_deref().unwrap_or_default());
        key.set_register_time(at);
        key.set_registration(STANDARD.encode(registration));
        administrators::add_u2f(self.db, self.name, key)
    }

    /// A key that is registered refuses to be registered again.
    fn known(&self) -> Outcome<Vec<U2FRegisteredKey>> {
        let admin = administrators::get(self.db, self.name)?;
        let registrations = admin.u2_f_registrations();
        let handles = registrations.iter().filter_map(|key| {
            let registration = STANDARD.decode(key.registration()).ok()?;
            Some(URL_SAFE_NO_PAD.encode(key_handle(&registration)?))
        });
        Ok(handles.map(|handle| self.registered(&handle)).collect())
    }

    fn registered(&self, handle: &str) -> U2FRegisteredKey {
        let mut key: U2FRegisteredKey = blank();
        key.set_app_id(self.app());
        key.set_key_handle(handle);
        key.set_version(VERSION);
        key
    }

    /// The address of the pages for which the key is.
    fn app(&self) -> String {
        self.address.origin().ascii_serialization()
    }

    fn account(&self) -> Account {
        Account::admin(self.name)
    }
}

fn decode(parameter: &str, text: &str) -> Outcome<Vec<u8>> {
    let wrong = |_| Refusal::bad(format!("Wrong parameter {parameter}: not base64 for URLs."));
    URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).map_err(wrong)
}

/// The name by which the key knows itself: after 5, a point on the curve and a length, before certificate and signature.
fn key_handle(registration: &[u8]) -> Option<&[u8]> {
    let (&[5, 4], rest) = registration.split_first_chunk()? else { return None };
    let (&length, rest) = rest.get(64..)?.split_first()?;
    let (handle, rest) = rest.split_at_checked(length.into())?;
    // A certificate and a signature follow, each a sequence in DER.
    (!handle.is_empty() && rest.first() == Some(&0x30) && rest.len() > 64).then_some(handle)
}
