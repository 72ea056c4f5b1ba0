//! What a fresh reference server knows: invented customers, their devices and ninety days of their jobs.
//! Plain data, the same for the same kind and time. Hashing passwords and serving it is left to the server.

mod accounts;
mod assembly;
mod cast;
mod casting;
mod demo;
mod devices;
mod dice;
mod history;
mod items;
mod jobs;
mod large;
mod logs;
mod mail;
mod models;
mod names;
mod news;
mod outcomes;
mod people;
mod policies;
mod profiles;
mod running;
mod schedule;
pub mod shape;
mod statistics;
pub mod templates;
mod tenants;
#[cfg(test)]
mod tests;
mod upkeep;
mod vaults;

pub use accounts::{AccountKind, DemoAccount, SeedAdmin, SeedSecurity};
pub(crate) use dice::{Dice, permille};
pub(crate) use jobs::{Traffic, measured};
pub use logs::log_of;
pub(crate) use models::bulk_of;
pub(crate) use names::person_name;
pub(crate) use people::Bulk;
pub use shape::blank;
pub(crate) use statistics::content;
pub(crate) use upkeep::{moved as chore_traffic, seconds as chore_seconds};

use comet_api::types::{
    BackupJobDetail, GroupPolicy, LiveUserConnection, NewsEntry, Organization, UserGroup, UserProfileConfig,
};
use comet_api::{ConnectionId, Secret, UnixSeconds, Username};
use indexmap::IndexMap;
use std::str::FromStr;

/// How much a fresh server knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeedKind {
    /// A lively small provider: 3 tenants, 60 users, 80 devices, 90 days of jobs.
    Demo,
    /// Nobody, not even an administrator (`ServerIsEmpty`).
    Empty,
    /// 10,000 users and 100,000 jobs, and the demo accounts to sign in with.
    Large,
}

impl FromStr for SeedKind {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "demo" => Ok(Self::Demo),
            "empty" => Ok(Self::Empty),
            "large" => Ok(Self::Large),
            _ => Err(format!("There is no seed \"{text}\": choose demo, empty or large.")),
        }
    }
}

/// Everything a fresh server starts with. Profiles carry no usable `PasswordHash` or `TOTPKey`: the server makes
/// those from the passwords and secrets here.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SeedData {
    /// Tenants by `OrganizationID`; the top level is "" and not in here.
    pub organizations: IndexMap<String, Organization>,
    pub admins: Vec<SeedAdmin>,
    pub users: IndexMap<Username, UserProfileConfig>,
    /// Passwords of the demo accounts; see [`SeedData::password_of`].
    pub user_passwords: IndexMap<Username, Secret>,
    /// What all other users sign in with.
    pub shared_user_password: Secret,
    /// Base32 secrets of the users who have TOTP.
    pub user_totp_secrets: IndexMap<Username, Secret>,
    /// Oldest first by start.
    pub jobs: Vec<BackupJobDetail>,
    pub connections: IndexMap<ConnectionId, LiveUserConnection>,
    /// By GUID, as `AdminNewsGetAll` answers.
    pub news: IndexMap<String, NewsEntry>,
    /// By `PolicyID`.
    pub policies: IndexMap<String, GroupPolicy>,
    /// By `GroupID`.
    pub groups: IndexMap<String, UserGroup>,
    /// Whom the printed table invites to sign in.
    pub accounts: Vec<DemoAccount>,
}

impl SeedData {
    /// What the user signs in with.
    pub fn password_of(&self, username: &Username) -> &Secret {
        self.user_passwords.get(username).unwrap_or(&self.shared_user_password)
    }
}

/// The server's knowledge at the moment `now`.
pub fn build(kind: SeedKind, now: UnixSeconds) -> SeedData {
    match kind {
        SeedKind::Empty => SeedData::default(),
        SeedKind::Demo => demo::build(now),
        SeedKind::Large => large::build(now),
    }
}
