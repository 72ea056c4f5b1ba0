//! Which rows are shown and in which order: numbers into the rows, so the rows never move.

use std::{borrow::Cow, cmp::Ordering};

use crate::order::places;

use super::{
    column::SortKey,
    fold::fold,
    rows::Rows,
    state::{Direction, TableState},
};

/// The numbers of the rows that `state` shows, in its order. Rows that compare equal stay as they
/// came; unknown columns are passed over.
pub fn build_index(rows: &dyn Rows, state: &TableState) -> Vec<u32> {
    let mut index = filtered(rows, &wanted(rows, state));
    let keys = sort_columns(rows, state, &index);
    if !keys.is_empty() {
        // The keys stand by place in `index`, so places are sorted, then turned into rows.
        let places = places(index.len(), &|left, right| compare(&keys, left, right));
        index = places.iter().filter_map(|place| index.get(*place).copied()).collect();
    }
    index
}

/// Words that a row must have, folded; with a column, that its cell there must have.
struct Wanted {
    column: Option<usize>,
    words: Vec<String>,
}

impl Wanted {
    fn is_in(&self, rows: &dyn Rows, row: usize) -> bool {
        let text = match self.column {
            None => Cow::Borrowed(rows.words(row)),
            Some(column) => rows.words_in(row, column),
        };
        self.words.iter().all(|word| text.contains(word.as_str()))
    }
}

/// What the filters ask for.
fn wanted(rows: &dyn Rows, state: &TableState) -> Vec<Wanted> {
    let heads = rows.heads();
    let columns = state.columns.iter().filter_map(|filter| {
        let column = heads.iter().position(|head| head.id == filter.column)?;
        Some((Some(column), filter.words.as_str()))
    });
    std::iter::once((None, state.filter.as_str()))
        .chain(columns)
        .map(|(column, text)| Wanted { column, words: fold(text).split_whitespace().map(str::to_owned).collect() })
        .filter(|wanted| !wanted.words.is_empty())
        .collect()
}

fn filtered(rows: &dyn Rows, wanted: &[Wanted]) -> Vec<u32> {
    (0..rows.len())
        .filter(|row| wanted.iter().all(|wanted| wanted.is_in(rows, *row)))
        .filter_map(|row| u32::try_from(row).ok())
        .collect()
}

struct SortColumn {
    keys: Vec<SortKey>,
    descending: bool,
}

fn sort_columns(rows: &dyn Rows, state: &TableState, index: &[u32]) -> Vec<SortColumn> {
    let heads = rows.heads();
    state
        .sort
        .iter()
        .filter_map(|sort| {
            let column = heads.iter().position(|head| head.id == sort.column && head.is_sortable)?;
            let keys = index.iter().map(|row| key_at(rows, *row, column)).collect();
            Some(SortColumn { keys, descending: sort.direction == Direction::Down })
        })
        .collect()
}

fn key_at(rows: &dyn Rows, row: u32, column: usize) -> SortKey {
    usize::try_from(row).map_or(SortKey::Missing, |row| rows.sort_key(row, column))
}

fn compare(columns: &[SortColumn], left: usize, right: usize) -> Ordering {
    columns
        .iter()
        .filter_map(|column| {
            let (left, right) = (column.keys.get(left)?, column.keys.get(right)?);
            Some(left.compare(right, column.descending))
        })
        .find(|order| order.is_ne())
        .unwrap_or(Ordering::Equal)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::ui::table::{column::Column, rows::TypedRows, state::SortBy};

    #[derive(Clone, PartialEq)]
    struct Job {
        user: &'static str,
        size: f64,
    }

    fn table(jobs: &[(&'static str, f64)]) -> TypedRows<Job> {
        let columns: Arc<[Column<Job>]> = Arc::from(vec![
            Column::new("user", "User", |_: &Job| ())
                .sorted_by(|job| SortKey::text(job.user))
                .searched_by(|job| job.user.to_owned()),
            Column::new("size", "Size", |_: &Job| ())
                .sorted_by(|job| SortKey::Number(job.size))
                .exported_by(|job| job.size.to_string()),
        ]);
        let jobs = jobs.iter().map(|(user, size)| Job { user, size: *size }).collect();
        TypedRows::new(&columns, jobs, None)
    }

    fn sorted(columns: &[(&str, Direction)]) -> TableState {
        let sort = columns
            .iter()
            .map(|(column, direction)| SortBy { column: (*column).into(), direction: *direction })
            .collect();
        TableState { sort, ..TableState::default() }
    }

    #[test]
    fn without_wishes_rows_stay_as_they_came() {
        let rows = table(&[("b", 1.0), ("a", 2.0)]);
        assert_eq!(build_index(&rows, &TableState::default()), [0, 1]);
    }

    #[test]
    fn every_word_of_the_filter_must_be_there() {
        let rows = table(&[("Müller Nord", 1.0), ("Müller Süd", 2.0), ("Meier Nord", 3.0)]);
        let filter = |filter: &str| TableState { filter: filter.into(), ..TableState::default() };
        assert_eq!(build_index(&rows, &filter("muller")), [0, 1]);
        assert_eq!(build_index(&rows, &filter("  nord MÜLLER ")), [0]);
        assert!(build_index(&rows, &filter("west")).is_empty());
    }

    #[test]
    fn a_column_s_filter_looks_into_that_column_alone() {
        let rows = table(&[("anna 7", 1.0), ("bob", 7.0), ("carl", 17.0)]);
        let filter = |filters: &[(&str, &str)]| {
            let mut state = TableState::default();
            filters.iter().for_each(|(column, words)| state.filter_column(column, words));
            build_index(&rows, &state)
        };
        assert_eq!(filter(&[("user", "7")]), [0]);
        // A column that the free text does not search has what is exported.
        assert_eq!(filter(&[("size", "7")]), [1, 2]);
        assert_eq!(filter(&[("size", "7"), ("user", "BOB")]), [1]);
        assert_eq!(filter(&[("nonsense", "x")]), [0, 1, 2]);
    }

    #[test]
    fn the_second_column_decides_among_equals_and_the_rest_keeps_its_order() {
        let rows = table(&[("b", 1.0), ("a", 1.0), ("a", 3.0), ("a", 1.0)]);
        let state = sorted(&[("user", Direction::Up), ("size", Direction::Down)]);
        assert_eq!(build_index(&rows, &state), [2, 1, 3, 0]);
    }

    #[test]
    fn an_unknown_column_in_the_url_changes_nothing() {
        let rows = table(&[("b", 1.0), ("a", 2.0)]);
        assert_eq!(build_index(&rows, &sorted(&[("nonsense", Direction::Up)])), [0, 1]);
    }

    #[test]
    fn filter_and_order_work_together() {
        let rows = table(&[("x1", 5.0), ("y", 1.0), ("x2", 2.0)]);
        let state = TableState { filter: "x".into(), ..sorted(&[("size", Direction::Up)]) };
        assert_eq!(build_index(&rows, &state), [2, 0]);
    }

    #[test]
    fn equal_rows_are_recognised_and_changed_ones_are_not() {
        let (old, new) = (table(&[("a", 1.0)]), table(&[("b", 1.0), ("a", 1.0)]));
        assert!(new.is_same(1, &old, 0));
        assert!(!new.is_same(0, &old, 0));
        assert!(!new.is_same(9, &old, 0));
    }
}
