//! What comes of a rule: its next runs, the picture of the week, and what gets in its way.

use super::rule_name;
use crate::format::{Formats, Moment, Zone};
use crate::schedule::{Clash, WEEK, Week, clashes, runs_of, zone_name, zone_of};
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
        let drawn = runs_of(&schedules, zone, now, now.saturating_add(WEEK), DRAWN);
        // Where the week does not have enough of them, the list goes on after it.
        let mut listed: Vec<i64> = drawn.iter().copied().take(LISTED).collect();
        let last = listed.last().copied().unwrap_or(now);
        listed.extend(runs_of(&schedules, zone, last, i64::MAX, LISTED - listed.len()));
        let run = |at: i64| Run {
            at,
            there: said(formats, zone.local(at)),
            here: (zone.offset(at) != Zone::Here.offset(at)).then(|| said(formats, Zone::Here.local(at))),
            changes_clocks: zone.changes_near(at),
            is_hit: hit.contains(&at),
        };
        let named = clashes.into_iter().map(|clash| {
            let name = profile.backup_rules().get(&clash.rule).map(|rule| rule_name(profile, rule));
            (clash, name.unwrap_or_default())
        });
        Self {
            zone: zone_name(profile, rule).map(str::to_owned),
            runs: listed.into_iter().map(run).collect(),
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
