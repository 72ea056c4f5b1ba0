//! What can be done with the chosen devices.

use super::super::act::{ACTS, Act, Acts};
use super::super::line::DeviceLine;
use crate::i18n::*;
use crate::ui::button::{Button, ButtonTone};
use crate::ui::icon::Glyph;
use crate::ui::menu::{Menu, MenuAction, MenuFace};
use crate::ui::table::Selection;
use crate::ui::toast::Toasts;
use perihelion_view::prelude::*;
use std::sync::Arc;

/// What stands there as a button; the others are in a menu.
const FIRST: usize = 3;

#[component]
pub fn BulkActions(selection: Selection, rows: Memo<Arc<[DeviceLine]>>, acts: Acts) -> impl IntoView {
    let i18n = use_i18n();
    let toasts: Toasts = expect_context();
    let prepare = move |act: Act| {
        let chosen = rows.with_untracked(|rows| {
            let chosen = untrack(|| selection.among(rows, DeviceLine::key));
            chosen.into_iter().map(DeviceLine::target).collect()
        });
        if !acts.prepare(act, chosen) {
            toasts.info(tu_string!(i18n, fleet.none_online));
        }
    };
    let button = move |act: &Act| {
        let act = *act;
        view! {
            <Button on_press=move || prepare(act)>
                <Glyph icon=act.icon() />
                {move || act.label(i18n)}
            </Button>
        }
    };
    let item = move |act: &Act| {
        let act = *act;
        let tone = if act.does_harm() { ButtonTone::Danger } else { ButtonTone::Secondary };
        view! { <MenuAction icon=act.icon() tone on_choose=move || prepare(act)>{move || act.label(i18n)}</MenuAction> }
    };
    let items = ACTS.iter().skip(FIRST).map(item).collect::<Vec<_>>();
    view! {
        {ACTS.iter().take(FIRST).map(button).collect::<Vec<_>>()}
        <Menu label=key!(fleet.more_actions) face=MenuFace::Label>
            {items}
        </Menu>
    }
}
