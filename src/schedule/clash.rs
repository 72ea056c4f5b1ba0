//! Rules that get in each other's way: what would run on the same device or into the same vault at the same time.

use super::{DAY, MINUTE, runs_of, zone_of};
use comet_api::types::{BackupRuleConfig, UserProfileConfig};

/// How far one looks ahead.
const AHEAD: i64 = 7 * DAY;
/// How many runs of one rule are looked at: one an hour, for a week.
const MOST_RUNS: usize = 7 * 24;
/// How long a backup takes of which nobody knows.
const USUAL_LENGTH: i64 = 10 * MINUTE;

/// Another rule that gets in the way.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    /// The other rule's id.
    pub rule: String,
    /// The first run of the one's own that meets one of the other's.
    pub first: i64,
    /// How many do so within the next seven days.
    pub times: usize,
    /// Whether both go into one vault; else they run on one device.
    pub same_vault: bool,
}

/// What gets in a rule's way within the next seven days, by how long the last backups took. `own`: its id, if it has
/// one already. The second list holds the runs that are hit, in order.
pub fn clashes(profile: &UserProfileConfig, own: &str, rule: &BackupRuleConfig, now: i64) -> (Vec<Clash>, Vec<i64>) {
    let device = |rule: &BackupRuleConfig| {
        let item = profile.sources().get(rule.source());
        item.map(|item| item.owner_device().to_owned()).filter(|device| !device.is_empty())
    };
    let own_device = device(rule);
    let runs = spans_of(profile, rule, now);
    let (mut found, mut hit) = (Vec::new(), Vec::new());
    for (id, other) in profile.backup_rules().iter().filter(|(id, _)| *id != own) {
        let same_vault = !rule.destination().is_empty() && other.destination() == rule.destination();
        let same_device = own_device.is_some() && device(other) == own_device;
        if !same_vault && !same_device {
            continue;
        }
        let met = meetings(&runs, &spans_of(profile, other, now));
        if let Some(first) = met.first().copied() {
            found.push(Clash { rule: id.to_owned(), first, times: met.len(), same_vault });
            hit.extend(met);
        }
    }
    (found, hit)
}

/// When a rule's backups begin and end within the next seven days.
fn spans_of(profile: &UserProfileConfig, rule: &BackupRuleConfig, now: i64) -> Vec<(i64, i64)> {
    let length = length_of(profile, rule);
    let runs = runs_of(&rule.schedules(), zone_of(profile, rule), now, now.saturating_add(AHEAD), MOST_RUNS);
    runs.into_iter().map(|begin| (begin, begin.saturating_add(length))).collect()
}

/// How long a rule's backup takes, by the last one of its item that ended well.
fn length_of(profile: &UserProfileConfig, rule: &BackupRuleConfig) -> i64 {
    let job = profile.sources().get(rule.source()).map(|item| {
        let job = item.statistics().last_successful_backup_job();
        job.end_time().0.saturating_sub(job.start_time().0)
    });
    job.filter(|length| (MINUTE..DAY).contains(length)).unwrap_or(USUAL_LENGTH)
}

/// The beginnings of those of `own` that one of `others` overlaps. Both are in order.
fn meetings(own: &[(i64, i64)], others: &[(i64, i64)]) -> Vec<i64> {
    let meets = |(begin, end): &&(i64, i64)| others.iter().any(|(from, to)| from < end && begin < to);
    own.iter().filter(meets).map(|(begin, _)| *begin).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::HOUR;
    use comet_api::Lens;
    use serde_json::{Value, json};

    /// Tuesday, 24th of November 2026, 06:42.
    const NOW: i64 = 1_795_502_520;

    fn daily(item: &str, vault: &str, hour: i64) -> Value {
        json!({"Source": item, "Destination": vault, "Schedules": [{"FrequencyType": 8011, "SecondsPast": hour * HOUR}]})
    }

    fn found(rules: Value, own: &str) -> Vec<(String, usize, bool)> {
        let took = |length: i64| json!({"LastSuccessfulBackupJob": {"StartTime": 1, "EndTime": 1 + length}});
        let profile = json!({
            "Sources": {
                "files": {"OwnerDevice": "laptop", "Statistics": took(2 * HOUR)},
                "mail": {"OwnerDevice": "laptop"},
                "server": {"OwnerDevice": "server"},
                "astray": {},
            },
            "BackupRules": rules,
        });
        let profile = UserProfileConfig::of(&profile);
        let rule = profile.backup_rules().get(own).unwrap();
        let (found, hit) = clashes(profile, own, rule, NOW);
        assert_eq!(found.iter().map(|clash| clash.times).sum::<usize>(), hit.len());
        found.into_iter().map(|clash| (clash.rule, clash.times, clash.same_vault)).collect()
    }

    #[test]
    fn a_long_backup_meets_what_begins_before_it_ends() {
        let rules =
            json!({"own": daily("files", "a", 3), "soon": daily("mail", "b", 4), "later": daily("mail", "b", 6)});
        assert_eq!(found(rules, "own"), [("soon".to_owned(), 7, false)]);
    }

    #[test]
    fn one_vault_is_shared_by_devices_and_others_are_no_matter() {
        let rules = json!({
            "own": daily("mail", "a", 3),
            "same": daily("server", "a", 3),
            "elsewhere": daily("server", "b", 3),
            "astray": daily("astray", "b", 3),
        });
        assert_eq!(found(rules, "own"), [("same".to_owned(), 7, true)]);
    }

    #[test]
    fn a_rule_without_times_meets_nothing() {
        let rules = json!({"own": {"Source": "mail", "Destination": "a"}, "same": daily("server", "a", 3)});
        assert!(found(rules, "own").is_empty());
    }
}
