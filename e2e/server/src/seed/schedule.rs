//! Schedules: how the API writes them, and the moments they name in a time zone.

use super::shape::blank;
use comet_api::UnixSeconds;
use comet_api::constants::schedule_frequency as frequency;
use comet_api::types::{DaysOfWeekConfig, HourSchedConfig, ScheduleConfig};
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// When a rule runs. Times of day are minutes past midnight in the device's zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plan {
    Daily {
        at: i64,
    },
    Weekdays {
        at: i64,
    },
    /// Each hour from one hour to another, on weekdays.
    Hourly {
        past: i64,
        from: i64,
        to: i64,
    },
    Weekly {
        day: Weekday,
        at: i64,
    },
    Monthly {
        day: i8,
        at: i64,
    },
    /// Each so many hours, counted from 1970.
    Every {
        hours: i64,
    },
}

impl Plan {
    pub fn config(self) -> ScheduleConfig {
        let mut config: ScheduleConfig = blank();
        let mut set = |kind: u64, seconds: i64| {
            config.set_frequency_type(kind);
            config.set_seconds_past(u64::try_from(seconds).unwrap_or_default());
        };
        match self {
            Self::Daily { at } | Self::Weekdays { at } => set(frequency::DAILY, at * 60),
            Self::Hourly { past, .. } => set(frequency::HOURLY, past * 60),
            Self::Weekly { day, at } => {
                set(frequency::WEEKLY, i64::from(day.to_sunday_zero_offset()) * 86_400 + at * 60);
            }
            Self::Monthly { day, at } => set(frequency::MONTHLY, i64::from(day - 1) * 86_400 + at * 60),
            Self::Every { hours } => set(frequency::PERIODIC, hours * 3600),
        }
        if let Self::Weekdays { .. } | Self::Hourly { .. } = self {
            config.set_restrict_days(true);
            config.set_days_select(weekdays());
        }
        if let Self::Hourly { from, to, .. } = self {
            config.set_restrict_runtime(true);
            config.set_from_time(hour(from));
            config.set_to_time(hour(to));
        }
        config
    }

    /// The moments between two others, oldest first.
    pub fn moments(self, zone: &TimeZone, from: UnixSeconds, to: UnixSeconds) -> Vec<UnixSeconds> {
        let span = from.0..to.0;
        if let Self::Every { hours } = self {
            let step = hours.max(1) * 3600;
            return (from.0.div_euclid(step)..=to.0.div_euclid(step))
                .map(|number| number * step)
                .filter(|second| span.contains(second))
                .map(UnixSeconds)
                .collect();
        }
        let (Some(first), Some(last)) = (local_date(zone, from), local_date(zone, to)) else { return Vec::new() };
        first
            .series(1.day())
            .take_while(|date| *date <= last)
            .filter(|date| self.runs_on(*date))
            .flat_map(|date| self.minutes().filter_map(move |minute| moment(zone, date, minute)))
            .filter(|second| span.contains(&second.0))
            .collect()
    }

    fn runs_on(self, date: Date) -> bool {
        match self {
            Self::Daily { .. } | Self::Every { .. } => true,
            Self::Weekdays { .. } | Self::Hourly { .. } => {
                !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
            }
            Self::Weekly { day, .. } => date.weekday() == day,
            Self::Monthly { day, .. } => date.day() == day,
        }
    }

    /// The minutes past midnight of a day on which the plan runs.
    fn minutes(self) -> impl Iterator<Item = i64> {
        let (hours, past) = match self {
            Self::Daily { at } | Self::Weekdays { at } | Self::Weekly { at, .. } | Self::Monthly { at, .. } => {
                (0..=0, at)
            }
            Self::Hourly { past, from, to } => (from..=to, past),
            Self::Every { .. } => (0..=0, 0),
        };
        hours.map(move |hour| hour * 60 + past)
    }
}

/// The zone of that IANA name; UTC should it be unknown.
pub fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

pub fn local_date(zone: &TimeZone, time: UnixSeconds) -> Option<Date> {
    Some(Timestamp::from_second(time.0).ok()?.to_zoned(zone.clone()).date())
}

fn moment(zone: &TimeZone, date: Date, minute: i64) -> Option<UnixSeconds> {
    let time = date.at(i8::try_from(minute / 60).ok()?, i8::try_from(minute % 60).ok()?, 0, 0);
    Some(UnixSeconds(zone.to_timestamp(time).ok()?.as_second()))
}

fn hour(hour: i64) -> HourSchedConfig {
    let mut config: HourSchedConfig = blank();
    config.set_hour(u64::try_from(hour).unwrap_or_default());
    config
}

fn weekdays() -> DaysOfWeekConfig {
    let mut days: DaysOfWeekConfig = blank();
    days.set_monday(true);
    days.set_tuesday(true);
    days.set_wednesday(true);
    days.set_thursday(true);
    days.set_friday(true);
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Monday 2025-03-24 00:00 to Monday 2025-04-07 00:00 in UTC; the clocks in Berlin change on 30 March.
    const FROM: UnixSeconds = UnixSeconds(1_742_774_400);
    const TO: UnixSeconds = UnixSeconds(FROM.0 + 14 * 86_400);

    fn in_berlin(plan: Plan) -> Vec<String> {
        let zone = zone("Europe/Berlin");
        let show = |time: UnixSeconds| {
            Timestamp::from_second(time.0).unwrap().to_zoned(zone.clone()).strftime("%a %d %H:%M").to_string()
        };
        plan.moments(&zone, FROM, TO).into_iter().map(show).collect()
    }

    #[test]
    fn a_daily_plan_keeps_its_local_time_when_the_clocks_change() {
        let moments = in_berlin(Plan::Daily { at: 22 * 60 + 15 });
        assert_eq!(moments.len(), 14);
        assert!(moments.iter().all(|moment| moment.ends_with("22:15")), "{moments:?}");
    }

    #[test]
    fn the_other_plans_name_their_days_and_hours() {
        assert_eq!(in_berlin(Plan::Weekdays { at: 600 }).len(), 10);
        assert_eq!(in_berlin(Plan::Weekly { day: Weekday::Sunday, at: 180 }), ["Sun 30 03:00", "Sun 06 03:00"]);
        assert_eq!(in_berlin(Plan::Monthly { day: 1, at: 90 }), ["Tue 01 01:30"]);
        assert_eq!(in_berlin(Plan::Hourly { past: 5, from: 8, to: 17 }).len(), 100);
        assert_eq!(in_berlin(Plan::Every { hours: 6 }).len(), 56);
    }

    #[test]
    fn a_plan_is_written_as_the_api_wants_it() {
        let weekly = Plan::Weekly { day: Weekday::Tuesday, at: 90 }.config();
        assert_eq!((weekly.frequency_type(), weekly.seconds_past()), (8013, 2 * 86_400 + 5400));
        let hourly = Plan::Hourly { past: 5, from: 8, to: 17 }.config();
        assert_eq!((hourly.frequency_type(), hourly.seconds_past(), hourly.to_time().hour()), (8012, 300, 17));
        assert!(hourly.restrict_days() && hourly.days_select().monday() && !hourly.days_select().sunday());
    }
}
