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

/// A new id in the form of a GUID (version 4).
pub fn guid() -> String {
    let mut id = String::new();
    for (place, byte) in bytes(16).into_iter().enumerate() {
        if matches!(place, 4 | 6 | 8 | 10) {
            id.push('-');
        }
        // The version and the variant stand in two of the bytes.
        let byte = match place {
            6 => byte & 0x0f | 0x40,
            8 => byte & 0x3f | 0x80,
            _ => byte,
        };
        id.push_str(&format!("{byte:02x}"));
    }
    id
}
