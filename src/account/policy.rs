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

/// A list of `UserPolicy` that says what may be added.
#[derive(Clone, Copy)]
pub struct Restriction {
    object: &'static str,
    /// Whether the list counts.
    flag: &'static str,
    list: &'static str,
}

/// Types of storage vaults.
pub const VAULT_TYPES: Restriction = Restriction {
    object: "StorageVaultProviders",
    flag: "ShouldRestrictProviderList",
    list: "AllowedProvidersWhenRestricted",
};

/// Types of protected items.
pub const ENGINES: Restriction = Restriction {
    object: "ProtectedItemEngineTypes",
    flag: "ShouldRestrictEngineTypeList",
    list: "AllowedEngineTypeWhenRestricted",
};

impl Restriction {
    /// What may be added by these rules; `None`: everything. A list without entries allows nothing.
    pub fn allowed(self, rules: &Value) -> Option<&[Value]> {
        let object = rules.get(self.object)?;
        let is_restricting = object.get(self.flag).and_then(Value::as_bool).unwrap_or_default();
        is_restricting.then(|| object.get(self.list).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default())
    }
}

/// The types of storage that a new vault of the user's may have; `None`: all.
pub fn allowed_vault_types(profile: &Value) -> Option<Vec<i64>> {
    VAULT_TYPES.allowed(rules(profile)).map(|list| list.iter().filter_map(Value::as_i64).collect())
}

/// What the policy of a profile is called; empty for rules of the account's own, and for users, who may not ask.
pub fn use_policy_name(account: &Account, profile: Signal<Option<std::sync::Arc<Value>>>) -> Memo<String> {
    let names = matches!(account, Account::AsAdmin { .. }).then(use_policy_names);
    Memo::new(move || {
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
        assert_eq!(ENGINES.allowed(rules(&profile(true))), Some(&[][..]));
        assert_eq!((allowed_vault_types(&profile(false)), ENGINES.allowed(rules(&profile(false)))), (None, None));
        assert_eq!(allowed_vault_types(&json!({})), None);
    }
}
