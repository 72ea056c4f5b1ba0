//! Where webhooks go: the receivers of the settings and of each tenant, each with its queue. Posting is left to
//! `delivery`; nothing here waits for a receiver.

use super::delivery::{Failures, Receiver};
use super::event::Event;
use super::hello;
use crate::refusal::Outcome;
use crate::state::{documents, settings, webhook_options};
use comet_api::UnixSeconds;
use comet_api::constants::stream_level;
use comet_api::document::Entries;
use comet_api::types::{Organization, WebhookOption};
use parking_lot::Mutex;
use rusqlite::Connection;
use std::sync::Arc;
use tokio::runtime::Handle;
use tokio::sync::mpsc;
use tokio::task::AbortHandle;

/// How many events may wait for a receiver. Those that come after that are lost, and the log says so.
const ROOM: usize = 2000;

pub struct Webhooks {
    /// May receivers on other machines be called?
    anywhere: bool,
    hooks: Mutex<Vec<Hook>>,
    failures: Failures,
}

struct Hook {
    organization: String,
    id: String,
    option: WebhookOption,
    /// `None` when the receiver is not to be called.
    worker: Option<Worker>,
}

struct Worker {
    queue: mpsc::Sender<Arc<Event>>,
    task: AbortHandle,
}

/// What still waits for a receiver that is not wanted any more is lost.
impl Drop for Worker {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Webhooks {
    pub fn new(anywhere: bool) -> Self {
        Self { anywhere, hooks: Mutex::default(), failures: Failures::default() }
    }

    /// Takes over the receivers as they are set now. Those that are new or changed are greeted.
    pub fn read_settings(&self, db: &Connection, now: UnixSeconds) -> Outcome<()> {
        let mut wanted = Vec::new();
        add(&mut wanted, "", settings::get(db)?.webhook_options());
        for (id, tenant) in documents::all::<Organization>(db, None)? {
            add(&mut wanted, &id, tenant.webhook_options());
        }
        let mut hooks = self.hooks.lock();
        let mut kept: Vec<Hook> = hooks.drain(..).collect();
        for (organization, id, option) in wanted {
            let same = |hook: &Hook| hook.organization == organization && hook.id == id && hook.option == option;
            hooks.push(match kept.iter().position(same) {
                Some(place) => kept.swap_remove(place),
                None => {
                    let hook = self.hook(organization, id, option);
                    hook.greet(now, &self.failures);
                    hook
                }
            });
        }
        Ok(())
    }

    fn hook(&self, organization: String, id: String, option: WebhookOption) -> Hook {
        let worker = match self.receiver(&id, &option) {
            Ok(receiver) => Handle::try_current().ok().map(|runtime| {
                let (queue, waiting) = mpsc::channel(ROOM);
                let task = runtime.spawn(receiver.serve(waiting, self.failures.clone())).abort_handle();
                Worker { queue, task }
            }),
            Err(why) => {
                self.failures.add(format!("Warning: Webhook \"{id}\" is not called: {why}"));
                None
            }
        };
        Hook { organization, id, option, worker }
    }

    fn receiver(&self, id: &str, option: &WebhookOption) -> Result<Receiver, String> {
        let url = webhook_options::check_url(option.url())?;
        if !self.anywhere && !webhook_options::is_on_this_machine(&url) {
            return Err("only receivers on this machine are, without --webhooks-anywhere".to_owned());
        }
        if url.scheme() != "http" {
            return Err("this server speaks http only".to_owned());
        }
        Receiver::new(id, url, option)
    }

    pub fn tell(&self, happened: &[Arc<Event>]) {
        for hook in self.hooks.lock().iter() {
            let wanted = |event: &&Arc<Event>| event.concerns(&hook.organization) && hook.wants(event.kind);
            happened.iter().filter(wanted).for_each(|event| hook.tell(event, &self.failures));
        }
    }

    /// Says to all receivers that the server has started.
    pub fn greet(&self, now: UnixSeconds) {
        self.hooks.lock().iter().for_each(|hook| hook.greet(now, &self.failures));
    }

    pub fn note_failure(&self, line: String) {
        self.failures.add(line);
    }

    pub fn failures(&self) -> Vec<String> {
        self.failures.take()
    }
}

fn add(wanted: &mut Vec<(String, String, WebhookOption)>, organization: &str, hooks: Entries<'_, WebhookOption>) {
    wanted.extend(hooks.iter().map(|(id, option)| (organization.to_owned(), id.to_owned(), option.clone())));
}

impl Hook {
    fn greet(&self, now: UnixSeconds, failures: &Failures) {
        let hello = Arc::new(hello(&self.organization, now));
        if self.wants(hello.kind) {
            self.tell(&hello, failures);
        }
    }

    /// An empty list of kinds means all.
    fn wants(&self, kind: i64) -> bool {
        let kinds = self.option.white_listed_event_types();
        kinds.is_empty() || kinds.iter().any(|wanted| wanted == kind)
    }

    fn tell(&self, event: &Arc<Event>, failures: &Failures) {
        let Some(worker) = &self.worker else { return };
        if worker.queue.try_send(event.clone()).is_err() {
            failures.add(format!("Warning: Webhook \"{}\" does not keep up: an event was lost", self.id));
        }
    }
}

/// Does the receiver want what events are about, where it is known?
pub fn is_full(option: &WebhookOption) -> bool {
    option.level() != stream_level::NONE
}
