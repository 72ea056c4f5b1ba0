//! What touches the browser itself, tested in one: storage, security keys, requests, views.
#![cfg(target_arch = "wasm32")]
// These are tests, which clippy does not see in functions of wasm_bindgen_test.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod keys;
mod session;
mod table;
mod transport;
mod view;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
