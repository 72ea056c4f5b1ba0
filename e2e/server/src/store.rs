//! Where everything that lasts is kept: JSON documents in SQLite, with columns for what is searched.
//! One transaction a call: a call that fails leaves nothing, and one that is answered is on the disk.

use crate::refusal::{Outcome, Refusal};
use crate::{engine, snapshots};
use parking_lot::Mutex;
use rusqlite::backup::Backup;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use std::path::Path;
use std::time::Duration;

const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS document (
        kind TEXT NOT NULL, id TEXT NOT NULL, organization TEXT NOT NULL, body TEXT NOT NULL,
        PRIMARY KEY (kind, id)
    );
    CREATE TABLE IF NOT EXISTS user (
        name TEXT PRIMARY KEY, organization TEXT NOT NULL, devices INTEGER NOT NULL, body TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS job (
        id TEXT PRIMARY KEY, username TEXT NOT NULL, start_time INTEGER NOT NULL, end_time INTEGER NOT NULL,
        body TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS log (time INTEGER NOT NULL, line TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS totp (account TEXT PRIMARY KEY, secret TEXT NOT NULL, last_step INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS security_key (
        account TEXT NOT NULL, id TEXT NOT NULL, host TEXT NOT NULL, body TEXT NOT NULL,
        PRIMARY KEY (account, id)
    );
";

const INDEXES: &str = "
    CREATE INDEX IF NOT EXISTS user_of_organization ON user (organization);
    CREATE INDEX IF NOT EXISTS job_of_user ON job (username);
    CREATE INDEX IF NOT EXISTS job_start ON job (start_time);
    CREATE INDEX IF NOT EXISTS job_end ON job (end_time);
    CREATE INDEX IF NOT EXISTS log_time ON log (time);
";

pub struct Store {
    live: Mutex<Connection>,
    /// What the store held when it was opened, where it can be gone back to.
    pristine: Option<Mutex<Connection>>,
}

impl Store {
    /// Opens the file, or memory; `lay_seed` fills a store that is new. To go back to that costs as much memory again.
    pub fn open(
        file: Option<&Path>,
        can_go_back: bool,
        lay_seed: impl FnOnce(&Connection) -> Outcome<()>,
    ) -> Outcome<Self> {
        let mut live = match file {
            Some(path) => Connection::open(path)?,
            None => Connection::open_in_memory()?,
        };
        // The journal mode answers with a row; a pragma in a batch may.
        live.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")?;
        // Also in a file from before there was an engine.
        live.execute_batch(engine::SCHEMA)?;
        let known: Option<String> = live
            .query_row("SELECT name FROM sqlite_schema WHERE name = 'document'", [], |row| row.get(0))
            .optional()?;
        if known.is_none() {
            let transaction = live.transaction()?;
            transaction.execute_batch(SCHEMA)?;
            transaction.execute_batch(snapshots::SCHEMA)?;
            lay_seed(&transaction)?;
            // Made last: a table is filled faster without.
            transaction.execute_batch(INDEXES)?;
            transaction.commit()?;
        }
        let pristine = can_go_back.then(|| pristine(&live)).transpose()?;
        Ok(Self { live: Mutex::new(live), pristine })
    }

    /// Runs the work and keeps what it wrote if it succeeds. What it wrote is on the disk when this returns.
    pub fn transaction<T>(&self, work: impl FnOnce(&Connection) -> Outcome<T>) -> Outcome<T> {
        self.transaction_then(work, |_| {})
    }

    /// The same, and then something else before anyone else's work begins.
    pub fn transaction_then<T>(
        &self,
        work: impl FnOnce(&Connection) -> Outcome<T>,
        then: impl FnOnce(&Connection),
    ) -> Outcome<T> {
        let mut live = self.live.lock();
        let transaction = live.transaction_with_behavior(TransactionBehavior::Deferred)?;
        let done = work(&transaction)?;
        transaction.commit()?;
        then(&live);
        Ok(done)
    }

    /// Back to what the store held when it was opened.
    pub fn reset(&self) -> Outcome<()> {
        let pristine = self.pristine.as_ref();
        let pristine = pristine.ok_or_else(|| Refusal::unavailable("it was started without a way back"))?;
        copy(&pristine.lock(), &mut self.live.lock())
    }
}

fn pristine(live: &Connection) -> Outcome<Mutex<Connection>> {
    let mut pristine = Connection::open_in_memory()?;
    copy(live, &mut pristine)?;
    Ok(Mutex::new(pristine))
}

fn copy(from: &Connection, to: &mut Connection) -> Outcome<()> {
    let all_pages = i32::MAX;
    let backup = Backup::new(from, to)?;
    backup.run_to_completion(all_pages, Duration::ZERO, None).map_err(Refusal::from)
}
