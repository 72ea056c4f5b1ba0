//! The time that jobs are listed for.

use comet_api::UnixSeconds;

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;
/// Questions are asked for whole five minutes, so that views opened after each other share an answer.
const STEP: i64 = 300;

/// A span of time. Jobs belong to it by when they started; what runs now belongs to every span that ends now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    Day,
    Week,
    Month,
    Quarter,
    /// What runs now.
    Running,
    /// What runs now or ended a short while ago, as the server sees it.
    Recent,
    /// All that the server knows.
    All,
    /// From the first moment to just before the second.
    Between(UnixSeconds, UnixSeconds),
}

impl Span {
    /// The spans that can be chosen.
    pub const CHOICES: [Self; 4] = [Self::Day, Self::Week, Self::Month, Self::Quarter];

    /// These, and the lists that are bound to no time.
    pub const LISTS: [Self; 7] =
        [Self::Running, Self::Recent, Self::Day, Self::Week, Self::Month, Self::Quarter, Self::All];

    /// The span that an address names.
    pub fn named(name: &str) -> Option<Self> {
        let known = Self::LISTS.into_iter().find(|span| span.name() == name);
        known.or_else(|| {
            let (from, to) = name.split_once('-')?;
            let (from, to) = (UnixSeconds(from.parse().ok()?), UnixSeconds(to.parse().ok()?));
            (from < to && from.known().is_some()).then_some(Self::Between(from, to))
        })
    }

    /// What an address calls it.
    pub fn name(self) -> String {
        match self {
            Self::Day => "24h".to_owned(),
            Self::Week => "7d".to_owned(),
            Self::Month => "30d".to_owned(),
            Self::Quarter => "90d".to_owned(),
            Self::Running => "running".to_owned(),
            Self::Recent => "recent".to_owned(),
            Self::All => "all".to_owned(),
            Self::Between(from, to) => format!("{}-{}", from.0, to.0),
        }
    }

    fn length(self) -> i64 {
        match self {
            Self::Day => DAY,
            Self::Week => 7 * DAY,
            Self::Month => 30 * DAY,
            Self::Quarter => 90 * DAY,
            Self::Running | Self::Recent | Self::All => 0,
            Self::Between(from, to) => to - from,
        }
    }

    /// When it begins.
    pub fn from(self, now: UnixSeconds) -> UnixSeconds {
        match self {
            Self::Between(from, _) => from,
            Self::Running | Self::Recent | Self::All => UnixSeconds(0),
            last => now.plus(-last.length()),
        }
    }

    /// What to ask the server for. A span that ends now is asked beyond its end, so that asking again finds new jobs.
    pub fn question(self, now: UnixSeconds) -> (UnixSeconds, UnixSeconds) {
        match self {
            Self::Between(from, to) => (from, to),
            // From 0 to 0 means: what has not ended.
            Self::Running | Self::Recent | Self::All => (UnixSeconds(0), UnixSeconds(0)),
            last => {
                let start = UnixSeconds(last.from(now).0.div_euclid(STEP) * STEP);
                (start, start.plus(last.length() + DAY))
            }
        }
    }

    /// Whether a job belongs to it.
    pub fn holds(self, started: UnixSeconds, is_running: bool, now: UnixSeconds) -> bool {
        match self {
            Self::Between(from, to) => from <= started && started < to,
            Self::Running => is_running,
            Self::Recent | Self::All => true,
            last => is_running || started >= last.from(now),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: UnixSeconds = UnixSeconds(1_800_000_123);

    #[test]
    fn each_span_is_found_by_its_own_name() {
        for span in Span::LISTS.into_iter().chain([Span::Between(UnixSeconds(10), UnixSeconds(20))]) {
            assert_eq!(Span::named(&span.name()), Some(span));
        }
    }

    #[test]
    fn an_address_that_names_no_span_is_passed_over() {
        for name in ["", "1y", "20-10", "10-10", "0-5", "-5-10", "a-b", "99999999999999999999-1"] {
            assert_eq!(Span::named(name), None, "{name}");
        }
    }

    #[test]
    fn questions_a_minute_apart_are_the_same_and_hold_the_whole_span() {
        let (start, end) = Span::Day.question(NOW);
        assert_eq!(Span::Day.question(NOW.plus(60)), (start, end));
        assert!(start <= Span::Day.from(NOW) && end > NOW.plus(HOUR));
    }

    #[test]
    fn a_job_that_still_runs_belongs_to_now_however_old_it_is() {
        let old = NOW.plus(-3 * DAY);
        assert!(Span::Day.holds(old, true, NOW));
        assert!(!Span::Day.holds(old, false, NOW));
        assert!(!Span::Between(NOW.plus(-HOUR), NOW).holds(old, true, NOW));
    }
}
