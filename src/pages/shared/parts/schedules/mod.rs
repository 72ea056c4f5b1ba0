//! The backup rules of an account: what is backed up where, when, and how.

mod ahead;
mod deeds;
mod fields;
mod list;
mod new;
mod rule;
mod upcoming;

pub use fields::FORMS;
pub use list::schedules;
pub use new::new_schedule;
pub use rule::schedule;

use crate::i18n::*;
use comet_api::types::{BackupRuleConfig, UserProfileConfig};

/// The field of `UserPolicy` that decides whether users may change schedules: they are part of their items.
const RULE_OF_POLICY: &str = "PreventEditProtectedItem";

/// What a rule is called: its name, else its item and vault.
pub(super) fn rule_name(profile: &UserProfileConfig, rule: &BackupRuleConfig) -> String {
    match rule.description() {
        "" => route(profile, rule),
        name => name.to_owned(),
    }
}

/// What goes where.
fn route(profile: &UserProfileConfig, rule: &BackupRuleConfig) -> String {
    let item = profile.sources().get(rule.source()).map(|item| item.description());
    let vault = profile.destinations().get(rule.destination()).map(|vault| vault.description());
    let name = |name: Option<&str>, id: &str| match name {
        Some(name) if !name.is_empty() => name.to_owned(),
        Some(_) => t_string!(use_i18n(), jobs.unnamed, id = id.get(..8).unwrap_or(id)),
        None => t_string!(use_i18n(), jobs.deleted, id = id.get(..8).unwrap_or(id)),
    };
    t_string!(use_i18n(), schedule.route, item = name(item, rule.source()), vault = name(vault, rule.destination()))
}
