//! The rows in the page, between two spacers that stand for all others.

use std::sync::Arc;

use leptos::ev::MouseEvent;
use perihelion_view::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{
    bulk::row_box,
    choosing::Choosing,
    column::Align,
    rows::Rows,
    visible::{Visible, VisibleRow},
};
use crate::ui::pixels::css_length;

/// Where the keyboard is in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Current {
    /// The row's place.
    pub place: usize,
    /// The cell in it, by its place among the columns shown; none means the row as a whole.
    pub cell: Option<usize>,
}

/// What the body needs to draw itself.
#[derive(Clone, Copy)]
pub struct Body {
    /// The rows in the page.
    pub visible: Memo<Visible>,
    /// How much empty space is above and below them, in pixels.
    pub outside: Memo<(f64, f64)>,
    /// The columns that are shown, by number.
    pub shown: Memo<Arc<[usize]>>,
    /// Where the keyboard is.
    pub current: RwSignal<Option<Current>>,
    /// Begins the ids of the rows.
    pub base: StoredValue<String>,
    /// How rows are chosen, if they can be.
    pub choosing: Option<Choosing>,
}

impl Body {
    /// The id of something that belongs to the table.
    pub fn id_of(self, what: &str) -> String {
        self.base.with_value(|base| format!("{base}-{what}"))
    }

    /// The id of the current row or cell, if it is in the page.
    pub fn current_id(self) -> Option<String> {
        let Current { place, cell } = self.current.get()?;
        let key = self.visible.with(|visible| visible.list.iter().find(|row| row.place == place).map(|row| row.key))?;
        let row = self.id_of(&key.to_string());
        Some(match cell {
            Some(cell) => format!("{row}-{cell}"),
            None => row,
        })
    }

    /// How many columns stand before those of the rows.
    pub const fn offset(self) -> usize {
        if self.choosing.is_some() { 1 } else { 0 }
    }

    /// The body of the table.
    pub fn view(self) -> Node {
        let spacer = move |side: fn((f64, f64)) -> f64| {
            let height = move || css_length(side(self.outside.get()), "px");
            let columns = move || self.shown.with(|shown| shown.len() + self.offset());
            view! {
                <tr class="table__spacer" aria-hidden="true">
                    <td colspan=columns style:height=height></td>
                </tr>
            }
        };
        let rows = move || self.visible.with(|visible| visible.list.clone());
        // A range is chosen, not the text between two presses.
        let keep_from_marking = move |event: MouseEvent| {
            if self.choosing.is_some() && event.shift_key() {
                event.prevent_default();
            }
        };
        view! {
            <tbody on:mousedown=keep_from_marking>
                {spacer(|(above, _)| above)}
                <For each=rows key=|row| row.key let:row>
                    {self.row(row)}
                </For>
                {spacer(|(_, below)| below)}
            </tbody>
        }
    }

    fn row(self, VisibleRow { key, row, .. }: VisibleRow) -> Node {
        let rows = self.visible.with_untracked(|visible| Arc::clone(&visible.rows));
        let now = move || self.visible.with(|visible| visible.find(key));
        // The header is row 1.
        let row_index = move || now().map(|row| (row.place + 2).to_string());
        let is_current =
            move || self.current.get().is_some_and(|current| now().map(|row| row.place) == Some(current.place));
        let is_chosen = move || {
            let choosing = self.choosing?;
            let is_chosen = now().is_some_and(|row| choosing.has(row.row));
            Some(if is_chosen { "true" } else { "false" })
        };
        let press = move |event: MouseEvent| {
            if let Some(row) = untrack(now) {
                self.press(&event, row.place);
            }
        };
        let id = self.id_of(&key.to_string());
        let check = self.choosing.map(|choosing| {
            let named_by = format!("{} {id}-0", self.id_of("select"));
            row_box(choosing, named_by, now)
        });
        view! {
            <tr
                class="table__row"
                data-row=""
                data-linked=rows.href(row).map(|_| "")
                data-current=move || is_current().then_some("")
                aria-selected=is_chosen
                id=id.clone()
                aria-rowindex=row_index
                on:click=press
            >
                {check}
                {self.cells(rows.as_ref(), row, &id)}
            </tr>
        }
    }

    fn cells(self, rows: &dyn Rows, row: usize, id: &str) -> Node {
        let shown = self.shown.get_untracked();
        let cell = |(place, column): (usize, &usize)| {
            let align = rows.heads().get(*column).and_then(|head| (head.align == Align::End).then_some("end"));
            let id = format!("{id}-{place}");
            let number = (place + self.offset() + 1).to_string();
            let cell = rows.cell(row, *column);
            if place > 0 {
                return view! { <td id=id aria-colindex=number data-align=align>{cell}</td> };
            }
            let inside = match rows.href(row) {
                // Not a stop of the Tab key: the arrows go through the rows, and Enter follows.
                Some(href) => view! {
                    <a class="table__link" href=href tabindex="-1">
                        {cell}
                    </a>
                },
                None => cell,
            };
            view! { <th scope="row" id=id aria-colindex=number data-align=align>{inside}</th> }
        };
        shown.iter().enumerate().map(cell).collect()
    }

    /// A press in a row: with Ctrl or Shift it chooses, otherwise it follows the row's link.
    fn press(self, event: &MouseEvent, place: usize) {
        let cell =
            self.current.get_untracked().filter(|current| current.place == place).and_then(|current| current.cell);
        self.current.set(Some(Current { place, cell }));
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        let meant_for = target.closest("a, button, input, label, select, [popover], [data-check]").ok().flatten();
        if meant_for.is_some() || event.default_prevented() {
            return;
        }
        match self.choosing {
            Some(choosing) if event.shift_key() => choosing.extend_to(place),
            Some(choosing) if event.ctrl_key() || event.meta_key() => choosing.toggle(place),
            _ => follow_link(&target),
        }
    }
}

/// Follows the link of the row around `target`, unless the press ended a marking of text.
fn follow_link(target: &Element) {
    let is_marked = window().get_selection().ok().flatten().is_some_and(|marked| !marked.is_collapsed());
    let row = target.closest("[data-row]").ok().flatten();
    if let Some(row) = row.filter(|_| !is_marked) {
        open_row(&row);
    }
}

/// Follows the link of a row as a press on it would.
pub fn open_row(row: &Element) {
    press_first(row, ".table__link");
}

/// Presses the first thing inside that `selector` finds; false when there is none.
pub fn press_first(around: &Element, selector: &str) -> bool {
    let found = around.query_selector(selector).ok().flatten().and_then(|found| found.dyn_into::<HtmlElement>().ok());
    if let Some(found) = &found {
        found.click();
    }
    found.is_some()
}
