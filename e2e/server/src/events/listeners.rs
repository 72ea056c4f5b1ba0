//! Who listens to the event stream. Nobody is waited for: who falls too far behind is let go.

use super::event::Event;
use crate::state::standing::{Look, Standing};
use parking_lot::Mutex;
use std::sync::{Arc, OnceLock};
use tokio::sync::mpsc;

/// Why nothing more comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The server restarts or stops.
    Restart,
    /// The session is over, or the account may not do this any more.
    NotLetIn,
    /// The listener did not keep up.
    TooSlow,
    /// A test wanted it so.
    Cut,
}

pub struct Listeners {
    room: usize,
    all: Mutex<Vec<Listener>>,
}

struct Listener {
    standing: Standing,
    queue: mpsc::Sender<Arc<Event>>,
    end: Arc<OnceLock<End>>,
}

/// A listener's end of it.
pub struct Listening {
    queue: mpsc::Receiver<Arc<Event>>,
    end: Arc<OnceLock<End>>,
}

impl Listening {
    /// The next event, or why there is none.
    pub async fn next(&mut self) -> Result<Arc<Event>, End> {
        let next = self.queue.recv().await;
        next.ok_or_else(|| self.end.get().copied().unwrap_or(End::Restart))
    }
}

impl Listeners {
    pub fn new(room: usize) -> Self {
        Self { room, all: Mutex::default() }
    }

    pub fn add(&self, standing: Standing) -> Listening {
        let (queue, receiver) = mpsc::channel(self.room);
        let end = Arc::new(OnceLock::new());
        self.all.lock().push(Listener { standing, queue, end: end.clone() });
        Listening { queue: receiver, end }
    }

    /// Tells each what they may know now: permissions may have gone since they began to listen.
    pub fn tell(&self, look: &Look<'_>, happened: &[Arc<Event>]) {
        self.all.lock().retain(|listener| match listener.tell(look, happened) {
            Ok(()) => true,
            Err(end) => {
                listener.end.set(end).ok();
                false
            }
        });
    }

    pub fn end_all(&self, why: End) {
        for listener in self.all.lock().drain(..) {
            listener.end.set(why).ok();
        }
    }
}

impl Listener {
    fn tell(&self, look: &Look<'_>, happened: &[Arc<Event>]) -> Result<(), End> {
        let admin = self.standing.admin(look).ok_or(End::NotLetIn)?;
        let told = happened.iter().filter(|event| event.may_be_told_to(&admin));
        told.cloned().try_for_each(|event| self.queue.try_send(event).map_err(|_| End::TooSlow))
    }
}
