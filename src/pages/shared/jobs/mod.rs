//! Jobs: the list of both portals, and the parts of it that other screens show.

mod choice;
mod columns;
mod found;
mod line;
mod listed;
mod more_columns;
mod question;
mod range;
mod read;
mod short;
mod span;
mod stop;

use crate::account::Account;
use crate::i18n::*;
use crate::pages::shared::address::use_query;
use crate::pages::shared::language::per_language;
use crate::pages::shared::refresh::{LISTS, RefreshButton, keep_fresh};
use crate::routes::Page;
use crate::server::{Server, explain_here};
use crate::session::Portal;
use crate::ui::button::{Button, ButtonLink, ButtonTone};
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::loadable::Loaded;
use crate::ui::page::PageHeader;
use crate::ui::panel::Sheet;
use crate::ui::table::{Bulk, Extent, Selection, Table, TableSkeleton, TableState};
pub use choice::{CLASS, STATUS, WHEN};
use choice::{JobChoice, JobFilters, Wanted};
use columns::columns;
use found::{HeldBack, JobSearch, Mistaken};
pub use line::{JobLine, lines_of};
use listed::use_listed;
use perihelion_view::prelude::*;
use read::use_jobs;
pub use read::{use_jobs_of, use_running};
pub use short::{JobThings, use_failures};
pub use span::Span;
use std::sync::Arc;
pub use stop::{Stop, StopButtons, ToStop, stop_all};

/// Longer lists are not asked for again by themselves.
const LIGHT: usize = 100_000;

/// The parameter that narrows everyone's jobs to one user's.
pub const USER: &str = "user";

#[component]
pub fn JobsPage(portal: Portal) -> impl IntoView {
    let query = use_query();
    let user = Memo::new(move || query.with(|query| query.get(USER).map(str::to_owned)));
    let account = Signal::derive(move || account_of(portal, user.get()));
    let choice = JobChoice::in_address(match portal {
        Portal::Admin => Span::Day,
        Portal::User => Span::Month,
    });
    let listed = use_listed(account, choice, user);
    let read = listed.read;
    // A huge one is asked for again by whoever wants it again.
    let is_light = move || read.state.with(|state| state.data.as_ref().is_none_or(|jobs| jobs.len() <= LIGHT));
    keep_fresh(LISTS, Signal::derive(is_light), read.again);
    let pending = Signal::derive(move || read.state.with(|state| state.refreshing));
    let of_everyone = Memo::new(move || account.with(Account::is_everyone));
    let selection = Selection::new();
    let table = move |jobs: Signal<Arc<[JobLine]>>| {
        move || {
            view! {
                <JobTable
                    portal
                    jobs
                    state=choice.table
                    of_everyone=of_everyone.get()
                    empty=move || view! { <NoJobs choice /> }
                    bulk=Bulk::new(selection, move || view! { <StopButtons portal jobs selection /> })
                >
                    <JobFilters choice />
                </JobTable>
            }
        }
    };
    let list = move || match (listed.held_back.get(), listed.is_mistaken.get()) {
        (_, true) => view! { <Alone choice><Mistaken choice /></Alone> },
        (Some(number), _) => view! { <Alone choice><HeldBack listed number /></Alone> },
        _ => view! {
            <Loaded
                read=read.state
                explain=explain_here
                on_retry=read.again
                skeleton=|| view! { <TableSkeleton /> }
                let:jobs
            >
                {table(jobs)}
            </Loaded>
        },
    };
    view! {
        <div class="page">
            <PageHeader
                title=key!(shell.jobs)
                actions=move || view! { <RefreshButton on_press=read.again pending /> }
            >
                {move || user.get().map(|name| view! { <OfUser portal name /> })}
            </PageHeader>
            <JobSearch account choice user />
            <Sheet>{list}</Sheet>
        </div>
    }
}

/// What stands in the place of a list, below the filters that may bring one.
#[component]
fn Alone(choice: JobChoice, children: Children) -> impl IntoView {
    view! {
        <div class="table">
            <div class="table__toolbar"><JobFilters choice /></div>
            {children()}
        </div>
    }
}

/// The account whose jobs an address asks for.
fn account_of(portal: Portal, user: Option<String>) -> Account {
    match (portal, user) {
        (Portal::Admin, Some(user)) => Account::AsAdmin { user: user.into() },
        (portal, _) => Account::of_portal(portal),
    }
}

/// Says whose jobs are shown, and leads back to everyone's.
#[component]
fn OfUser(portal: Portal, name: String) -> impl IntoView {
    let shown = name.clone();
    (portal == Portal::Admin).then(|| {
        view! {
            <span>
                {key!(jobs.of_user)} " "
                <a href=Page::user(name).href()>{shown}</a>
            </span>
            <ButtonLink href=Page::jobs(portal).href() tone=ButtonTone::Quiet>{key!(jobs.of_everyone)}</ButtonLink>
        }
    })
}

#[component]
fn NoJobs(choice: JobChoice) -> impl IntoView {
    let i18n = use_i18n();
    let is_narrowed = move || choice.is_narrowed();
    let show_all = move || {
        view! {
            <Show when=is_narrowed>
                <Button on_press=move || choice.widen()>{key!(jobs.show_all)}</Button>
            </Show>
        }
    };
    view! {
        <EmptyState title=key!(jobs.none) icon=Icon::Jobs action=show_all>
            {move || match is_narrowed() {
                true => t_string!(i18n, jobs.none_such_hint),
                false => t_string!(i18n, jobs.none_hint),
            }}
        </EmptyState>
    }
}

/// A table of jobs; each leads to its page.
#[component]
pub fn JobTable(
    portal: Portal,
    /// The jobs, in the order that they have unless the reader chooses another.
    #[prop(into)]
    jobs: Signal<Arc<[JobLine]>>,
    /// Order and filter.
    state: RwSignal<TableState>,
    /// Whether the jobs belong to several users.
    of_everyone: bool,
    /// What stands there without jobs.
    #[prop(into)]
    empty: ViewFn,
    /// What the table is to its page.
    #[prop(optional)]
    extent: Extent,
    /// Jobs can be chosen, and something be done with them.
    #[prop(optional)]
    bulk: Option<Bulk>,
    /// More filters.
    #[prop(optional)]
    children: Option<ChildrenFn>,
) -> impl IntoView {
    let i18n = use_i18n();
    let server = Server::here();
    let now = Signal::derive(move || server.now());
    per_language(move || {
        let (empty, children, bulk) = (empty.clone(), children.clone(), bulk.clone());
        view! {
            <Table
                name="jobs"
                label=key!(shell.jobs)
                columns=columns(i18n, now, of_everyone)
                rows=jobs
                state
                extent
                bulk
                key=|line: &JobLine| line.job.id.to_string()
                link=Arc::new(move |line: &JobLine| Page::job(portal, line.job.id.clone()).href())
                empty
            >
                {children.map(|children| children.run())}
            </Table>
        }
    })
}

/// A short list of an account's newest jobs, for other screens.
#[component]
pub fn RecentJobs(
    portal: Portal,
    account: Account,
    /// How many at most.
    count: usize,
    /// The device that they ran on; all devices without one.
    #[prop(default = None)]
    device: Option<String>,
) -> impl IntoView {
    let device = StoredValue::new(device);
    let is_wanted =
        move |line: &&JobLine| device.with_value(|device| device.as_ref().is_none_or(|id| line.job.device_id == *id));
    let wanted = Signal::stored(Wanted::all(Span::Month));
    let read = use_jobs(Signal::stored(account), wanted);
    keep_fresh(LISTS, Signal::stored(true), read.again);
    let state = RwSignal::new(TableState::default());
    let newest = move |jobs: Signal<Arc<[JobLine]>>| {
        Signal::derive(move || {
            jobs.with(|jobs| jobs.iter().filter(is_wanted).take(count).cloned().collect::<Arc<[JobLine]>>())
        })
    };
    let none = move || {
        view! {
            <EmptyState title=key!(jobs.none) icon=Icon::Jobs>
                {key!(jobs.none_recent_hint)}
            </EmptyState>
        }
    };
    view! {
        <Loaded read=read.state explain=explain_here on_retry=read.again skeleton=|| view! { <TableSkeleton /> } let:jobs>
            <JobTable portal jobs=newest(jobs) state of_everyone=false empty=none extent=Extent::Part />
        </Loaded>
    }
}
