//! The settings of everyone that a policy may touch, out of the long answer about all profiles: what is kept of a
//! profile is a small document, and no secret is in it.

use super::Account;
use crate::server::Ask;
use comet_api::Dictionary;
use comet_api::methods::AdminListUsersFull;
use comet_api::rows::Fill;
use serde_json::{Map, Value};

/// What is kept of a profile.
const OF_PROFILES: [&str; 8] =
    ["Username", "AccountName", "PolicyID", "Devices", "Sources", "Destinations", "BackupRules", "ServerConfig"];

/// What is kept of each device, item, vault and schedule.
const OF_ENTRIES: [&str; 10] = [
    "Description",
    "Engine",
    "OwnerDevice",
    "PolicySourceID",
    "OverrideDestinationRetention",
    "DestinationType",
    "DefaultRetention",
    "SkipAlreadyRunning",
    "EventTriggers",
    "PlatformVersion",
];

/// A profile with what is kept of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings(Kept);

/// A part of it, so many steps below its beginning.
#[derive(Clone, Debug, Default, PartialEq)]
struct Kept {
    depth: usize,
    what: What,
}

#[derive(Clone, Debug, Default, PartialEq)]
enum What {
    #[default]
    Nothing,
    Flag(bool),
    Number(i64),
    Text(String),
    List(Vec<Kept>),
    Object(Vec<(String, Kept)>),
}

impl Account {
    /// The settings of everyone. As long an answer as [`Account::everyones_profiles`].
    pub fn everyones_settings() -> Ask<Dictionary<Settings>> {
        Ask::new(&AdminListUsersFull {}).rows().good_for(120.0)
    }
}

impl Settings {
    /// The policy that it says it has; empty when there is none.
    pub fn policy_id(&self) -> &str {
        let What::Object(members) = &self.0.what else { return "" };
        match members.iter().find(|(name, _)| name == "PolicyID").map(|(_, member)| &member.what) {
            Some(What::Text(id)) => id,
            _ => "",
        }
    }

    /// As a document in the shape of the profile.
    pub fn document(&self) -> Value {
        self.0.document()
    }
}

impl Kept {
    fn document(&self) -> Value {
        match &self.what {
            What::Nothing => Value::Null,
            What::Flag(flag) => Value::Bool(*flag),
            What::Number(number) => Value::from(*number),
            What::Text(text) => Value::String(text.clone()),
            What::List(elements) => Value::Array(elements.iter().map(Self::document).collect()),
            What::Object(members) => {
                let members = members.iter().map(|(name, member)| (name.clone(), member.document()));
                Value::Object(members.collect::<Map<String, Value>>())
            }
        }
    }

    fn is_kept(&self, name: &str) -> bool {
        match self.depth {
            0 => OF_PROFILES.contains(&name),
            2 => OF_ENTRIES.contains(&name),
            _ => true,
        }
    }

    fn below(&self) -> Self {
        Self { depth: self.depth + 1, what: What::Nothing }
    }
}

impl Fill for Kept {
    fn text(&mut self, text: &str) -> bool {
        self.what = What::Text(text.to_owned());
        true
    }
    fn number(&mut self, number: i64) -> bool {
        self.what = What::Number(number);
        true
    }
    fn flag(&mut self, flag: bool) -> bool {
        self.what = What::Flag(flag);
        true
    }
    fn is_object(&self) -> bool {
        true
    }
    fn member(&mut self, name: &str) -> Option<&mut dyn Fill> {
        if !self.is_kept(name) {
            return None;
        }
        let new = self.below();
        if !matches!(self.what, What::Object(_)) {
            self.what = What::Object(Vec::new());
        }
        let What::Object(members) = &mut self.what else { return None };
        members.push((name.to_owned(), new));
        members.last_mut().map(|(_, member)| -> &mut dyn Fill { member })
    }
    fn is_list(&self) -> bool {
        true
    }
    fn element(&mut self) -> Option<&mut dyn Fill> {
        let new = self.below();
        if !matches!(self.what, What::List(_)) {
            self.what = What::List(Vec::new());
        }
        let What::List(elements) = &mut self.what else { return None };
        elements.push(new);
        elements.last_mut().map(|last| -> &mut dyn Fill { last })
    }
    fn take_back(&mut self) {
        if let What::List(elements) = &mut self.what {
            elements.pop();
        }
    }
}

impl Fill for Settings {
    fn is_object(&self) -> bool {
        true
    }
    fn member(&mut self, name: &str) -> Option<&mut dyn Fill> {
        self.0.member(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_a_policy_may_touch_is_kept_and_nothing_else() {
        let text = r#"{"anna":{"Username":"anna","PasswordHash":"secret","Policy":{"x":1},"PolicyID":"p",
            "ServerConfig":{"RandomDelaySecs":5},"Sources":{"s":{"Engine":"e","EngineProps":{"K":"secret"},
            "OverrideDestinationRetention":{"v":{"Mode":802,"Ranges":[{"Type":900,"Jobs":3},{}]}}}}},"bob":{}}"#;
        let all: Dictionary<Settings> = comet_api::rows::of_text(text).unwrap();
        let override_of_v = json!({"v": {"Mode": 802, "Ranges": [{"Type": 900, "Jobs": 3}, null]}});
        assert_eq!(
            all.get("anna").unwrap().document(),
            json!({"Username": "anna", "PolicyID": "p", "ServerConfig": {"RandomDelaySecs": 5},
                "Sources": {"s": {"Engine": "e", "OverrideDestinationRetention": override_of_v}}})
        );
        assert_eq!(all.get("bob").unwrap().document(), json!(null));
        assert_eq!((all.get("anna").unwrap().policy_id(), all.get("bob").unwrap().policy_id()), ("p", ""));
    }
}
