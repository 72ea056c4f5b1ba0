//! The texts of a language, which stand beside the app.

use crate::i18n::Locale;
use gloo_net::http::Request;
use perihelion_view::prelude::*;

/// All that is said in a language, a text a line; `None` when it can't be had.
pub async fn texts_of(locale: Locale) -> Option<String> {
    let link = document().query_selector(&format!("link[rel=texts][hreflang={}]", locale.as_str())).ok()??;
    let answer = Request::get(&link.get_attribute("href")?).send().await.ok()?;
    if answer.ok() { answer.text().await.ok() } else { None }
}
