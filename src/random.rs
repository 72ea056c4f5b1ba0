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

/// A new id, as the API wants keys to be (a GUID of version 4).
pub fn guid() -> String {
    let mut id = String::new();
    for (place, byte) in bytes(16).into_iter().enumerate() {
        let byte = match place {
            6 => byte & 0x0F | 0x40,
            8 => byte & 0x3F | 0x80,
            _ => byte,
        };
        if matches!(place, 4 | 6 | 8 | 10) {
            id.push('-');
        }
        for half in [byte >> 4, byte & 0x0F] {
            id.extend(char::from_digit(half.into(), 16));
        }
    }
    id
}
