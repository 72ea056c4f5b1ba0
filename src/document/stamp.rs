//! When an entry of a profile was changed is written by who changes it, not by the server.

use serde_json::{Value, json};

/// The dictionaries of a profile whose entries say when they were changed.
const STAMPED: [&str; 3] = ["Destinations", "Sources", "BackupRules"];

/// Writes the time into every entry that is not as the server has it, unless the change has brought a time of its own.
pub fn stamp(saved: &Value, draft: &mut Value, now: i64) {
    for dictionary in STAMPED {
        let Some(entries) = draft.get_mut(dictionary).and_then(Value::as_object_mut) else { continue };
        for (id, entry) in entries {
            let Some(before) = saved.get(dictionary).and_then(|before| before.get(id)) else { continue };
            if before != entry
                && before.get("ModifyTime") == entry.get("ModifyTime")
                && let Some(fields) = entry.as_object_mut()
            {
                fields.insert("ModifyTime".to_owned(), json!(now));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_changed_says_so() {
        let saved = json!({"Sources": {"a": {"ModifyTime": 1, "Description": "x"}, "b": {"ModifyTime": 1}}});
        let mut draft = json!({
            "Sources": {"a": {"ModifyTime": 1, "Description": "y"}, "b": {"ModifyTime": 1}, "new": {"ModifyTime": 8}},
            "Emails": ["z"],
        });
        stamp(&saved, &mut draft, 9);
        assert_eq!(draft["Sources"]["a"]["ModifyTime"], 9);
        assert_eq!(
            (&draft["Sources"]["b"]["ModifyTime"], &draft["Sources"]["new"]["ModifyTime"]),
            (&json!(1), &json!(8))
        );
    }

    #[test]
    fn a_time_that_came_with_the_change_stays() {
        let saved = json!({"BackupRules": {"a": {"ModifyTime": 1}}});
        let mut draft = json!({"BackupRules": {"a": {"ModifyTime": 5, "Tags": "x"}}});
        stamp(&saved, &mut draft, 9);
        assert_eq!(draft["BackupRules"]["a"]["ModifyTime"], 5);
    }
}
