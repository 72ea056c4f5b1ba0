//! One line of a list of jobs: the job, and what its ids are called where somebody asks.

use super::choice::Wanted;
use crate::account::{JobRow, Name, Profiles};
use crate::i18n::Texts;
use crate::pages::shared::named::job_name;
use comet_api::status::{JobStatus, Outcome};
use comet_api::{List, UnixSeconds};
use perihelion_order::by_rank;
use std::collections::HashSet;
use std::ops::Deref;
use std::sync::Arc;

/// A job of an answer. Lists have many, so that nothing of it is copied.
#[derive(Clone)]
pub struct Job {
    of: Arc<Answer>,
    place: u32,
}

/// The jobs of an answer, and the profiles that know what their ids are called.
struct Answer {
    jobs: Arc<List<JobRow>>,
    profiles: Profiles,
}

static NO_JOB: std::sync::LazyLock<JobRow> = std::sync::LazyLock::new(JobRow::default);

impl Deref for Job {
    type Target = JobRow;

    fn deref(&self) -> &JobRow {
        let place = usize::try_from(self.place).ok();
        place.and_then(|place| self.of.jobs.get(place)).unwrap_or(&NO_JOB)
    }
}

/// A job as lists show it.
#[derive(Clone)]
pub struct JobLine {
    pub job: Job,
}

impl JobLine {
    fn profiles(&self) -> &Profiles {
        &self.job.of.profiles
    }

    /// The name of the account.
    pub fn account(&self) -> &str {
        self.profiles().account(&self.job.username)
    }

    /// What the job is called.
    pub fn name(&self, i18n: Texts) -> String {
        job_name(i18n, &self.job, self.profiles())
    }

    pub fn item(&self) -> Name {
        self.profiles().item(&self.job.username, &self.job.source_guid)
    }

    pub fn device(&self) -> Name {
        self.profiles().device(&self.job.username, &self.job.device_id)
    }

    pub fn vault(&self) -> Name {
        self.profiles().vault(&self.job.username, &self.job.destination_guid)
    }

    pub fn outcome(&self) -> Outcome {
        outcome(&self.job)
    }

    pub fn is_running(&self) -> bool {
        self.outcome() == Outcome::Running
    }
}

/// Lines that read the same.
impl PartialEq for JobLine {
    fn eq(&self, other: &Self) -> bool {
        let same_names = self.profiles().is_same(other.profiles());
        let same_job = Arc::ptr_eq(&self.job.of.jobs, &other.job.of.jobs) && self.job.place == other.job.place;
        (same_job || *self.job == *other.job)
            && (same_names
                || self.account() == other.account()
                    && self.item() == other.item()
                    && self.device() == other.device()
                    && self.vault() == other.vault())
    }
}

fn outcome(job: &JobRow) -> Outcome {
    JobStatus::from(job.status).outcome()
}

/// The wanted jobs of one answer and of those that run, each once: what runs first, then the newest.
pub fn lines(
    all: &Arc<List<JobRow>>,
    running: Option<&Arc<List<JobRow>>>,
    profiles: &Profiles,
    wanted: &Wanted,
    now: UnixSeconds,
) -> Vec<JobLine> {
    let answer = |jobs: &Arc<List<JobRow>>| Arc::new(Answer { jobs: Arc::clone(jobs), profiles: profiles.clone() });
    let long = answer(all);
    let mut late: HashSet<_> = running.iter().flat_map(|running| running.iter()).map(|job| &job.id).collect();
    let most = all.len() + running.map_or(0, |running| running.len());
    let (mut chosen, mut ranks) = (Vec::<JobLine>::with_capacity(most), Vec::<(u64, u32)>::with_capacity(most));
    let mut choose = |of: &Arc<Answer>, place, job: &JobRow| {
        let outcome = outcome(job);
        if wanted.holds(job, outcome, now) {
            ranks.push((rank(outcome, job.start_time), u32::try_from(chosen.len()).unwrap_or(u32::MAX)));
            chosen.push(JobLine { job: Job { of: Arc::clone(of), place } });
        }
    };
    for (place, job) in (0..).zip(all.iter()) {
        choose(&long, place, job);
        // A job that is in both answers is shown as the long one has it.
        if !late.is_empty() {
            late.remove(&job.id);
        }
    }
    if let Some(running) = running {
        let short = answer(running);
        for (place, job) in (0..).zip(running.iter()).filter(|(_, job)| late.remove(&job.id)) {
            choose(&short, place, job);
        }
    }
    let mut lines = Vec::with_capacity(chosen.len());
    let order = by_rank(ranks);
    lines.extend(order.iter().filter_map(|place| chosen.get(usize::try_from(*place).ok()?)).cloned());
    lines
}

/// Smaller for what comes first: what runs, then the newest.
fn rank(outcome: Outcome, started: UnixSeconds) -> u64 {
    const RUNS_NO_MORE: u64 = 1 << 63;
    let age = u64::try_from(i64::MAX / 2 - started.0.clamp(0, i64::MAX / 2)).unwrap_or_default();
    if outcome == Outcome::Running { age } else { RUNS_NO_MORE | age }
}

/// Some jobs of one answer, the newest first.
pub fn lines_of(jobs: &Arc<List<JobRow>>, profiles: &Profiles, wanted: &dyn Fn(&JobRow) -> bool) -> Vec<JobLine> {
    let of = Arc::new(Answer { jobs: Arc::clone(jobs), profiles: profiles.clone() });
    let chosen = (0..).zip(jobs.iter()).filter(|(_, job)| wanted(job));
    let ranks = chosen.map(|(place, job)| (rank(Outcome::Unknown, job.start_time), place)).collect();
    by_rank(ranks).into_iter().map(|place| JobLine { job: Job { of: Arc::clone(&of), place } }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::span::Span;
    use super::*;

    fn job(id: &str, status: u64, started: i64) -> JobRow {
        JobRow { id: id.into(), status, start_time: UnixSeconds(started), ..JobRow::default() }
    }

    fn listed(all: &[JobRow], running: &[JobRow], wanted: &Wanted) -> Vec<String> {
        let [all, running] = [all, running].map(|jobs| Arc::new(List(jobs.to_vec())));
        let lines = lines(&all, Some(&running), &Profiles::Unknown, wanted, UnixSeconds(100_000));
        lines.iter().map(|line| line.job.id.to_string()).collect()
    }

    #[test]
    fn what_runs_comes_first_and_then_the_newest() {
        let jobs = [job("old", 5000, 50_000), job("runs", 6001, 20_000), job("new", 7002, 90_000)];
        assert_eq!(listed(&jobs, &[], &Wanted::all(Span::Day)), ["runs", "new", "old"]);
    }

    #[test]
    fn a_job_of_both_answers_is_listed_once_as_the_long_one_has_it() {
        let (ended, running) = ([job("a", 5000, 50_000)], [job("a", 6001, 50_000), job("b", 6001, 10_000)]);
        assert_eq!(listed(&ended, &running, &Wanted::all(Span::Day)), ["b", "a"]);
        let failed = Wanted { outcome: Some(Outcome::Running), ..Wanted::all(Span::Day) };
        assert_eq!(listed(&ended, &running, &failed), ["b"]);
    }

    #[test]
    fn only_what_is_wanted_is_listed() {
        let jobs = [job("good", 5000, 50_000), job("bad", 7002, 60_000), job("quota", 7003, 50_000)];
        let failed = Wanted { outcome: Some(Outcome::Failed), ..Wanted::all(Span::Day) };
        assert_eq!(listed(&jobs, &[], &failed), ["bad", "quota"]);
    }

    #[test]
    fn lines_that_read_the_same_are_equal() {
        let line = |profiles: &Profiles, started| {
            let jobs = Arc::new(List(vec![JobRow { username: "u".into(), ..job("a", 5000, started) }]));
            lines(&jobs, None, profiles, &Wanted::all(Span::Day), UnixSeconds(100_000)).remove(0)
        };
        let named = |name: &str| {
            let text = format!(r#"{{"u":{{"Username":"u","AccountName":"{name}"}}}}"#);
            Profiles::All(Arc::new(comet_api::rows::of_text(text).unwrap()))
        };
        assert!(line(&Profiles::Unknown, 50_000) == line(&Profiles::Unknown, 50_000));
        assert!(line(&Profiles::Unknown, 50_000) != line(&Profiles::Unknown, 50_001));
        assert!(line(&named("U"), 50_000) == line(&named("U"), 50_000));
        assert!(line(&named("U"), 50_000) != line(&named("V"), 50_000));
    }
}
