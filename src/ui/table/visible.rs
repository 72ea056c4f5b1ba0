//! The rows in the page, each with a key that it keeps while its content stays the same, so that a
//! refresh redraws only what changed and leaves open menus and the focus alone.

use std::{ops::Range, sync::Arc};

use super::rows::Rows;

/// A row in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VisibleRow {
    /// Its own for as long as it reads the same.
    pub key: u64,
    /// Its number in the rows.
    pub row: usize,
    /// Its place in the table, from 0.
    pub place: usize,
}

/// The rows in the page and where their content comes from.
#[derive(Clone)]
pub struct Visible {
    pub rows: Arc<dyn Rows>,
    pub list: Vec<VisibleRow>,
    next_key: u64,
}

impl PartialEq for Visible {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.rows, &other.rows) && self.list == other.list
    }
}

impl Visible {
    /// The rows at `places` of `index`, with the keys that `older` gave to equal rows.
    pub fn next(older: Option<&Self>, rows: &Arc<dyn Rows>, index: &[u32], places: Range<usize>) -> Self {
        let mut spare: Vec<VisibleRow> = older.map(|older| older.list.clone()).unwrap_or_default();
        let mut next_key = older.map_or(0, |older| older.next_key);
        let start = places.start;
        let shown = index.get(places).unwrap_or_default();
        let list = shown
            .iter()
            .enumerate()
            .filter_map(|(offset, row)| {
                let row = usize::try_from(*row).ok()?;
                let same = older
                    .and_then(|older| spare.iter().position(|old| rows.is_same(row, older.rows.as_ref(), old.row)));
                let key = match same {
                    // Taken out, so that two equal rows do not get one key.
                    Some(same) => spare.remove(same).key,
                    None => {
                        next_key += 1;
                        next_key
                    }
                };
                Some(VisibleRow { key, row, place: start + offset })
            })
            .collect();
        Self { rows: Arc::clone(rows), list, next_key }
    }

    /// The row with this key, where it is now.
    pub fn find(&self, key: u64) -> Option<VisibleRow> {
        self.list.iter().find(|row| row.key == key).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::table::{column::Column, rows::TypedRows};

    fn rows(values: &[i32]) -> Arc<dyn Rows> {
        let columns: Arc<[Column<i32>]> = Arc::from(vec![Column::new("n", "N", |_: &i32| ())]);
        Arc::new(TypedRows::new(&columns, Arc::from(values.to_vec()), None))
    }

    fn keys(visible: &Visible) -> Vec<u64> {
        visible.list.iter().map(|row| row.key).collect()
    }

    #[test]
    fn a_refresh_keeps_the_keys_of_rows_that_read_the_same() {
        let before = Visible::next(None, &rows(&[1, 2, 3]), &[0, 1, 2], 0..3);
        let after = Visible::next(Some(&before), &rows(&[9, 1, 2, 3]), &[0, 1, 2, 3], 0..4);
        assert_eq!(keys(&after)[1..], keys(&before)[..]);
        assert!(!keys(&before).contains(&keys(&after)[0]));
        assert_eq!(after.find(keys(&before)[0]).map(|row| row.place), Some(1));
    }

    #[test]
    fn equal_rows_have_keys_of_their_own() {
        let before = Visible::next(None, &rows(&[5, 5]), &[0, 1], 0..2);
        let after = Visible::next(Some(&before), &rows(&[5, 5, 5]), &[0, 1, 2], 0..3);
        let mut unique = keys(&after);
        unique.dedup();
        assert_eq!(unique.len(), 3);
    }

    #[test]
    fn places_outside_the_index_show_nothing() {
        assert!(Visible::next(None, &rows(&[1]), &[0], 5..9).list.is_empty());
    }
}
