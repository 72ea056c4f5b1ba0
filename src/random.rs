//! Random numbers of the browser's, good enough for secrets.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues)]
    fn fill(bytes: &Uint8Array) -> Uint8Array;
}

/// So many random bytes.
pub fn bytes(count: u32) -> Vec<u8> {
    let bytes = Uint8Array::new_with_length(count);
    fill(&bytes).to_vec()
}
