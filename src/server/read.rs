//! Reading: a view says what it wants to know and follows the answer.

use super::ask::Ask;
use super::cache::{AnyAnswer, Entry};
use super::client::Server;
use crate::ui::loadable::Loadable;
use comet_api::ApiError;
use futures_util::future::abortable;
use leptos::prelude::*;
use leptos::task::spawn_local;
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
    let server = Server::here();
    let ask = Memo::new(move |_| ask());
    let watched = Memo::new(move |_| ask.get().map(|ask| Watched::new(server, &ask)));
    Effect::new(move |_| {
        let (Some(Watched(entry)), Some(ask)) = (watched.get(), ask.get_untracked()) else { return };
        entry.wanted.track();
        entry.watch();
        if entry.is_stale(ask.good_for) {
            start(server, &entry, ask);
        }
        on_cleanup(move || entry.unwatch());
    });
    let state = Signal::derive(move || {
        watched.with(|watched| match watched {
            Some(Watched(entry)) => entry.state.with(typed::<R>),
            None => Loadable { data: None, error: None, refreshing: false },
        })
    });
    let again = Callback::new(move |()| {
        if let (Some(Watched(entry)), Some(ask)) = (watched.get_untracked(), ask.get_untracked()) {
            start(server, &entry, ask);
        }
    });
    Read { state, again }
}

impl Server {
    /// What these methods have answered is no longer true: views of it ask again, the rest is asked again when wanted.
    pub fn spoil(self, methods: &[&str]) {
        let spoilt: Vec<Rc<Entry>> = self.cache.with_value(|cache| {
            cache.entries().filter(|entry| methods.contains(&entry.method)).map(Rc::clone).collect()
        });
        for entry in spoilt {
            entry.spoil();
            if entry.is_watched() {
                entry.wanted.update(|times| *times += 1);
            }
        }
    }
}

/// An entry of the cache. Wasm has one thread; the wrapper says so.
#[derive(Clone)]
struct Watched(SendWrapper<Rc<Entry>>);

impl Watched {
    fn new<R>(server: Server, ask: &Ask<R>) -> Self {
        let entry = server.cache.try_update_value(|cache| cache.entry(ask.key(), ask.info.name));
        Self(SendWrapper::new(entry.unwrap_or_else(|| Rc::new(Entry::new(ask.info.name)))))
    }
}
impl PartialEq for Watched {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

fn typed<R: Send + Sync + 'static>(state: &Loadable<AnyAnswer, ApiError>) -> Loadable<Arc<R>, ApiError> {
    let data = state.data.as_ref().and_then(|data| Arc::clone(data).downcast::<R>().ok());
    Loadable { data, error: state.error.clone(), refreshing: state.refreshing }
}

/// Sends the question unless it is on its way already.
fn start<R: Send + Sync + 'static>(server: Server, entry: &Rc<Entry>, ask: Ask<R>) {
    if entry.is_on_its_way() {
        return;
    }
    let (request, abort) = abortable(async move {
        let answer: AnyAnswer = Arc::new(server.ask(&ask).await?);
        Ok(answer)
    });
    entry.sent(abort);
    let entry = Rc::clone(entry);
    spawn_local(async move {
        if let Ok(answer) = request.await {
            entry.answered(answer);
        }
    });
}
