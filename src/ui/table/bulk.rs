//! The boxes that choose rows, and the bar with what can be done with the chosen ones.

use leptos::ev::MouseEvent;
use perihelion_view::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::{
    choosing::{Choosing, Share},
    visible::VisibleRow,
};
use crate::{
    format::{Formats, use_formats},
    ui::{
        button::{Button, ButtonTone},
        text::{Text, UiText, word},
    },
};

/// The box of the header: all that match, or none.
pub fn header_box(choosing: Choosing) -> Node {
    let label = word(|t| &t.table.select_all);
    let press = move |event: MouseEvent| {
        choosing.toggle_matching();
        show(&event, untrack(|| choosing.share()) == Share::All);
    };
    view! {
        <td class="table__check" aria-colindex="1" on:click=press>
            <input
                type="checkbox"
                class="table__box"
                aria-label=label
                prop:checked=move || choosing.share() == Share::All
                prop:indeterminate=move || choosing.share() == Share::Some
            />
        </td>
    }
}

/// The box of a row, which is called by the words with the ids `named_by`.
pub fn row_box(
    choosing: Choosing,
    named_by: String,
    row: impl Fn() -> Option<VisibleRow> + Copy + Send + Sync + 'static,
) -> Node {
    let press = move |event: MouseEvent| {
        let Some(VisibleRow { place, .. }) = untrack(row) else { return };
        match event.shift_key() {
            true => choosing.extend_to(place),
            false => choosing.toggle(place),
        }
        show(&event, choosing.is_chosen(place));
    };
    view! {
        <td class="table__check" data-check="" aria-colindex="1" on:click=press>
            <input
                type="checkbox"
                class="table__box"
                tabindex="-1"
                aria-labelledby=named_by
                prop:checked=move || row().is_some_and(|row| choosing.has(row.row))
            />
        </td>
    }
}

/// Has the pressed box show what is so: the browser has turned it over by itself, or not, when the
/// press was beside it.
fn show(event: &MouseEvent, is_chosen: bool) {
    let cell = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let found = cell.and_then(|cell| cell.query_selector("input").ok().flatten());
    if let Some(input) = found.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) {
        input.set_checked(is_chosen);
    }
}

/// The bar: how many are chosen, how to choose more or none, and `actions`.
pub fn bar(choosing: Choosing, actions: ViewFn) -> Node {
    let formats = use_formats();
    let selection = choosing.selection;
    let is_shown = Memo::new(move || selection.count() > 0);
    let selected = counted(formats, |t| &t.table.selected);
    let not_shown = counted(formats, |t| &t.table.not_shown);
    let said = move || match choosing.hidden() {
        _ if !is_shown.get() => String::new(),
        0 => selected(selection.count()),
        hidden => format!("{} · {}", selected(selection.count()), not_shown(hidden)),
    };
    let content = move || {
        is_shown.get().then(|| {
            view! {
                <Button tone=ButtonTone::Quiet on_press=move || selection.clear()>
                    {word(|t| &t.table.unselect)}
                </Button>
                {select_more(choosing, formats)}
                <div class="bulk__actions">{actions.run()}</div>
            }
        })
    };
    view! {
        <div class="bulk" data-shown=move || is_shown.get().then_some("")>
            <p class="bulk__count" role="status">
                {said}
            </p>
            {content}
        </div>
    }
}

/// A way to choose all that match, while some of them are not.
fn select_more(choosing: Choosing, formats: Formats) -> Node {
    let select = counted(formats, |t| &t.table.select_matching);
    let has_more = Memo::new(move || choosing.share() != Share::All);
    let words = move || select(choosing.index.with(|index| index.len()));
    let more = move || {
        let words = words.clone();
        has_more.get().then(|| {
            view! {
                <Button tone=ButtonTone::Quiet on_press=move || choosing.choose_matching()>
                    {words}
                </Button>
            }
        })
    };
    more.into_node()
}

/// A text of the kit with a number in the place of `{count}`.
pub(super) fn counted(formats: Formats, pick: fn(&UiText) -> &Text) -> impl Fn(usize) -> String + Clone {
    let text = word(pick);
    move |count| {
        let count = formats.count(u64::try_from(count).unwrap_or(u64::MAX));
        text.get().replace("{count}", &count)
    }
}
