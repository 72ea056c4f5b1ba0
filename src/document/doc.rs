//! A document under edit: the draft beside what the server has, with its steps back and forth.

use super::drafts::Unsaved;
use super::json::diff::{Change, diff};
use super::json::history::History;
use super::json::merge::merge;
use super::json::path::{self, Path};
use super::saving::Asked;
use super::source::{Nowhere, Source, Version};
use crate::server::Server;
use crate::session::Person;
use crate::ui::loadable::Loadable;
use comet_api::ApiError;
use leptos::task::spawn_local;
use perihelion_view::prelude::*;
use serde_json::Value;
use std::ops::Deref;
use std::sync::Arc;

/// A JSON document that is edited under its hash. Copy it freely; all copies are the same.
#[derive(Clone, Copy)]
pub struct Doc(&'static Parts);

pub struct Parts {
    pub(super) server: Server,
    pub(super) source: Arc<dyn Source>,
    pub(super) draft: RwSignal<Option<Arc<Value>>>,
    pub(super) saved: RwSignal<Option<Version>>,
    saved_value: Signal<Option<Arc<Value>>>,
    pub(super) history: RwSignal<History>,
    is_changed: Memo<bool>,
    pub(super) is_saving: RwSignal<bool>,
    problem: RwSignal<Option<ApiError>>,
    pub(super) asked: Asked,
    /// A draft of an earlier visit, until the person has said what is to become of it.
    pub(super) unsaved: RwSignal<Option<Arc<Unsaved>>>,
    /// What the draft is kept under in the browser.
    pub(super) shelf: String,
    pub(super) is_kept: StoredValue<bool>,
    pub(super) is_keeping_soon: StoredValue<bool>,
}

impl PartialEq for Doc {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Deref for Doc {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0
    }
}

impl Doc {
    /// A document that nothing is known of yet. Lives as long as the owner around the call.
    pub(super) fn new(source: Arc<dyn Source>, whose: Option<&Person>) -> Self {
        let draft = RwSignal::<Option<Arc<Value>>>::default();
        let saved = RwSignal::<Option<Version>>::default();
        let saved_value = Signal::derive(move || saved.with(|saved| Some(Arc::clone(&saved.as_ref()?.value))));
        let is_changed = Memo::new(move || draft.with(|draft| saved_value.with(|saved| draft != saved)));
        // All fields of a form carry their document along, so that it is a pointer to this; of which there is one for
        // each document that is opened, and it takes little room once the document is forgotten.
        let doc = Self(Box::leak(Box::new(Parts {
            server: Server::here(),
            shelf: super::drafts::name_of(whose, &source.key()),
            source,
            draft,
            saved,
            saved_value,
            history: RwSignal::default(),
            is_changed,
            is_saving: RwSignal::new(false),
            problem: RwSignal::new(None),
            asked: Asked::default(),
            unsaved: RwSignal::new(None),
            is_kept: StoredValue::new(false),
            is_keeping_soon: StoredValue::new(false),
        })));
        Effect::new(move |_| {
            draft.track();
            saved.track();
            doc.keep_soon();
        });
        doc
    }

    /// A document of nobody's, for what is typed into a form and sent elsewhere. It is kept nowhere.
    pub fn scratch(value: Value) -> Self {
        let doc = Self::new(Arc::new(Nowhere), None);
        // As if it were to be kept soon already: then nothing comes for it once its form is gone.
        doc.is_keeping_soon.set_value(true);
        doc.draft.set(Some(Arc::new(value)));
        doc
    }

    /// The draft as it is now; `None` until the document has been read.
    pub fn value(self) -> Signal<Option<Arc<Value>>> {
        self.draft.into()
    }

    /// The document as the server has it, as far as is known.
    pub fn saved(self) -> Signal<Option<Arc<Value>>> {
        self.saved_value
    }

    /// What stands at a place of the draft; `Null` when nothing does.
    pub fn at(self, place: impl Into<Path>) -> Memo<Value> {
        self.at_place(place.into())
    }

    fn at_place(self, place: Path) -> Memo<Value> {
        Memo::new(move || self.draft.with(|draft| look(draft.as_deref(), place.as_str())))
    }

    /// What stands at a place of the draft now, without following it.
    pub fn get(self, place: &str) -> Value {
        self.draft.with_untracked(|draft| look(draft.as_deref(), place))
    }

    /// Puts a value at a place; objects that are missing on the way are made. Typing on in one place is one step.
    /// A zero is left away where the server has nothing, as it means the same.
    pub fn set(self, place: &str, value: Value) {
        let saved = self.saved_value.get_untracked().unwrap_or_default();
        let mut value = Some(value);
        // A box that is ticked is a step each time.
        let typed = value.as_ref().filter(|value| !value.is_boolean()).map(|_| place);
        self.edit(typed, &mut |draft| path::put(draft, &saved, place, value.take().unwrap_or_default()));
    }

    /// Takes away what stands at a place.
    pub fn remove(self, place: &str) {
        self.edit(None, &mut |draft| path::remove(draft, place));
    }

    /// Changes several things in one step.
    pub fn change(self, change: impl FnOnce(&mut Value)) {
        let mut change = Some(change);
        self.edit(None, &mut |draft| {
            if let Some(change) = change.take() {
                change(draft);
            }
        });
    }

    fn edit(self, field: Option<&str>, edit: &mut dyn FnMut(&mut Value)) {
        let Some(before) = self.draft.get_untracked() else { return };
        let mut now = Arc::clone(&before);
        edit(Arc::make_mut(&mut now));
        if now == before {
            return;
        }
        let time = js_sys::Date::now();
        let goes_on = field.is_some_and(|field| self.history.with_untracked(|history| history.goes_on(field, time)));
        self.draft.set(Some(now));
        self.history.update(|history| history.changed((!goes_on).then_some(before), field, time));
    }

    /// Whether there are unsaved changes.
    pub fn is_changed(self) -> Signal<bool> {
        *self.is_changed
    }

    /// What a save would change, in the order of the document.
    pub fn changes(self) -> Vec<Change> {
        self.draft.with(|draft| {
            self.saved.with(|saved| match (saved, draft) {
                (Some(saved), Some(draft)) => diff(&saved.value, draft),
                _ => Vec::new(),
            })
        })
    }

    pub fn undo(self) {
        self.step(History::undo);
    }

    pub fn redo(self) {
        self.step(History::redo);
    }

    fn step(self, step: fn(&mut History, Arc<Value>) -> Option<Arc<Value>>) {
        let Some(shown) = self.draft.get_untracked() else { return };
        if let Some(state) = self.history.try_update(|history| step(history, shown)).flatten() {
            self.draft.set(Some(state));
        }
    }

    pub fn can_undo(self) -> Signal<bool> {
        let history = self.history;
        Signal::derive(move || history.with(History::can_undo))
    }

    pub fn can_redo(self) -> Signal<bool> {
        let history = self.history;
        Signal::derive(move || history.with(History::can_redo))
    }

    /// Gives up all unsaved changes.
    pub fn discard(self) {
        self.draft.set(self.saved_value.get_untracked());
        self.history.set(History::default());
    }

    /// Why the document could not be read the last time.
    pub fn problem(self) -> Signal<Option<ApiError>> {
        self.problem.into()
    }

    /// Asks for the document once more.
    pub fn read_again(self) {
        let asking = self.source.read(self.server);
        spawn_local(async move {
            let read = asking.await;
            self.arrived(&match read {
                Ok(version) => Loadable::ready(version),
                Err(error) => Loadable { data: None, error: Some(error), refreshing: false },
            });
        });
    }

    /// News of the document. Changes of others are taken into the draft where they leave what was changed here alone;
    /// the rest is for the save.
    pub(super) fn arrived(self, newest: &Loadable<Version, ApiError>) {
        if !newest.refreshing {
            self.problem.set(newest.error.clone());
        }
        // An answer that is being asked for again may be older than what is known here.
        let Some(version) = newest.data.clone().filter(|_| !newest.refreshing) else { return };
        if self.is_saving.get_untracked() {
            return;
        }
        let is_first = self.saved.with_untracked(Option::is_none);
        if is_first {
            self.draft.set(Some(Arc::clone(&version.value)));
            self.saved.set(Some(version));
            self.find_unsaved();
        } else {
            let _ = self.rebase(version);
        }
    }

    /// Brings the draft onto a newer version. Conflicts are left as they are, and told.
    pub(super) fn rebase(self, theirs: Version) -> Result<(), super::json::merge::Merged> {
        let (Some(base), Some(mine)) = (self.saved.get_untracked(), self.draft.get_untracked()) else { return Ok(()) };
        if base.hash == theirs.hash && !base.hash.is_empty() {
            return Ok(());
        }
        let merged = merge(&base.value, &mine, &theirs.value);
        if !merged.conflicts.is_empty() {
            return Err(merged);
        }
        self.take_over(&base.value, merged.value, theirs);
        Ok(())
    }

    /// The draft stands on `theirs` from here on.
    pub(super) fn take_over(self, base: &Value, draft: Value, theirs: Version) {
        if *theirs.value != *base {
            self.history.update(|history| history.rebase(|state| merge(base, state, &theirs.value).value));
        }
        self.draft.set(Some(Arc::new(draft)));
        self.saved.set(Some(theirs));
    }

    /// Nothing of it is to be seen by the next person. What is kept in the browser stays.
    pub(super) fn forget(self) {
        self.is_kept.set_value(false);
        self.asked.answer(None);
        self.unsaved.set(None);
        self.draft.set(None);
        self.saved.set(None);
        self.history.set(History::default());
    }
}

fn look(document: Option<&Value>, place: &str) -> Value {
    document.and_then(|document| path::get(document, place)).cloned().unwrap_or_default()
}
