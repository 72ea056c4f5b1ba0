//! What happens beside backups: retention, restores, checks, updates and the rare repairs.

use super::dice::{Dice, permille};
use super::history::{Store, last_day};
use super::jobs::{Frame, Traffic, measured};
use super::people::{DAY, Device, Item, Person, Story, Vault, Window};
use super::schedule::{self, Plan};
use comet_api::UnixSeconds;
use comet_api::constants::{job_classification as class, job_status as status};
use comet_api::types::BackupJobDetail;
use jiff::civil::Weekday;
use std::collections::HashMap;
use std::rc::Rc;

/// A job that is no backup: its `JOB_CLASSIFICATION_`, and what it works on.
pub struct Chore<'a> {
    class: u64,
    device: &'a Rc<Device>,
    item: Option<&'a Rc<Item>>,
    vault: Option<&'a Rc<Vault>>,
}

/// Jobs on a vault that happen now and then: how often in a thousand within the window.
const RARE: [(u64, i64); 5] = [
    (class::REMEASURE, 110),
    (class::REINDEX, 90),
    (class::UNLOCK, 110),
    (class::DELETE_CUSTOM, 120),
    (class::IMPORT, 50),
];

/// The chores of a customer, in no order.
pub fn chores(person: &Person, window: Window) -> Vec<(UnixSeconds, Chore<'_>)> {
    let mut chores = Vec::new();
    // Nothing but missed backups comes from devices that were away; the chores end before that.
    let now = match person.story {
        Story::SilentFor(days) | Story::SuspendedFor(days) => window.days_ago(days),
        _ => window.now,
    };
    let Some(device) = person.devices.first() else { return chores };
    let from = window.from.max(person.created.plus(2 * DAY));
    if from >= now || person.story == Story::NeverSucceeded || !person.is_tended {
        return chores;
    }
    let some_time = |dice: &mut Dice| from.plus(dice.below(now - from));
    for vault in &person.vaults {
        let mut dice = Dice::of(&["chores", &vault.guid]);
        let on_vault = |class| Chore { class, device, item: None, vault: Some(vault) };
        let zone = schedule::zone(device.zone);
        let weekly = Plan::Weekly { day: weekend(&mut dice), at: dice.between(30, 400) };
        chores.extend(weekly.moments(&zone, from, now).into_iter().map(|time| (time, on_vault(class::RETENTION))));
        if dice.chance(300) {
            let monthly = Plan::Monthly { day: monthday(&mut dice), at: dice.between(30, 400) };
            chores
                .extend(monthly.moments(&zone, from, now).into_iter().map(|time| (time, on_vault(class::DEEPVERIFY))));
        }
        for (class, permille) in RARE {
            if dice.chance(permille) {
                chores.push((some_time(&mut dice), on_vault(class)));
            }
        }
    }
    for item in &person.items {
        let mut dice = Dice::of(&["restore", &item.guid]);
        if dice.chance(300) {
            let chore =
                Chore { class: class::RESTORE, device: &item.device, item: Some(item), vault: person.vaults.first() };
            chores.push((some_time(&mut dice), chore));
        }
    }
    for device in &person.devices {
        let updated = device.updated.filter(|updated| (from..now).contains(updated));
        chores.extend(updated.map(|time| (time, Chore { class: class::UPDATE, device, item: None, vault: None })));
    }
    if let Some(rule) = person.former_rules.first() {
        let chore = Chore { class: class::UNINSTALL, device: &rule.item.device, item: None, vault: None };
        chores.push((last_day(person, window).plus(3600), chore));
    }
    chores
}

fn weekend(dice: &mut Dice) -> Weekday {
    if dice.chance(500) { Weekday::Saturday } else { Weekday::Sunday }
}

fn monthday(dice: &mut Dice) -> i8 {
    i8::try_from(dice.between(2, 27)).unwrap_or(2)
}

/// The job, and what it does to the vault's size.
pub fn job(
    person: &Person,
    chore: &Chore<'_>,
    start: UnixSeconds,
    stores: &mut HashMap<String, Store>,
) -> Option<BackupJobDetail> {
    let mut dice = Dice::at(&["chore", &chore.device.id, &chore.class.to_string()], start.0);
    let store = chore.vault.and_then(|vault| stores.get_mut(&vault.guid));
    let held = store.as_ref().map_or(0, |store| store.bytes);
    let restored = chore.item.map_or(0, |item| permille(item.bulk.bytes, dice.between(1, 60)));
    let seconds = seconds(chore.class, held, restored);
    let failed = dice.chance(match chore.class {
        class::RETENTION | class::UPDATE => 25,
        class::RESTORE => 90,
        _ => 0,
    });
    let vault = chore.vault.map_or("", |vault| &vault.guid);
    let frame = Frame {
        key: &format!("{} {} {vault}", chore.class, chore.device.id),
        username: &person.username,
        classification: chore.class,
        status: if failed { status::FAILED_ERROR } else { status::STOP_SUCCESS },
        start,
        end: start.plus(dice.about(seconds.min(16 * 3600))),
        device: chore.device,
        item: chore.item.map_or("", |item| &item.guid),
        vault,
    };
    let mut job = frame.job();
    if let Some(store) = store {
        job.set_destination_size_start(measured(store.bytes, start));
        if !failed {
            freed(chore.class, store, &mut dice);
            job.set_destination_size_end(measured(store.bytes, job.end_time()));
        }
    }
    moved(chore.class, held, restored, failed).write(&mut job);
    Some(job)
}

/// How long a chore takes on a vault that holds so much, or with so much to restore.
pub fn seconds(class: u64, held: i64, restored: i64) -> i64 {
    let gib = held >> 30;
    match class {
        class::RETENTION => 12 + gib / 8,
        class::DEEPVERIFY => 60 + gib * 9,
        class::REINDEX => 30 + gib * 2,
        class::REMEASURE => 8 + gib / 40,
        class::RESTORE => 20 + restored / 14_000_000,
        class::IMPORT => 900,
        class::UPDATE => 85,
        _ => 15,
    }
}

/// Retention gives back most of what came since the last pass; a deleted snapshot a little.
fn freed(class: u64, store: &mut Store, dice: &mut Dice) {
    if class == class::RETENTION || class == class::DELETE_CUSTOM {
        store.bytes -= permille(store.fresh, dice.between(450, 800));
        store.fresh = 0;
    }
}

/// What a chore moves.
pub fn moved(class: u64, held: i64, restored: i64, failed: bool) -> Traffic {
    let whole = match class {
        class::RESTORE => Traffic {
            bytes: restored,
            files: restored / 900_000 + 1,
            directories: restored / 20_000_000 + 1,
            download: permille(restored, 640),
            upload: 0,
        },
        class::RETENTION => Traffic { upload: 40_000, download: held / 90_000, ..Traffic::default() },
        class::DEEPVERIFY => Traffic { download: held / 12, ..Traffic::default() },
        class::REINDEX => Traffic { upload: held / 20_000, download: held / 300, ..Traffic::default() },
        class::UPDATE => Traffic { download: 121_000_000, ..Traffic::default() },
        _ => Traffic { download: 60_000, ..Traffic::default() },
    };
    if failed { whole.partly(300) } else { whole }
}
