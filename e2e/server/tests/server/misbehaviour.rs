//! The control port: what a test asks to go wrong goes wrong, and only that.

use crate::support::{TestServer, refusal};
use comet_api::methods::*;
use comet_api::{ApiError, Credentials, Found, Lens};
use serde_json::json;
use std::time::{Duration, Instant};

#[test]
fn a_status_is_answered_as_often_as_asked_for() {
    let server = TestServer::demo();
    let admin = server.admin();
    server.control("faults", json!({ "match": "AdminListUsers", "times": 1, "status": 418, "message": "Tea" }));
    assert_eq!(refusal(server.call(AdminListUsers {}, &admin)), (418, "Tea".to_owned()));
    assert!(server.call(AdminListUsers {}, &admin).is_ok());
}

#[test]
fn an_answer_is_cut_broken_or_a_page() {
    let server = TestServer::demo();
    let admin = server.admin();
    server.control(
        "faults",
        json!([
            { "match": "AdminListUsers", "times": 1, "cutBody": 9 },
            { "match": "AdminListUsers", "times": 1, "dropAt": 9 },
            { "match": "AdminListUsers", "times": 1, "html": true },
        ]),
    );
    let unreadable = |found| Err(ApiError::Unreadable { method: "AdminListUsers", found });
    assert_eq!(server.call(AdminListUsers {}, &admin), unreadable(Found::CutOff));
    let broken = server.call(AdminListUsers {}, &admin);
    assert!(broken.is_err(), "{broken:?}");
    assert_eq!(server.call(AdminListUsers {}, &admin), unreadable(Found::Html));
    assert!(server.call(AdminListUsers {}, &admin).is_ok());
}

#[test]
fn a_delay_is_waited_for() {
    let server = TestServer::demo();
    server.control("faults", json!({ "match": "BrandingProps", "delayMs": 300 }));
    let started = Instant::now();
    server.call(BrandingProps {}, &Credentials::Nobody).unwrap();
    assert!(started.elapsed() >= Duration::from_millis(300));
}

#[test]
fn sessions_end_in_the_middle_of_things() {
    let server = TestServer::demo();
    let admin = server.admin();
    server.control("faults", json!({ "match": "Admin*", "times": 1, "expireSessions": true }));
    assert_eq!(refusal(server.call(AdminListUsers {}, &admin)).0, 403);
    assert!(server.call(AdminListUsers {}, &server.admin()).is_ok());
}

#[test]
fn a_restart_refuses_for_a_second_and_has_another_hash() {
    let server = TestServer::demo();
    let before = server.call(AdminMetaVersion {}, &server.admin()).unwrap();
    let admin = server.admin();
    server.control("faults", json!({ "match": "AdminListUsers", "times": 1, "restart": true }));
    let refused = server.call(AdminListUsers {}, &admin);
    assert!(matches!(&refused, Err(ApiError::Refused { status: 503, .. } | ApiError::Unreachable)), "{refused:?}");
    let started = Instant::now();
    while server.control_get("up")["up"] == false {
        assert!(started.elapsed() < Duration::from_secs(5));
        std::thread::yield_now();
    }
    assert_eq!(refusal(server.call(AdminListUsers {}, &admin)).0, 403);
    let after = server.call(AdminMetaVersion {}, &server.admin()).unwrap();
    assert_ne!(before.server_start_hash(), after.server_start_hash());
}

#[test]
fn objects_have_fields_that_nobody_knows() {
    let server = TestServer::demo();
    let admin = server.admin();
    server.control("faults", json!({ "match": "AdminGetUserProfileAndHash", "unknownField": true }));
    let answer = server.call(AdminGetUserProfileAndHash { target_user: "anna".into() }, &admin).unwrap();
    assert_eq!(answer.profile().raw("PerihelionUnknown"), Some(&json!("kept")));
    assert!(answer.profile().devices().iter().all(|(_, device)| device.raw("PerihelionUnknown").is_some()));
}

#[test]
fn text_is_markup_and_the_session_still_works() {
    let server = TestServer::demo();
    server.control("faults", json!({ "markup": true }));
    let admin = server.admin();
    let profile = server.call(AdminGetUserProfile { target_user: "anna".into() }, &admin).unwrap();
    assert!(profile.account_name().contains("<script>"), "{}", profile.account_name());
    assert_eq!(profile.username(), "anna");
    let branding = server.call(BrandingProps {}, &Credentials::Nobody).unwrap();
    assert!(branding.product_name().contains("<script>"));
    server.control_delete("faults");
    let branding = server.call(BrandingProps {}, &Credentials::Nobody).unwrap();
    assert!(!branding.product_name().contains("<script>"));
}

#[test]
fn the_clock_can_be_wrong_without_ending_sessions() {
    let server = TestServer::demo();
    let admin = server.admin();
    let right = server.call(AdminMetaVersion {}, &admin).unwrap().current_time();
    server.control("faults", json!({ "match": "none", "clockOffsetSeconds": -7200 }));
    let wrong = server.call(AdminMetaVersion {}, &admin).unwrap().current_time();
    assert!((7190..=7200).contains(&(right - wrong)), "{right:?} {wrong:?}");
    server.control_delete("faults");
    assert!(server.call(AdminMetaVersion {}, &admin).unwrap().current_time() >= right);
}

#[test]
fn a_reset_brings_everything_back() {
    let server = TestServer::demo();
    let before = server.call(AdminListUsersFull {}, &server.admin()).unwrap();
    server.control("profile", json!({ "name": "anna", "patch": { "AccountName": "changed" } }));
    server.control("faults", json!({ "status": 500 }));
    server.skip(99_999);
    server.control("reset", json!({}));
    let after = server.call(AdminListUsersFull {}, &server.admin()).unwrap();
    assert_eq!(before, after);
}

#[test]
fn calls_are_recorded_and_the_pages_are_told_apart() {
    let server = TestServer::demo();
    server.call(BrandingProps {}, &Credentials::Nobody).unwrap();
    server.get("/gen/branding.props", &[("Sec-Fetch-Site", "same-origin")]);
    server.get("/gen/branding.props", &[("Sec-Fetch-Site", "cross-site")]);
    server.get("/gen/branding.props", &[("Referer", &format!("{}/admin/users", server.url()))]);
    assert_eq!(server.control_get("calls"), json!({ "BrandingProps": { "page": 2, "other": 2 } }));
    server.control_delete("calls");
    assert_eq!(server.control_get("calls"), json!({}));
}

#[test]
fn the_control_port_answers_elsewhere_only() {
    let server = TestServer::demo();
    assert_eq!(server.post("/control/reset", "application/json", b"{}").status, 404);
}
