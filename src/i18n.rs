//! The texts of `locales/`, checked when the app is built: a missing key or placeholder does not compile.

// Generated code; the lints are for code that people write.
#[allow(clippy::all, clippy::restriction)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/i18n.rs"));
}

pub use generated::i18n::*;
use leptos::prelude::Oco;

/// A text that stands in a view and follows the language. Boxed, so that what draws it is compiled once and not again
/// for each text, which is a good part of a small app.
pub type Line = Box<dyn FnMut() -> Oco<'static, str> + Send>;

#[doc(hidden)] // for `text!`
pub fn line(text: impl FnMut() -> Oco<'static, str> + Send + 'static) -> Line {
    Box::new(text)
}

/// The text of a key as a [`Line`], for views; `t_string!` gives the text of the moment.
macro_rules! text {
    ($($tokens:tt)*) => { $crate::i18n::line(move || leptos_i18n::t_string!($($tokens)*).into()) };
}
pub(crate) use text;

/// The texts in the language of the day. Copy it freely; it follows the language.
pub type Texts = leptos_i18n::I18nContext<Locale>;
