//! Misbehaviour on request: rules that say which calls go wrong, and how. Tests set them on the control port.

use parking_lot::Mutex;
use serde::{Deserialize, Serialize};
use std::time::Duration;
use tokio::sync::Notify;
use tokio::time::timeout;

/// What goes wrong with the calls it fits. Everything that is left out stays as it should be.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct Rule {
    /// A method's name; a `*` at its end stands for anything.
    #[serde(rename = "match")]
    pub fits: String,
    /// How many calls are hit; all of them without this.
    pub times: Option<u32>,
    /// Milliseconds until the call is looked at, or less when the rules are lifted before.
    pub delay_ms: u64,
    /// Answered with this status, and nothing is done.
    pub status: Option<u16>,
    /// The message beside that status.
    pub message: Option<String>,
    /// Answered with a web page, as a proxy would, and nothing is done.
    pub html: bool,
    /// All sessions end before the call is looked at.
    pub expire_sessions: bool,
    /// The server restarts instead of answering.
    pub restart: bool,
    /// The call is done; its answer has only so many bytes, and ends as if that were all.
    pub cut_body: Option<usize>,
    /// The call is done; the connection breaks after so many bytes of the answer.
    pub drop_at: Option<usize>,
    /// Each object in the answer has a field that no client knows.
    pub unknown_field: bool,
    /// All free text in the answer is markup with a script.
    pub markup: bool,
    /// The server's wall clock is wrong by this, from when the rule is set until the rules are lifted.
    pub clock_offset_seconds: Option<i64>,
}

impl Default for Rule {
    fn default() -> Self {
        Self {
            fits: "*".to_owned(),
            times: None,
            delay_ms: 0,
            status: None,
            message: None,
            html: false,
            expire_sessions: false,
            restart: false,
            cut_body: None,
            drop_at: None,
            unknown_field: false,
            markup: false,
            clock_offset_seconds: None,
        }
    }
}

#[derive(Default)]
pub struct Faults {
    rules: Mutex<Vec<Rule>>,
    lifted: Notify,
}

impl Faults {
    pub fn add(&self, rules: impl IntoIterator<Item = Rule>) {
        self.rules.lock().extend(rules);
    }

    pub fn lift_all(&self) {
        self.rules.lock().clear();
        self.lifted.notify_waiters();
    }

    pub fn all(&self) -> Vec<Rule> {
        self.rules.lock().clone()
    }

    /// What goes wrong with this call, once the call has been held back as its rule wants it.
    pub async fn strike(&self, method: &str) -> Option<Rule> {
        // Listened for before the rules are read, so that no lifting in between is missed.
        let lifted = self.lifted.notified();
        let rule = self.first_that_fits(method)?;
        if rule.delay_ms > 0 {
            // Whichever comes first ends the wait.
            let _ = timeout(Duration::from_millis(rule.delay_ms), lifted).await;
        }
        Some(rule)
    }

    /// The first rule that fits, used once.
    fn first_that_fits(&self, method: &str) -> Option<Rule> {
        let mut rules = self.rules.lock();
        let rule = rules.iter_mut().find(|rule| rule.fits(method) && rule.times != Some(0))?;
        if let Some(times) = &mut rule.times {
            *times = times.saturating_sub(1);
        }
        Some(rule.clone())
    }
}

impl Rule {
    /// Does the answer go out other than it was given?
    pub fn spoils(&self) -> bool {
        self.unknown_field || self.markup || self.cut_body.is_some() || self.drop_at.is_some()
    }

    fn fits(&self, method: &str) -> bool {
        match self.fits.strip_suffix('*') {
            Some(start) => method.starts_with(start),
            None => self.fits == method,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(fits: &str, times: Option<u32>) -> Rule {
        Rule { fits: fits.to_owned(), times, ..Rule::default() }
    }

    #[test]
    fn a_rule_hits_what_it_names_and_only_so_often() {
        let faults = Faults::default();
        faults.add([rule("AdminListUsers", Some(1)), rule("AdminGet*", None)]);
        assert!(faults.first_that_fits("AdminListUsers").is_some());
        assert!(faults.first_that_fits("AdminListUsers").is_none());
        assert!(faults.first_that_fits("AdminListUsersFull").is_none());
        assert!(faults.first_that_fits("AdminGetJobsAll").is_some());
    }

    #[tokio::test]
    async fn a_call_that_is_held_back_goes_on_when_the_rules_are_lifted() {
        let faults = Faults::default();
        faults.add([Rule { delay_ms: 600_000, ..rule("*", None) }]);
        let (struck, ()) = tokio::join!(faults.strike("AdminListUsers"), async { faults.lift_all() });
        assert!(struck.is_some() && faults.all().is_empty());
    }

    #[test]
    fn a_misspelt_rule_is_refused() {
        assert!(serde_json::from_str::<Rule>(r#"{"match":"*","delay":5}"#).is_err());
    }
}
