//! What comes of a rule: its next runs, the picture of the week, and what gets in its way.

use super::rule_name;
use crate::format::{Formats, Moment, Zone};
use crate::schedule::{Clash, DAY, Week, clashes, next_of, runs_of, zone_of};
use comet_api::types::{BackupRuleConfig, UserProfileConfig};

/// So many runs are listed.
const LISTED: usize = 10;
/// So many runs of a week are drawn: what runs every few minutes fills its hours long before.
const DRAWN: usize = 2_000;

/// A run to come.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    pub at: i64,
    /// In the device's zone, and in one's own where that differs.
    pub there: String,
    pub here: Option<String>,
    pub changes_clocks: bool,
    pub is_hit: bool,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ahead {
    /// The name of the device's zone; `None` when it is not known.
    pub zone: Option<String>,
    pub runs: Vec<Run>,
    pub week: Week,
    /// How many runs the next seven days have.
    pub count: usize,
    /// What gets in the way, with its name.
    pub clashes: Vec<(Clash, String)>,
}

impl Ahead {
    /// What comes of a rule as it is written, from a moment on.
    pub fn of(profile: &UserProfileConfig, id: &str, rule: &BackupRuleConfig, formats: Formats, now: i64) -> Self {
        let zone = zone_of(profile, rule);
        let schedules = rule.schedules();
        let (clashes, hit) = clashes(profile, id, rule, now);
        let mut last = now;
        let upcoming = std::iter::from_fn(|| {
            last = next_of(&schedules, zone, last)?;
            Some(last)
        });
        let run = |at: i64| Run {
            at,
            there: said(formats, zone.local(at)),
            here: (zone.offset(at) != Zone::Here.offset(at)).then(|| said(formats, Zone::Here.local(at))),
            changes_clocks: zone.changes_near(at),
            is_hit: hit.contains(&at),
        };
        let runs = upcoming.take(LISTED).map(run).collect();
        let drawn = runs_of(&schedules, zone, now, now.saturating_add(7 * DAY), DRAWN);
        let named = clashes.into_iter().map(|clash| {
            let name = profile.backup_rules().get(&clash.rule).map(|rule| rule_name(profile, rule));
            (clash, name.unwrap_or_default())
        });
        Self {
            zone: zone_name(profile, rule, zone),
            runs,
            week: Week::of(&drawn, &hit, zone, now),
            count: drawn.len(),
            clashes: named.collect(),
        }
    }
}

/// The day of the week, the day and the time.
fn said(formats: Formats, local: i64) -> String {
    format!("{} {}", formats.wall(local, Moment::ShortWeekday), formats.wall(local, Moment::DateTime))
}

fn zone_name(profile: &UserProfileConfig, rule: &BackupRuleConfig, zone: Zone) -> Option<String> {
    let item = profile.sources().get(rule.source());
    let device = item.and_then(|item| profile.devices().get(item.owner_device()));
    let names = device.map(|device| device.device_timezone()).into_iter().chain([profile.local_timezone()]);
    let mut known = names.filter(|name| Zone::named(name) == Some(zone));
    known.next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::Lens;
    use perihelion_view::prelude::*;
    use serde_json::json;

    #[test]
    fn ten_runs_are_listed_and_a_week_is_counted() {
        let profile = json!({
            "Sources": { "a": { "OwnerDevice": "d" }, "b": { "OwnerDevice": "d" } },
            "BackupRules": {
                "one": { "Source": "a", "Schedules": [{ "FrequencyType": 8011 }] },
                "two": { "Source": "b", "Description": "Other", "Schedules": [{ "FrequencyType": 8011 }] },
            },
        });
        let profile = UserProfileConfig::of(&profile);
        let rule = profile.backup_rules().get("one").unwrap();
        Owner::new().with(|| {
            let ahead = Ahead::of(profile, "one", rule, crate::format::use_formats(), 1_795_502_520);
            assert_eq!((ahead.runs.len(), ahead.count), (10, 7));
            assert_eq!(ahead.clashes.first().map(|(clash, name)| (clash.times, name.as_str())), Some((7, "Other")));
            assert!(ahead.runs.first().is_some_and(|run| run.is_hit && run.here.is_none()));
            assert_eq!(ahead.zone, None);
        });
    }
}
