//! Which snapshots of a vault its owner's rules let go. Ranges add up: a snapshot stays if any of them keeps it.
//! The rule of an item replaces the one of the vault. Days begin at midnight where the device is.

#[cfg(test)]
mod tests;

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
