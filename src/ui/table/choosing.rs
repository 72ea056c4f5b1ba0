//! Choosing rows by place: one, a range, all that match. Pure but for the signals it works on.

use std::{ops::RangeInclusive, sync::Arc};

use perihelion_view::prelude::*;

use super::{rows::Rows, selection::Selection};

/// How much of what matches is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    Nothing,
    Some,
    All,
}

/// The choosing of rows in one table.
#[derive(Clone, Copy)]
pub struct Choosing {
    /// What is chosen.
    pub selection: Selection,
    pub(super) rows: Memo<Arc<dyn Rows>>,
    pub(super) index: Memo<Arc<[u32]>>,
    /// Where the next range begins.
    anchor: RwSignal<Option<usize>>,
    /// How many of the rows that match are chosen.
    matching: Memo<usize>,
}

impl Choosing {
    pub fn new(selection: Selection, rows: Memo<Arc<dyn Rows>>, index: Memo<Arc<[u32]>>) -> Self {
        // Not derived: pages ask the selection for the keys of what was chosen, whatever came since.
        Effect::new(move |_: Option<()>| rows.with(|rows| selection.follow(rows)));
        let matching = Memo::new(move || rows.with(|rows| index.with(|index| selection.count_of(rows, index))));
        Self { selection, rows, index, anchor: RwSignal::new(None), matching }
    }

    /// Whether a row is chosen; followed.
    pub fn has(self, row: usize) -> bool {
        u32::try_from(row).is_ok_and(|row| self.rows.with(|rows| self.selection.has(rows, row)))
    }

    /// How much of what matches is chosen; followed.
    pub fn share(self) -> Share {
        match self.matching.get() {
            0 => Share::Nothing,
            count if count == self.index.with(|index| index.len()) => Share::All,
            _ => Share::Some,
        }
    }

    /// How many chosen rows the filter hides; followed.
    pub fn hidden(self) -> usize {
        self.selection.count().saturating_sub(self.matching.get())
    }

    /// Chooses the row at `place`, or no longer; ranges begin there from now on.
    pub fn toggle(self, place: usize) {
        let wanted = !self.is_chosen(place);
        self.anchor.set(Some(place));
        self.set(place..=place, wanted);
    }

    /// Gives the rows from the last one that was pressed up to `place` what that one has.
    pub fn extend_to(self, place: usize) {
        match self.anchor.get_untracked() {
            Some(anchor) => {
                let wanted = self.is_chosen(anchor);
                self.set(between(anchor, place), wanted);
            }
            None => self.toggle(place),
        }
    }

    /// Has the range that began where the keyboard was end at `to` instead of `from`.
    pub fn stretch(self, from: usize, to: usize) {
        let anchor = self.anchor.get_untracked().unwrap_or(from);
        self.anchor.set(Some(anchor));
        self.set(between(anchor, from), false);
        self.set(between(anchor, to), true);
    }

    /// Chooses all rows that match, besides those that are chosen already.
    pub fn choose_matching(self) {
        self.set(0..=usize::MAX, true);
    }

    /// Chooses all that match, or none of them when all are chosen.
    pub fn toggle_matching(self) {
        let wanted = untrack(|| self.share()) != Share::All;
        self.set(0..=usize::MAX, wanted);
    }

    /// Ranges begin anew.
    pub fn forget_anchor(self) {
        self.anchor.set(None);
    }

    /// Whether the row at `place` is chosen.
    pub fn is_chosen(self, place: usize) -> bool {
        let row = self.index.with_untracked(|index| index.get(place).copied());
        row.is_some_and(|row| untrack(|| self.rows.with(|rows| self.selection.has(rows, row))))
    }

    fn set(self, places: RangeInclusive<usize>, wanted: bool) {
        let (rows, index) = (self.rows.get_untracked(), self.index.get_untracked());
        let end = places.end().saturating_add(1).min(index.len());
        let numbers = index.get(*places.start()..end).unwrap_or_default();
        self.selection.set(&rows, numbers, wanted);
    }
}

/// The places from one to another, in whichever order they are given.
fn between(one: usize, other: usize) -> RangeInclusive<usize> {
    one.min(other)..=one.max(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::table::{column::Column, rows::TypedRows};
    use leptos::reactive::owner::Owner;

    /// Rows 0 to 9 in falling order, and what stays chosen of them after `act`.
    fn chosen(act: impl FnOnce(Choosing)) -> Vec<String> {
        Owner::new().with(|| {
            let rows = Memo::always_new(|| {
                let columns: Arc<[Column<u32>]> = Arc::from(vec![Column::new("n", "N", |_: &u32| ())]);
                let rows = TypedRows::new(&columns, (0..10).collect(), None).keyed(ToString::to_string);
                let rows: Arc<dyn Rows> = Arc::new(rows);
                rows
            });
            let index = Memo::new(|| Arc::from([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]));
            let selection = Selection::new();
            let matching = Memo::new(move || rows.with(|rows| index.with(|index| selection.count_of(rows, index))));
            act(Choosing { selection, rows, index, anchor: RwSignal::new(None), matching });
            untrack(|| selection.keys())
        })
    }

    #[test]
    fn a_range_goes_by_place_and_takes_over_what_its_begin_has() {
        let rows = chosen(|choosing| {
            choosing.toggle(2);
            choosing.extend_to(4);
        });
        assert_eq!(rows, ["5", "6", "7"]);
        let rows = chosen(|choosing| {
            choosing.choose_matching();
            choosing.toggle(9);
            choosing.extend_to(3);
        });
        assert_eq!(rows, ["7", "8", "9"]);
    }

    #[test]
    fn a_range_of_the_keyboard_shrinks_again() {
        let rows = chosen(|choosing| {
            choosing.stretch(5, 6);
            choosing.stretch(6, 8);
            choosing.stretch(8, 4);
        });
        assert_eq!(rows, ["4", "5"]);
    }

    #[test]
    fn the_box_of_the_header_chooses_all_that_match_and_then_none() {
        let mut shares = Vec::new();
        let rows = chosen(|choosing| {
            let mut note = || shares.push(untrack(|| choosing.share()));
            note();
            choosing.toggle(0);
            note();
            choosing.toggle_matching();
            note();
            choosing.toggle_matching();
        });
        assert!(rows.is_empty());
        assert_eq!(shares, [Share::Nothing, Share::Some, Share::All]);
    }

    #[test]
    fn a_range_without_a_begin_is_one_row() {
        assert_eq!(chosen(|choosing| choosing.extend_to(1)), ["8"]);
    }
}
