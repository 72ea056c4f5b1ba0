//! The grid itself: its head and rows in a frame that scrolls, and the keys.

use leptos::ev::KeyboardEvent;
use perihelion_view::prelude::*;

use super::{
    body::{Current, open_row, press_first},
    bulk::header_box,
    copying::{copy_text, words_of},
    frame::Parts,
    keys::next_row,
    resize::is_right_to_left,
};
use crate::ui::{pixels::css_length, text::word};

/// The width of the column of boxes, in rem.
const CHECK: f64 = 3.0;

impl Parts {
    /// The grid. Drawn anew when other columns are shown.
    pub fn grid(self, label: TextProp) -> Node {
        self.measures.follow_size(self.region);
        self.return_to_top_on_change();
        self.follow_current_row();
        self.mark_current_cell();
        let columns = self.columns;
        let count = columns.shown.with_untracked(|shown| shown.len());
        let choosing = self.body.choosing;
        let check = choosing.map(|_| view! { <col class="table__check-column"  /> });
        let least = move || {
            let least: f64 = columns.widths.with(|widths| widths.iter().map(|width| width.least()).sum());
            css_length(least + choosing.map_or(0.0, |_| CHECK), "rem")
        };
        let follow_scroll = move |_| {
            if let Some(region) = self.region.get_untracked() {
                self.measures.follow_scroll(&region);
            }
        };
        let row_count = move || self.index.with(|index| (index.len() + 1).to_string());
        view! {
            <div class="table__region" node_ref=self.region on:scroll=follow_scroll>
                <table
                    class="table__grid"
                    role="grid"
                    tabindex="0"
                    style:--least-width=least
                    aria-label=label
                    aria-busy=move || self.is_busy.get().then_some("true")
                    aria-rowcount=row_count
                    aria-colcount=(count + self.body.offset()).to_string()
                    aria-multiselectable=choosing.map(|_| "true")
                    aria-activedescendant=move || self.body.current_id()
                    on:keydown=move |event| self.press_key(&event)
                >
                    <colgroup>{check} {self.header.widths()}</colgroup>
                    {self.header.view(choosing.map(header_box))}
                    {self.body.view()}
                </table>
                {choosing.map(|_| view! { <span hidden id=self.body.id_of("select")>{word(|t| &t.table.select)}</span> })}
            </div>
        }
    }

    fn press_key(self, event: &KeyboardEvent) {
        // Keys in a button or a field inside the table are theirs.
        if event.target() != event.current_target() || event.alt_key() {
            return;
        }
        let is_ours = match event.ctrl_key() || event.meta_key() {
            true => self.press_with_control(&event.key()),
            false => self.press_plain(&event.key(), event.shift_key()),
        };
        if is_ours {
            event.prevent_default();
        }
    }

    fn press_with_control(self, key: &str) -> bool {
        match (key, self.body.choosing) {
            ("a" | "A", Some(choosing)) => choosing.choose_matching(),
            ("c" | "C", _) => return self.copy_current(),
            _ => return false,
        }
        true
    }

    fn press_plain(self, key: &str, shift: bool) -> bool {
        let current = self.body.current.get_untracked();
        match (key, self.body.choosing) {
            ("Enter", _) => self.open_current(),
            ("ArrowLeft" | "ArrowRight", _) => self.go_across((key == "ArrowRight") != is_right_to_left()),
            (" ", Some(choosing)) => {
                if let Some(Current { place, .. }) = current {
                    choosing.toggle(place);
                }
            }
            ("Escape", Some(choosing)) if untrack(|| choosing.selection.count()) > 0 => choosing.selection.clear(),
            _ => return self.go_along(key, shift),
        }
        true
    }

    /// Goes up or down; with Shift, what lies between becomes chosen.
    fn go_along(self, key: &str, shift: bool) -> bool {
        let frame = untrack(|| self.measures.frame());
        let count = self.index.with_untracked(|index| index.len());
        let current = self.body.current.get_untracked();
        let from = current.map(|current| current.place);
        let Some(place) = next_row(key, from, count, frame.page()) else { return false };
        match self.body.choosing {
            Some(choosing) if shift => choosing.stretch(from.unwrap_or(place), place),
            Some(choosing) => choosing.forget_anchor(),
            None => {}
        }
        self.body.current.set(Some(Current { place, cell: current.and_then(|current| current.cell) }));
        if let Some(top) = frame.scroll_to(place, count) {
            self.scroll(top);
        }
        true
    }

    /// Goes to the cell before or behind; before the first cell is the row as a whole.
    fn go_across(self, forward: bool) {
        let cells = self.body.shown.with_untracked(|shown| shown.len());
        let Some(current) = self.body.current.get_untracked() else { return };
        let cell = match (current.cell, forward) {
            (None, true) => Some(0),
            (None, false) => None,
            (Some(cell), true) => Some((cell + 1).min(cells.saturating_sub(1))),
            (Some(cell), false) => cell.checked_sub(1),
        };
        self.body.current.set(Some(Current { cell, ..current }));
    }

    /// Copies the current cell as it reads, or the current row with tabs between its cells. Marked text is the
    /// browser's to copy.
    fn copy_current(self) -> bool {
        let is_marked = window().get_selection().ok().flatten().is_some_and(|marked| !marked.is_collapsed());
        let Some(current) = self.current_element().filter(|_| !is_marked) else { return false };
        copy_text(self.messages, words_of(&current));
        true
    }

    /// Presses what the current cell has to press; otherwise the row's link.
    fn open_current(self) {
        let Some(current) = self.current_element() else { return };
        let row = current.closest("[data-row]").ok().flatten();
        if !press_first(&current, "a, button")
            && let Some(row) = row
        {
            open_row(&row);
        }
    }
}
