//! What there was of users, devices and buckets on each of the last ninety days. What is gone by now is not counted.

use super::documents;
use crate::refusal::Outcome;
use crate::seed::blank;
use comet_api::UnixSeconds;
use comet_api::constants::engine_builtin;
use comet_api::types::{BucketProperties, StatResult};
use indexmap::IndexMap;
use rusqlite::Connection;
use serde::Deserialize;
use std::collections::HashMap;

const DAY: i64 = 86_400;
const DAYS: i64 = 90;

/// When things began, of one profile.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", default)]
#[derive(Default)]
struct Ages {
    create_time: i64,
    devices: HashMap<String, Device>,
    sources: HashMap<String, Item>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
struct Device {
    registration_time: i64,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
struct Item {
    create_time: i64,
    engine: String,
}

/// The beginnings of all things of a kind, sorted.
#[derive(Default)]
struct Beginnings {
    users: Vec<i64>,
    devices: Vec<i64>,
    boosters: Vec<i64>,
    buckets: Vec<i64>,
}

/// By the first second of each day. `simple` leaves out the days on which nothing changed.
pub fn history(
    db: &Connection,
    organization: Option<&str>,
    now: UnixSeconds,
    simple: bool,
) -> Outcome<IndexMap<String, StatResult>> {
    let beginnings = beginnings(db, organization)?;
    let today = now.0.saturating_sub(now.0.rem_euclid(DAY));
    let days = (0..=DAYS).rev().map(|age| today.saturating_sub(age.saturating_mul(DAY)));
    let mut history = IndexMap::new();
    let mut last: Option<StatResult> = None;
    for day in days {
        let result = beginnings.until(day.saturating_add(DAY).min(now.0));
        if !simple || last.as_ref() != Some(&result) || day == today {
            history.insert(day.to_string(), result.clone());
        }
        last = Some(result);
    }
    Ok(history)
}

fn beginnings(db: &Connection, organization: Option<&str>) -> Outcome<Beginnings> {
    let mut all = Beginnings::default();
    let mut query = db.prepare_cached("SELECT body FROM user WHERE ?1 IS NULL OR organization = ?1")?;
    let mut rows = query.query([organization])?;
    while let Some(row) = rows.next()? {
        let ages: Ages = serde_json::from_str(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?)?;
        all.users.push(ages.create_time);
        let devices = ages.devices.values().map(|device| device.registration_time);
        all.devices.extend(devices.map(|registered| if registered == 0 { ages.create_time } else { registered }));
        let boosters = ages.sources.values().filter(|item| item.engine != engine_builtin::FILE);
        all.boosters.extend(boosters.map(|item| item.create_time));
    }
    let buckets = documents::all::<BucketProperties>(db, organization)?;
    all.buckets.extend(buckets.values().map(|bucket| bucket.create_time().0));
    for kind in [&mut all.users, &mut all.devices, &mut all.boosters, &mut all.buckets] {
        kind.sort_unstable();
    }
    Ok(all)
}

impl Beginnings {
    fn until(&self, time: i64) -> StatResult {
        let count = |sorted: &[i64]| i64::try_from(sorted.partition_point(|began| *began <= time)).unwrap_or(i64::MAX);
        let mut result: StatResult = blank();
        result.set_users(count(&self.users));
        result.set_devices(count(&self.devices));
        result.set_boosters(count(&self.boosters));
        result.set_buckets(count(&self.buckets));
        result
    }
}
