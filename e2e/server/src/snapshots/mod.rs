//! What the vaults hold: a snapshot for each backup that was kept, until it is deleted.
//! The table of them; what is inside one is made on demand by the modules below.

mod store;

pub use store::{Snapshot, add, find, forget_user, forget_vault, of_vault, remove};

/// The snapshots' part of the store's schema.
pub const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS snapshot (
        username TEXT NOT NULL, vault TEXT NOT NULL, id TEXT NOT NULL, item TEXT NOT NULL, device TEXT NOT NULL,
        engine TEXT NOT NULL, made INTEGER NOT NULL, bytes INTEGER NOT NULL, files INTEGER NOT NULL,
        directories INTEGER NOT NULL, tags TEXT NOT NULL,
        PRIMARY KEY (username, vault, id)
    ) WITHOUT ROWID;
";
