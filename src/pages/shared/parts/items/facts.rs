//! What is known of an item: its kind, its device, its last backups into each vault. Nothing here can be changed.

use super::place::text;
use crate::account::{Account, ItemRow, JobRow};
use crate::format::use_formats;
use crate::i18n::*;
use crate::pages::shared::ago::Ago;
use crate::pages::shared::amounts::size;
use crate::pages::shared::items::engine_label;
use crate::pages::shared::status::StatusBadge;
use crate::routes::{Page, Part};
use crate::server::use_read;
use crate::ui::badge::Badge;
use crate::ui::facts::{Fact, Facts};
use crate::ui::tone::Tone;
use comet_api::constants::job_classification::BACKUP;
use comet_api::{JobId, UnixSeconds};
use perihelion_view::prelude::*;
use serde_json::Value;

/// The newest backup of an item into a vault.
#[derive(Clone, Debug, PartialEq)]
pub struct Last {
    pub item: String,
    pub vault: String,
    pub job: JobId,
    pub status: u64,
    pub at: UnixSeconds,
}

impl Last {
    fn of(job: &JobRow) -> Self {
        Self {
            item: job.source_guid.to_string(),
            vault: job.destination_guid.to_string(),
            job: job.id.to_string().into(),
            status: job.status,
            at: job.start_time,
        }
    }
}

/// Follows the newest backups; nothing is asked for while they are not wanted.
pub fn use_last_backups(account: &Account, is_wanted: Signal<bool>) -> Memo<Vec<Last>> {
    let account = account.clone();
    let jobs = use_read(move || is_wanted.get().then(|| account.jobs()));
    Memo::new(move || jobs.state.with(|state| state.data.as_ref().map(|jobs| last_backups(jobs)).unwrap_or_default()))
}

/// The newest backup of each item into each vault.
fn last_backups(jobs: &[JobRow]) -> Vec<Last> {
    let mut all: Vec<Last> = Vec::new();
    for job in jobs.iter().filter(|job| job.classification == BACKUP) {
        let is_same = |last: &&mut Last| job.source_guid == last.item && job.destination_guid == last.vault;
        match all.iter_mut().find(is_same) {
            Some(last) if last.at >= job.start_time => {}
            Some(last) => *last = Last::of(job),
            None => all.push(Last::of(job)),
        }
    }
    all
}

/// What a thing of the profile is called; its id where it has no name.
pub fn name_in(profile: &Value, list: &str, id: &str, member: &str) -> String {
    let name = profile.get(list).and_then(|list| list.get(id)).map(|thing| text(thing, member)).unwrap_or_default();
    if name.is_empty() { id.to_owned() } else { name.to_owned() }
}

/// How many schedules an item has.
pub fn schedules_of(profile: &Value, item: &str) -> usize {
    let rules = profile.get("BackupRules").and_then(Value::as_object).into_iter().flatten();
    rules.filter(|(_, rule)| text(rule, "Source") == item).count()
}

/// The facts.
pub fn facts(account: &Account, profile: &Value, lasts: &[Last], id: &str) -> Node {
    let (i18n, formats) = (use_i18n(), use_formats());
    let Some(value) = profile.get("Sources").and_then(|items| items.get(id)) else { return Node::NOTHING };
    let row: ItemRow = comet_api::rows::of_document(value);
    let device = name_in(profile, "Devices", &row.owner_device, "FriendlyName");
    let device = match account {
        Account::AsAdmin { user } => {
            let href = Page::device(user.clone(), row.owner_device.clone()).href();
            view! { <a href=href>{device}</a> }
        }
        Account::AsUser => device.into_node(),
    };
    let schedules = schedules_of(profile, id);
    let href = Page::part(account, Part::Schedules).href();
    let good = row.last_success().map(|job| view! { <Ago at=job.start_time /> });
    let kind = row.engine.clone();
    let mut last = last_of(account, profile, lasts, id, &row);
    if last.is_nothing() {
        last = view! { <Badge tone=Tone::Warning label=key!(items.never) /> };
    }
    view! {
        <Facts>
            <Fact label=key!(item.kind)>{move || engine_label(i18n, &kind)}</Fact>
            <Fact label=key!(item.device)>{device}</Fact>
            <Fact label=key!(item.last)>{last}</Fact>
            {good.map(|good| view! { <Fact label=key!(items.last_good)>{good}</Fact> })}
            {row.size().map(|bytes| view! { <Fact label=key!(item.size)>{size(formats, bytes)}</Fact> })}
            <Fact label=key!(parts.schedules)>
                <a href=href>{move || t_string!(i18n, item.schedules, count = schedules)}</a>
            </Fact>
            <Fact label=key!(item.created)><Ago at=row.create_time /></Fact>
        </Facts>
    }
}

/// The last backup into each vault, as a list. Without a job of its own list, the profile still knows the last one.
pub fn last_of(account: &Account, profile: &Value, lasts: &[Last], id: &str, row: &ItemRow) -> Node {
    let line = |job: JobId, status: u64, at: UnixSeconds| {
        let href = Page::job(account.portal(), job).href();
        view! { <a href=href><StatusBadge status /></a> " " <Ago at /> }
    };
    let lines = lasts.iter().filter(|last| last.item == id).map(|last| {
        let vault = name_in(profile, "Destinations", &last.vault, "Description");
        view! { <li>{vault} " " {line(last.job.clone(), last.status, last.at)}</li> }
    });
    let lines: Vec<Node> = lines.collect();
    if lines.is_empty() {
        return row.last_backup().map(|job| line(job.id.clone().into(), job.status, job.start_time)).into_node();
    }
    view! { <ul class="plain-list">{lines}</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_backup_into_each_vault_is_kept() {
        let job = |vault: &str, start: i64, class: u64| JobRow {
            source_guid: "i".into(),
            destination_guid: vault.into(),
            start_time: UnixSeconds(start),
            classification: class,
            ..JobRow::default()
        };
        let jobs =
            [job("a", 5, BACKUP), job("b", 3, BACKUP), job("a", 9, BACKUP), job("a", 20, 4003), job("a", 1, BACKUP)];
        let lasts: Vec<(String, i64)> = last_backups(&jobs).into_iter().map(|last| (last.vault, last.at.0)).collect();
        assert_eq!(lasts, [("a".to_owned(), 9), ("b".to_owned(), 3)]);
    }
}
