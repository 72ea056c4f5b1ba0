//! What can be asked of jobs beside a span of time: the newest, all, those that fit a search, how many; and how one
//! is stopped.

use super::port::{Account, JobRow};
use crate::server::Ask;
use comet_api::methods::*;
use comet_api::twins::{GetJobsForCustomSearch, JobCancel};
use comet_api::types::{CometAPIResponseMessage, CountJobsResponse, SearchClause};
use comet_api::{JobId, List, Username};

impl Account {
    /// What runs, and what ended a short while ago, as the server sees it; one account's jobs are asked for as a whole.
    pub fn recent_jobs(&self) -> Ask<List<JobRow>> {
        match self.is_everyone() {
            true => Ask::new(&AdminGetJobsRecent {}).rows(),
            false => self.jobs(),
        }
    }

    /// All jobs that the server knows. Of everyone, they may be hundreds of megabytes.
    pub fn all_jobs(&self) -> Ask<List<JobRow>> {
        match self.is_everyone() {
            true => Ask::new(&AdminGetJobsAll {}).rows(),
            false => self.jobs(),
        }
    }

    /// The jobs that fit a clause.
    pub fn found_jobs(&self, query: SearchClause) -> Ask<List<JobRow>> {
        self.ask(GetJobsForCustomSearch { query }).rows()
    }

    /// How many jobs fit a clause. Users have no way to ask.
    pub fn count_jobs(&self, query: SearchClause) -> Option<Ask<CountJobsResponse>> {
        matches!(self, Self::AsAdmin { .. }).then(|| Ask::new(&AdminCountJobsForCustomSearch { query }))
    }

    /// Tells the device to stop a job. The server waits some seconds for the device's word.
    pub fn cancel_job(&self, job_id: JobId) -> Ask<CometAPIResponseMessage> {
        self.ask(JobCancel { job_id })
    }

    /// Calls a job ended of which nothing will be heard any more. Users have no way to ask.
    pub fn abandon_job(&self, job_id: JobId) -> Option<Ask<CometAPIResponseMessage>> {
        match self {
            Self::AsAdmin { user } => Some(Ask::new(&AdminJobAbandon { target_user: user.clone(), job_id })),
            Self::AsUser => None,
        }
    }

    /// The account of a job's user, by the same door.
    pub fn of_user(&self, user: &str) -> Self {
        match self {
            Self::AsAdmin { .. } => Self::AsAdmin { user: Username::from(user.to_owned()) },
            Self::AsUser => Self::AsUser,
        }
    }
}

/// The answers that a job makes stale when it begins or is stopped.
pub const OF_JOBS: [&str; 12] = [
    "AdminGetJobsForDateRange",
    "AdminGetJobsRecent",
    "AdminGetJobsAll",
    "AdminGetJobsForUser",
    "AdminGetJobsForCustomSearch",
    "AdminCountJobsForCustomSearch",
    "AdminGetJobProperties",
    "AdminGetJobLogEntries",
    "UserWebGetJobs",
    "UserWebGetJobsForCustomSearch",
    "UserWebGetJobProperties",
    "UserWebGetJobLogEntries",
];
