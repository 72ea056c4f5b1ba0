//! What is known of a device.

use super::super::version::{is_behind, use_server_version, version_view};
use super::Shown;
use crate::account::{Account, use_tenant_names};
use crate::format::Moment;
use crate::i18n::*;
use crate::pages::shared::ago::Ago;
use crate::pages::shared::devices::Presence;
use crate::pages::shared::status::StatusBadge;
use crate::routes::Page;
use crate::server::use_read;
use crate::session::Portal;
use crate::ui::facts::{Fact, Facts};
use crate::ui::time::ExactTime;
use comet_api::types::DeviceConfig;
use perihelion_view::prelude::*;

/// The parts of the profile that only this page shows.
#[derive(Clone, Debug, Default, PartialEq)]
struct Details {
    build: String,
    system: String,
    rmm: String,
}

impl Details {
    fn of(device: &DeviceConfig) -> Self {
        let platform = device.platform_version();
        let system = [platform.os(), platform.arch()].into_iter().filter(|part| !part.is_empty());
        Self {
            build: platform.build().to_owned(),
            system: system.collect::<Vec<_>>().join("/"),
            rmm: device.syncro_uuid().to_owned(),
        }
    }
}

#[component]
pub fn DeviceFacts(account: Account, shown: Shown, presence: Memo<Presence>) -> impl IntoView {
    let i18n = use_i18n();
    let details = use_details(account, shown);
    let (server, tenants) = (use_server_version(), use_tenant_names());
    let optional =
        move |label: Plain, value: String| (!value.is_empty()).then(|| view! { <Fact label=label>{value}</Fact> });
    let owner = move || {
        shown.user.with(|user| {
            let href = Page::user(user.username.clone()).href();
            view! { <a href=href>{user.shown_name().to_owned()}</a> }
        })
    };
    let tenant = move || {
        let name = shown.user.with(|user| tenants.with(|tenants| tenants.get(&user.organization_id).cloned()));
        optional(key!(users.tenant), name.unwrap_or_default())
    };
    let version = move || {
        let version = match presence.get() {
            Presence::Online(connected) if !connected.version.is_empty() => connected.version,
            _ => shown.row().client_version,
        };
        version_view(&version, server.with(|server| is_behind(&version, server)))
    };
    view! {
        <Facts>
            <Fact label=key!(devices.user)>{owner}</Fact>
            {tenant}
            {move || connected_facts(i18n, &presence.get())}
            <Fact label=key!(users.last_backup)>{move || last_backup(shown)}</Fact>
            <Fact label=key!(devices.version)>{version}</Fact>
            <Fact label=key!(devices.platform)>{move || shown.row().platform_version.words()}</Fact>
            {move || optional(key!(fleet.build), details.with(|it| it.build.clone()))}
            {move || optional(key!(fleet.system), details.with(|it| it.system.clone()))}
            {move || optional(key!(fleet.time_zone), shown.row().time_zone)}
            {move || {
                shown
                    .row()
                    .registration_time
                    .known()
                    .map(|at| {
                        view! {
                            <Fact label=key!(devices.registered)>
                                <ExactTime at=at.0 how=Moment::Date />
                            </Fact>
                        }
                    })
            }}
            <Fact label=key!(fleet.device_id)>
                <span class="break">{shown.id.with_value(ToString::to_string)}</span>
            </Fact>
            {move || optional(key!(fleet.rmm), details.with(|it| it.rmm.clone()))}
        </Facts>
    }
}

fn use_details(account: Account, shown: Shown) -> Memo<Details> {
    let read = use_read(move || Some(account.profile()));
    Memo::new(move || {
        let details = read.state.with(|state| {
            let profile = state.data.as_deref()?.profile();
            shown.id.with_value(|id| profile.devices().get(id.as_str()).map(Details::of))
        });
        details.unwrap_or_default()
    })
}

fn connected_facts(i18n: Texts, presence: &Presence) -> Node {
    let Presence::Online(connected) = presence else { return Node::NOTHING };
    let (since, address) = (connected.since, connected.address.clone());
    let names = connected.allows_filenames;
    view! {
        <Fact label=key!(devices.since)><Ago at=since /></Fact>
        <Fact label=key!(devices.address)>{address}</Fact>
        <Fact label=key!(fleet.file_names)>
            {move || match names {
                true => t_string!(i18n, fleet.file_names_yes),
                false => t_string!(i18n, fleet.file_names_no),
            }}
        </Fact>
    }
}

/// The newest backup of any item, with how it ended; it leads to the job.
fn last_backup(shown: Shown) -> Node {
    let last = shown.user.with(|user| shown.id.with_value(|id| user.last_backup_on(id.as_str()).cloned()));
    match last {
        None => view! { <Ago at=comet_api::UnixSeconds(0) /> },
        Some(job) => {
            let href = Page::job(Portal::Admin, job.id.clone()).href();
            view! {
                <span class="row" data-wrap="no">
                    <StatusBadge status=job.status />
                    <a href=href><Ago at=job.start_time /></a>
                </span>
            }
        }
    }
}
