//! Rows without their type: what the body of a table needs to know of them.

use std::{any::Any, sync::Arc};

use perihelion_order::fold;
use perihelion_view::prelude::*;

use super::column::{Column, Head, SortKey};

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
    /// What the cells of a column have in common that are sorted and searched alike; `None` where each is its own.
    fn group(&self, row: usize, column: usize) -> Option<u64>;
    /// Whether free text is searched in the column.
    fn is_searched(&self, column: usize) -> bool;
    /// The words of one cell, folded.
    fn words_in(&self, row: usize, column: usize) -> String;
    /// What an export says in the cell.
    fn written(&self, row: usize, column: usize) -> String;
    /// What tells the row from others, and stays its own over refreshes.
    fn key(&self, row: usize) -> String;
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
pub type RowLink<R> = Arc<dyn for<'a> Act<&'a R, String> + Send + Sync>;

/// What tells a row of type `R` from others.
pub type RowKey<R> = fn(&R) -> String;

/// Rows of one type under their columns.
pub(super) struct TypedRows<R> {
    columns: Arc<[Column<R>]>,
    heads: Arc<[Head]>,
    rows: Arc<[R]>,
    link: Option<RowLink<R>>,
    key: Option<RowKey<R>>,
}

impl<R> TypedRows<R> {
    pub fn new(columns: &Arc<[Column<R>]>, rows: Arc<[R]>, link: Option<RowLink<R>>) -> Self {
        let heads = columns.iter().map(|column| column.head.clone()).collect();
        Self { columns: Arc::clone(columns), heads, rows, link, key: None }
    }

    /// The same rows, told apart by this key.
    pub fn keyed(mut self, key: RowKey<R>) -> Self {
        self.key = Some(key);
        self
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
            (Some(row), Some(column)) => column.draw.act(row),
            _ => Node::NOTHING,
        }
    }

    fn sort_key(&self, row: usize, column: usize) -> SortKey {
        let key = self.columns.get(column).and_then(|column| column.key.as_ref());
        match (self.rows.get(row), key) {
            (Some(row), Some(key)) => key.act(row),
            _ => SortKey::Missing,
        }
    }

    fn group(&self, row: usize, column: usize) -> Option<u64> {
        let group = self.columns.get(column)?.group.as_ref()?;
        Some(group.act(self.rows.get(row)?))
    }

    fn is_searched(&self, column: usize) -> bool {
        self.columns.get(column).is_some_and(|column| column.words.is_some())
    }

    fn words_in(&self, row: usize, column: usize) -> String {
        let words = self.columns.get(column).and_then(|column| column.words.as_ref());
        fold(&match (self.rows.get(row), words) {
            (Some(row), Some(words)) => words.act(row),
            _ => self.written(row, column),
        })
    }

    fn written(&self, row: usize, column: usize) -> String {
        let (Some(row), Some(column)) = (self.rows.get(row), self.columns.get(column)) else {
            return String::new();
        };
        match (column.export.as_ref().or(column.words.as_ref()), &column.draw) {
            (Some(words), _) => words.act(row),
            (None, draw) => draw.act(row).into_text().map_or_else(|_| String::new(), Oco::into_owned),
        }
    }

    fn key(&self, row: usize) -> String {
        self.rows.get(row).zip(self.key).map(|(row, key)| key(row)).unwrap_or_default()
    }

    fn href(&self, row: usize) -> Option<String> {
        Some(self.link.as_ref()?.act(self.rows.get(row)?))
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
