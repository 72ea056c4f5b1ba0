use comet_api::types::WebAuthnSignRequest;
use perihelion::session::webauthn::{KeyProblem, sign, support};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn this_browser_can_use_keys() {
    assert_eq!(support(), Ok(()));
}

#[wasm_bindgen_test]
async fn a_challenge_without_options_is_a_failure_and_no_panic() {
    for text in [
        r#"{}"#,
        r#"{"Assertion":3}"#,
        r#"{"Assertion":{"publicKey":{"challenge":"!"}}}"#,
        r#"{"Assertion":{"publicKey":[]}}"#,
    ] {
        let request: WebAuthnSignRequest = serde_json::from_str(text).unwrap();
        assert_eq!(sign(&request).await, Err(KeyProblem::Failed), "{text}");
    }
}
