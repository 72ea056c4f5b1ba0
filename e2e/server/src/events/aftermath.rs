//! What follows from a piece of work once it is on the disk: events, and acts such as a restart. Work that fails has
//! no aftermath. Filled only by whoever has the store, so by one piece of work at a time.

use super::event::Event;
use crate::server::Server;
use parking_lot::Mutex;

#[derive(Default)]
pub struct Aftermath(Mutex<Follows>);

#[derive(Default)]
pub struct Follows {
    pub events: Vec<Event>,
    pub acts: Vec<fn(&Server)>,
}

impl Aftermath {
    pub fn tell(&self, event: Event) {
        self.0.lock().events.push(event);
    }

    pub fn act(&self, act: fn(&Server)) {
        self.0.lock().acts.push(act);
    }

    /// What follows; nothing does from now on.
    pub fn take(&self) -> Follows {
        std::mem::take(&mut self.0.lock())
    }
}
