//! Retention: which backups of a vault stay, why, and how the rules read. Knows calendars and texts; draws nothing.
//!
//! Ranges add up: a backup stays if any of them keeps it. The rules of an item replace those of the vault.

mod calendar;
mod judge;
mod words;

pub use calendar::DAY;
pub use judge::{Verdict, judge};
pub use words::{WEEKDAYS, reading, rule};

use comet_api::Lens;
use comet_api::constants::retentionmode;
use comet_api::types::RetentionPolicy;
use serde_json::Value;

/// The rules as they stand in a document; `Null` is no rule.
pub fn policy(value: &Value) -> RetentionPolicy {
    RetentionPolicy::of(value).clone()
}

/// Whether nothing is ever removed. What this version does not know counts so too: removing is the worse mistake.
pub fn keeps_everything(policy: &RetentionPolicy) -> bool {
    policy.mode() != retentionmode::DELETE_EXCEPT
}
