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

use crate::account::Name;
use crate::i18n::*;
use crate::pages::shared::named::words;
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
    let (item, vault) = (named(item, rule.source()), named(vault, rule.destination()));
    t_string!(use_i18n(), schedule.route, item = item, vault = vault)
}

/// What stands under an id: its name, if it is there and has one.
fn named(name: Option<&str>, id: &str) -> String {
    let name = name.map_or(Name::Deleted, |name| Name::Known(name.to_owned()));
    words(use_i18n(), &name, id)
}
