//! The history of a user, an item or a vault: how long backups took, how large they were, how they ended.

mod bars;

use crate::account::{Account, JobRow, Profiles, use_profiles};
use crate::format::{Formats, Moment, use_formats};
use crate::i18n::*;
use crate::pages::shared::filter::Filter;
use crate::pages::shared::status::{outcome_label, outcome_tone};
use crate::routes::Page;
use crate::server::{explain_here, use_read};
use crate::session::Portal;
use crate::ui::chart::{HistoryBar, HistoryBars};
use crate::ui::empty::EmptyState;
use crate::ui::field::Choice;
use crate::ui::icon::Icon;
use crate::ui::loadable::Loaded;
use crate::ui::panel::Panel;
pub use bars::HistoryOf;
use bars::{Measure, newest};
use comet_api::List;
use comet_api::status::JobStatus;
use perihelion_view::prelude::*;
use std::sync::Arc;

/// So many bars have room side by side.
const SHOWN: usize = 60;
/// Ids of items and vaults are told apart by what stands before them.
const ITEM: &str = "item:";
const VAULT: &str = "vault:";

/// The history of an account, whose jobs are asked for.
#[component]
pub fn AccountHistory(portal: Portal, account: Account) -> impl IntoView {
    let profiles = use_profiles(Signal::stored(account.clone()));
    let read = use_read(move || Some(account.jobs().good_for(60.0)));
    view! {
        <Loaded read=read.state explain=explain_here on_retry=read.again let:jobs>
            <HistoryPanel portal jobs profiles of=HistoryOf::All />
        </Loaded>
    }
}

#[component]
pub fn HistoryPanel(
    portal: Portal,
    /// All jobs of the user.
    jobs: Signal<Arc<List<JobRow>>>,
    profiles: Signal<Profiles>,
    /// Which of them are shown at first.
    of: HistoryOf,
    /// The job that the page is about.
    #[prop(optional)]
    current: Option<String>,
) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let is_chosen = of == HistoryOf::All;
    let chosen = RwSignal::new(name_of(&of));
    let measure = RwSignal::new(Measure::Duration.name().to_owned());
    let shown = Memo::new(move || {
        let of = chosen.with(|name| named(name));
        jobs.with(|jobs| newest(jobs, &of, SHOWN))
    });
    let bars = Signal::derive(move || {
        let measure = measure_of(&measure.get());
        let draw = |job: &JobRow| bar(i18n, formats, portal, measure, job, current.as_deref());
        shown.with(|jobs| jobs.iter().map(draw).collect::<Vec<_>>())
    });
    let is_empty = Memo::new(move || shown.with(Vec::is_empty));
    let actions = move || {
        let measures = move || Measure::ALL.map(|measure| Choice::new(measure.name(), measure_label(i18n, measure)));
        view! {
            {is_chosen.then(|| {
                let choices = Signal::derive(move || profiles.with(|profiles| choices(i18n, profiles)));
                view! { <Filter label=key!(job.history_of) value=chosen choices /> }
            })}
            <Filter
                label=key!(job.measure)
                value=measure
                choices=Signal::derive(move || measures().to_vec())
            />
        }
    };
    let none = move || {
        view! {
            <EmptyState title=key!(job.no_history) icon=Icon::Jobs>
                {key!(job.no_history_hint)}
            </EmptyState>
        }
    };
    let label = key!(job.history);
    view! {
        <Panel title=label description=move || t_string!(i18n, job.history_hint, number = SHOWN.to_string()) actions>
            <Show when=move || !is_empty.get() fallback=none>
                <HistoryBars
                    label
                    time_label=key!(job.started)
                    value_label=move || measure_label(i18n, measure_of(&measure.get()))
                    outcome_label=key!(jobs.status)
                    bars
                />
            </Show>
        </Panel>
    }
}

fn bar(
    i18n: Texts,
    formats: Formats,
    portal: Portal,
    measure: Measure,
    job: &JobRow,
    current: Option<&str>,
) -> HistoryBar {
    let outcome = JobStatus::from(job.status).outcome();
    let amount = measure.of(job);
    HistoryBar {
        time: formats.moment(job.start_time.0, Moment::DateTime),
        tick: formats.moment(job.start_time.0, Moment::Day),
        amount,
        value: match measure {
            Measure::Duration => formats.duration(amount),
            Measure::Size | Measure::Uploaded => formats.bytes(amount),
        },
        outcome: outcome_label(i18n, outcome),
        tone: outcome_tone(outcome),
        href: Page::job(portal, String::from(&job.id)).href(),
        is_current: current.is_some_and(|current| job.id == *current),
    }
}

fn measure_of(name: &str) -> Measure {
    Measure::ALL.into_iter().find(|measure| measure.name() == name).unwrap_or(Measure::Duration)
}

fn measure_label(i18n: Texts, measure: Measure) -> &'static str {
    match measure {
        Measure::Duration => t_string!(i18n, job.duration),
        Measure::Size => t_string!(i18n, job.size),
        Measure::Uploaded => t_string!(i18n, job.uploaded),
    }
}

fn name_of(of: &HistoryOf) -> String {
    match of {
        HistoryOf::All => String::new(),
        HistoryOf::Item(id) => format!("{ITEM}{id}"),
        HistoryOf::Vault(id) => format!("{VAULT}{id}"),
    }
}

fn named(name: &str) -> HistoryOf {
    if let Some(id) = name.strip_prefix(ITEM) {
        return HistoryOf::Item(id.to_owned());
    }
    name.strip_prefix(VAULT).map_or(HistoryOf::All, |id| HistoryOf::Vault(id.to_owned()))
}

fn choices(i18n: Texts, profiles: &Profiles) -> Vec<Choice> {
    let all = Choice::new("", t_string!(i18n, job.all_backups));
    let Profiles::One(user) = profiles else { return vec![all] };
    let items = user.items.iter().map(|(id, item)| (format!("{ITEM}{id}"), item.description.clone()));
    let vaults = user.vaults.iter().map(|(id, vault)| (format!("{VAULT}{id}"), vault.description.clone()));
    let items = items.map(|(id, name)| Choice::new(id, t_string!(i18n, job.history_item, name = name)));
    let vaults = vaults.map(|(id, name)| Choice::new(id, t_string!(i18n, job.history_vault, name = name)));
    std::iter::once(all).chain(items).chain(vaults).collect()
}
