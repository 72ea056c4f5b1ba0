//! A column: how it is headed, drawn, sorted and searched.

use std::sync::Arc;

use perihelion_view::prelude::*;

use perihelion_order::fold;

/// How wide a column is, in rem.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Width {
    /// Always this wide.
    Fixed(f64),
    /// At least this wide; shares the room that is left.
    Grow(f64),
}

impl Width {
    /// The least room that the column needs, in rem.
    pub const fn least(self) -> f64 {
        match self {
            Self::Fixed(rem) | Self::Grow(rem) => rem,
        }
    }
}

/// Where in its column a cell stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Where a line begins.
    #[default]
    Start,
    /// Where a line ends: numbers, sizes.
    End,
}

/// What a cell is sorted by.
#[derive(Clone, Debug, PartialEq)]
pub enum SortKey {
    /// Text, made with `SortKey::text`, so that case and accents do not count.
    Text(String),
    /// A number, a size, a time.
    Number(f64),
    /// Nothing to compare; stays at the end in both directions.
    Missing,
}

impl SortKey {
    /// Sorts as people read: `Ä` beside `a`, `B` after `a`.
    pub fn text(text: &str) -> Self {
        if text.is_empty() { Self::Missing } else { Self::Text(fold(text)) }
    }
}

/// The part of a column that does not know the row's type.
#[derive(Clone)]
pub struct Head {
    pub(super) id: &'static str,
    pub(super) title: TextProp,
    pub(super) width: Width,
    pub(super) align: Align,
    pub(super) is_sortable: bool,
    pub(super) descending_first: bool,
    pub(super) is_hideable: bool,
    pub(super) is_hidden_at_first: bool,
    pub(super) unit: &'static str,
}

type Draw<R> = Arc<dyn for<'a> Act<&'a R, Node> + Send + Sync>;
type Key<R> = Arc<dyn for<'a> Act<&'a R, SortKey> + Send + Sync>;
type Words<R> = Arc<dyn for<'a> Act<&'a R, String> + Send + Sync>;
type Group<R> = Arc<dyn for<'a> Act<&'a R, u64> + Send + Sync>;

/// A column of rows of type `R`. Made with `new`, refined with the methods after it:
/// `Column::new("size", size_title, |job| …).sorted_by(|job| …).width(Width::Fixed(7.0))`.
#[derive(Clone)]
pub struct Column<R> {
    pub(super) head: Head,
    pub(super) draw: Draw<R>,
    pub(super) key: Option<Key<R>>,
    pub(super) words: Option<Words<R>>,
    pub(super) export: Option<Words<R>>,
    pub(super) group: Option<Group<R>>,
}

impl<R> Column<R> {
    /// A column that the state and the URL call `id`, headed `title`, whose cells `draw` draws.
    pub fn new<V: IntoNode>(
        id: &'static str,
        title: impl Into<TextProp>,
        draw: impl Fn(&R) -> V + Send + Sync + 'static,
    ) -> Self {
        let head = Head {
            id,
            title: title.into(),
            width: Width::Grow(8.0),
            align: Align::Start,
            is_sortable: false,
            descending_first: false,
            is_hideable: true,
            is_hidden_at_first: false,
            unit: "",
        };
        Self {
            head,
            draw: Arc::new(move |row: &R| draw(row).into_node()),
            key: None,
            words: None,
            export: None,
            group: None,
        }
    }

    /// Sorts by this key when its header is pressed.
    pub fn sorted_by(mut self, key: impl Fn(&R) -> SortKey + Send + Sync + 'static) -> Self {
        self.head.is_sortable = true;
        self.key = Some(Arc::new(key));
        self
    }

    /// The first press on the header puts the largest first: times, sizes, counts.
    pub const fn descending_first(mut self) -> Self {
        self.head.descending_first = true;
        self
    }

    /// The filter searches these words, as the cell shows them.
    pub fn searched_by(mut self, words: impl Fn(&R) -> String + Send + Sync + 'static) -> Self {
        self.words = Some(Arc::new(words));
        self
    }

    /// Rows with the same number here are sorted and searched alike in this column, so that their keys and words are
    /// asked for once: for columns that say the same of many rows, in tables of very many.
    pub fn alike_by(mut self, group: impl Fn(&R) -> u64 + Send + Sync + 'static) -> Self {
        self.group = Some(Arc::new(group));
        self
    }

    /// What an export has in this column, where that is neither what the filter searches nor what
    /// the cell shows as plain text: a time in full (`format::iso_time`), a bare number.
    pub fn exported_by(mut self, words: impl Fn(&R) -> String + Send + Sync + 'static) -> Self {
        self.export = Some(Arc::new(words));
        self
    }

    /// The unit of the exported numbers, a symbol that all languages share: `B`, `s`.
    pub const fn exported_in(mut self, unit: &'static str) -> Self {
        self.head.unit = unit;
        self
    }

    /// How wide the column is.
    pub const fn width(mut self, width: Width) -> Self {
        self.head.width = width;
        self
    }

    /// Where in the column the cells stand.
    pub const fn align(mut self, align: Align) -> Self {
        self.head.align = align;
        self
    }

    /// The column may not be hidden when columns are chosen. The first column never is.
    pub const fn always_shown(mut self) -> Self {
        self.head.is_hideable = false;
        self
    }

    /// The column is shown only when it is chosen.
    pub const fn hidden_at_first(mut self) -> Self {
        self.head.is_hidden_at_first = true;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_sorts_without_regard_to_case_and_accents_and_no_text_is_nothing_to_compare() {
        assert_eq!(SortKey::text("Ärger"), SortKey::Text("arger".into()));
        assert_eq!(SortKey::text(""), SortKey::Missing);
    }
}
