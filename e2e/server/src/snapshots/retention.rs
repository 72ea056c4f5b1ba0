//! Which snapshots of a vault its owner's rules let go. Ranges add up: a snapshot stays if any of them keeps it.
//! The rule of an item replaces the one of the vault. Days begin at midnight where the device is.

use super::store::Snapshot;
use comet_api::constants::{retentionmode as mode, retentionrange as range};
use comet_api::types::{RetentionPolicy, RetentionRange, UserProfileConfig};
use comet_api::{Lens, UnixSeconds};
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, Zoned};
use std::collections::{BTreeMap, HashSet};

/// The ids of those that a retention pass deletes. All the snapshots are of one vault of the owner.
pub fn expired(owner: &UserProfileConfig, snapshots: &[Snapshot], now: UnixSeconds) -> Vec<String> {
    let mut by_item: BTreeMap<&str, Vec<&Snapshot>> = BTreeMap::new();
    for snapshot in snapshots {
        by_item.entry(&snapshot.item).or_default().push(snapshot);
    }
    let mut gone = Vec::new();
    for of_item in by_item.values() {
        let Some(policy) = of_item.first().and_then(|snapshot| policy_for(owner, snapshot)) else { continue };
        // What this version does not know keeps everything: deleting too much is the worse mistake.
        if policy.mode() != mode::DELETE_EXCEPT {
            continue;
        }
        let moments = Moments::of(owner, of_item, now);
        let kept: HashSet<usize> = policy.ranges().iter().flat_map(|range| moments.kept_by(range)).collect();
        let left = of_item.iter().enumerate().filter(|(index, _)| !kept.contains(index));
        gone.extend(left.map(|(_, snapshot)| snapshot.id.clone()));
    }
    gone
}

fn policy_for(owner: &UserProfileConfig, snapshot: &Snapshot) -> Option<RetentionPolicy> {
    let own = owner.sources().get(&snapshot.item);
    let own = own.and_then(|item| item.override_destination_retention().get(&snapshot.vault));
    let policy = match own {
        Some(policy) => policy,
        None => owner.destinations().get(&snapshot.vault)?.default_retention(),
    };
    Some(RetentionPolicy::of(policy.value()).clone())
}

/// When the snapshots of an item were made, on the device's own calendar.
struct Moments {
    made: Vec<Zoned>,
    now: Zoned,
}

impl Moments {
    fn of(owner: &UserProfileConfig, snapshots: &[&Snapshot], now: UnixSeconds) -> Self {
        let device = snapshots.first().and_then(|first| owner.devices().get(first.device.as_str()));
        let zone = device.map_or("", |device| device.device_timezone());
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        let local = |time: UnixSeconds| Timestamp::from_second(time.0).unwrap_or_default().to_zoned(zone.clone());
        Self { made: snapshots.iter().map(|snapshot| local(snapshot.made)).collect(), now: local(now) }
    }

    /// Which of them the range keeps, by their places in the list.
    fn kept_by(&self, range: &RetentionRange) -> Vec<usize> {
        let count = |number: i64| usize::try_from(number).unwrap_or_default();
        match range.type_field() {
            range::MOST_RECENT_X_JOBS => self.newest_first().into_iter().take(count(range.jobs())).collect(),
            range::NEWER_THAN_X => self.since(Timestamp::from_second(range.timestamp().0).ok()),
            range::JOBS_SINCE => self.since(self.ago(range)),
            range::FIRST_JOB_FOR_EACH_LAST_X_DAYS => self.first_of_each(self.days_ago(range.days()), |_| true),
            range::FIRST_JOB_FOR_LAST_X_WEEKS => {
                let weekday = weekday(range.week_offset());
                self.first_of_each(self.days_ago(range.weeks().saturating_mul(7)), |date| date.weekday() == weekday)
            }
            range::FIRST_JOB_FOR_LAST_X_MONTHS => {
                let day = range.month_offset().max(1);
                self.first_of_each(self.date_before(0, range.months()), |date| i64::from(date.day()) == day)
            }
            range::FIRST_JOB_FOR_LAST_X_YEARS => {
                let day = range.year_offset().max(1);
                self.first_of_each(self.date_before(range.years(), 0), |date| i64::from(date.day_of_year()) == day)
            }
            range::LAST_X_BACKUPS_ONE_FOR_EACH_DAY => self.latest_of_each(count(range.jobs()), |date| date),
            range::LAST_X_BACKUPS_ONE_FOR_EACH_WEEK => self
                .latest_of_each(count(range.jobs()), |date| (date.iso_week_date().year(), date.iso_week_date().week())),
            range::LAST_X_BACKUPS_ONE_FOR_EACH_MONTH => {
                self.latest_of_each(count(range.jobs()), |date| (date.year(), date.month()))
            }
            range::LAST_X_BACKUPS_ONE_FOR_EACH_YEAR => self.latest_of_each(count(range.jobs()), Date::year),
            // Reserved, or newer than this version: it keeps what it meets.
            _ => (0..self.made.len()).collect(),
        }
    }

    fn newest_first(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.made.len()).collect();
        order.sort_by_key(|index| std::cmp::Reverse(self.made.get(*index).map(Zoned::timestamp)));
        order
    }

    fn since(&self, from: Option<Timestamp>) -> Vec<usize> {
        // Further back than time goes is everything.
        let from = from.unwrap_or(Timestamp::MIN);
        let made = self.made.iter().enumerate();
        made.filter(|(_, made)| made.timestamp() >= from).map(|(index, _)| index).collect()
    }

    fn ago(&self, range: &RetentionRange) -> Option<Timestamp> {
        let span = Span::new()
            .try_days(range.days())
            .and_then(|span| span.try_weeks(range.weeks()))
            .and_then(|span| span.try_months(range.months()))
            .and_then(|span| span.try_years(range.years()));
        Some(self.now.checked_sub(span.ok()?).ok()?.timestamp())
    }

    fn days_ago(&self, days: i64) -> Date {
        let days = Span::new().try_days(days).ok();
        days.and_then(|days| self.now.date().checked_sub(days).ok()).unwrap_or(Date::MIN)
    }

    fn date_before(&self, years: i64, months: i64) -> Date {
        let span = Span::new().try_years(years).and_then(|span| span.try_months(months));
        span.ok().and_then(|span| self.now.date().checked_sub(span).ok()).unwrap_or(Date::MIN)
    }

    /// The first of each day after `from` that fits.
    fn first_of_each(&self, from: Date, fits: impl Fn(Date) -> bool) -> Vec<usize> {
        let mut first = BTreeMap::new();
        for index in self.newest_first() {
            let date = self.made.get(index).map(Zoned::date).filter(|date| *date > from && fits(*date));
            if let Some(date) = date {
                first.insert(date, index);
            }
        }
        first.into_values().collect()
    }

    /// The latest of each span of the calendar, of so many that have one.
    fn latest_of_each<T: PartialEq>(&self, count: usize, span: impl Fn(Date) -> T) -> Vec<usize> {
        let (mut kept, mut last) = (Vec::new(), None);
        for index in self.newest_first() {
            let span = self.made.get(index).map(|made| span(made.date()));
            if kept.len() < count && span != last {
                kept.push(index);
                last = span;
            }
        }
        kept
    }
}

/// Counted from Sunday.
fn weekday(offset: i64) -> Weekday {
    let offset = i8::try_from(offset.rem_euclid(7)).unwrap_or_default();
    Weekday::from_sunday_zero_offset(offset).unwrap_or(Weekday::Sunday)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seed::blank;
    use comet_api::types::{DestinationConfig, SourceConfig};
    use comet_api::{Dictionary, List};

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

    fn policy(ranges: &[(i64, fn(&mut RetentionRange))]) -> RetentionPolicy {
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
        item.set_override_destination_retention(Dictionary(
            of_item.map(|policy| ("vault".to_owned(), policy)).into_iter().collect(),
        ));
        let mut owner: UserProfileConfig = blank();
        owner.set_destinations(Dictionary([("vault".to_owned(), vault)].into_iter().collect()));
        owner.set_sources(Dictionary([("item".to_owned(), item)].into_iter().collect()));
        owner
    }

    /// Hours ago of those that stay.
    fn kept(ranges: &[(i64, fn(&mut RetentionRange))], count: i64) -> Vec<i64> {
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
}
