//! Ending jobs that run: their devices are told to stop, or the server gives them up. One is done as many are.

use super::line::JobLine;
use crate::account::{Account, OF_JOBS};
use crate::i18n::*;
use crate::pages::shared::named::words;
use crate::pages::shared::status::class_label;
use crate::server::{Server, explain};
use crate::session::Portal;
use crate::ui::batch::{Batch, Batches, Step};
use crate::ui::button::{Button, ButtonTone};
use crate::ui::confirm::{Confirm, Confirms};
use crate::ui::table::Selection;
use comet_api::{ApiError, JobId};
use perihelion_view::prelude::*;
use std::collections::HashSet;
use std::sync::Arc;

/// How a job is ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The device is told to stop. It must be connected.
    Cancel,
    /// The server no longer waits for it; the device is not told.
    Abandon,
}

/// A job that is to end.
#[derive(Clone, Debug, PartialEq)]
pub struct ToStop {
    pub id: JobId,
    pub user: String,
    /// What people call it.
    pub name: String,
}

impl ToStop {
    fn of(i18n: Texts, line: &JobLine) -> Self {
        let item = words(i18n, &line.item(), &line.job.source_guid);
        let what = if item.is_empty() { class_label(i18n, line.job.classification) } else { item };
        let id = String::from(&line.job.id);
        Self { id: id.into(), user: line.job.username.to_string(), name: format!("{what} · {}", line.account()) }
    }
}

/// What is needed to end jobs, taken from where a button stands.
#[derive(Clone, Copy)]
struct Hands {
    i18n: Texts,
    server: Server,
    portal: Portal,
    confirms: Confirms,
    batches: Batches,
}

/// Gives a function that asks whether these jobs are to end, and ends them.
pub fn stop_all(portal: Portal) -> impl Fn(Stop, Vec<ToStop>) + Copy + Send + Sync + 'static {
    let hands = Hands {
        i18n: use_i18n(),
        server: Server::here(),
        portal,
        confirms: expect_context(),
        batches: Batches::here(),
    };
    move |how, jobs| {
        hands.confirms.then(hands.question(how, jobs.len()), move || hands.end(how, jobs));
    }
}

impl Hands {
    fn question(self, how: Stop, count: usize) -> Confirm {
        let i18n = self.i18n;
        let number = count.to_string();
        let (title, body, action) = match how {
            Stop::Cancel => (
                tu_string!(i18n, jobs.cancel_question, count = count, number = number),
                tu_string!(i18n, jobs.cancel_body),
                tu_string!(i18n, jobs.cancel_action),
            ),
            Stop::Abandon => (
                tu_string!(i18n, jobs.abandon_question, count = count, number = number),
                tu_string!(i18n, jobs.abandon_body),
                tu_string!(i18n, jobs.abandon_action),
            ),
        };
        Confirm { title, body: body.to_owned(), action: action.to_owned(), tone: ButtonTone::Danger, typed: None }
    }

    fn end(self, how: Stop, jobs: Vec<ToStop>) {
        let i18n = self.i18n;
        let title = match how {
            Stop::Cancel => tu_string!(i18n, jobs.cancelling),
            Stop::Abandon => tu_string!(i18n, jobs.abandoning),
        };
        let step = |job: ToStop| {
            let label = job.name.clone();
            Step::new(label, move || {
                let job = job.clone();
                async move { self.end_one(how, job).await.map_err(|error| in_words(i18n, &error)) }
            })
        };
        let server = self.server;
        self.batches.run(Batch {
            title: title.to_owned(),
            steps: jobs.into_iter().map(step).collect(),
            done: Callback::new(move |()| server.spoil(&OF_JOBS)),
        });
    }

    async fn end_one(self, how: Stop, job: ToStop) -> Result<(), ApiError> {
        let account = Account::of_portal(self.portal).of_user(&job.user);
        match how {
            Stop::Cancel => self.server.ask(&account.cancel_job(job.id)).await.map(drop),
            Stop::Abandon => match account.abandon_job(job.id) {
                Some(ask) => self.server.ask(&ask).await.map(drop),
                None => Ok(()),
            },
        }
    }
}

fn in_words(i18n: Texts, error: &ApiError) -> String {
    let text = explain(i18n, error);
    match text.body {
        Some(body) => format!("{}: {body}", text.title),
        None => text.title,
    }
}

/// Ends those of the chosen jobs that run.
#[component]
pub fn StopButtons(portal: Portal, jobs: Signal<Arc<[JobLine]>>, selection: Selection) -> impl IntoView {
    let i18n = use_i18n();
    let stop = stop_all(portal);
    let running = Memo::new(move || {
        let keys: HashSet<String> = selection.keys().into_iter().collect();
        jobs.with(|jobs| {
            let chosen = jobs.iter().filter(|line| line.is_running() && keys.contains(&String::from(&line.job.id)));
            chosen.map(|line| ToStop::of(i18n, line)).collect::<Vec<_>>()
        })
    });
    let none = Signal::derive(move || running.with(Vec::is_empty));
    let end = move |how| stop(how, running.get_untracked());
    let number = move || running.with(Vec::len).to_string();
    view! {
        <Button disabled=none on_press=move || end(Stop::Cancel)>
            {text!(i18n, jobs.cancel_running, number = number())}
        </Button>
        {(portal == Portal::Admin)
            .then(|| {
                view! {
                    <Button disabled=none on_press=move || end(Stop::Abandon)>
                        {text!(i18n, jobs.abandon_running, number = number())}
                    </Button>
                }
            })}
    }
}
