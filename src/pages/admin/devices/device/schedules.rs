//! The schedules of a device: what goes where and when, and a way to run one now.

use super::super::act::Target;
use crate::account::{Account, Backups, Schedule};
use crate::format::now;
use crate::i18n::*;
use crate::pages::shared::run_backup::RuleRun;
use crate::pages::shared::things::{Thing, Things};
use crate::routes::{Page, Part};
use crate::schedule::{next_of, rule_sentence, zone_of};
use crate::server::use_read;
use crate::ui::button::ButtonTone;
use crate::ui::icon::Icon;
use crate::ui::panel::Panel;
use crate::ui::time::RelativeTime;
use comet_api::types::{GetProfileAndHashResponseMessage, UserProfileConfig};
use perihelion_view::prelude::*;
use std::sync::Arc;

/// A schedule with when it runs, and its next run.
type Line = (Schedule, String, Option<i64>);

#[component]
pub fn SchedulesPanel(account: Account, target: Signal<Target>) -> impl IntoView {
    let read = {
        let account = account.clone();
        use_read(move || Some(account.profile()))
    };
    let lines = Memo::new(move || {
        let device = target.with(|target| target.device.clone());
        let of = |state: &crate::ui::loadable::Loadable<_, _>| state.data.clone();
        let answer: Option<Arc<GetProfileAndHashResponseMessage>> = read.state.with(of);
        answer.map(|answer| lines_of(answer.profile(), device.as_str())).unwrap_or_default()
    });
    let is_empty = Memo::new(move || lines.with(Vec::is_empty));
    let account = StoredValue::new(account);
    let none = move || view! { <p class="muted">{key!(fleet.schedules_none)}</p> };
    view! {
        <Panel title=key!(fleet.schedules)>
            <Show when=move || !is_empty.get() fallback=none>
                <Things>
                    <For each=move || lines.get() key=|line| format!("{line:?}") let:line>
                        {schedule_thing(account.get_value(), line, target)}
                    </For>
                </Things>
            </Show>
        </Panel>
    }
}

fn lines_of(profile: &UserProfileConfig, device: &str) -> Vec<Line> {
    let line = |schedule: Schedule| {
        let rule = profile.backup_rules().get(&schedule.id)?;
        let zone = zone_of(profile, rule);
        Some((schedule, rule_sentence(rule, zone), next_of(&rule.schedules(), zone, now())))
    };
    Backups::of(profile, device).schedules.into_iter().filter_map(line).collect()
}

fn schedule_thing(account: Account, (schedule, says, next): Line, target: Signal<Target>) -> Node {
    let route = format!("{} → {}", schedule.item_name, schedule.vault_name);
    let name = if schedule.name.is_empty() { route.clone() } else { schedule.name.clone() };
    let link = Memo::new(move || target.with(|target| target.links.first().map(|link| link.id.clone())));
    let href = Some(Page::part(&account, Part::Schedule(schedule.id.clone())).href());
    let run = RuleRun::new(account, schedule.id, Signal::stored(name.clone()), link.into());
    let next = next.map(|at| view! { <span>{key!(schedule.next)}": "<RelativeTime at /></span> });
    view! {
        <Thing icon=Icon::Clock name href state=move || run.button(ButtonTone::Quiet)>
            <p>{route}</p>
            <p class="facts-line"><span>{says}</span>{next}</p>
            {run.outcome()}
        </Thing>
    }
}
