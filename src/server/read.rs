//! Reading: a view says what it wants to know and follows the answer.

use super::arrival::Arrival;
use super::ask::{Ask, Reading, Sheet};
use super::cache::{AnyAnswer, Entry};
use super::client::Server;
use crate::ui::loadable::Loadable;
use comet_api::ApiError;
use comet_api::method::MethodInfo;
use comet_api::wire::answer::RawAnswer;
use comet_api::wire::field::Fields;
use futures_util::future::abortable;
use leptos::task::spawn_local;
use perihelion_view::prelude::*;
use send_wrapper::SendWrapper;
use std::rc::Rc;
use std::sync::Arc;

/// A read: what is known, and a way to ask again.
pub struct Read<R: Send + Sync + 'static> {
    pub state: Signal<Loadable<Arc<R>, ApiError>>,
    pub again: Callback<()>,
}

impl<R: Send + Sync + 'static> Clone for Read<R> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<R: Send + Sync + 'static> Copy for Read<R> {}

/// Follows the answer to a question; a new question replaces the old one, `None` asks nothing.
/// The request is aborted when no view wants it any more.
pub fn use_read<R: Send + Sync + 'static>(ask: impl Fn() -> Option<Ask<R>> + Send + Sync + 'static) -> Read<R> {
    let (watched, again) = follow(Box::new(move || ask().map(Question::of)));
    let state = Signal::derive(move || {
        let Loadable { data, error, refreshing } = answered(watched);
        Loadable { data: data.and_then(|data| data.downcast().ok()), error, refreshing }
    });
    Read { state, again }
}

/// What has come so far, without the type of the answer.
#[inline(never)]
fn answered(watched: Memo<Option<Watched>>) -> Loadable<AnyAnswer, ApiError> {
    match watched.get() {
        Some(Watched(entry)) => entry.state.get(),
        None => Loadable { data: None, error: None, refreshing: false },
    }
}

/// A question without the type of its answer, so that all that follows it is compiled once.
#[derive(Clone)]
struct Question {
    info: &'static MethodInfo,
    fields: Fields,
    key: String,
    good_for: f64,
    reading: AnyReading,
}

#[derive(Clone)]
enum AnyReading {
    Whole(Arc<dyn Act<RawAnswer, Result<AnyAnswer, ApiError>> + Send + Sync>),
    Rows(fn() -> Box<dyn Sheet>),
}

impl Question {
    fn of<R: Send + Sync + 'static>(ask: Ask<R>) -> Self {
        let info = ask.info;
        let reading = match ask.read {
            Reading::Rows { new, .. } => AnyReading::Rows(new),
            Reading::Whole(read) => AnyReading::Whole(Arc::new(move |raw| {
                let answer: AnyAnswer = Arc::new(read(info, raw)?);
                Ok(answer)
            })),
        };
        Self { info, key: ask.key(), fields: ask.fields, good_for: ask.good_for, reading }
    }

    async fn read(self, arrival: Arrival) -> Result<AnyAnswer, ApiError> {
        match self.reading {
            AnyReading::Whole(read) => read.act(arrival.whole().await?),
            AnyReading::Rows(new) => {
                let mut rows = new();
                arrival.fill(self.info, &mut *rows).await?;
                Ok(rows.share())
            }
        }
    }
}

/// The key says method, parameters and type: what it leaves out does not change the answer.
impl PartialEq for Question {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

/// Asks what `question` says, again when it changes or the answer is spoilt.
fn follow(question: Box<dyn Make<Option<Question>> + Send + Sync>) -> (Memo<Option<Watched>>, Callback<()>) {
    let server = Server::here();
    let question = Memo::new(move || question.make());
    let watched = Memo::new(move || question.with(|question| question.as_ref().map(|it| Watched::new(server, it))));
    Effect::new(move |_| {
        let (Some(Watched(entry)), Some(question)) = (watched.get(), question.get_untracked()) else { return };
        entry.wanted.track();
        entry.watch();
        if entry.is_stale(question.good_for) {
            start(server, &entry, question);
        }
        on_cleanup(move || entry.unwatch());
    });
    let again = Callback::new(move |()| {
        if let (Some(Watched(entry)), Some(question)) = (watched.get_untracked(), question.get_untracked()) {
            start(server, &entry, question);
        }
    });
    (watched, again)
}

impl Server {
    /// What these methods have answered is no longer true: views of it ask again, the rest is asked again when wanted.
    pub fn spoil(self, methods: &[&str]) {
        self.spoil_those(&|entry| methods.contains(&entry.method));
    }

    /// The same for questions about one thing: those that have `name` as a parameter.
    pub fn spoil_about(self, methods: &[&str], name: &str) {
        self.spoil_those(&|entry| methods.contains(&entry.method) && entry.fields.has(name));
    }

    /// The thing of this name is gone: what these methods answer about it is known without being asked for.
    pub fn tell_gone(self, methods: &[&str], name: &str) {
        for entry in self.entries(&|entry| methods.contains(&entry.method) && entry.fields.has(name)) {
            entry.spoil();
            entry.answered(Err(ApiError::not_found()));
        }
    }

    /// Nothing that was read need be true any more.
    pub fn spoil_all(self) {
        self.spoil_those(&|_| true);
    }

    fn spoil_those(self, is_spoilt: &dyn Fn(&Entry) -> bool) {
        for entry in self.entries(is_spoilt) {
            entry.spoil();
            if entry.is_watched() {
                entry.wanted.update(|times| *times += 1);
            }
        }
    }

    /// Changes what these methods have answered, where it is known: `change` says whether it has changed anything.
    pub fn amend<R: Clone + Send + Sync + 'static>(self, methods: &[&str], change: &dyn Fn(&mut Arc<R>) -> bool) {
        self.amend_those(methods, &|answer| {
            let mut answer = Arc::clone(answer).downcast::<R>().ok()?;
            let is_changed = change(&mut answer);
            let answer: AnyAnswer = answer;
            is_changed.then_some(answer)
        });
    }

    /// Whether any of these methods has answered.
    pub fn knows(self, methods: &[&str]) -> bool {
        !self.entries(&|entry| methods.contains(&entry.method) && entry.has_answer()).is_empty()
    }

    /// Copied out of the cache, as whoever watches them may ask it something.
    fn entries(self, are_meant: &dyn Fn(&Entry) -> bool) -> Vec<Rc<Entry>> {
        self.cache.with_value(|cache| cache.entries().filter(|entry| are_meant(entry)).map(Rc::clone).collect())
    }

    fn amend_those(self, methods: &[&str], change: &dyn Fn(&AnyAnswer) -> Option<AnyAnswer>) {
        for entry in self.entries(&|entry| methods.contains(&entry.method)) {
            let changed = entry.state.with_untracked(|state| state.data.as_ref().and_then(change));
            if changed.is_some() {
                entry.state.update(|state| state.data = changed);
            }
        }
    }
}

/// An entry of the cache. Wasm has one thread; the wrapper says so.
#[derive(Clone)]
struct Watched(SendWrapper<Rc<Entry>>);

impl Watched {
    fn new(server: Server, question: &Question) -> Self {
        let Question { info, fields, key, .. } = question;
        let entry = server.cache.try_update_value(|cache| cache.entry(server.key_of(key), info.name, fields));
        Self(SendWrapper::new(entry.unwrap_or_else(|| Rc::new(Entry::new(info.name, fields)))))
    }
}
impl PartialEq for Watched {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Sends the question unless it is on its way already.
fn start(server: Server, entry: &Rc<Entry>, question: Question) {
    if entry.is_on_its_way() {
        return;
    }
    let (request, abort) = abortable(async move {
        let arrival = server.ask_signed_in(question.info, &question.fields).await?;
        question.read(arrival).await
    });
    entry.sent(abort);
    let entry = Rc::clone(entry);
    spawn_local(async move {
        if let Ok(answer) = request.await {
            entry.answered(answer);
        }
    });
}
