//! The language that a person has chosen; without a choice, the browser's. `boot.js` finds out which that is, says so on
//! the page itself, and brings its texts along with the app. Those of another language are fetched when it is chosen.

use crate::i18n::*;
use gloo_net::http::Request;
use leptos::task::spawn_local;
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

/// Speaks another language as soon as its texts are here; the one before it until then. `failed`: they did not come.
pub fn choose_language(i18n: Texts, locale: Locale, failed: Callback<()>) {
    spawn_local(async move {
        if !is_there(locale) {
            match fetch(locale).await {
                Some(texts) => take_in(locale, texts),
                None => return failed.run(()),
            }
        }
        super::save(KEY, locale.as_str());
        i18n.set_locale(locale);
    });
}

async fn fetch(locale: Locale) -> Option<String> {
    let link = document().query_selector(&format!("link[rel=texts][hreflang={}]", locale.as_str())).ok()??;
    let answer = Request::get(&link.get_attribute("href")?).send().await.ok()?;
    if answer.ok() { answer.text().await.ok() } else { None }
}
