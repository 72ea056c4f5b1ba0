//! The past of one customer: each planned moment becomes a job, and the vaults fill up.

use super::dice::{Dice, permille};
use super::items::bytes_at;
use super::jobs::{Frame, Traffic, measured};
use super::outcomes::{self, Outcome};
use super::people::{Item, Person, Rule, Story, Vault, Window};
use super::schedule::{self, Plan};
use super::upkeep::{self, Chore};
use super::{casting, running};
use comet_api::UnixSeconds;
use comet_api::constants::job_classification as class;
use comet_api::types::BackupJobDetail;
use std::collections::{HashMap, HashSet};

/// What happened to a customer's data within a window of time.
#[derive(Default)]
pub struct Past {
    pub jobs: Vec<BackupJobDetail>,
    /// Bytes in each vault now, by its GUID.
    pub vault_bytes: HashMap<String, i64>,
}

/// What a vault holds while time passes.
#[derive(Default)]
pub struct Store {
    pub bytes: i64,
    /// Uploaded since the last retention pass.
    pub fresh: i64,
    /// Items that have a first full backup in here.
    seeded: HashSet<String>,
}

enum Moment<'a> {
    Planned(&'a Rule),
    Chore(Chore<'a>),
}

pub fn past(person: &Person, window: Window) -> Past {
    let mut stores = first_stores(person, window);
    let mut past = Past::default();
    for (time, moment) in moments(person, window) {
        let job = match moment {
            Moment::Planned(rule) => {
                let store = stores.entry(rule.vault.guid.clone()).or_default();
                backup(person, rule, time, window, store)
            }
            Moment::Chore(chore) => upkeep::job(person, &chore, time, &mut stores),
        };
        past.jobs.extend(job);
        if let Some((job, earlier)) = past.jobs.split_last_mut() {
            collide(job, earlier);
        }
    }
    for job in past.jobs.iter_mut().filter(|job| job.end_time() > window.now) {
        running::unfinish(job, window.now);
    }
    past.vault_bytes = stores.into_iter().map(|(guid, store)| (guid, store.bytes)).collect();
    past
}

/// A skipped backup met the one before it, which then took that long.
fn collide(job: &mut BackupJobDetail, earlier: &mut [BackupJobDetail]) {
    if job.status() != Outcome::Skipped.status() {
        return;
    }
    let is_same_item = |other: &&mut BackupJobDetail| other.source_guid() == job.source_guid();
    let Some(other) = earlier.iter_mut().rev().find(is_same_item).filter(|other| !other.snapshot_id().is_empty())
    else {
        return;
    };
    job.set_conflicting_job_id(other.guid());
    let end = job.end_time().plus(Dice::of(&["collision", job.guid()]).between(120, 7200));
    other.set_end_time(end);
    other.set_destination_size_end(measured(other.destination_size_end().size().0, end));
}

fn moments(person: &Person, window: Window) -> Vec<(UnixSeconds, Moment<'_>)> {
    let mut moments: Vec<(UnixSeconds, Moment<'_>)> = Vec::new();
    for rule in person.rules.iter().chain(&person.former_rules) {
        let zone = schedule::zone(rule.item.device.zone);
        let from = window.from.max(rule.item.created.plus(600));
        let to = if is_former(person, rule) { last_day(person, window) } else { window.now };
        moments.extend(rule.plan.moments(&zone, from, to).into_iter().map(|time| (time, Moment::Planned(rule))));
    }
    let chores = upkeep::chores(person, window).into_iter();
    moments.extend(chores.map(|(time, chore)| (time, Moment::Chore(chore))));
    moments.sort_by_key(|(time, _)| *time);
    moments
}

fn is_former(person: &Person, rule: &Rule) -> bool {
    person.former_rules.iter().any(|former| former.guid == rule.guid)
}

/// The day a removed device was last there.
pub fn last_day(person: &Person, window: Window) -> UnixSeconds {
    match person.story {
        Story::LostDevice(days) => window.days_ago(days),
        _ => window.now,
    }
}

/// What the vaults hold when the window opens: older accounts have years of backups in them.
fn first_stores(person: &Person, window: Window) -> HashMap<String, Store> {
    let mut stores: HashMap<String, Store> = HashMap::new();
    let never = person.story == Story::NeverSucceeded;
    for rule in person.rules.iter().chain(&person.former_rules) {
        let store = stores.entry(rule.vault.guid.clone()).or_default();
        if !never && !casting::is_young(person, window) && store.seeded.insert(rule.item.guid.clone()) {
            let stored = permille(bytes_at(&rule.item, window.from, window.now), rule.item.bulk.stored);
            store.bytes += permille(stored, Dice::of(&["kept", &rule.vault.guid]).between(1050, 1700));
        }
    }
    stores
}

/// The job of a planned run, if any was recorded, and its effect on the vault.
fn backup(
    person: &Person,
    rule: &Rule,
    planned: UnixSeconds,
    window: Window,
    store: &mut Store,
) -> Option<BackupJobDetail> {
    let outcome = outcomes::outcome(person, rule, planned, window)?;
    let mut dice = Dice::at(&["run", &rule.guid], planned.0);
    let is_first = !store.seeded.contains(&rule.item.guid);
    let whole = traffic(&rule.item, rule.plan, is_first, planned, window, &mut dice);
    let needs = seconds(&rule.item, &rule.vault, whole, &mut dice);
    let started = planned.plus(dice.between(1, 200));
    let (start, seconds, traffic) = match outcome {
        Outcome::Success | Outcome::Warning => (started, needs, whole),
        Outcome::Missed => (planned, 0, Traffic::default()),
        Outcome::Skipped => (started, dice.between(0, 2), Traffic::default()),
        Outcome::Error if person.story == Story::NeverSucceeded || dice.chance(450) => {
            (started, dice.between(12, 95), Traffic::default())
        }
        Outcome::Abandoned => (started, needs + dice.between(20_000, 90_000), whole.partly(dice.between(50, 950))),
        Outcome::Timeout => (started, needs + dice.between(3600, 9000), whole.partly(dice.between(50, 950))),
        Outcome::Error | Outcome::Quota | Outcome::Cancelled => {
            let reached = dice.between(40, 960);
            (started, permille(needs, reached).max(8), whole.partly(reached))
        }
    };
    let frame = Frame {
        key: &rule.guid,
        username: &person.username,
        classification: class::BACKUP,
        status: outcome.status(),
        start,
        end: start.plus(seconds),
        device: &rule.item.device,
        item: &rule.item.guid,
        vault: &rule.vault.guid,
    };
    let mut job = frame.job();
    traffic.write(&mut job);
    job.set_backup_rule_guid(rule.guid.as_str());
    if !rule.tags().is_empty() {
        job.set_tags(rule.tags());
    }
    if outcome == Outcome::Missed {
        // The server's own entry: no client saw it.
        job.set_client_version("");
        return Some(job);
    }
    job.set_destination_size_start(measured(store.bytes, start));
    store.bytes += traffic.upload;
    if !is_first {
        store.fresh += traffic.upload;
    }
    if outcome.is_kept() {
        store.seeded.insert(rule.item.guid.clone());
        count(&rule.item, &mut job);
        job.set_snapshot_id(dice.hex(4));
        job.set_destination_size_end(measured(store.bytes, job.end_time()));
    }
    if outcome == Outcome::Error && rule.retries {
        job.set_retry_count(2);
    }
    Some(job)
}

fn traffic(item: &Item, plan: Plan, is_first: bool, at: UnixSeconds, window: Window, dice: &mut Dice) -> Traffic {
    let bytes = bytes_at(item, at, window.now);
    let share = permille(1000, bytes / (item.bulk.bytes.max(1000) / 1000));
    let change = match plan {
        _ if is_first => 1000,
        Plan::Hourly { .. } | Plan::Every { .. } => dice.about(item.bulk.change) / 3 + 1,
        Plan::Weekly { .. } | Plan::Monthly { .. } => dice.about(item.bulk.change) * 4,
        Plan::Daily { .. } | Plan::Weekdays { .. } => dice.about(item.bulk.change),
    };
    let upload = permille(permille(bytes, change.min(1000)), item.bulk.stored);
    Traffic {
        bytes,
        files: permille(item.bulk.files, share).max(item.bulk.files.min(1)),
        directories: permille(item.bulk.directories, share),
        upload,
        download: upload / 400 + dice.between(20_000, 900_000),
    }
}

/// How long a run takes: finding what changed, reading it, sending it.
fn seconds(item: &Item, vault: &Vault, traffic: Traffic, dice: &mut Dice) -> i64 {
    let read = if item.bulk.is_image { traffic.bytes / 600_000_000 } else { traffic.files / 2200 };
    let send = traffic.upload / vault.kind.bytes_per_second();
    (dice.between(9, 40) + dice.about(read) + dice.about(send)).min(20 * 3600)
}

/// What licences are counted by.
fn count(item: &Item, job: &mut BackupJobDetail) {
    if item.bulk.machines > 0 {
        job.set_total_vm_count(item.bulk.machines);
    }
    if item.bulk.mailboxes > 0 {
        let unlicensed = item.bulk.mailboxes / 8;
        job.set_total_accounts_count(item.bulk.mailboxes);
        job.set_total_mails_count(item.bulk.mailboxes);
        job.set_total_sites_count(item.bulk.sites);
        job.set_total_licensed_mails_count(item.bulk.mailboxes - unlicensed);
        job.set_total_unlicensed_mails_count(unlicensed);
    }
}
