//! All rules of an account: what goes where, when, what comes next and how the last run went.

use super::{RULE_OF_POLICY, named, route, rule_name};
use crate::account::{Account, JobRow};
use crate::document::Doc;
use crate::format::now;
use crate::i18n::*;
use crate::order::in_order;
use crate::pages::shared::document::opened;
use crate::pages::shared::parts::part_head;
use crate::pages::shared::status::StatusBadge;
use crate::pages::shared::terms::terms_within;
use crate::pages::shared::things::{Thing, Things};
use crate::routes::{Page, Part};
use crate::schedule::{next_of, rule_sentence, zone_of};
use crate::server::use_read;
use crate::ui::badge::Badge;
use crate::ui::button::{ButtonLink, ButtonTone};
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::notice::Notice;
use crate::ui::panel::Panel;
use crate::ui::time::RelativeTime;
use comet_api::Lens;
use comet_api::constants::job_classification::BACKUP;
use comet_api::types::{BackupRuleConfig, UserProfileConfig};
use perihelion_view::prelude::*;

/// What the list says of a rule.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    id: String,
    /// The name of the device that it runs on.
    device: String,
    name: String,
    route: String,
    says: String,
    next: Option<i64>,
    /// The status of the last run, and when it began.
    last: Option<(u64, i64)>,
    is_saved: bool,
}

pub fn schedules(account: Account) -> Node {
    let doc = Doc::of_account(&account);
    let terms = terms_within(&account, doc, RULE_OF_POLICY);
    let is_locked = move || terms.lock(None).is_some();
    let new = StoredValue::new(Page::part(&account, Part::NewSchedule).href());
    let add = move || {
        view! {
            <ButtonLink href=new.get_value() tone=ButtonTone::Primary>
                {key!(schedule.add)}
            </ButtonLink>
        }
    };
    let actions = move || (move || (!is_locked()).then(add)).into_node();
    let lines = use_lines(&account, doc);
    let is_empty = Memo::new(move || lines.with(Vec::is_empty));
    let head = part_head(&account, &Part::Schedules, key!(parts.schedules).into(), None, actions.into());
    let account = StoredValue::new(account);
    let list = move || {
        let panels = move || lines.with(|lines| account.with_value(|account| panels(account, lines)));
        view! {
            {move || is_locked().then(|| view! { <Notice title=key!(schedule.locked) /> })}
            {move || match is_empty.get() {
                true => {
                    view! {
                        <EmptyState title=key!(schedule.none) icon=Icon::Clock action=actions>
                            {key!(schedule.none_hint)}
                        </EmptyState>
                    }
                }
                false => view! { <div class="reports">{panels}</div> },
            }}
        }
    };
    view! {
        <div class="page">{head} {opened(doc, list)}</div>
    }
}

/// The rules as the draft has them, by name.
fn use_lines(account: &Account, doc: Doc) -> Memo<Vec<Line>> {
    let jobs = {
        let account = account.clone();
        use_read(move || Some(account.jobs()))
    };
    let (draft, saved) = (doc.value(), doc.saved());
    Memo::new(move || {
        let Some(draft) = draft.get() else { return Vec::new() };
        let saved = saved.get();
        let jobs = jobs.state.with(|state| state.data.clone());
        let jobs: &[JobRow] = jobs.as_deref().map(|jobs| jobs.0.as_slice()).unwrap_or_default();
        let profile = UserProfileConfig::of(&draft);
        let saved = saved.as_deref().map(UserProfileConfig::of);
        let line = |(id, rule): (&str, &BackupRuleConfig)| {
            let zone = zone_of(profile, rule);
            Line {
                id: id.to_owned(),
                device: device_name(profile, rule),
                name: rule_name(profile, rule),
                route: if rule.description().is_empty() { String::new() } else { route(profile, rule) },
                says: rule_sentence(rule, zone),
                next: next_of(&rule.schedules(), zone, now()),
                last: last_run(jobs, rule),
                is_saved: saved.is_some_and(|saved| saved.backup_rules().get(id).is_some()),
            }
        };
        let lines: Vec<Line> = profile.backup_rules().iter().map(line).collect();
        in_order(lines, |left, right| (&left.device, &left.name).cmp(&(&right.device, &right.name)))
    })
}

fn device_name(profile: &UserProfileConfig, rule: &BackupRuleConfig) -> String {
    let id = profile.sources().get(rule.source()).map(|item| item.owner_device()).unwrap_or_default();
    named(profile.devices().get(id).map(|device| device.friendly_name()), id)
}

/// A panel for each device, with its rules.
fn panels(account: &Account, lines: &[Line]) -> Node {
    let of_device = |lines: &[Line]| {
        let title = lines.first().map(|line| line.device.clone()).unwrap_or_default();
        let things: Node = lines.iter().map(|line| thing(account, line.clone())).collect();
        view! { <Panel title><Things>{things}</Things></Panel> }
    };
    lines.chunk_by(|left, right| left.device == right.device).map(of_device).collect()
}

/// The newest backup of the rule's item into its vault.
fn last_run(jobs: &[JobRow], rule: &BackupRuleConfig) -> Option<(u64, i64)> {
    let is_its = |job: &&JobRow| {
        job.classification == BACKUP && job.source_guid == *rule.source() && job.destination_guid == *rule.destination()
    };
    let newest = jobs.iter().filter(is_its).max_by_key(|job| job.start_time)?;
    Some((newest.status, newest.start_time.0))
}

fn thing(account: &Account, line: Line) -> Node {
    let Line { id, name, route, says, next, last, is_saved, .. } = line;
    let href = Some(Page::part(account, Part::Schedule(id)).href());
    let state = move || match last {
        _ if !is_saved => view! { <Badge label=key!(schedule.new_unsaved) /> },
        Some((status, at)) => view! {
            <StatusBadge status />
            <RelativeTime at />
        },
        None => Node::NOTHING,
    };
    let next = match next {
        Some(at) => view! {
            <span>{key!(schedule.next)}": "<RelativeTime at /></span>
        },
        None => view! { <span>{key!(schedule.no_next)}</span> },
    };
    view! {
        <Thing icon=Icon::Clock name href state>
            {(!route.is_empty()).then(|| view! { <p>{route}</p> })}
            <p class="facts-line"><span>{says}</span>{next}</p>
        </Thing>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::UnixSeconds;
    use serde_json::json;

    #[test]
    fn the_last_run_is_of_the_item_and_the_vault() {
        let job = |source: &str, start: i64, status: u64, classification: u64| JobRow {
            source_guid: source.into(),
            destination_guid: "v".into(),
            start_time: UnixSeconds(start),
            status,
            classification,
            ..JobRow::default()
        };
        let jobs =
            [job("a", 9, 5000, BACKUP), job("a", 5, 7002, BACKUP), job("b", 99, 7001, BACKUP), job("a", 99, 1, 4003)];
        let rule = json!({"Source": "a", "Destination": "v"});
        assert_eq!(last_run(&jobs, BackupRuleConfig::of(&rule)), Some((5000, 9)));
        let rule = json!({"Source": "a", "Destination": "w"});
        assert_eq!(last_run(&jobs, BackupRuleConfig::of(&rule)), None);
    }
}
