//! Who else works on a vault. Retention and a new index want it for themselves: others wait for them, and they for
//! others.

use crate::refusal::Outcome;
use comet_api::Username;
use comet_api::constants::job_classification as class;
use rusqlite::{Connection, OptionalExtension, params};

pub struct Busy {
    pub job: String,
    pub device: String,
    classification: u64,
}

fn is_exclusive(classification: u64) -> bool {
    matches!(classification, class::RETENTION | class::REINDEX)
}

/// The jobs that work on the vault now, oldest first.
pub fn on_vault(db: &Connection, owner: &Username, vault: &str) -> Outcome<Vec<Busy>> {
    let mut query = db.prepare_cached(
        "SELECT job.id, json_extract(body, '$.DeviceID'), json_extract(body, '$.Classification')
         FROM job JOIN run ON run.job = job.id
         WHERE username = ? AND end_time = 0 AND json_extract(body, '$.DestinationGUID') = ? ORDER BY run.rowid",
    )?;
    let busy = query.query_map(params![owner.as_str(), vault], |row| {
        let classification = row.get::<_, i64>(2)?;
        Ok(Busy {
            job: row.get(0)?,
            device: row.get(1)?,
            classification: u64::try_from(classification).unwrap_or_default(),
        })
    })?;
    Ok(busy.collect::<Result<_, _>>()?)
}

/// The jobs that must end before one of this classification may begin on the vault.
pub fn before(db: &Connection, owner: &Username, vault: &str, classification: u64) -> Outcome<Vec<String>> {
    // An unlock is for vaults that others hold.
    if vault.is_empty() || classification == class::UNLOCK {
        return Ok(Vec::new());
    }
    let busy = on_vault(db, owner, vault)?.into_iter();
    let excludes = |busy: &Busy| is_exclusive(classification) || is_exclusive(busy.classification);
    Ok(busy.filter(excludes).map(|busy| busy.job).collect())
}

/// The backup of the item into the vault that runs now.
pub fn same_backup(db: &Connection, owner: &Username, item: &str, vault: &str) -> Outcome<Option<String>> {
    let mut query = db.prepare_cached(
        "SELECT id FROM job WHERE username = ? AND end_time = 0 AND json_extract(body, '$.Classification') = ?
         AND json_extract(body, '$.SourceGUID') = ? AND json_extract(body, '$.DestinationGUID') = ? ORDER BY start_time",
    )?;
    let classification = i64::try_from(class::BACKUP).unwrap_or_default();
    Ok(query.query_row(params![owner.as_str(), classification, item, vault], |row| row.get(0)).optional()?)
}
