//! The few fixed words that the kit itself says, given by the app in the language of the day.
//! Everything else that people read comes in by props.

use perihelion_view::prelude::*;

use super::{batch::BatchText, table::TableText};

/// A text of the kit: borrowed when it is constant, counted when it is made.
pub type Text = Oco<'static, str>;

/// The kit's own words. The default is plain English, for tests and the gallery.
#[derive(Clone, Debug, PartialEq)]
pub struct UiText {
    /// Closes a dialog, a toast or the drawer.
    pub close: Text,
    /// Asks again for what could not be loaded.
    pub retry: Text,
    /// Leaves a confirmation without doing anything.
    pub cancel: Text,
    /// Empties a filter.
    pub clear: Text,
    /// Said of a place whose content is on its way.
    pub loading: Text,
    /// Makes a typed password readable.
    pub show_password: Text,
    /// Hides a password again.
    pub hide_password: Text,
    /// Puts a value on the clipboard.
    pub copy: Text,
    /// Said once a value is on the clipboard.
    pub copied: Text,
    /// Said when the browser refused the clipboard.
    pub copy_failed: Text,
    /// Jumps over the navigation.
    pub skip_to_content: Text,
    /// Opens the navigation on a phone.
    pub open_navigation: Text,
    /// Names the path of pages above a title.
    pub breadcrumb: Text,
    /// Asks for the word that confirms harm; `{word}` stands for the word.
    pub type_to_confirm: Text,
    /// Label of a table's filter box.
    pub filter: Text,
    /// Counts a filtered table; `{shown}` and `{all}` stand for the numbers.
    pub shown_of_all: Text,
    /// Title of a table whose filter leaves nothing.
    pub nothing_matches: Text,
    /// What to do about it.
    pub nothing_matches_hint: Text,
    /// What tables say.
    pub table: TableText,
    /// What work on many things says.
    pub batch: BatchText,
}

impl Default for UiText {
    fn default() -> Self {
        Self {
            close: "Close".into(),
            retry: "Try again".into(),
            cancel: "Cancel".into(),
            clear: "Clear the filter".into(),
            loading: "Loading".into(),
            show_password: "Show password".into(),
            hide_password: "Hide password".into(),
            copy: "Copy".into(),
            copied: "Copied".into(),
            copy_failed: "The browser did not allow copying. Select the text and copy it by hand.".into(),
            skip_to_content: "Skip to content".into(),
            open_navigation: "Open navigation".into(),
            breadcrumb: "You are here".into(),
            type_to_confirm: "Type {word} to confirm".into(),
            filter: "Filter".into(),
            shown_of_all: "{shown} of {all}".into(),
            nothing_matches: "Nothing matches".into(),
            nothing_matches_hint: "Try fewer or other words.".into(),
            table: TableText::default(),
            batch: BatchText::default(),
        }
    }
}

/// The kit's words as they are now; a named type, so that no other signal can shadow it.
#[derive(Clone, Copy)]
struct UiWords(Signal<UiText>);

/// Makes `words` the kit's language for everything below.
pub fn provide_ui_text(words: impl Into<Signal<UiText>>) {
    provide_context(UiWords(words.into()));
}

/// One of the kit's words, following the language: `word(|t| &t.close)`.
pub fn word(pick: fn(&UiText) -> &Text) -> TextProp {
    match use_context::<UiWords>() {
        Some(UiWords(words)) => TextProp::from(move || words.with(|text| pick(text).clone())),
        None => TextProp::from(pick(&UiText::default()).clone()),
    }
}

/// `"true"` while the signal is true, for `aria-` attributes that are left out otherwise.
pub(super) fn true_or_absent(signal: Signal<bool>) -> impl Fn() -> Option<&'static str> + Send + Sync + Copy {
    move || signal.get().then_some("true")
}
