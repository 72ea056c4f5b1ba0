//! What a job's status number means. Ranges decide, so that numbers of newer servers find their place.

use crate::constants::job_status as code;

/// The status of a job (`BackupJobDetail.Status`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum JobStatus {
    Success,
    Running,
    Waiting,
    Warning,
    Error,
    Timeout,
    Quota,
    Missed,
    Cancelled,
    Skipped,
    Abandoned,
    /// In the range of failures, with a number that is not known here.
    OtherFailure,
    Unknown,
}

/// What a status means to someone who glances at it. The API counts warnings as failures; people do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    Success,
    Running,
    Warning,
    /// Planned, but no job ran.
    Missed,
    Failed,
    Unknown,
}

impl Outcome {
    pub const ALL: [Self; 6] = [Self::Success, Self::Running, Self::Warning, Self::Missed, Self::Failed, Self::Unknown];
}

impl From<u64> for JobStatus {
    fn from(number: u64) -> Self {
        match number {
            code::STOP_SUCCESS_MIN..=code::STOP_SUCCESS_MAX => Self::Success,
            code::NOT_YET_STARTED => Self::Waiting,
            code::RUNNING_MIN..=code::RUNNING_MAX => Self::Running,
            code::FAILED_TIMEOUT => Self::Timeout,
            code::FAILED_WARNING => Self::Warning,
            code::FAILED_ERROR => Self::Error,
            code::FAILED_QUOTA => Self::Quota,
            code::FAILED_SCHEDULEMISSED => Self::Missed,
            code::FAILED_CANCELLED => Self::Cancelled,
            code::FAILED_SKIPALREADYRUNNING => Self::Skipped,
            code::FAILED_ABANDONED => Self::Abandoned,
            other if (code::FAILED_MIN..=code::FAILED_MAX).contains(&other) => Self::OtherFailure,
            _ => Self::Unknown,
        }
    }
}

impl JobStatus {
    pub fn outcome(self) -> Outcome {
        match self {
            Self::Success => Outcome::Success,
            Self::Running | Self::Waiting => Outcome::Running,
            Self::Warning => Outcome::Warning,
            Self::Missed => Outcome::Missed,
            Self::Unknown => Outcome::Unknown,
            Self::Error
            | Self::Timeout
            | Self::Quota
            | Self::Cancelled
            | Self::Skipped
            | Self::Abandoned
            | Self::OtherFailure => Outcome::Failed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_newer_servers_fall_in_their_range() {
        assert_eq!(JobStatus::from(5123).outcome(), Outcome::Success);
        assert_eq!(JobStatus::from(6777), JobStatus::Running);
        assert_eq!(JobStatus::from(7900), JobStatus::OtherFailure);
        assert_eq!(JobStatus::from(12), JobStatus::Unknown);
    }

    #[test]
    fn a_warning_is_not_a_failure_although_its_number_is() {
        assert_eq!(JobStatus::from(7001).outcome(), Outcome::Warning);
        assert_eq!(JobStatus::from(7004).outcome(), Outcome::Missed);
        assert_eq!(JobStatus::from(7002).outcome(), Outcome::Failed);
    }
}
