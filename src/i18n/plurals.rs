//! Which of its forms a word takes with a number. The browser knows the rules of every language; the tables that
//! leptos_i18n would bring for them are a good part of a small app.

use super::Locale;
use js_sys::{Array, Intl::PluralRules, Object};
use leptos_i18n::Locale as _;
use leptos_i18n::reexports::icu::plurals::PluralCategory;
use std::fmt::Display;

/// The form of a word that goes with a number.
pub fn category(language: Locale, number: &dyn Display) -> PluralCategory {
    let rules = PluralRules::new(&Array::of1(&language.as_str().into()), &Object::new());
    let form = rules.select(js_sys::parse_float(&number.to_string()));
    match form.as_string().as_deref() {
        Some("zero") => PluralCategory::Zero,
        Some("one") => PluralCategory::One,
        Some("two") => PluralCategory::Two,
        Some("few") => PluralCategory::Few,
        Some("many") => PluralCategory::Many,
        _ => PluralCategory::Other,
    }
}
