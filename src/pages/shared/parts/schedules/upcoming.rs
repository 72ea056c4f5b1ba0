//! The next runs of a rule beside its form, as they are while one edits.

use super::ahead::{Ahead, Run};
use crate::document::{Doc, path};
use crate::format::{Moment, iso_time, now, use_formats};
use crate::i18n::*;
use crate::schedule::{DAY, DAYS_SHOWN, HOUR, clock};
use crate::ui::badge::Badge;
use crate::ui::icon::Icon;
use crate::ui::notice::Notice;
use crate::ui::panel::Panel;
use crate::ui::tone::Tone;
use comet_api::Lens;
use comet_api::types::UserProfileConfig;
use perihelion_view::prelude::*;
use serde_json::Value;

pub fn upcoming(doc: Doc, id: &str) -> Node {
    let i18n = use_i18n();
    let at = |field| doc.at(path::join(&["BackupRules", id, field]));
    // What the runs depend on. Typing the rule's name or its commands does not work them out again: that takes
    // hundreds of questions to the browser's time zones.
    let parts = [
        at("Schedules"),
        at("Source"),
        at("Destination"),
        other_rules(doc, id),
        doc.at("/Sources"),
        doc.at("/Devices"),
        doc.at("/LocalTimezone"),
    ];
    let (id, draft) = (id.to_owned(), doc.value());
    let ahead = Memo::new(move || {
        for part in parts {
            part.track();
        }
        let profile = draft.get_untracked().unwrap_or_default();
        let profile = UserProfileConfig::of(&profile);
        let rule = profile.backup_rules().get(&id);
        rule.map(|rule| Ahead::of(profile, &id, rule, use_formats(), now())).unwrap_or_default()
    });
    let zone = move || match ahead.with(|ahead| ahead.zone.clone()) {
        Some(zone) => t_string!(i18n, schedule.zones, zone = zone),
        None => t_string!(i18n, schedule.zones_unknown).to_owned(),
    };
    let runs = move || ahead.with(|ahead| ahead.runs.iter().map(run_line).collect::<Node>());
    let is_empty = Memo::new(move || ahead.with(|ahead| ahead.runs.is_empty()));
    let list = move || match is_empty.get() {
        true => view! { <p class="muted">{key!(schedule.no_next)}</p> },
        false => view! {
            <p class="muted">{zone}</p>
            {week(ahead)}
            <ol class="runs">{runs}</ol>
            <p class="muted">{key!(schedule.missed_hint)}</p>
        },
    };
    view! {
        <Panel title=key!(schedule.upcoming)>
            <div class="upcoming">{list} {move || ahead.with(clash_list)}</div>
        </Panel>
    }
}

/// The rules but for one.
fn other_rules(doc: Doc, id: &str) -> Memo<Value> {
    let (rules, id) = (doc.at("/BackupRules"), id.to_owned());
    Memo::new(move || {
        let mut rules = rules.get();
        if let Some(rules) = rules.as_object_mut() {
            rules.shift_remove(&id);
        }
        rules
    })
}

fn run_line(run: &Run) -> Node {
    let here = run.here.clone().map(|here| {
        view! { <span class="muted">{format!("{}: {here}", t_string!(use_i18n(), schedule.upcoming_own))}</span> }
    });
    view! {
        <li class="runs__run">
            <time datetime=iso_time(run.at)>{run.there.clone()}</time>
            {here}
            {run
                .changes_clocks
                .then(|| view! { <Badge tone=Tone::Info icon=Icon::Clock label=key!(schedule.changed_clocks) /> })}
            {run.is_hit.then(|| view! { <Badge tone=Tone::Warning label=key!(schedule.is_hit) /> })}
        </li>
    }
}

/// A row a day and a cell an hour.
fn week(ahead: Memo<Ahead>) -> Node {
    let i18n = use_i18n();
    let label = move || {
        let runs = t_string!(i18n, schedule.week_runs, count = ahead.with(|ahead| ahead.count));
        t_string!(i18n, schedule.week, runs = runs)
    };
    let days = move || {
        let begin = ahead.with(|ahead| ahead.week.begin);
        let name = |day| use_formats().wall(begin + day * DAY, Moment::ShortWeekday);
        (0..DAYS_SHOWN).map(|day| view! { <span>{name(day)}</span> }).collect::<Node>()
    };
    let hours = || (0..4).map(|part| view! { <span>{clock(use_formats(), part * 6 * HOUR)}</span> }).collect::<Node>();
    view! {
        <div class="week" role="img" aria-label=label>
            <div class="week__days" aria-hidden="true">
                {days}
            </div>
            <svg class="week__ground" viewBox="0 0 24 7" preserveAspectRatio="none" aria-hidden="true">
                <path class="week__runs" d=move || ahead.with(|ahead| ahead.week.runs.clone()) />
                <path class="week__hit" d=move || ahead.with(|ahead| ahead.week.hit.clone()) />
            </svg>
            <div class="week__hours" aria-hidden="true">
                {hours}
            </div>
        </div>
    }
}

fn clash_list(ahead: &Ahead) -> Node {
    if ahead.clashes.is_empty() {
        return Node::NOTHING;
    }
    let i18n = use_i18n();
    let lines = ahead.clashes.iter().map(|(clash, name)| {
        let said = match clash.same_vault {
            true => t_string!(i18n, schedule.clash_vault, name = name, count = clash.times),
            false => t_string!(i18n, schedule.clash_device, name = name, count = clash.times),
        };
        view! { <li>{said}</li> }
    });
    let lines: Node = lines.collect();
    view! {
        <Notice tone=Tone::Warning title=key!(schedule.clashes)>
            <ul class="clashes">{lines}</ul>
            <p>{key!(schedule.clashes_hint)}</p>
        </Notice>
    }
}
