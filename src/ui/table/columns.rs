//! The columns of one table on the page: what the page has, arranged as the person wants it.

use std::sync::Arc;

use perihelion_view::prelude::*;

use super::{
    column::{Head, Width},
    layout::{Arranged, Layout},
    rows::Rows,
};
use crate::preferences::Shelf;

/// The columns and the choice among them.
#[derive(Clone, Copy)]
pub struct Columns {
    name: &'static str,
    rows: Memo<Arc<dyn Rows>>,
    layout: RwSignal<Layout>,
    /// The numbers of the columns that are shown, in order.
    pub shown: Memo<Arc<[usize]>>,
    /// Their widths.
    pub widths: Memo<Vec<Width>>,
}

impl Columns {
    /// The columns as they were left in this browser.
    pub fn kept(name: &'static str, rows: Memo<Arc<dyn Rows>>) -> Self {
        let layout = RwSignal::new(Layout::from_json(&Shelf::Tables.read(name)));
        let shown = Memo::new(move || {
            let arranged = rows.with(|rows| layout.with(|layout| layout.arranged(rows.heads())));
            arranged.into_iter().filter(|own| own.is_shown).map(|own| own.column).collect()
        });
        let widths = Memo::new(move || layout.with(|layout| layout.widths(&of(rows, shown))));
        Self { name, rows, layout, shown, widths }
    }

    /// All columns, as the page has them; followed.
    pub fn heads(self) -> Vec<Head> {
        self.rows.with(|rows| rows.heads().to_vec())
    }

    /// One column.
    pub fn head(self, column: usize) -> Option<Head> {
        self.rows.with(|rows| rows.heads().get(column).cloned())
    }

    /// The columns that are shown, in order; followed.
    pub fn shown_heads(self) -> Vec<Head> {
        of(self.rows, self.shown)
    }

    /// All columns in order; followed.
    pub fn arranged(self) -> Vec<Arranged> {
        self.layout.with(|layout| layout.arranged(&self.heads()))
    }

    /// The choice; followed.
    pub fn layout(self) -> Layout {
        self.layout.get()
    }

    /// Changes the choice for the moment.
    pub fn try_out(self, change: impl FnOnce(&mut Layout, &[Head])) {
        let heads = untrack(|| self.heads());
        self.layout.update(|layout| change(layout, &heads));
    }

    /// Changes the choice and keeps it.
    pub fn change(self, change: impl FnOnce(&mut Layout, &[Head])) {
        self.try_out(change);
        self.keep();
    }

    /// Keeps the choice as it is.
    pub fn keep(self) {
        Shelf::Tables.write(self.name, self.layout.with_untracked(Layout::to_json));
    }
}

fn of(rows: Memo<Arc<dyn Rows>>, shown: Memo<Arc<[usize]>>) -> Vec<Head> {
    let head = |rows: &Arc<dyn Rows>, column: &usize| rows.heads().get(*column).cloned();
    rows.with(|rows| shown.with(|shown| shown.iter().filter_map(|column| head(rows, column)).collect()))
}
