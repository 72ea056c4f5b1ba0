//! What there is to know of the server.

use super::Health;
use crate::format::{Formats, Moment, use_formats};
use crate::i18n::*;
use crate::pages::shared::ago::Ago;
use crate::pages::shared::amounts::{count, size};
use crate::server::explain;
use crate::ui::badge::Badge;
use crate::ui::chart::Meter;
use crate::ui::facts::{Fact, Facts};
use crate::ui::time::ExactTime;
use crate::ui::tone::Tone;
use comet_api::types::{SelfBackupStatistics, ServerMetaVersionInfo, StorageFreeSpaceInfo};
use comet_api::{ByteCount, UnixSeconds};
use perihelion_view::prelude::*;

#[component]
pub fn ServerFacts(health: Health) -> impl IntoView {
    let formats = use_formats();
    let server = health.server;
    let version =
        move || server.with(|server| [server.version(), server.version_codename()].join(" ").trim().to_owned());
    let up = move || {
        let seconds = server.with(|server| server.current_time() - server.server_start_time());
        formats.duration(u64::try_from(seconds).unwrap_or(0))
    };
    view! {
        <Facts>
            <Fact label=key!(overview.version)>{version}</Fact>
            <Fact label=key!(overview.up_since)>{up}</Fact>
            <Fact label=key!(health.roles)>
                <Roles server />
            </Fact>
            <Show when=move || health.rights.get().state>
                <Inner health />
            </Show>
            <Show when=move || health.rights.get().storage>
                <Fact label=key!(health.storage)>
                    <Storage health />
                </Fact>
            </Show>
        </Facts>
    }
}

/// What only some administrators may see.
#[component]
fn Inner(health: Health) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let server = health.server;
    let number = move |of: fn(&ServerMetaVersionInfo) -> i64| count(formats, server.with(|server| of(server)));
    let devices = move || {
        let limit = server.with(|server| server.server_license_limit().device_count());
        let devices = number(ServerMetaVersionInfo::configured_devices);
        match limit {
            limit if limit > 0 => t_string!(i18n, health.devices_of, devices = devices, limit = count(formats, limit)),
            _ => devices,
        }
    };
    let mails = move || {
        t_string!(
            i18n,
            health.mails,
            waiting = number(ServerMetaVersionInfo::emails_waiting_in_queue),
            sent = number(ServerMetaVersionInfo::emails_sent_successfully)
        )
    };
    view! {
        <Fact label=key!(overview.licence)>
            {move || licence(server.with(|server| server.license_valid_until()))}
        </Fact>
        <Fact label=key!(health.devices)>{devices}</Fact>
        <Fact label=key!(health.mail)>{mails}</Fact>
        <Fact label=key!(health.self_backup)>
            {move || self_backups(formats, server.with(|server| server.self_backup().iter().cloned().collect()))}
        </Fact>
        <Fact label=key!(health.newest)>{move || newest(i18n, health)}</Fact>
    }
}

/// The parts that the server plays.
#[component]
fn Roles(server: Signal<std::sync::Arc<ServerMetaVersionInfo>>) -> impl IntoView {
    let roles = Memo::new(move || {
        server.with(|server| {
            [
                server.authentication_role(),
                server.storage_role(),
                server.software_build_role(),
                server.constellation_role(),
            ]
        })
    });
    let label = |role: usize| -> Plain {
        match role {
            0 => key!(health.role_authentication),
            1 => key!(health.role_storage),
            2 => key!(health.role_software),
            _ => key!(health.role_constellation),
        }
    };
    let badges = move || {
        let on = roles.get().into_iter().enumerate().filter(|(_, on)| *on);
        on.map(|(role, _)| {
            let label = label(role);
            view! { <Badge tone=Tone::Success label=label /> }
        })
        .collect::<Vec<_>>()
    };
    view! { <span class="row" data-gap="small">{badges}</span> }
}

fn licence(until: UnixSeconds) -> Node {
    match until.known() {
        Some(until) => view! { <ExactTime at=until.0 how=Moment::Date /> },
        None => key!(words.unknown).into_node(),
    }
}

/// The last self-backup to each target.
fn self_backups(formats: Formats, runs: Vec<SelfBackupStatistics>) -> Node {
    if runs.is_empty() {
        return view! { <span class="muted">{key!(health.self_backup_none)}</span> };
    }
    runs.into_iter().map(|run| self_backup(formats, &run)).collect::<Vec<_>>().into_node()
}

fn self_backup(formats: Formats, run: &SelfBackupStatistics) -> Node {
    let runs_now = run.current_run_start().known().is_some();
    let last = run.last_run_end();
    let (tone, label): (Tone, Plain) = match (runs_now, last.known(), run.last_run_success()) {
        (true, ..) => (Tone::Info, key!(status.running)),
        (_, None, _) => (Tone::Warning, key!(words.never)),
        (_, _, true) => (Tone::Success, key!(status.success)),
        (_, _, false) => (Tone::Warning, key!(status.error)),
    };
    let amount = ByteCount(run.last_run_size().0);
    view! {
        <p class="row" data-gap="small">
            <Badge tone label=label />
            {last.known().map(|at| view! { <Ago at /> })}
            {(amount.0 > 0).then(|| view! { <span class="muted">{move || size(formats, amount)}</span> })}
        </p>
    }
}

/// The newest version that is out; why it is not known, where it is not.
fn newest(i18n: Texts, health: Health) -> Node {
    health.news.state.with(|state| match (&state.data, &state.error) {
        (Some(news), _) if news.latest_stable() == health.server.with(|server| server.version().to_owned()) => {
            key!(health.up_to_date).into_node()
        }
        (Some(news), _) => news.latest_stable().to_owned().into_node(),
        (None, Some(error)) => {
            let title = explain(i18n, error).title;
            view! { <span class="muted">{title}</span> }
        }
        (None, None) => Node::NOTHING,
    })
}

/// How much room there is; why it is not known, where it is not.
#[component]
fn Storage(health: Health) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let state = health.storage.state;
    (move || {
        state.with(|state| match (&state.data, &state.error) {
            (Some(storage), _) => room(i18n, formats, storage),
            (None, Some(error)) => {
                let title = explain(i18n, error).title;
                view! { <span class="muted">{title}</span> }
            }
            (None, None) => Node::NOTHING,
        })
    })
    .into_node()
}

fn room(i18n: Texts, formats: Formats, storage: &StorageFreeSpaceInfo) -> Node {
    if storage.unlimited() {
        return key!(health.unlimited).into_node();
    }
    let share = storage.used_percent() / 100.0;
    let free = formats.bytes(storage.available_bytes());
    let words = t_string!(i18n, health.free, free = free, share = formats.percent(share));
    let text = words.clone();
    view! {
        <span class="stack" data-gap="small">
            <span>{words}</span>
            <Meter label=key!(health.storage) share=share text=text />
        </span>
    }
}
