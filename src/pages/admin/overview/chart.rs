//! The chart of jobs by outcome; each part of a bar leads to its jobs.

use super::PORTAL;
use super::buckets::{OUTCOMES, Stretch, stretches};
use crate::account::{Account, JobRow};
use crate::format::{Formats, Moment, use_formats};
use crate::i18n::*;
use crate::pages::shared::address::use_query;
use crate::pages::shared::amounts::number;
use crate::pages::shared::commands::{Command, Commands};
use crate::pages::shared::jobs::{STATUS, Span, WHEN, use_jobs_of};
use crate::pages::shared::query::Query;
use crate::pages::shared::refresh::{LISTS, PROFILES, keep_fresh};
use crate::pages::shared::status::{outcome_label, outcome_name, outcome_tone};
use crate::routes::Page;
use crate::server::{Server, explain_here};
use crate::ui::chart::{Bucket, Series, StatusBars};
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::loadable::Loaded;
use crate::ui::panel::Panel;
use crate::ui::skeleton::{Skeleton, SkeletonShape};
use comet_api::status::Outcome;
use comet_api::{List, UnixSeconds};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use perihelion_view::prelude::*;
use std::sync::Arc;

const HOUR: i64 = 3_600;
/// The times that can be shown.
const SPANS: [Span; 3] = [Span::Day, Span::Week, Span::Month];

#[component]
pub fn ChartPanel() -> impl IntoView {
    let query = use_query();
    // Longer spans have their names in the address; whatever else stands there is the day.
    let span = Memo::new(move || {
        let named = query.with(|query| query.get(WHEN).and_then(Span::named));
        named.filter(|span| SPANS.contains(span)).unwrap_or(Span::Day)
    });
    let read = use_jobs_of(Signal::stored(Account::of_portal(PORTAL)), span.into());
    // The jobs of a month are many; a minute more or less does not show in them.
    keep_fresh(LISTS, Signal::derive(move || span.get() != Span::Month), read.again);
    keep_fresh(PROFILES, Signal::derive(move || span.get() == Span::Month), read.again);
    offer_spans();
    view! {
        <Panel
            title=key!(overview.chart)
            description=key!(overview.chart_hint)
            actions=move || view! { <SpanLinks span /> }
        >
            <Loaded read=read.state explain=explain_here on_retry=read.again skeleton=chart_skeleton let:jobs>
                <Chart jobs span />
            </Loaded>
        </Panel>
    }
}

fn chart_skeleton() -> Node {
    view! { <div class="chart-room"><Skeleton shape=SkeletonShape::Block count=1 /></div> }
}

/// What a time is called.
fn span_label(i18n: Texts, span: Span) -> &'static str {
    match span {
        Span::Week => t_string!(i18n, overview.week_short),
        Span::Month => t_string!(i18n, overview.month_short),
        _ => t_string!(i18n, overview.day_short),
    }
}

/// The address of the page with this time.
fn address(span: Span) -> String {
    let query = if span == Span::Day { Query::default() } else { Query::default().with(WHEN, &span.name()) };
    query.after(&Page::first(PORTAL).href())
}

/// The times, in the command palette.
fn offer_spans() {
    let i18n = use_i18n();
    let navigate = use_navigate();
    Commands::offer(move || {
        let command = |span: Span| {
            let navigate = navigate.clone();
            let name = t_string!(i18n, overview.show_span, span = span_label(i18n, span));
            Command::new(name, Icon::Overview, move || navigate(&address(span), NavigateOptions::default()))
        };
        SPANS.map(command).to_vec()
    });
}

/// The choice of the time shown.
#[component]
fn SpanLinks(span: Memo<Span>) -> impl IntoView {
    let i18n = use_i18n();
    let link = move |own: Span| {
        view! {
            <a
                class="switch-links__link"
                href=address(own)
                aria-current=move || (span.get() == own).then_some("true")
            >
                {move || span_label(i18n, own)}
            </a>
        }
    };
    view! {
        <nav class="switch-links" aria-label=key!(overview.span)>
            {SPANS.map(link).into_iter().collect::<Node>()}
        </nav>
    }
}

#[component]
fn Chart(jobs: Signal<Arc<List<JobRow>>>, span: Memo<Span>) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let server = Server::here();
    let counted = Memo::new(move || {
        let bounds = bounds(span.get(), untrack(|| server.now()));
        jobs.with(|jobs| stretches(jobs, &bounds))
    });
    let is_empty =
        Memo::new(move || counted.with(|all| all.iter().all(|it| it.counts.iter().all(|count| *count == 0))));
    let buckets = Signal::derive(move || {
        let span = span.get();
        counted.with(|all| all.iter().map(|stretch| bucket(formats, span, stretch)).collect::<Vec<_>>())
    });
    let series = OUTCOMES.map(|outcome| Series {
        label: (move || outcome_label(i18n, outcome)).into(),
        tone: outcome_tone(outcome),
        href: Some((move || all_of(outcome, span.get(), &counted.get())).into()),
    });
    let time_label = move || match span.get() {
        Span::Day => t_string!(i18n, overview.hour),
        _ => t_string!(i18n, overview.day),
    };
    let none = move || {
        view! {
            <EmptyState title=key!(overview.no_jobs) icon=Icon::Jobs>
                {key!(overview.no_jobs_hint)}
            </EmptyState>
        }
    };
    view! {
        <div class="chart-room">
            <Show when=move || !is_empty.get() fallback=none>
                <StatusBars label=key!(overview.chart) time_label series=series.to_vec() buckets />
            </Show>
        </div>
    }
}

/// The list of all jobs of the chart that came out so.
fn all_of(outcome: Outcome, span: Span, counted: &[Stretch]) -> String {
    let span = match (outcome, counted.first(), counted.last()) {
        // What runs is listed however old it is; the chart counts what began in its time.
        (Outcome::Running, Some(first), Some(last)) => Span::Between(first.from, last.to),
        _ => span,
    };
    jobs_of(outcome, span)
}

fn jobs_of(outcome: Outcome, span: Span) -> String {
    let status = Query::default().with(STATUS, outcome_name(outcome));
    let query = if span == Span::Day { status } else { status.with(WHEN, &span.name()) };
    query.after(&Page::jobs(PORTAL).href())
}

/// The bounds of hours or days; the first one is cut at the beginning of the span, so that the sums are the span's.
fn bounds(span: Span, now: UnixSeconds) -> Vec<UnixSeconds> {
    let from = span.from(now);
    let later = match span {
        Span::Day => hours(from, now),
        _ => days(from, now),
    };
    let inner = later.into_iter().filter(|bound| *bound > from);
    std::iter::once(from).chain(inner).collect()
}

/// Whole hours of the reader's clock from one to after the other.
fn hours(from: UnixSeconds, to: UnixSeconds) -> Vec<UnixSeconds> {
    // Zones that are half an hour off have their hours in between.
    let aside = local_day(from, 0).0.rem_euclid(HOUR);
    let first = (from.0 - aside).div_euclid(HOUR) * HOUR + aside;
    (0..=25).map(|hour| UnixSeconds(first + hour * HOUR)).take_while(|hour| *hour < to.plus(HOUR)).collect()
}

/// The beginnings of the reader's days from one to after the other. A day may be an hour longer than another.
fn days(from: UnixSeconds, to: UnixSeconds) -> Vec<UnixSeconds> {
    (0..=32).map(|day| local_day(from, day)).take_while(|day| *day < to.plus(24 * HOUR)).collect()
}

/// When the reader's day of this moment began, or one of the days after it.
fn local_day(at: UnixSeconds, later: i32) -> UnixSeconds {
    let date = date_of(at);
    let (year, month, day) = (date.get_full_year(), date.get_month(), date.get_date());
    let (Ok(month), Ok(day)) = (i32::try_from(month), i32::try_from(day)) else { return at };
    let begun = js_sys::Date::new_with_year_month_day(year, month, day + later);
    UnixSeconds(crate::format::whole(begun.get_time() / 1000.0))
}

/// The moment by the reader's calendar.
fn date_of(at: UnixSeconds) -> js_sys::Date {
    js_sys::Date::new(&(number(at.0) * 1000.0).into())
}

fn bucket(formats: Formats, span: Span, stretch: &Stretch) -> Bucket {
    let how = if span == Span::Day { Moment::DateTime } else { Moment::Date };
    let tick = match span {
        Span::Day if !is_named_hour(stretch.from) => String::new(),
        Span::Day => formats.moment(stretch.from.0, Moment::Hour),
        Span::Month if !is_named_day(stretch.from) => String::new(),
        _ => formats.moment(stretch.from.0, Moment::Day),
    };
    let link = |outcome| jobs_of(outcome, Span::Between(stretch.from, stretch.to));
    Bucket {
        label: formats.moment(stretch.from.0, how),
        tick,
        counts: stretch.counts.to_vec(),
        links: OUTCOMES.map(link).to_vec(),
    }
}

/// Of a month, each Monday has room for its name.
fn is_named_day(at: UnixSeconds) -> bool {
    const MONDAY: u32 = 1;
    local_day(at, 0) == at && date_of(at).get_day() == MONDAY
}

/// Every sixth hour of the reader’s day has room for its name, on a phone too.
fn is_named_hour(at: UnixSeconds) -> bool {
    let into_day = at - local_day(at, 0);
    into_day % (6 * HOUR) == 0
}
