//! Where the keyboard is in the table: shown, kept on its row over refreshes, and let go when the list is another one.

use std::sync::Arc;

use perihelion_view::prelude::*;
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::{body::Current, frame::Parts, rows::Rows, state::TableState};

/// Rows, and which of them stand where.
type Listed = (Arc<dyn Rows>, Arc<[u32]>);

impl Parts {
    /// The row or the cell where the keyboard is, if it is in the page.
    pub fn current_element(self) -> Option<Element> {
        let id = untrack(|| self.body.current_id());
        document().get_element_by_id(&id?)
    }

    /// Shows where the keyboard is among the cells. Not by an attribute that follows in every cell:
    /// there are hundreds.
    pub fn mark_current_cell(self) {
        Effect::new(move |before: Option<Option<(Element, Current)>>| {
            let before = before.flatten();
            if let Some((cell, _)) = &before {
                cell.remove_attribute("data-cell").ok();
            }
            // A row that scrolls out and in again is drawn anew.
            self.body.visible.track();
            let current = self.body.current.get().filter(|current| current.cell.is_some())?;
            let cell = self.current_element()?;
            cell.set_attribute("data-cell", "").ok();
            if before.is_none_or(|(_, before)| before != current) {
                let nearest = ScrollIntoViewOptions::new();
                nearest.set_block(ScrollLogicalPosition::Nearest);
                nearest.set_inline(ScrollLogicalPosition::Nearest);
                cell.scroll_into_view_with_scroll_into_view_options(&nearest);
            }
            Some((cell, current))
        });
    }

    pub fn scroll(self, top: f64) {
        if let Some(region) = self.region.get_untracked() {
            region.scroll_to_with_x_and_y(f64::from(region.scroll_left()), top);
            self.measures.follow_scroll(&region);
        }
    }

    /// Another order or filter is another list: it is read from its top.
    pub fn return_to_top_on_change(self) {
        Effect::new(move |before: Option<TableState>| {
            let state = self.state.get();
            if before.is_some_and(|before| before != state) {
                self.body.current.set(None);
                if let Some(choosing) = self.body.choosing {
                    choosing.forget_anchor();
                }
                self.scroll(0.0);
            }
            state
        });
    }

    /// A refresh that moves rows takes the keyboard along with its row; a row that left leaves it where it was.
    pub fn follow_current_row(self) {
        Effect::new(move |before: Option<Listed>| {
            let (rows, index) = (self.rows.get(), self.index.get());
            if let (Some((old, places)), Some(current)) = (before, self.body.current.get_untracked())
                && !Arc::ptr_eq(&old, &rows)
            {
                let key_at = |rows: &Arc<dyn Rows>, row: &u32| usize::try_from(*row).ok().map(|row| rows.key(row));
                let key = places.get(current.place).and_then(|row| key_at(&old, row));
                let place = key.and_then(|key| index.iter().position(|row| key_at(&rows, row).as_ref() == Some(&key)));
                if let Some(place) = place.filter(|place| *place != current.place) {
                    self.body.current.set(Some(Current { place, ..current }));
                }
            }
            (rows, index)
        });
    }
}
