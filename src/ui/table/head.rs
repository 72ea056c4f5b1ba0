//! The header row: titles, and buttons that sort.

use leptos::ev::MouseEvent;
use perihelion_view::prelude::*;

use super::{
    column::{Align, Head, Width},
    state::{Direction, TableState},
};
use crate::ui::{
    icon::{Glyph, Icon},
    pixels::css_length,
};

/// The widths of the columns.
pub fn columns(heads: &[Head]) -> Node {
    heads
        .iter()
        .map(|head| {
            let width = match head.width {
                Width::Fixed(rem) => css_length(rem, "rem"),
                Width::Grow(_) => String::from("auto"),
            };
            view! { <col style:--width=width /> }
        })
        .collect()
}

/// The least width at which no column is squeezed, in rem.
pub fn least_width(heads: &[Head]) -> f64 {
    heads.iter().map(|head| head.width.least()).sum()
}

/// The header row; `before` stands before the columns.
pub fn header(heads: &[Head], state: RwSignal<TableState>, before: Option<Node>) -> Node {
    let first = if before.is_some() { 2 } else { 1 };
    let cells = heads
        .iter()
        .enumerate()
        .map(|(place, head)| header_cell(head.clone(), place + first, state))
        .collect::<Vec<_>>();
    view! {
        <thead>
            <tr aria-rowindex="1">
                {before}
                {cells}
            </tr>
        </thead>
    }
}

fn header_cell(head: Head, number: usize, state: RwSignal<TableState>) -> Node {
    let Head { id, title, align, is_sortable, descending_first, .. } = head;
    let sort = Memo::new(move |_| state.with(|state| state.sort_of(id)));
    let count = Memo::new(move |_| state.with(|state| state.sort.len()));
    // Only the weightiest column says that it is sorted; ARIA allows one.
    let aria_sort = move || match sort.get() {
        Some((0, Direction::Up)) => Some("ascending"),
        Some((0, Direction::Down)) => Some("descending"),
        _ => None,
    };
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
    let inside = if is_sortable {
        view! {
            <button type="button" class="table__sort" on:click=press>
                <span class="table__title">{title}</span>
                {mark}
            </button>
        }
    } else {
        view! { <span class="table__title">{title}</span> }
    };
    view! {
        <th scope="col" aria-colindex=number.to_string() aria-sort=aria_sort data-align=(align == Align::End).then_some("end")>
            {inside}
        </th>
    }
}
