//! What devices do: jobs that begin, go on, end and leave something behind, and devices that go and come back.
//! One tick of the server moves all of it. Which methods ask for it is left to the handlers.

mod adoption;
mod away;
mod backup;
mod chores;
mod conflicts;
mod control;
mod deed;
mod ending;
mod fate;
mod limits;
mod measures;
mod pace;
mod plan;
mod restore;
mod restored;
mod run;
mod software;
mod start;
mod tick;
mod work;

pub use away::{drop_connection, end_connection};
pub use backup::{BackupOrder, run_backup};
pub use chores::{apply_retention, deep_verify, reindex, unlock};
pub use control::{abandon, cancel};
pub use fate::Fates;
pub use pace::Pace;
pub use restore::{RestoreOrder, run_restore};
pub use restored::add_to as add_restored;
pub use run::{SCHEMA, entries, tell_at_length};
pub use software::{import, uninstall, update};
pub use tick::{TICK, advance, wake};
pub use work::Work;

use crate::refusal::Outcome;
use comet_api::Username;
use parking_lot::Mutex;
use rusqlite::Connection;

/// When a user is deleted, before their jobs are: what is kept beside those goes first.
pub fn forget_user(db: &Connection, name: &Username) -> Outcome<()> {
    run::forget_user(db, name)?;
    restored::forget(db, name)
}

pub struct Engine {
    pub pace: Pace,
    pub fates: Fates,
    /// Held while time passes, and by who must not let it.
    pub passing: Mutex<()>,
}

impl Engine {
    pub fn new(speed: u32) -> Self {
        Self { pace: Pace::new(speed), fates: Fates::default(), passing: Mutex::default() }
    }
}
