//! What a device has found, read out of any of its answers by a line of a table. Pure.

use crate::account::look::Look;
use crate::i18n::Plain;
use comet_api::Lens;
use comet_api::types::CometAPIResponseMessage;
use serde_json::Value;

/// Something that a device can be asked for.
pub struct Sight {
    pub look: &'static Look,
    /// What is looked for.
    pub label: Plain,
    /// The member of the answer that lists it.
    pub list: &'static str,
    /// The members that may name a thing, the best first; without them its key, or it is itself a text.
    pub names: &'static [&'static str],
    /// What is written into settings; the name where it is empty.
    pub value: &'static str,
    /// More about it.
    pub details: &'static [&'static str],
    /// The member that lists what is in it.
    pub inside: &'static str,
    /// The part of the login that is sent.
    pub credentials: &'static str,
    /// Whether a datacenter may be named.
    pub has_filter: bool,
}

impl Sight {
    pub const fn new(look: &'static Look, label: Plain, list: &'static str, names: &'static [&'static str]) -> Self {
        Self { look, label, list, names, value: "", details: &[], inside: "", credentials: "", has_filter: false }
    }

    pub const fn told(self, value: &'static str, details: &'static [&'static str]) -> Self {
        Self { value, details, ..self }
    }

    pub const fn holding(self, inside: &'static str) -> Self {
        Self { inside, ..self }
    }

    pub const fn by(self, credentials: &'static str) -> Self {
        Self { credentials, ..self }
    }

    pub const fn filtered(self) -> Self {
        Self { has_filter: true, ..self }
    }

    /// The things in an answer, each followed by what is in it.
    pub fn read(&self, answer: &CometAPIResponseMessage) -> Vec<Found> {
        let mut found = Vec::new();
        self.gather(answer.value().get(self.list), 0, &mut found);
        found
    }

    fn gather(&self, list: Option<&Value>, depth: usize, found: &mut Vec<Found>) {
        let mut add = |key: &str, thing: &Value| {
            found.push(self.thing(key, thing, depth));
            if !self.inside.is_empty() && depth == 0 {
                self.gather(thing.get(self.inside), 1, found);
            }
        };
        match list {
            Some(Value::Array(things)) => things.iter().for_each(|thing| add("", thing)),
            Some(Value::Object(things)) => things.iter().for_each(|(key, thing)| add(key, thing)),
            _ => {}
        }
    }

    fn thing(&self, key: &str, thing: &Value, depth: usize) -> Found {
        let text = |member: &&str| thing.get(*member).and_then(Value::as_str).filter(|text| !text.is_empty());
        let own = thing.as_str().filter(|text| !text.is_empty()).unwrap_or(key);
        let name = self.names.iter().find_map(text).unwrap_or(own);
        let value = text(&self.value).unwrap_or(if key.is_empty() { name } else { key });
        let details: Vec<&str> = self.details.iter().filter_map(text).filter(|detail| *detail != name).collect();
        Found {
            depth,
            name: name.to_owned(),
            value: value.to_owned(),
            detail: details.join(" · "),
            bytes: thing.get("Size").and_then(Value::as_i64),
            is_choosable: thing.get("Selectable") != Some(&Value::Bool(false)),
        }
    }
}

/// A thing on a device, or one that a device can reach.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    pub depth: usize,
    pub name: String,
    pub value: String,
    pub detail: String,
    pub bytes: Option<i64>,
    pub is_choosable: bool,
}

impl Found {
    /// Whether it is what somebody types; in small letters.
    pub fn fits(&self, sought: &str) -> bool {
        [&self.name, &self.value, &self.detail].iter().any(|text| text.to_lowercase().contains(sought))
    }
}

#[cfg(test)]
mod tests {
    use super::super::sights::{DISKS, MSSQL, WRITERS};
    use super::*;
    use serde_json::json;

    fn read(sight: &Sight, answer: Value) -> Vec<(usize, String, String, bool)> {
        let found = sight.read(CometAPIResponseMessage::of(&answer));
        found.into_iter().map(|it| (it.depth, it.name, it.value, it.is_choosable)).collect()
    }

    #[test]
    fn databases_are_named_by_their_keys() {
        let found = read(&MSSQL.sights[0], json!({"Objects": {"ERP": "ERP", "x": ""}}));
        assert_eq!(found, [(0, "ERP".into(), "ERP".into(), true), (0, "x".into(), "x".into(), true)]);
    }

    #[test]
    fn partitions_stand_below_their_disks() {
        let disk = json!({"Disks": [{"ID": "1", "Caption": "Big", "Size": 5, "Partitions": [{"DeviceName": "C:"}]}]});
        let found = read(&DISKS.sights[0], disk);
        assert_eq!(found, [(0, "Big".into(), "1".into(), true), (1, "C:".into(), "C:".into(), true)]);
    }

    #[test]
    fn what_a_writer_does_not_let_choose_can_not_be_chosen() {
        let answer = json!({"VSSWriters": {"{g}": {"DisplayName": "Registry", "Components": [
            {"Name": "Hive", "Selectable": false}]}}});
        let found = read(&WRITERS.sights[0], answer);
        assert_eq!(found, [(0, "Registry".into(), "{g}".into(), true), (1, "Hive".into(), "Hive".into(), false)]);
    }

    #[test]
    fn an_answer_of_another_shape_holds_nothing() {
        for answer in [json!(null), json!({"Objects": 5}), json!({"Objects": null}), json!([])] {
            assert_eq!(read(&MSSQL.sights[0], answer), []);
        }
    }
}
