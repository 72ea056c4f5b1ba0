//! The columns of the table of devices.

use super::line::DeviceLine;
use crate::format::use_formats;
use crate::i18n::*;
use crate::pages::shared::ago::{Ago, written};
use crate::pages::shared::amounts::{length, number, number_of};
use crate::pages::shared::devices::{PresenceBadge, presence_label};
use crate::ui::table::{Align, Column, SortKey, Width};
use perihelion_view::prelude::*;

pub fn columns(i18n: Texts) -> Vec<Column<DeviceLine>> {
    let formats = use_formats();
    vec![
        text("device", move || t_string!(i18n, devices.device).into(), |line| &line.name)
            .width(Width::Grow(13.0))
            .always_shown(),
        state(i18n),
        account(i18n),
        since(i18n),
        text("platform", move || t_string!(i18n, devices.platform).into(), |line| &line.platform)
            .width(Width::Fixed(12.0)),
        text("version", move || t_string!(i18n, devices.version).into(), |line| &line.version).width(Width::Fixed(7.0)),
        Column::new(
            "items",
            move || t_string!(i18n, devices.items),
            move |line: &DeviceLine| length(formats, line.items),
        )
        .sorted_by(|line| SortKey::Number(number_of(line.items)))
        .exported_by(|line| line.items.to_string())
        .descending_first()
        .align(Align::End)
        .width(Width::Fixed(6.0)),
        registered(i18n),
    ]
}

fn text(
    id: &'static str,
    title: impl Fn() -> Oco<'static, str> + Send + Sync + 'static,
    words: fn(&DeviceLine) -> &String,
) -> Column<DeviceLine> {
    Column::new(id, title, move |line: &DeviceLine| words(line).clone())
        .sorted_by(move |line| SortKey::text(words(line)))
        .searched_by(move |line| words(line).clone())
}

fn account(i18n: Texts) -> Column<DeviceLine> {
    Column::new(
        "user",
        move || t_string!(i18n, devices.user),
        |line: &DeviceLine| {
            let user = line.username.clone();
            view! { <span title=user>{line.account.clone()}</span> }
        },
    )
    .sorted_by(|line| SortKey::text(&line.account))
    .searched_by(|line| format!("{} {}", line.account, line.username))
    .width(Width::Fixed(11.0))
}

fn state(i18n: Texts) -> Column<DeviceLine> {
    let label = move |line: &DeviceLine| presence_label(i18n, &line.presence);
    Column::new(
        "state",
        move || t_string!(i18n, devices.state),
        |line: &DeviceLine| {
            view! { <PresenceBadge presence=line.presence.clone() /> }
        },
    )
    .sorted_by(move |line| SortKey::text(&label(line)))
    .searched_by(label)
    .width(Width::Fixed(8.5))
}

/// Since when it is connected. The API does not say when a device that is offline was last seen.
fn since(i18n: Texts) -> Column<DeviceLine> {
    Column::new(
        "since",
        move || t_string!(i18n, devices.since),
        |line: &DeviceLine| line.connected().map(|connected| view! { <Ago at=connected.since /> }),
    )
    .sorted_by(|line| line.connected().map_or(SortKey::Missing, |connected| SortKey::Number(number(connected.since.0))))
    .exported_by(|line| line.connected().map(|connected| written(connected.since)).unwrap_or_default())
    .descending_first()
    .width(Width::Fixed(9.0))
}

fn registered(i18n: Texts) -> Column<DeviceLine> {
    Column::new(
        "registered",
        move || t_string!(i18n, devices.registered),
        |line: &DeviceLine| line.registered.map(|at| view! { <Ago at /> }),
    )
    .sorted_by(|line| line.registered.map_or(SortKey::Missing, |at| SortKey::Number(number(at.0))))
    .exported_by(|line| line.registered.map(written).unwrap_or_default())
    .descending_first()
    .width(Width::Fixed(9.0))
}
