//! The texts of `locales/`, checked when the app is built: a missing key or value does not compile.
//!
//! All that is said in a language is one string, and a key is a number in it: code that says something costs a few
//! bytes, however many texts there are.

// Generated code; the lints are for code that people write.
#[allow(clippy::all, clippy::restriction, non_camel_case_types, non_upper_case_globals, unused)]
mod generated {
    use super::{Pattern, Plain};
    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}

use crate::format::plural_form;
pub use generated::Locale;
#[doc(hidden)] // for the macros below
pub use generated::{keys, names};
use perihelion_view::prelude::*;
use std::cell::Cell;
use std::fmt::{Display, Write};
use std::sync::OnceLock;

/// A text that takes no values, by its number.
#[derive(Clone, Copy)]
pub struct Plain(u16);

impl Plain {
    /// The text now; who asks follows the language.
    pub fn said(self) -> &'static str {
        plain(use_i18n().get_locale(), self)
    }
}

/// A text that takes values.
#[derive(Clone, Copy)]
pub struct Pattern {
    first: u16,
    /// A bit a plural category that has a form of its own; 0 when no number decides.
    forms: u8,
}

/// A text with places for values, and the names of the values that it is given: a constant of the app.
#[doc(hidden)] // for the macros below
pub struct Gaps {
    pub pattern: Pattern,
    pub names: &'static [&'static str],
}

/// The text of a key in a language.
macro_rules! td_string {
    ($locale:expr, $area:ident . $key:ident $(,)?) => { $crate::i18n::plain($locale, $crate::i18n::keys::$area::$key) };
    ($locale:expr, $area:ident . $key:ident, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::i18n::filled($locale, $crate::i18n::gaps!($area.$key, $($name),+), &[$(&$value),+])
    };
}
/// The text of a key at the moment; who reads it follows the language.
macro_rules! t_string {
    ($i18n:expr, $area:ident . $key:ident $(,)?) => {{
        let _: $crate::i18n::Texts = $i18n;
        $crate::i18n::keys::$area::$key.said()
    }};
    ($i18n:expr, $area:ident . $key:ident, $($name:ident = $value:expr),+ $(,)?) => {{
        let _: $crate::i18n::Texts = $i18n;
        $crate::i18n::filled_now($crate::i18n::gaps!($area.$key, $($name),+), &[$(&$value),+])
    }};
}
/// A text and the names of its values, once it is known that these are all that it takes.
#[doc(hidden)] // for the macros
macro_rules! gaps {
    ($area:ident . $key:ident, $($name:ident),+) => {{
        const { assert!($crate::i18n::are_its_values($crate::i18n::names::$area::$key, &[$(stringify!($name)),+])) };
        &$crate::i18n::Gaps { pattern: $crate::i18n::keys::$area::$key, names: &[$(stringify!($name)),+] }
    }};
}
/// The text of a key at the moment, without following the language.
macro_rules! tu_string {
    ($i18n:expr, $($tokens:tt)*) => { $crate::i18n::td_string!($i18n.get_locale_untracked(), $($tokens)*) };
}
/// The text of a key with its values, for views; it follows the language. Without values the key itself will do.
macro_rules! text {
    ($($tokens:tt)*) => { $crate::i18n::line(move || $crate::i18n::t_string!($($tokens)*).into()) };
}
/// The key itself, where something waits for a text that follows the language: a prop, an attribute, a part of a page.
macro_rules! key {
    ($area:ident . $key:ident) => {
        $crate::i18n::keys::$area::$key
    };
}
pub(crate) use {gaps, key, t_string, td_string, text, tu_string};

impl From<Plain> for TextProp {
    #[inline(never)]
    fn from(key: Plain) -> Self {
        (move || key.said()).into()
    }
}
impl IntoNode for Plain {
    #[inline(never)]
    fn into_node(self) -> Node {
        (move || self.said()).into_node()
    }
}
impl perihelion_view::IntoValue for Plain {
    #[inline(never)]
    fn into_value(self) -> perihelion_view::Value {
        perihelion_view::IntoValue::into_value(move || self.said())
    }
}

#[doc(hidden)] // for `text!`
pub fn line(text: impl FnMut() -> Oco<'static, str> + Send + 'static) -> Node {
    // Boxed first, so that what draws it is compiled once and not again for each text.
    let mut text: Box<dyn MakeMut<Oco<'static, str>> + Send> = Box::new(text);
    (move || text.make_mut()).into_node()
}

#[doc(hidden)] // for the macros
pub fn plain(locale: Locale, Plain(number): Plain) -> &'static str {
    texts(locale).get(usize::from(number)).copied().unwrap_or_default()
}

/// The text of the day with these values in their places; who reads it follows the language.
#[doc(hidden)] // for the macros
pub fn filled_now(gaps: &'static Gaps, values: &[&dyn Display]) -> String {
    filled(Texts(()).get_locale(), gaps, values)
}

/// The text with these values in their places.
#[doc(hidden)] // for the macros
pub fn filled(locale: Locale, gaps: &'static Gaps, values: &[&dyn Display]) -> String {
    let mut rest = plain(locale, Plain(gaps.form(locale, values)));
    let mut said = String::new();
    while let Some((before, (name, after))) = rest.split_once("{{").and_then(|(a, b)| Some((a, b.split_once("}}")?))) {
        said.push_str(before);
        if let Some(value) = gaps.value(values, name.trim()) {
            // Writing to a string can't fail.
            write!(said, "{value}").ok();
        }
        rest = after;
    }
    said.push_str(rest);
    said
}

impl Gaps {
    fn value<'a>(&self, values: &[&'a dyn Display], name: &str) -> Option<&'a dyn Display> {
        self.names.iter().zip(values).find(|(known, _)| **known == name).map(|(_, value)| *value)
    }

    /// The number of the form that goes with `count`.
    fn form(&self, locale: Locale, values: &[&dyn Display]) -> u16 {
        const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
        let Pattern { first, forms } = self.pattern;
        let Some(count) = self.value(values, "count").filter(|_| forms > 0) else { return first };
        // The browser knows the rules of every language; tables of them would be a good part of the app.
        let category = plural_form(locale.as_str(), &count.to_string());
        let place = CATEGORIES.iter().position(|known| *known == category);
        let has_form = |place: &usize| forms & (1 << place) != 0;
        let place = place.filter(has_form).unwrap_or(CATEGORIES.len() - 1);
        let before = (0..place).filter(has_form).count();
        first.saturating_add(u16::try_from(before).unwrap_or_default())
    }
}

/// What is said in a language, by number; nothing before the language is there.
fn texts(locale: Locale) -> &'static [&'static str] {
    #[cfg(not(target_arch = "wasm32"))]
    SAID.get(locale.number()).map(|said| said.get_or_init(|| locale.texts().lines().collect()));
    SAID.get(locale.number()).and_then(OnceLock::get).map_or(&[], Vec::as_slice)
}

static SAID: [OnceLock<Vec<&'static str>>; Locale::COUNT] = [const { OnceLock::new() }; Locale::COUNT];

/// Takes in all that is said in a language, a text a line.
pub fn take_in(locale: Locale, lines: String) {
    // They stay as long as the page: whatever shows one holds on to it.
    let lines: &'static str = lines.leak();
    if let Some(said) = SAID.get(locale.number()) {
        said.get_or_init(|| lines.lines().collect());
    }
}

/// Whether everything can be said in this language.
pub fn is_there(locale: Locale) -> bool {
    !texts(locale).is_empty()
}

/// Whether a text that takes `wanted` is given just these; asked when the app is built.
#[doc(hidden)] // for the macros
#[expect(clippy::indexing_slicing, reason = "runs while the app is built, and a fault would stop that")]
pub const fn are_its_values(wanted: &[&str], given: &[&str]) -> bool {
    let mut place = 0;
    while place < wanted.len() {
        if !has(given, wanted[place]) {
            return false;
        }
        place += 1;
    }
    wanted.len() == given.len()
}

#[expect(clippy::indexing_slicing, reason = "runs while the app is built, and a fault would stop that")]
const fn has(names: &[&str], name: &str) -> bool {
    let mut place = 0;
    while place < names.len() {
        if is_same(names[place].as_bytes(), name.as_bytes()) {
            return true;
        }
        place += 1;
    }
    false
}

#[expect(clippy::indexing_slicing, reason = "runs while the app is built, and a fault would stop that")]
const fn is_same(left: &[u8], right: &[u8]) -> bool {
    let mut place = 0;
    while place < left.len() && place < right.len() && left[place] == right[place] {
        place += 1;
    }
    place == left.len() && place == right.len()
}

thread_local! {
    /// The language of the day: one for the whole app, so that what says something need not carry it along.
    static SPOKEN: Cell<Option<RwSignal<Locale>>> = const { Cell::new(None) };
}

/// The texts in the language of the day. Copy it freely; it follows the language, and takes no room.
#[derive(Clone, Copy)]
pub struct Texts(());

impl Texts {
    /// Speaks `language` from here on, and says so on the page itself, for screen readers and the browser.
    pub fn provide(language: Locale) -> Self {
        SPOKEN.set(Some(RwSignal::new(language)));
        let texts = Self(());
        Effect::new(move |_: Option<()>| {
            let language = texts.get_locale();
            if let Some(page) = document().document_element() {
                // Refused only for names that are none.
                page.set_attribute("lang", language.as_str()).ok();
            }
        });
        texts
    }

    /// The language of the day.
    pub fn get_locale(self) -> Locale {
        SPOKEN.get().and_then(|spoken| spoken.try_get()).unwrap_or_default()
    }

    pub fn get_locale_untracked(self) -> Locale {
        SPOKEN.get().and_then(|spoken| spoken.try_get_untracked()).unwrap_or_default()
    }

    /// Speaks another language from now on.
    pub fn set_locale(self, language: Locale) {
        if let Some(spoken) = SPOKEN.get() {
            spoken.set(language);
        }
    }
}

/// The texts of the app.
pub fn use_i18n() -> Texts {
    Texts(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_said_in_each_language() {
        assert_eq!(td_string!(Locale::en, words.close), "Close");
        assert_eq!(td_string!(Locale::de, words.close), "Schließen");
    }

    #[test]
    fn values_stand_in_their_places_and_numbers_choose_the_form() {
        assert_eq!(td_string!(Locale::en, shell.signed_in_as, name = "ann"), "Signed in as ann");
        assert_eq!(td_string!(Locale::en, items.count, count = 1), "1 item");
        assert_eq!(td_string!(Locale::en, items.count, count = 7), "7 items");
        assert_eq!(td_string!(Locale::de, items.count, count = 7), "7 Elemente");
    }

    #[test]
    fn values_that_look_like_places_stay_as_they_are() {
        assert_eq!(td_string!(Locale::en, shell.signed_in_as, name = "{{ name }}"), "Signed in as {{ name }}");
    }

    #[test]
    fn all_values_are_needed_and_no_others() {
        assert!(are_its_values(&["a", "b"], &["b", "a"]));
        assert!(!are_its_values(&["a", "b"], &["a"]));
        assert!(!are_its_values(&["a"], &["a", "c"]));
        assert!(!are_its_values(&["a"], &["ab"]));
    }

    #[test]
    fn no_text_is_lost_on_the_way() {
        assert_eq!(texts(Locale::en).len(), texts(Locale::de).len());
        assert!(texts(Locale::de).iter().all(|text| !text.is_empty()));
    }
}
