//! The customers of a seed as the simulation sees them, before they become documents.
//! Things point at each other directly; ids become text only in the documents.

use super::devices::Machine;
use super::schedule::Plan;
use super::tenants::Tenant;
use super::vaults::Kind;
use comet_api::UnixSeconds;
use comet_api::constants::engine_builtin;
use std::rc::Rc;

pub const DAY: i64 = 86_400;
pub const MIB: i64 = 1 << 20;
pub const GIB: i64 = 1 << 30;

/// A customer with everything they own.
#[derive(Clone, Debug)]
pub struct Person {
    pub username: String,
    pub account: String,
    pub tenant: Tenant,
    /// IANA name.
    pub zone: &'static str,
    pub created: UnixSeconds,
    pub story: Story,
    pub policy: Option<&'static str>,
    pub group: Option<&'static str>,
    pub devices: Vec<Rc<Device>>,
    pub items: Vec<Rc<Item>>,
    pub vaults: Vec<Rc<Vault>>,
    pub rules: Vec<Rule>,
    /// Rules of devices that were removed since: their jobs remain.
    pub former_rules: Vec<Rule>,
    /// Whether the vaults are looked after: retention, checks, restores.
    pub is_tended: bool,
}

/// What sets a customer apart from the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Story {
    #[default]
    Ordinary,
    FailedYesterday,
    /// The devices were not heard of for so many days.
    SilentFor(i64),
    NeverSucceeded,
    SuspendedFor(i64),
    /// An account without a device.
    BrandNew,
    /// The vault is full since a few days.
    OverQuota,
    /// The vault is nearly full.
    NearQuota,
    Flaky,
    /// Runs often meet the run before them.
    Overlapping,
    /// A device was removed so many days ago.
    LostDevice(i64),
}

#[derive(Debug)]
pub struct Device {
    pub id: String,
    pub name: String,
    pub machine: Machine,
    pub client_version: &'static str,
    pub registered: UnixSeconds,
    /// When the client was updated to its version; `None` for those that never were.
    pub updated: Option<UnixSeconds>,
    pub zone: &'static str,
    pub is_online: bool,
    pub allows_filenames: bool,
}

/// A protected item with the sizes it has today.
#[derive(Debug)]
pub struct Item {
    pub guid: String,
    pub engine: &'static str,
    pub description: String,
    pub device: Rc<Device>,
    pub created: UnixSeconds,
    pub bulk: Bulk,
    pub engine_props: Vec<(&'static str, String)>,
    /// Whether the item came with the policy of its owner.
    pub is_from_policy: bool,
}

/// How much an item holds and how it changes. Thousandths where a share is meant.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bulk {
    pub bytes: i64,
    pub files: i64,
    pub directories: i64,
    /// Growth within ninety days.
    pub growth: i64,
    /// What changes between two runs.
    pub change: i64,
    /// What remains after compression.
    pub stored: i64,
    pub machines: i64,
    pub mailboxes: i64,
    pub sites: i64,
    /// Reads everything on each run, as images do.
    pub is_image: bool,
}

#[derive(Debug)]
pub struct Vault {
    pub guid: String,
    pub kind: Kind,
    pub description: String,
    pub created: UnixSeconds,
}

/// A schedule of one item into one vault.
#[derive(Clone, Debug)]
pub struct Rule {
    pub guid: String,
    pub description: String,
    pub item: Rc<Item>,
    pub vault: Rc<Vault>,
    pub plan: Plan,
    pub retries: bool,
}

impl Rule {
    /// What its jobs are tagged with.
    pub fn tags(&self) -> &'static str {
        if self.item.engine == engine_builtin::MSSQL { "critical" } else { "" }
    }
}

/// The time that a seed tells of.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    pub from: UnixSeconds,
    pub now: UnixSeconds,
}

impl Window {
    pub fn of_days(days: i64, now: UnixSeconds) -> Self {
        Self { from: now.plus(-days * DAY), now }
    }

    pub fn days_ago(self, days: i64) -> UnixSeconds {
        self.now.plus(-days * DAY)
    }
}
