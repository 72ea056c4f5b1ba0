//! Which jobs a list shows, as chosen in its toolbar and kept in the address.

use super::range::SpanFilter;
use super::span::Span;
use crate::account::JobRow;
use crate::format::{Formats, Moment};
use crate::i18n::*;
use crate::pages::shared::address::{Param, keep_in_address};
use crate::pages::shared::filter::Filter;
use crate::pages::shared::status::{CLASSES, class_label, outcome_label, outcome_name};
use crate::ui::field::Choice;
use crate::ui::table::TableState;
use comet_api::UnixSeconds;
use comet_api::status::Outcome;
use perihelion_view::prelude::*;

/// The parameter of the span in addresses.
pub const WHEN: &str = "when";
/// The parameter of the outcome in addresses.
pub const STATUS: &str = "status";
/// The parameter of the kind of job in addresses.
pub const CLASS: &str = "class";

/// The parameter of the search in addresses.
pub const SEARCH: &str = "q";

/// The outcomes that can be chosen.
const OUTCOMES: [Outcome; 5] = [Outcome::Running, Outcome::Success, Outcome::Warning, Outcome::Failed, Outcome::Missed];

/// The choices of a list of jobs. An empty choice means "all".
#[derive(Clone, Copy)]
pub struct JobChoice {
    pub table: RwSignal<TableState>,
    pub when: RwSignal<String>,
    status: RwSignal<String>,
    class: RwSignal<String>,
    /// The text of the search; empty without one.
    pub search: RwSignal<String>,
    usual: Span,
}

/// Which jobs are wanted.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    pub span: Span,
    pub outcome: Option<Outcome>,
    pub class: Option<u64>,
}

impl Wanted {
    pub fn all(span: Span) -> Self {
        Self { span, outcome: None, class: None }
    }

    pub fn holds(&self, job: &JobRow, outcome: Outcome, now: UnixSeconds) -> bool {
        self.span.holds(job.start_time, outcome == Outcome::Running, now)
            && self.outcome.is_none_or(|wanted| wanted == outcome)
            && self.class.is_none_or(|wanted| wanted == job.classification)
    }
}

impl JobChoice {
    /// The choices of this page, kept in its address.
    pub fn in_address(usual: Span) -> Self {
        let choice = Self {
            table: RwSignal::new(TableState::default()),
            when: RwSignal::new(usual.name()),
            status: RwSignal::new(String::new()),
            class: RwSignal::new(String::new()),
            search: RwSignal::new(String::new()),
            usual,
        };
        let params: [Param; 4] =
            [(WHEN, choice.when), (STATUS, choice.status), (CLASS, choice.class), (SEARCH, choice.search)];
        keep_in_address(choice.table, &params);
        choice
    }

    pub fn span(self) -> Span {
        self.when.with(|when| Span::named(when)).unwrap_or(self.usual)
    }

    pub fn wanted(self) -> Wanted {
        let outcome = |name: &String| OUTCOMES.into_iter().find(|outcome| outcome_name(*outcome) == name);
        let class = |name: &String| CLASSES.into_iter().find(|(_, known)| known == name).map(|(class, _)| class);
        Wanted { span: self.span(), outcome: self.status.with(outcome), class: self.class.with(class) }
    }

    /// Whether something else than the span narrows the list.
    pub fn is_narrowed(self) -> bool {
        self.wanted() != Wanted::all(self.span()) || self.search.with(|text| !text.is_empty())
    }

    /// Shows jobs of all kinds and outcomes.
    pub fn widen(self) {
        self.status.set(String::new());
        self.class.set(String::new());
        self.search.set(String::new());
    }
}

/// The filters of a list of jobs.
#[component]
pub fn JobFilters(choice: JobChoice) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <SpanFilter choice />
        <Filter
            label=key!(jobs.status)
            value=choice.status
            choices=Signal::derive(move || outcome_choices(i18n))
        />
        <Filter
            label=key!(jobs.class)
            value=choice.class
            choices=Signal::derive(move || class_choices(i18n))
        />
    }
}

pub fn span_label(i18n: Texts, formats: Formats, span: Span) -> String {
    match span {
        Span::Day => t_string!(i18n, jobs.last_day).to_owned(),
        Span::Week => t_string!(i18n, jobs.last_week).to_owned(),
        Span::Month => t_string!(i18n, jobs.last_month).to_owned(),
        Span::Quarter => t_string!(i18n, jobs.last_quarter).to_owned(),
        Span::Running => t_string!(i18n, jobs.running_now).to_owned(),
        Span::Recent => t_string!(i18n, jobs.recent).to_owned(),
        Span::All => t_string!(i18n, jobs.all_times).to_owned(),
        Span::Between(from, to) => {
            let moment = |time: UnixSeconds| formats.moment(time.0, Moment::DateTime);
            t_string!(i18n, jobs.between, from = moment(from), to = moment(to))
        }
    }
}

fn outcome_choices(i18n: Texts) -> Vec<Choice> {
    let all = Choice::new("", t_string!(i18n, jobs.any_status));
    let outcomes = OUTCOMES.map(|outcome| Choice::new(outcome_name(outcome), outcome_label(i18n, outcome)));
    std::iter::once(all).chain(outcomes).collect()
}

fn class_choices(i18n: Texts) -> Vec<Choice> {
    let all = Choice::new("", t_string!(i18n, jobs.any_class));
    let classes = CLASSES.map(|(class, name)| Choice::new(name, class_label(i18n, class)));
    std::iter::once(all).chain(classes).collect()
}
