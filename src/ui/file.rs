//! Text out of a file of the person's: dropped, or chosen.

use js_sys::{Reflect, Uint8Array};
use leptos::{ev::DragEvent, task::spawn_local};
use perihelion_view::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Event;

use super::unique::unique_id;

#[wasm_bindgen]
extern "C" {
    // web-sys would bring features for these few members, which all crates would be built anew for.
    type PickedFile;
    #[wasm_bindgen(method, getter)]
    fn name(this: &PickedFile) -> String;
    #[wasm_bindgen(method, getter)]
    fn size(this: &PickedFile) -> f64;
    #[wasm_bindgen(method, js_name = arrayBuffer)]
    fn bytes(this: &PickedFile) -> js_sys::Promise;

    type TextDecoder;
    #[wasm_bindgen(constructor, catch)]
    fn new(encoding: &str) -> Result<TextDecoder, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn decode(this: &TextDecoder, bytes: &Uint8Array) -> Result<String, JsValue>;
}

/// A file that was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    pub name: String,
    /// What it says; `None` where it could not be read or is too large.
    pub text: Option<String>,
}

/// Files above this are no lists that people make, in bytes.
const LARGEST: f64 = 20_000_000.0;

/// A place to drop a text file on, or to choose one.
#[component]
pub fn FileDrop(
    /// What the file is for; names the place.
    #[prop(into)]
    label: TextProp,
    /// The kinds of files, as HTML's `accept`.
    accept: &'static str,
    /// A file was chosen and read.
    #[prop(into)]
    on_file: Callback<TextFile>,
) -> impl IntoView {
    let id = unique_id("file");
    let is_over = RwSignal::new(false);
    let take = move |holder: JsValue| {
        if let Some(file) = first_file(&holder) {
            spawn_local(async move { on_file.run(read(file).await) });
        }
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(false);
        take(Reflect::get(&event, &"dataTransfer".into()).unwrap_or_default());
    };
    let choose = move |event: Event| {
        let input: web_sys::HtmlInputElement = event_target(&event);
        take(input.clone().into());
        // The same file, mended, can be chosen again.
        input.set_value("");
    };
    let over = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(true);
    };
    view! {
        <div
            class="file-drop"
            data-over=move || is_over.get().then_some("")
            on:dragover=over
            on:dragleave=move |_| is_over.set(false)
            on:drop=drop
        >
            <label class="file-drop__label" for=id.clone()>{label}</label>
            <input class="file-drop__input" type="file" accept=accept id=id on:change=choose />
        </div>
    }
}

fn first_file(holder: &JsValue) -> Option<PickedFile> {
    let files = Reflect::get(holder, &"files".into()).ok()?;
    let file = Reflect::get_u32(&files, 0).ok()?;
    (!file.is_undefined() && !file.is_null()).then(|| file.unchecked_into())
}

async fn read(file: PickedFile) -> TextFile {
    let name = file.name();
    if file.size() > LARGEST {
        return TextFile { name, text: None };
    }
    let text = match JsFuture::from(file.bytes()).await {
        Ok(buffer) => decode(Uint8Array::new(&buffer)),
        Err(_) => None,
    };
    TextFile { name, text }
}

fn decode(bytes: Uint8Array) -> Option<String> {
    let encoding = encoding_of(&bytes.to_vec());
    TextDecoder::new(encoding).ok()?.decode(&bytes).ok()
}

/// How a text is written, as far as its bytes tell: spreadsheets still save lists as they did before Unicode.
fn encoding_of(bytes: &[u8]) -> &'static str {
    match bytes {
        [0xFF, 0xFE, ..] => "utf-16le",
        [0xFE, 0xFF, ..] => "utf-16be",
        _ if std::str::from_utf8(bytes).is_ok() => "utf-8",
        _ => "windows-1252",
    }
}

#[cfg(test)]
mod tests {
    use super::encoding_of;

    #[test]
    fn a_text_is_read_as_it_was_written() {
        assert_eq!(encoding_of("Müller".as_bytes()), "utf-8");
        assert_eq!(encoding_of(b"M\xFCller"), "windows-1252");
        assert_eq!(encoding_of(b"\xFF\xFEM\0"), "utf-16le");
        assert_eq!(encoding_of(b""), "utf-8");
    }
}
