//! The dialog that chooses which columns are shown and in which order.

use perihelion_view::prelude::*;

use super::{
    column_menu::about,
    columns::Columns,
    layout::{Among, Arranged},
};
use crate::ui::{
    button::{Button, ButtonTone},
    dialog::{Dialog, DialogSize},
    form::FormActions,
    icon::{Glyph, Icon},
    text::{Text, UiText, true_or_absent, word},
};

type Pick = fn(&UiText) -> &Text;

/// The dialog; it acts at once.
pub fn column_choice(columns: Columns, open: RwSignal<bool>) -> Node {
    let close = move || open.set(false);
    view! {
        <Dialog open title=word(|t| &t.table.columns) size=DialogSize::Small on_close=close>
            {content(columns, open)}
        </Dialog>
    }
}

fn content(columns: Columns, open: RwSignal<bool>) -> Node {
    let reset = move || columns.change(|layout, _| layout.reset_columns());
    view! {
        <ul class="column-choice">
            <For each=move || columns.arranged() key=|own: &Arranged| own.column let:own>
                {line(columns, own.column)}
            </For>
        </ul>
        <FormActions>
            <Button tone=ButtonTone::Primary on_press=move || open.set(false)>
                {word(|t| &t.table.done)}
            </Button>
            <Button on_press=reset>{word(|t| &t.table.reset)}</Button>
        </FormActions>
    }
}

fn line(columns: Columns, column: usize) -> Node {
    let Some(head) = untrack(|| columns.head(column)) else { return Node::NOTHING };
    let title = head.title;
    let is_fixed = column == 0 || !head.is_hideable;
    let is_shown = move || columns.arranged().iter().any(|own| own.column == column && own.is_shown);
    let turn = move |event| columns.change(|layout, heads| layout.show(heads, column, event_target_checked(&event)));
    let step_title = title.clone();
    let shift = move |forward, icon, words: Pick| {
        let place = move || columns.layout().next_place(&columns.heads(), column, forward, Among::All);
        let press = move || columns.change(|layout, heads| layout.shift(heads, column, forward, Among::All));
        step(icon, about(step_title.clone(), words), Signal::derive(move || place().is_none()), press)
    };
    let steps = (column > 0).then(|| {
        view! {
            {shift(false, Icon::ArrowUp, |t| &t.table.move_up)}
            {shift(true, Icon::ArrowDown, |t| &t.table.move_down)}
        }
    });
    view! {
        <li class="column-choice__line">
            <label class="column-choice__name">
                <input
                    type="checkbox"
                    class="choice__box"
                    disabled=is_fixed
                    prop:checked=is_shown
                    on:change=turn
                />
                <span>{title}</span>
            </label>
            {steps}
        </li>
    }
}

/// A small button that stays focusable where there is no further way, so that the keyboard keeps its place.
fn step(icon: Icon, label: TextProp, is_blocked: Signal<bool>, press: impl Fn() + 'static) -> Node {
    let hint = label.clone();
    view! {
        <button
            type="button"
            class="button"
            data-tone="quiet"
            data-shape="icon"
            data-size="small"
            aria-label=label
            title=hint
            aria-disabled=true_or_absent(is_blocked)
            on:click=move |_| press()
        >
            <Glyph icon />
        </button>
    }
}
