//! Security keys: registered, asked for and checked. Every check is the WebAuthn library's; challenges are used once.

use super::relying_party;
use super::sessions::Account;
use crate::clock::Tick;
use crate::refusal::{Outcome, Refusal};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use comet_api::types::{
    AdminWebAuthnRegistration, WebAuthnCredential, WebAuthnPublicKeyCredentialCreationOptions,
    WebAuthnRegistrationChallengeResponse, WebAuthnSignRequest, WebAuthnSignResponse,
};
use comet_api::{Lens, UnixSeconds};
use parking_lot::Mutex;
use rusqlite::{Connection, params};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use url::Url;
use uuid::Uuid;
use webauthn_rs::prelude::{COSEKeyType, Credential, SecurityKey, SecurityKeyAuthentication, SecurityKeyRegistration};

/// How long a challenge may be answered, in seconds.
const PATIENCE: i64 = 300;

/// Challenges that wait for their answer.
#[derive(Default)]
pub struct Challenges(Mutex<HashMap<String, Waiting>>);

struct Waiting {
    account: Account,
    host: String,
    since: Tick,
    state: State,
}

enum State {
    Registration(Box<SecurityKeyRegistration>),
    SignIn(Box<SecurityKeyAuthentication>),
    /// The text that a key of the older kind has to sign.
    U2f(String),
}

impl Challenges {
    fn keep(&self, waiting: Waiting) -> String {
        let id = Uuid::new_v4().to_string();
        let mut all = self.0.lock();
        all.retain(|_, old| waiting.since.since(old.since) < PATIENCE);
        all.insert(id.clone(), waiting);
        id
    }

    /// The challenge, which nobody can answer a second time.
    fn take(&self, id: &str, account: &Account, host: &str, now: Tick) -> Outcome<State> {
        let waiting = self.0.lock().remove(id);
        waiting
            .filter(|waiting| {
                now.since(waiting.since) < PATIENCE && waiting.account == *account && waiting.host == host
            })
            .map(|waiting| waiting.state)
            .ok_or_else(|| Refusal::bad("The challenge is not known, or it took too long to answer it. Start again."))
    }

    /// Remembers what a key of the older kind was asked; the answer is the challenge's id.
    pub fn keep_u2f(&self, account: &Account, host: &str, text: String, now: Tick) -> String {
        self.keep(Waiting { account: account.clone(), host: host.to_owned(), since: now, state: State::U2f(text) })
    }

    /// What the key of the older kind was asked.
    pub fn take_u2f(&self, id: &str, account: &Account, host: &str, now: Tick) -> Outcome<String> {
        match self.take(id, account, host, now)? {
            State::U2f(text) => Ok(text),
            _ => Err(Refusal::bad("That challenge is for keys of the newer kind (WebAuthn).")),
        }
    }

    pub fn forget_all(&self) {
        self.0.lock().clear();
    }
}

/// Asks for keys, or checks them, at one address and one moment.
pub struct Keys<'a> {
    pub db: &'a Connection,
    pub challenges: &'a Challenges,
    /// What the browser shows as its address.
    pub address: &'a Url,
    /// The server's name, for the browser's dialog.
    pub name: &'a str,
    pub now: Tick,
}

impl Keys<'_> {
    pub fn start_registration(&self, account: &Account) -> Outcome<WebAuthnRegistrationChallengeResponse> {
        let (host, checker) = relying_party::of(self.address, self.name)?;
        let known = self.of_account(account, &host)?.iter().map(|key| key.cred_id().clone()).collect();
        let name = account.name.as_str();
        let (challenge, state) = checker
            .start_securitykey_registration(user_handle(account), name, name, Some(known), None, None)
            .map_err(|error| Refusal::bad(format!("No key can be registered: {error}.")))?;
        let state = State::Registration(Box::new(state));
        let id = self.challenges.keep(Waiting { account: account.clone(), host, since: self.now, state });
        let mut answer = WebAuthnRegistrationChallengeResponse::default();
        answer.set_status(200);
        answer.set_message("OK");
        answer.set_challenge_id(id);
        let mut options = serde_json::to_value(challenge.public_key)?;
        // Newer than the published type.
        options.as_object_mut().and_then(|options| options.shift_remove("hints"));
        answer.set_credential_creation_options(WebAuthnPublicKeyCredentialCreationOptions::of(&options).clone());
        Ok(answer)
    }

    /// Stores the key that answered; returns what the administrator's document says of it.
    pub fn finish_registration(
        &self,
        account: &Account,
        challenge_id: &str,
        credential: &str,
        at: UnixSeconds,
    ) -> Outcome<AdminWebAuthnRegistration> {
        let (host, checker) = relying_party::of(self.address, self.name)?;
        let state = self.challenges.take(challenge_id, account, &host, self.now)?;
        let State::Registration(state) = state else { return Err(Refusal::bad("That challenge is for signing in.")) };
        let credential = serde_json::from_str(credential)
            .map_err(|_| Refusal::bad("Wrong parameter Credential: not a credential as JSON."))?;
        let key = checker
            .finish_securitykey_registration(&credential, &state)
            .map_err(|error| Refusal::bad(format!("The key was not accepted: {error}.")))?;
        let id = key_id(&key);
        let mut insert =
            self.db.prepare_cached("INSERT INTO security_key (account, id, host, body) VALUES (?, ?, ?, ?)")?;
        let stored = insert.execute(params![account.id(), id, host, serde_json::to_string(&key)?]);
        stored.map_err(|_| Refusal::bad("This key is registered already."))?;
        Ok(described(&id, key, at))
    }

    /// The question for the account's keys at this address; `None` when it has none here.
    pub fn ask(&self, account: &Account) -> Outcome<Option<WebAuthnSignRequest>> {
        let Ok((host, checker)) = relying_party::of(self.address, self.name) else { return Ok(None) };
        let keys = self.of_account(account, &host)?;
        if keys.is_empty() {
            return Ok(None);
        }
        let (challenge, state) = checker
            .start_securitykey_authentication(&keys)
            .map_err(|error| Refusal::bad(format!("No key can be asked for: {error}.")))?;
        let state = State::SignIn(Box::new(state));
        let id = self.challenges.keep(Waiting { account: account.clone(), host, since: self.now, state });
        let request = json!({ "ChallengeID": id, "Assertion": { "publicKey": challenge.public_key } });
        Ok(Some(WebAuthnSignRequest::of(&request).clone()))
    }

    /// Checks the answer: its challenge, origin, signature and counter. An error says why it is not accepted.
    pub fn check(&self, account: &Account, answer: &WebAuthnSignResponse) -> Outcome<()> {
        let (host, checker) = relying_party::of(self.address, self.name)?;
        let state = self.challenges.take(answer.challenge_id(), account, &host, self.now)?;
        let State::SignIn(state) = state else { return Err(Refusal::bad("That challenge is for registering a key.")) };
        let credential = serde_json::from_str(answer.credential_json())
            .map_err(|_| Refusal::bad("Wrong parameter WebAuthnSign: CredentialJSON is not a credential."))?;
        let result = checker
            .finish_securitykey_authentication(&credential, &state)
            .map_err(|error| Refusal::forbidden(format!("The security key was not accepted: {error}.")))?;
        for mut key in self.of_account(account, &host)? {
            if key.update_credential(&result).is_some() {
                self.store_counter(account, &key)?;
            }
        }
        Ok(())
    }

    fn of_account(&self, account: &Account, host: &str) -> Outcome<Vec<SecurityKey>> {
        let mut query = self.db.prepare_cached("SELECT body FROM security_key WHERE account = ? AND host = ?")?;
        let rows = query.query_map(params![account.id(), host], |row| row.get::<_, String>(0))?;
        rows.map(|body| Ok(serde_json::from_str(&body?)?)).collect()
    }

    fn store_counter(&self, account: &Account, key: &SecurityKey) -> Outcome<()> {
        let mut update = self.db.prepare_cached("UPDATE security_key SET body = ? WHERE account = ? AND id = ?")?;
        update.execute(params![serde_json::to_string(key)?, account.id(), key_id(key)])?;
        Ok(())
    }
}

/// Forgets the keys that are not in the list any more.
pub fn keep_only(db: &Connection, account: &Account, ids: &[&str]) -> Outcome<()> {
    let mut query = db.prepare_cached("SELECT id FROM security_key WHERE account = ?")?;
    let known: Vec<String> = query.query_map([account.id()], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for id in known.iter().filter(|id| !ids.contains(&id.as_str())) {
        db.execute("DELETE FROM security_key WHERE account = ? AND id = ?", params![account.id(), id])?;
    }
    Ok(())
}

fn key_id(key: &SecurityKey) -> String {
    STANDARD.encode(key.cred_id())
}

/// The same for an account each time, and not its name: browsers store it.
fn user_handle(account: &Account) -> Uuid {
    let digest = Sha256::digest(account.id());
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(digest).for_each(|(byte, random)| *byte = random);
    Uuid::from_bytes(bytes)
}

fn described(id: &str, key: SecurityKey, at: UnixSeconds) -> AdminWebAuthnRegistration {
    let credential = Credential::from(key);
    let mut shown = WebAuthnCredential::default();
    shown.set_public_key(STANDARD.encode(public_point(&credential)));
    shown.set_attestation_type("none");
    shown.set_aaguid(STANDARD.encode([0_u8; 16]));
    shown.set_sign_count(u64::from(credential.counter));
    shown.set_clone_warning(false);
    let mut registration = AdminWebAuthnRegistration::default();
    registration.set_description("Security key");
    registration.set_register_time(at);
    registration.set_type_field(0);
    registration.set_id(id);
    registration.set_credential(shown);
    registration
}

/// The point on the curve, uncompressed; nothing for keys of other kinds.
fn public_point(credential: &Credential) -> Vec<u8> {
    match &credential.cred.key {
        COSEKeyType::EC_EC2(key) => [&[4], key.x.as_slice(), key.y.as_slice()].concat(),
        _ => Vec::new(),
    }
}

/// A document's list of keys as it may be after an edit: names may change and keys may go, none may appear.
pub fn edited(kept: &Value, sent: &Value) -> Outcome<Vec<Value>> {
    let empty = Vec::new();
    let kept = kept.as_array().unwrap_or(&empty);
    let mut result = Vec::new();
    for sent in sent.as_array().unwrap_or(&empty) {
        let known = kept.iter().find(|known| known.get("ID").is_some() && known.get("ID") == sent.get("ID"));
        let known = known.ok_or_else(|| {
            Refusal::bad("Wrong parameter Security: a security key is registered by its own method, not here.")
        })?;
        let mut key = AdminWebAuthnRegistration::of(known).clone();
        key.set_description(AdminWebAuthnRegistration::of(sent).description());
        result.push(key.into_value());
    }
    Ok(result)
}
