//! The update campaign: one at a time, it brings devices to the server's version one after the other, as they are
//! seen online. How far it is follows from the time; what it did is kept.

use super::documents::{self, Kept};
use super::fleet::{self, key};
use crate::refusal::{Outcome, Refusal};
use crate::search::{Search, SearchProblem, Subject};
use crate::seed::{Dice, blank};
use comet_api::constants::{application, updatestatus as status};
use comet_api::types::{
    LiveUserConnection, UpdateCampaignOptions, UpdateCampaignStatus, UpdateCampaignStatusDeviceEntry,
};
use comet_api::{Lens, List, UnixSeconds};
use rusqlite::Connection;
use std::cmp::Ordering;
use std::collections::HashMap;

impl Kept for UpdateCampaignStatus {
    const KIND: &'static str = "campaign";
}

const ID: &str = "current";

/// What a filter asks about: a device as it is, or would be, connected.
const DEVICES: Subject = Subject {
    kind: "LiveUserConnection",
    path: |field| {
        let field = field.strip_prefix("LiveUserConnection.").unwrap_or(field);
        Some(field.split('.').map(str::to_owned).collect())
    },
    example: "LiveUserConnection.ReportedVersion",
};

/// Starts the campaign, or ends the one that is under way.
pub fn start(db: &Connection, options: &UpdateCampaignOptions, now: UnixSeconds) -> Outcome<()> {
    filter(options.apply_device_filter(), options.value())?;
    let mut campaign: UpdateCampaignStatus = blank();
    if let (Some(campaign), Some(options)) = (campaign.value_mut().as_object_mut(), options.value().as_object()) {
        campaign.extend(options.clone());
    }
    campaign.set_target_version(application::VERSION);
    match options.active() {
        true => campaign.set_start_time(now),
        false => {
            let last = last(db)?;
            campaign.set_start_time(last.start_time());
            campaign.set_devices(List(last.devices().iter().cloned().collect::<Vec<_>>()));
        }
    }
    documents::put(db, ID, &campaign)
}

fn last(db: &Connection) -> Outcome<UpdateCampaignStatus> {
    Ok(documents::get(db, ID)?.unwrap_or_else(blank))
}

fn filter(applies: bool, options: &serde_json::Value) -> Outcome<Option<Search>> {
    let wrong = |why: SearchProblem| Refusal::bad(format!("Wrong parameter Options: {why}."));
    let clause = UpdateCampaignOptions::of(options).device_filter();
    applies.then(|| Search::over(&DEVICES, clause)).transpose().map_err(wrong)
}

/// Takes the campaign as far as it is by now, if there is one and it is time to look at it again.
pub fn advance(db: &Connection, speed: i64, now: UnixSeconds) -> Outcome<()> {
    const PAUSE: i64 = 4;
    let campaign = last(db)?;
    if campaign.active() && now.0 % PAUSE == 0 && campaign.start_time() < now {
        advanced(db, speed, now)?;
    }
    Ok(())
}

/// How far the campaign is by now, at so many times its speed.
pub fn advanced(db: &Connection, speed: i64, now: UnixSeconds) -> Outcome<UpdateCampaignStatus> {
    let mut campaign = last(db)?;
    if !campaign.active() {
        return Ok(campaign);
    }
    let now = campaign.start_time().plus((now - campaign.start_time()).saturating_mul(speed));
    let filter = filter(campaign.apply_device_filter(), campaign.value())?;
    let connections = fleet::connections(db)?;
    let before: HashMap<String, i64> =
        campaign.devices().iter().map(|entry| (key(entry.username(), entry.device_id()), entry.status())).collect();
    let mut entries = Vec::new();
    for device in fleet::devices(db)? {
        let live = connections.get(&key(device.username(), device.device_id())).map(Vec::as_slice).unwrap_or_default();
        let seen = live.first().map_or(&device, |(_, live)| live);
        let was = before.get(&key(device.username(), device.device_id())).copied().unwrap_or(status::NOT_SEEN);
        let fits = filter.as_ref().is_none_or(|filter| filter.matches(seen)) && is_wanted(&campaign, seen);
        let next = match was {
            status::UPDATE_CONFIRMED | status::UPDATE_FAILED => was,
            _ if !fits => status::INELIGIBLE,
            _ if live.is_empty() => status::NOT_SEEN,
            _ if !campaign.force_upgrade_running() && fleet::is_busy(db, seen)? => status::PENDING,
            _ => stage(&campaign, seen, now),
        };
        if next == status::UPDATE_CONFIRMED && was != next {
            fleet::update(db, seen, live)?;
        }
        entries.push(entry(&device, next));
    }
    campaign.set_devices(List(entries));
    documents::put(db, ID, &campaign)?;
    Ok(campaign)
}

/// A device that is asked downloads, installs and comes back; now and then one does not manage.
fn stage(campaign: &UpdateCampaignStatus, device: &LiveUserConnection, now: UnixSeconds) -> i64 {
    let mut dice = Dice::of(&["update", device.device_id(), &campaign.start_time().0.to_string()]);
    let asked = campaign.start_time().plus(dice.between(5, 60));
    let done = asked.plus(dice.between(20, 120));
    if now < asked {
        status::PENDING
    } else if now < done {
        status::REQUEST_MADE
    } else if dice.chance(60) {
        status::UPDATE_FAILED
    } else {
        status::UPDATE_CONFIRMED
    }
}

fn is_wanted(campaign: &UpdateCampaignStatus, device: &LiveUserConnection) -> bool {
    match compare(device.reported_version(), campaign.target_version()) {
        Ordering::Less => campaign.upgrade_older(),
        Ordering::Equal => campaign.reinstall_current_ver(),
        Ordering::Greater => campaign.downgrade_newer(),
    }
}

/// Versions are numbers with points between.
fn compare(one: &str, other: &str) -> Ordering {
    let numbers = |version: &str| version.split('.').map(|part| part.parse().unwrap_or(0_u64)).collect::<Vec<_>>();
    numbers(one).cmp(&numbers(other))
}

fn entry(device: &LiveUserConnection, status: i64) -> UpdateCampaignStatusDeviceEntry {
    let mut entry: UpdateCampaignStatusDeviceEntry = blank();
    entry.set_username(device.username());
    entry.set_device_id(device.device_id());
    entry.set_status(status);
    entry
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        assert_eq!(compare("25.9.6", "25.10.0"), Ordering::Less);
        assert_eq!(compare("25.9.6", "25.9.6"), Ordering::Equal);
        assert_eq!(compare("26.1", "25.9.6"), Ordering::Greater);
    }
}
