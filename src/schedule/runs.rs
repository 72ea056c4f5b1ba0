//! The moments at which a schedule runs. The only place that works them out.

use super::{DAY, HOUR, WEEK};
use crate::format::{Zone, civil_from_days, moment_of_day};
use comet_api::constants::{schedule, schedule_frequency as frequency};
use comet_api::document::Items;
use comet_api::types::{BackupRuleConfig, DaysOfWeekConfig, HourSchedConfig, ScheduleConfig, UserProfileConfig};

/// How often one looks on for a moment that the restrictions allow: more than two days a week of a year have.
const STEPS: usize = 400;
/// Days of the week before the first of January 1970, a Thursday; weeks begin on Sunday here, as the API's do.
const THURSDAY: i64 = 4;

/// The first run after a moment, without the random delay; `None` when there is none.
///
/// `SecondsPast` counts from midnight, from the full hour, from Sunday, from the first of the month; once it is the
/// moment itself, and every so often the length between runs, which begin at `Offset`. A month without the day goes on
/// counting into the next one; a year without it (the 29th of February) has no run.
pub fn next_run(schedule: &ScheduleConfig, zone: Zone, after: i64) -> Option<i64> {
    let mut at = after;
    for _ in 0..STEPS {
        at = step(schedule, zone, at)?;
        let local = zone.local(at);
        match closed_for(schedule, local)? {
            0 => return Some(at),
            seconds => at = at.max(zone.moment(local.saturating_add(seconds)).saturating_sub(1)),
        }
    }
    None
}

/// The first run of any of these after a moment.
pub fn next_of(schedules: &Items<'_, ScheduleConfig>, zone: Zone, after: i64) -> Option<i64> {
    schedules.iter().filter_map(|schedule| next_run(schedule, zone, after)).min()
}

/// The runs after a moment, at most so many, and none after `until`.
pub fn runs_of(schedules: &Items<'_, ScheduleConfig>, zone: Zone, after: i64, until: i64, at_most: usize) -> Vec<i64> {
    let mut last = after;
    let next = || {
        last = next_of(schedules, zone, last).filter(|run| *run <= until)?;
        Some(last)
    };
    std::iter::from_fn(next).take(at_most).collect()
}

/// The name of the zone that a rule's times are meant in: the device's, else the user's; `None` where neither is known.
pub fn zone_name<'a>(profile: &'a UserProfileConfig, rule: &BackupRuleConfig) -> Option<&'a str> {
    let item = profile.sources().get(rule.source());
    let device = item.and_then(|item| profile.devices().get(item.owner_device()));
    let mut names = device.map(|device| device.device_timezone()).into_iter().chain([profile.local_timezone()]);
    names.find(|name| Zone::named(name).is_some())
}

/// That zone; one's own where it is not known.
pub fn zone_of(profile: &UserProfileConfig, rule: &BackupRuleConfig) -> Zone {
    zone_name(profile, rule).and_then(Zone::named).unwrap_or(Zone::Here)
}

/// The next moment that the frequency names, whatever the restrictions say.
fn step(schedule: &ScheduleConfig, zone: Zone, after: i64) -> Option<i64> {
    let past = i64::try_from(schedule.seconds_past()).unwrap_or(schedule::MAXINT).min(schedule::MAXINT);
    match schedule.frequency_type() {
        frequency::ONCEONLY => Some(past).filter(|at| *at > after),
        frequency::PERIODIC => (past > 0).then(|| every(past, schedule.offset(), after)),
        frequency::HOURLY => hourly(past.rem_euclid(HOUR), zone, after),
        other => calendar(other, schedule, past, zone, after),
    }
}

/// The next moment that is a whole number of periods from `begin`.
fn every(period: i64, begin: i64, after: i64) -> i64 {
    let begin = begin.clamp(-schedule::MAXINT, schedule::MAXINT);
    begin + (after.saturating_sub(begin).div_euclid(period) + 1).saturating_mul(period)
}

fn hourly(past: i64, zone: Zone, after: i64) -> Option<i64> {
    let mut at = after;
    // Where a clock is moved by half an hour, the hour after begins elsewhere.
    for _ in 0..3 {
        at = every(HOUR, past - zone.offset(at), at);
        if zone.local(at).rem_euclid(HOUR) == past {
            return Some(at);
        }
    }
    None
}

/// Days, weeks, months and years, by the clock on the wall.
fn calendar(kind: u64, schedule: &ScheduleConfig, past: i64, zone: Zone, after: i64) -> Option<i64> {
    let day = zone.local(after).div_euclid(DAY);
    let (year, month, _) = civil_from_days(day);
    let begin = |turn: i64| match kind {
        frequency::DAILY => Some((day + turn) * DAY + past % DAY),
        frequency::WEEKLY => Some((day - (day + THURSDAY).rem_euclid(7)) * DAY + turn * WEEK + past % WEEK),
        frequency::MONTHLY => {
            let months = year * 12 + month - 1 + turn;
            Some(moment_of_day(months.div_euclid(12), months.rem_euclid(12) + 1, 1)? + past.min(31 * DAY - 1))
        }
        frequency::YEARLY => {
            let number = |value: u64| i64::try_from(value).unwrap_or(0).max(1);
            let (month, day) = (number(schedule.selected_month()), number(schedule.selected_day()));
            Some(moment_of_day(year + turn, month, day)? + past % DAY)
        }
        _ => None,
    };
    // From the turn before, which may reach into this one, to the next leap year: there may be eight years between.
    // They come in order, and asking a zone is dear: no more of them are worked out than it takes.
    let mut moments = (-1..=9).filter_map(begin).map(|local| zone.moment(local));
    moments.find(|at| *at > after)
}

/// Seconds until the restrictions may allow a run, from a local time on; 0: now. `None`: never.
fn closed_for(schedule: &ScheduleConfig, local: i64) -> Option<i64> {
    if schedule.frequency_type() == frequency::ONCEONLY {
        return Some(0);
    }
    let second = local.rem_euclid(DAY);
    if schedule.restrict_days() {
        let days = week_of(schedule.days_select());
        let today = (local.div_euclid(DAY) + THURSDAY).rem_euclid(7);
        if !days.contains(&true) {
            return None;
        }
        let today = usize::try_from(today).ok().and_then(|today| days.get(today));
        if today != Some(&true) {
            return Some(DAY - second);
        }
    }
    if schedule.restrict_runtime() {
        let (from, to) = (second_of(schedule.from_time()), second_of(schedule.to_time()));
        // From evening to morning is open at both ends of a day; with both the same it is open all day.
        let is_open = if from < to { (from..=to).contains(&second) } else { second >= from || second <= to };
        if !is_open {
            return Some((from - second).rem_euclid(DAY));
        }
    }
    Some(0)
}

/// Which days are chosen, from Sunday on.
pub fn week_of(days: &DaysOfWeekConfig) -> [bool; 7] {
    [days.sunday(), days.monday(), days.tuesday(), days.wednesday(), days.thursday(), days.friday(), days.saturday()]
}

/// The time of day in seconds.
pub fn second_of(time: &HourSchedConfig) -> i64 {
    let number = |value: u64| i64::try_from(value).unwrap_or(0);
    number(time.hour().min(23)) * HOUR + number(time.minutes().min(59)) * super::MINUTE
}

#[cfg(test)]
#[path = "runs_test.rs"]
mod tests;
