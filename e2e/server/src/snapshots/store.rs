//! Snapshots as the store keeps them, by owner and vault.

use crate::refusal::{Outcome, Refusal};
use comet_api::types::BackupJobDetail;
use comet_api::{DeviceId, UnixSeconds, Username};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

/// A kept backup.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// `BackupJobDetail.SnapshotID`.
    pub id: String,
    pub owner: Username,
    /// The vault's GUID in its owner's profile.
    pub vault: String,
    /// The protected item's GUID; the item may be gone from the profile since.
    pub item: String,
    pub device: DeviceId,
    pub engine: String,
    pub made: UnixSeconds,
    pub bytes: i64,
    pub files: i64,
    pub directories: i64,
    /// The tags of its job, separated by commas.
    pub tags: String,
}

impl Snapshot {
    /// What the finished job left in its vault; `None` for a job that left nothing there.
    pub fn of(job: &BackupJobDetail, engine: &str) -> Option<Self> {
        (!job.snapshot_id().is_empty()).then(|| Self {
            id: job.snapshot_id().to_owned(),
            owner: job.username().into(),
            vault: job.destination_guid().to_owned(),
            item: job.source_guid().to_owned(),
            device: job.device_id().into(),
            engine: engine.to_owned(),
            made: job.start_time(),
            bytes: job.total_size().0,
            files: job.total_files(),
            directories: job.total_directories(),
            tags: job.tags().to_owned(),
        })
    }
}

const COLUMNS: &str = "id, username, vault, item, device, engine, made, bytes, files, directories, tags";

/// Keeps a snapshot; one that is there already is replaced.
pub fn add(db: &Connection, snapshot: &Snapshot) -> Outcome<()> {
    let text = format!("INSERT OR REPLACE INTO snapshot ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    let mut insert = db.prepare_cached(&text)?;
    insert.execute(params![
        snapshot.id,
        snapshot.owner.as_str(),
        snapshot.vault,
        snapshot.item,
        snapshot.device.as_str(),
        snapshot.engine,
        snapshot.made.0,
        snapshot.bytes,
        snapshot.files,
        snapshot.directories,
        snapshot.tags,
    ])?;
    Ok(())
}

/// The snapshots of the vault, newest first.
pub fn of_vault(db: &Connection, owner: &Username, vault: &str) -> Outcome<Vec<Snapshot>> {
    let text = format!("SELECT {COLUMNS} FROM snapshot WHERE username = ? AND vault = ? ORDER BY made DESC, id");
    let mut query = db.prepare_cached(&text)?;
    let rows = query.query_map([owner.as_str(), vault], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub fn find(db: &Connection, owner: &Username, vault: &str, id: &str) -> Outcome<Snapshot> {
    let text = format!("SELECT {COLUMNS} FROM snapshot WHERE username = ? AND vault = ? AND id = ?");
    let mut query = db.prepare_cached(&text)?;
    let found = query.query_row([owner.as_str(), vault, id], read).optional()?;
    found.ok_or_else(|| Refusal::not_found("snapshot", id))
}

/// Forgets these snapshots of the vault; the answer is how many there were.
pub fn remove<'a>(
    db: &Connection,
    owner: &Username,
    vault: &str,
    ids: impl IntoIterator<Item = &'a str>,
) -> Outcome<usize> {
    let mut delete = db.prepare_cached("DELETE FROM snapshot WHERE username = ? AND vault = ? AND id = ?")?;
    let mut count = 0;
    for id in ids {
        count += delete.execute([owner.as_str(), vault, id])?;
    }
    Ok(count)
}

/// When a vault leaves a profile, or its bucket is deleted.
pub fn forget_vault(db: &Connection, owner: &Username, vault: &str) -> Outcome<()> {
    db.execute("DELETE FROM snapshot WHERE username = ? AND vault = ?", [owner.as_str(), vault])?;
    Ok(())
}

/// When a user is deleted.
pub fn forget_user(db: &Connection, owner: &Username) -> Outcome<()> {
    db.execute("DELETE FROM snapshot WHERE username = ?", [owner.as_str()])?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Snapshot> {
    Ok(Snapshot {
        id: row.get(0)?,
        owner: row.get::<_, String>(1)?.into(),
        vault: row.get(2)?,
        item: row.get(3)?,
        device: row.get::<_, String>(4)?.into(),
        engine: row.get(5)?,
        made: UnixSeconds(row.get(6)?),
        bytes: row.get(7)?,
        files: row.get(8)?,
        directories: row.get(9)?,
        tags: row.get(10)?,
    })
}
