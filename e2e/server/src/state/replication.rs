//! Copies of the server's data elsewhere: each target of the settings works off what is queued for it.

use super::settings;
use crate::refusal::Outcome;
use crate::seed::{Dice, blank};
use crate::server::Life;
use comet_api::constants::{replicator_displayclass as class, replicator_state};
use comet_api::types::{ReplicaServer, ReplicatorStateAPIResponse};
use comet_api::{ByteCount, UnixSeconds};
use rusqlite::Connection;

/// So long the list of files is compared after a start, in seconds.
const SYNC: i64 = 60;
const WORKERS: i64 = 4;

pub fn state(db: &Connection, life: &Life, now: UnixSeconds) -> Outcome<Vec<ReplicatorStateAPIResponse>> {
    let settings = settings::get(db)?;
    let users = settings.authentication_role().replicate_to().iter().map(|target| (class::USER, target));
    let storage = settings.storage_role().replicate_to().iter().map(|target| (class::STORAGE, target));
    Ok(users.chain(storage).map(|(class, target)| of_target(class, target, life, now)).collect())
}

/// Every few minutes something new comes; it is worked off before the next comes.
fn of_target(class: i64, target: &ReplicaServer, life: &Life, now: UnixSeconds) -> ReplicatorStateAPIResponse {
    let mut dice = Dice::of(&["replication", target.remote_address()]);
    let (rhythm, batch, size) = (dice.between(180, 600), dice.between(20, 400), dice.between(40_000, 9_000_000));
    let up = now.0.saturating_sub(life.started.0).max(0);
    let busy = rhythm / 2;
    let (batches, within) = (up / rhythm, up % rhythm);
    let left = if within < busy { batch.saturating_mul(busy - within) / busy } else { 0 };
    let done = batches.saturating_add(1).saturating_mul(batch).saturating_sub(left);
    let mut state: ReplicatorStateAPIResponse = blank();
    state.set_description(target.description());
    state.set_remote_server_id(target.remote_address());
    state.set_display_class(class);
    state.set_total_workers(WORKERS);
    state.set_current_time(now);
    if up < SYNC {
        state.set_state(replicator_state::FILE_LIST_WORKER_STARTED | replicator_state::FILE_LIST_SYNC_RUNNING);
        return state;
    }
    state.set_state(
        replicator_state::FILE_LIST_WORKER_STARTED
            | replicator_state::FILE_LIST_SYNC_FINISHED
            | replicator_state::WORKERS_STARTED,
    );
    state.set_active_workers(if left > 0 { WORKERS } else { 0 });
    state.set_items_queued(left);
    state.set_bytes_queued(ByteCount(left.saturating_mul(size)));
    state.set_items_replicated(done);
    state.set_bytes_replicated(ByteCount(done.saturating_mul(size)));
    let idle = if left > 0 { 0 } else { within.saturating_sub(busy) };
    state.set_last_worker_submit_time(now.plus(-idle));
    state
}
