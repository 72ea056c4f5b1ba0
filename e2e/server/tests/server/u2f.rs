//! Keys of the older kind: registered once for each challenge, listed, and told to refuse a second time.

use crate::support::{TestServer, refusal};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use comet_api::methods::*;
use comet_api::types::U2FRegistrationChallengeResponse;
use serde_json::json;

fn challenge(server: &TestServer) -> U2FRegistrationChallengeResponse {
    let ask = AdminAccountU2fRequestRegistrationChallenge { self_address: server.url() };
    server.call(ask, &server.admin()).unwrap()
}

fn answer(challenge: &U2FRegistrationChallengeResponse, origin: &str) -> AdminAccountU2fSubmitChallengeResponse {
    let requests = challenge.register_requests();
    let request = requests.iter().next().unwrap();
    let data = json!({
        "typ": "navigator.id.finishEnrollment", "challenge": request.challenge(), "origin": origin,
    });
    let handle = b"the key's handle";
    let point = [7; 64];
    let certificate_and_signature = [&[0x30_u8, 0x44][..], &[1; 0x44], &[0x30, 0x44], &[2; 0x44]].concat();
    let said = [&[5, 4][..], &point, &[16], handle, &certificate_and_signature].concat();
    AdminAccountU2fSubmitChallengeResponse {
        u2_f_challenge_id: challenge.challenge_id().into(),
        u2_f_client_data: URL_SAFE_NO_PAD.encode(data.to_string()),
        u2_f_registration_data: URL_SAFE_NO_PAD.encode(said),
        u2_f_version: request.version().into(),
        description: Some("Blue key".into()),
    }
}

#[test]
fn a_key_of_the_older_kind_is_registered_and_listed() {
    let server = TestServer::demo();
    let admin = server.admin();
    let asked = challenge(&server);
    let submit = answer(&asked, asked.app_id());
    server.call(submit.clone(), &admin).unwrap();
    let security = server.call(AdminAccountProperties {}, &admin).unwrap().security().clone();
    let keys: Vec<String> = security.u2_f_registrations().iter().map(|key| key.description().to_owned()).collect();
    assert_eq!(keys, ["Blue key"]);
    let again = challenge(&server);
    let known = again.registered_keys();
    let handle = known.iter().next().unwrap().key_handle().to_owned();
    assert_eq!(URL_SAFE_NO_PAD.decode(handle).unwrap(), b"the key's handle");
    assert_eq!(refusal(server.call(submit, &admin)).0, 400, "a challenge is answered once");
}

#[test]
fn an_answer_to_another_question_registers_no_key() {
    let server = TestServer::demo();
    let admin = server.admin();
    let wrong = |change: &dyn Fn(&mut AdminAccountU2fSubmitChallengeResponse)| {
        let asked = challenge(&server);
        let mut submit = answer(&asked, asked.app_id());
        change(&mut submit);
        assert_eq!(refusal(server.call(submit, &admin)).0, 400);
    };
    wrong(&|submit| *submit = answer(&challenge(&server), "https://evil.example"));
    wrong(&|submit| submit.u2_f_client_data = answer(&challenge(&server), &server.url()).u2_f_client_data);
    wrong(&|submit| submit.u2_f_version = "U2F_V1".into());
    wrong(&|submit| submit.u2_f_registration_data = URL_SAFE_NO_PAD.encode([5, 4, 1]));
    wrong(&|submit| submit.u2_f_registration_data = "no base64!".into());
    let security = server.call(AdminAccountProperties {}, &admin).unwrap().security().clone();
    assert!(security.u2_f_registrations().is_empty());
}
