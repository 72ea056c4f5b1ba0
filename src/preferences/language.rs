//! The language that a person has chosen; without a choice, the browser's.

use crate::i18n::*;
use perihelion_view::prelude::*;

const KEY: &str = "perihelion.language";

/// The language to begin with.
pub fn preferred_language() -> Locale {
    let chosen = super::load(KEY).and_then(|code| Locale::of_code(&code));
    chosen.or_else(browser_language).unwrap_or_default()
}

/// The first of the browser's languages that we speak; `de-AT` is German.
fn browser_language() -> Option<Locale> {
    let languages = window().navigator().languages();
    languages.iter().find_map(|code| {
        let code = code.as_string()?;
        Locale::of_code(&code.split('-').next()?.to_ascii_lowercase())
    })
}

/// Speaks another language from now on.
pub fn choose_language(i18n: Texts, locale: Locale) {
    super::save(KEY, locale.as_str());
    i18n.set_locale(locale);
}
