//! What profiles repeat about jobs: each item's last backups, each vault's size, as devices write it.

use super::ending::Ended;
use crate::refusal::Outcome;
use crate::seed::{blank, content, measured};
use crate::state::profile_entries::{change_each, edit};
use comet_api::constants::job_status as status;
use comet_api::types::{
    BackupJobDetail, DestinationConfig, DestinationStatistics, DeviceConfig, SourceBasicInfo, SourceConfig,
    SourceStatistics, UserProfileConfig,
};
use comet_api::{ByteCount, Dictionary, Lens, UnixSeconds};

fn edit_entry<T: Lens>(profile: &mut UserProfileConfig, field: &str, id: &str, mut change: impl FnMut(&mut T)) {
    change_each(profile, field, |key, value| {
        if key == id {
            edit(value, &mut change);
        }
    });
}

fn edit_item(profile: &mut UserProfileConfig, item: &str, change: impl Fn(&mut SourceStatistics)) {
    edit_entry(profile, "Sources", item, |config: &mut SourceConfig| {
        let known = config.raw("Statistics").is_some();
        let mut statistics = if known { config.statistics().clone() } else { blank() };
        change(&mut statistics);
        config.set_statistics(statistics);
    });
}

pub fn edit_vault(profile: &mut UserProfileConfig, vault: &str, mut change: impl FnMut(&mut DestinationConfig)) {
    edit_entry(profile, "Destinations", vault, |config: &mut DestinationConfig| change(config));
}

fn edit_vault_statistics(profile: &mut UserProfileConfig, vault: &str, change: impl Fn(&mut DestinationStatistics)) {
    edit_vault(profile, vault, |config| {
        let known = config.raw("Statistics").is_some();
        let mut statistics = if known { config.statistics().clone() } else { blank() };
        change(&mut statistics);
        config.set_statistics(statistics);
    });
}

/// A backup of the item has begun.
pub fn note_start(profile: &mut UserProfileConfig, item: &str, at: UnixSeconds) {
    edit_item(profile, item, |statistics| statistics.set_last_start_time(at));
}

/// A backup has ended, well or not.
pub fn note_backup(profile: &mut UserProfileConfig, job: &BackupJobDetail) {
    let is_good = job.status() == status::STOP_SUCCESS;
    edit_item(profile, job.source_guid(), |statistics| {
        statistics.set_last_backup_job(job.clone());
        if is_good {
            statistics.set_last_successful_backup_job(job.clone());
        }
    });
    if !job.snapshot_id().is_empty() {
        note_size(profile, job);
    }
}

/// What the item holds, in the device's own list of its items.
fn note_size(profile: &mut UserProfileConfig, job: &BackupJobDetail) {
    let Some(item) = profile.sources().get(job.source_guid()).cloned() else { return };
    edit_entry(profile, "Devices", job.device_id(), |device: &mut DeviceConfig| {
        let mut sources: Dictionary<SourceBasicInfo> =
            device.sources().iter().map(|(id, info)| (id.to_owned(), info.clone())).collect::<Dictionary<_>>();
        let mut info = sources.get(job.source_guid()).cloned().unwrap_or_else(blank);
        info.set_engine(item.engine());
        info.set_description(item.description());
        info.set_size(job.total_size());
        info.set_total_vm_count(job.total_vm_count());
        info.set_o365_account_count(job.total_accounts_count());
        sources.insert(job.source_guid().to_owned(), info);
        device.set_sources(sources);
    });
}

/// Bytes in the vault, as last measured.
pub fn vault_size(owner: &UserProfileConfig, vault: &str) -> i64 {
    owner.destinations().get(vault).map_or(0, |vault| vault.statistics().client_provided_size().size().0)
}

/// The vault holds so much now. A vault that was never written to begins with that.
pub fn set_vault_size(profile: &mut UserProfileConfig, vault: &str, bytes: i64, at: UnixSeconds) {
    edit_vault_statistics(profile, vault, |statistics| {
        statistics.set_client_provided_size(measured(bytes, at.plus(-MEASURING)));
    });
    edit_vault(profile, vault, |config| {
        if config.repo_init_timestamp().known().is_none() {
            config.set_repo_init_timestamp(at);
        }
    });
}

/// A measurement takes so many seconds.
pub const MEASURING: i64 = 2;

/// What in the vault belongs to something; counted anew by retention passes only.
pub fn set_vault_content(profile: &mut UserProfileConfig, vault: &str, bytes: i64, at: UnixSeconds) {
    edit_vault_statistics(profile, vault, |statistics| {
        statistics.set_client_provided_content(content(bytes, at));
    });
}

pub fn note_deep_verify(ended: &Ended<'_>) -> Outcome<()> {
    if !ended.is_well() {
        return Ok(());
    }
    let job = &ended.job;
    ended.work.change(&ended.owner, |profile| {
        edit_vault_statistics(profile, job.destination_guid(), |statistics| {
            statistics.set_last_successful_deep_verify_guid(job.guid());
            statistics.set_last_successful_deep_verify_start_time(job.start_time());
            statistics.set_last_successful_deep_verify_end_time(job.end_time());
        });
    })
}

/// The sizes of all items of the account but this one.
pub fn other_items_size(owner: &UserProfileConfig, item: &str) -> i64 {
    let sizes = owner.sources();
    let others = sizes.iter().filter(|(id, _)| *id != item);
    let size = |config: &SourceConfig| config.statistics().last_successful_backup_job().total_size();
    others.map(|(_, config)| size(config)).fold(0, |sum, ByteCount(bytes)| sum.saturating_add(bytes))
}
