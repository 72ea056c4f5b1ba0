//! What a person may do with the items of an account: what the policy in the profile forbids its user, and what comes
//! from a policy and would come back.

use super::files::selection::Mandatory;
use super::place::text;
use crate::account::Account;
use crate::i18n::*;
use comet_api::Lens;
use comet_api::constants::os;
use comet_api::types::{ExtraFileExclusion, UserPolicy};
use serde_json::Value;

static NULL: Value = Value::Null;

/// The policy that the profile has a copy of (`UserProfileConfig.Policy`).
pub fn policy_of(profile: &Value) -> &UserPolicy {
    UserPolicy::of(profile.get("Policy").unwrap_or(&NULL))
}

/// What a user's policy forbids; nothing is forbidden to administrators.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rights {
    pub may_add: bool,
    pub may_edit: bool,
    pub may_delete: bool,
}

impl Rights {
    pub fn of(account: &Account, profile: &Value) -> Self {
        let policy = policy_of(profile);
        let is_admin = *account != Account::AsUser;
        Self {
            may_add: is_admin || !policy.prevent_new_protected_item(),
            may_edit: is_admin || !policy.prevent_edit_protected_item(),
            may_delete: is_admin || !policy.prevent_delete_protected_item(),
        }
    }

    /// Why the item can't be changed.
    pub fn lock(self, item: &Value) -> Option<Plain> {
        if is_of_policy(item) {
            Some(key!(item.locked_by_source))
        } else {
            (!self.may_edit).then_some(key!(item.locked_by_policy))
        }
    }
}

/// Whether the item is one of the policy's, which puts it back after each change.
pub fn is_of_policy(item: &Value) -> bool {
    !text(item, "PolicySourceID").is_empty() && item.get("ExistingUserUpdate") == Some(&Value::Bool(true))
}

/// What the policy leaves out of every files item on a system (`OSInfo.os`).
pub fn mandatory(profile: &Value, system: &str) -> Vec<Mandatory> {
    let fits = |rule: &&ExtraFileExclusion| match rule.restrict_os() {
        os::ONLY_WINDOWS | os::ONLY_WINDOWS_X8632 | os::ONLY_WINDOWS_X8664 => matches!(system, "windows" | ""),
        os::ONLY_MACOS => matches!(system, "darwin" | ""),
        // A Synology is one, too.
        os::ONLY_LINUX => !matches!(system, "windows" | "darwin"),
        _ => true,
    };
    let rules = policy_of(profile).file_and_folder_mandatory_exclusions();
    rules.iter().filter(fits).map(|rule| (rule.exclude().to_owned(), rule.regex())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_policy_binds_the_user_and_no_administrator() {
        let profile = json!({"Policy": {"PreventNewProtectedItem": true, "PreventDeleteProtectedItem": true}});
        let user = Rights::of(&Account::AsUser, &profile);
        assert_eq!((user.may_add, user.may_edit, user.may_delete), (false, true, false));
        let admin = Rights::of(&Account::AsAdmin { user: "u".into() }, &profile);
        assert!(admin.may_add && admin.may_delete);
    }

    #[test]
    fn an_item_that_comes_back_is_locked_for_everybody() {
        let rights = Rights { may_add: true, may_edit: true, may_delete: true };
        assert!(rights.lock(&json!({"PolicySourceID": "p", "ExistingUserUpdate": true})).is_some());
        assert!(rights.lock(&json!({"PolicySourceID": "p"})).is_none());
        assert!(Rights::default().lock(&json!({})).is_some());
    }

    #[test]
    fn rules_of_a_policy_are_for_some_systems() {
        let profile = json!({"Policy": {"FileAndFolderMandatoryExclusions": [
            {"Exclude": "*.tmp", "RestrictOS": 0}, {"Exclude": "a", "Regex": true, "RestrictOS": 4}]}});
        assert_eq!(mandatory(&profile, "windows"), [("*.tmp".to_owned(), false)]);
        assert_eq!(mandatory(&profile, "darwin").len(), 2);
    }
}
