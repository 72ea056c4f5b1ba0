//! Requests that make no sense: each is refused in words, none breaks the server.

use crate::support::TestServer;
use comet_api::method::Verb;
use comet_api::methods::{BrandingProps, METHODS};
use comet_api::{Credentials, Lens};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};

const FORM: &str = "application/x-www-form-urlencoded";

fn message(body: &[u8]) -> String {
    let value: Value = serde_json::from_slice(body).unwrap_or_default();
    comet_api::types::CometAPIResponseMessage::of(&value).message().to_owned()
}

/// An administrator's session key as form text.
fn admin(server: &TestServer) -> String {
    let Credentials::SessionKey { key, .. } = server.admin() else { panic!("no session") };
    format!("Username=admin&AuthType=SessionKey&SessionKey={}", key.reveal())
}

#[test]
fn a_wrong_verb_names_the_right_one() {
    let server = TestServer::shared();
    for info in METHODS {
        let answer = match info.verb {
            Verb::Get => server.post(info.path, FORM, b""),
            Verb::Post | Verb::PostMultipart => server.get(info.path, &[]),
        };
        assert_eq!(answer.status, 405, "{}", info.name);
        assert!(message(&answer.body).contains(info.name));
    }
}

#[test]
fn a_wrong_kind_of_body_is_refused() {
    let server = TestServer::shared();
    let answer = server.post("/api/v1/admin/list-users", "application/json", b"{}");
    assert_eq!(answer.status, 415);
}

#[test]
fn a_body_that_is_too_large_is_refused() {
    let server = TestServer::shared();
    let answer = server.post("/api/v1/admin/list-users", FORM, &vec![b'a'; 33 << 20]);
    assert_eq!(answer.status, 413);
}

#[test]
fn a_missing_or_wrong_parameter_is_named() {
    let server = TestServer::shared();
    let admin = admin(server);
    let ask = |path: &str, fields: &str| {
        let answer = server.post(path, FORM, format!("{admin}&{fields}").as_bytes());
        (answer.status, message(&answer.body))
    };
    let (status, words) = ask("/api/v1/admin/get-user-profile", "");
    assert_eq!(status, 400);
    assert!(words.contains("TargetUser"), "{words}");
    let (status, words) = ask("/api/v1/admin/get-jobs-for-date-range", "Start=soon&End=0");
    assert_eq!(status, 400);
    assert!(words.contains("Start"), "{words}");
    let (status, words) = ask("/api/v1/admin/set-user-profile", "TargetUser=anna&ProfileData=[1]");
    assert_eq!(status, 400);
    assert!(words.contains("ProfileData"), "{words}");
    let (status, words) = ask("/api/v1/admin/get-job-log-entries", "JobID=1&MinSeverity=X");
    assert!(status == 400 && words.contains("MinSeverity"), "{words}");
}

#[test]
fn credentials_that_lack_something_say_what() {
    let server = TestServer::shared();
    let answer = server.post("/api/v1/admin/list-users", FORM, b"Username=admin&AuthType=PasswordTOTP&Password=x");
    assert_eq!(answer.status, 400);
    assert!(message(&answer.body).contains("TOTP"));
    let answer = server.post("/api/v1/admin/list-users", FORM, b"Username=admin&AuthType=Charm");
    assert!(answer.status == 400 && message(&answer.body).contains("AuthType"));
}

#[test]
fn there_is_nothing_where_no_method_is() {
    let server = TestServer::shared();
    assert_eq!(server.post("/api/v1/admin/no-such-thing", FORM, b"").status, 404);
}

#[test]
fn old_paths_are_answered_too() {
    let server = TestServer::shared();
    let admin = admin(server);
    let body = format!("{admin}&Start=0&End=0");
    assert_eq!(server.post("/api/v1/admin/get-jobs-for-daterange", FORM, body.as_bytes()).status, 200);
}

/// Text that is likely to hurt: wrong types, huge numbers, deep JSON, bytes that are no UTF-8.
fn nasty() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        Just(b"".to_vec()),
        Just(b"null".to_vec()),
        Just(b"-1".to_vec()),
        Just(b"1e309".to_vec()),
        Just(b"999999999999999999999999999999".to_vec()),
        Just("[".repeat(5000).into_bytes()),
        Just("{\"a\":".repeat(200).into_bytes()),
        Just(b"\xff\xfe\x00".to_vec()),
        Just(b"{\"ClauseType\":\"and\",\"ClauseChildren\":[{\"ClauseType\":{}}]}".to_vec()),
        Just(b"anna".to_vec()),
        vec(any::<u8>(), 0..40),
    ]
}

fn percent(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("%{byte:02X}")).collect()
}

#[test]
fn nothing_that_can_be_sent_breaks_a_method() {
    let server = TestServer::demo();
    let mut runner = TestRunner::new(Config { cases: 3, failure_persistence: None, ..Config::default() });
    for info in METHODS.iter().filter(|info| info.verb == Verb::Post) {
        let values = vec(nasty(), info.fields.len());
        runner
            .run(&values, |values| {
                // A method may have restarted the server or removed who asks.
                server.control("reset", json!({}));
                let mut body =
                    if info.requires.auth == comet_api::method::Auth::User { anna(&server) } else { admin(&server) };
                for (field, value) in info.fields.iter().zip(values) {
                    body.push_str(&format!("&{}={}", field.name, percent(&value)));
                }
                let answer = server.post(info.path, FORM, body.as_bytes());
                prop_assert_ne!(answer.status, 500, "{}", info.name);
                prop_assert_ne!(answer.status, 503, "{}: {}", info.name, message(&answer.body));
                Ok(())
            })
            .unwrap();
    }
    assert!(server.call(BrandingProps {}, &Credentials::Nobody).is_ok());
}

fn anna(server: &TestServer) -> String {
    let Credentials::SessionKey { key, .. } = server.anna() else { panic!("no session") };
    format!("Username=anna&AuthType=SessionKey&SessionKey={}", key.reveal())
}
