//! What the state of a table asks of its rows: which of them, in which order. The answer is numbers into the rows, so
//! that the rows never move; `perihelion_order` works it out.

use perihelion_order::{Cells, Key, Question, Search, Sort, fold};

use super::{
    column::SortKey,
    rows::Rows,
    state::{Direction, TableState},
};

/// The question of a table in this state. Unknown columns are passed over.
pub fn question(rows: &dyn Rows, state: &TableState) -> Question {
    let heads = rows.heads();
    let place = |id: &str| heads.iter().position(|head| head.id == id);
    let everywhere = || (0..heads.len()).filter(|column| rows.is_searched(*column)).collect();
    let single = state.columns.iter().filter_map(|filter| Some((vec![place(&filter.column)?], filter.words.as_str())));
    let searches = std::iter::once((everywhere(), state.filter.as_str()))
        .chain(single)
        .map(|(columns, text)| Search { columns, words: fold(text).split_whitespace().map(str::to_owned).collect() })
        .filter(|search| !search.words.is_empty())
        .collect();
    let sort = state.sort.iter().filter_map(|sort| {
        let column = place(&sort.column).filter(|column| heads.get(*column).is_some_and(|head| head.is_sortable))?;
        Some(Sort { column, descending: sort.direction == Direction::Down })
    });
    Question { searches, sort: sort.collect() }
}

/// Rows as sorting and searching see them.
pub struct CellsOf<'a>(pub &'a dyn Rows);

impl Cells for CellsOf<'_> {
    fn rows(&self) -> usize {
        self.0.len()
    }

    fn group(&self, row: usize, column: usize) -> Option<u64> {
        self.0.group(row, column)
    }

    fn key(&self, row: usize, column: usize, text: &mut String) -> Key {
        match self.0.sort_key(row, column) {
            SortKey::Text(key) => {
                text.push_str(&key);
                Key::Text
            }
            SortKey::Number(number) => Key::Number(number),
            SortKey::Missing => Key::Missing,
        }
    }

    fn words(&self, row: usize, column: usize, text: &mut String) {
        text.push_str(&self.0.words_in(row, column));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use perihelion_order::{Facets, Step, Working};

    use super::*;
    use crate::ui::table::{column::Column, rows::TypedRows, state::SortBy};

    /// The rows that a table shows in the end, worked out in the smallest steps.
    fn build_index(rows: &dyn Rows, state: &TableState) -> Vec<u32> {
        let (mut facets, mut working) = (Facets::default(), Working::on(question(rows, state)));
        while working.go_on(&mut facets, &CellsOf(rows), &mut || true) == Step::More {}
        working.rows()
    }

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
