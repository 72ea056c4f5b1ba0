//! What touches the browser itself, tested in one: storage, security keys, requests, the page of last resort.
#![cfg(target_arch = "wasm32")]

mod crash;
mod keys;
mod session;
mod transport;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
