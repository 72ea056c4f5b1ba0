//! Merging: what is brought together, what is asked, and that nothing is lost in random pairs of edits.

mod pairs;

use super::*;
use serde_json::json;

/// Merges without a conflict.
fn merged(base: Value, mine: Value, theirs: Value) -> Value {
    let Merged { value, conflicts } = merge(&base, &mine, &theirs);
    assert_eq!(conflicts, []);
    value
}

/// The place of each conflict.
fn asked(base: &Value, mine: &Value, theirs: &Value) -> Vec<String> {
    merge(base, mine, theirs).conflicts.into_iter().map(|conflict| conflict.path).collect()
}

#[test]
fn changes_of_different_values_are_both_kept() {
    let base = json!({ "name": "a", "in": { "x": 1, "y": 1, "unknown": [{ "z": 1 }] } });
    let mut mine = base.clone();
    mine["in"]["x"] = json!(2);
    mine["new"] = json!({ "mine": true });
    let mut theirs = base.clone();
    theirs["in"]["y"] = json!(2);
    theirs["name"] = json!("b");
    let both = json!({ "name": "b", "in": { "x": 2, "y": 2, "unknown": [{ "z": 1 }] }, "new": { "mine": true } });
    assert_eq!(merged(base, mine, theirs), both);
}

#[test]
fn the_same_change_of_both_is_no_conflict() {
    let now = json!({ "a": 2 });
    assert_eq!(merged(json!({ "a": 1, "b": 1 }), now.clone(), now.clone()), now);
}

#[test]
fn one_value_changed_by_both_is_asked_and_either_side_can_be_chosen() {
    let (base, mine, theirs) = (json!({ "a": 1, "b": 1 }), json!({ "a": 2, "b": 1 }), json!({ "a": 3, "b": 5 }));
    let Merged { mut value, conflicts } = merge(&base, &mine, &theirs);
    assert_eq!(conflicts.iter().map(|it| it.path.as_str()).collect::<Vec<_>>(), ["/a"]);
    resolve(&mut value, &conflicts, &[false]);
    assert_eq!(value, json!({ "a": 3, "b": 5 }));
    resolve(&mut value, &conflicts, &[true]);
    assert_eq!(value, json!({ "a": 2, "b": 5 }));
}

#[test]
fn deleting_what_the_other_has_changed_is_asked() {
    let base = json!({ "items": { "i": { "name": "a" }, "j": {} } });
    let deleted = json!({ "items": { "j": {} } });
    let changed = json!({ "items": { "i": { "name": "b" }, "j": {} } });
    for (mine, theirs) in [(&deleted, &changed), (&changed, &deleted)] {
        let Merged { value, conflicts } = merge(&base, mine, theirs);
        assert_eq!(conflicts.len(), 1);
        for (is_mine, expected) in [(true, mine), (false, theirs)] {
            let mut value = value.clone();
            resolve(&mut value, &conflicts, &[is_mine]);
            assert_eq!(value, *expected);
        }
    }
}

#[test]
fn what_devices_measure_keeps_nothing_that_was_deleted_and_asks_nobody() {
    let base = json!({ "items": { "i": { "name": "a", "Statistics": { "n": 1 } } } });
    let measured = json!({ "items": { "i": { "name": "a", "Statistics": { "n": 2 }, "ModifyTime": 5 } } });
    assert_eq!(merged(base.clone(), json!({ "items": {} }), measured.clone()), json!({ "items": {} }));
    let edited = json!({ "items": { "i": { "name": "b", "Statistics": { "n": 0 }, "ModifyTime": 7 } } });
    let both = json!({ "items": { "i": { "name": "b", "Statistics": { "n": 2 }, "ModifyTime": 7 } } });
    assert_eq!(merged(base, edited, measured), both);
}

#[test]
fn lists_of_plain_values_take_up_the_additions_and_removals_of_both() {
    let list = |items: &[&str]| json!({ "l": items });
    let both = |base: &[&str], mine: &[&str], theirs: &[&str]| {
        merged(list(base), list(mine), list(theirs))["l"].as_array().unwrap().clone()
    };
    assert_eq!(both(&["a", "b"], &["a", "m", "b"], &["a", "b", "t"]), ["a", "m", "b", "t"]);
    assert_eq!(both(&["a", "b"], &["b"], &["a", "b", "t"]), ["b", "t"]);
    assert_eq!(both(&["a", "b", "c"], &["c", "b", "a"], &["a", "b", "c", "t"]), ["c", "t", "b", "a"]);
    assert_eq!(both(&[], &["m"], &["t"]), ["m", "t"]);
}

#[test]
fn a_list_that_both_have_put_into_another_order_is_asked() {
    let list = |items: &[i64]| json!({ "l": items });
    assert_eq!(asked(&list(&[1, 2, 3]), &list(&[2, 1, 3]), &list(&[3, 2, 1])), ["/l"]);
}

#[test]
fn entries_with_a_name_of_their_own_are_merged_one_by_one() {
    let base = json!([{ "ID": "a", "x": 1 }, { "ID": "b", "x": 1 }]);
    let mine = json!([{ "ID": "a", "x": 2 }, { "ID": "b", "x": 1 }, { "ID": "m" }]);
    let theirs = json!([{ "ID": "b", "x": 1, "y": 1 }, { "ID": "a", "x": 1 }]);
    let both = json!([{ "ID": "b", "x": 1, "y": 1 }, { "ID": "m" }, { "ID": "a", "x": 2 }]);
    assert_eq!(merged(base, mine, theirs), both);
}

#[test]
fn an_entry_that_is_deleted_after_all_leaves_the_places_of_the_others_right() {
    let base = json!([{ "ID": "a", "x": 1 }, { "ID": "b", "x": 1 }]);
    let mine = json!([{ "ID": "b", "x": 2 }]);
    let theirs = json!([{ "ID": "a", "x": 3 }, { "ID": "b", "x": 3 }]);
    let Merged { mut value, conflicts } = merge(&base, &mine, &theirs);
    assert_eq!(conflicts.iter().map(|it| it.path.as_str()).collect::<Vec<_>>(), ["/0", "/1/x"]);
    resolve(&mut value, &conflicts, &[true, true]);
    assert_eq!(value, mine);
}

#[test]
fn lists_of_entries_without_names_are_one_value() {
    let list = |days: &[i64]| json!({ "Ranges": days.iter().map(|day| json!({ "Days": day })).collect::<Vec<_>>() });
    assert_eq!(asked(&list(&[1]), &list(&[2]), &list(&[1, 3])), ["/Ranges"]);
    assert_eq!(merged(list(&[1]), list(&[2]), list(&[1])), list(&[2]));
}
