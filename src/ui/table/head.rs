//! The header row: titles, buttons that sort, and the button of each column's menu.

use leptos::ev::MouseEvent;
use perihelion_view::prelude::*;

use super::{
    column::{Align, Head, Width},
    column_menu::ColumnMenu,
    columns::Columns,
    resize::edge,
    state::{Direction, TableState},
};
use crate::ui::{
    icon::{Glyph, Icon},
    pixels::css_length,
    text::word,
};

/// What the header row works on.
#[derive(Clone, Copy)]
pub struct Header {
    pub columns: Columns,
    pub state: RwSignal<TableState>,
    pub menu: ColumnMenu,
}

impl Header {
    /// The widths of the columns.
    pub fn widths(self) -> Node {
        let count = self.columns.shown.with_untracked(|shown| shown.len());
        let width = move |place: usize| {
            move || match self.columns.widths.with(|widths| widths.get(place).copied()) {
                Some(Width::Fixed(rem)) => css_length(rem, "rem"),
                _ => String::from("auto"),
            }
        };
        (0..count).map(|place| view! { <col style:--width=width(place) /> }).collect()
    }

    /// The header row; `before` stands before the columns.
    pub fn view(self, before: Option<Node>) -> Node {
        let first = if before.is_some() { 2 } else { 1 };
        let shown = self.columns.shown.get_untracked();
        let cell = |(place, column): (usize, &usize)| {
            let head = untrack(|| self.columns.head(*column))?;
            Some(self.cell(head, *column, place + first))
        };
        let cells = shown.iter().enumerate().filter_map(cell).collect::<Vec<_>>();
        view! {
            <thead>
                <tr aria-rowindex="1">
                    {before}
                    {cells}
                </tr>
            </thead>
        }
    }

    fn cell(self, head: Head, column: usize, number: usize) -> Node {
        let state = self.state;
        let Head { id, title, align, is_sortable, descending_first, .. } = head;
        let sort = Memo::new(move || state.with(|state| state.sort_of(id)));
        // Only the weightiest column says that it is sorted; ARIA allows one.
        let aria_sort = move || match sort.get() {
            Some((0, Direction::Up)) => Some("ascending"),
            Some((0, Direction::Down)) => Some("descending"),
            _ => None,
        };
        let (name, short, in_menu) = (title.clone(), title.clone(), title.clone());
        let inside = match is_sortable {
            true => self.sort_button(id, title, descending_first, sort),
            false => view! { <span class="table__title">{title}</span> },
        };
        view! {
            // Named by its title alone: the buttons in it are not part of every cell's name.
            <th
                scope="col"
                aria-label=name
                abbr=short
                aria-colindex=number.to_string()
                aria-sort=aria_sort
                data-align=(align == Align::End).then_some("end")
            >
                <div class="table__head">{inside} {self.menu.button(column, id, in_menu)}</div>
                {edge(self.columns, id)}
            </th>
        }
    }

    fn sort_button(
        self,
        id: &'static str,
        title: TextProp,
        descending_first: bool,
        sort: Memo<Option<(usize, Direction)>>,
    ) -> Node {
        let state = self.state;
        let count = Memo::new(move || state.with(|state| state.sort.len()));
        let first = if descending_first { Direction::Down } else { Direction::Up };
        let press = move |event: MouseEvent| {
            state.update(|state| *state = state.pressed(id, first, event.shift_key()));
        };
        let mark = move || {
            sort.get().map(|(weight, direction)| {
                let icon = match direction {
                    Direction::Up => Icon::ArrowUp,
                    Direction::Down => Icon::ArrowDown,
                };
                let rank = (count.get() > 1).then(|| weight + 1);
                view! {
                    <Glyph icon />
                    {rank.map(|rank| view! { <span class="table__rank">{rank}</span> })}
                }
            })
        };
        view! {
            <button type="button" class="table__sort" title=word(|t| &t.table.sort_hint) on:click=press>
                <span class="table__title">{title}</span>
                {mark}
            </button>
        }
    }
}
