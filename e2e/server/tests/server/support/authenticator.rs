//! A security key in software, which can also be made to cheat: one key pair, attestation "none", a counter.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use comet_api::Lens;
use comet_api::types::{WebAuthnRegistrationChallengeResponse, WebAuthnSignRequest, WebAuthnSignResponse};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

pub struct Authenticator {
    key: SigningKey,
    id: [u8; 16],
    pub counter: u32,
    /// The address that the browser would show.
    pub origin: String,
}

impl Authenticator {
    pub fn new(origin: &str, number: u8) -> Self {
        let key = SigningKey::from_slice(&[number; 32]).unwrap();
        Self { key, id: [number; 16], counter: 1, origin: origin.to_owned() }
    }

    /// The credential that registers this key.
    pub fn register(&self, challenge: &WebAuthnRegistrationChallengeResponse) -> String {
        let options = challenge.credential_creation_options().value();
        let client_data = self.client_data("webauthn.create", &options["challenge"]);
        let mut data = self.authenticator_data(options["rp"]["id"].as_str().unwrap(), 0x41);
        data.extend([0; 16]); // no model
        data.extend([0, 16]);
        data.extend(self.id);
        data.extend(self.public_key());
        // {"fmt": "none", "attStmt": {}, "authData": data} in CBOR.
        let mut attestation = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        attestation.push(u8::try_from(data.len()).unwrap());
        attestation.extend(data);
        json!({
            "id": encode(&self.id), "rawId": encode(&self.id), "type": "public-key", "extensions": {},
            "response": { "clientDataJSON": encode(client_data.as_bytes()), "attestationObject": encode(&attestation) },
        })
        .to_string()
    }

    /// The answer to a sign-in, with the counter as it stands.
    pub fn sign(&self, request: &WebAuthnSignRequest) -> WebAuthnSignResponse {
        let options = request.assertion().public_key().value();
        let client_data = self.client_data("webauthn.get", &options["challenge"]);
        let data = self.authenticator_data(options["rpId"].as_str().unwrap(), 0x01);
        let signed = [data.as_slice(), Sha256::digest(&client_data).as_slice()].concat();
        let signature: Signature = self.key.sign(&signed);
        let credential = json!({
            "id": encode(&self.id), "rawId": encode(&self.id), "type": "public-key", "extensions": {},
            "response": {
                "clientDataJSON": encode(client_data.as_bytes()),
                "authenticatorData": encode(&data),
                "signature": encode(signature.to_der().as_bytes()),
                "userHandle": null,
            },
        });
        let mut answer = WebAuthnSignResponse::default();
        answer.set_challenge_id(request.challenge_id());
        answer.set_credential_json(credential.to_string());
        answer
    }

    fn client_data(&self, kind: &str, challenge: &Value) -> String {
        json!({ "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false }).to_string()
    }

    fn authenticator_data(&self, host: &str, flags: u8) -> Vec<u8> {
        let mut data = Sha256::digest(host).to_vec();
        data.push(flags);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// A COSE key: EC2, ES256, P-256, x, y.
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let mut key = b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20".to_vec();
        key.extend(point.x().unwrap());
        key.extend(b"\x22\x58\x20");
        key.extend(point.y().unwrap());
        key
    }
}

fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
