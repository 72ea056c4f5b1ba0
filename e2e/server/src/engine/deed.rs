//! What a job changes when it has ended well.

use crate::snapshots::Snapshot;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Deed {
    /// A snapshot, made by the engine; then a retention pass, as often as this level says.
    Backup {
        engine: String,
        retention: i64,
    },
    Restore(Option<Box<Restored>>),
    Retention,
    DeepVerify,
    Update,
    /// The device goes; its registration too when its settings are removed.
    Uninstall {
        forgets: bool,
    },
    /// Settings of the program with this name are taken over.
    Import {
        program: String,
    },
    Nothing,
}

/// What is found in a folder of a device from then on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Restored {
    /// The full path of the folder.
    pub folder: String,
    pub snapshot: Snapshot,
    /// Names on the way to each thing in the snapshot; everything without any.
    pub chosen: Vec<Vec<String>>,
}

impl Deed {
    /// What is left of it when the job ends badly.
    pub fn undone(&self) -> Self {
        match self {
            // What was sent stays in the vault.
            Self::Backup { .. } => self.clone(),
            Self::Restore(_) => Self::Restore(None),
            _ => Self::Nothing,
        }
    }
}
