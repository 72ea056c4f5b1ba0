//! Numbers, sizes, durations and times as people read them, in the language of the page.
//! What to say is decided here and tested; how it is written comes from the browser's `Intl`.

#[cfg(target_arch = "wasm32")]
#[path = "format/intl.rs"]
mod writer;
#[cfg(not(target_arch = "wasm32"))]
#[path = "format/plain.rs"]
mod writer;

mod calendar;
mod scale;
mod zone;

use perihelion_view::prelude::*;
use std::cell::Cell;

pub use calendar::{civil_from_days, days_from_civil, iso_time, moment_of_day};
pub use scale::Unit;
use scale::{relative_parts, scale_bytes, split_duration};
pub use writer::plural_form;
pub use zone::Zone;

/// Joins a number and its unit; a line never breaks here.
const NO_BREAK: &str = "\u{a0}";

/// How a moment is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Moment {
    /// Day and time to the minute.
    DateTime,
    /// The day alone.
    Date,
    /// The time of day, to the second.
    Time,
    /// Everything, with the time zone; for titles and details.
    Full,
    /// The hour of a day, for the axis of a chart.
    Hour,
    /// Day and month, for the axis of a chart.
    Day,
    /// The day of the week in full.
    Weekday,
    /// The day of the week, shortened.
    ShortWeekday,
    /// The month in full.
    Month,
}

thread_local! {
    /// The language of numbers and times: one for the whole app.
    static LOCALE: Cell<Option<Signal<String>>> = const { Cell::new(None) };
}

/// Writes numbers and times in the language in force. Reading it in a view follows the language.
#[derive(Clone, Copy)]
pub struct Formats(());

/// Makes `locale` (a BCP 47 tag such as `de`) the language of numbers and times.
pub fn provide_formats(locale: Signal<String>) {
    LOCALE.set(Some(locale));
}

/// The language of numbers and times; English where nobody provided one.
pub fn use_formats() -> Formats {
    Formats(())
}

impl Formats {
    fn with(self, write: &dyn Fn(&str) -> String) -> String {
        let written = LOCALE.get().and_then(|locale| locale.try_with(|locale| write(locale)));
        written.unwrap_or_else(|| write("en"))
    }

    /// A count: `12,345`.
    pub fn count(self, count: u64) -> String {
        self.number(float(count), 0)
    }

    /// A number with at most `decimals` places.
    pub fn number(self, number: f64, decimals: u8) -> String {
        self.with(&|locale| writer::number(locale, number, decimals))
    }

    /// A share of one: `0.964` is `96.4%`.
    pub fn percent(self, share: f64) -> String {
        self.with(&|locale| writer::percent(locale, share))
    }

    /// A size in binary units, three digits: `14.2 GiB`.
    pub fn bytes(self, bytes: u64) -> String {
        let size = scale_bytes(bytes);
        format!("{}{NO_BREAK}{}", self.number(size.value, size.decimals), size.unit)
    }

    /// A length of time in its two largest units: `1 hr 4 min`. Zero is `0 sec`.
    pub fn duration(self, seconds: u64) -> String {
        let parts: Vec<String> = split_duration(seconds)
            .into_iter()
            .map(|(count, unit)| self.with(&|locale| writer::unit(locale, float(count), unit)))
            .collect();
        parts.join(NO_BREAK)
    }

    /// A moment, in the reader's time zone. Outside the years 1 to 9999 it is empty.
    pub fn moment(self, unix_seconds: i64, how: Moment) -> String {
        self.moment_in(unix_seconds, how, false)
    }

    /// What a clock on some wall shows ([`Zone::local`]). Outside the years 1 to 9999 it is empty.
    pub fn wall(self, local: i64, how: Moment) -> String {
        self.moment_in(local, how, true)
    }

    fn moment_in(self, unix_seconds: i64, how: Moment, as_utc: bool) -> String {
        if calendar::is_writable(unix_seconds) {
            self.with(&|locale| writer::moment(locale, unix_seconds, how, as_utc))
        } else {
            String::new()
        }
    }

    /// How long ago, or how soon: `3 hours ago`, `in 2 days`.
    pub fn relative(self, unix_seconds: i64, now: i64) -> String {
        let (count, unit) = relative_parts(unix_seconds, now);
        // What happens this second has happened: `Intl` says "0 seconds ago" for a zero below zero.
        let count = if count == 0 { -0.0 } else { signed_float(count) };
        self.with(&|locale| writer::relative(locale, count, unit))
    }
}

/// Now, in seconds since 1970, by the browser's clock.
pub fn now() -> i64 {
    writer::now()
}

/// The whole part of a number of the browser's: milliseconds, lengths, counts. Nonsense is 0, what
/// is too large is the largest. The one place for it, since writing the number out and reading it
/// again would bring the code for both into the app.
#[expect(
    clippy::as_conversions,
    reason = "a float has no checked way into an integer; the cast itself cuts and keeps the range"
)]
pub const fn whole(number: f64) -> i64 {
    number as i64
}

/// A count as the browser's number. Above 2^53 the last digits are lost, which no one reads.
fn float(count: u64) -> f64 {
    let high = u32::try_from(count >> 32).unwrap_or(u32::MAX);
    let low = u32::try_from(count & 0xFFFF_FFFF).unwrap_or(u32::MAX);
    f64::from(high) * 4_294_967_296.0 + f64::from(low)
}

fn signed_float(count: i64) -> f64 {
    let size = float(count.unsigned_abs());
    if count < 0 { -size } else { size }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Formats {
        use_formats()
    }

    #[test]
    fn sizes_are_binary_with_three_digits() {
        let owner = Owner::new();
        owner.with(|| {
            let formats = english();
            assert_eq!(formats.bytes(0), "0\u{a0}B");
            assert_eq!(formats.bytes(1536), "1.5\u{a0}KiB");
            assert_eq!(formats.bytes(15_247_450_931), "14.2\u{a0}GiB");
        });
    }

    #[test]
    fn durations_show_their_two_largest_units() {
        let owner = Owner::new();
        owner.with(|| {
            assert_eq!(english().duration(3_845), "1\u{a0}hr\u{a0}4\u{a0}min");
            assert_eq!(english().duration(0), "0\u{a0}sec");
        });
    }

    #[test]
    fn large_counts_keep_their_value() {
        assert!((float(u64::from(u32::MAX) + 1) - 4_294_967_296.0).abs() < f64::EPSILON);
        assert!((signed_float(-7) + 7.0).abs() < f64::EPSILON);
    }

    #[test]
    fn whole_numbers_cut_and_keep_the_range() {
        assert_eq!(whole(1_795_502_520_999.9), 1_795_502_520_999);
        assert_eq!(whole(-1.5), -1);
        assert_eq!(whole(f64::NAN), 0);
        assert_eq!(whole(f64::INFINITY), i64::MAX);
    }

    #[test]
    fn absurd_moments_are_left_out() {
        let owner = Owner::new();
        owner.with(|| {
            assert_eq!(english().moment(i64::MAX, Moment::Full), "");
            assert_eq!(english().moment(i64::MIN, Moment::Date), "");
        });
    }
}
