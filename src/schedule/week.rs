//! The next seven days as a picture: a row a day, a cell an hour, drawn as two paths.

use super::{DAY, HOUR};
use crate::format::Zone;
use std::fmt::Write;

/// How many days the picture shows.
pub const DAYS_SHOWN: i64 = 7;

/// The hours in which something runs, as paths on a ground of 24 by seven.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Week {
    /// Local midnight of the first day.
    pub begin: i64,
    pub runs: String,
    /// Those of them that something gets in the way of.
    pub hit: String,
}

impl Week {
    /// The days from that of `now` on.
    pub fn of(runs: &[i64], hit: &[i64], zone: Zone, now: i64) -> Self {
        let begin = zone.local(now).div_euclid(DAY) * DAY;
        Self { begin, runs: cells(runs, zone, begin), hit: cells(hit, zone, begin) }
    }
}

/// A bar an hour that holds a run, as the data of an SVG path; days stand a little apart.
fn cells(runs: &[i64], zone: Zone, begin: i64) -> String {
    let mut path = String::new();
    let mut drawn = Vec::new();
    for run in runs {
        let hour = (zone.local(*run) - begin).div_euclid(HOUR);
        let (day, column) = (hour.div_euclid(24), hour.rem_euclid(24));
        if (0..DAYS_SHOWN).contains(&day) && !drawn.contains(&hour) {
            drawn.push(hour);
            // Writing to a string can't fail.
            write!(path, "M{column} {day}.1h1v.8h-1z").ok();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_stands_in_its_hour_of_its_day_once() {
        let now = 1_795_502_520;
        let midnight = now - now % DAY;
        let runs = [midnight + 7 * HOUR, midnight + 7 * HOUR + 60, midnight + DAY + 23 * HOUR, midnight + 7 * DAY];
        let week = Week::of(&runs, &runs[..1], Zone::Utc, now);
        assert_eq!(week.begin, midnight);
        assert_eq!(week.runs, "M7 0.1h1v.8h-1zM23 1.1h1v.8h-1z");
        assert_eq!(week.hit, "M7 0.1h1v.8h-1z");
    }
}
