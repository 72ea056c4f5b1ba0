//! The jobs of a span of time with the names of what they worked on, followed.

use super::choice::Wanted;
use super::line::{JobLine, lines};
use super::span::Span;
use crate::account::{Account, JobRow, use_profiles};
use crate::server::{Read, Server, use_read};
use crate::ui::loadable::Loadable;
use comet_api::{ApiError, List};
use perihelion_view::prelude::*;
use std::sync::Arc;

/// A list of jobs that follows the server.
#[derive(Clone, Copy)]
pub struct JobsRead {
    /// The jobs that are wanted.
    pub state: Signal<Loadable<Arc<[JobLine]>, ApiError>>,
    /// Asks again.
    pub again: Callback<()>,
}

/// Follows the jobs of an account that began or ended in a span, as they came.
pub fn use_jobs_of(account: Signal<Account>, span: Signal<Span>) -> Read<List<JobRow>> {
    let server = Server::here();
    use_read(move || {
        // The clock moves on; the question is a new one only when account or span is.
        let (start, end) = span.get().question(untrack(|| server.now()));
        Some(account.with(|account| account.jobs_between(start, end)))
    })
}

/// Follows the jobs that run now.
pub fn use_running(account: Signal<Account>) -> Read<List<JobRow>> {
    use_read(move || account.with(Account::running))
}

/// Follows the wanted jobs of an account.
pub fn use_jobs(account: Signal<Account>, wanted: Signal<Wanted>) -> JobsRead {
    let span = Memo::new(move || wanted.with(|wanted| wanted.span));
    follow_lines(account, wanted, use_jobs_of(account, span.into()), use_running(account))
}

/// Follows the wanted ones of these jobs as lines.
pub fn follow_lines(
    account: Signal<Account>,
    wanted: Signal<Wanted>,
    all: Read<List<JobRow>>,
    running: Read<List<JobRow>>,
) -> JobsRead {
    let server = Server::here();
    let profiles = use_profiles(account);
    let list = Memo::new(move || {
        let all = all.state.with(|state| state.data.clone())?;
        let running = running.state.with(|state| state.data.clone());
        let now = untrack(|| server.now());
        let list = profiles.with(|profiles| wanted.with(|wanted| lines(&all, running.as_ref(), profiles, wanted, now)));
        Some(Arc::<[JobLine]>::from(list))
    });
    let state = Signal::derive(move || {
        let (all, running) = (all.state.get(), running.state.get());
        Loadable {
            data: list.get(),
            error: all.error.or(running.error),
            refreshing: all.refreshing || running.refreshing,
        }
    });
    let again = Callback::new(move |()| {
        all.again.run(());
        running.again.run(());
    });
    JobsRead { state, again }
}
