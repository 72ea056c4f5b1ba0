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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call::Admin;
    use crate::clock::Tick;
    use crate::events::Happening;
    use crate::state::sessions::Sessions;
    use crate::state::{administrators, sessions::Account, sessions::Stage};
    use crate::store::Store;
    use comet_api::constants::sevt;
    use comet_api::types::AllowedAdminUser;
    use comet_api::{Secret, UnixSeconds, Username};
    use rusqlite::Connection;

    fn store() -> Store {
        let mut admin = AllowedAdminUser::default();
        admin.set_username("ada");
        Store::open(None, false, |db| administrators::write(db, &admin)).unwrap()
    }

    fn look<'a>(db: &'a Connection, sessions: &'a Sessions, seconds: i64) -> Look<'a> {
        Look { db, sessions, now: UnixSeconds(seconds), tick: Tick(seconds) }
    }

    fn ada(session: Option<Secret>) -> Admin {
        let name = Username::from("ada");
        Admin { name, organization: String::new(), permissions: Default::default(), session }
    }

    fn tell(store: &Store, work: impl FnOnce(&Connection)) {
        let work = |db: &Connection| {
            work(db);
            Ok(())
        };
        store.transaction(work).unwrap();
    }

    fn events(count: usize) -> Vec<Arc<Event>> {
        let happening = Happening { kind: sevt::ACCOUNT_NEW, actor: "ada", organization: "", resource: "anna" };
        (0..count).map(|_| Arc::new(Event::new(&happening, UnixSeconds(1), None))).collect()
    }

    #[tokio::test]
    async fn who_reads_too_slowly_is_let_go_and_the_others_are_not() {
        let (listeners, sessions) = (Listeners::new(4), Sessions::default());
        let store = store();
        let (mut slow, mut quick) = store
            .transaction(|db| {
                let look = look(db, &sessions, 0);
                let standing = || Standing::of(&ada(None), &look).unwrap();
                let both = (listeners.add(standing()), listeners.add(standing()));
                listeners.tell(&look, &events(3));
                Ok(both)
            })
            .unwrap();
        for _ in 0..3 {
            quick.next().await.unwrap();
        }
        tell(&store, |db| listeners.tell(&look(db, &sessions, 0), &events(3)));
        for _ in 0..3 {
            quick.next().await.unwrap();
        }
        // What there was room for is still told, and then why that was all.
        for _ in 0..4 {
            slow.next().await.unwrap();
        }
        assert_eq!(slow.next().await.err(), Some(End::TooSlow));
        assert_eq!(listeners.all.lock().len(), 1);
    }

    #[tokio::test]
    async fn a_session_that_is_over_is_told_nothing() {
        let (listeners, sessions) = (Listeners::new(4), Sessions::default());
        let key = sessions.start(Account::admin(&"ada".into()), Stage::Full, Tick(0));
        let store = store();
        let mut listening = store
            .transaction(|db| Ok(listeners.add(Standing::of(&ada(Some(key)), &look(db, &sessions, 0)).unwrap())))
            .unwrap();
        tell(&store, |db| listeners.tell(&look(db, &sessions, 1799), &events(1)));
        tell(&store, |db| listeners.tell(&look(db, &sessions, 1800), &events(1)));
        assert!(listening.next().await.is_ok());
        assert_eq!(listening.next().await.err(), Some(End::NotLetIn));
    }
}
