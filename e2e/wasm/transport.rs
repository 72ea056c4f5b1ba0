use comet_api::ApiError;
use comet_api::method::Verb;
use comet_api::wire::request::Request;
use futures_util::FutureExt;
use js_sys::{Function, Reflect};
use leptos::prelude::window;
use perihelion::server::send;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

fn get(path: &'static str) -> Request {
    Request { verb: Verb::Get, path, headers: Vec::new(), content_type: None, body: Vec::new() }
}

#[wasm_bindgen_test]
async fn an_answer_comes_with_its_status_headers_and_bytes() {
    let answer = send(get("data:text/plain,hello")).await.unwrap();
    assert_eq!((answer.status, answer.body.as_slice()), (200, b"hello".as_slice()));
    assert_eq!(answer.header("Content-Type"), Some("text/plain"));
}

#[wasm_bindgen_test]
async fn no_answer_is_unreachable() {
    // Browsers refuse this port, as nothing that speaks HTTP lives there.
    assert!(matches!(send(get("http://127.0.0.1:1/")).await, Err(ApiError::Unreachable)));
}

#[wasm_bindgen_test]
fn a_request_that_nobody_waits_for_is_aborted() {
    let fetch = Reflect::get(&window(), &"fetch".into()).unwrap();
    // A request that is never answered, and whose abort signal can be looked at.
    let silent = Function::new_with_args("request", "window.sent = request.signal; return new Promise(() => {});");
    Reflect::set(&window(), &"fetch".into(), &silent).unwrap();
    let mut pending = Box::pin(send(get("/silent")));
    assert!((&mut pending).now_or_never().is_none());
    Reflect::set(&window(), &"fetch".into(), &fetch).unwrap();
    let signal: web_sys::AbortSignal = Reflect::get(&window(), &"sent".into()).unwrap().unchecked_into();
    assert!(!signal.aborted());
    drop(pending);
    assert!(signal.aborted());
}
