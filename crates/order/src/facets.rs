//! What is known of the columns of some rows: worked out when it is first asked for, a step at a time, and kept.

use crate::merge::Merge;
use crate::numbering::{Identities, Vocabulary};
use crate::radix::{MISSING, TEXT, sortable};
use crate::texts::Texts;
use crate::{Cells, IsTime, Key, Step};

/// How many rows are looked at between two looks at the clock.
const STRIDE: usize = 128;

/// The columns of some rows, by number.
#[derive(Default)]
pub struct Facets(Vec<Column>);

#[derive(Default)]
struct Column {
    groups: Groups,
    sort: Sorted,
    search: Searched,
}

/// Which rows have the same cell; each row is its own group where that is not known.
#[derive(Default)]
struct Groups {
    known: Identities,
    of_row: Vec<u32>,
    /// A row of each group.
    row_of: Vec<u32>,
    /// There are none.
    is_off: bool,
}

/// The sortable numbers of the groups.
#[derive(Default)]
struct Sorted {
    keys: Vec<u64>,
    words: Vocabulary,
    merge: Option<Merge>,
    is_done: bool,
}

/// The words of the groups.
#[derive(Default)]
struct Searched {
    of_group: Vec<u32>,
    words: Vocabulary,
}

impl Facets {
    fn column(&mut self, column: usize) -> &mut Column {
        if self.0.len() <= column {
            self.0.resize_with(column + 1, Column::default);
        }
        // It is there now; the loop of a million rows asks the other one.
        #[expect(clippy::indexing_slicing, reason = "the line before makes it")]
        &mut self.0[column]
    }

    /// Works out what a column is sorted by.
    pub(crate) fn sort(&mut self, cells: &dyn Cells, column: usize, is_time: IsTime<'_>) -> Step {
        let Column { groups, sort, .. } = self.column(column);
        if groups.go_on(cells, column, is_time) == Step::More {
            return Step::More;
        }
        sort.go_on(groups, cells, column, is_time)
    }

    /// Works out what is searched in a column.
    pub(crate) fn search(&mut self, cells: &dyn Cells, column: usize, is_time: IsTime<'_>) -> Step {
        let Column { groups, search, .. } = self.column(column);
        if groups.go_on(cells, column, is_time) == Step::More {
            return Step::More;
        }
        search.go_on(groups, cells, column, is_time)
    }

    /// The sortable number of a cell, once the column is sorted.
    pub(crate) fn key(&self, row: u32, column: usize) -> u64 {
        let key = |column: &Column| column.sort.keys.get(column.groups.of(row)?).copied();
        self.0.get(column).and_then(key).unwrap_or(MISSING)
    }

    /// The different words of a column, once it is searched.
    pub(crate) fn words(&self, column: usize) -> Option<&Texts> {
        self.0.get(column).map(|column| &column.search.words.texts)
    }

    /// Which of the words a cell has.
    pub(crate) fn word_of(&self, row: u32, column: usize) -> Option<usize> {
        let column = self.0.get(column)?;
        usize::try_from(*column.search.of_group.get(column.groups.of(row)?)?).ok()
    }
}

impl Groups {
    fn go_on(&mut self, cells: &dyn Cells, column: usize, is_time: IsTime<'_>) -> Step {
        while !self.is_off && self.of_row.len() < cells.rows() {
            for row in self.of_row.len()..cells.rows().min(self.of_row.len() + STRIDE) {
                let Some(identity) = cells.group(row, column) else {
                    self.is_off = true;
                    return Step::Done;
                };
                let group = self.known.number(identity);
                if group == self.row_of.len() {
                    self.row_of.push(u32::try_from(row).unwrap_or(u32::MAX));
                }
                self.of_row.push(u32::try_from(group).unwrap_or(u32::MAX));
            }
            if is_time() {
                return Step::More;
            }
        }
        Step::Done
    }

    fn of(&self, row: u32) -> Option<usize> {
        let row = usize::try_from(row).ok()?;
        if self.is_off { Some(row) } else { usize::try_from(*self.of_row.get(row)?).ok() }
    }

    fn count(&self, cells: &dyn Cells) -> usize {
        if self.is_off { cells.rows() } else { self.row_of.len() }
    }

    /// A row of a group.
    fn row(&self, group: usize) -> usize {
        let row = || usize::try_from(*self.row_of.get(group)?).ok();
        if self.is_off { group } else { row().unwrap_or_default() }
    }
}

impl Sorted {
    fn go_on(&mut self, groups: &Groups, cells: &dyn Cells, column: usize, is_time: IsTime<'_>) -> Step {
        let mut text = String::new();
        while self.keys.len() < groups.count(cells) {
            for group in self.keys.len()..groups.count(cells).min(self.keys.len() + STRIDE) {
                text.clear();
                self.keys.push(match cells.key(groups.row(group), column, &mut text) {
                    Key::Missing => MISSING,
                    Key::Number(number) => sortable(number),
                    Key::Text => TEXT + u64::try_from(self.words.number(&text)).unwrap_or_default(),
                });
            }
            if is_time() {
                return Step::More;
            }
        }
        if self.is_done {
            return Step::Done;
        }
        let count = self.words.texts.len();
        let merge = self.merge.get_or_insert_with(|| Merge::new(count));
        if merge.go_on(&self.words.texts, is_time) == Step::More {
            return Step::More;
        }
        self.rank();
        Step::Done
    }

    /// Replaces the numbers of texts by their ranks.
    fn rank(&mut self) {
        let order = self.merge.take();
        let mut ranks = vec![0_u64; self.words.texts.len()];
        for (rank, number) in (0..).zip(order.iter().flat_map(|merge| merge.order())) {
            if let Some(place) = usize::try_from(*number).ok().and_then(|number| ranks.get_mut(number)) {
                *place = rank;
            }
        }
        for key in self.keys.iter_mut().filter(|key| **key >= TEXT && **key != MISSING) {
            let number = usize::try_from(*key - TEXT).ok();
            *key = TEXT + number.and_then(|number| ranks.get(number)).copied().unwrap_or_default();
        }
        self.words = Vocabulary::default();
        self.is_done = true;
    }
}

impl Searched {
    fn go_on(&mut self, groups: &Groups, cells: &dyn Cells, column: usize, is_time: IsTime<'_>) -> Step {
        let mut text = String::new();
        while self.of_group.len() < groups.count(cells) {
            for group in self.of_group.len()..groups.count(cells).min(self.of_group.len() + STRIDE) {
                text.clear();
                cells.words(groups.row(group), column, &mut text);
                self.of_group.push(u32::try_from(self.words.number(&text)).unwrap_or(u32::MAX));
            }
            if is_time() {
                return Step::More;
            }
        }
        Step::Done
    }
}
