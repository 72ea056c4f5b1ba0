//! Which backups would stay today: a row of days for each month, and a list that says what keeps each of them.

use crate::format::{Formats, Moment, Zone, civil_from_days, days_from_civil, now, use_formats};
use crate::i18n::*;
use crate::retention::{DAY, Verdict, judge, policy, rule};
use comet_api::types::RetentionPolicy;
use perihelion_view::prelude::*;
use serde_json::Value;
use std::sync::Arc;

/// As many months are drawn at most, the last ones.
const MONTHS: usize = 24;
/// As many backups are listed at most, the newest.
const LISTED: usize = 200;

/// Backups of one item in one vault, and a sentence that says where they are from.
#[derive(Clone, Default, PartialEq)]
pub struct Sample {
    pub said: String,
    /// When they were made, in any order.
    pub made: Arc<[i64]>,
    /// The clocks that days go by: those of the device, as far as they are known.
    pub zone: Option<Zone>,
}

/// One backup each evening for two years, where there is none yet.
pub fn made_up(i18n: Texts) -> Sample {
    const NIGHTS: i64 = 730;
    let evening = (now() / DAY - 1) * DAY + 20 * 3_600;
    let made = (0..NIGHTS).map(|night| evening - night * DAY).collect();
    Sample { said: t_string!(i18n, retention.preview_made_up).to_owned(), made, zone: None }
}

/// What the rules would do to the sample, if retention ran now.
pub fn preview(rules: Signal<Value>, sample: Signal<Sample>) -> Node {
    let (i18n, formats) = (use_i18n(), use_formats());
    let judged = Memo::new(move || {
        let sample = sample.get();
        let rules = rules.with(policy);
        let zone = sample.zone.unwrap_or(Zone::Here);
        let verdict = judge(&rules, &sample.made, now(), &|moment| zone.offset(moment));
        Judged { sample, verdict, rules }
    });
    let counts = move || {
        judged.with(|Judged { sample, verdict, .. }| {
            let all = sample.made.len();
            let kept = (0..all).filter(|place| verdict.keeps(*place)).count();
            t_string!(i18n, retention.preview_count, kept = kept, all = all)
        })
    };
    view! {
        <section class="retention__preview" aria-label=key!(retention.preview)>
            <h3>{key!(retention.preview)}</h3>
            <p class="muted">{move || judged.with(|judged| judged.sample.said.clone())}</p>
            <p role="status">
                <strong>{counts}</strong>
            </p>
            {move || judged.with(|judged| calendar(i18n, formats, judged))}
            <details>
                <summary>{key!(retention.reasons)}</summary>
                {move || judged.with(|judged| reasons(i18n, formats, judged))}
            </details>
        </section>
    }
}

#[derive(PartialEq)]
struct Judged {
    sample: Sample,
    verdict: Verdict,
    rules: RetentionPolicy,
}

impl Judged {
    /// Each backup by its place, when it was made, and the day of it; the newest first.
    fn newest_first(&self) -> impl ExactSizeIterator<Item = (usize, i64, i64)> {
        let made = |place| self.sample.made.get(place).copied().unwrap_or_default();
        self.verdict.newest_first.iter().map(move |(place, day)| (*place, made(*place), *day))
    }
}

/// A year and its month; for each day the last backup of it, and whether any of the day stays.
type MonthRow = ((i64, i64), [Option<(i64, bool)>; 31]);

/// A month a row, the newest first, and a dot a day that has a backup: full where one stays, a ring where none does.
fn calendar(i18n: Texts, formats: Formats, judged: &Judged) -> Node {
    let mut months: Vec<MonthRow> = Vec::new();
    for (place, made, day) in judged.newest_first() {
        let (year, month, day) = civil_from_days(day);
        if months.last().is_none_or(|(last, _)| *last != (year, month)) {
            months.push(((year, month), [None; 31]));
        }
        let cell = months.last_mut().and_then(|(_, days)| days.get_mut(usize::try_from(day - 1).ok()?));
        if let Some(cell) = cell {
            let stays = judged.verdict.keeps(place) || cell.is_some_and(|(_, stays)| stays);
            *cell = Some((made, stays));
        }
    }
    let rows = months.into_iter().take(MONTHS).map(|((year, month), days)| {
        let middle = days_from_civil(year, month, 15) * DAY;
        let cells = days.into_iter().map(|cell| match cell {
            None => view! { <span></span> },
            Some((made, stays)) => {
                let time = formats.moment(made, Moment::Date);
                let said = match stays {
                    true => t_string!(i18n, retention.day_stays, time = time),
                    false => t_string!(i18n, retention.day_goes, time = time),
                };
                view! { <span data-stays=stays.to_string() title=said></span> }
            }
        });
        view! {
            <div class="retention__month">
                <span class="retention__name">{formats.moment(middle, Moment::Month)}</span>
                {cells.collect::<Node>()}
            </div>
        }
    });
    // The list below says the same in words.
    view! {
        <div class="retention__calendar" aria-hidden="true">
            {rows.collect::<Node>()}
        </div>
    }
}

/// What keeps each backup, in words.
fn reasons(i18n: Texts, formats: Formats, judged: &Judged) -> Node {
    let all = judged.newest_first();
    let is_cut = all.len() > LISTED;
    let rules: Vec<String> = judged.rules.ranges().iter().map(|range| rule(i18n, formats, range)).collect();
    let lines = all.take(LISTED).map(|(place, made, _)| {
        let by = judged.verdict.by.get(place).into_iter().flatten();
        let by: Vec<&str> = by.filter_map(|place| rules.get(*place).map(String::as_str)).collect();
        let stays = judged.verdict.keeps(place);
        let why = match (stays, judged.verdict.keeps_everything) {
            (true, true) => t_string!(i18n, retention.stays_all).to_owned(),
            (true, false) => t_string!(i18n, retention.stays, rules = by.join("; ")),
            (false, _) => t_string!(i18n, retention.goes).to_owned(),
        };
        view! {
            <li data-stays=stays.to_string()>
                <span>{formats.moment(made, Moment::DateTime)}</span>
                " "
                <span class="muted">{why}</span>
            </li>
        }
    });
    view! {
        {is_cut.then(|| view! { <p class="muted">{t_string!(i18n, retention.reasons_cut, count = LISTED)}</p> })}
        <ul class="retention__reasons">{lines.collect::<Node>()}</ul>
    }
}
