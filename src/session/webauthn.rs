//! Security keys: what the server sends goes to the browser, what the key answers goes back, both as JSON.
//! The browser's own JSON conversions do the work (`parseRequestOptionsFromJSON`, `toJSON`).

use crate::abort::AbortOnDrop;
use comet_api::Lens;
use comet_api::types::{WebAuthnRegistrationChallengeResponse, WebAuthnSignRequest, WebAuthnSignResponse};
use serde_json::Value;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    type PublicKeyCredential;

    #[wasm_bindgen(static_method_of = PublicKeyCredential, js_name = parseRequestOptionsFromJSON, catch)]
    fn parse_request_options(json: JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(static_method_of = PublicKeyCredential, js_name = parseCreationOptionsFromJSON, catch)]
    fn parse_creation_options(json: JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, js_name = toJSON, catch)]
    fn to_json(this: &PublicKeyCredential) -> Result<JsValue, JsValue>;
}

/// Why a key could not be used, by what helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyProblem {
    /// The page was not opened over https or on localhost.
    Insecure,
    /// This browser has no WebAuthn, or too old a one.
    Unsupported,
    /// The person cancelled, or took too long; browsers do not say which.
    Cancelled,
    /// The key has been registered before.
    AlreadyRegistered,
    /// The server's address is not the one that the key was made for.
    WrongAddress,
    /// Anything else.
    Failed,
}

/// Whether a key can be used here at all.
pub fn support() -> Result<(), KeyProblem> {
    let window = web_sys::window().ok_or(KeyProblem::Unsupported)?;
    if !window.is_secure_context() {
        return Err(KeyProblem::Insecure);
    }
    let class = js_sys::Reflect::get(&window, &"PublicKeyCredential".into()).unwrap_or_default();
    let has = |name: &str| js_sys::Reflect::has(&class, &name.into()).unwrap_or(false);
    let complete = class.is_function() && has("parseRequestOptionsFromJSON") && has("parseCreationOptionsFromJSON");
    complete.then_some(()).ok_or(KeyProblem::Unsupported)
}

/// Lets a key sign the server's challenge. Dropping the future takes the browser's question away.
pub async fn sign(request: &WebAuthnSignRequest) -> Result<WebAuthnSignResponse, KeyProblem> {
    support()?;
    let options = browser_json(request.raw("Assertion").and_then(|assertion| assertion.get("publicKey")))?;
    let options = PublicKeyCredential::parse_request_options(options).map_err(|error| problem(&error))?;
    let ask = web_sys::CredentialRequestOptions::new();
    set_public_key(&ask, &options)?;
    let abort = AbortOnDrop::new();
    if let Some(signal) = abort.signal() {
        ask.set_signal(&signal);
    }
    let asked = credentials()?.get_with_options(&ask).map_err(|error| problem(&error))?;
    let mut answer = WebAuthnSignResponse::default();
    answer.set_challenge_id(request.challenge_id());
    answer.set_credential_json(credential_json(asked).await?);
    Ok(answer)
}

/// Makes a new credential on a key; the answer is what `AdminAccountWebauthnSubmitChallengeResponse` wants.
pub async fn register(challenge: &WebAuthnRegistrationChallengeResponse) -> Result<String, KeyProblem> {
    support()?;
    let options = challenge.raw("CredentialCreationOptions");
    // Some servers send the options, others wrap them as the browser's own call does.
    let options = options.map(|options| options.get("publicKey").unwrap_or(options));
    let options = browser_json(options)?;
    let options = PublicKeyCredential::parse_creation_options(options).map_err(|error| problem(&error))?;
    let ask = web_sys::CredentialCreationOptions::new();
    set_public_key(&ask, &options)?;
    let abort = AbortOnDrop::new();
    if let Some(signal) = abort.signal() {
        ask.set_signal(&signal);
    }
    let asked = credentials()?.create_with_options(&ask).map_err(|error| problem(&error))?;
    credential_json(asked).await
}

/// web-sys has no setter for this member.
fn set_public_key(ask: &JsValue, options: &JsValue) -> Result<(), KeyProblem> {
    js_sys::Reflect::set(ask, &"publicKey".into(), options).map(drop).map_err(|_| KeyProblem::Failed)
}

fn credentials() -> Result<web_sys::CredentialsContainer, KeyProblem> {
    Ok(web_sys::window().ok_or(KeyProblem::Unsupported)?.navigator().credentials())
}

async fn credential_json(asked: js_sys::Promise) -> Result<String, KeyProblem> {
    let credential = JsFuture::from(asked).await.map_err(|error| problem(&error))?;
    if credential.is_null() || credential.is_undefined() {
        return Err(KeyProblem::Cancelled);
    }
    let json = credential.unchecked_ref::<PublicKeyCredential>().to_json().map_err(|error| problem(&error))?;
    let text = js_sys::JSON::stringify(&json).map_err(|error| problem(&error))?;
    text.as_string().ok_or(KeyProblem::Failed)
}

/// The options as the browser's JSON conversion wants them.
fn browser_json(options: Option<&Value>) -> Result<JsValue, KeyProblem> {
    let options = as_base64url(options.ok_or(KeyProblem::Failed)?.clone(), None);
    let text = serde_json::to_string(&options).map_err(|_| KeyProblem::Failed)?;
    js_sys::JSON::parse(&text).map_err(|_| KeyProblem::Failed)
}

/// Bytes may come in plain base64, which browsers refuse; only members that hold bytes are touched.
/// Members that are `null` are left out: browsers take absence, not `null`.
fn as_base64url(value: Value, member: Option<&str>) -> Value {
    match value {
        Value::Object(map) => {
            let known = map.into_iter().filter(|(_, value)| !value.is_null());
            known.map(|(name, value)| (name.clone(), as_base64url(value, Some(&name)))).collect()
        }
        Value::Array(items) => items.into_iter().map(|item| as_base64url(item, member)).collect(),
        Value::String(text) if matches!(member, Some("challenge" | "id")) && text.contains(['+', '/', '=']) => {
            text.trim_end_matches('=').replace('+', "-").replace('/', "_").into()
        }
        other => other,
    }
}

fn problem(error: &JsValue) -> KeyProblem {
    let name = error.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name);
    named_problem(name.as_deref().unwrap_or_default())
}

/// What the name of a browser's exception means for a person.
fn named_problem(name: &str) -> KeyProblem {
    match name {
        "NotAllowedError" | "AbortError" | "TimeoutError" => KeyProblem::Cancelled,
        "InvalidStateError" => KeyProblem::AlreadyRegistered,
        "SecurityError" => KeyProblem::WrongAddress,
        "NotSupportedError" => KeyProblem::Unsupported,
        _ => KeyProblem::Failed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn plain_base64_becomes_the_kind_that_browsers_read() {
        let options =
            json!({"challenge": "a+b/c==", "rpId": "x/y", "user": {"id": "AA==", "name": "a+b"}, "extensions": null});
        let expected = json!({"challenge": "a-b_c", "rpId": "x/y", "user": {"id": "AA", "name": "a+b"}});
        assert_eq!(as_base64url(options, None), expected);
    }

    #[test]
    fn each_refusal_of_the_browser_leads_to_its_remedy() {
        assert_eq!(named_problem("NotAllowedError"), KeyProblem::Cancelled);
        assert_eq!(named_problem("InvalidStateError"), KeyProblem::AlreadyRegistered);
        assert_eq!(named_problem("SecurityError"), KeyProblem::WrongAddress);
        assert_eq!(named_problem("EncodingError"), KeyProblem::Failed);
    }
}
