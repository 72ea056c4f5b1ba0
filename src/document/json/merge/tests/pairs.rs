//! A hundred random pairs of edits of one profile: none is lost. The generator has a fixed seed, so a failure comes again.

use super::*;
use crate::document::json::diff::diff;
use std::collections::BTreeSet;

/// Xorshift with a fixed seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(count).unwrap()).unwrap()
    }

    fn one_of<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// A profile with items, vaults, schedules, lists, and fields that nobody here knows.
fn profile(dice: &mut Dice) -> Value {
    let mut profile = json!({ "Username": "anna", "AccountName": "Anna", "Emails": ["a@example.org", "b@example.org"],
        "AllProtectedItemsQuotaEnabled": true, "Sources": {}, "Destinations": {}, "BackupRules": {},
        "LaterField": { "deep": [{ "kept": 1 }, "x"] } });
    for (kind, count) in [("Sources", 6), ("Destinations", 4), ("BackupRules", 5)] {
        for number in 0..count {
            profile[kind][format!("{kind}-{number}")] = json!({ "Description": format!("{kind} {number}"),
                "CreateTime": number, "ModifyTime": 100, "PreExec": ["one", "two", "three"],
                "EngineProps": { "INCLUDE": "/home", "LATER": "kept" }, "Statistics": { "n": dice.below(50) },
                "Unknown": { "number": dice.below(9), "null": null } });
        }
    }
    profile
}

/// One edit of what a person can edit.
fn edit(dice: &mut Dice, profile: &mut Value, who: &str, step: usize) {
    let kind = *dice.one_of(&["Sources", "Destinations", "BackupRules"]);
    let keys: Vec<String> = profile[kind].as_object().unwrap().keys().cloned().collect();
    let key = dice.one_of(&keys).clone();
    let entry = &mut profile[kind][&key];
    match dice.below(9) {
        0 => entry["Description"] = json!(format!("{who} {step}")),
        1 => entry["EngineProps"][format!("P{}", dice.below(4))] = json!(format!("{who} {step}")),
        2 => entry["PreExec"].as_array_mut().unwrap().push(json!(format!("{who} {step}"))),
        3 => drop(entry["PreExec"].as_array_mut().unwrap().pop()),
        4 => entry["ModifyTime"] = json!(100 + dice.below(50)),
        5 => profile["Emails"].as_array_mut().unwrap().insert(0, json!(format!("{who}{step}@example.org"))),
        6 => profile[kind][format!("{who}-{step}")] = json!({ "Description": "new", "PreExec": [], "EngineProps": {} }),
        7 if keys.len() > 2 => drop(profile[kind].as_object_mut().unwrap().shift_remove(&key)),
        _ => profile["AccountName"] = json!(format!("{who} {step}")),
    }
}

fn edited(dice: &mut Dice, base: &Value, who: &str) -> Value {
    let mut profile = base.clone();
    for step in 0..=dice.below(6) {
        edit(dice, &mut profile, who, step);
    }
    profile
}

/// The change is in the result, or somebody was asked about it, or it is of a kind that gives way.
fn is_kept(change: &crate::document::json::diff::Change, result: &Value, base: &Value, asked: &[Conflict]) -> bool {
    let now = path::get(result, &change.path);
    let gives_way = MEASURED.iter().any(|name| change.path.contains(name));
    let is_asked = asked.iter().any(|it| change.path.starts_with(&it.path) || it.path.starts_with(&change.path));
    if gives_way || is_asked || now == change.new.as_ref() {
        return true;
    }
    // Lists: what was added is there, what was removed is gone.
    let set = |value: Option<&Value>| -> Option<BTreeSet<String>> {
        value?.as_array().map(|items| items.iter().map(Value::to_string).collect())
    };
    let (Some(now), Some(new), Some(old)) = (set(now), set(change.new.as_ref()), set(path::get(base, &change.path)))
    else {
        return false;
    };
    new.difference(&old).all(|added| now.contains(added)) && old.difference(&new).all(|gone| !now.contains(gone))
}

#[test]
fn of_a_hundred_random_pairs_of_edits_none_is_lost() {
    let mut dice = Dice(0x5DEE_CE66_D1CE_4E5B);
    let (mut asked, mut changes) = (0, 0);
    for pair in 0..100 {
        let base = profile(&mut dice);
        let (mine, theirs) = (edited(&mut dice, &base, "mine"), edited(&mut dice, &base, "theirs"));
        let Merged { value, conflicts } = merge(&base, &mine, &theirs);
        for side in [&mine, &theirs] {
            for change in diff(&base, side) {
                changes += 1;
                assert!(is_kept(&change, &value, &base, &conflicts), "pair {pair}: {change:?}\n{value}");
            }
        }
        for conflict in &conflicts {
            assert!(conflict.mine != conflict.theirs && conflict.mine != conflict.base, "pair {pair}: {conflict:?}");
            assert_ne!(conflict.theirs, conflict.base, "pair {pair}: {conflict:?}");
        }
        // Whoever changes nothing gets the other's, and what neither has touched is as it was.
        assert_eq!(merge(&base, &base, &theirs).value, theirs);
        assert_eq!(merge(&base, &mine, &base).value, mine);
        assert_eq!(value["LaterField"], base["LaterField"]);
        // Choosing one side everywhere leaves no value of the other at the places that were asked about.
        let mut chosen = value.clone();
        resolve(&mut chosen, &conflicts, &vec![false; conflicts.len()]);
        for conflict in conflicts.iter().filter(|conflict| conflict.theirs.is_some()) {
            assert_eq!(path::get(&chosen, &conflict.path), conflict.theirs.as_ref(), "pair {pair}");
        }
        asked += conflicts.len();
    }
    assert!(asked > 10 && changes > 400, "the pairs are worth the name: {asked} asked, {changes} changes");
}
