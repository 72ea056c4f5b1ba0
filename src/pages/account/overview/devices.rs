//! The user's devices in short: whether each is there, when it was last backed up, when it is next, and "back up now".

use super::PORTAL;
use super::next::next_run_on;
use crate::account::{Account, DeviceRow, LastJob, UserRow, use_online};
use crate::i18n::*;
use crate::pages::shared::ago::Ago;
use crate::pages::shared::devices::{NoDevices, Presence, PresenceBadge};
use crate::pages::shared::run_backup::{RunBackup, Runner};
use crate::pages::shared::status::StatusBadge;
use crate::pages::shared::things::{Thing, Things};
use crate::server::{Server, use_read};
use crate::ui::button::Button;
use crate::ui::dialog::Dialog;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::panel::Panel;
use crate::ui::time::RelativeTime;
use perihelion_view::prelude::*;
use std::sync::Arc;

/// What is said of a device.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Line {
    id: String,
    name: String,
    presence: Presence,
    last: Option<LastJob>,
    next: Option<i64>,
}

pub fn devices_panel(user: Signal<Arc<UserRow>>) -> Node {
    let server = Server::here();
    let (online, _) = use_online(Signal::stored(Account::AsUser));
    let profile = use_read(|| Some(Account::AsUser.profile()));
    let lines = Memo::new(move || {
        let (online, answer) = (online.get(), profile.state.with(|state| state.data.clone()));
        let now = untrack(|| server.now()).0;
        user.with(|user| {
            let line = |(id, device): (&String, &DeviceRow)| Line {
                name: device.shown_name(id).to_owned(),
                presence: Presence::of(online.as_deref(), &user.username, id),
                last: user.last_backup_on(id).cloned(),
                next: answer.as_deref().and_then(|answer| next_run_on(answer.profile(), id, now)),
                id: id.clone(),
            };
            user.devices.iter().map(line).collect::<Vec<Line>>()
        })
    });
    let running = RwSignal::new(None::<(String, Runner)>);
    view! {
        <Panel title=key!(shell.devices)>
            <Show when=move || lines.with(|lines| !lines.is_empty()) fallback=|| view! { <NoDevices /> }>
                <Things>
                    <For each=move || lines.get() key=Clone::clone let:line>
                        {thing(line, running)}
                    </For>
                </Things>
            </Show>
        </Panel>
        {run_dialog(running)}
    }
}

fn thing(line: Line, running: RwSignal<Option<(String, Runner)>>) -> Node {
    let i18n = use_i18n();
    let Line { id, name, presence, last, next } = line;
    let link = match &presence {
        Presence::Online(connected) => connected.links.first().map(|link| link.id.clone()),
        Presence::Offline | Presence::Unknown => None,
    };
    let called = name.clone();
    let run = link.map(|target| {
        let press = move || {
            let runner = Runner { account: Account::AsUser, device: id.clone(), target: target.clone(), item: None };
            running.set(Some((called.clone(), runner)));
        };
        let spoken = name.clone();
        view! {
            <Button on_press=press>
                <Glyph icon=Icon::Play />
                <span aria-hidden="true">{key!(fleet.run)}</span>
                <span class="visually-hidden">{text!(i18n, fleet.run_named, name = spoken.clone())}</span>
            </Button>
        }
    });
    let last = match last {
        Some(job) => view! {
            <span>{key!(own.last)} " " <Ago at=job.start_time /></span>
            <StatusBadge status=job.status />
        },
        None => view! { <span>{key!(own.never)}</span> },
    };
    let next = match next {
        Some(at) => view! { <span>{key!(own.next)} " " <RelativeTime at /></span> },
        None => view! { <span>{key!(own.no_next)}</span> },
    };
    let state = {
        let presence = presence.clone();
        move || view! { <PresenceBadge presence=presence.clone() /> }
    };
    view! {
        <Thing icon=Icon::Devices name=name.clone() state>
            <p class="facts-line">{last}</p>
            <p class="facts-line">{next}</p>
            {run.map(|run| view! { <div>{run}</div> })}
        </Thing>
    }
}

fn run_dialog(running: RwSignal<Option<(String, Runner)>>) -> Node {
    let i18n = use_i18n();
    let title = move || {
        let name = running.with(|running| running.as_ref().map(|(name, _)| name.clone())).unwrap_or_default();
        t_string!(i18n, fleet.run_named, name = name)
    };
    let close = move || running.set(None);
    let form = move || {
        let runner = running.get_untracked().map(|(_, runner)| runner)?;
        Some(view! { <RunBackup portal=PORTAL runner on_close=Callback::new(move |()| close()) /> })
    };
    view! {
        <Dialog open=Signal::derive(move || running.with(Option::is_some)) title on_close=close>
            {form()}
        </Dialog>
    }
}
