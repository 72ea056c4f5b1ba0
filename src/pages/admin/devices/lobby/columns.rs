//! The columns of the lobby.

use super::Deeds;
use super::line::WaitingLine;
use crate::i18n::*;
use crate::pages::shared::columns::{moment, text};
use crate::ui::button::{Button, ButtonTone};
use crate::ui::table::{Column, Width};
use perihelion_view::prelude::*;

pub fn columns(i18n: Texts, deeds: Deeds) -> Vec<Column<WaitingLine>> {
    vec![
        text("device", key!(devices.device), |line: &WaitingLine| &line.name).width(Width::Grow(12.0)).always_shown(),
        actions(i18n, deeds),
        moment("since", key!(fleet.waiting_since), |line: &WaitingLine| Some(line.since)),
        text("platform", key!(devices.platform), |line: &WaitingLine| &line.platform).width(Width::Fixed(12.0)),
        text("version", key!(devices.version), |line: &WaitingLine| &line.version).width(Width::Fixed(7.0)),
        text("host", key!(fleet.arrived_at), |line: &WaitingLine| &line.host).width(Width::Fixed(13.0)),
        text("address", key!(devices.address), |line: &WaitingLine| &line.address).width(Width::Fixed(9.5)),
        text("tenant", key!(users.tenant), |line: &WaitingLine| &line.tenant).width(Width::Fixed(9.0)),
        text("zone", key!(fleet.time_zone), |line: &WaitingLine| &line.time_zone).width(Width::Fixed(9.0)),
    ]
}

fn actions(i18n: Texts, deeds: Deeds) -> Column<WaitingLine> {
    Column::new("actions", key!(fleet.actions), move |line: &WaitingLine| {
        let (to_register, to_drop) = (line.clone(), line.clone());
        let (register, dismiss) =
            (named(t_string!(i18n, fleet.register), &line.name), named(t_string!(i18n, fleet.dismiss), &line.name));
        view! {
            <div class="row" data-wrap="no">
                <Button on_press=move || deeds.registering.set(Some(to_register.clone()))>
                    {register}
                </Button>
                <Button tone=ButtonTone::Quiet on_press=move || deeds.on_dismiss.run(vec![to_drop.clone()])>
                    {dismiss}
                </Button>
            </div>
        }
    })
    .width(Width::Fixed(17.0))
}

/// What a button does, and to which device for those who hear it alone.
fn named(what: &'static str, device: &str) -> Node {
    let name = format!(" {device}");
    view! {
        <span>{what}</span>
        <span class="visually-hidden">{name}</span>
    }
}
