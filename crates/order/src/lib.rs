//! Which of many rows are shown and in which order, worked out in steps that can be taken one at a time.
//! A crate of its own, since it is built for speed and the rest of the app for size. Knows no row type and no browser.

mod facets;
mod fold;
mod merge;
mod numbering;
mod question;
mod radix;
mod texts;

pub use facets::Facets;
pub use fold::fold;
pub use question::{Question, Search, Sort, Working};
pub use radix::by_rank;

/// What a cell is sorted by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Key {
    /// The text that was written into the buffer.
    Text,
    Number(f64),
    /// Nothing to compare; stays at the end in both directions.
    Missing,
}

/// Rows as sorting and searching see them: cells by the numbers of row and column.
pub trait Cells {
    /// How many rows there are.
    fn rows(&self) -> usize;
    /// Cells of a column with the same number have the same key and words, so that they are asked for once.
    fn group(&self, row: usize, column: usize) -> Option<u64>;
    /// What a cell is sorted by; a text is added to `text`, folded.
    fn key(&self, row: usize, column: usize, text: &mut String) -> Key;
    /// Adds what is searched in a cell to `text`, folded.
    fn words(&self, row: usize, column: usize, text: &mut String);
}

/// Says when it is time to stop for now; asked every few microseconds of work.
pub type IsTime<'a> = &'a mut dyn FnMut() -> bool;

/// Work has ended, or goes on with the next call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Done,
    More,
}
