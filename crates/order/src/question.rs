//! A question to some rows, and the work on its answer.

use crate::radix::{Radix, descending};
use crate::{Cells, Facets, IsTime, Step};

/// What is to be shown and in which order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Question {
    /// All must be found.
    pub searches: Vec<Search>,
    /// The weightiest first.
    pub sort: Vec<Sort>,
}

/// Words that must be found, each in one of the columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Search {
    pub columns: Vec<usize>,
    /// Folded, without spaces.
    pub words: Vec<String>,
}

/// A column that is sorted by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sort {
    pub column: usize,
    pub descending: bool,
}

/// The work on a question.
pub struct Working {
    question: Question,
    stage: Stage,
    /// A word and a column whose words have been looked through.
    tests: Vec<Test>,
    rows: Vec<u32>,
}

enum Stage {
    /// What must be known of the columns, by their place in the question.
    Columns(usize),
    Words,
    /// The next row to look at.
    Rows(usize),
    /// How many columns have been sorted by, from the least weighty.
    Sort(usize, Option<Radix>),
}

/// One wanted word, and where it may be.
struct Test {
    search: usize,
    word: usize,
    /// By column of the search: which of its words have it.
    found: Vec<Vec<bool>>,
}

const STRIDE: usize = 1_024;

impl Working {
    pub fn on(question: Question) -> Self {
        let tests = question.searches.iter().enumerate().flat_map(|(search, wanted)| {
            (0..wanted.words.len()).map(move |word| Test { search, word, found: Vec::new() })
        });
        Self { tests: tests.collect(), stage: Stage::Columns(0), rows: Vec::new(), question }
    }

    /// The rows that are shown, in their order; empty before the work is done.
    pub fn rows(self) -> Vec<u32> {
        self.rows
    }

    /// Works on until it is time or all is done.
    pub fn go_on(&mut self, facets: &mut Facets, cells: &dyn Cells, is_time: IsTime<'_>) -> Step {
        loop {
            let step = match self.stage {
                Stage::Columns(_) => self.learn_columns(facets, cells, is_time),
                Stage::Words => self.look_through_words(facets, is_time),
                Stage::Rows(_) => self.choose_rows(facets, cells, is_time),
                Stage::Sort(..) => return self.sort_rows(facets, is_time),
            };
            if step == Step::More {
                return Step::More;
            }
        }
    }

    fn learn_columns(&mut self, facets: &mut Facets, cells: &dyn Cells, is_time: IsTime<'_>) -> Step {
        let Stage::Columns(place) = &mut self.stage else { return Step::Done };
        let Question { searches, sort } = &self.question;
        let searched = searches.iter().flat_map(|search| search.columns.iter().map(|column| (*column, true)));
        let wanted = searched.chain(sort.iter().map(|sort| (sort.column, false)));
        for (column, is_searched) in wanted.skip(*place) {
            let step = match is_searched {
                true => facets.search(cells, column, is_time),
                false => facets.sort(cells, column, is_time),
            };
            if step == Step::More {
                return Step::More;
            }
            *place += 1;
        }
        self.stage = Stage::Words;
        Step::Done
    }

    fn look_through_words(&mut self, facets: &Facets, is_time: IsTime<'_>) -> Step {
        for test in &mut self.tests {
            let Some(search) = self.question.searches.get(test.search) else { continue };
            let Some(wanted) = search.words.get(test.word) else { continue };
            for (place, column) in search.columns.iter().enumerate() {
                let Some(words) = facets.words(*column) else { continue };
                if test.found.len() <= place {
                    test.found.push(Vec::with_capacity(words.len()));
                }
                let Some(found) = test.found.get_mut(place) else { continue };
                while found.len() < words.len() {
                    let end = words.len().min(found.len() + STRIDE);
                    found.extend((found.len()..end).map(|number| words.get(number).contains(wanted.as_str())));
                    if is_time() {
                        return Step::More;
                    }
                }
            }
        }
        self.stage = Stage::Rows(0);
        Step::Done
    }

    fn choose_rows(&mut self, facets: &Facets, cells: &dyn Cells, is_time: IsTime<'_>) -> Step {
        let Self { question, stage: Stage::Rows(next), tests, rows } = self else { return Step::Done };
        let holds = |test: &Test, row: u32| {
            let columns = question.searches.get(test.search).map(|search| search.columns.as_slice());
            columns.unwrap_or_default().iter().zip(&test.found).any(|(column, found)| {
                facets.word_of(row, *column).and_then(|word| found.get(word)).copied().unwrap_or(false)
            })
        };
        while *next < cells.rows() {
            let end = cells.rows().min(*next + STRIDE);
            let some = (*next..end).filter_map(|row| u32::try_from(row).ok());
            rows.extend(some.filter(|row| tests.iter().all(|test| holds(test, *row))));
            *next = end;
            if is_time() {
                return Step::More;
            }
        }
        self.stage = Stage::Sort(0, None);
        Step::Done
    }

    fn sort_rows(&mut self, facets: &Facets, is_time: IsTime<'_>) -> Step {
        let Self { question, stage: Stage::Sort(done, radix), rows, .. } = self else { return Step::Done };
        while let Some(sort) = question.sort.iter().rev().nth(*done) {
            let working = radix.get_or_insert_with(|| {
                let key = |row: u32| facets.key(row, sort.column);
                let directed = |row: u32| if sort.descending { descending(key(row)) } else { key(row) };
                Radix::new(rows.iter().map(|row| (directed(*row), *row)).collect())
            });
            if working.go_on(is_time) == Step::More {
                return Step::More;
            }
            if let Some(radix) = radix.take() {
                *rows = radix.order();
            }
            *done += 1;
            if is_time() {
                return Step::More;
            }
        }
        Step::Done
    }
}
