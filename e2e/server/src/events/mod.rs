//! What happens, told to whoever listens: event streams and webhooks. Told when it is on the disk, in that order.
//! What a caller may see of it is decided here; how it goes over the wire is left to `http`.

mod aftermath;
mod delivery;
mod event;
mod kinds;
mod listeners;
mod webhooks;

pub use aftermath::Aftermath;
pub use event::{Event, Happening};
pub use kinds::words;
pub use listeners::{End, Listening};

use crate::options::Options;
use crate::refusal::Outcome;
use crate::state::standing::{Look, Standing};
use comet_api::UnixSeconds;
use comet_api::constants::sevt;
use listeners::Listeners;
use rusqlite::Connection;
use std::sync::Arc;
use webhooks::Webhooks;

/// How many events may wait for a listener who reads slowly. One call may change ten thousand users.
const ROOM: usize = 20_000;

pub struct Events {
    listeners: Listeners,
    webhooks: Webhooks,
}

impl Events {
    pub fn new(options: &Options) -> Self {
        Self { listeners: Listeners::new(ROOM), webhooks: Webhooks::new(options.webhooks_anywhere) }
    }

    /// Tells everyone who may know. The work that made it happen has just been stored, and nothing else since.
    pub fn publish(&self, look: &Look<'_>, happened: Vec<Event>) {
        if happened.is_empty() {
            return;
        }
        let happened: Vec<Arc<Event>> = happened.into_iter().map(Arc::new).collect();
        let settings_changed = happened.iter().any(|event| event.concerns_settings());
        self.listeners.tell(look, &happened);
        if settings_changed && let Err(why) = self.webhooks.read_settings(look.db, look.now) {
            self.webhooks.note_failure(format!("Error: The webhooks could not be read: {why:?}"));
        }
        self.webhooks.tell(&happened);
    }

    /// Tells them from now on, for as long as they are let in.
    pub fn listen(&self, standing: Standing) -> Listening {
        self.listeners.add(standing)
    }

    /// The server starts, for the first time or again: receivers are greeted.
    pub fn begin(&self, db: &Connection, now: UnixSeconds) -> Outcome<()> {
        self.webhooks.greet(now);
        self.webhooks.read_settings(db, now)
    }

    /// Ends all streams, as when the network fails.
    pub fn end_streams(&self, why: End) {
        self.listeners.end_all(why);
    }

    /// What could not be delivered since this was asked last, in words for the log.
    pub fn failures(&self) -> Vec<String> {
        self.webhooks.failures()
    }
}

/// The first event of every stream.
pub fn hello(organization: &str, now: UnixSeconds) -> Event {
    let hello = Happening { kind: sevt::META_HELLO, actor: "", organization, resource: "" };
    Event::new(&hello, now, None)
}
