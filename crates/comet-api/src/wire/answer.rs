//! Answers: what a server sends for a success, a refusal or a challenge, and what a client makes of it.

use crate::document::{Dictionary, Lens, List, read};
use crate::error::{ApiError, Challenge, Found};
use crate::method::MethodInfo;
use crate::rows::{self, Broken, Fill, What};
use crate::types::WebAuthnSignRequest;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The header that says a TOTP code is wanted.
pub const TOTP_REQUESTED: &str = "X-Comet-TOTP-Requested";
/// The header that carries a `WebAuthnSignRequest` as JSON.
pub const WEBAUTHN_CHALLENGE: &str = "X-Comet-WebAuthn-Challenge";
/// Its older sibling, for U2F keys.
pub const U2F_CHALLENGE: &str = "X-Comet-U2F-Challenge";
/// The HTTP status that asks for a second factor.
pub const RETRY_WITH: u16 = 449;

/// What a method answers with.
pub trait Answer: Sized {
    /// Raw bodies (text, files) are not JSON, but a failure in them is.
    const CONTENT_TYPE: &'static str;
    fn from_body(body: Vec<u8>) -> Result<Self, Found>;
    fn to_body(&self) -> Vec<u8>;
}

/// A raw text answer, such as a job's log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub String);

/// A raw binary answer, such as an installer or a zip of logs.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Binary(pub Vec<u8>);

impl Answer for Text {
    const CONTENT_TYPE: &'static str = "text/plain; charset=utf-8";
    fn from_body(body: Vec<u8>) -> Result<Self, Found> {
        String::from_utf8(body).map(Self).map_err(|_| Found::NotText)
    }
    fn to_body(&self) -> Vec<u8> {
        self.0.clone().into_bytes()
    }
}
impl Answer for Binary {
    const CONTENT_TYPE: &'static str = "application/octet-stream";
    fn from_body(body: Vec<u8>) -> Result<Self, Found> {
        Ok(Self(body))
    }
    fn to_body(&self) -> Vec<u8> {
        self.0.clone()
    }
}

/// Marks the types whose answer is JSON.
pub trait JsonAnswer: Serialize + DeserializeOwned {}
impl<T: Lens> JsonAnswer for T {}
impl<T: Serialize + DeserializeOwned> JsonAnswer for List<T> {}
impl<T: Serialize + DeserializeOwned> JsonAnswer for Dictionary<T> {}
/// A JSON string.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct JsonText(pub String);
impl JsonAnswer for JsonText {}

impl<T: JsonAnswer> Answer for T {
    const CONTENT_TYPE: &'static str = "application/json";
    fn from_body(body: Vec<u8>) -> Result<Self, Found> {
        from_json(&body)
    }
    fn to_body(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }
}

/// The body as a `T`.
pub fn from_json<T: DeserializeOwned>(body: &[u8]) -> Result<T, Found> {
    serde_json::from_slice(body).map_err(|error| what_is_wrong(&error, body))
}

/// The wanted columns of a big answer.
pub fn fill(body: &[u8], rows: &mut dyn Fill) -> Result<(), Found> {
    rows::fill_from_json(rows, body).map_err(|broken| what_is_broken(broken, body))
}

/// What a reader of rows ran into, in an answer that begins like this.
pub fn what_is_broken(broken: Broken, beginning: &[u8]) -> Found {
    match broken.what {
        _ if looks_like_html(beginning) => Found::Html,
        What::CutOff => Found::CutOff,
        What::Shape => Found::WrongShape { line: broken.line, column: broken.column },
        What::Syntax => Found::NotJson,
    }
}

fn what_is_wrong(error: &serde_json::Error, body: &[u8]) -> Found {
    match error.classify() {
        _ if looks_like_html(body) => Found::Html,
        serde_json::error::Category::Eof => Found::CutOff,
        serde_json::error::Category::Data => Found::WrongShape { line: error.line(), column: error.column() },
        _ => Found::NotJson,
    }
}

fn looks_like_html(body: &[u8]) -> bool {
    body.trim_ascii_start().first() == Some(&b'<')
}

/// An answer as it came over the wire.
pub struct RawAnswer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl RawAnswer {
    /// A header by name, whatever its case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

/// Finds the failure in an answer, in every form that servers use; `Ok` when the body is a success.
/// Big successes are not parsed here: a failure is a small object with a `Status`.
pub fn check(info: &'static MethodInfo, answer: &RawAnswer) -> Result<(), ApiError> {
    if let Some(challenge) = challenge(answer) {
        return Err(ApiError::Challenge(challenge));
    }
    let (status, message) = match (failure(&answer.body), answer.status) {
        (Some(refusal), 200..=299) => refusal,
        (Some((_, message)), status) => (status, message),
        (None, 200..=299) => return Ok(()),
        (None, status) => (status, plain_message(&answer.body)),
    };
    Err(match status {
        401 => ApiError::SignedOut,
        403 => ApiError::NotAllowed { message },
        // A gateway's own page says nothing of the call; the server behind it was not reached.
        502..=504 if looks_like_html(&answer.body) || message.is_empty() => ApiError::Unreachable,
        200..=299 => ApiError::Unreadable { method: info.name, found: Found::NotJson },
        status => ApiError::Refused { status, message },
    })
}

/// The longest failure there is; a bigger body is a success and not looked into.
pub const FAILURE_LIMIT: usize = 16 * 1024;

/// `Status` and `Message` of a body that says it failed. Both must be there: a job has a `Status` of its own.
fn failure(body: &[u8]) -> Option<(u16, String)> {
    if body.len() > FAILURE_LIMIT {
        return None;
    }
    let value: Value = serde_json::from_slice(body).ok()?;
    let status = value.get("Status")?.as_i64()?;
    let message = value.get("Message")?.as_str()?.to_owned();
    (!(200..=299).contains(&status)).then(|| (u16::try_from(status).unwrap_or(500), message))
}

/// A short text body is the server's message; a page is not.
fn plain_message(body: &[u8]) -> String {
    match std::str::from_utf8(body) {
        Ok(text) if !looks_like_html(body) && text.len() <= 500 && !text.trim_start().starts_with(['{', '[']) => {
            text.trim().to_owned()
        }
        _ => String::new(),
    }
}

/// The second factor that an answer asks for: by headers, by a message, or by its body.
fn challenge(answer: &RawAnswer) -> Option<Challenge> {
    if answer.body.len() > FAILURE_LIMIT {
        return None;
    }
    let body: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
    let asks = |text: &str| text.contains(crate::constants::err::TOTP_REQUIRED_ERROR);
    let plain = || std::str::from_utf8(&answer.body).is_ok_and(asks);
    let refused = !(200..=299).contains(&answer.status) || read::<i64>(&body, "Status") >= 400;
    let totp = answer.header(TOTP_REQUESTED).is_some_and(|value| value != "0")
        || refused && (asks(read::<String>(&body, "Message")) || body.is_null() && plain());
    let header = answer.header(WEBAUTHN_CHALLENGE).or_else(|| answer.header(U2F_CHALLENGE));
    let webauthn = header.and_then(|json| serde_json::from_slice(json.as_bytes()).ok()).or(if refused {
        Some(body)
    } else {
        None
    });
    let webauthn =
        webauthn.filter(|value| value.pointer("/Assertion/publicKey/challenge").is_some_and(Value::is_string));
    let webauthn = webauthn.map(|value| WebAuthnSignRequest::of(&value).clone());
    (totp || webauthn.is_some()).then_some(Challenge { totp, webauthn })
}

/// The answer as the method's type, or why there is none.
pub fn decode<T: Answer>(info: &'static MethodInfo, answer: RawAnswer) -> Result<T, ApiError> {
    check(info, &answer)?;
    T::from_body(answer.body).map_err(|found| ApiError::Unreadable { method: info.name, found })
}
