//! What follows from a piece of work once it is on the disk. Work that fails has no aftermath.

use super::event::Event;
use crate::refusal::Outcome;
use crate::server::Server;
use crate::state::{jobs, logs};
use comet_api::UnixSeconds;
use comet_api::constants::sevt;
use rusqlite::Connection;
use std::cell::RefCell;

/// Something that happened: one of [`sevt`], who did it ("" for the server itself), whose it is ("" for the top
/// level's) and the id or the name of what it happened to.
#[derive(Clone, Copy, Debug)]
pub struct Happening<'a> {
    pub kind: i64,
    pub actor: &'a str,
    pub organization: &'a str,
    pub resource: &'a str,
}

#[derive(Default)]
pub struct Aftermath {
    happened: RefCell<Vec<Event>>,
    acts: RefCell<Vec<fn(&Server)>>,
}

impl Aftermath {
    /// Says what happened: in the server's log, and afterwards to whoever listens.
    pub fn say(&self, db: &Connection, now: UnixSeconds, what: &Happening<'_>) -> Outcome<()> {
        logs::note(db, now, &logs::sentence(what.kind, what.actor, what.organization, what.resource))?;
        let job = match what.kind {
            sevt::JOB_NEW | sevt::JOB_COMPLETED => jobs::document(db, what.resource)?,
            _ => None,
        };
        self.happened.borrow_mut().push(Event::new(what, now, job));
        Ok(())
    }

    /// Has this done afterwards.
    pub fn then(&self, act: fn(&Server)) {
        self.acts.borrow_mut().push(act);
    }

    pub fn take_events(&self) -> Vec<Event> {
        self.happened.take()
    }

    pub fn take_acts(&self) -> Vec<fn(&Server)> {
        self.acts.take()
    }
}
