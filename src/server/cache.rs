//! What has been read, by question: two views of one list share one request, and a page one comes back to shows
//! what it showed while it asks again.

use crate::order::in_order;
use crate::ui::loadable::Loadable;
use comet_api::ApiError;
use comet_api::wire::field::Fields;
use futures_util::future::AbortHandle;
use perihelion_view::prelude::*;
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

/// An answer of any type. Each key belongs to one type.
pub type AnyAnswer = Arc<dyn Any + Send + Sync>;

/// How many answers are kept that nobody looks at.
const KEEP_UNWATCHED: usize = 40;

/// One question and what is known of its answer.
pub struct Entry {
    pub method: &'static str,
    pub fields: Fields,
    pub state: ArcRwSignal<Loadable<AnyAnswer, ApiError>>,
    /// Changes when views of it should ask again.
    pub wanted: ArcRwSignal<u32>,
    /// How many views show it.
    watchers: Cell<usize>,
    /// The request on its way.
    in_flight: RefCell<Option<AbortHandle>>,
    /// When the newest answer came (milliseconds since 1970); 0 when none has, or it is known to be stale.
    answered: Cell<f64>,
    /// When it was last asked for, to know which to forget first.
    used: Cell<f64>,
}

#[derive(Default)]
pub struct Cache(HashMap<String, Rc<Entry>>);

impl Cache {
    /// The entry of a question, made when there is none.
    pub fn entry(&mut self, key: String, method: &'static str, fields: &Fields) -> Rc<Entry> {
        if self.0.len() > KEEP_UNWATCHED {
            self.forget_some();
        }
        let entry = self.0.entry(key).or_insert_with(|| Rc::new(Entry::new(method, fields)));
        entry.used.set(js_sys::Date::now());
        Rc::clone(entry)
    }

    pub fn entries(&self) -> impl Iterator<Item = &Rc<Entry>> {
        self.0.values()
    }

    /// Forgets what was read by others than the one whose keys begin like this, and stops what is on its way to them.
    /// Views that still show an answer keep it until they go.
    pub fn forget_others(&mut self, whose: &str) {
        self.0.retain(|key, entry| {
            let stays = key.starts_with(whose) || entry.is_watched();
            if !stays {
                entry.stop();
            }
            stays
        });
    }

    fn forget_some(&mut self) {
        let unwatched: Vec<_> = self.0.iter().filter(|(_, entry)| entry.watchers.get() == 0).collect();
        let unwatched = in_order(unwatched, |(_, a), (_, b)| a.used.get().total_cmp(&b.used.get()));
        let old: Vec<String> = unwatched.iter().take(unwatched.len() / 2).map(|(key, _)| (*key).clone()).collect();
        for key in old {
            self.0.remove(&key);
        }
    }
}

impl Entry {
    pub fn new(method: &'static str, fields: &Fields) -> Self {
        Self {
            method,
            fields: fields.clone(),
            state: ArcRwSignal::new(Loadable::default()),
            wanted: ArcRwSignal::new(0),
            watchers: Cell::new(0),
            in_flight: RefCell::new(None),
            answered: Cell::new(0.0),
            used: Cell::new(0.0),
        }
    }

    /// A view has begun to show it.
    pub fn watch(&self) {
        self.watchers.set(self.watchers.get() + 1);
    }

    /// A view has gone; with the last one the request on its way is aborted.
    pub fn unwatch(&self) {
        self.watchers.set(self.watchers.get().saturating_sub(1));
        if self.watchers.get() == 0 {
            self.stop();
        }
    }

    pub fn has_answer(&self) -> bool {
        self.state.with_untracked(|state| state.data.is_some())
    }

    pub fn is_watched(&self) -> bool {
        self.watchers.get() > 0
    }

    /// True when it should be asked again: never answered, known to be stale, or older than `age` seconds.
    pub fn is_stale(&self, age: f64) -> bool {
        js_sys::Date::now() - self.answered.get() > age * 1000.0
    }

    /// What is known may be wrong by now, and so may be what is on its way: it was asked for before.
    pub fn spoil(&self) {
        self.answered.set(0.0);
        self.stop();
    }

    pub fn is_on_its_way(&self) -> bool {
        self.in_flight.borrow().is_some()
    }

    pub fn sent(&self, request: AbortHandle) {
        self.in_flight.replace(Some(request));
        self.state.update(|state| state.refreshing = true);
    }

    pub fn answered(&self, answer: Result<AnyAnswer, ApiError>) {
        self.in_flight.replace(None);
        self.state.update(|state| {
            state.refreshing = false;
            match answer {
                Ok(data) => {
                    self.answered.set(js_sys::Date::now());
                    state.data = Some(data);
                    state.error = None;
                }
                Err(error) => state.error = Some(error),
            }
        });
    }

    fn stop(&self) {
        if let Some(request) = self.in_flight.take() {
            request.abort();
        }
    }
}
