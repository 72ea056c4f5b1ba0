//! Answers as HTTP: successes, refusals, and the ways to ask for a second factor.

use crate::options::ChallengeForm;
use crate::refusal::Refusal;
use crate::registry::Reply;
use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use comet_api::constants::err::TOTP_REQUIRED_ERROR;
use comet_api::types::CometAPIResponseMessage;
use comet_api::wire::answer::{RETRY_WITH, TOTP_REQUESTED, WEBAUTHN_CHALLENGE};
use comet_api::{Challenge, Lens};
use serde_json::Value;

pub fn success(reply: Reply) -> Response {
    respond(200, reply.content_type, reply.body)
}

pub fn failure(refusal: &Refusal, form: ChallengeForm) -> Response {
    match refusal {
        Refusal::Because { status, message } => respond(*status, JSON, message_body(*status, message).into()),
        Refusal::SecondFactor(challenge) => second_factor(challenge, form),
    }
}

const JSON: &str = "application/json";

fn message_body(status: u16, message: &str) -> String {
    let mut body = CometAPIResponseMessage::default();
    body.set_status(status);
    body.set_message(message);
    body.value().to_string()
}

fn second_factor(challenge: &Challenge, form: ChallengeForm) -> Response {
    let wanted = "A second factor is needed to sign in.";
    match form {
        ChallengeForm::Headers => {
            let mut response = respond(RETRY_WITH, JSON, message_body(RETRY_WITH, wanted).into());
            add_totp_header(&mut response, challenge);
            if let Some(sign) = &challenge.webauthn {
                add_header(&mut response, WEBAUTHN_CHALLENGE, &sign.value().to_string());
            }
            response
        }
        ChallengeForm::Message => {
            let totp = format!("{TOTP_REQUIRED_ERROR}: {wanted}");
            let message = if challenge.totp { totp.as_str() } else { wanted };
            respond(200, JSON, with_sign_request(message_body(403, message), challenge))
        }
        ChallengeForm::Body => {
            let body = with_sign_request(message_body(RETRY_WITH, wanted), challenge);
            let mut response = respond(RETRY_WITH, JSON, body);
            add_totp_header(&mut response, challenge);
            response
        }
    }
}

/// The message with the members of the `WebAuthnSignRequest` beside it.
fn with_sign_request(message: String, challenge: &Challenge) -> Vec<u8> {
    let Some(sign) = &challenge.webauthn else { return message.into() };
    let mut body: Value = serde_json::from_str(&message).unwrap_or_default();
    if let (Some(body), Some(sign)) = (body.as_object_mut(), sign.value().as_object()) {
        body.extend(sign.clone());
    }
    body.to_string().into()
}

fn add_totp_header(response: &mut Response, challenge: &Challenge) {
    if challenge.totp {
        add_header(response, TOTP_REQUESTED, "1");
    }
}

fn add_header(response: &mut Response, name: &str, value: &str) {
    if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
        response.headers_mut().insert(name, value);
    }
}

fn respond(status: u16, content_type: &'static str, body: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_REQUEST);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}
