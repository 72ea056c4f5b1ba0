//! The columns of the list of events.

use super::kinds::{kind_label, kind_tone};
use crate::account::{Happening, Names};
use crate::i18n::*;
use crate::pages::shared::amounts::number;
use crate::pages::shared::status::{StatusBadge, class_label, status_label};
use crate::routes::Page;
use crate::session::Portal;
use crate::ui::badge::Badge;
use crate::ui::table::{Column, SortKey, Width};
use crate::ui::time::RelativeTime;
use comet_api::constants::sevt;
use comet_api::status::JobStatus;
use perihelion_view::prelude::*;

pub fn columns(i18n: Texts, tenants: Names) -> Vec<Column<Happening>> {
    let (shown, sorted) = (tenants.clone(), tenants);
    vec![
        what(i18n),
        about(i18n),
        actor(i18n),
        Column::new("tenant", move || t_string!(i18n, live.tenant), move |row: &Happening| tenant(&shown, row))
            .sorted_by({
                let tenants = sorted.clone();
                move |row| SortKey::text(&tenant(&tenants, row))
            })
            .searched_by(move |row| tenant(&sorted, row))
            .width(Width::Fixed(10.0)),
        when(i18n),
    ]
}

fn what(i18n: Texts) -> Column<Happening> {
    let words = move |row: &Happening| {
        let kind = kind_label(i18n, row.event.kind, &row.event.name);
        let status = ended(row).map(|status| status_label(i18n, JobStatus::from(status))).unwrap_or_default();
        format!("{kind} {status}")
    };
    let cell = move |row: &Happening| {
        let (kind, name) = (row.event.kind, row.event.name.clone());
        let badge = view! { <Badge tone=kind_tone(kind) label=move || kind_label(i18n, kind, &name) /> };
        let status = ended(row).map(|status| view! { <StatusBadge status /> });
        view! { <span class="row">{badge}{status}</span> }
    };
    Column::new("what", move || t_string!(i18n, live.what), cell)
        .sorted_by(move |row| SortKey::text(&words(row)))
        .searched_by(words)
        .width(Width::Grow(18.0))
        .always_shown()
}

/// How a job has ended.
fn ended(row: &Happening) -> Option<u64> {
    let job = row.job.as_ref().filter(|_| row.event.kind == sevt::JOB_COMPLETED)?;
    Some(job.status)
}

/// A link to the page of what it happened to, where there is one.
fn about(i18n: Texts) -> Column<Happening> {
    let words = move |row: &Happening| match &row.job {
        Some(job) => format!("{} · {}", class_label(i18n, job.classification), job.username),
        None => row.event.resource.clone(),
    };
    let cell = move |row: &Happening| match page_of(row) {
        Some(page) => view! { <a class="table__link" href=page.href()>{words(row)}</a> },
        None => words(row).into_node(),
    };
    Column::new("about", move || t_string!(i18n, live.about), cell)
        .sorted_by(move |row| SortKey::text(&words(row)))
        .searched_by(words)
        .width(Width::Grow(14.0))
}

fn page_of(row: &Happening) -> Option<Page> {
    let event = &row.event;
    match event.kind {
        sevt::JOB_NEW | sevt::JOB_COMPLETED => Some(Page::job(Portal::Admin, event.resource.as_str())),
        sevt::ACCOUNT_REMOVED => None,
        sevt::ACCOUNT_NEW..sevt::ACCOUNT_ADMIN_NEW if !event.resource.is_empty() => {
            Some(Page::user(event.resource.as_str()))
        }
        _ => None,
    }
}

fn actor(i18n: Texts) -> Column<Happening> {
    let words = move |row: &Happening| match row.event.actor.as_str() {
        "" => t_string!(i18n, live.the_server).to_owned(),
        actor => actor.to_owned(),
    };
    Column::new("actor", move || t_string!(i18n, live.actor), words)
        .sorted_by(move |row| SortKey::text(&words(row)))
        .searched_by(words)
        .width(Width::Fixed(10.0))
}

fn tenant(names: &Names, row: &Happening) -> String {
    let id = &row.event.tenant;
    names.get(id).unwrap_or(id).clone()
}

fn when(i18n: Texts) -> Column<Happening> {
    Column::new(
        "when",
        move || t_string!(i18n, live.when),
        |row: &Happening| view! { <RelativeTime at=row.event.time.0 /> },
    )
    // Many things happen in one second; the order in which they were told is the finer clock.
    .sorted_by(|row| SortKey::Number(number(i64::try_from(row.number).unwrap_or(i64::MAX))))
    .descending_first()
    .width(Width::Fixed(10.0))
}
