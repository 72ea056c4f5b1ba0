//! The words that tables say.

use crate::ui::text::Text;

/// What a table says by itself. The default is plain English, for tests and the gallery.
#[derive(Clone, Debug, PartialEq)]
pub struct TableText {
    /// Begins the name of a row's box; the row's name follows.
    pub select: Text,
    /// Names the box in the header.
    pub select_all: Text,
    /// Counts what is chosen; `{count}` stands for the number, here and below.
    pub selected: Text,
    /// How much of it the filter hides.
    pub not_shown: Text,
    /// Chooses everything that the filter shows.
    pub select_matching: Text,
    /// Chooses nothing.
    pub unselect: Text,
}

impl Default for TableText {
    fn default() -> Self {
        Self {
            select: "Select".into(),
            select_all: "Select all that match".into(),
            selected: "{count} selected".into(),
            not_shown: "{count} of them hidden by the filter".into(),
            select_matching: "Select all {count} that match".into(),
            unselect: "Clear selection".into(),
        }
    }
}
