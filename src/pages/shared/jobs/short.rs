//! A few jobs, each with what it was and how it ended: for overviews.

use super::choice::Wanted;
use super::line::JobLine;
use super::read::{JobsRead, use_jobs};
use super::span::Span;
use crate::account::Account;
use crate::i18n::*;
use crate::pages::shared::ago::Ago;
use crate::pages::shared::named::words;
use crate::pages::shared::status::StatusBadge;
use crate::pages::shared::things::{Thing, Things};
use crate::routes::Page;
use crate::session::Portal;
use crate::ui::icon::Icon;
use comet_api::status::Outcome;
use perihelion_view::prelude::*;
use std::sync::Arc;

/// Follows the jobs of a span that failed or were missed, the newest first.
pub fn use_failures(account: Signal<Account>, span: Span) -> JobsRead {
    let read = use_jobs(account, Signal::stored(Wanted::all(span)));
    let is_failure = |line: &&JobLine| matches!(line.outcome(), Outcome::Failed | Outcome::Missed);
    let failures = Memo::new(move || {
        let all = read.state.with(|state| state.data.clone());
        all.map(|all| all.iter().filter(is_failure).cloned().collect::<Arc<[JobLine]>>())
    });
    let state = Signal::derive(move || read.state.get().map(|_| ()).map(|()| failures.get().unwrap_or_default()));
    JobsRead { state, ..read }
}

#[component]
pub fn JobThings(
    portal: Portal,
    #[prop(into)] jobs: Signal<Arc<[JobLine]>>,
    /// How many at most.
    shown: usize,
    /// Whether the jobs belong to several users.
    of_everyone: bool,
    /// What stands there without jobs.
    #[prop(into)]
    empty: ViewFn,
) -> impl IntoView {
    let some = move || jobs.with(|jobs| jobs.iter().take(shown).cloned().collect::<Vec<_>>());
    let thing = move |line: JobLine| view! { <JobThing portal line of_everyone /> };
    (move || match some() {
        some if some.is_empty() => empty.run().into_node(),
        some => view! { <Things>{some.into_iter().map(thing).collect::<Vec<_>>()}</Things> },
    })
    .into_node()
}

#[component]
fn JobThing(portal: Portal, line: JobLine, of_everyone: bool) -> impl IntoView {
    let i18n = use_i18n();
    let href = Page::job(portal, line.job.id.clone()).href();
    let (status, started) = (line.job.status, line.job.start_time);
    let (device, device_id) = (line.device(), line.job.device_id.clone());
    let account = of_everyone.then(|| line.account().to_owned());
    let name = move || line.name(i18n);
    let state = move || view! { <StatusBadge status /><Ago at=started /> };
    view! {
        <Thing icon=Icon::Jobs name href=Some(href) state>
            <p class="facts-line">
                {account.map(|account| view! { <span>{account}</span> })}
                <span>{move || words(i18n, &device, &device_id)}</span>
            </p>
        </Thing>
    }
}
