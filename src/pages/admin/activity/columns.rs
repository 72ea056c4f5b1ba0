//! The columns of the list of events.

use super::kinds::{kind_label, kind_tone};
use crate::account::{Happening, Names};
use crate::format::Moment;
use crate::i18n::*;
use crate::pages::shared::amounts::number;
use crate::pages::shared::status::{class_label, status_label, status_tone};
use crate::routes::Page;
use crate::session::Portal;
use crate::ui::badge::Badge;
use crate::ui::table::{Column, SortKey, Width};
use crate::ui::time::ExactTime;
use comet_api::constants::sevt;
use comet_api::status::JobStatus;
use perihelion_view::prelude::*;

/// The columns; with the tenants' names where there are tenants.
pub fn columns(i18n: Texts, tenants: &Names) -> Vec<Column<Happening>> {
    let of_tenants = (!tenants.is_empty()).then(|| of_tenant(tenants));
    [Some(what(i18n)), Some(about(i18n)), Some(actor(i18n)), of_tenants, Some(when())].into_iter().flatten().collect()
}

fn what(i18n: Texts) -> Column<Happening> {
    let words = move |row: &Happening| what_label(i18n, row.event.kind, &row.event.name, ended(row));
    let cell = move |row: &Happening| {
        let (kind, name, ended) = (row.event.kind, row.event.name.clone(), ended(row));
        let tone = ended.map_or(kind_tone(kind), |status| status_tone(JobStatus::from(status)));
        view! { <Badge tone label=move || what_label(i18n, kind, &name, ended) /> }
    };
    Column::new("what", key!(live.what), cell)
        .sorted_by(move |row| SortKey::text(&words(row)))
        .searched_by(words)
        .width(Width::Grow(16.0))
        .always_shown()
}

/// What has happened; of a job's end, how it ended.
fn what_label(i18n: Texts, kind: i64, name: &str, ended: Option<u64>) -> String {
    match ended {
        Some(status) => t_string!(i18n, live.job_ended, status = status_label(i18n, JobStatus::from(status))),
        None => kind_label(i18n, kind, name),
    }
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
    Column::new("about", key!(live.about), cell)
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
    Column::new("actor", key!(live.actor), words)
        .sorted_by(move |row| SortKey::text(&words(row)))
        .searched_by(words)
        .width(Width::Fixed(10.0))
}

fn of_tenant(tenants: &Names) -> Column<Happening> {
    let names = Names::clone(tenants);
    let name = move |row: &Happening| {
        let id = &row.event.tenant;
        names.get(id).unwrap_or(id).clone()
    };
    let (sorted, searched) = (name.clone(), name.clone());
    Column::new("tenant", key!(live.tenant), name)
        .sorted_by(move |row| SortKey::text(&sorted(row)))
        .searched_by(searched)
        .width(Width::Fixed(10.0))
}

fn when() -> Column<Happening> {
    Column::new("when", key!(live.when), |row: &Happening| view! { <ExactTime at=row.event.time.0 how=Moment::Time /> })
        // Many things happen in one second; the order in which they were told is the finer clock.
        .sorted_by(|row| SortKey::Number(number(i64::try_from(row.number).unwrap_or(i64::MAX))))
        .descending_first()
        .width(Width::Fixed(10.0))
}
