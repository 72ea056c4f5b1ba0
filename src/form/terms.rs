//! The terms on which a form is shown: what may not be changed, and why; and what can be chosen from.

use crate::ui::field::Choice;
use perihelion_view::prelude::*;

/// What there is to choose from, by name.
type Lists = Vec<(&'static str, Signal<Vec<Choice>>)>;

/// What the page says about a form.
#[derive(Clone, Copy)]
pub struct Terms {
    lock: Callback<Option<&'static str>, Option<String>>,
    lists: StoredValue<Lists>,
}

impl Terms {
    /// Everything may be changed.
    pub fn open() -> Self {
        Self::locked_by(|_| None)
    }

    /// `lock` gives the sentence that says why a field may not be changed. It is given the field of `UserPolicy` that
    /// decides the field, and what it reads is followed.
    pub fn locked_by(lock: impl Fn(Option<&'static str>) -> Option<String> + Send + Sync + 'static) -> Self {
        Self { lock: Callback::new(lock), lists: StoredValue::new(Vec::new()) }
    }

    /// The same, with one more list to choose from: `Kind::Listed(name)`.
    pub fn with_list(self, name: &'static str, choices: impl Into<Signal<Vec<Choice>>>) -> Self {
        let mut lists = self.lists.with_value(Clone::clone);
        lists.push((name, choices.into()));
        Self { lists: StoredValue::new(lists), ..self }
    }

    /// Why a field may not be changed that this field of `UserPolicy` decides; nothing when it may.
    pub fn lock(self, policy: Option<&'static str>) -> Option<String> {
        self.lock.run(policy)
    }

    /// Why what a field of `UserPolicy` decides may not be changed; for controls that are in no form.
    pub fn lock_of(self, policy: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || self.lock(Some(policy)))
    }

    pub(super) fn list(self, name: &str) -> Signal<Vec<Choice>> {
        let found = |lists: &Lists| lists.iter().find(|(own, _)| *own == name).map(|(_, choices)| *choices);
        self.lists.with_value(found).unwrap_or_default()
    }
}
