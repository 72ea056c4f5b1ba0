//! The texts of `locales/`, checked when the app is built: a missing key or placeholder does not compile.

// Generated code; the lints are for code that people write.
#[allow(clippy::all, clippy::restriction, unused)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/i18n.rs"));
}

use crate::format::plural_form;
pub use generated::i18n::Locale;
pub use leptos_i18n::Locale as Language;
use leptos_i18n::reexports::icu::plurals::PluralCategory;
#[doc(hidden)] // for the macros below
pub use leptos_i18n::td_string;
use perihelion_view::prelude::*;
use std::fmt::Display;

/// The text of a key at the moment; who reads it follows the language.
macro_rules! t_string {
    ($i18n:expr, $($tokens:tt)*) => { $crate::i18n::td_string!($i18n.get_locale(), $($tokens)*) };
}
/// The text of a key at the moment, without following the language.
macro_rules! tu_string {
    ($i18n:expr, $($tokens:tt)*) => { $crate::i18n::td_string!($i18n.get_locale_untracked(), $($tokens)*) };
}
/// The text of a key, for views; it follows the language.
macro_rules! text {
    ($($tokens:tt)*) => { $crate::i18n::line(move || $crate::i18n::t_string!($($tokens)*).into()) };
}
pub(crate) use {t_string, text, tu_string};

#[doc(hidden)] // for `text!`
pub fn line(text: impl FnMut() -> Oco<'static, str> + Send + 'static) -> Node {
    // Boxed first, so that what draws it is compiled once and not again for each text.
    let text: Box<dyn FnMut() -> Oco<'static, str> + Send> = Box::new(text);
    text.into_node()
}

/// The texts in the language of the day. Copy it freely; it follows the language.
#[derive(Clone, Copy)]
pub struct Texts(RwSignal<Locale>);

impl Texts {
    /// Speaks `language` to everything below, and says so on the page itself, for screen readers and the browser.
    pub fn provide(language: Locale) -> Self {
        let texts = Self(RwSignal::new(language));
        provide_context(texts);
        Effect::new(move |_: Option<()>| {
            let language = texts.get_locale();
            if let Some(page) = document().document_element() {
                // Refused only for names that are none.
                page.set_attribute("lang", language.as_str()).ok();
                page.set_attribute("dir", language.direction().as_str()).ok();
            }
        });
        texts
    }

    /// The language of the day.
    pub fn get_locale(self) -> Locale {
        self.0.get()
    }

    pub fn get_locale_untracked(self) -> Locale {
        self.0.get_untracked()
    }

    /// Speaks another language from now on.
    pub fn set_locale(self, language: Locale) {
        self.0.set(language);
    }
}

/// The texts that are provided here.
pub fn use_i18n() -> Texts {
    expect_context()
}

/// The form of a word that goes with a number. The browser knows the rules of every language; the tables that
/// leptos_i18n would bring for them are a good part of a small app.
#[doc(hidden)] // for the code in `generated`
pub fn category(language: Locale, number: &dyn Display) -> PluralCategory {
    match plural_form(language.as_str(), &number.to_string()).as_str() {
        "zero" => PluralCategory::Zero,
        "one" => PluralCategory::One,
        "two" => PluralCategory::Two,
        "few" => PluralCategory::Few,
        "many" => PluralCategory::Many,
        _ => PluralCategory::Other,
    }
}
