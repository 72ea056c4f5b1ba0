//! Which unit fits a size, a duration, a distance in time.

use super::float;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Month,
    Year,
}

impl Unit {
    /// The name that `Intl` knows.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
        }
    }

    const fn seconds(self) -> u64 {
        match self {
            Self::Second => 1,
            Self::Minute => 60,
            Self::Hour => 3_600,
            Self::Day => 86_400,
            // The mean month and year of the calendar.
            Self::Month => 2_629_746,
            Self::Year => 31_556_952,
        }
    }
}

/// A size in the unit that reads best.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    pub value: f64,
    /// How many decimal places make three digits.
    pub decimals: u8,
    pub unit: &'static str,
}

/// The size in the largest unit of which there is at least one.
pub fn scale_bytes(bytes: u64) -> Size {
    const UNITS: [&str; 6] = ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
    let mut value = float(bytes);
    if value < 1024.0 {
        return Size { value, decimals: 0, unit: "B" };
    }
    let mut unit = "B";
    for larger in UNITS {
        // From here a rounded value would read 1,024.
        if value < 1023.5 {
            break;
        }
        value /= 1024.0;
        unit = larger;
    }
    let decimals = match value {
        value if value < 9.995 => 2,
        value if value < 99.95 => 1,
        _ => 0,
    };
    Size { value, decimals, unit }
}

/// The two largest units of a duration, the second one left out when it is nothing.
pub fn split_duration(seconds: u64) -> Vec<(u64, Unit)> {
    const STEPS: [(Unit, Unit); 3] =
        [(Unit::Day, Unit::Hour), (Unit::Hour, Unit::Minute), (Unit::Minute, Unit::Second)];
    for (large, small) in STEPS {
        if seconds >= large.seconds() {
            let rest = (seconds % large.seconds()) / small.seconds();
            let mut parts = vec![(seconds / large.seconds(), large)];
            if rest > 0 {
                parts.push((rest, small));
            }
            return parts;
        }
    }
    vec![(seconds, Unit::Second)]
}

/// The distance of a moment from now: below zero for the past.
pub fn relative_parts(moment: i64, now: i64) -> (i64, Unit) {
    const UNITS: [Unit; 5] = [Unit::Year, Unit::Month, Unit::Day, Unit::Hour, Unit::Minute];
    let distance = moment.saturating_sub(now);
    let size = distance.unsigned_abs();
    let unit = UNITS.into_iter().find(|unit| size >= unit.seconds()).unwrap_or(Unit::Second);
    let count = i64::try_from(size / unit.seconds()).unwrap_or(i64::MAX);
    (if distance < 0 { -count } else { count }, unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(bytes: u64) -> (String, &'static str) {
        let Size { value, decimals, unit } = scale_bytes(bytes);
        (format!("{value:.0$}", usize::from(decimals)), unit)
    }

    #[test]
    fn sizes_have_three_digits() {
        assert_eq!(size(999), ("999".into(), "B"));
        assert_eq!(size(1023), ("1023".into(), "B"));
        assert_eq!(size(1024), ("1.00".into(), "KiB"));
        assert_eq!(size(10 * 1024 + 512), ("10.5".into(), "KiB"));
        assert_eq!(size(500 * 1024 * 1024), ("500".into(), "MiB"));
        assert_eq!(size(u64::MAX), ("16.0".into(), "EiB"));
    }

    #[test]
    fn nothing_reads_1024_of_a_unit() {
        assert_eq!(size(1024 * 1024 - 1), ("1.00".into(), "MiB"));
        assert_eq!(size(1023 * 1024), ("1023".into(), "KiB"));
    }

    #[test]
    fn durations_leave_out_what_is_nothing() {
        assert_eq!(split_duration(59), [(59, Unit::Second)]);
        assert_eq!(split_duration(60), [(1, Unit::Minute)]);
        assert_eq!(split_duration(3_600), [(1, Unit::Hour)]);
        assert_eq!(split_duration(90_061), [(1, Unit::Day), (1, Unit::Hour)]);
        assert_eq!(split_duration(u64::MAX).len(), 2);
    }

    #[test]
    fn distances_take_the_largest_unit() {
        assert_eq!(relative_parts(0, 3 * 3_600 + 59), (-3, Unit::Hour));
        assert_eq!(relative_parts(2 * 86_400, 0), (2, Unit::Day));
        assert_eq!(relative_parts(100, 100), (0, Unit::Second));
        assert_eq!(relative_parts(i64::MIN, i64::MAX).1, Unit::Year);
    }
}
