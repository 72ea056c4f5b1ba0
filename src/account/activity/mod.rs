//! What happens on the server, as it tells it: kept for a while to be looked at, and taken into the lists that are
//! known, so that only what has changed is asked for.

mod jobs;
mod touched;
mod users;

use super::JobRow;
use crate::server::{Event, News, Server};
use comet_api::constants::sevt;
use comet_api::method::Method;
use comet_api::methods::{AdminGetJobsForUser, AdminListUsersFull};
use comet_api::rows::of_text;
use comet_api::{List, row};
use perihelion_view::prelude::*;
use std::sync::Arc;
use std::time::Duration;
use users::ChangedUsers;

/// So many happenings are kept.
const KEPT: usize = 2_000;
/// Dear lists are asked for again this long after the news, once for all that has come by then.
const REST: Duration = Duration::from_secs(10);
/// An answer that is on its way may be older than the news: jobs are put into the lists again for so long.
const AGAIN: Duration = Duration::from_secs(15);

/// Something that has happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Happening {
    /// Counts up, so that equal ones can be told apart.
    pub number: u64,
    pub event: Event,
    /// The job that it is about, where it is told.
    pub job: Option<Arc<JobRow>>,
}

/// The part of an event that is a job.
#[derive(Default)]
struct WithJob {
    job: JobRow,
}
row!(WithJob { job = "Data" });

/// What happens on the server. Copy it freely.
#[derive(Clone, Copy)]
pub struct Activity {
    server: Server,
    /// The newest first.
    recent: RwSignal<Arc<[Happening]>>,
    count: StoredValue<u64>,
    jobs: StoredValue<Vec<Arc<JobRow>>>,
    /// Methods whose answers are to be asked for again once things rest.
    dear: StoredValue<Vec<&'static str>>,
    users: ChangedUsers,
}

impl Activity {
    pub fn provide(server: Server) -> Self {
        let activity = Self {
            server,
            recent: RwSignal::new(Arc::from([])),
            count: StoredValue::new(0),
            jobs: StoredValue::new(Vec::new()),
            dear: StoredValue::new(Vec::new()),
            users: ChangedUsers::new(server),
        };
        provide_context(activity);
        let session = server.session();
        let person = Memo::new(move || session.person());
        Effect::new(move |_: Option<()>| {
            person.track();
            // What one person was told is not shown to the next.
            activity.recent.set(Arc::from([]));
            activity.jobs.update_value(Vec::clear);
        });
        activity
    }

    /// What happens, in the app around the caller.
    pub fn here() -> Self {
        expect_context()
    }

    /// What has happened since the person signed in, the newest first.
    pub fn recent(self) -> Signal<Arc<[Happening]>> {
        self.recent.into()
    }

    /// Takes in what the server has told.
    pub fn take_in(self, news: News) {
        if news.has_gap || news.events.iter().any(|event| event.kind == sevt::SERVER_STARTED) {
            self.server.spoil_all();
        }
        let happenings: Vec<Happening> = news.events.iter().map(|event| self.happening(event)).collect();
        for Happening { event, job, .. } in &happenings {
            self.spread(event, job.as_ref());
        }
        if happenings.iter().any(|happening| happening.job.is_some()) {
            self.put_jobs();
            let until = self.count.get_value();
            set_timeout(move || self.put_jobs_again(until), AGAIN);
        }
        let older = self.recent.get_untracked();
        let newest_first = happenings.into_iter().rev().chain(older.iter().cloned());
        self.recent.set(newest_first.take(KEPT).collect());
    }

    fn happening(self, event: &Event) -> Happening {
        let number = self.count.get_value() + 1;
        self.count.set_value(number);
        let is_of_job = event.kind == sevt::JOB_NEW || event.kind == sevt::JOB_COMPLETED;
        let job = is_of_job.then(|| of_text::<WithJob>(&*event.text).ok()).flatten().map(|told| told.job);
        let job = job.filter(|job| !job.id.is_empty()).map(Arc::new);
        Happening { number, event: event.clone(), job }
    }

    /// Changes or spoils what is known and no longer true.
    fn spread(self, event: &Event, job: Option<&Arc<JobRow>>) {
        self.server.spoil(touched::at_once(event.kind));
        self.server.spoil_about(touched::about(event.kind), &event.resource);
        self.ask_when_it_rests(touched::when_it_rests(event.kind));
        match event.kind {
            sevt::ACCOUNT_NEW | sevt::ACCOUNT_UPDATED => self.users.changed(&event.resource),
            sevt::ACCOUNT_REMOVED => {
                self.users.removed(&event.resource);
                self.server.tell_gone(touched::OF_USER, &event.resource);
            }
            _ => {}
        }
        if let Some(job) = job {
            self.jobs.update_value(|jobs| {
                jobs.retain(|known| known.id != job.id);
                jobs.push(Arc::clone(job));
            });
            if event.kind == sevt::JOB_COMPLETED {
                // Its profile says when things were last backed up.
                self.users.changed(&job.username);
            } else {
                self.server.spoil_about(&[AdminGetJobsForUser::INFO.name], &job.username);
            }
        }
    }

    /// Puts the jobs that were told of lately into all lists of jobs.
    fn put_jobs(self) {
        self.jobs.with_value(|told| {
            self.server.amend::<List<JobRow>>(&jobs::COMPLETE, &|list| jobs::put(list, told, true));
            self.server.amend::<List<JobRow>>(&jobs::CHOSEN, &|list| jobs::put(list, told, false));
        });
    }

    /// The same once answers that were on their way have come; then they are forgotten, unless newer ones came.
    fn put_jobs_again(self, until: u64) {
        self.put_jobs();
        if self.count.get_value() == until {
            self.jobs.update_value(Vec::clear);
        }
    }

    fn ask_when_it_rests(self, methods: &[&'static str]) {
        let is_first = self.dear.with_value(Vec::is_empty) && !methods.is_empty();
        self.dear.update_value(|dear| dear.extend(methods));
        if is_first {
            let ask = move || {
                let dear = self.dear.try_update_value(std::mem::take).unwrap_or_default();
                self.server.spoil(&dear);
            };
            set_timeout(ask, REST);
        }
    }
}

/// The list of everyone's profiles, which is changed a user at a time.
const EVERYONE: [&str; 1] = [AdminListUsersFull::INFO.name];
