//! Steps back and forth while a document is edited. What is typed into one field in one go is one step.

use serde_json::Value;
use std::sync::Arc;

/// As many steps are kept.
const STEPS: usize = 60;

/// Whoever goes on in a field after so long begins a new step (milliseconds).
const PAUSE: f64 = 5000.0;

/// The states before and after the one that is shown.
#[derive(Clone, Debug, Default)]
pub struct History {
    back: Vec<Arc<Value>>,
    forth: Vec<Arc<Value>>,
    /// The field of the last change, and when that was.
    typing: Option<(String, f64)>,
}

impl History {
    pub fn can_undo(&self) -> bool {
        !self.back.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.forth.is_empty()
    }

    /// Whether a change of this field goes on with the step before.
    pub fn goes_on(&self, field: &str, now: f64) -> bool {
        self.can_undo() && self.typing.as_ref().is_some_and(|(typed, when)| typed == field && now - when < PAUSE)
    }

    /// A change has been made. `before`: what stood there before, `None` when it goes on with the last step.
    pub fn changed(&mut self, before: Option<Arc<Value>>, field: Option<&str>, now: f64) {
        self.forth.clear();
        self.typing = field.map(|field| (field.to_owned(), now));
        if let Some(before) = before {
            if self.back.len() == STEPS {
                self.back.remove(0);
            }
            self.back.push(before);
        }
    }

    /// The state one step back.
    pub fn undo(&mut self, shown: Arc<Value>) -> Option<Arc<Value>> {
        self.typing = None;
        let state = self.back.pop()?;
        self.forth.push(shown);
        Some(state)
    }

    /// The state one step forth.
    pub fn redo(&mut self, shown: Arc<Value>) -> Option<Arc<Value>> {
        self.typing = None;
        let state = self.forth.pop()?;
        self.back.push(shown);
        Some(state)
    }

    /// Brings what others have changed into all steps, so that none of them takes it back.
    pub fn rebase(&mut self, rebased: impl Fn(&Value) -> Value) {
        for state in self.back.iter_mut().chain(&mut self.forth) {
            *state = Arc::new(rebased(state));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// A document under edit.
    struct Edited(History, Arc<Value>);

    impl Edited {
        fn set(&mut self, field: &str, value: i64, now: f64) {
            let before = (!self.0.goes_on(field, now)).then(|| Arc::clone(&self.1));
            Arc::make_mut(&mut self.1)[field] = json!(value);
            self.0.changed(before, Some(field), now);
        }
    }

    #[test]
    fn typing_on_in_one_field_is_one_step_and_a_pause_or_another_field_begins_the_next() {
        let mut edited = Edited(History::default(), Arc::new(json!({ "a": 0, "b": 0 })));
        for (field, value, now) in [("a", 1, 0.0), ("a", 2, 400.0), ("b", 1, 600.0), ("a", 3, 800.0), ("a", 4, 9000.0)]
        {
            edited.set(field, value, now);
        }
        let mut seen = Vec::new();
        while let Some(state) = edited.0.undo(Arc::clone(&edited.1)) {
            seen.push((state["a"].clone(), state["b"].clone()));
            edited.1 = state;
        }
        assert_eq!(seen, [(3, 1), (2, 1), (2, 0), (0, 0)].map(|(a, b)| (json!(a), json!(b))));
    }

    #[test]
    fn a_step_back_can_be_taken_again_until_something_else_is_changed() {
        let mut edited = Edited(History::default(), Arc::new(json!({ "a": 0 })));
        edited.set("a", 1, 0.0);
        let back = edited.0.undo(Arc::clone(&edited.1)).unwrap();
        assert_eq!(edited.0.redo(Arc::clone(&back)).unwrap(), edited.1);
        edited.1 = edited.0.undo(Arc::clone(&edited.1)).unwrap();
        edited.set("a", 5, 1.0);
        assert!(!edited.0.can_redo() && edited.0.can_undo());
    }

    #[test]
    fn steps_are_not_kept_for_ever() {
        let mut history = History::default();
        for step in 0..200 {
            history.changed(Some(Arc::new(json!(step))), None, 0.0);
        }
        assert_eq!(history.back.len(), STEPS);
        assert_eq!(history.undo(Arc::default()), Some(Arc::new(json!(199))));
    }
}
