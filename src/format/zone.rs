//! Between moments and what a clock on a wall shows at them, both in seconds. What a zone's offset is comes from the
//! browser; what follows from it is decided here and tested.

use super::{iso_time, writer};

const DAY: i64 = 86_400;

/// A time zone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Zone {
    /// The one that machines write.
    Utc,
    /// The reader's own.
    Here,
    /// One of those that the browser knows, by its number with [`writer::zone_offset`].
    Named(usize),
    /// Offsets with the moments from which they hold, oldest first.
    #[cfg(test)]
    Table(&'static [(i64, i64)]),
}

impl Zone {
    /// A zone by its IANA name; `None` where the browser knows no such zone.
    pub fn named(name: &str) -> Option<Self> {
        writer::zone_number(name).map(Self::Named)
    }

    /// One that is always so many seconds ahead of UTC.
    #[cfg(test)]
    pub const fn ahead_by_two_hours() -> Self {
        Self::Table(&[(i64::MIN, 7_200)])
    }

    /// What must be added to a moment to have the local time.
    pub fn offset(self, moment: i64) -> i64 {
        match self {
            Self::Utc => 0,
            Self::Here => writer::own_offset(moment),
            Self::Named(number) => writer::zone_offset(number, moment),
            #[cfg(test)]
            Self::Table(table) => table.iter().rfind(|(from, _)| *from <= moment).map_or(0, |(_, offset)| *offset),
        }
    }

    /// The local time at a moment.
    pub fn local(self, moment: i64) -> i64 {
        moment.saturating_add(self.offset(moment))
    }

    /// The moment at a local time. In the hour that a clock shows twice it is the first one; a time that the clock
    /// leaves out is as far behind the gap as it would have been after its beginning.
    pub fn moment(self, local: i64) -> i64 {
        let before = self.offset(local.saturating_sub(DAY));
        let first = local.saturating_sub(before);
        if self.offset(first) == before {
            return first;
        }
        let after = self.offset(local.saturating_add(DAY));
        let second = local.saturating_sub(after);
        if self.offset(second) == after { second } else { first }
    }

    /// A moment as the browser's fields for day and time take it: `2026-11-24T07:42`.
    pub fn field(self, moment: i64) -> String {
        iso_time(self.local(moment)).chars().take(16).collect()
    }

    /// Whether the clocks are changed within three hours of a moment, so that a run then is not as on other days.
    pub fn changes_near(self, moment: i64) -> bool {
        const NEAR: i64 = 3 * 3_600;
        self.offset(moment.saturating_sub(NEAR)) != self.offset(moment.saturating_add(NEAR))
    }
}

#[cfg(test)]
mod tests {
    use super::Zone;

    /// Berlin around the 29th of March 2026, 01:00 UTC.
    const BERLIN: Zone = Zone::Table(&[(0, 3_600), (1_774_746_000, 7_200), (1_792_890_000, 3_600)]);

    #[test]
    fn local_times_come_back_as_they_were() {
        for local in [1_774_746_000 - 7_200, 1_774_746_000 + 7_300, 1_780_000_000] {
            assert_eq!(BERLIN.local(BERLIN.moment(local)), local);
        }
    }

    #[test]
    fn a_time_in_the_gap_is_later_and_one_that_comes_twice_is_the_first() {
        let half_past_two_in_march = 1_774_746_000 + 3_600 + 1_800;
        assert_eq!(BERLIN.moment(half_past_two_in_march), 1_774_746_000 + 1_800);
        let half_past_two_in_october = 1_792_890_000 + 3_600 + 1_800;
        assert_eq!(BERLIN.moment(half_past_two_in_october), 1_792_890_000 - 1_800);
    }
}
