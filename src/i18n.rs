//! The texts of `locales/`, checked when the app is built: a missing key or placeholder does not compile.

// Generated code; the lints are for code that people write.
#[allow(clippy::all, clippy::restriction)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/i18n.rs"));
}

pub use generated::i18n::*;

/// The texts in the language of the day. Copy it freely; it follows the language.
pub type Texts = leptos_i18n::I18nContext<Locale>;
