//! The rows in the page, between two spacers that stand for all others.

use std::sync::Arc;

use leptos::ev::MouseEvent;
use perihelion_view::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{
    column::Align,
    rows::Rows,
    visible::{Visible, VisibleRow},
};
use crate::ui::pixels::{css_length, from_count};

/// What the body needs to draw itself.
#[derive(Clone, Copy)]
pub struct Body {
    /// The rows in the page.
    pub visible: Memo<Visible>,
    /// How many rows are above and below them.
    pub outside: Memo<(usize, usize)>,
    /// The height of a row, in pixels.
    pub row_height: Signal<f64>,
    /// The place of the current row.
    pub current: RwSignal<Option<usize>>,
    /// Begins the ids of the rows.
    pub base: StoredValue<String>,
}

impl Body {
    /// The id of a row in the page.
    fn id_of(self, key: u64) -> String {
        self.base.with_value(|base| format!("{base}-{key}"))
    }

    /// The id of the current row, if it is in the page.
    pub fn current_id(self) -> Option<String> {
        let current = self.current.get()?;
        let key = self.visible.with(|visible| visible.list.iter().find(|row| row.place == current).map(|row| row.key));
        key.map(|key| self.id_of(key))
    }

    /// The body of the table.
    pub fn view(self) -> Node {
        let spacer = move |side: fn((usize, usize)) -> usize| {
            let height = move || css_length(from_count(side(self.outside.get())) * self.row_height.get(), "px");
            let columns = move || self.visible.with(|visible| visible.rows.heads().len());
            view! {
                <tr class="table__spacer" aria-hidden="true">
                    <td colspan=columns style:height=height></td>
                </tr>
            }
        };
        let rows = move || self.visible.with(|visible| visible.list.clone());
        view! {
            <tbody>
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
        let place = move || self.visible.with(|visible| visible.place_of(key));
        // The header is row 1.
        let row_index = move || place().map(|place| (place + 2).to_string());
        let is_current = move || self.current.get().is_some_and(|current| place() == Some(current));
        let make_current = move |event: MouseEvent| {
            self.current.set(untrack(place));
            follow_link(&event);
        };
        view! {
            <tr
                class="table__row"
                data-row=""
                data-linked=rows.href(row).map(|_| "")
                data-current=move || is_current().then_some("")
                id=self.id_of(key)
                aria-rowindex=row_index
                on:click=make_current
            >
                {cells(rows.as_ref(), row)}
            </tr>
        }
    }
}

fn cells(rows: &dyn Rows, row: usize) -> Node {
    let mut href = rows.href(row);
    rows.heads()
        .iter()
        .enumerate()
        .map(|(column, head)| {
            let align = (head.align == Align::End).then_some("end");
            let cell = rows.cell(row, column);
            if column > 0 {
                return view! { <td data-align=align>{cell}</td> };
            }
            let inside = match href.take() {
                // Not a stop of the Tab key: the arrows go through the rows, and Enter follows.
                Some(href) => view! {
                    <a class="table__link" href=href tabindex="-1">
                        {cell}
                    </a>
                },
                None => cell,
            };
            view! { <th scope="row" data-align=align>{inside}</th> }
        })
        .collect()
}

/// A press anywhere in a row follows its link, unless it was meant for something in the row or
/// ended a selection of text.
fn follow_link(event: &MouseEvent) {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return;
    };
    let meant_for = target.closest("a, button, input, label, select, [popover]").ok().flatten();
    let selected = window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed());
    if meant_for.is_none() && !selected && !event.default_prevented() {
        let row = target.closest("[data-row]").ok().flatten();
        if let Some(row) = row {
            open_row(&row);
        }
    }
}

/// Follows the link of a row as a press on it would.
pub fn open_row(row: &Element) {
    let link = row.query_selector(".table__link").ok().flatten();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        link.click();
    }
}
