//! Which rows are chosen. Kept by number, so that choosing a hundred thousand rows makes no text;
//! their keys are asked for when rows are replaced and when something is done with them.

use std::{collections::HashSet, sync::Arc};

use perihelion_view::prelude::*;

use super::rows::Rows;

/// The rows that a person has chosen in a table. Rows that a refresh takes away are no longer
/// chosen; what a filter hides stays chosen, and the table says so.
#[derive(Clone, Copy)]
pub struct Selection(RwSignal<Chosen>);

/// The controls that stand over a table while rows are chosen.
#[derive(Clone)]
pub struct Bulk {
    /// Which rows are chosen.
    pub selection: Selection,
    /// What can be done with them: buttons and menus.
    pub actions: ViewFn,
}

impl Bulk {
    /// Rows can be chosen into `selection`, and `actions` does something with them.
    pub fn new(selection: Selection, actions: impl Into<ViewFn>) -> Self {
        Self { selection, actions: actions.into() }
    }
}

impl Default for Selection {
    fn default() -> Self {
        Self::new()
    }
}

impl Selection {
    /// Nothing is chosen yet.
    pub fn new() -> Self {
        Self(RwSignal::default())
    }

    /// The keys of the chosen rows, in the order that the rows came; followed.
    pub fn keys(self) -> Vec<String> {
        self.0.with(Chosen::keys)
    }

    /// How many rows are chosen; followed.
    pub fn count(self) -> usize {
        self.0.with(Chosen::count)
    }

    /// Whether the row with this key is chosen; followed.
    pub fn holds(self, key: &str) -> bool {
        self.0.with(|chosen| chosen.holds(key))
    }

    /// Those of the rows that are chosen, in one go through them, by the keys that the table has for them.
    pub fn among<R>(self, rows: &[R], key: impl Fn(&R) -> String) -> Vec<&R> {
        let chosen: HashSet<String> = self.keys().into_iter().collect();
        rows.iter().filter(|row| chosen.contains(&key(row))).collect()
    }

    /// Chooses nothing.
    pub fn clear(self) {
        self.0.update(Chosen::clear);
    }

    /// Chooses the rows with these keys alone.
    pub fn choose(self, keys: Vec<String>) {
        self.0.update(|chosen| chosen.choose(keys));
    }

    /// From now on `rows` are there to be chosen; who has left them is no longer chosen.
    pub(super) fn follow(self, rows: &Arc<dyn Rows>) {
        if !self.0.with_untracked(|chosen| chosen.is_of(rows)) {
            self.0.update(|chosen| chosen.follow(rows));
        }
    }

    /// Whether a row is chosen; followed.
    pub(super) fn has(self, rows: &Arc<dyn Rows>, row: u32) -> bool {
        self.0.with(|chosen| chosen.is_of(rows) && chosen.has(row))
    }

    /// How many of these rows are chosen; followed.
    pub(super) fn count_of(self, rows: &Arc<dyn Rows>, numbers: &[u32]) -> usize {
        self.0.with(|chosen| match chosen.is_of(rows) && chosen.count() > 0 {
            true => numbers.iter().filter(|row| chosen.has(**row)).count(),
            false => 0,
        })
    }

    /// Chooses these rows, or no longer.
    pub(super) fn set(self, rows: &Arc<dyn Rows>, numbers: &[u32], wanted: bool) {
        self.0.update(|chosen| {
            chosen.follow(rows);
            numbers.iter().for_each(|row| chosen.set(*row, wanted));
        });
    }
}

/// A mark for each row.
#[derive(Default)]
struct Chosen {
    /// The rows that the marks are of.
    rows: Option<Arc<dyn Rows>>,
    marks: Vec<bool>,
    count: usize,
    /// Keys that were chosen before the first rows came.
    early: Vec<String>,
}

impl Chosen {
    fn is_of(&self, rows: &Arc<dyn Rows>) -> bool {
        self.rows.as_ref().is_some_and(|own| Arc::ptr_eq(own, rows))
    }

    fn count(&self) -> usize {
        self.count + self.early.len()
    }

    fn has(&self, row: u32) -> bool {
        usize::try_from(row).ok().and_then(|row| self.marks.get(row)).copied().unwrap_or(false)
    }

    fn set(&mut self, row: u32, wanted: bool) {
        let mark = usize::try_from(row).ok().and_then(|row| self.marks.get_mut(row));
        if let Some(mark) = mark.filter(|mark| **mark != wanted) {
            *mark = wanted;
            self.count = if wanted { self.count + 1 } else { self.count - 1 };
        }
    }

    fn each_key(&self) -> impl Iterator<Item = String> {
        let chosen = self.marks.iter().enumerate().filter(|(_, mark)| **mark);
        let keys = self.rows.iter().flat_map(move |rows| chosen.clone().map(|(row, _)| rows.key(row)));
        keys.chain(self.early.iter().cloned())
    }

    fn keys(&self) -> Vec<String> {
        self.each_key().collect()
    }

    fn holds(&self, key: &str) -> bool {
        self.count() > 0 && self.each_key().any(|own| own == key)
    }

    fn clear(&mut self) {
        self.marks.fill(false);
        self.count = 0;
        self.early.clear();
    }

    fn choose(&mut self, keys: Vec<String>) {
        self.clear();
        self.early = keys;
        if let Some(rows) = self.rows.take() {
            self.follow(&rows);
        }
    }

    fn follow(&mut self, rows: &Arc<dyn Rows>) {
        if self.is_of(rows) {
            return;
        }
        let wanted: HashSet<String> = if self.count() > 0 { self.each_key().collect() } else { HashSet::new() };
        self.marks = match wanted.is_empty() {
            true => vec![false; rows.len()],
            false => (0..rows.len()).map(|row| wanted.contains(&rows.key(row))).collect(),
        };
        self.count = self.marks.iter().filter(|mark| **mark).count();
        self.early.clear();
        self.rows = Some(Arc::clone(rows));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::table::{column::Column, rows::TypedRows};

    fn rows(names: &[&'static str]) -> Arc<dyn Rows> {
        let columns: Arc<[Column<&'static str>]> = Arc::from(vec![Column::new("n", "N", |_: &&'static str| ())]);
        let rows = TypedRows::new(&columns, Arc::from(names.to_vec()), None);
        Arc::new(rows.keyed(|name| (*name).to_owned()))
    }

    fn of(rows: &Arc<dyn Rows>, numbers: &[u32]) -> Chosen {
        let mut chosen = Chosen::default();
        chosen.follow(rows);
        numbers.iter().for_each(|row| chosen.set(*row, true));
        chosen
    }

    #[test]
    fn a_refresh_keeps_who_is_still_there_wherever_they_stand() {
        let mut chosen = of(&rows(&["anna", "bob", "carl"]), &[0, 2]);
        chosen.follow(&rows(&["new", "carl", "bob"]));
        assert_eq!((chosen.keys(), chosen.count()), (vec![String::from("carl")], 1));
        assert!(chosen.has(1) && !chosen.has(0));
    }

    #[test]
    fn keys_that_were_chosen_before_the_rows_came_are_found_in_them() {
        let mut chosen = Chosen::default();
        chosen.choose(vec!["bob".into(), "nobody".into()]);
        assert_eq!(chosen.count(), 2);
        chosen.follow(&rows(&["anna", "bob"]));
        assert_eq!(chosen.keys(), ["bob"]);
        chosen.choose(vec!["anna".into()]);
        assert!(chosen.holds("anna") && !chosen.holds("bob"));
    }

    #[test]
    fn choosing_twice_counts_once_and_rows_outside_do_not_count() {
        let mut chosen = of(&rows(&["anna", "bob"]), &[1, 1, 7]);
        assert_eq!(chosen.count(), 1);
        chosen.set(1, false);
        chosen.set(1, false);
        assert_eq!(chosen.count(), 0);
        chosen.clear();
        assert!(chosen.keys().is_empty());
    }
}
