//! Failures in each form that servers use, challenges in each form, and documents that keep what they do not know.

use comet_api::method::Method;
use comet_api::methods::*;
use comet_api::types::*;
use comet_api::wire::answer::{Answer, RawAnswer, Text, decode};
use comet_api::wire::request;
use comet_api::{ApiError, Challenge, Credentials, Found, Lens, List};
use serde_json::{Value, json};

fn answer(status: u16, headers: &[(&str, &str)], body: &str) -> RawAnswer {
    let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    RawAnswer { status, headers, body: body.as_bytes().to_vec() }
}

fn start(answer: RawAnswer) -> Result<SessionKeyRegeneratedResponse, ApiError> {
    decode(HybridSessionStart::INFO, answer)
}

#[test]
fn a_failure_hidden_in_a_success_is_a_failure() {
    let log = decode::<Text>(AdminGetJobLog::INFO, answer(200, &[], r#"{"Status":404,"Message":"No such job"}"#));
    assert_eq!(log, Err(ApiError::Refused { status: 404, message: "No such job".into() }));
}

#[test]
fn a_document_with_a_status_of_its_own_is_no_failure() {
    let job = decode::<BackupJobDetail>(AdminGetJobProperties::INFO, answer(200, &[], r#"{"GUID":"a","Status":7002}"#));
    assert_eq!(job.unwrap().status(), 7002);
}

#[test]
fn each_status_leads_to_its_remedy() {
    let refused = |status, body| start(answer(status, &[], body)).unwrap_err();
    assert_eq!(refused(401, ""), ApiError::SignedOut);
    assert_eq!(refused(403, r#"{"Status":403,"Message":"no"}"#), ApiError::NotAllowed { message: "no".into() });
    assert_eq!(refused(502, "<html>bad gateway</html>"), ApiError::Unreachable);
    assert_eq!(refused(500, "boom"), ApiError::Refused { status: 500, message: "boom".into() });
    assert_eq!(refused(404, "<html>"), ApiError::Refused { status: 404, message: String::new() });
}

#[test]
fn what_is_not_an_answer_says_what_it_is() {
    let found = |body| match start(answer(200, &[], body)) {
        Err(ApiError::Unreadable { found, .. }) => found,
        other => panic!("{other:?}"),
    };
    assert_eq!(found("<!doctype html><p>sign in to the hotel"), Found::Html);
    assert_eq!(found(r#"{"SessionKey": "ab"#), Found::CutOff);
    assert_eq!(found("sixteen"), Found::NotJson);
    assert_eq!(found("[1]"), Found::WrongShape { line: 1, column: 0 });
}

const SIGN_REQUEST: &str = r#"{"ChallengeID":"7","Assertion":{"publicKey":{"challenge":"AAAA"}}}"#;

fn challenge(answer: RawAnswer) -> Challenge {
    match start(answer) {
        Err(ApiError::Challenge(challenge)) => challenge,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_code_is_asked_for_by_header_or_message() {
    for asked in [
        answer(449, &[("x-comet-totp-requested", "1")], ""),
        answer(200, &[], r#"{"Status":449,"Message":"ERR_TOTP_REQUIRED"}"#),
        answer(403, &[], r#"{"Status":403,"Message":"login failed: ERR_TOTP_REQUIRED"}"#),
        answer(403, &[], "ERR_TOTP_REQUIRED"),
    ] {
        assert_eq!(challenge(asked), Challenge { totp: true, webauthn: None });
    }
}

#[test]
fn a_key_is_asked_for_by_header_or_body() {
    for asked in [
        answer(449, &[("X-Comet-WebAuthn-Challenge", SIGN_REQUEST)], ""),
        answer(449, &[("X-Comet-U2F-Challenge", SIGN_REQUEST)], ""),
        answer(449, &[], SIGN_REQUEST),
        answer(200, &[], &SIGN_REQUEST.replace("{\"C", "{\"Status\":449,\"C")),
    ] {
        let challenge = challenge(asked);
        assert!(!challenge.totp);
        assert_eq!(challenge.webauthn.unwrap().challenge_id(), "7");
    }
}

#[test]
fn both_factors_may_be_offered_at_once() {
    let both =
        challenge(answer(449, &[("X-Comet-TOTP-Requested", "1"), ("X-Comet-WebAuthn-Challenge", SIGN_REQUEST)], ""));
    assert!(both.totp && both.webauthn.is_some());
}

#[test]
fn a_server_in_go_says_null_for_an_empty_list() {
    let jobs = decode::<List<BackupJobDetail>>(AdminGetJobsAll::INFO, answer(200, &[], "null")).unwrap();
    assert!(jobs.is_empty());
}

#[test]
fn unknown_fields_survive_an_edit_in_their_order() {
    let text = r#"{"New":{"x":[1,null]},"Username":"anna","Sources":{"s":{"Engine":"engine1/file","Newer":1.5}},"Z":18446744073709551615}"#;
    let mut profile: UserProfileConfig = serde_json::from_str(text).unwrap();
    profile.set_account_name("Anna");
    let mut expected: Value = serde_json::from_str(text).unwrap();
    expected["AccountName"] = json!("Anna");
    assert_eq!(profile.to_body(), serde_json::to_vec(&expected).unwrap());
    assert_eq!(profile.sources().get("s").unwrap().raw("Newer"), Some(&json!(1.5)));
}

#[test]
fn what_is_absent_or_misshapen_reads_as_zero() {
    let profile: UserProfileConfig = serde_json::from_str(r#"{"AccountName":7,"Sources":[1],"Emails":{}}"#).unwrap();
    assert_eq!(profile.account_name(), "");
    assert!(profile.sources().is_empty() && profile.emails().is_empty());
    assert_eq!(profile.server_config().value(), &Value::Null);
}

#[test]
fn credentials_survive_the_wire_in_each_form() {
    let (username, password) = (|| "anna".into(), || "p&ss wörd".into());
    let sign: WebAuthnSignResponse = serde_json::from_str(r#"{"ChallengeID":"7","CredentialJSON":"{}"}"#).unwrap();
    for credentials in [
        Credentials::Password { username: username(), password: password() },
        Credentials::PasswordTotp { username: username(), password: password(), code: "123456".into() },
        Credentials::PasswordWebAuthn { username: username(), password: password(), answer: sign },
        Credentials::Totp { username: username(), code: "123456".into() },
        Credentials::LKey { username: username(), key: "k".into() },
        Credentials::SessionKey { username: username(), key: "k".into() },
    ] {
        let sent = request::encode(&AdminMetaVersion {}, &credentials, "https://example.org/");
        let fields = comet_api::wire::field::Fields::from_form(&sent.body);
        assert_eq!(request::decode_credentials(AdminMetaVersion::INFO, &fields, |_| None).unwrap(), credentials);
    }
}

#[test]
fn a_server_address_is_sent_where_the_caller_gives_none() {
    let sent =
        request::encode(&AdminAccountSessionStart { self_address: None }, &Credentials::Nobody, "https://example.org/");
    assert_eq!(String::from_utf8(sent.body).unwrap(), "SelfAddress=https%3A%2F%2Fexample.org%2F");
}

#[test]
fn an_upload_carries_its_credentials_in_headers() {
    let credentials = Credentials::SessionKey { username: "anna".into(), key: "k".into() };
    let sent = request::encode(&AdminMetaResourceNew { upload: b"perihelion".to_vec() }, &credentials, "");
    assert!(sent.headers.contains(&("X-Comet-Admin-SessionKey".to_owned(), "k".to_owned())));
    let boundary = sent.content_type.unwrap().split_once("boundary=").unwrap().1.to_owned();
    let body = String::from_utf8(sent.body).unwrap();
    assert_eq!(body.matches(&format!("--{boundary}")).count(), 2, "the content holds no boundary: {body}");
    assert!(!body.contains("SessionKey"));
}
