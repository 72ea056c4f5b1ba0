//! The language that a person has chosen; without a choice, the browser's. `boot.js` finds out which that is, says so on
//! the page itself, and brings its texts along with the app. Those of another language are fetched when it is chosen.

use crate::i18n::*;
use perihelion_view::prelude::*;
use wasm_bindgen::JsValue;

const KEY: &str = "perihelion.language";

/// The language to begin with, whose texts are there from here on.
pub fn first_language() -> Locale {
    let page = document().document_element();
    let language = page.and_then(|page| page.get_attribute("lang"));
    let language = language.and_then(|code| Locale::of_code(&code)).unwrap_or_default();
    let texts = js_sys::Reflect::get(&window(), &JsValue::from_str("perihelionTexts"));
    if let Some(texts) = texts.ok().and_then(|texts| texts.as_string()) {
        take_in(language, texts);
    }
    language
}

/// Speaks another language, whose texts are there, from now on.
pub fn choose_language(i18n: Texts, locale: Locale) {
    super::save(KEY, locale.as_str());
    i18n.set_locale(locale);
}
