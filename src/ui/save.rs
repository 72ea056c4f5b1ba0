//! Hands a text to the browser as a file.

use js_sys::Array;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Blob, HtmlAnchorElement, Url};

/// The browser did not want to.
pub struct NotSaved;

/// Saves the text under a name.
pub fn text(name: &str, text: &str) -> Result<(), NotSaved> {
    let file = Blob::new_with_str_sequence(&Array::of1(&text.into())).map_err(|_| NotSaved)?;
    let address = Url::create_object_url_with_blob(&file).map_err(|_| NotSaved)?;
    let link = document().create_element("a").map_err(|_| NotSaved)?.unchecked_into::<HtmlAnchorElement>();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken the file over by now.
    Url::revoke_object_url(&address).map_err(|_| NotSaved)
}
