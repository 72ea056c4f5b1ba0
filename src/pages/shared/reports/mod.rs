//! The editor of e-mail reports (`List<EmailReportConfig>`), for an address of an account and for policies: what each
//! tells of, how, and when.

mod filter;
mod preview;
mod recipes;

use crate::document::{Doc, path};
use crate::form::{Field, Form, Kind, Terms, fields_view};
use crate::format::Zone;
use crate::i18n::keys::reports as text;
use crate::i18n::*;
use crate::pages::shared::search::Suggestion;
use crate::pages::shared::times::times_view;
use crate::schedule::schedule_sentence;
use crate::ui::button::{ButtonTone, IconButton};
use crate::ui::icon::Icon;
use crate::ui::menu::{Menu, MenuAction, MenuFace};
use comet_api::Lens;
use comet_api::constants::emailreporttype as kind;
use comet_api::types::EmailReportConfig;
use perihelion_view::prelude::*;
use serde_json::Value;

pub use preview::Preview;

/// The forms of a report.
pub const REPORT_FORMS: &[&Form] = &[&REPORT];

/// What a report tells, in the words of the form.
const KINDS: &[(i64, Plain)] = &[
    (kind::IMMEDIATE, text::immediate),
    (kind::SUMMARY, text::summary),
    (kind::GROUPED_STATUS, text::grouped),
    (kind::RECENT_ACTIVITY, text::recent),
];

/// Whether it tells of many jobs at set times; the others tell of each job as it ends.
fn is_summary(report: &Value) -> bool {
    EmailReportConfig::of(report).report_type() != kind::IMMEDIATE
}

/// The fields of a report that a form can show as they are.
static REPORT: Form = Form {
    title: text::kind,
    fields: &[
        Field::new("/ReportType", text::kind, Kind::Choice(KINDS)),
        Field::new("/TimeSpan/Seconds", text::span, Kind::Seconds).help(text::span_help).when(is_summary),
    ],
};

/// What an editor of reports has around it. Copy it freely.
#[derive(Clone, Copy)]
pub struct Around {
    pub doc: Doc,
    pub terms: Terms,
    /// What times are meant in.
    pub zone: Signal<Zone>,
    /// Ids that a filter may mean.
    pub suggestions: Signal<Vec<Suggestion>>,
    /// Shows a report as it would be sent; `None` where nobody can.
    pub preview: Option<Preview>,
}

/// The reports at a place in a document.
pub fn reports_view(around: Around, at: &str) -> Node {
    let Around { doc, terms, .. } = around;
    let list = doc.at(at);
    let length = Memo::new(move || list.with(|list| list.as_array().map_or(0, Vec::len)));
    let at = StoredValue::new(at.to_owned());
    let entries = move || match length.get() {
        0 => view! { <p class="muted">{key!(reports.nothing)}</p> },
        length => at.with_value(|at| (0..length).map(|place| entry(around, at, place)).collect::<Node>()),
    };
    let add = move |recipe: &'static recipes::Recipe| {
        let mut reports = list.with_untracked(|list| list.as_array().cloned().unwrap_or_default());
        let first = around.suggestions.with_untracked(|all| {
            all.iter().find(|one| one.field == "item").map(|one| one.value.clone()).unwrap_or_default()
        });
        reports.extend((recipe.make)(&first));
        at.with_value(|at| doc.change(|draft| path::set(draft, at, Value::Array(reports))));
    };
    let recipe = move |recipe: &'static recipes::Recipe| {
        view! { <MenuAction on_choose=move || add(recipe)>{recipe.name}</MenuAction> }
    };
    let menu = move || {
        view! {
            <div>
                <Menu label=key!(reports.add) face=MenuFace::Label tone=ButtonTone::Secondary>
                    {recipes::RECIPES.iter().map(recipe).collect::<Node>()}
                </Menu>
            </div>
        }
    };
    view! {
        <div class="times">
            {entries}
            {move || terms.lock(None).is_none().then(menu)}
        </div>
    }
}

/// What a report is and when it is sent.
pub fn report_sentence(report: &Value, zone: Zone) -> String {
    let i18n = use_i18n();
    let config = EmailReportConfig::of(report);
    let known = KINDS.iter().find(|(own, _)| *own == config.report_type());
    let what = known.map_or_else(|| config.report_type().to_string(), |(_, name)| name.said().to_owned());
    if !is_summary(report) {
        return what;
    }
    let times: Vec<String> = config.summary_frequency().iter().map(|time| schedule_sentence(time, zone)).collect();
    let when = if times.is_empty() { t_string!(i18n, reports.never).to_owned() } else { times.join(" · ") };
    t_string!(i18n, reports.summary_says, kind = what, when = when)
}

fn entry(around: Around, list: &str, place: usize) -> Node {
    let Around { doc, terms, zone, preview, .. } = around;
    let i18n = use_i18n();
    let at = format!("{list}/{place}");
    let report = doc.at(at.clone());
    let number = place + 1;
    let says = Memo::new(move || report.with(|report| report_sentence(report, zone.get())));
    let has_times = Memo::new(move || report.with(is_summary));
    let filter = filter::filter_view(around, &at);
    let fields = fields_view(doc, &at, REPORT.fields, terms);
    let times = format!("{at}/SummaryFrequency");
    let times = move || {
        has_times.get().then(|| {
            view! {
                <h3 class="related__title">{key!(reports.schedule)}</h3>
                {times_view(doc, &times, zone, terms)}
            }
        })
    };
    let remove = move || doc.remove(&at);
    let buttons = move || {
        let remove = remove.clone();
        let label = move || t_string!(i18n, reports.remove, number = number);
        terms.lock(None).is_none().then(|| view! { <IconButton icon=Icon::Delete label on_press=remove /> })
    };
    view! {
        <div class="times__time" role="group" aria-label=move || t_string!(i18n, reports.title, number = number)>
            <div class="times__head">
                <p class="times__says">{move || says.get()}</p>
                {preview.map(|preview| preview.button(report, number))}
                {buttons}
            </div>
            {fields}
            {times}
            {filter}
        </div>
    }
}
