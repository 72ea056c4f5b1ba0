//! When backups and reports run (`ScheduleConfig`): the moments, the sentence that says so, and what gets in each
//! other's way. Knows no page and no document's whole.

mod clash;
mod runs;
mod week;
mod words;

pub use clash::{Clash, clashes};
pub use runs::{next_of, runs_of, zone_name, zone_of};
pub use week::{DAYS_SHOWN, Week};
pub use words::{clock, rule_sentence, schedule_sentence, weekday_name};

/// Seconds of a minute, an hour, a day and a week.
pub const MINUTE: i64 = 60;
pub const HOUR: i64 = 3_600;
pub const DAY: i64 = 86_400;
pub const WEEK: i64 = 7 * DAY;
