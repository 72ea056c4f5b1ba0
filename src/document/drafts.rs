//! Drafts that survive a reload, a crash and the end of a session: what was changed, never the document itself, and never
//! a secret.

use super::Doc;
use super::json::diff::{Change, apply, diff};
use super::json::{path, secrets};
use super::source::Version;
use crate::format::whole;
use crate::session::{Person, drafts as shelf};
use comet_api::UnixSeconds;
use perihelion_view::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;

/// Changes are kept this long after they were made, so that typing is not slowed down.
const SOON: Duration = Duration::from_millis(400);

/// Changes that were made and not saved.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unsaved {
    /// When the last of them was made, by this machine's clock.
    pub at: UnixSeconds,
    /// The hash of the document that they were made to.
    hash: String,
    changes: Vec<Change>,
    /// The places of secrets that were typed; these must be typed again.
    pub secrets: Vec<String>,
}

impl Unsaved {
    fn of(saved: &Version, draft: &Value, at: UnixSeconds) -> Self {
        let mut unsaved = Self { at, hash: saved.hash.clone(), ..Self::default() };
        for Change { path, mut old, mut new } in diff(&saved.value, draft) {
            let is_text = old.iter().chain(&new).any(Value::is_string);
            if is_text && secrets::is_secret_place(&path) {
                unsaved.secrets.push(path);
                continue;
            }
            if let Some(old) = &mut old {
                secrets::strip(old, "");
            }
            if let Some(new) = &mut new {
                unsaved.secrets.extend(secrets::strip(new, &path));
            }
            unsaved.changes.push(Change { path, old, new });
        }
        unsaved
    }

    /// How many changes there are, secrets among them.
    pub fn count(&self) -> usize {
        let is_own = |place: &&String| !self.changes.iter().any(|change| place.starts_with(&change.path));
        self.changes.len() + self.secrets.iter().filter(is_own).count()
    }

    fn to_value(&self) -> Value {
        let changes = self.changes.iter().map(|change| {
            let mut entry = json!({ "path": change.path });
            for (name, value) in [("old", &change.old), ("new", &change.new)] {
                if let Some(value) = value {
                    path::set(&mut entry, &path::join(&[name]), value.clone());
                }
            }
            entry
        });
        json!({ "at": self.at.0, "hash": self.hash, "changes": changes.collect::<Vec<_>>(), "secrets": self.secrets })
    }

    /// What was kept; anything of another shape is nothing.
    fn of_value(value: &Value) -> Option<Self> {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let changes = value.get("changes")?.as_array()?.iter().map(|change| {
            let path = text(change.get("path")?)?;
            Some(Change { path, old: change.get("old").cloned(), new: change.get("new").cloned() })
        });
        let secrets = value.get("secrets")?.as_array()?.iter().map(text);
        Some(Self {
            at: UnixSeconds(value.get("at")?.as_i64()?),
            hash: text(value.get("hash")?)?,
            changes: changes.collect::<Option<_>>()?,
            secrets: secrets.collect::<Option<_>>()?,
        })
    }

    /// The document as it was before the changes, as far as they tell, and with them.
    fn onto(&self, now: &Value) -> (Value, Value) {
        let filled = |change: &Change| {
            let mut old = change.old.clone();
            if let (Some(old), Some(now)) = (&mut old, path::get(now, &change.path)) {
                secrets::fill(old, now);
            }
            old
        };
        let olds: Vec<Option<Value>> = self.changes.iter().map(filled).collect();
        let paths = || self.changes.iter().map(|change| change.path.as_str());
        let mut before = now.clone();
        apply(&mut before, paths().zip(olds.iter().map(Option::as_ref)));
        let mut after = before.clone();
        apply(&mut after, paths().zip(self.changes.iter().map(|change| change.new.as_ref())));
        (before, after)
    }
}

/// What a draft is kept under: whose it is, and of what.
pub fn name_of(whose: Option<&Person>, document: &str) -> String {
    whose.map_or_else(String::new, |whose| format!("{}{document}", beginning(whose)))
}

fn beginning(whose: &Person) -> String {
    // No name has a line break in it.
    format!("{:?} {}\n", whose.portal, whose.username)
}

/// Forgets all drafts of a person.
pub fn forget_all_of(whose: &Person) {
    shelf::forget(&beginning(whose));
}

impl Doc {
    /// Changes of an earlier visit that were never saved, until it is said what is to become of them.
    pub fn unsaved(self) -> Signal<Option<Arc<Unsaved>>> {
        self.unsaved.into()
    }

    /// Makes the changes of the earlier visit once more. The secrets among them must be typed again.
    pub fn restore(self) {
        let (Some(unsaved), Some(now)) = (self.unsaved.get_untracked(), self.saved.get_untracked()) else { return };
        let Some(shown) = self.draft.get_untracked() else { return };
        self.unsaved.set(None);
        let (before, after) = unsaved.onto(&now.value);
        // What was typed in the meantime stays, too.
        let draft = super::json::merge::merge(&now.value, &shown, &after).value;
        if before == *now.value || unsaved.hash == now.hash {
            self.change(|value| *value = draft);
            return;
        }
        // Others have changed the same values since then: that is for the save to find out.
        let old = Version { value: Arc::new(before), hash: unsaved.hash.clone() };
        self.draft.set(Some(Arc::new(draft)));
        self.saved.set(Some(old));
        let _ = self.rebase(now);
    }

    /// Forgets the changes of the earlier visit.
    pub fn drop_unsaved(self) {
        self.unsaved.set(None);
        self.is_kept.set_value(true);
        self.keep();
    }

    pub(super) fn find_unsaved(self) {
        let kept = shelf::load(&self.shelf);
        let (Some(unsaved), Some(saved)) = (kept.as_ref().and_then(Unsaved::of_value), self.saved.get_untracked())
        else {
            return;
        };
        // Saved all the same, here or elsewhere.
        let is_saved = unsaved.secrets.is_empty() && unsaved.onto(&saved.value).1 == *saved.value;
        match is_saved {
            true => shelf::save(&self.shelf, None),
            false => self.unsaved.set(Some(Arc::new(unsaved))),
        }
    }

    pub(super) fn keep_soon(self) {
        if !self.is_keeping_soon.get_value() {
            self.is_keeping_soon.set_value(true);
            set_timeout(move || self.keep(), SOON);
        }
    }

    /// Keeps the unsaved changes in the browser, now; forgets them when there are none.
    pub fn keep(self) {
        self.is_keeping_soon.set_value(false);
        let state = (self.saved.get_untracked(), self.draft.get_untracked());
        let (Some(saved), Some(draft)) = state else { return };
        let is_changed = self.is_changed().get_untracked();
        if !is_changed && !self.is_kept.get_value() {
            return;
        }
        let now = UnixSeconds(whole(js_sys::Date::now() / 1000.0));
        let unsaved = is_changed.then(|| Unsaved::of(&saved, &draft, now).to_value());
        self.is_kept.set_value(is_changed);
        shelf::save(&self.shelf, unsaved);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(value: Value) -> Version {
        Version { value: Arc::new(value), hash: "h".to_owned() }
    }

    fn kept(saved: &Value, draft: &Value) -> Unsaved {
        let text = Unsaved::of(&version(saved.clone()), draft, UnixSeconds(5)).to_value().to_string();
        Unsaved::of_value(&serde_json::from_str(&text).unwrap()).unwrap()
    }

    #[test]
    fn changes_come_back_onto_the_document_as_it_is_then() {
        let saved = json!({ "name": "a", "list": [1], "other": 1, "gone": { "x": 1 } });
        let draft = json!({ "name": "b", "list": [1, 2], "other": 1, "new": {} });
        let (before, after) = kept(&saved, &draft).onto(&saved);
        assert_eq!((before, after), (saved.clone(), draft));
        let mut later = saved;
        later["other"] = json!(2);
        let (before, after) = kept(&json!({ "name": "a" }), &json!({ "name": "b" })).onto(&later);
        assert_eq!((before, after["name"].clone(), after["other"].clone()), (later, json!("b"), json!(2)));
    }

    #[test]
    fn no_secret_is_kept_and_those_that_were_typed_are_named() {
        let saved = json!({ "D": { "v": { "S3SecretKey": "old-secret", "Name": "a" } } });
        let draft = json!({ "D": { "v": { "S3SecretKey": "new-secret", "Name": "b" },
            "w": { "Name": "c", "FTPPassword": "typed-secret" } } });
        let unsaved = Unsaved::of(&version(saved.clone()), &draft, UnixSeconds(5));
        assert!(!unsaved.to_value().to_string().contains("-secret"), "{unsaved:?}");
        assert_eq!(unsaved.secrets, ["/D/v/S3SecretKey", "/D/w/FTPPassword"]);
        let (before, after) = unsaved.onto(&saved);
        assert_eq!(before, saved);
        let expected = json!({ "v": { "S3SecretKey": "old-secret", "Name": "b" }, "w": { "Name": "c" } });
        assert_eq!(after["D"], expected);
    }

    #[test]
    fn a_deleted_entry_with_secrets_is_deleted_again_without_a_conflict() {
        let saved = json!({ "D": { "v": { "FTPPassword": "p", "Name": "a" } } });
        let (before, after) = kept(&saved, &json!({ "D": {} })).onto(&saved);
        assert_eq!((before, after), (saved, json!({ "D": {} })));
    }

    #[test]
    fn what_others_left_in_the_browser_is_no_draft() {
        assert!(Unsaved::of_value(&json!({ "at": "x" })).is_none() && Unsaved::of_value(&json!([])).is_none());
    }
}
