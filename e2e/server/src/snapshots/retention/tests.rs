//! What each kind of range keeps of snapshots made every six hours.

use super::*;
use crate::seed::blank;
use comet_api::types::{DestinationConfig, SourceConfig};
use comet_api::{Dictionary, List};

/// A kind of range, and how it is set.
type Range = (i64, fn(&mut RetentionRange));

const HOUR: i64 = 3600;
/// A Monday, 16:00 UTC.
const NOW: UnixSeconds = UnixSeconds(1_764_000_000);

/// One every six hours, newest first, named for how many hours ago they were made.
fn snapshots(count: i64) -> Vec<Snapshot> {
    let made = |number: i64| Snapshot {
        id: (number * 6).to_string(),
        owner: "anna".into(),
        vault: "vault".into(),
        item: "item".into(),
        device: "device".into(),
        engine: String::new(),
        made: NOW.plus(-number * 6 * HOUR),
        bytes: 0,
        files: 0,
        directories: 0,
        tags: String::new(),
    };
    (0..count).map(made).collect()
}

fn policy(ranges: &[Range]) -> RetentionPolicy {
    let ranges = ranges.iter().map(|(kind, set)| {
        let mut range: RetentionRange = blank();
        range.set_type_field(*kind);
        set(&mut range);
        range
    });
    let mut policy: RetentionPolicy = blank();
    policy.set_mode(mode::DELETE_EXCEPT);
    policy.set_ranges(List(ranges.collect()));
    policy
}

fn owner(of_vault: RetentionPolicy, of_item: Option<RetentionPolicy>) -> UserProfileConfig {
    let mut vault: DestinationConfig = blank();
    vault.set_default_retention(of_vault);
    let mut item: SourceConfig = blank();
    item.set_override_destination_retention(
        of_item.map(|policy| ("vault".to_owned(), policy)).into_iter().collect::<Dictionary<_>>(),
    );
    let mut owner: UserProfileConfig = blank();
    owner.set_destinations([("vault".to_owned(), vault)].into_iter().collect::<Dictionary<_>>());
    owner.set_sources([("item".to_owned(), item)].into_iter().collect::<Dictionary<_>>());
    owner
}

/// Hours ago of those that stay.
fn kept(ranges: &[Range], count: i64) -> Vec<i64> {
    let snapshots = snapshots(count);
    let gone: HashSet<String> = expired(&owner(policy(ranges), None), &snapshots, NOW).into_iter().collect();
    snapshots
        .iter()
        .filter(|snapshot| !gone.contains(&snapshot.id))
        .map(|snapshot| snapshot.id.parse().unwrap())
        .collect()
}

#[test]
fn ranges_keep_by_number_and_by_age() {
    assert_eq!(kept(&[(900, |range| range.set_jobs(3))], 20), [0, 6, 12]);
    assert_eq!(kept(&[(901, |range| range.set_timestamp(NOW.plus(-7 * HOUR)))], 20), [0, 6]);
    assert_eq!(kept(&[(902, |range| range.set_days(1))], 20), [0, 6, 12, 18, 24]);
}

#[test]
fn ranges_keep_the_first_or_the_latest_of_each_day() {
    // At 16:00, 10:00 and 04:00 today; at 22:00 yesterday and back to 04:00.
    assert_eq!(kept(&[(903, |range| range.set_days(2))], 20), [12, 36]);
    assert_eq!(kept(&[(907, |range| range.set_jobs(3))], 20), [0, 18, 42]);
    assert_eq!(kept(&[(908, |range| range.set_jobs(2))], 60), [0, 18]);
    assert_eq!(kept(&[(909, |range| range.set_jobs(1))], 60), [0]);
}

#[test]
fn ranges_keep_the_first_of_a_weekday_or_of_a_day_of_the_month() {
    // Sunday was yesterday; its first at 04:00, 36 hours ago.
    assert_eq!(kept(&[(906, |range| range.set_weeks(1))], 60), [36]);
    let on_the_20th: fn(&mut RetentionRange) = |range| {
        range.set_months(1);
        range.set_month_offset(20);
    };
    assert_eq!(kept(&[(905, on_the_20th)], 60), [108]);
    let never: fn(&mut RetentionRange) = |range| {
        range.set_months(1);
        range.set_month_offset(31);
    };
    assert!(kept(&[(905, never)], 60).is_empty());
}

#[test]
fn ranges_add_up_and_what_is_not_known_keeps() {
    assert_eq!(kept(&[(900, |range| range.set_jobs(1)), (907, |range| range.set_jobs(2))], 20), [0, 18]);
    assert_eq!(kept(&[(904, |_| ())], 9).len(), 9);
    assert_eq!(kept(&[(999, |_| ())], 9).len(), 9);
    assert!(kept(&[], 9).is_empty());
}

#[test]
fn an_items_rule_replaces_the_vaults_and_no_rule_keeps_everything() {
    let all = snapshots(8);
    let of_vault = || policy(&[(900, |range| range.set_jobs(1))]);
    let of_item = policy(&[(900, |range| range.set_jobs(5))]);
    assert_eq!(expired(&owner(of_vault(), None), &all, NOW).len(), 7);
    assert_eq!(expired(&owner(of_vault(), Some(of_item)), &all, NOW).len(), 3);
    assert!(expired(&owner(blank(), None), &all, NOW).is_empty());
    assert!(expired(&blank(), &all, NOW).is_empty());
}

#[test]
fn absurd_numbers_are_survived() {
    let huge: fn(&mut RetentionRange) = |range| {
        range.set_jobs(i64::MAX);
        range.set_days(i64::MAX);
        range.set_weeks(i64::MIN);
        range.set_months(i64::MAX);
        range.set_years(i64::MAX);
        range.set_week_offset(i64::MIN);
        range.set_month_offset(i64::MAX);
        range.set_year_offset(i64::MAX);
        range.set_timestamp(UnixSeconds(i64::MIN));
    };
    for kind in 899..=912 {
        kept(&[(kind, huge)], 4);
    }
}
