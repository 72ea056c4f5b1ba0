//! Requests that make no sense: each is refused in words.

use crate::support::TestServer;
use comet_api::method::Verb;
use comet_api::methods::METHODS;
use comet_api::{Credentials, Lens};
use serde_json::Value;

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
    let upload =
        server.post("/api/v1/admin/meta/resource/new", "multipart/form-data; boundary=x", &vec![b'a'; 65 << 20]);
    assert_eq!(upload.status, 413);
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
