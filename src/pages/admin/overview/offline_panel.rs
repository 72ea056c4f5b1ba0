//! Which devices are offline, the longest silent first.

use super::brief::{Brief, MOST, Nothing, panel_of};
use super::devices::{Absent, absent};
use super::fleet::Fleet;
use crate::format::use_formats;
use crate::i18n::*;
use crate::pages::shared::amounts::length;
use crate::routes::Page;
use crate::server::Server;
use crate::ui::brief::{Line, LineState};
use crate::ui::figure::{Figure, Figures};
use crate::ui::icon::Icon;
use crate::ui::panel::Panel;
use crate::ui::tone::Tone;
use comet_api::UnixSeconds;
use perihelion_view::prelude::*;
use std::sync::Arc;

/// A device that has been silent for longer needs a look, in seconds.
const LONG: i64 = 7 * 86_400;

#[component]
pub fn OfflinePanel(fleet: Fleet) -> impl IntoView {
    view! {
        <Panel
            title=key!(overview.offline)
            description=key!(overview.offline_hint)
        >
            {panel_of(fleet.connections, move || panel_of(fleet.users, move || view! { <Offline fleet /> }))}
        </Panel>
    }
}

#[component]
fn Offline(fleet: Fleet) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let server = Server::here();
    let devices = Memo::new(move || {
        let users = fleet.users.state.with(|state| state.data.clone())?;
        Some(Arc::<[Absent]>::from(absent(users.values(), fleet.online.get()?.as_ref())))
    });
    let devices = Signal::derive(move || devices.get().unwrap_or_default());
    let now = move || untrack(|| server.now());
    let lines = Memo::new(move || {
        devices.with(|devices| devices.iter().take(MOST).map(|device| line(i18n, device, now())).collect::<Vec<_>>())
    });
    let long = Memo::new(move || devices.with(|devices| devices.iter().filter(|it| is_long_silent(it, now())).count()));
    let all = Signal::derive(move || devices.with(|devices| devices.len()));
    let online = move || fleet.online.with(|online| online.as_ref().map_or(0, |online| online.count()));
    let nothing =
        Nothing { icon: Icon::Devices, title: key!(overview.all_online), hint: key!(overview.all_online_hint) };
    let tone = Signal::derive(move || if long.get() == 0 { Tone::Neutral } else { Tone::Warning });
    view! {
        <Figures>
            <Figure
                value=move || length(formats, long.get())
                label=key!(overview.long_silent)
                tone
            />
            <Figure
                value=move || length(formats, all.get())
                label=key!(overview.are_offline)
                href=super::devices_in("offline")
            />
            <Figure
                value=move || length(formats, online())
                label=key!(overview.are_online)
                href=super::devices_in("online")
            />
        </Figures>
        <Brief label=key!(overview.offline) lines all nothing />
    }
}

fn is_long_silent(device: &Absent, now: UnixSeconds) -> bool {
    device.last_sign.is_some_and(|sign| sign < now.plus(-LONG))
}

fn line(i18n: Texts, device: &Absent, now: UnixSeconds) -> Line {
    Line {
        key: format!("{}/{}", device.username, device.id),
        tone: if is_long_silent(device, now) { Tone::Warning } else { Tone::Neutral },
        icon: Some(Icon::Monitor),
        name: device.name.clone(),
        href: Page::device(device.username.clone(), device.id.clone()).href(),
        detail: device.account.clone(),
        state: match device.last_sign {
            Some(at) => LineState::Ago(at.0),
            None => LineState::Word(t_string!(i18n, words.unknown).to_owned()),
        },
        ..Line::default()
    }
}
