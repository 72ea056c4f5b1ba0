//! One line of a list of jobs: the job with the names of what it worked on.

use super::choice::Wanted;
use crate::account::{JobRow, Name, Profiles};
use crate::order::in_order;
use comet_api::UnixSeconds;
use comet_api::status::{JobStatus, Outcome};
use std::collections::HashSet;

/// A job and what its ids are called.
#[derive(Clone, Debug, PartialEq)]
pub struct JobLine {
    pub job: JobRow,
    /// The name of the account.
    pub account: String,
    pub item: Name,
    pub device: Name,
    pub vault: Name,
}

impl JobLine {
    fn new(job: &JobRow, profiles: &Profiles) -> Self {
        let user = &job.username;
        Self {
            account: profiles
                .of(user)
                .map_or(user, |profile| match profile.account_name.as_str() {
                    "" => user,
                    _ => &profile.account_name,
                })
                .clone(),
            item: profiles.item(user, &job.source_guid),
            device: profiles.device(user, &job.device_id),
            vault: profiles.vault(user, &job.destination_guid),
            job: job.clone(),
        }
    }

    pub fn outcome(&self) -> Outcome {
        outcome(&self.job)
    }

    pub fn is_running(&self) -> bool {
        self.outcome() == Outcome::Running
    }
}

fn outcome(job: &JobRow) -> Outcome {
    JobStatus::from(job.status).outcome()
}

/// The wanted jobs, each once: what runs first, then the newest.
pub fn lines<'a>(
    jobs: impl Iterator<Item = &'a JobRow>,
    profiles: &Profiles,
    wanted: &Wanted,
    now: UnixSeconds,
) -> Vec<JobLine> {
    let mut seen = HashSet::new();
    let chosen: Vec<&JobRow> =
        jobs.filter(|job| wanted.holds(job, outcome(job), now) && seen.insert(job.id.as_str())).collect();
    let rank = |job: &JobRow| (outcome(job) != Outcome::Running, std::cmp::Reverse(job.start_time));
    let chosen = in_order(chosen, |left, right| rank(left).cmp(&rank(right)));
    chosen.into_iter().map(|job| JobLine::new(job, profiles)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::span::Span;
    use super::*;

    fn job(id: &str, status: u64, started: i64) -> JobRow {
        JobRow { id: id.into(), status, start_time: UnixSeconds(started), ..JobRow::default() }
    }

    fn listed(jobs: &[JobRow], wanted: &Wanted) -> Vec<String> {
        let lines = lines(jobs.iter(), &Profiles::Unknown, wanted, UnixSeconds(100_000));
        lines.into_iter().map(|line| line.job.id).collect()
    }

    #[test]
    fn what_runs_comes_first_and_then_the_newest() {
        let jobs = [job("old", 5000, 50_000), job("runs", 6001, 20_000), job("new", 7002, 90_000)];
        assert_eq!(listed(&jobs, &Wanted::all(Span::Day)), ["runs", "new", "old"]);
    }

    #[test]
    fn a_job_that_came_twice_is_listed_once() {
        let jobs = [job("a", 6001, 50_000), job("a", 6001, 50_000)];
        assert_eq!(listed(&jobs, &Wanted::all(Span::Day)).len(), 1);
    }

    #[test]
    fn only_what_is_wanted_is_listed() {
        let jobs = [job("good", 5000, 50_000), job("bad", 7002, 60_000), job("quota", 7003, 50_000)];
        let failed = Wanted { outcome: Some(Outcome::Failed), ..Wanted::all(Span::Day) };
        assert_eq!(listed(&jobs, &failed), ["bad", "quota"]);
    }
}
