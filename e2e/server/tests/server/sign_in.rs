//! Passwords, sessions and their end.

use crate::support::{PASSWORD, TestServer, password, refusal, session_key};
use comet_api::methods::*;
use comet_api::{ApiError, Credentials};
use serde_json::json;

#[test]
fn one_form_signs_in_both_kinds_of_account() {
    let server = TestServer::shared();
    let admin = server.call(HybridSessionStart {}, &password("admin", PASSWORD)).unwrap();
    assert_eq!(admin.session_type(), "admin");
    let anna = server.call(HybridSessionStart {}, &password("anna", "demo-anna")).unwrap();
    assert_eq!(anna.session_type(), "user");
    let key = session_key("anna", anna.session_key());
    assert!(server.call(UserWebGetUserProfileAndHash {}, &key).is_ok());
}

#[test]
fn a_wrong_password_and_an_unknown_name_are_refused_alike() {
    let server = TestServer::demo();
    let wrong = refusal(server.call(HybridSessionStart {}, &password("admin", "guess")));
    let unknown = refusal(server.call(HybridSessionStart {}, &password("nobody", "guess")));
    assert_eq!(wrong, unknown);
    assert_eq!(wrong.0, 403);
}

#[test]
fn a_password_with_spaces_and_emoji_is_taken_as_it_is() {
    let server = TestServer::demo();
    let anna = server.anna();
    let profile = server.call(UserWebGetUserProfileAndHash {}, &anna).unwrap();
    let odd = "  ☂ ümlaut & = + %20 ";
    let change = UserWebAccountResetPassword {
        profile_hash: profile.profile_hash().into(),
        old_password: "demo-anna".into(),
        new_password: odd.into(),
    };
    server.call(change, &anna).unwrap();
    assert!(server.call(HybridSessionStart {}, &password("anna", odd)).is_ok());
    assert!(server.call(HybridSessionStart {}, &password("anna", odd.trim())).is_err());
}

#[test]
fn a_session_ends_after_half_an_hour_without_a_call() {
    let server = TestServer::demo();
    let admin = server.admin();
    server.skip(1790);
    assert!(server.call(AdminMetaVersion {}, &admin).is_ok());
    server.skip(1790);
    assert!(server.call(AdminMetaVersion {}, &admin).is_ok());
    server.skip(1810);
    let (status, message) = refusal(server.call(AdminMetaVersion {}, &admin));
    assert_eq!(status, 403);
    assert!(message.contains("session"), "{message}");
}

#[test]
fn a_session_that_is_revoked_is_over_at_once() {
    let server = TestServer::demo();
    let (admin, anna) = (server.admin(), server.anna());
    server.call(AdminAccountSessionRevoke {}, &admin).unwrap();
    server.call(UserWebSessionRevoke {}, &anna).unwrap();
    assert!(server.call(AdminMetaVersion {}, &admin).is_err());
    assert!(server.call(UserWebGetJobs {}, &anna).is_err());
}

#[test]
fn a_session_is_good_for_its_own_portal_only() {
    let server = TestServer::shared();
    assert!(server.call(AdminListUsers {}, &server.anna()).is_err());
    assert!(server.call(UserWebGetJobs {}, &server.admin()).is_err());
}

#[test]
fn guessing_is_slowed_down_and_waiting_helps() {
    let server = TestServer::demo();
    for _ in 0..5 {
        assert_eq!(refusal(server.call(HybridSessionStart {}, &password("anna", "guess"))).0, 403);
    }
    let (status, message) = refusal(server.call(HybridSessionStart {}, &password("anna", "demo-anna")));
    assert_eq!(status, 429);
    assert!(message.contains("30 seconds"), "{message}");
    assert!(server.call(HybridSessionStart {}, &password("admin", PASSWORD)).is_ok());
    server.skip(30);
    assert!(server.call(HybridSessionStart {}, &password("anna", "demo-anna")).is_ok());
}

#[test]
fn an_administrator_helps_as_a_user_and_stays_signed_in() {
    let server = TestServer::demo();
    let admin = server.admin();
    let ask = AdminAccountSessionStartAsUser { target_user: "anna".into() };
    let answer = server.call(ask, &admin).unwrap();
    assert_eq!(answer.session_type(), "user");
    let as_anna = session_key("anna", answer.session_key());
    assert!(server.call(UserWebGetUserProfileAndHash {}, &as_anna).is_ok());
    assert!(server.call(AdminListUsers {}, &admin).is_ok());
}

#[test]
fn the_first_administrator_is_made_once() {
    let server = TestServer::empty();
    assert!(server.call(BrandingProps {}, &Credentials::Nobody).unwrap().server_is_empty());
    let first = AdminAddFirstAdminUser { target_user: "ada".into(), target_password: "lovelace".into() };
    server.call(first.clone(), &Credentials::Nobody).unwrap();
    assert!(!server.call(BrandingProps {}, &Credentials::Nobody).unwrap().server_is_empty());
    assert_eq!(refusal(server.call(first, &Credentials::Nobody)).0, 403);
    let ada = server.session(&password("ada", "lovelace"));
    assert_eq!(server.call(AdminListUsers {}, &ada).unwrap().len(), 0);
}

#[test]
fn a_suspended_user_does_not_come_in() {
    let server = TestServer::demo();
    let anna = server.anna();
    server.control("profile", json!({ "name": "anna", "patch": { "IsSuspended": true } }));
    let (status, message) = refusal(server.call(UserWebGetJobs {}, &anna));
    assert_eq!(status, 403);
    assert!(message.contains("suspended"), "{message}");
}

#[test]
fn a_policy_can_close_the_web_interface() {
    let server = TestServer::demo();
    server.control("profile", json!({ "name": "anna", "patch": { "Policy": { "PreventOpenWebUI": true } } }));
    let (_, message) = refusal(server.call(HybridSessionStart {}, &password("anna", "demo-anna")));
    assert!(message.contains("policy"), "{message}");
}

#[test]
fn a_restart_ends_sessions_and_shows_in_the_version() {
    let server = TestServer::demo();
    let before = server.call(AdminMetaVersion {}, &server.admin()).unwrap();
    let admin = server.admin();
    server.control("restart", json!({}));
    server.control("reset", json!({})); // the second of refusals is for browsers
    assert!(matches!(server.call(AdminMetaVersion {}, &admin), Err(ApiError::NotAllowed { .. })));
    let after = server.call(AdminMetaVersion {}, &server.admin()).unwrap();
    assert_ne!(before.server_start_hash(), after.server_start_hash());
}
