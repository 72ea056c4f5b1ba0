//! What the vaults hold: a snapshot for each backup that was kept, until it is deleted.
//! The table of them, and what is inside one, made on demand.

mod accounts;
mod deletion;
mod disk_image;
mod dumps;
mod files;
mod image;
mod letter;
mod machines;
mod mailbox;
mod retention;
mod search;
mod selection;
mod store;
#[cfg(test)]
mod tests;
mod tree;
mod tree_id;

pub use accounts::Accounts;
pub use deletion::delete;
pub use disk_image::DiskImage;
pub use machines::Machines;
pub use retention::expired;
pub use search::{Finder, prepare as prepare_search};
pub use store::{Snapshot, add, find, forget_user, forget_vault, of_vault, remove};
pub use tree::{Tree, list, tree};

/// The snapshots' part of the store's schema.
pub const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS snapshot (
        username TEXT NOT NULL, vault TEXT NOT NULL, id TEXT NOT NULL, item TEXT NOT NULL, device TEXT NOT NULL,
        engine TEXT NOT NULL, made INTEGER NOT NULL, bytes INTEGER NOT NULL, files INTEGER NOT NULL,
        directories INTEGER NOT NULL, tags TEXT NOT NULL,
        PRIMARY KEY (username, vault, id)
    ) WITHOUT ROWID;
";
