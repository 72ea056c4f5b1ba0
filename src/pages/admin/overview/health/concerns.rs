//! The concerns in words.

use super::Health;
use super::concern::{Concern, concerns};
use crate::format::{Formats, Moment, use_formats};
use crate::i18n::*;
use crate::pages::shared::amounts::count;
use crate::server::Server;
use crate::ui::notice::Notice;
use comet_api::UnixSeconds;
use perihelion_view::prelude::*;

#[component]
pub fn Concerns(health: Health) -> impl IntoView {
    let ahead = Server::here().clock_ahead();
    let found = Memo::new(move || {
        let news = health.news.state.with(|state| state.data.clone());
        let storage = health.storage.state.with(|state| state.data.clone());
        let off = ahead.get().unsigned_abs();
        let mut found = health.server.with(|server| concerns(server, news.as_deref(), storage.as_deref(), off));
        // Whoever reads a time is concerned by the clock; the rest is for those who look after the server.
        let may_know_all = health.rights.get().state;
        found.retain(|concern| may_know_all || matches!(concern, Concern::ClockOff(_)));
        found
    });
    let some = move || found.with(|found| !found.is_empty());
    view! {
        <Show when=some>
            <div class="stack" data-gap="small">
                {move || {
                    found.get().into_iter().map(|concern| view! { <OneConcern health concern /> }).collect::<Vec<_>>()
                }}
            </div>
        </Show>
    }
}

#[component]
fn OneConcern(health: Health, concern: Concern) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let news = matches!(concern, Concern::NewVersion(_));
    let tone = concern.tone();
    let title = move || words(i18n, formats, &concern);
    match news {
        true => view! {
            <Notice tone title>
                <WhatIsNew health />
            </Notice>
        },
        false => view! { <Notice tone title /> },
    }
}

/// What the maker says of the newer version, and where it is.
#[component]
fn WhatIsNew(health: Health) -> impl IntoView {
    let news = move || health.news.state.with(|state| state.data.clone());
    let item = |line: &str| {
        let line = line.to_owned();
        view! { <li>{line}</li> }
    };
    let lines = move || news().map(|news| news.updates_info().iter().map(item).collect::<Vec<_>>());
    // The address is text of the server: only the web's own kinds become links.
    let address = move || {
        news()
            .map(|news| news.downloads_url().to_owned())
            .filter(|url| url.starts_with("https://") || url.starts_with("http://"))
    };
    let link = move || {
        address().map(|url| {
            view! { <a href=url rel="noopener noreferrer" target="_blank">{key!(health.get_version)}</a> }
        })
    };
    view! {
        <ul class="what-is-new">{lines}</ul>
        {link}
    }
}

fn words(i18n: Texts, formats: Formats, concern: &Concern) -> String {
    let day = |at: &UnixSeconds| formats.moment(at.0, Moment::Date);
    let target = |target: &usize| target.to_string();
    match concern {
        Concern::LicenceOver(at) => t_string!(i18n, health.licence_over, day = day(at)),
        Concern::LicenceSoon(at) => t_string!(i18n, health.licence_soon, day = day(at)),
        Concern::StorageFull(used) => t_string!(i18n, health.storage_full, share = formats.percent(used / 100.0)),
        Concern::StorageNearlyFull(used) => {
            t_string!(i18n, health.storage_nearly_full, share = formats.percent(used / 100.0))
        }
        Concern::TooManyDevices { devices, limit } => {
            t_string!(i18n, health.too_many_devices, devices = count(formats, *devices), limit = count(formats, *limit))
        }
        Concern::SelfBackupFailed { target: of, at } => {
            t_string!(i18n, health.self_backup_failed, target = target(of), day = day(at))
        }
        Concern::SelfBackupOld { target: of, at } => {
            t_string!(i18n, health.self_backup_old, target = target(of), day = day(at))
        }
        Concern::SelfBackupNever { target: of } => t_string!(i18n, health.self_backup_never, target = target(of)),
        Concern::MailErrors(number) => t_string!(i18n, health.mail_errors, number = count(formats, *number)),
        Concern::MailsWait(number) => t_string!(i18n, health.mails_wait, number = count(formats, *number)),
        Concern::ClockOff(seconds) => t_string!(i18n, overview.clock_off, amount = formats.duration(*seconds)),
        Concern::NewVersion(version) => t_string!(i18n, health.new_version, version = version.clone()),
    }
}
