//! What can be done with a rule beside editing it: all of it in the draft, so that it can be undone.

use super::rule_name;
use crate::account::Account;
use crate::document::{Doc, path};
use crate::format::now;
use crate::i18n::*;
use crate::random::guid;
use crate::routes::{Page, Part};
use crate::ui::button::ButtonTone;
use crate::ui::icon::Icon;
use crate::ui::menu::{Menu, MenuAction, MenuFace};
use crate::ui::toast::Toasts;
use comet_api::Lens;
use comet_api::types::{BackupRuleConfig, UserProfileConfig};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use perihelion_view::prelude::*;
use send_wrapper::SendWrapper;
use serde_json::{Value, json};

/// What a rule does not share with the others of its item.
const OWN: [&str; 5] = ["Source", "Destination", "Description", "CreateTime", "ModifyTime"];

/// The menu of a rule.
pub fn deeds(account: Account, doc: Doc, id: String) -> Node {
    let i18n = use_i18n();
    let toasts: Toasts = expect_context();
    let navigate = SendWrapper::new(use_navigate());
    let go = Callback::new(move |part: Part| navigate(&Page::part(&account, part).href(), NavigateOptions::default()));
    let id = StoredValue::new(id);
    let duplicate = move || {
        let new = guid();
        let place = path::join(&["BackupRules", &new]);
        doc.change(|draft| {
            let copy = id.with_value(|id| copy_of(draft, id, now()));
            path::set(draft, &place, copy);
        });
        toasts.info(tu_string!(i18n, schedule.made, count = 1));
        go.run(Part::Schedule(new));
    };
    let share = move || {
        let mut count = 0;
        doc.change(|draft| count = id.with_value(|id| share(draft, id)));
        toasts.info(tu_string!(i18n, schedule.shared, count = count));
    };
    let delete = move || {
        id.with_value(|id| doc.remove(&path::join(&["BackupRules", id])));
        toasts.info(tu_string!(i18n, schedule.deleted));
        go.run(Part::Schedules);
    };
    view! {
        <Menu label=key!(schedule.more) face=MenuFace::Label tone=ButtonTone::Secondary>
            <MenuAction icon=Icon::Copy on_choose=duplicate>
                {key!(schedule.duplicate)}
            </MenuAction>
            <MenuAction icon=Icon::Check on_choose=share>
                {key!(schedule.share)}
            </MenuAction>
            <MenuAction icon=Icon::Delete tone=ButtonTone::Danger on_choose=delete>
                {key!(schedule.delete)}
            </MenuAction>
        </Menu>
    }
}

/// The rule once more, under another name.
fn copy_of(profile: &Value, id: &str, now: i64) -> Value {
    let profile = UserProfileConfig::of(profile);
    let rule = profile.backup_rules().get(id).cloned().unwrap_or_default();
    let name = tu_string!(use_i18n(), schedule.copy_of, name = rule_name(profile, &rule));
    let mut copy = BackupRuleConfig::into_value(rule);
    for (field, value) in [("Description", json!(name)), ("CreateTime", json!(now)), ("ModifyTime", json!(now))] {
        path::set(&mut copy, &format!("/{field}"), value);
    }
    copy
}

/// Gives the other rules of the item what this one has but its own; gives how many there are.
fn share(profile: &mut Value, id: &str) -> usize {
    let Some(rules) = profile.get_mut("BackupRules").and_then(Value::as_object_mut) else { return 0 };
    let Some(model) = rules.get(id).cloned() else { return 0 };
    let others = rules.iter_mut().filter(|(own, rule)| *own != id && rule.get("Source") == model.get("Source"));
    let mut count = 0;
    for (_, rule) in others {
        let mut new = model.clone();
        if let (Some(fields), Some(before)) = (new.as_object_mut(), rule.as_object()) {
            for own in OWN {
                match before.get(own) {
                    Some(value) => fields.insert(own.to_owned(), value.clone()),
                    None => fields.shift_remove(own),
                };
            }
        }
        *rule = new;
        count += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_others_of_the_item_get_times_and_options_and_keep_what_is_theirs() {
        let mut profile = json!({ "BackupRules": {
            "own": { "Source": "a", "Destination": "v", "Description": "x", "Tags": "t", "Later": 1 },
            "other": { "Source": "a", "Destination": "w", "CreateTime": 5, "Tags": "old" },
            "else": { "Source": "b", "Tags": "old" },
        } });
        assert_eq!(share(&mut profile, "own"), 1);
        assert_eq!(
            profile["BackupRules"]["other"],
            json!({ "Source": "a", "Destination": "w", "CreateTime": 5, "Tags": "t", "Later": 1 })
        );
        assert_eq!(profile["BackupRules"]["else"]["Tags"], "old");
    }

    #[test]
    fn a_copy_keeps_what_is_not_known_here() {
        let profile = json!({ "BackupRules": { "own": { "Description": "Nightly", "Later": 1 } } });
        let copy = copy_of(&profile, "own", 9);
        let expected = json!({ "Description": "Copy of Nightly", "Later": 1, "CreateTime": 9, "ModifyTime": 9 });
        assert_eq!(copy, expected);
    }
}
