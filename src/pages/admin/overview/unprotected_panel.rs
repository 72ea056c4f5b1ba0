//! Who is not protected: the accounts without a good backup for so many days, the worst first.

use super::brief::{Brief, MOST, Nothing, panel_of};
use super::fleet::Fleet;
use super::protection::{AtRisk, Judged, judge};
use crate::format::{Formats, use_formats};
use crate::i18n::*;
use crate::pages::shared::amounts::length;
use crate::pages::shared::filter::Filter;
use crate::pages::shared::query::Query;
use crate::pages::shared::status::status_label;
use crate::preferences::{choose_days, chosen_days};
use crate::routes::{AdminPage, Page};
use crate::server::Server;
use crate::ui::brief::{Line, LineState};
use crate::ui::field::Choice;
use crate::ui::figure::{Figure, Figures};
use crate::ui::icon::Icon;
use crate::ui::panel::Panel;
use crate::ui::table::TableState;
use crate::ui::tone::Tone;
use comet_api::status::JobStatus;
use perihelion_view::prelude::*;

/// The days that can be chosen, and what is chosen at first.
const DAYS: [i64; 6] = [1, 2, 3, 7, 14, 30];
const USUAL: i64 = 7;

#[component]
pub fn UnprotectedPanel(fleet: Fleet) -> impl IntoView {
    let i18n = use_i18n();
    let chosen = RwSignal::new(chosen_days().filter(|kept| days(kept).is_some()).unwrap_or_else(|| USUAL.to_string()));
    Effect::new(move |before: Option<()>| {
        let chosen = chosen.get();
        if before.is_some() {
            choose_days(&chosen);
        }
    });
    let choices = Signal::derive(move || {
        DAYS.map(|days| Choice::new(days.to_string(), t_string!(i18n, overview.for_days, count = days))).to_vec()
    });
    let wanted = Memo::new(move || chosen.with(|chosen| days(chosen)).unwrap_or(USUAL));
    view! {
        <Panel
            title=key!(overview.unprotected)
            description=key!(overview.unprotected_hint)
            actions=move || {
                view! { <Filter label=key!(overview.unprotected_for) value=chosen choices /> }
            }
        >
            {panel_of(fleet.users, move || view! { <Unprotected fleet days=wanted /> })}
        </Panel>
    }
}

fn days(name: &str) -> Option<i64> {
    DAYS.into_iter().find(|days| days.to_string() == name)
}

#[component]
fn Unprotected(fleet: Fleet, days: Memo<i64>) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let server = Server::here();
    let judged = Memo::new(move || {
        let users = fleet.users.state.with(|state| state.data.clone());
        users.map(|users| judge(users.values(), days.get(), untrack(|| server.now()))).unwrap_or_default()
    });
    let lines = move |of: fn(&Judged) -> &Vec<AtRisk>| {
        Memo::new(move || {
            judged.with(|judged| of(judged).iter().take(MOST).map(|user| line(i18n, user)).collect::<Vec<_>>())
        })
    };
    let all = Signal::derive(move || judged.with(|judged| judged.at_risk.len()));
    let nothing =
        Nothing { icon: Icon::Shield, title: key!(overview.all_protected), hint: key!(overview.all_protected_hint) };
    view! {
        <Figures>
            {figure(formats, move || judged.with(|it| it.none), Tone::Danger, key!(overview.risk_none))}
            {figure(formats, move || judged.with(|it| it.part), Tone::Warning, key!(overview.risk_part))}
            {figure(formats, move || judged.with(|it| it.whole), Tone::Neutral, key!(overview.risk_whole))}
        </Figures>
        <Brief label=key!(overview.unprotected) lines=lines(|it| &it.at_risk) all nothing />
        <Apart judged suspended=lines(|it| &it.suspended).into() without=lines(|it| &it.nothing).into() />
    }
}

fn figure(
    formats: Formats,
    count: impl Fn() -> usize + Send + Sync + Copy + 'static,
    tone: Tone,
    label: Plain,
) -> Node {
    let tone = Signal::derive(move || if count() == 0 { Tone::Neutral } else { tone });
    // The longest without a good backup stand first in the list that this leads to, as here.
    let list = Query::default().with(TableState::SORT, "good").after(&Page::Admin(AdminPage::Users).href());
    view! { <Figure value=move || length(formats, count()) label=label tone href=list /> }
}

/// Accounts that nobody expects a backup of, told apart from those at risk.
#[component]
fn Apart(judged: Memo<Judged>, suspended: Signal<Vec<Line>>, without: Signal<Vec<Line>>) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let counts = Memo::new(move || judged.with(|judged| (judged.suspended.len(), judged.nothing.len())));
    let summary = move || {
        let (suspended, without) = counts.get();
        let suspended =
            (suspended > 0).then(|| t_string!(i18n, overview.suspended, number = length(formats, suspended)));
        let without = (without > 0).then(|| t_string!(i18n, overview.without_items, number = length(formats, without)));
        let parts: Vec<String> = suspended.into_iter().chain(without).collect();
        t_string!(i18n, overview.apart, parts = parts.join(", "))
    };
    let list = move |lines: Signal<Vec<Line>>, label: Plain| {
        let is_empty = Memo::new(move || lines.with(Vec::is_empty));
        move || {
            (!is_empty.get()).then(|| {
                let entry = |line: Line| view! { <li><a href=line.href>{line.name}</a></li> };
                view! {
                    <h3 class="apart__title">{label}</h3>
                    <ul class="apart__list">{move || lines.get().into_iter().map(entry).collect::<Node>()}</ul>
                }
            })
        }
    };
    view! {
        <Show when=move || counts.get() != (0, 0)>
            <details class="apart">
                <summary>{summary}</summary>
                {list(suspended, key!(overview.suspended_title))}
                {list(without, key!(overview.without_items_title))}
            </details>
        </Show>
    }
}

fn line(i18n: Texts, user: &AtRisk) -> Line {
    let last = user
        .last_status
        .map(|status| t_string!(i18n, overview.last_run, status = status_label(i18n, JobStatus::from(status))));
    let part = user.is_part.then(|| t_string!(i18n, overview.in_part).to_owned());
    let detail: Vec<String> = part.into_iter().chain(last).collect();
    Line {
        key: user.username.clone(),
        tone: if user.is_part { Tone::Warning } else { Tone::Danger },
        icon: Some(if user.is_part { Icon::Warning } else { Icon::Error }),
        name: user.account.clone(),
        href: Page::user(user.username.clone()).href(),
        detail: if detail.is_empty() { user.username.clone() } else { detail.join(" · ") },
        state: match user.last_good.known() {
            Some(at) => LineState::Ago(at.0),
            None => LineState::Word(t_string!(i18n, words.never).to_owned()),
        },
        ..Line::default()
    }
}
