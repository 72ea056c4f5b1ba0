//! Backups of the server itself: started, under way for a while, done.

use super::documents::{self, Kept};
use super::{locations, settings};
use crate::refusal::{Outcome, Refusal};
use crate::seed::blank;
use comet_api::types::{SelfBackupExportOptions, SelfBackupStatistics};
use comet_api::{ByteCount, UnixSeconds};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

/// How long a run takes, in seconds.
const RUN: i64 = 45;

/// The last run, by the target's place in the settings.
#[derive(Clone, Default, Deserialize, Serialize)]
struct Run {
    started: i64,
    /// The run before it.
    before: i64,
    bytes: i64,
}

impl Kept for Run {
    const KIND: &'static str = "self-backup";
}

/// Starts a run to every target that the settings name.
pub fn start(db: &Connection, now: UnixSeconds) -> Outcome<()> {
    let settings = settings::get(db)?;
    let targets = settings.self_backup().targets();
    if targets.is_empty() {
        return Err(Refusal::bad("The settings name no target for self-backups."));
    }
    let size: i64 = db.query_row(
        "SELECT (SELECT COALESCE(SUM(LENGTH(body)), 0) FROM document) + (SELECT COALESCE(SUM(LENGTH(body)), 0) FROM user)",
        [],
        |row| row.get(0),
    )?;
    for (index, _) in targets.iter().enumerate() {
        let last: Run = documents::get(db, &index.to_string())?.unwrap_or_default();
        if is_running(&last, now) {
            return Err(Refusal::new(409, "A self-backup is under way already."));
        }
        let run = Run { started: now.0, before: last.started, bytes: size };
        documents::put(db, &index.to_string(), &run)?;
    }
    Ok(())
}

/// How it stands with each target.
pub fn statistics(db: &Connection, now: UnixSeconds) -> Outcome<Vec<SelfBackupStatistics>> {
    let count = settings::get(db)?.self_backup().targets().len();
    (0..count).map(|index| statistics_of(db, index, now)).collect()
}

fn statistics_of(db: &Connection, index: usize, now: UnixSeconds) -> Outcome<SelfBackupStatistics> {
    let mut statistics: SelfBackupStatistics = blank();
    let Some(run) = documents::get::<Run>(db, &index.to_string())? else { return Ok(statistics) };
    let ended = if is_running(&run, now) {
        statistics.set_current_run_start(UnixSeconds(run.started));
        run.before
    } else {
        run.started
    };
    if ended > 0 {
        statistics.set_last_run_start(UnixSeconds(ended));
        statistics.set_last_run_end(UnixSeconds(ended.saturating_add(RUN)));
        statistics.set_last_run_success(true);
        statistics.set_last_run_size(ByteCount(run.bytes));
    }
    Ok(statistics)
}

fn is_running(run: &Run, now: UnixSeconds) -> bool {
    run.started > 0 && now.0 < run.started.saturating_add(RUN)
}

/// Could a copy of the server be written there?
pub fn check_target(options: &SelfBackupExportOptions) -> Outcome<()> {
    locations::check(options.location())
}
