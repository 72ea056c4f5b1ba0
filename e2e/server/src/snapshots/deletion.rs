//! Deleting snapshots, and the job that a device makes of it.

use super::store;
use crate::call::Call;
use crate::devices::Device;
use crate::devices::says::brief;
use crate::refusal::{Outcome, Refusal};
use crate::seed::blank;
use crate::state::jobs;
use comet_api::constants::{job_classification, job_status, sevt};
use comet_api::types::BackupJobDetail;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Deletes these snapshots of the vault, all or none: one that is not there stops the others from going.
pub fn delete(call: &Call<'_>, device: &Device, vault: &str, ids: &[&str]) -> Outcome<()> {
    // The same one twice is the same one.
    for id in ids.iter().collect::<BTreeSet<_>>() {
        if store::remove(call.db, &device.owner_name(), vault, [*id])? == 0 {
            return Err(Refusal::not_found("snapshot", &brief(id)));
        }
    }
    record(call, device, vault)
}

fn record(call: &Call<'_>, device: &Device, vault: &str) -> Outcome<()> {
    let job = job(call, device, vault)?;
    jobs::write(call.db, &job)?;
    let organization = device.owner.organization_id();
    call.emit(sevt::JOB_NEW, organization, job.guid())?;
    call.emit(sevt::JOB_COMPLETED, organization, job.guid())
}

/// Done within the second: forgetting takes no time, the space comes back with the next retention pass.
fn job(call: &Call<'_>, device: &Device, vault: &str) -> Outcome<BackupJobDetail> {
    let size = device.vault(vault)?.statistics().client_provided_size();
    let mut job: BackupJobDetail = blank();
    job.set_guid(Uuid::new_v4().to_string());
    job.set_username(device.connection.username());
    job.set_device_id(device.connection.device_id());
    job.set_destination_guid(vault);
    job.set_classification(job_classification::DELETE_CUSTOM);
    job.set_status(job_status::STOP_SUCCESS);
    job.set_start_time(call.now());
    job.set_end_time(call.now());
    job.set_client_version(device.connection.reported_version());
    job.set_destination_size_start(size.clone());
    job.set_destination_size_end(size.clone());
    Ok(job)
}
