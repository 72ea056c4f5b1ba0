//! When a device is next backed up, and what is not backed up by itself at all. Pure.

use crate::schedule::{next_of, zone_of};
use comet_api::types::{BackupRuleConfig, UserProfileConfig};

/// The next run of any schedule of the device's items, as of `now` (seconds since 1970); `None` when there is none.
pub fn next_run_on(profile: &UserProfileConfig, device: &str, now: i64) -> Option<i64> {
    // A suspended account does not back up.
    if profile.is_suspended() {
        return None;
    }
    let is_own = |rule: &&BackupRuleConfig| {
        profile.sources().get(rule.source()).is_some_and(|item| item.owner_device() == device)
    };
    let rules = profile.backup_rules();
    let own = rules.iter().map(|(_, rule)| rule).filter(is_own);
    own.filter_map(|rule| next_of(&rule.schedules(), zone_of(profile, rule), now)).min()
}

/// What the items are called that no schedule backs up.
pub fn unscheduled(profile: &UserProfileConfig) -> Vec<String> {
    let rules = profile.backup_rules();
    let is_scheduled = |id: &str| rules.iter().any(|(_, rule)| rule.source() == id);
    let items = profile.sources();
    items.iter().filter(|(id, _)| !is_scheduled(id)).map(|(_, item)| item.description().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::Lens;

    fn profile(text: &str) -> UserProfileConfig {
        let mut profile = UserProfileConfig::default();
        *profile.value_mut() = serde_json::from_str(text).unwrap();
        profile
    }

    const TEXT: &str = r#"{"LocalTimezone":"UTC","Sources":{
        "a":{"Description":"A","OwnerDevice":"d"},"b":{"Description":"B","OwnerDevice":"e"},"c":{"Description":"C"}},
        "BackupRules":{
            "1":{"Source":"a","Schedules":[{"FrequencyType":8010,"SecondsPast":7200},{"FrequencyType":8010,"SecondsPast":5000}]},
            "2":{"Source":"b","Schedules":[{"FrequencyType":8010,"SecondsPast":100}]},
            "3":{"Source":"gone","Schedules":[{"FrequencyType":8010,"SecondsPast":1}]}}}"#;

    #[test]
    fn the_earliest_schedule_of_the_devices_own_items_is_next() {
        assert_eq!(next_run_on(&profile(TEXT), "d", 0), Some(5000));
        assert_eq!(next_run_on(&profile(TEXT), "d", 6000), Some(7200));
        assert_eq!(next_run_on(&profile(TEXT), "nowhere", 0), None);
    }

    #[test]
    fn a_suspended_account_has_no_next_run() {
        let mut profile = profile(TEXT);
        profile.set_is_suspended(true);
        assert_eq!(next_run_on(&profile, "d", 0), None);
    }

    #[test]
    fn items_without_a_schedule_are_named() {
        assert_eq!(unscheduled(&profile(TEXT)), ["C"]);
    }
}
