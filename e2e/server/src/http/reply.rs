//! Successes, refusals, and the ways to ask for a second factor, as they go over the wire.

use super::wire::{JSON, Wire};
use crate::options::ChallengeForm;
use crate::refusal::{Outcome, Refusal};
use crate::registry::Reply;
use comet_api::constants::err::TOTP_REQUIRED_ERROR;
use comet_api::types::CometAPIResponseMessage;
use comet_api::wire::answer::{RETRY_WITH, TOTP_REQUESTED, WEBAUTHN_CHALLENGE};
use comet_api::{Challenge, Lens};
use serde_json::Value;

pub fn wire(answer: Outcome<Reply>, form: ChallengeForm) -> Wire {
    match answer {
        Ok(reply) => Wire { rest: reply.rest, ..Wire::new(200, reply.content_type, reply.body) },
        Err(Refusal::Because { status, message }) => failure(status, &message),
        Err(Refusal::SecondFactor(challenge)) => second_factor(&challenge, form),
    }
}

/// A refusal as the API writes it.
pub fn failure(status: u16, message: &str) -> Wire {
    Wire::new(status, JSON, message_body(status, message))
}

fn message_body(status: u16, message: &str) -> String {
    let mut body = CometAPIResponseMessage::default();
    body.set_status(status);
    body.set_message(message);
    body.value().to_string()
}

fn second_factor(challenge: &Challenge, form: ChallengeForm) -> Wire {
    let wanted = "A second factor is needed to sign in.";
    match form {
        ChallengeForm::Headers => {
            let mut wire = with_totp_header(failure(RETRY_WITH, wanted), challenge);
            if let Some(sign) = &challenge.webauthn {
                wire.headers.push((WEBAUTHN_CHALLENGE, sign.value().to_string()));
            }
            wire
        }
        ChallengeForm::Message => {
            let totp = format!("{TOTP_REQUIRED_ERROR}: {wanted}");
            let message = if challenge.totp { totp.as_str() } else { wanted };
            Wire::new(200, JSON, with_sign_request(message_body(403, message), challenge))
        }
        ChallengeForm::Body => {
            let body = with_sign_request(message_body(RETRY_WITH, wanted), challenge);
            with_totp_header(Wire::new(RETRY_WITH, JSON, body), challenge)
        }
    }
}

/// The message with the members of the `WebAuthnSignRequest` beside it.
fn with_sign_request(message: String, challenge: &Challenge) -> String {
    let Some(sign) = &challenge.webauthn else { return message };
    let mut body: Value = serde_json::from_str(&message).unwrap_or_default();
    if let (Some(body), Some(sign)) = (body.as_object_mut(), sign.value().as_object()) {
        body.extend(sign.clone());
    }
    body.to_string()
}

fn with_totp_header(mut wire: Wire, challenge: &Challenge) -> Wire {
    if challenge.totp {
        wire.headers.push((TOTP_REQUESTED, "1".to_owned()));
    }
    wire
}
