//! Codes: asked for in each form, good once, enrolled and taken away.

use crate::support::{PASSWORD, TestServer, password, password_and_code, refusal, session_key};
use comet_api::methods::*;
use comet_api::{ApiError, Challenge, Credentials};
use serde_json::json;

fn asks_for_a_code<T: std::fmt::Debug>(answer: Result<T, ApiError>) -> bool {
    matches!(answer, Err(ApiError::Challenge(Challenge { totp: true, webauthn: None })))
}

#[test]
fn a_code_is_asked_for_in_each_form_and_opens_the_door() {
    for form in ["headers", "message", "body"] {
        let server = TestServer::demo();
        server.control("challenge", json!({ "form": form }));
        let asked = server.call(HybridSessionStart {}, &password("morgan", "demo-morgan"));
        assert!(asks_for_a_code(asked), "{form}");
        let code = server.code("admin", "morgan");
        let morgan = server.session(&password_and_code("morgan", "demo-morgan", code));
        assert!(server.call(AdminListUsers {}, &morgan).is_ok(), "{form}");
    }
}

#[test]
fn the_forms_differ_on_the_wire() {
    let server = TestServer::demo();
    let ask = |form: &str| {
        server.control("challenge", json!({ "form": form }));
        server.send(&HybridSessionStart {}, &password("morgan", "demo-morgan"))
    };
    let headers = ask("headers");
    assert_eq!((headers.status, headers.header("x-comet-totp-requested")), (449, Some("1")));
    let message = ask("message");
    assert_eq!((message.status, message.header("x-comet-totp-requested")), (200, None));
    assert!(String::from_utf8_lossy(&message.body).contains("ERR_TOTP_REQUIRED"));
}

#[test]
fn a_user_with_totp_signs_in_with_a_code() {
    let server = TestServer::demo();
    assert!(asks_for_a_code(server.call(UserWebSessionStart {}, &password("ben", "demo-ben"))));
    let code = server.code("user", "ben");
    assert!(server.call(UserWebSessionStart {}, &password_and_code("ben", "demo-ben", code)).is_ok());
}

#[test]
fn a_code_is_good_once() {
    let server = TestServer::demo();
    let code = server.code("admin", "morgan");
    let attempt = password_and_code("morgan", "demo-morgan", code);
    assert!(server.call(HybridSessionStart {}, &attempt).is_ok());
    assert_eq!(refusal(server.call(HybridSessionStart {}, &attempt)).0, 403);
}

#[test]
fn a_code_is_used_up_even_when_the_call_fails() {
    let server = TestServer::demo();
    let attempt = password_and_code("morgan", "demo-morgan", server.code("admin", "morgan"));
    let unknown = AdminGetUserProfile { target_user: "nobody".into() };
    assert_eq!(refusal(server.call(unknown.clone(), &attempt)).0, 404);
    assert_eq!(refusal(server.call(unknown, &attempt)).0, 403);
}

#[test]
fn a_code_of_an_hour_ago_is_refused() {
    let server = TestServer::demo();
    let code = server.code("admin", "morgan");
    server.skip(3600);
    let attempt = password_and_code("morgan", "demo-morgan", code);
    assert_eq!(refusal(server.call(HybridSessionStart {}, &attempt)).0, 403);
}

#[test]
fn guessing_codes_is_slowed_down_too() {
    let server = TestServer::demo();
    for _ in 0..5 {
        let guess = password_and_code("morgan", "demo-morgan", "123 456".into());
        assert_eq!(refusal(server.call(HybridSessionStart {}, &guess)).0, 403);
    }
    let right = password_and_code("morgan", "demo-morgan", server.code("admin", "morgan"));
    assert_eq!(refusal(server.call(HybridSessionStart {}, &right)).0, 429);
}

#[test]
fn asking_for_the_second_factor_is_no_failure() {
    let server = TestServer::demo();
    for _ in 0..9 {
        assert!(asks_for_a_code(server.call(HybridSessionStart {}, &password("morgan", "demo-morgan"))));
    }
}

#[test]
fn an_administrator_enrols_proves_and_then_needs_a_code() {
    let server = TestServer::demo();
    let admin = server.admin();
    let enrolled = server.call(AdminAccountRegenerateTotp {}, &admin).unwrap();
    assert!(enrolled.url().starts_with("otpauth://totp/"), "{}", enrolled.url());
    assert!(enrolled.image().starts_with("data:image/png;base64,iVBOR"));
    let wrong = AdminAccountValidateTotp { totp_code: "000000".into() };
    assert_eq!(refusal(server.call(wrong, &admin)).0, 400);
    let right = AdminAccountValidateTotp { totp_code: server.code("admin", "admin") };
    server.call(right, &admin).unwrap();

    let mut security = server.call(AdminAccountProperties {}, &admin).unwrap().security().clone();
    security.set_allow_password_login(false);
    security.set_allow_password_and_totp_login(true);
    server.call(AdminAccountSetProperties { security }, &admin).unwrap();
    assert!(asks_for_a_code(server.call(HybridSessionStart {}, &password("admin", PASSWORD))));
    let code = server.code("admin", "admin");
    assert!(server.call(HybridSessionStart {}, &password_and_code("admin", PASSWORD, code)).is_ok());
}

#[test]
fn a_user_enrols_under_the_profiles_hash() {
    let server = TestServer::demo();
    let anna = server.anna();
    let hash = server.call(UserWebGetUserProfileAndHash {}, &anna).unwrap().profile_hash().to_owned();
    let enrolled = server.call(UserWebAccountRegenerateTotp { profile_hash: hash.clone() }, &anna).unwrap();
    assert_ne!(enrolled.profile_hash(), hash);
    let stale = UserWebAccountValidateTotp { profile_hash: hash, totp_code: server.code("user", "anna") };
    assert_eq!(refusal(server.call(stale, &anna)).0, 409);
    let fresh = UserWebAccountValidateTotp {
        profile_hash: enrolled.profile_hash().into(),
        totp_code: server.code("user", "anna"),
    };
    server.call(fresh, &anna).unwrap();
    server.skip(30);
    let code = server.code("user", "anna");
    assert!(server.call(HybridSessionStart {}, &password_and_code("anna", "demo-anna", code)).is_ok());
}

#[test]
fn an_administrator_frees_a_user_of_totp() {
    let server = TestServer::demo();
    let admin = server.admin();
    server.call(AdminDisableUserTotp { target_user: "ben".into() }, &admin).unwrap();
    assert!(server.call(HybridSessionStart {}, &password("ben", "demo-ben")).is_ok());
    let profile = server.call(AdminGetUserProfile { target_user: "ben".into() }, &admin).unwrap();
    assert_eq!((profile.totp_key(), profile.allow_password_and_totp_login()), ("", false));
}

#[test]
fn a_pending_session_asks_for_its_factor_and_becomes_a_full_one() {
    let server = TestServer::demo();
    let key = server.control("pending-session", json!({ "name": "morgan" }))["sessionKey"].as_str().unwrap().to_owned();
    let pending = session_key("morgan", &key);
    assert!(asks_for_a_code(server.call(AdminListUsers {}, &pending)));
    let upgrade = |code: &str| {
        let credentials = Credentials::Totp { username: "morgan".into(), code: code.into() };
        server.call(AdminAccountSessionUpgrade { session_key: key.as_str().into() }, &credentials)
    };
    assert_eq!(refusal(upgrade("000000")).0, 403);
    assert!(server.call(AdminListUsers {}, &pending).is_err());
    upgrade(server.code("admin", "morgan").reveal()).unwrap();
    assert!(server.call(AdminListUsers {}, &pending).is_ok());
}

#[test]
fn a_password_does_not_finish_a_pending_session() {
    let server = TestServer::demo();
    let key = server.control("pending-session", json!({ "name": "admin" }))["sessionKey"].as_str().unwrap().to_owned();
    let upgrade = AdminAccountSessionUpgrade { session_key: key.as_str().into() };
    assert_eq!(refusal(server.call(upgrade, &password("admin", "wrong"))).0, 403);
    assert!(server.call(AdminListUsers {}, &session_key("admin", &key)).is_err());
}

#[test]
fn a_code_without_a_pending_session_is_nothing() {
    let server = TestServer::demo();
    let credentials = Credentials::Totp { username: "morgan".into(), code: server.code("admin", "morgan") };
    assert_eq!(refusal(server.call(AdminListUsers {}, &credentials)).0, 403);
    let made_up = AdminAccountSessionUpgrade { session_key: "made-up".into() };
    assert_eq!(refusal(server.call(made_up, &credentials)).0, 403);
}
