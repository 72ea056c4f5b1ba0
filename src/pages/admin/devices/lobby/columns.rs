//! The columns of the lobby.

use super::Deeds;
use super::line::WaitingLine;
use crate::i18n::*;
use crate::pages::shared::ago::{Ago, written};
use crate::pages::shared::amounts::number;
use crate::ui::button::{Button, ButtonTone};
use crate::ui::table::{Column, SortKey, Width};
use perihelion_view::prelude::*;

pub fn columns(i18n: Texts, deeds: Deeds) -> Vec<Column<WaitingLine>> {
    vec![
        text("device", move || t_string!(i18n, devices.device).into(), |line| &line.name)
            .width(Width::Grow(12.0))
            .always_shown(),
        actions(i18n, deeds),
        since(i18n),
        text("platform", move || t_string!(i18n, devices.platform).into(), |line| &line.platform)
            .width(Width::Fixed(12.0)),
        text("version", move || t_string!(i18n, devices.version).into(), |line| &line.version).width(Width::Fixed(7.0)),
        text("host", move || t_string!(i18n, fleet.arrived_at).into(), |line| &line.host).width(Width::Fixed(13.0)),
        text("address", move || t_string!(i18n, devices.address).into(), |line| &line.address).width(Width::Fixed(9.5)),
        text("tenant", move || t_string!(i18n, users.tenant).into(), |line| &line.tenant).width(Width::Fixed(9.0)),
        text("zone", move || t_string!(i18n, fleet.time_zone).into(), |line| &line.time_zone).width(Width::Fixed(9.0)),
    ]
}

fn text(
    id: &'static str,
    title: impl Fn() -> Oco<'static, str> + Send + Sync + 'static,
    words: fn(&WaitingLine) -> &String,
) -> Column<WaitingLine> {
    Column::new(id, title, move |line: &WaitingLine| words(line).clone())
        .sorted_by(move |line| SortKey::text(words(line)))
        .searched_by(move |line| words(line).clone())
}

fn since(i18n: Texts) -> Column<WaitingLine> {
    Column::new(
        "since",
        move || t_string!(i18n, fleet.waiting_since),
        |line: &WaitingLine| {
            let at = line.since;
            view! { <Ago at /> }
        },
    )
    .sorted_by(|line| SortKey::Number(number(line.since.0)))
    .exported_by(|line| written(line.since))
    .descending_first()
    .width(Width::Fixed(9.0))
}

fn actions(i18n: Texts, deeds: Deeds) -> Column<WaitingLine> {
    Column::new(
        "actions",
        move || t_string!(i18n, fleet.actions),
        move |line: &WaitingLine| {
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
        },
    )
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
