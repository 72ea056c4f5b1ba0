//! Something that is sent to a server from a form: whether it is under way, and why it failed.

use leptos::task::spawn_local;
use perihelion_view::prelude::*;
use std::{future::Future, pin::Pin};

/// What is sent: ends well, or with a sentence that says why not.
pub type Sending = Pin<Box<dyn Future<Output = Result<(), String>>>>;

/// The state of a form's sending. Give `pending` and `failed` to the `Form`.
#[derive(Clone, Copy)]
pub struct Attempt {
    pub pending: RwSignal<bool>,
    pub failed: RwSignal<Option<String>>,
}

impl Attempt {
    #[allow(clippy::new_without_default)] // Makes signals, which belong to the place that makes them.
    pub fn new() -> Self {
        Self { pending: RwSignal::new(false), failed: RwSignal::new(None) }
    }

    /// Sends once. What is on its way is finished, whether the form stays or not; `done` is called when it went well.
    pub fn start(self, sending: Sending, done: impl FnOnce() + 'static) {
        let done: Box<dyn FnOnce()> = Box::new(done);
        self.begin(sending, done);
    }

    fn begin(self, sending: Sending, done: Box<dyn FnOnce()>) {
        if self.pending.get_untracked() {
            return;
        }
        self.pending.set(true);
        self.failed.set(None);
        spawn_local(async move {
            let ended = sending.await;
            self.pending.try_set(false);
            match ended {
                Ok(()) => done(),
                Err(why) => {
                    self.failed.try_set(Some(why));
                }
            }
        });
    }
}
