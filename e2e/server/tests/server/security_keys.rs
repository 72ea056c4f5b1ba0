//! Security keys: registered, asked for in each form, and really verified.

use crate::support::authenticator::Authenticator;
use crate::support::{PASSWORD, TestServer, password, refusal, session_key};
use comet_api::methods::*;
use comet_api::types::{WebAuthnSignRequest, WebAuthnSignResponse};
use comet_api::{ApiError, Challenge, Credentials};
use serde_json::{Value, json};

/// Riley's server, and a key that is registered; the password alone is off.
fn with_key() -> (TestServer, Authenticator) {
    let server = TestServer::demo();
    let key = Authenticator::new(&server.url(), 7);
    let riley = server.session(&password("riley", "demo-riley"));
    register(&server, &riley, &key).unwrap();
    let mut security = server.call(AdminAccountProperties {}, &riley).unwrap().security().clone();
    security.set_allow_password_login(false);
    server.call(AdminAccountSetProperties { security }, &riley).unwrap();
    (server, key)
}

fn register(server: &TestServer, who: &Credentials, key: &Authenticator) -> Result<(), ApiError> {
    let start = AdminAccountWebauthnRequestRegistrationChallenge { self_address: server.url() };
    let challenge = server.call(start, who)?;
    let finish = AdminAccountWebauthnSubmitChallengeResponse {
        self_address: server.url(),
        challenge_id: challenge.challenge_id().into(),
        credential: key.register(&challenge).into(),
    };
    server.call(finish, who).map(drop)
}

fn challenge(server: &TestServer) -> WebAuthnSignRequest {
    match server.call(HybridSessionStart {}, &password("riley", "demo-riley")) {
        Err(ApiError::Challenge(Challenge { totp: false, webauthn: Some(request) })) => request,
        other => panic!("no key is asked for: {other:?}"),
    }
}

fn answer(server: &TestServer, answer: WebAuthnSignResponse) -> Result<(), ApiError> {
    let credentials = Credentials::PasswordWebAuthn { username: "riley".into(), password: "demo-riley".into(), answer };
    server.call(HybridSessionStart {}, &credentials).map(drop)
}

#[test]
fn a_key_is_asked_for_in_each_form_and_opens_the_door() {
    let (server, mut key) = with_key();
    for form in ["headers", "message", "body"] {
        server.control("challenge", json!({ "form": form }));
        key.counter += 1;
        answer(&server, key.sign(&challenge(&server))).unwrap();
    }
}

#[test]
fn a_counter_that_goes_back_or_stands_still_is_refused() {
    let (server, mut key) = with_key();
    key.counter = 10;
    answer(&server, key.sign(&challenge(&server))).unwrap();
    for counter in [10, 9] {
        key.counter = counter;
        assert_eq!(refusal(answer(&server, key.sign(&challenge(&server)))).0, 403);
    }
    key.counter = 11;
    answer(&server, key.sign(&challenge(&server))).unwrap();
}

#[test]
fn a_challenge_is_answered_once() {
    let (server, mut key) = with_key();
    let request = challenge(&server);
    key.counter = 2;
    answer(&server, key.sign(&request)).unwrap();
    key.counter = 3;
    assert!(answer(&server, key.sign(&request)).is_err());
}

#[test]
fn an_old_challenge_is_refused() {
    let (server, mut key) = with_key();
    let request = challenge(&server);
    server.skip(301);
    key.counter = 2;
    assert!(answer(&server, key.sign(&request)).is_err());
}

#[test]
fn another_page_is_refused() {
    let (server, mut key) = with_key();
    key.origin = "https://harbour-backup.example".to_owned();
    key.counter = 2;
    assert_eq!(refusal(answer(&server, key.sign(&challenge(&server)))).0, 403);
}

#[test]
fn another_challenge_is_refused() {
    let (server, mut key) = with_key();
    key.counter = 2;
    let other = key.sign(&challenge(&server));
    let request = challenge(&server);
    let mut forged = other;
    forged.set_challenge_id(request.challenge_id());
    assert_eq!(refusal(answer(&server, forged)).0, 403);
}

#[test]
fn another_key_is_refused() {
    let (server, mut key) = with_key();
    key.counter = 2;
    let mut stranger = Authenticator::new(&server.url(), 8);
    stranger.counter = 2;
    assert_eq!(refusal(answer(&server, stranger.sign(&challenge(&server)))).0, 403);
    // With the id of the right key, the signature gives it away.
    let request = challenge(&server);
    let mut forged: Value = serde_json::from_str(stranger.sign(&request).credential_json()).unwrap();
    let right: Value = serde_json::from_str(key.sign(&request).credential_json()).unwrap();
    (forged["id"], forged["rawId"]) = (right["id"].clone(), right["rawId"].clone());
    let mut response = WebAuthnSignResponse::default();
    response.set_challenge_id(request.challenge_id());
    response.set_credential_json(forged.to_string());
    assert_eq!(refusal(answer(&server, response)).0, 403);
}

#[test]
fn every_byte_of_the_signature_counts() {
    let (server, mut key) = with_key();
    key.counter = 2;
    let request = challenge(&server);
    let mut credential: Value = serde_json::from_str(key.sign(&request).credential_json()).unwrap();
    let data = credential["response"]["authenticatorData"].as_str().unwrap().to_owned();
    credential["response"]["authenticatorData"] = format!("{}A", &data[..data.len() - 1]).into();
    let mut response = WebAuthnSignResponse::default();
    response.set_challenge_id(request.challenge_id());
    response.set_credential_json(credential.to_string());
    assert!(answer(&server, response).is_err());
}

#[test]
fn a_credential_that_is_nonsense_is_refused_in_words() {
    let (server, _) = with_key();
    let mut response = WebAuthnSignResponse::default();
    response.set_challenge_id(challenge(&server).challenge_id());
    response.set_credential_json("{}");
    let (status, message) = refusal(answer(&server, response));
    assert_eq!(status, 400);
    assert!(message.contains("WebAuthnSign"), "{message}");
}

#[test]
fn a_registration_from_another_page_is_refused() {
    let server = TestServer::demo();
    let riley = server.session(&password("riley", "demo-riley"));
    let key = Authenticator::new("https://harbour-backup.example", 7);
    assert_eq!(refusal(register(&server, &riley, &key)).0, 400);
}

#[test]
fn a_key_is_registered_once() {
    let (server, key) = with_key();
    let mut known = key;
    known.counter = 2;
    let request = challenge(&server);
    let credentials = Credentials::PasswordWebAuthn {
        username: "riley".into(),
        password: "demo-riley".into(),
        answer: known.sign(&request),
    };
    let riley = server.session(&credentials);
    assert_eq!(refusal(register(&server, &riley, &known)).0, 400);
}

#[test]
fn keys_are_listed_named_and_removed() {
    let server = TestServer::demo();
    let riley = server.session(&password("riley", "demo-riley"));
    let (first, second) = (Authenticator::new(&server.url(), 1), Authenticator::new(&server.url(), 2));
    register(&server, &riley, &first).unwrap();
    register(&server, &riley, &second).unwrap();
    let mut security = server.call(AdminAccountProperties {}, &riley).unwrap().security().clone();
    let mut keys: Vec<_> = security.webauthn_registrations().iter().cloned().collect();
    assert_eq!(keys.len(), 2);
    keys[0].set_description("On my key ring");
    keys.truncate(1);
    security.set_webauthn_registrations(comet_api::List(keys));
    security.set_allow_password_login(false);
    server.call(AdminAccountSetProperties { security }, &riley).unwrap();

    let security = server.call(AdminAccountProperties {}, &riley).unwrap().security().clone();
    assert_eq!(security.webauthn_registrations().iter().next().unwrap().description(), "On my key ring");
    let mut removed = second;
    removed.counter = 2;
    assert!(answer(&server, removed.sign(&challenge(&server))).is_err());
    let mut kept = first;
    kept.counter = 2;
    answer(&server, kept.sign(&challenge(&server))).unwrap();
}

#[test]
fn a_key_can_not_be_slipped_in_with_the_properties() {
    let server = TestServer::demo();
    let riley = server.session(&password("riley", "demo-riley"));
    let mut security = server.call(AdminAccountProperties {}, &riley).unwrap().security().clone();
    let mut key = comet_api::types::AdminWebAuthnRegistration::default();
    key.set_id("bm90IG1pbmU=");
    security.set_webauthn_registrations(comet_api::List(vec![key]));
    assert_eq!(refusal(server.call(AdminAccountSetProperties { security }, &riley)).0, 400);
}

#[test]
fn the_choice_of_code_and_key_is_offered() {
    let server = TestServer::demo();
    let admin = server.admin();
    let mut key = Authenticator::new(&server.url(), 3);
    register(&server, &admin, &key).unwrap();
    server.call(AdminAccountRegenerateTotp {}, &admin).unwrap();
    let mut security = server.call(AdminAccountProperties {}, &admin).unwrap().security().clone();
    security.set_allow_password_login(false);
    security.set_allow_password_and_totp_login(true);
    security.set_allow_password_and_webauthn_login(true);
    server.call(AdminAccountSetProperties { security }, &admin).unwrap();
    for form in ["headers", "message", "body"] {
        server.control("challenge", json!({ "form": form }));
        let answer = server.call(HybridSessionStart {}, &password("admin", PASSWORD));
        let Err(ApiError::Challenge(Challenge { totp: true, webauthn: Some(request) })) = answer else {
            panic!("no choice with {form}: {answer:?}")
        };
        key.counter += 1;
        let credentials = Credentials::PasswordWebAuthn {
            username: "admin".into(),
            password: PASSWORD.into(),
            answer: key.sign(&request),
        };
        server.call(HybridSessionStart {}, &credentials).unwrap();
    }
}

#[test]
fn a_key_finishes_a_pending_session() {
    let (server, mut key) = with_key();
    let session =
        server.control("pending-session", json!({ "name": "riley" }))["sessionKey"].as_str().unwrap().to_owned();
    let pending = session_key("riley", &session);
    let Err(ApiError::Challenge(Challenge { webauthn: Some(request), .. })) = server.call(AdminListUsers {}, &pending)
    else {
        panic!("no key is asked for")
    };
    key.counter += 1;
    let credentials =
        Credentials::PasswordWebAuthn { username: "riley".into(), password: "".into(), answer: key.sign(&request) };
    server.call(AdminAccountSessionUpgrade { session_key: session.as_str().into() }, &credentials).unwrap();
    assert!(server.call(AdminListUsers {}, &pending).is_ok());
}

#[test]
fn a_number_is_no_name_for_a_key() {
    let server = TestServer::demo();
    let riley = server.session(&password("riley", "demo-riley"));
    let address = format!("http://127.0.0.1:{}", server.running.address.port());
    let start = AdminAccountWebauthnRequestRegistrationChallenge { self_address: address };
    let (status, message) = refusal(server.call(start, &riley));
    assert_eq!(status, 400);
    assert!(message.contains("SelfAddress"), "{message}");
}
