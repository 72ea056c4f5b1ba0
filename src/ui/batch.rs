//! Work on many things at once: what is to be done, and how far it is. The dialog that shows it is in
//! `batch/dialog.rs`. What the work is, its callers know.

mod dialog;
mod words;

use std::{collections::VecDeque, future::Future, sync::Arc, time::Duration};

use futures_util::future::LocalBoxFuture;
use leptos::task::spawn_local;
use perihelion_view::prelude::*;
use send_wrapper::SendWrapper;

pub use self::{dialog::BatchHost, words::BatchText};
use super::toast::Toasts;

/// How many things are worked on at the same time. A server has other work, too.
const AT_ONCE: usize = 3;

/// A single thing that takes longer gets the dialog, too.
const SLOW: Duration = Duration::from_millis(700);

/// Does one thing; the error is a sentence for people.
pub type Work = Arc<dyn Fn() -> LocalBoxFuture<'static, Result<(), String>>>;

/// One thing to do.
#[derive(Clone)]
pub struct Step {
    /// What it is done to: the name of a user, a device, a job.
    pub label: String,
    /// Does it. Called again when a failed one is tried again.
    pub run: Work,
}

impl Step {
    /// Does `run` to what is called `label`.
    pub fn new<F>(label: impl Into<String>, run: impl Fn() -> F + 'static) -> Self
    where
        F: Future<Output = Result<(), String>> + 'static,
    {
        Self { label: label.into(), run: Arc::new(move || Box::pin(run())) }
    }
}

/// The same work on many things.
#[derive(Clone)]
pub struct Batch {
    /// What is done: "Suspend 12 users".
    pub title: String,
    /// The things, in the order that they are worked on.
    pub steps: Vec<Step>,
    /// Called whenever the work has come to an end: all was tried, or it was stopped.
    pub done: Callback<()>,
}

/// What became of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Waiting,
    Working,
    Done,
    Failed(String),
}

/// Where the work as a whole is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Phase {
    Working,
    /// What has begun is finished, nothing more is begun.
    Stopping,
    Stopped,
    Finished,
}

impl Phase {
    const fn is_over(self) -> bool {
        matches!(self, Self::Stopped | Self::Finished)
    }
}

/// How many steps there are, have been done, have failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Progress {
    pub all: usize,
    pub done: usize,
    pub failed: usize,
}

impl Progress {
    fn of(outcomes: &[Outcome]) -> Self {
        let count = |wanted: fn(&Outcome) -> bool| outcomes.iter().filter(|outcome| wanted(outcome)).count();
        Self {
            all: outcomes.len(),
            done: count(|outcome| *outcome == Outcome::Done),
            failed: count(|outcome| matches!(outcome, Outcome::Failed(_))),
        }
    }
}

/// The batches that wait for their turn, the first of which is worked on and shown.
#[derive(Clone, Copy)]
pub struct Batches {
    queue: RwSignal<VecDeque<SendWrapper<Batch>>>,
    outcomes: RwSignal<Vec<Outcome>>,
    phase: RwSignal<Phase>,
    /// Whether the dialog is there.
    is_shown: RwSignal<bool>,
    /// How many steps are being worked on.
    working: StoredValue<usize>,
    toasts: Option<Toasts>,
}

impl Batches {
    /// Makes the work of everything below come up in the `BatchHost`. What is told in passing is told by the
    /// `Toasts` that are provided before.
    pub fn provide() -> Self {
        let batches = Self {
            queue: RwSignal::default(),
            outcomes: RwSignal::default(),
            phase: RwSignal::new(Phase::Finished),
            is_shown: RwSignal::new(false),
            working: StoredValue::new(0),
            toasts: use_context(),
        };
        provide_context(batches);
        batches
    }

    /// The batches that are provided here.
    pub fn here() -> Self {
        expect_context()
    }

    /// Does the work, and shows how it goes. A single thing that succeeds is told in passing.
    pub fn run(self, batch: Batch) {
        if batch.steps.is_empty() {
            return;
        }
        self.queue.update(|queue| queue.push_back(SendWrapper::new(batch)));
        if self.queue.with_untracked(VecDeque::len) == 1 {
            self.begin();
        }
    }

    fn begin(self) {
        let count = self.queue.with_untracked(|queue| queue.front().map_or(0, |batch| batch.steps.len()));
        self.outcomes.set(vec![Outcome::Waiting; count]);
        self.is_shown.set(count > 1);
        self.work();
        let show_if_slow = move || {
            if self.phase.get_untracked() == Phase::Working && self.queue.with_untracked(|queue| !queue.is_empty()) {
                self.is_shown.set(true);
            }
        };
        set_timeout(show_if_slow, SLOW);
    }

    /// Works on what waits.
    fn work(self) {
        self.phase.set(Phase::Working);
        for _ in 0..AT_ONCE {
            self.working.update_value(|working| *working += 1);
            spawn_local(self.work_along());
        }
    }

    async fn work_along(self) {
        while let Some((place, run)) = self.take() {
            let outcome = match run().await {
                Ok(()) => Outcome::Done,
                Err(error) => Outcome::Failed(error),
            };
            self.note(place, outcome);
        }
        self.working.update_value(|working| *working -= 1);
        if self.working.get_value() == 0 {
            self.end();
        }
    }

    /// The next step that waits, unless the work was stopped.
    fn take(self) -> Option<(usize, Work)> {
        if self.phase.get_untracked() != Phase::Working {
            return None;
        }
        let is_waiting = |outcome: &Outcome| *outcome == Outcome::Waiting;
        let place = self.outcomes.with_untracked(|outcomes| outcomes.iter().position(is_waiting))?;
        self.note(place, Outcome::Working);
        let step = self.queue.with_untracked(|queue| queue.front()?.steps.get(place).cloned())?;
        Some((place, step.run))
    }

    fn note(self, place: usize, outcome: Outcome) {
        self.outcomes.update(|outcomes| {
            if let Some(known) = outcomes.get_mut(place) {
                *known = outcome;
            }
        });
    }

    fn end(self) {
        let is_stopped = self.outcomes.with_untracked(|outcomes| outcomes.contains(&Outcome::Waiting));
        self.phase.set(if is_stopped { Phase::Stopped } else { Phase::Finished });
        let Some(batch) = self.queue.with_untracked(|queue| queue.front().map(|batch| (**batch).clone())) else {
            return;
        };
        batch.done.try_run(());
        match (batch.steps.as_slice(), self.outcomes.get_untracked().as_slice()) {
            ([step], [Outcome::Done]) => {
                if let Some(toasts) = self.toasts {
                    toasts.success(format!("{}: {}", batch.title, step.label));
                }
                self.close();
            }
            _ => self.is_shown.set(true),
        }
    }

    /// Closing in the middle would leave people without the results: it stops, and closes when it is over.
    fn stop_or_close(self) {
        match self.phase.get_untracked().is_over() {
            true => self.close(),
            false => self.stop(),
        }
    }

    /// Begins nothing more.
    fn stop(self) {
        if self.phase.get_untracked() == Phase::Working {
            self.phase.set(Phase::Stopping);
        }
    }

    /// Goes on with what was not tried; when all was, tries again what has failed.
    fn go_on(self) {
        if self.phase.get_untracked() == Phase::Finished {
            self.outcomes.update(|outcomes| {
                let failed = outcomes.iter_mut().filter(|outcome| matches!(outcome, Outcome::Failed(_)));
                failed.for_each(|outcome| *outcome = Outcome::Waiting);
            });
        }
        self.work();
    }

    /// Puts the work away; the next one begins.
    fn close(self) {
        self.is_shown.set(false);
        self.queue.update(|queue| drop(queue.pop_front()));
        if self.queue.with_untracked(|queue| !queue.is_empty()) {
            self.begin();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_counts_what_was_done_and_what_failed() {
        let outcomes = [Outcome::Done, Outcome::Waiting, Outcome::Failed("no".into()), Outcome::Working, Outcome::Done];
        assert_eq!(Progress::of(&outcomes), Progress { all: 5, done: 2, failed: 1 });
    }
}
