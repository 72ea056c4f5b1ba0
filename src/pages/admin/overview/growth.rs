//! How many users and devices there were, day by day.

use crate::format::{Formats, use_formats};
use crate::i18n::*;
use crate::order::in_order;
use crate::pages::shared::amounts::{count, number};
use crate::pages::shared::refresh::{PROFILES, keep_fresh};
use crate::server::{Ask, Read, Server, explain_here, use_read};
use crate::ui::chart::Sparkline;
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::loadable::Loaded;
use crate::ui::panel::Panel;
use comet_api::methods::AdminMetaStats;
use comet_api::{Dictionary, UnixSeconds, row};
use perihelion_view::prelude::*;
use std::sync::Arc;

const DAY: i64 = 86_400;
/// How far back the lines go, in days.
const DAYS: i64 = 30;

/// What there was at a time (`StatResult`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct StatRow {
    users: i64,
    devices: i64,
    boosters: i64,
}
row!(StatRow { users = "Users", devices = "Devices", boosters = "Boosters" });

type Stats = Dictionary<StatRow>;

#[component]
pub fn GrowthPanel() -> impl IntoView {
    let read: Read<Stats> = use_read(|| Some(Ask::new(&AdminMetaStats { simple: false }).rows().good_for(600.0)));
    keep_fresh(PROFILES, Signal::stored(true), read.again);
    view! {
        <Panel title=key!(overview.growth) description=key!(overview.growth_hint)>
            <Loaded read=read.state explain=explain_here on_retry=read.again let:stats>
                <Growth stats />
            </Loaded>
        </Panel>
    }
}

#[component]
fn Growth(stats: Signal<Arc<Stats>>) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let server = Server::here();
    let days = Memo::new(move || stats.with(|stats| daily(stats, untrack(|| server.now()))));
    let none = move || {
        view! {
            <EmptyState title=key!(overview.no_growth) icon=Icon::Info>
                {key!(overview.no_growth_hint)}
            </EmptyState>
        }
    };
    view! {
        <Show when=move || days.with(|days| !days.is_empty()) fallback=none>
            <ul class="growth">
                {line(i18n, formats, days, key!(overview.users), |stat| stat.users)}
                {line(i18n, formats, days, key!(overview.devices), |stat| stat.devices)}
                {line(i18n, formats, days, key!(overview.boosters), |stat| stat.boosters)}
            </ul>
        </Show>
    }
}

fn line(i18n: Texts, formats: Formats, days: Memo<Vec<StatRow>>, label: Plain, of: fn(&StatRow) -> i64) -> Node {
    let ends = Memo::new(move || days.with(|days| (days.first().map_or(0, of), days.last().map_or(0, of))));
    let change = move || {
        let (first, last) = ends.get();
        match last - first {
            0 => t_string!(i18n, overview.unchanged).to_owned(),
            more if more > 0 => t_string!(i18n, overview.grown, number = count(formats, more)),
            less => t_string!(i18n, overview.shrunk, number = count(formats, -less)),
        }
    };
    let words = move || {
        let (first, last) = ends.get();
        t_string!(
            i18n,
            overview.growth_of,
            name = label.said(),
            from = count(formats, first),
            to = count(formats, last)
        )
    };
    view! {
        <li class="growth__line">
            <span class="growth__name">{label}</span>
            <span class="growth__count">{move || count(formats, ends.get().1)}</span>
            <span class="growth__change">{change}</span>
            <span class="growth__spark">
                <Sparkline
                    label=words
                    values=Signal::derive(move || days.with(|days| days.iter().map(|stat| number(of(stat))).collect()))
                />
            </span>
        </li>
    }
}

/// What there was on each of the last days, the oldest first; of a day that is not told, what was told last before it.
/// Days before the first are left out. The server's keys are times, in no order.
fn daily(stats: &Stats, now: UnixSeconds) -> Vec<StatRow> {
    let told = stats.iter().filter_map(|(at, stat)| Some((at.parse::<i64>().ok()?, stat))).collect();
    let told = in_order(told, |(a, _): &(i64, &StatRow), (b, _)| a.cmp(b));
    let day = |age: i64| {
        let end = now.0 - age * DAY;
        told.iter().rev().find(|(at, _)| *at <= end).map(|(_, stat)| (*stat).clone())
    };
    (0..=DAYS).rev().filter_map(day).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_day_has_what_was_told_last_before_its_end() {
        let now = 100 * DAY;
        let at = |age: i64, users: i64| format!(r#""{}":{{"Users":{users}}}"#, now - age * DAY);
        let text = format!("{{{},{},{},\"x\":{{}}}}", at(0, 9), at(40, 1), at(2, 5));
        let stats: Stats = comet_api::rows::of_text(text).unwrap();
        let users: Vec<_> = daily(&stats, UnixSeconds(now)).into_iter().map(|stat| stat.users).collect();
        assert_eq!(users.len(), 31);
        assert_eq!((users[0], users[27], users[28], users[29], users[30]), (1, 1, 5, 5, 9));
    }

    #[test]
    fn a_server_that_is_three_days_old_has_three_days() {
        let text = format!(r#"{{"{}":{{"Users":1}}}}"#, 97 * DAY);
        let stats: Stats = comet_api::rows::of_text(text).unwrap();
        assert_eq!(daily(&stats, UnixSeconds(100 * DAY)).len(), 4);
    }
}
