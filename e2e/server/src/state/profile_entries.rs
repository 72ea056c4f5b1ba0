//! The dictionaries of a profile: its items, schedules, vaults and devices, changed in place.

use comet_api::Lens;
use comet_api::types::{BackupRuleConfig, SourceConfig, UserProfileConfig};
use serde_json::{Map, Value};

/// Changes the entries of a dictionary, which is made when there is none.
pub fn change_entries<T>(
    profile: &mut UserProfileConfig,
    field: &str,
    change: impl FnOnce(&mut Map<String, Value>) -> T,
) -> T {
    let mut entries = match profile.value_mut().get_mut(field).map(Value::take) {
        Some(Value::Object(entries)) => entries,
        _ => Map::new(),
    };
    let done = change(&mut entries);
    comet_api::document::write(profile.value_mut(), field, Value::Object(entries));
    done
}

/// Changes each entry that is there.
pub fn change_each(profile: &mut UserProfileConfig, field: &str, mut change: impl FnMut(&str, &mut Value)) {
    let entries = profile.value_mut().get_mut(field).and_then(Value::as_object_mut);
    entries.into_iter().flatten().for_each(|(id, entry)| change(id, entry));
}

/// Changes an entry through its type.
pub fn edit<T: Lens>(value: &mut Value, change: impl FnOnce(&mut T)) {
    let mut document = T::of(value).clone();
    change(&mut document);
    *value = document.into_value();
}

/// Removes items, and the schedules that point at them.
pub fn remove_items(profile: &mut UserProfileConfig, is_meant: impl Fn(&str, &SourceConfig) -> bool) {
    let items = profile.sources();
    let gone: Vec<String> = items.iter().filter(|(id, item)| is_meant(id, item)).map(|(id, _)| id.to_owned()).collect();
    if gone.is_empty() {
        return;
    }
    change_entries(profile, "Sources", |items| items.retain(|id, _| !gone.contains(id)));
    change_entries(profile, "BackupRules", |rules| {
        rules.retain(|_, rule| !gone.iter().any(|id| BackupRuleConfig::of(rule).source() == id));
    });
}
