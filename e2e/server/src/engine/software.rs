//! The client software on a device: updated, removed, or made to take over another program's settings.

use super::away::{connections_of, end_connection, reconnect};
use super::deed::Deed;
use super::ending::Ended;
use super::fate::Odds;
use super::plan::{Line, Plan};
use super::start::{self, About, usual_lines};
use super::work::Work;
use crate::devices::Device;
use crate::devices::system::System;
use crate::refusal::Outcome;
use crate::seed::{Dice, blank, chore_traffic};
use crate::state::documents;
use crate::state::enrolment::forget_device;
use crate::state::fleet;
use crate::state::profile_entries::change_entries;
use comet_api::constants::{engine_builtin as engine, job_classification as class, sevt};
use comet_api::types::{LiveUserConnection, SourceConfig};
use comet_api::{Dictionary, JobId, Lens};

pub fn update(work: &Work<'_>, device: &Device) -> Outcome<JobId> {
    let odds = Odds { warning: 0, error: 25, timeout: 0 };
    begin(work, device, class::UPDATE, 85, &odds, Deed::Update)
}

pub fn uninstall(work: &Work<'_>, device: &Device, forgets: bool) -> Outcome<JobId> {
    begin(work, device, class::UNINSTALL, 15, &NEVER, Deed::Uninstall { forgets })
}

pub fn import(work: &Work<'_>, device: &Device, program: String) -> Outcome<JobId> {
    begin(work, device, class::IMPORT, 45, &NEVER, Deed::Import { program })
}

const NEVER: Odds = Odds { warning: 0, error: 0, timeout: 0 };

fn begin(
    work: &Work<'_>,
    device: &Device,
    classification: u64,
    seconds: i64,
    odds: &Odds,
    deed: Deed,
) -> Outcome<JobId> {
    start::check(device, "")?;
    let about = About { device, classification, item: "", vault: "" };
    let mut dice = about.dice(work)?;
    let mut job = about.job(work, &mut dice);
    let fate = work.engine().fates.draw(odds, &mut dice);
    job.set_status(fate.status);
    chore_traffic(classification, 0, 0, !fate.is_well()).write(&mut job);
    let deed = if fate.is_well() { deed } else { Deed::Nothing };
    let lines = usual_lines(&job, None);
    let plan = Plan { last: job, work: dice.about(seconds) * 1000, items_total: 0, lines, after: Vec::new(), deed };
    start::begin(work, &device.owner, plan)
}

/// The device comes back with the server's version.
pub fn restart_updated(ended: &Ended<'_>) -> Outcome<()> {
    let (work, job) = (ended.work, &ended.job);
    let live = connections_of(work.db, job.username(), job.device_id())?;
    let Some((_, device)) = live.first() else { return Ok(()) };
    fleet::update(work.db, device, &live)?;
    work.emit(sevt::ACCOUNT_UPDATED, &ended.owner, job.username())?;
    for (id, _) in &live {
        if let Some(connection) = documents::get::<LiveUserConnection>(work.db, id)? {
            reconnect(work, &ended.owner, id, connection)?;
        }
    }
    Ok(())
}

/// The device is not heard of again. Its registration lies in its settings, and goes with them.
pub fn leave_for_good(ended: &Ended<'_>, forgets: bool) -> Outcome<()> {
    let (work, job) = (ended.work, &ended.job);
    for (id, _) in connections_of(work.db, job.username(), job.device_id())? {
        end_connection(work, &ended.owner, &id)?;
    }
    if !forgets {
        return Ok(());
    }
    work.change(&ended.owner, |profile| forget_device(profile, &job.device_id().into()))?;
    work.emit(sevt::DEVICE_REMOVED, &ended.owner, job.device_id())
}

/// What the other program backed up is an item of the device now, without a schedule.
pub fn take_over(ended: &mut Ended<'_>, program: &str) -> Outcome<Vec<Line>> {
    let job = &ended.job;
    let system = System::of(ended.owner.devices().get(job.device_id()));
    let folder = match system {
        System::Windows | System::WindowsServer => r"C:\Users",
        System::Mac => "/Users",
        System::Linux => "/home",
        System::Synology => "/volume1",
    };
    let mut item: SourceConfig = blank();
    item.set_engine(engine::FILE);
    item.set_description(format!("From {program}"));
    item.set_owner_device(job.device_id());
    item.set_create_time(ended.at);
    item.set_modify_time(ended.at);
    item.set_engine_props([("INCLUDE0".to_owned(), folder.to_owned())].into_iter().collect::<Dictionary<_>>());
    let id = Dice::of(&["imported item", job.guid()]).guid();
    ended.work.change(&ended.owner, |profile| {
        change_entries(profile, "Sources", |items| items.insert(id.clone(), item.into_value()));
    })?;
    Ok(vec![Line::info(format!("Made the item \"From {program}\"; it needs a schedule."))])
}
