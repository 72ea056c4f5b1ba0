//! The connection that news comes over: the server's event stream for administrators, and how things stand without it.

mod backoff;
mod event;
mod stream;

use super::client::Server;
use crate::format::whole;
use crate::session::{Portal, SessionState, SignedIn};
use futures_util::future::abortable;
use leptos::ev;
use leptos::task::spawn_local;
use perihelion_view::prelude::*;
use std::sync::Arc;
use std::time::Duration;

pub use event::Event;

/// How news reaches this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// The server tells by itself.
    Live,
    /// The page asks now and then.
    Polling,
    /// The server does not answer.
    Offline,
}

/// News is handed on in batches: a busy server tells dozens of things a second, and each change is drawn.
const BATCH: Duration = Duration::from_millis(700);
/// So many events wait for a page that nobody sees; with more, all is asked again.
const WAITING: usize = 2_000;

/// The news of the server. Copy it freely; all copies are the same.
#[derive(Clone, Copy)]
pub struct Live {
    server: Server,
    /// Whether the event stream is open.
    is_open: RwSignal<bool>,
    has_network: RwSignal<bool>,
    waiting: StoredValue<Vec<Event>>,
    /// More has happened than was told.
    has_gap: StoredValue<bool>,
    is_batch_due: StoredValue<bool>,
    take_in: Callback<News>,
}

/// What has happened since the last batch.
#[derive(Clone, Debug)]
pub struct News {
    /// In the order in which it happened.
    pub events: Arc<[Event]>,
    /// More has happened, and nobody knows what.
    pub has_gap: bool,
}

impl Live {
    /// Follows the server for whoever is signed in, and hands the news to `take_in`.
    pub fn provide(server: Server, take_in: Callback<News>) -> Self {
        let live = Self {
            server,
            is_open: RwSignal::new(false),
            has_network: RwSignal::new(true),
            waiting: StoredValue::new(Vec::new()),
            has_gap: StoredValue::new(false),
            is_batch_due: StoredValue::new(false),
            take_in,
        };
        provide_context(live);
        live.follow_the_session();
        live.follow_the_network();
        live
    }

    /// The news of the app around the caller.
    pub fn here() -> Self {
        expect_context()
    }

    /// How news comes now; who reads it follows it.
    pub fn link(self) -> Link {
        match (self.has_network.get() && self.server.failures().get() == 0, self.is_open.get()) {
            (false, _) => Link::Offline,
            (true, true) => Link::Live,
            (true, false) => Link::Polling,
        }
    }

    /// How long to wait before asking again for what is usually asked for every so often. Longer while the server
    /// tells of changes by itself (if `is_told`), and while it does not answer; never the same for all browsers.
    pub fn wait(self, usual: Duration, is_told: bool) -> Duration {
        let is_told = is_told && untrack(|| self.link()) == Link::Live;
        backoff::wait(usual, is_told, self.server.failures().get_untracked(), chance())
    }

    /// Opens the stream for an administrator and closes it with the session.
    fn follow_the_session(self) {
        let state = self.server.session().state();
        let listener = Memo::new(move || match state.get() {
            SessionState::In(signed_in) if signed_in.portal == Portal::Admin => Some(signed_in),
            _ => None,
        });
        Effect::new(move |_: Option<()>| {
            if let Some(signed_in) = listener.get() {
                let (listening, stop) = abortable(self.listen(signed_in));
                spawn_local(async move { _ = listening.await });
                on_cleanup(move || {
                    stop.abort();
                    self.is_open.set(false);
                    self.waiting.update_value(Vec::clear);
                });
            }
        });
    }

    /// Listens for as long as anybody is signed in; where no stream can be had it tries again now and then.
    async fn listen(self, signed_in: SignedIn) {
        let mut attempts = 0;
        loop {
            let ended = stream::follow(&signed_in, |told| self.hear(told)).await;
            let was_open = self.is_open.get_untracked();
            self.is_open.set(false);
            if was_open {
                self.has_gap.set_value(true);
            }
            attempts = if was_open { 0 } else { attempts + 1 };
            let pause = backoff::before_attempt(attempts, ended, chance());
            sleep(pause).await;
            self.until_in_sight().await;
        }
    }

    fn hear(self, told: stream::Told) {
        match told {
            stream::Told::Open => {
                self.is_open.set(true);
                if self.has_gap.get_value() {
                    self.batch_soon();
                }
            }
            stream::Told::Event(event) => {
                self.waiting.update_value(|waiting| match waiting.len() < WAITING {
                    true => waiting.push(event),
                    false => self.has_gap.set_value(true),
                });
                self.batch_soon();
            }
        }
    }

    fn batch_soon(self) {
        if !self.is_batch_due.get_value() {
            self.is_batch_due.set_value(true);
            set_timeout(move || self.hand_on(), BATCH);
        }
    }

    /// Hands the news on, unless nobody looks: then it waits.
    fn hand_on(self) {
        self.is_batch_due.set_value(false);
        if document().hidden() {
            return;
        }
        let events = self.waiting.try_update_value(std::mem::take).unwrap_or_default();
        let has_gap = self.has_gap.get_value();
        self.has_gap.set_value(false);
        if has_gap || !events.is_empty() {
            self.take_in.run(News { events: events.into(), has_gap });
        }
    }

    /// Follows what the browser knows of its network, and whether anybody looks.
    fn follow_the_network(self) {
        let lost = window_event_listener(ev::offline, move |_| self.has_network.set(false));
        let found = window_event_listener(ev::online, move |_| {
            self.has_network.set(true);
            self.has_gap.set_value(true);
            self.batch_soon();
        });
        let seen = window_event_listener(ev::visibilitychange, move |_| {
            if !document().hidden() {
                self.hand_on();
            }
        });
        on_cleanup(move || [lost, found, seen].into_iter().for_each(WindowListenerHandle::remove));
    }

    async fn until_in_sight(self) {
        while document().hidden() {
            sleep(BATCH).await;
        }
    }
}

/// From 0 to 100.
fn chance() -> u32 {
    u32::try_from(whole(js_sys::Math::random() * 100.0)).unwrap_or_default()
}

async fn sleep(pause: Duration) {
    let (done, wait) = futures_channel::oneshot::channel();
    set_timeout(move || _ = done.send(()), pause);
    // The timer never goes before its time.
    _ = wait.await;
}
