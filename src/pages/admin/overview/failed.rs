//! What failed and still stands: failures that no later run of the same thing has made good. Pure.

use crate::account::JobRow;
use crate::order::in_order;
use crate::pages::shared::jobs::Span;
use comet_api::UnixSeconds;
use comet_api::status::{JobStatus, Outcome};

/// A failure that stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// The newest job of the same thing that failed or was missed.
    pub job: JobRow,
    /// How many there are since the last good one.
    pub times: usize,
}

/// What ran: the same item into the same vault, or the same chore of a vault.
type Work<'a> = (&'a str, &'a str, &'a str, u64);

fn work(job: &JobRow) -> Work<'_> {
    (&job.username, &job.source_guid, &job.destination_guid, job.classification)
}

impl Failure {
    /// Tells it from the others, also when it has failed once more.
    pub fn key(&self) -> String {
        let (user, item, vault, class) = work(&self.job);
        format!("{user}/{item}/{vault}/{class}")
    }
}

/// The failures of the last 24 hours that stand, the newest first.
pub fn standing(jobs: &[JobRow], now: UnixSeconds) -> Vec<Failure> {
    let outcome = |job: &JobRow| JobStatus::from(job.status).outcome();
    let ended = |job: &&JobRow| !matches!(outcome(job), Outcome::Running | Outcome::Unknown);
    // Each work's jobs stand together, the newest first: what comes before the first good one stands.
    let jobs = in_order(jobs.iter().filter(ended).collect(), |a: &&JobRow, b: &&JobRow| {
        work(a).cmp(&work(b)).then(b.start_time.cmp(&a.start_time))
    });
    let mut failures: Vec<Failure> = Vec::new();
    for runs in jobs.chunk_by(|a, b| work(a) == work(b)) {
        let is_bad = |job: &&&JobRow| {
            matches!(outcome(job), Outcome::Failed | Outcome::Missed) && Span::Day.holds(job.start_time, false, now)
        };
        let times = runs.iter().take_while(is_bad).count();
        if let (Some(newest), true) = (runs.first(), times > 0) {
            failures.push(Failure { job: (*newest).clone(), times });
        }
    }
    in_order(failures, |a, b| (b.job.start_time, &a.job.id).cmp(&(a.job.start_time, &b.job.id)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: UnixSeconds = UnixSeconds(1_000_000);

    fn job(item: &str, status: u64, ago: i64) -> JobRow {
        JobRow {
            id: format!("{item}{ago}").into(),
            source_guid: item.into(),
            status,
            start_time: NOW.plus(-ago),
            ..JobRow::default()
        }
    }

    fn standing_items(jobs: &[JobRow]) -> Vec<(String, usize)> {
        standing(jobs, NOW).into_iter().map(|it| (it.job.source_guid.to_string(), it.times)).collect()
    }

    #[test]
    fn a_failure_that_a_later_run_made_good_does_not_stand() {
        let jobs = [job("a", 7002, 900), job("a", 5000, 500), job("b", 7004, 400), job("b", 5000, 800)];
        assert_eq!(standing_items(&jobs), [("b".to_owned(), 1)]);
    }

    #[test]
    fn failures_of_one_item_are_one_line_with_their_number_and_the_newest_comes_first() {
        let jobs = [job("a", 7002, 900), job("b", 7002, 300), job("a", 7003, 600)];
        assert_eq!(standing_items(&jobs), [("b".to_owned(), 1), ("a".to_owned(), 2)]);
        assert_eq!(standing(&jobs, NOW)[1].job.status, 7003);
    }

    #[test]
    fn what_failed_longer_ago_than_a_day_is_not_told() {
        assert!(standing(&[job("a", 7002, 90_000)], NOW).is_empty());
    }

    #[test]
    fn a_run_into_another_vault_makes_nothing_good() {
        let elsewhere = JobRow { destination_guid: "other".into(), ..job("a", 5000, 10) };
        assert_eq!(standing_items(&[job("a", 7002, 20), elsewhere]), [("a".to_owned(), 1)]);
    }
}
