//! The list of the jobs page: asked by the question that fits, and counted before it is a huge one.

use super::choice::{JobChoice, Wanted};
use super::question::{JobQuestion, bounded};
use super::read::{JobsRead, follow_lines};
use super::span::Span;
use crate::account::{Account, JobRow};
use crate::format::Zone;
use crate::pages::shared::search::{JOB, Search, parse};
use crate::server::{Read, Server, use_read};
use comet_api::List;
use comet_api::types::{CountJobsResponse, SearchClause};
use perihelion_view::prelude::*;
use std::time::Duration;

/// Lists longer than this are asked for only when somebody says so.
const LARGE: i64 = 20_000;
/// A search that is typed is counted once the keys rest.
const REST: Duration = Duration::from_millis(500);

/// The list, and what holds it back.
#[derive(Clone, Copy)]
pub struct Listed {
    pub read: JobsRead,
    /// How many jobs would come, while nobody has said that so many may.
    pub held_back: Signal<Option<i64>>,
    /// Lets them come.
    pub agree: Callback<()>,
    /// The address has a search that can't be read.
    pub is_mistaken: Signal<bool>,
}

/// Follows the jobs that the choice asks for.
pub fn use_listed(account: Signal<Account>, choice: JobChoice, user: Memo<Option<String>>) -> Listed {
    let server = Server::here();
    let clause = Memo::new(move || choice.search.with(|text| parse(text, &JOB, Zone::Here).ok()));
    let question = Memo::new(move || {
        let (span, user) = (choice.span(), user.get());
        let now = untrack(|| server.now());
        clause.with(|clause| clause.as_ref().map(|clause| JobQuestion::new(clause, span, user.as_deref(), now)))
    });
    // Where one user is asked for as a whole there is nothing to count.
    let counted = use_read(move || {
        let clause = question.with(|question| question.as_ref().and_then(JobQuestion::to_count))?;
        account.with(|account| if account.is_everyone() { account.count_jobs(clause) } else { None })
    });
    let agreed = RwSignal::new(None::<JobQuestion>);
    let count = Signal::derive(move || counted.state.with(|state| state.data.as_ref().map(|answer| answer.count())));
    let is_open = Memo::new(move || {
        let may_wait = account.with(Account::is_everyone)
            && question.with(|question| question.as_ref().is_some_and(|question| question.to_count().is_some()));
        let has_failed = counted.state.with(|state| state.error.is_some());
        !may_wait
            || has_failed
            || count.get().is_some_and(|count| count <= LARGE)
            || question.with(|question| agreed.with(|agreed| agreed == question))
    });
    let held_back = Signal::derive(move || count.get().filter(|_| !is_open.get()));
    let all: Read<List<JobRow>> = use_read(move || {
        let question = question.get().filter(|_| is_open.get())?;
        account.with(|account| Some(ask(account, question, server)))
    });
    let running = use_read(move || {
        let ends_now = question.with(|question| {
            matches!(question, Some(JobQuestion::Span(Span::Day | Span::Week | Span::Month | Span::Quarter)))
        });
        account.with(|account| account.running().filter(|_| ends_now))
    });
    let wanted: Memo<Wanted> = Memo::new(move || choice.wanted());
    Listed {
        read: follow_lines(account, wanted.into(), all, running),
        held_back,
        agree: Callback::new(move |()| agreed.set(question.get_untracked())),
        is_mistaken: Signal::derive(move || clause.with(Option::is_none)),
    }
}

fn ask(account: &Account, question: JobQuestion, server: Server) -> crate::server::Ask<List<JobRow>> {
    match question {
        JobQuestion::Found(clause) => account.found_jobs(clause),
        JobQuestion::Span(Span::Recent) => account.recent_jobs(),
        JobQuestion::Span(Span::All) => account.all_jobs(),
        JobQuestion::Span(span) => {
            let (start, end) = span.question(untrack(|| server.now()));
            account.jobs_between(start, end)
        }
    }
}

/// Follows how many jobs fit what is being typed or built; nothing without a search.
pub fn use_count(
    account: Signal<Account>,
    search: Search,
    choice: JobChoice,
    user: Memo<Option<String>>,
) -> Read<CountJobsResponse> {
    let server = Server::here();
    let asked = RwSignal::new(None::<SearchClause>);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(timer)) = timer.try_update_value(Option::take) {
            timer.clear();
        }
    };
    Effect::new(move |_: Option<()>| {
        let (span, user) = (choice.span(), user.get());
        let now = untrack(|| server.now());
        let clause = search.clause.with(|clause| {
            (!clause.is_everything()).then(|| bounded(&clause.clone().normal(), span, user.as_deref(), now))
        });
        stop();
        timer.set_value(set_timeout_with_handle(move || asked.set(clause.clone()), REST).ok());
    });
    on_cleanup(stop);
    use_read(move || {
        let clause = asked.get()?;
        account.with(|account| account.count_jobs(clause))
    })
}
