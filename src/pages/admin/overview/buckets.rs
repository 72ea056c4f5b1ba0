//! Jobs counted by outcome and by hour or day. Pure.

use crate::account::JobRow;
use crate::pages::shared::jobs::Span;
use comet_api::UnixSeconds;
use comet_api::status::{JobStatus, Outcome};

/// The outcomes that are counted, the best first.
pub const OUTCOMES: [Outcome; 5] =
    [Outcome::Success, Outcome::Running, Outcome::Missed, Outcome::Warning, Outcome::Failed];

fn outcome(job: &JobRow) -> Outcome {
    JobStatus::from(job.status).outcome()
}

/// How many jobs of the span came out like this.
pub fn count_by_outcome(jobs: &[JobRow], wanted: Outcome, span: Span, now: UnixSeconds) -> usize {
    let counts = |job: &&JobRow| outcome(job) == wanted && span.holds(job.start_time, false, now);
    jobs.iter().filter(counts).count()
}

/// A stretch of time and its jobs, by the order of [`OUTCOMES`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub from: UnixSeconds,
    pub to: UnixSeconds,
    pub counts: [u64; OUTCOMES.len()],
}

/// Counts the jobs between the bounds, each stretch from one bound to just before the next.
pub fn stretches(jobs: &[JobRow], bounds: &[UnixSeconds]) -> Vec<Stretch> {
    let stretch = |pair: &[UnixSeconds]| match pair {
        [from, to] => Some(Stretch { from: *from, to: *to, counts: [0; OUTCOMES.len()] }),
        _ => None,
    };
    let mut stretches: Vec<Stretch> = bounds.windows(2).filter_map(stretch).collect();
    for job in jobs {
        let place = stretches.partition_point(|stretch| stretch.to <= job.start_time);
        let Some(stretch) = stretches.get_mut(place).filter(|stretch| stretch.from <= job.start_time) else { continue };
        let series = OUTCOMES.iter().position(|known| *known == outcome(job));
        if let Some(count) = series.and_then(|series| stretch.counts.get_mut(series)) {
            *count += 1;
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job(status: u64, started: i64) -> JobRow {
        JobRow { status, start_time: UnixSeconds(started), ..JobRow::default() }
    }

    #[test]
    fn each_job_is_counted_in_the_stretch_that_it_started_in() {
        let jobs = [job(5000, 10), job(5000, 19), job(7002, 20), job(7001, 25), job(7004, 30), job(5000, 9)];
        let bounds = [10, 20, 30].map(UnixSeconds);
        let counts: Vec<_> = stretches(&jobs, &bounds).into_iter().map(|stretch| stretch.counts).collect();
        assert_eq!(counts, [[2, 0, 0, 0, 0], [0, 0, 0, 1, 1]]);
    }

    #[test]
    fn without_bounds_there_is_nothing_to_count() {
        assert!(stretches(&[job(5000, 1)], &[]).is_empty());
        assert!(stretches(&[job(5000, 1)], &[UnixSeconds(0)]).is_empty());
    }

    #[test]
    fn warnings_and_missed_ones_are_not_counted_as_failed() {
        let now = UnixSeconds(100_000);
        let jobs = [job(7001, 90_000), job(7004, 90_000), job(7003, 90_000), job(7002, 1)];
        let count = |outcome| count_by_outcome(&jobs, outcome, Span::Day, now);
        assert_eq!((count(Outcome::Failed), count(Outcome::Warning), count(Outcome::Missed)), (1, 1, 1));
    }
}
