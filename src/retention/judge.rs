//! Which backups stay, and by which rules. It says the same as a retention pass does, as far as that is known.

use super::calendar::{self, Offset, day_at, days_before, months_before, time_before};
use super::keeps_everything;
use crate::order::places;
use comet_api::constants::retentionrange as kind;
use comet_api::types::{RetentionPolicy, RetentionRange};

/// What becomes of the backups of one item in one vault.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// All stay, whatever the ranges say.
    pub keeps_everything: bool,
    /// For each backup, the places of the ranges that keep it.
    pub by: Vec<Vec<usize>>,
    /// The place in the list and the day of each backup, the newest first.
    pub newest_first: Vec<(usize, i64)>,
}

impl Verdict {
    /// Whether the backup at this place in the list stays.
    pub fn keeps(&self, place: usize) -> bool {
        self.keeps_everything || self.by.get(place).is_some_and(|by| !by.is_empty())
    }
}

/// What would become of backups made at these moments, in any order, of one item, if retention ran now.
pub fn judge(policy: &RetentionPolicy, made: &[i64], now: i64, offset: Offset<'_>) -> Verdict {
    let mut by = vec![Vec::new(); made.len()];
    let backups = Backups::new(made, now, offset);
    for (place, range) in policy.ranges().iter().enumerate() {
        for kept in backups.kept_by(range) {
            if let Some(by) = by.get_mut(kept) {
                by.push(place);
            }
        }
    }
    Verdict { keeps_everything: keeps_everything(policy), by, newest_first: backups.newest_first }
}

struct Backups<'a> {
    made: &'a [i64],
    newest_first: Vec<(usize, i64)>,
    now: i64,
    offset: Offset<'a>,
}

impl<'a> Backups<'a> {
    fn new(made: &'a [i64], now: i64, offset: Offset<'a>) -> Self {
        let order = places(made.len(), &|left, right| made.get(right).cmp(&made.get(left)));
        let with_day = |place: usize| Some((place, day_at(*made.get(place)?, offset)));
        Self { made, newest_first: order.into_iter().filter_map(with_day).collect(), now, offset }
    }

    /// The places of those that the range keeps.
    fn kept_by(&self, range: &RetentionRange) -> Vec<usize> {
        let today = day_at(self.now, self.offset);
        let jobs = usize::try_from(range.jobs()).unwrap_or_default();
        let months = range.months().saturating_add(range.years().saturating_mul(12));
        match range.type_field() {
            kind::MOST_RECENT_X_JOBS => self.newest_first.iter().take(jobs).map(|(place, _)| *place).collect(),
            kind::NEWER_THAN_X => self.since(range.timestamp().0),
            kind::JOBS_SINCE => {
                let days = range.days().saturating_add(range.weeks().saturating_mul(7));
                self.since(time_before(self.now, months, days, self.offset))
            }
            kind::FIRST_JOB_FOR_EACH_LAST_X_DAYS => self.first_of(days_before(today, range.days()), &|_| true),
            kind::FIRST_JOB_FOR_LAST_X_WEEKS => {
                let (weeks, wanted) = (range.weeks().saturating_mul(7), range.week_offset().rem_euclid(7));
                self.first_of(days_before(today, weeks), &|day| calendar::weekday(day) == wanted)
            }
            kind::FIRST_JOB_FOR_LAST_X_MONTHS => {
                let wanted = range.month_offset().max(1);
                self.first_of(months_before(today, range.months()), &|day| calendar::day_of_month(day) == wanted)
            }
            kind::FIRST_JOB_FOR_LAST_X_YEARS => {
                let (months, wanted) = (range.years().saturating_mul(12), range.year_offset().max(1));
                self.first_of(months_before(today, months), &|day| calendar::day_of_year(day) == wanted)
            }
            kind::LAST_X_BACKUPS_ONE_FOR_EACH_DAY => self.latest_of_each(jobs, |day| day),
            kind::LAST_X_BACKUPS_ONE_FOR_EACH_WEEK => self.latest_of_each(jobs, calendar::week),
            kind::LAST_X_BACKUPS_ONE_FOR_EACH_MONTH => self.latest_of_each(jobs, calendar::month),
            kind::LAST_X_BACKUPS_ONE_FOR_EACH_YEAR => self.latest_of_each(jobs, calendar::year),
            // Reserved, or newer than this version: it keeps what it meets.
            _ => (0..self.made.len()).collect(),
        }
    }

    fn since(&self, moment: i64) -> Vec<usize> {
        let is_kept = |place: &usize| self.made.get(*place).is_some_and(|made| *made >= moment);
        (0..self.made.len()).filter(is_kept).collect()
    }

    /// The first of each day after `from` that fits.
    fn first_of(&self, from: i64, fits: &dyn Fn(i64) -> bool) -> Vec<usize> {
        let (mut kept, mut last) = (Vec::new(), None);
        for (place, day) in self.newest_first.iter().filter(|(_, day)| *day > from && fits(*day)) {
            // Of one day, an earlier one takes the place of a later one.
            if last == Some(*day) {
                kept.pop();
            }
            kept.push(*place);
            last = Some(*day);
        }
        kept
    }

    /// The latest of each span of the calendar, of so many that have one.
    fn latest_of_each(&self, count: usize, span: fn(i64) -> i64) -> Vec<usize> {
        let (mut kept, mut last) = (Vec::new(), None);
        for (place, day) in &self.newest_first {
            let span = Some(span(*day));
            if kept.len() < count && span != last {
                kept.push(*place);
                last = span;
            }
        }
        kept
    }
}

#[cfg(test)]
mod tests;
