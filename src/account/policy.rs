//! What a policy decides for one account: what its users may not do, what is set for them, what merely starts so.
//! Read from the copy in the profile (`UserProfileConfig.Policy`), which is what the server goes by. Draws nothing.

use super::{Account, use_policy_names};
use comet_api::constants::setting;
use perihelion_view::prelude::*;
use serde_json::Value;

/// What is decided about one thing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Decided {
    /// Nothing.
    #[default]
    Free,
    /// It starts so, and whoever may edit it may change it.
    Starts(bool),
    /// It is so, for administrators too: the server puts it back.
    Fixed(bool),
    /// The user may not; administrators may.
    Forbidden,
}

impl Decided {
    /// What the profile's policy decides by a field of `UserPolicy`. Unknown fields and modes decide nothing.
    pub fn of(profile: &Value, field: &str) -> Self {
        Self::by(rules(profile), field)
    }

    /// The same for the rules of a policy by themselves (`UserPolicy`).
    pub fn by(rules: &Value, field: &str) -> Self {
        let value = rules.get(field);
        let is_on = value.and_then(Value::as_bool).unwrap_or_default();
        let number = value.and_then(Value::as_i64).unwrap_or_default();
        if field.starts_with("Prevent") {
            return if is_on { Self::Forbidden } else { Self::Free };
        }
        // The one right that has to be given.
        if field == "AllowEditObjectLockRetention" {
            return if is_on { Self::Free } else { Self::Forbidden };
        }
        // A number of seconds, in force when it is not 0; the server puts it back.
        if field == "RandomDelaySecs" {
            return if number > 0 { Self::Fixed(true) } else { Self::Free };
        }
        match number {
            setting::OPTIONAL_DEFAULT_ON => Self::Starts(true),
            setting::OPTIONAL_DEFAULT_OFF => Self::Starts(false),
            setting::ENFORCED_ON => Self::Fixed(true),
            setting::ENFORCED_OFF => Self::Fixed(false),
            _ if is_on => Self::Fixed(true),
            _ => Self::Free,
        }
    }

    /// Whether the one who looks at this account can't change it.
    pub fn binds(self, account: &Account) -> bool {
        match self {
            Self::Free | Self::Starts(_) => false,
            Self::Fixed(_) => true,
            Self::Forbidden => *account == Account::AsUser,
        }
    }
}

/// Whether the policy keeps whoever looks at this account from it; `field` of `UserPolicy`.
pub fn is_bound(account: &Account, profile: &Value, field: &str) -> bool {
    Decided::of(profile, field).binds(account)
}

/// The rules in force, a `UserPolicy`; null where the profile has none.
pub fn rules(profile: &Value) -> &Value {
    profile.get("Policy").unwrap_or(&Value::Null)
}

/// The types of storage that a new vault of the user's may have; `None`: all.
pub fn allowed_vault_types(profile: &Value) -> Option<Vec<i64>> {
    let list = listed(profile, "StorageVaultProviders", "ShouldRestrictProviderList", "AllowedProvidersWhenRestricted");
    list.map(|list| list.iter().filter_map(Value::as_i64).collect())
}

/// The types of protected item that the user may add; `None`: all.
pub fn allowed_engines(profile: &Value) -> Option<Vec<&str>> {
    let types = "ProtectedItemEngineTypes";
    let list = listed(profile, types, "ShouldRestrictEngineTypeList", "AllowedEngineTypeWhenRestricted");
    list.map(|list| list.iter().filter_map(Value::as_str).collect())
}

/// The entries of a list that restricts; `None` when it does not. A list without entries allows nothing.
fn listed<'a>(profile: &'a Value, object: &str, restricts: &str, list: &str) -> Option<&'a [Value]> {
    let object = rules(profile).get(object)?;
    let is_restricting = object.get(restricts).and_then(Value::as_bool).unwrap_or_default();
    is_restricting.then(|| object.get(list).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default())
}

/// What no files-and-folders item of the account backs up: pattern, and whether it is a regular expression.
pub fn mandatory_exclusions(profile: &Value) -> impl Iterator<Item = (&str, bool)> {
    let list = rules(profile).get("FileAndFolderMandatoryExclusions").and_then(Value::as_array);
    list.into_iter().flatten().filter_map(|exclusion| {
        let is_regex = exclusion.get("Regex").and_then(Value::as_bool).unwrap_or_default();
        Some((exclusion.get("Exclude")?.as_str()?, is_regex))
    })
}

/// Whether an item (`SourceConfig`) is the policy's: given by it, and given again when it is edited.
pub fn is_policys_item(profile: &Value, item: &Value) -> bool {
    let id = item.get("PolicySourceID").and_then(Value::as_str).unwrap_or_default();
    let given = rules(profile).get("DefaultSources").and_then(|given| given.get(id));
    let restricted = rules(profile).get("DefaultSourcesWithOSRestriction").and_then(|given| given.get(id));
    let source = given.or_else(|| restricted.and_then(|given| given.get("SourceConfig")));
    source.and_then(|source| source.get("ExistingUserUpdate")).and_then(Value::as_bool).unwrap_or_default()
}

/// What the policy of a profile is called; empty for rules of the account's own, and for users, who may not ask.
pub fn use_policy_name(account: &Account, profile: Signal<Option<std::sync::Arc<Value>>>) -> Memo<String> {
    let names = matches!(account, Account::AsAdmin { .. }).then(use_policy_names);
    Memo::new(move |_| {
        let id = profile.with(|profile| {
            let id = profile.as_deref()?.get("PolicyID")?.as_str()?;
            Some(id.to_owned())
        });
        let name = |id: String| names?.with(|names| names.get(&id).cloned());
        id.and_then(name).unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn admin() -> Account {
        Account::AsAdmin { user: "u".into() }
    }

    #[test]
    fn what_is_prevented_binds_the_user_and_not_the_administrator() {
        let profile = json!({"Policy": {"PreventEditStorageVault": true, "PreventDeleteStorageVault": false}});
        assert_eq!(Decided::of(&profile, "PreventEditStorageVault"), Decided::Forbidden);
        assert!(is_bound(&Account::AsUser, &profile, "PreventEditStorageVault"));
        assert!(!is_bound(&admin(), &profile, "PreventEditStorageVault"));
        assert_eq!(Decided::of(&profile, "PreventDeleteStorageVault"), Decided::Free);
        assert_eq!(Decided::of(&profile, "PreventWhatLaterServersKnow"), Decided::Free);
    }

    #[test]
    fn a_mode_starts_or_fixes_a_setting_and_a_mode_of_a_newer_server_decides_nothing() {
        let decided = |mode: i64| {
            let profile = json!({"Policy": {"ModeScheduleSkipAlreadyRunning": mode}});
            Decided::of(&profile, "ModeScheduleSkipAlreadyRunning")
        };
        assert_eq!(
            [0, 1, 2, 3, 4, 9].map(decided),
            [
                Decided::Free,
                Decided::Starts(true),
                Decided::Starts(false),
                Decided::Fixed(true),
                Decided::Fixed(false),
                Decided::Free
            ]
        );
        assert!(decided(4).binds(&admin()) && !decided(2).binds(&Account::AsUser));
    }

    #[test]
    fn numbers_and_what_is_enforced_are_fixed_for_everyone() {
        let profile = json!({"Policy": {"RandomDelaySecs": 900, "EnforceStorageVaultRetention": true}});
        assert_eq!(Decided::of(&profile, "RandomDelaySecs"), Decided::Fixed(true));
        assert!(is_bound(&admin(), &profile, "EnforceStorageVaultRetention"));
        for delay in 1..=4 {
            let profile = json!({"Policy": {"RandomDelaySecs": delay}});
            assert_eq!(Decided::of(&profile, "RandomDelaySecs"), Decided::Fixed(true), "{delay} is no mode");
        }
        assert_eq!(Decided::of(&json!({}), "RandomDelaySecs"), Decided::Free);
    }

    #[test]
    fn object_lock_is_the_providers_unless_the_policy_gives_it() {
        let field = "AllowEditObjectLockRetention";
        assert_eq!(Decided::of(&json!({}), field), Decided::Forbidden);
        assert_eq!(Decided::of(&json!({"Policy": {field: true}}), field), Decided::Free);
    }

    #[test]
    fn a_list_counts_only_where_it_restricts_and_an_empty_one_allows_nothing() {
        let profile = |restricts: bool| {
            json!({"Policy": {
                "StorageVaultProviders":
                    {"ShouldRestrictProviderList": restricts, "AllowedProvidersWhenRestricted": [1003]},
                "ProtectedItemEngineTypes": {"ShouldRestrictEngineTypeList": restricts},
            }})
        };
        assert_eq!(allowed_vault_types(&profile(true)), Some(vec![1003]));
        assert_eq!(allowed_engines(&profile(true)), Some(vec![]));
        assert_eq!((allowed_vault_types(&profile(false)), allowed_engines(&profile(false))), (None, None));
        assert_eq!(allowed_vault_types(&json!({})), None);
    }

    #[test]
    fn an_item_is_the_policys_while_the_policy_gives_it_to_existing_users() {
        let profile = json!({"Policy": {
            "DefaultSources": {"a": {"ExistingUserUpdate": true}, "b": {}},
            "DefaultSourcesWithOSRestriction": {"c": {"SourceConfig": {"ExistingUserUpdate": true}}},
        }});
        let is_policys = |id: &str| is_policys_item(&profile, &json!({"PolicySourceID": id}));
        assert_eq!(["a", "b", "c", "", "gone"].map(is_policys), [true, false, true, false, false]);
    }

    #[test]
    fn mandatory_exclusions_say_what_kind_of_pattern_they_are() {
        let profile = json!({"Policy": {"FileAndFolderMandatoryExclusions":
            [{"Exclude": "**/.cache/**"}, {"Exclude": "x+", "Regex": true}, {}]}});
        let found: Vec<(&str, bool)> = mandatory_exclusions(&profile).collect();
        assert_eq!(found, [("**/.cache/**", false), ("x+", true)]);
    }
}
