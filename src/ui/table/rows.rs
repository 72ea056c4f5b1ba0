//! Rows without their type: what the body of a table needs to know of them.

use std::{
    any::Any,
    sync::{Arc, OnceLock},
};

use perihelion_view::prelude::*;

use super::{
    column::{Column, Head, SortKey},
    fold::fold,
};

/// Rows that can be drawn, sorted and searched by number. A number outside is answered with nothing.
pub trait Rows: Send + Sync {
    /// How many there are.
    fn len(&self) -> usize;
    /// The columns, in order.
    fn heads(&self) -> &[Head];
    /// The cell of a row in a column.
    fn cell(&self, row: usize, column: usize) -> Node;
    /// What the cell is sorted by.
    fn sort_key(&self, row: usize, column: usize) -> SortKey;
    /// The row's words, folded, one line.
    fn words(&self, row: usize) -> &str;
    /// Where the row leads.
    fn href(&self, row: usize) -> Option<String>;
    /// Whether the row reads the same as a row of older rows.
    fn is_same(&self, row: usize, older: &dyn Rows, older_row: usize) -> bool;
    /// For `is_same`.
    fn as_any(&self) -> &dyn Any;

    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Where a row of type `R` leads.
pub type RowLink<R> = Arc<dyn Fn(&R) -> String + Send + Sync>;

/// Rows of one type under their columns.
pub(super) struct TypedRows<R> {
    columns: Arc<[Column<R>]>,
    heads: Arc<[Head]>,
    rows: Arc<[R]>,
    link: Option<RowLink<R>>,
    /// Made at the first search: most tables are never searched.
    words: OnceLock<Vec<String>>,
}

impl<R> TypedRows<R> {
    pub fn new(columns: &Arc<[Column<R>]>, rows: Arc<[R]>, link: Option<RowLink<R>>) -> Self {
        let heads = columns.iter().map(|column| column.head.clone()).collect();
        Self { columns: Arc::clone(columns), heads, rows, link, words: OnceLock::new() }
    }

    fn words_of(&self, row: &R) -> String {
        let words: Vec<String> = self.columns.iter().filter_map(|column| Some(column.words.as_ref()?(row))).collect();
        fold(&words.join(" "))
    }
}

impl<R: PartialEq + Send + Sync + 'static> Rows for TypedRows<R> {
    fn len(&self) -> usize {
        self.rows.len()
    }

    fn heads(&self) -> &[Head] {
        &self.heads
    }

    fn cell(&self, row: usize, column: usize) -> Node {
        match (self.rows.get(row), self.columns.get(column)) {
            (Some(row), Some(column)) => (column.draw)(row),
            _ => Node::Nothing,
        }
    }

    fn sort_key(&self, row: usize, column: usize) -> SortKey {
        let key = self.columns.get(column).and_then(|column| column.key.as_ref());
        match (self.rows.get(row), key) {
            (Some(row), Some(key)) => key(row),
            _ => SortKey::Missing,
        }
    }

    fn words(&self, row: usize) -> &str {
        let words = self.words.get_or_init(|| self.rows.iter().map(|row| self.words_of(row)).collect());
        words.get(row).map_or("", String::as_str)
    }

    fn href(&self, row: usize) -> Option<String> {
        Some(self.link.as_ref()?(self.rows.get(row)?))
    }

    fn is_same(&self, row: usize, older: &dyn Rows, older_row: usize) -> bool {
        let Some(older) = older.as_any().downcast_ref::<Self>() else { return false };
        match (self.rows.get(row), older.rows.get(older_row)) {
            (Some(row), Some(older)) => row == older,
            _ => false,
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}
