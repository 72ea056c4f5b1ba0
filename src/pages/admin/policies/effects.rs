//! What a changed policy does to the users who have it, before it is saved. Pure: rules and profiles in, facts out.

use crate::account::policy::{Decided, ENGINES, Restriction, VAULT_TYPES};
use crate::form::is_same;
use crate::pages::shared::policy::{RIGHTS, SWITCHES};
use comet_api::constants::{engine_builtin, os};
use serde_json::{Map, Value};

/// One consequence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Effect {
    pub what: What,
    /// How many vaults, items, schedules, devices or users it is about.
    pub count: usize,
    /// Whom it touches, as they are called; empty where it touches all who have the policy.
    pub users: Vec<String>,
    /// What it is about: fields of `UserPolicy`, or what an item is called.
    pub names: Vec<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum What {
    /// The users may not do this any more.
    #[default]
    Forbidden,
    /// They may from now on.
    Allowed,
    /// It is so for them from now on, whatever they have set.
    On,
    /// It is not so any more.
    Off,
    /// Vaults get the policy's retention in the place of their own.
    Retention,
    /// The same, and more than these vaults keep now may be kept no longer.
    ItemRetention,
    VaultTypes,
    Engines,
    Skip,
    Retry,
    Delay,
    Exclusions,
    /// An item comes to devices.
    Given,
    /// An item changes on devices.
    Changed,
    /// An item is given no more, and stays the users' own.
    Left,
}

/// What the change of the rules does to these users, the harshest first.
pub fn effects(old: &Value, new: &Value, users: &[Value]) -> Vec<Effect> {
    let mut found = Vec::new();
    if users.is_empty() {
        return found;
    }
    rights(&mut found, old, new, users.len());
    if is_on(new, "EnforceStorageVaultRetention") {
        let rule = at(new, "DefaultStorageVaultRetention");
        let replaced = |vault: &Value| !same(at(vault, "DefaultRetention"), rule);
        found.extend(touching(What::Retention, users, "Destinations", &replaced));
    }
    if is_on(new, "PreventProtectedItemRetention") && !is_on(old, "PreventProtectedItemRetention") {
        let has_own = |item: &Value| !same(at(item, "OverrideDestinationRetention"), &Value::Null);
        found.extend(touching(What::ItemRetention, users, "Sources", &has_own));
    }
    lists(&mut found, old, new, users);
    schedules(&mut found, old, new, users);
    items(&mut found, old, new, users);
    found
}

/// What users may and may not do, and what is switched for them.
fn rights(found: &mut Vec<Effect>, old: &Value, new: &Value, count: usize) {
    let changes: [(What, &[&str], bool); 4] = [
        (What::Forbidden, &RIGHTS, true),
        (What::On, &SWITCHES, true),
        (What::Off, &SWITCHES, false),
        (What::Allowed, &RIGHTS, false),
    ];
    for (what, fields, is_on) in changes {
        let is_meant = |field: &&&str| {
            let (before, after) = (in_force(old, field), in_force(new, field));
            before != after && (after == Some(true)) == is_on
        };
        let names: Vec<String> = fields.iter().filter(is_meant).map(|field| (*field).to_owned()).collect();
        if !names.is_empty() {
            found.push(Effect { what, count, users: Vec::new(), names });
        }
    }
}

/// How a field is for everyone who has the policy, and that something is forbidden; `None` where it is left open.
fn in_force(rules: &Value, field: &str) -> Option<bool> {
    match Decided::by(rules, field) {
        Decided::Fixed(is_on) => Some(is_on),
        Decided::Forbidden => Some(true),
        Decided::Free | Decided::Starts(_) => None,
    }
}

/// Types that may be added no more, and are there; what files-and-folders items leave out.
fn lists(found: &mut Vec<Effect>, old: &Value, new: &Value, users: &[Value]) {
    let shut_out = |types: Restriction, field: &'static str| {
        move |thing: &Value| {
            let is_open = |rules, kind| types.allowed(rules).is_none_or(|allowed| allowed.contains(kind));
            thing.get(field).is_some_and(|kind| is_open(old, kind) && !is_open(new, kind))
        }
    };
    found.extend(touching(What::VaultTypes, users, "Destinations", &shut_out(VAULT_TYPES, "DestinationType")));
    found.extend(touching(What::Engines, users, "Sources", &shut_out(ENGINES, "Engine")));
    const EXCLUSIONS: &str = "FileAndFolderMandatoryExclusions";
    if !same(at(old, EXCLUSIONS), at(new, EXCLUSIONS)) {
        let files = |item: &Value| at(item, "Engine").as_str() == Some(engine_builtin::FILE);
        found.extend(touching(What::Exclusions, users, "Sources", &files));
    }
}

/// What is put into schedules.
fn schedules(found: &mut Vec<Effect>, old: &Value, new: &Value, users: &[Value]) {
    if let Decided::Fixed(skip) = Decided::by(new, "ModeScheduleSkipAlreadyRunning") {
        let differs = |rule: &Value| is_on(rule, "SkipAlreadyRunning") != skip;
        found.extend(touching(What::Skip, users, "BackupRules", &differs));
    }
    if let Decided::Fixed(retry) = Decided::by(new, "ModeScheduleLastJobFailDoRetry") {
        // What a schedule has beside what the policy puts there.
        const NUMBERS: [(&str, &str); 2] = [
            ("LastJobFailDoRetryCount", "ModeLastJobFailDoRetryCount"),
            ("LastJobFailDoRetryTime", "ModeLastJobFailDoRetryTime"),
        ];
        let differs = |rule: &Value| {
            let triggers = at(rule, "EventTriggers");
            is_on(triggers, "OnLastJobFailDoRetry") != retry
                || NUMBERS.iter().any(|(own, wanted)| number(triggers, own) != number(new, wanted))
        };
        found.extend(touching(What::Retry, users, "BackupRules", &differs));
    }
    const DELAY: &str = "RandomDelaySecs";
    let delay = number(new, DELAY);
    if delay > 0 && delay != number(old, DELAY) {
        let differs = |user: &Value| number(at(user, "ServerConfig"), DELAY) != delay;
        found.extend(count(What::Delay, users, &|user| usize::from(differs(user))));
    }
}

/// Items that the policy gives to users who are there already.
fn items(found: &mut Vec<Effect>, old: &Value, new: &Value, users: &[Value]) {
    let (before, after) = (given(old), given(new));
    for (id, item, system) in &after {
        let known = before.iter().find(|(known, ..)| known == id);
        let effect = match known {
            _ if !is_on(item, "ExistingUserUpdate") => None,
            Some((_, known, _)) if known == item => None,
            Some(_) => count_devices(What::Changed, users, &|user, device| has_item(user, device, id)),
            None => {
                let lacks =
                    |user: &Value, device: (&str, &Value)| fits(*system, device.1) && !has_item(user, device, id);
                count_devices(What::Given, users, &lacks)
            }
        };
        found.extend(effect.map(|effect| named(effect, item)));
    }
    for (id, item, _) in before.iter().filter(|(id, ..)| !after.iter().any(|(known, ..)| known == id)) {
        let effect = count_devices(What::Left, users, &|user, device| has_item(user, device, id));
        found.extend(effect.map(|effect| named(effect, item)));
    }
}

fn named(effect: Effect, item: &Value) -> Effect {
    let name = at(item, "Description").as_str().unwrap_or_default().to_owned();
    Effect { names: vec![name], ..effect }
}

/// The items that a policy gives: id, item, and the systems that it is for.
fn given(rules: &Value) -> Vec<(&str, &Value, i64)> {
    let all = entries(rules, "DefaultSources").map(|(id, item)| (id.as_str(), item, os::ANY));
    let some = entries(rules, "DefaultSourcesWithOSRestriction")
        .filter_map(|(id, given)| Some((id.as_str(), given.get("SourceConfig")?, number(given, "RestrictOS"))));
    all.chain(some).collect()
}

/// Whether an item for these systems comes to a device. Of a device that has not said what it is, nothing is known.
fn fits(system: i64, device: &Value) -> bool {
    let name = device.pointer("/PlatformVersion/os").and_then(Value::as_str).unwrap_or_default();
    match system {
        os::ANY => true,
        os::ONLY_LINUX => name == "linux",
        os::ONLY_MACOS => name == "darwin",
        _ => name == "windows",
    }
}

fn has_item(user: &Value, (device, _): (&str, &Value), source: &str) -> bool {
    entries(user, "Sources").any(|(_, item)| {
        let is = |field: &str, wanted: &str| at(item, field).as_str() == Some(wanted);
        is("PolicySourceID", source) && is("OwnerDevice", device)
    })
}

fn count_devices(what: What, users: &[Value], is_meant: &dyn Fn(&Value, (&str, &Value)) -> bool) -> Option<Effect> {
    count(what, users, &|user| {
        entries(user, "Devices").filter(|(id, device)| is_meant(user, (id.as_str(), device))).count()
    })
}

/// How many entries of the users' dictionaries it touches; `None`: none.
fn touching(what: What, users: &[Value], field: &str, is_touched: &dyn Fn(&Value) -> bool) -> Option<Effect> {
    count(what, users, &|user| entries(user, field).filter(|(_, entry)| is_touched(entry)).count())
}

fn count(what: What, users: &[Value], of_user: &dyn Fn(&Value) -> usize) -> Option<Effect> {
    let mut effect = Effect { what, ..Effect::default() };
    for user in users {
        let touched = of_user(user);
        if touched > 0 {
            effect.count += touched;
            effect.users.push(name_of(user));
        }
    }
    (effect.count > 0).then_some(effect)
}

fn entries<'a>(object: &'a Value, field: &str) -> impl Iterator<Item = (&'a String, &'a Value)> + use<'a> {
    at(object, field).as_object().into_iter().flat_map(Map::iter)
}

/// What a user is called.
fn name_of(user: &Value) -> String {
    let text = |field: &str| at(user, field).as_str().filter(|text| !text.is_empty());
    text("AccountName").or_else(|| text("Username")).unwrap_or_default().to_owned()
}

/// A member; null where there is none.
fn at<'a>(object: &'a Value, field: &str) -> &'a Value {
    object.get(field).unwrap_or(&Value::Null)
}

fn is_on(object: &Value, field: &str) -> bool {
    at(object, field).as_bool().unwrap_or_default()
}

fn number(object: &Value, field: &str) -> i64 {
    at(object, field).as_i64().unwrap_or_default()
}

/// Whether two values mean the same: what is absent is zero, also within.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Object(_), Value::Object(_) | Value::Null) | (Value::Null, Value::Object(_)) => {
            let mut names = [one, other].into_iter().filter_map(Value::as_object).flat_map(Map::keys);
            names.all(|name| same(at(one, name), at(other, name)))
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        _ => is_same(one, other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn anna(more: Value) -> Value {
        let mut user = json!({"Username": "anna", "AccountName": "Anna"});
        for (name, value) in more.as_object().unwrap() {
            user[name] = value.clone();
        }
        user
    }

    fn of(new: Value, user: Value) -> Vec<Effect> {
        effects(&json!({}), &new, &[anna(user), json!({"Username": "bob"})])
    }

    fn one(what: What, count: usize) -> Vec<Effect> {
        vec![Effect { what, count, users: vec!["Anna".into()], names: vec![] }]
    }

    #[test]
    fn nobody_is_touched_where_nobody_has_the_policy() {
        assert_eq!(effects(&json!({}), &json!({"PreventEditStorageVault": true}), &[]), []);
    }

    #[test]
    fn what_is_forbidden_and_allowed_holds_for_all_who_have_it() {
        let old = json!({"PreventEditStorageVault": true, "HideAppVersion": true});
        let new = json!({"PreventDeleteStorageVault": true, "ModeAdminResetPassword": 3, "AllowEditObjectLockRetention": true});
        let told: Vec<(What, usize, Vec<String>)> = effects(&old, &new, &[json!({}), json!({})])
            .into_iter()
            .map(|effect| (effect.what, effect.count, effect.names))
            .collect();
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            told,
            [
                (What::Forbidden, 2, names(&["PreventDeleteStorageVault"])),
                (What::On, 2, names(&["ModeAdminResetPassword"])),
                (What::Off, 2, names(&["HideAppVersion"])),
                (What::Allowed, 2, names(&["PreventEditStorageVault", "AllowEditObjectLockRetention"])),
            ]
        );
    }

    #[test]
    fn a_switch_that_takes_something_away_is_told_like_the_others() {
        let (off, on) = (json!({}), json!({"PreventViewDeviceNames": true}));
        let told = |old: &Value, new: &Value| {
            let found = effects(old, new, &[json!({})]);
            found.into_iter().map(|effect| (effect.what, effect.names.concat())).collect::<Vec<_>>()
        };
        assert_eq!(told(&off, &on), [(What::On, "PreventViewDeviceNames".to_owned())]);
        assert_eq!(told(&on, &off), [(What::Off, "PreventViewDeviceNames".to_owned())]);
        assert_eq!(told(&on, &on), []);
    }

    #[test]
    fn enforced_retention_replaces_only_rules_that_differ() {
        let keep = json!({"Mode": 802, "Ranges": [{"Type": 900, "Jobs": 3, "Days": 0}]});
        let new = json!({"EnforceStorageVaultRetention": true, "DefaultStorageVaultRetention": keep});
        let vaults = json!({"Destinations": {
            "same": {"DefaultRetention": {"Mode": 802, "Ranges": [{"Type": 900, "Jobs": 3}]}},
            "other": {"DefaultRetention": {"Mode": 801}}, "none": {}}});
        let found = of(new, vaults);
        assert_eq!(found.iter().find(|effect| effect.what == What::Retention), one(What::Retention, 2).first());
    }

    #[test]
    fn schedules_change_only_where_they_are_set_otherwise() {
        let rules =
            json!({"BackupRules": {"a": {"SkipAlreadyRunning": true}, "b": {}, "c": {"SkipAlreadyRunning": false}}});
        let found = of(json!({"ModeScheduleSkipAlreadyRunning": 3}), rules.clone());
        assert_eq!(found, one(What::Skip, 2));
        assert_eq!(of(json!({"ModeScheduleSkipAlreadyRunning": 1}), rules), []);
        let rules = json!({"BackupRules": {"a": {"EventTriggers": {"OnLastJobFailDoRetry": true, "LastJobFailDoRetryCount": 2}}, "b": {}}});
        let retry = json!({"ModeScheduleLastJobFailDoRetry": 3, "ModeLastJobFailDoRetryCount": 2});
        assert_eq!(of(retry, rules), one(What::Retry, 1));
    }

    #[test]
    fn what_may_be_added_no_more_is_counted_where_it_is_there() {
        let things = json!({"Destinations": {"a": {"DestinationType": 1000}, "b": {"DestinationType": 1003}},
            "Sources": {"s": {"Engine": "engine1/mysql"}}});
        let list = json!({"ShouldRestrictProviderList": true, "AllowedProvidersWhenRestricted": [1003]});
        assert_eq!(of(json!({"StorageVaultProviders": list}), things.clone()), one(What::VaultTypes, 1));
        let list = json!({"ShouldRestrictEngineTypeList": true});
        assert_eq!(of(json!({"ProtectedItemEngineTypes": list}), things), one(What::Engines, 1));
    }

    #[test]
    fn items_come_to_the_devices_that_lack_them_and_whose_system_fits() {
        let windows = json!({"PlatformVersion": {"os": "windows"}});
        let user = json!({"Devices": {"w": windows, "m": {"PlatformVersion": {"os": "darwin"}}, "h": windows},
            "Sources": {"s": {"PolicySourceID": "g", "OwnerDevice": "h"}}});
        let item = json!({"Description": "Documents", "ExistingUserUpdate": true});
        let given = |name: &str, effect: Vec<Effect>| {
            effect.into_iter().map(|effect| Effect { names: vec![name.to_owned()], ..effect }).collect::<Vec<_>>()
        };
        let restricted = json!({"DefaultSourcesWithOSRestriction": {"g": {"SourceConfig": item, "RestrictOS": 1}}});
        assert_eq!(of(restricted, user.clone()), given("Documents", one(What::Given, 1)));
        assert_eq!(of(json!({"DefaultSources": {"g": item}}), user.clone()), given("Documents", one(What::Given, 2)));
        let left = effects(&json!({"DefaultSources": {"g": item}}), &json!({}), &[anna(user)]);
        assert_eq!(left, given("Documents", one(What::Left, 1)));
    }

    #[test]
    fn a_delay_and_exclusions_touch_those_who_have_it_otherwise() {
        let found = effects(
            &json!({}),
            &json!({"RandomDelaySecs": 60}),
            &[anna(json!({})), json!({"Username": "bob", "ServerConfig": {"RandomDelaySecs": 60}})],
        );
        assert_eq!(found, one(What::Delay, 1));
        let files = json!({"Sources": {"a": {"Engine": "engine1/file"}, "b": {"Engine": "engine1/mysql"}}});
        let new = json!({"FileAndFolderMandatoryExclusions": [{"Exclude": "*.tmp"}]});
        assert_eq!(of(new, files), one(What::Exclusions, 1));
    }
}
