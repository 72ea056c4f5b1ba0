//! Who uses a vault, and what goes with it: backup rules that write to it, items with a retention of their own for it.

use crate::document::path;
use comet_api::Lens;
use comet_api::types::{BackupRuleConfig, UserProfileConfig};
use serde_json::{Map, Value};

/// What points at a vault, and what the vault holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uses {
    /// Names of the items that are backed up to it, or have rules of their own for it.
    pub items: Vec<String>,
    pub rules: usize,
    pub overrides: usize,
    /// Items that are backed up nowhere without it.
    pub left_without: Vec<String>,
}

impl Uses {
    pub fn of(profile: &Value, vault: &str) -> Self {
        let mut uses = Self::default();
        let profile = UserProfileConfig::of(profile);
        let rules = || profile.backup_rules().iter().map(|(_, rule)| rule);
        uses.rules = rules().filter(|rule| rule.destination() == vault).count();
        for (id, item) in profile.sources().iter() {
            let of_item = || rules().filter(|rule| rule.source() == id);
            let goes_here = of_item().any(|rule| rule.destination() == vault);
            let is_overridden = item.override_destination_retention().get(vault).is_some();
            uses.overrides += usize::from(is_overridden);
            if goes_here || is_overridden {
                uses.items.push(item.description().to_owned());
            }
            if goes_here && of_item().all(|rule| rule.destination() == vault) {
                uses.left_without.push(item.description().to_owned());
            }
        }
        uses
    }
}

/// Takes a vault out of the profile, and with it whatever points at it.
pub fn remove(profile: &mut Value, vault: &str) {
    path::remove(profile, &path::join(&["Destinations", vault]));
    if let Some(rules) = profile.get_mut("BackupRules").and_then(Value::as_object_mut) {
        rules.retain(|_, rule| BackupRuleConfig::of(rule).destination() != vault);
    }
    let own_rules = path::join(&["OverrideDestinationRetention", vault]);
    let items = profile.get_mut("Sources").and_then(Value::as_object_mut);
    for item in items.into_iter().flat_map(Map::values_mut) {
        path::remove(item, &own_rules);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn profile() -> Value {
        json!({
            "Destinations": {"v": {"Description": "Vault"}, "w": {}},
            "Sources": {
                "a": {"Description": "Documents", "Later": 1, "OverrideDestinationRetention": {"v": {}, "w": {}}},
                "b": {"Description": "Pictures"},
                "c": {"Description": "Mail"},
            },
            "BackupRules": {
                "1": {"Source": "a", "Destination": "v"},
                "2": {"Source": "a", "Destination": "w"},
                "3": {"Source": "b", "Destination": "v"},
                "4": {"Source": "c", "Destination": "w"},
            },
            "Later": {"v": 1},
        })
    }

    #[test]
    fn a_vault_is_used_by_rules_and_by_retention_of_items() {
        let uses = Uses::of(&profile(), "v");
        assert_eq!(uses.items, ["Documents", "Pictures"]);
        assert_eq!((uses.rules, uses.overrides), (2, 1));
        assert_eq!(uses.left_without, ["Pictures"]);
        assert_eq!(Uses::of(&json!({}), "v"), Uses::default());
    }

    #[test]
    fn what_points_at_a_vault_goes_with_it_and_nothing_else_does() {
        let mut profile = profile();
        remove(&mut profile, "v");
        assert_eq!(
            profile,
            json!({
                "Destinations": {"w": {}},
                "Sources": {
                    "a": {"Description": "Documents", "Later": 1, "OverrideDestinationRetention": {"w": {}}},
                    "b": {"Description": "Pictures"},
                    "c": {"Description": "Mail"},
                },
                "BackupRules": {
                    "2": {"Source": "a", "Destination": "w"},
                    "4": {"Source": "c", "Destination": "w"},
                },
                "Later": {"v": 1},
            })
        );
    }
}
