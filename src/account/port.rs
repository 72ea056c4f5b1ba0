//! The account port. Even pairs of methods are generated twins; the uneven ones are written out here.

use super::online::ConnectionRow;
use super::rows::UserRow;
use crate::server::Ask;
use crate::session::Portal;
use comet_api::methods::*;
use comet_api::rows::{Fill, Find};
use comet_api::twins::GetJobLogEntries;
use comet_api::types::GetProfileAndHashResponseMessage;
use comet_api::{ByteCount, Dictionary, Guid, Interned, JobId, List, Twin, UnixSeconds, Username, row};
use perihelion_view::prelude::*;
use std::ops::Deref;

/// Whose account a screen shows, and by which door.
#[derive(Clone, Debug, PartialEq)]
pub enum Account {
    /// An administrator looks at this user's account.
    AsAdmin { user: Username },
    /// The users look at their own.
    AsUser,
}

/// The columns of a job that lists show (`BackupJobDetail`). There may be a million of them, so that what stands in
/// many of them is kept once, and what most of them lack takes no room.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct JobRow {
    pub id: Guid,
    pub username: Interned,
    pub classification: u64,
    pub status: u64,
    pub start_time: UnixSeconds,
    /// 0 while the job runs.
    pub end_time: UnixSeconds,
    pub source_guid: Interned,
    pub destination_guid: Interned,
    pub device_id: Interned,
    pub total_files: u32,
    pub total_size: ByteCount,
    pub upload_size: ByteCount,
    pub download_size: ByteCount,
    pub total_chunks: u32,
    pub client_version: Interned,
    /// How far it has got, while it runs.
    pub progress: Progress,
}
row!(JobRow {
    id = "GUID",
    username = "Username",
    classification = "Classification",
    status = "Status",
    start_time = "StartTime",
    end_time = "EndTime",
    source_guid = "SourceGUID",
    destination_guid = "DestinationGUID",
    device_id = "DeviceID",
    total_files = "TotalFiles",
    total_size = "TotalSize",
    upload_size = "UploadSize",
    download_size = "DownloadSize",
    total_chunks = "TotalChunks",
    client_version = "ClientVersion",
    progress = "Progress",
});

/// How far a running job has got (`BackupJobProgress`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProgressRow {
    pub bytes_done: ByteCount,
    pub items_done: i64,
    pub items_total: i64,
}
row!(ProgressRow {
    bytes_done = "BytesDone",
    items_done = "ItemsDone",
    items_total = "ItemsTotal",
});

/// The progress of a job, which few have; all of it is 0 for the others.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Progress(Option<Box<ProgressRow>>);

static NO_PROGRESS: ProgressRow = ProgressRow { bytes_done: ByteCount(0), items_done: 0, items_total: 0 };

impl Deref for Progress {
    type Target = ProgressRow;

    fn deref(&self) -> &ProgressRow {
        self.0.as_deref().unwrap_or(&NO_PROGRESS)
    }
}

impl From<ProgressRow> for Progress {
    fn from(row: ProgressRow) -> Self {
        Self(Some(Box::new(row)))
    }
}

impl Fill for Progress {
    fn is_object(&self) -> bool {
        true
    }
    fn find(&self, name: &str) -> Find {
        (**self).find(name)
    }
    fn at(&mut self, place: usize) -> Option<&mut dyn Fill> {
        self.0.get_or_insert_default().at(place)
    }
}

/// A line of a job's log (`JobEntry`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LogRow {
    pub time: UnixSeconds,
    /// One of [`comet_api::constants::severity`].
    pub severity: String,
    pub message: String,
}
row!(LogRow {
    time = "Time",
    severity = "Severity",
    message = "Message",
});

impl JobRow {
    /// How long it took, in seconds; `None` while it runs, and where nothing ran.
    pub fn duration(&self) -> Option<u64> {
        let end = self.end_time.known()?;
        let start = self.start_time.known()?;
        u64::try_from(end - start).ok().filter(|seconds| *seconds > 0)
    }

    /// Bytes sent in a second, on average; known only with both ends.
    pub fn speed(&self) -> Option<u64> {
        let sent = u64::try_from(self.upload_size.0).ok().filter(|bytes| *bytes > 0)?;
        sent.checked_div(self.duration()?)
    }
}

impl Account {
    /// The account that the screens below are about.
    pub fn here() -> Self {
        use_context().unwrap_or(Self::AsUser)
    }

    /// The account of a portal as a whole: its own for a user; no one in particular for an administrator.
    pub fn of_portal(portal: Portal) -> Self {
        match portal {
            Portal::Admin => Self::AsAdmin { user: Username::default() },
            Portal::User => Self::AsUser,
        }
    }

    /// The portal that this is looked at in.
    pub fn portal(&self) -> Portal {
        match self {
            Self::AsAdmin { .. } => Portal::Admin,
            Self::AsUser => Portal::User,
        }
    }

    /// A question that both doors answer.
    pub fn ask<T: Twin>(&self, question: T) -> Ask<T::Response> {
        match self {
            Self::AsAdmin { user } => Ask::new(&question.for_admin(user)),
            Self::AsUser => Ask::new(&question.for_user()),
        }
    }

    /// Whether this is no one account but all that the administrator may see.
    pub fn is_everyone(&self) -> bool {
        matches!(self, Self::AsAdmin { user } if user.as_str().is_empty())
    }

    /// The jobs that began or ended in a span of time, in any order. One account is asked for all of its jobs.
    pub fn jobs_between(&self, start: UnixSeconds, end: UnixSeconds) -> Ask<List<JobRow>> {
        match self.is_everyone() {
            true => Ask::new(&AdminGetJobsForDateRange { start: start.0, end: end.0 }).rows(),
            false => self.jobs(),
        }
    }

    /// The jobs that run now, of everyone; one account's are among its jobs.
    pub fn running(&self) -> Option<Ask<List<JobRow>>> {
        // A span from 0 to 0 means: what has not ended.
        self.is_everyone().then(|| self.jobs_between(UnixSeconds(0), UnixSeconds(0)))
    }

    /// The lines of a job's log, oldest first.
    pub fn log(&self, job_id: JobId) -> Ask<List<LogRow>> {
        self.ask(GetJobLogEntries { job_id, min_severity: None, message_contains: None }).rows()
    }

    /// The profiles of everyone. On a large server they are many megabytes, so that going from page to page does not
    /// ask for them each time.
    pub fn everyones_profiles() -> Ask<Dictionary<UserRow>> {
        Ask::new(&AdminListUsersFull {}).rows().good_for(120.0)
    }

    /// The account's jobs, newest and oldest in any order.
    pub fn jobs(&self) -> Ask<List<JobRow>> {
        match self {
            Self::AsAdmin { user } => Ask::new(&AdminGetJobsForUser { target_user: user.clone() }).rows(),
            Self::AsUser => Ask::new(&UserWebGetJobs {}).rows(),
        }
    }

    /// The account's profile with the hash that a save must give.
    pub fn profile(&self) -> Ask<GetProfileAndHashResponseMessage> {
        match self {
            Self::AsAdmin { user } => Ask::new(&AdminGetUserProfileAndHash { target_user: user.clone() }),
            Self::AsUser => Ask::new(&UserWebGetUserProfileAndHash {}),
        }
    }

    /// The account's devices that are online now, by connection.
    pub fn online(&self) -> Ask<Dictionary<ConnectionRow>> {
        match self {
            Self::AsAdmin { user } => {
                let user_name_filter = Some(user.clone()).filter(|_| !self.is_everyone());
                Ask::new(&AdminDispatcherListActive { user_name_filter }).rows()
            }
            Self::AsUser => Ask::new(&UserWebDispatcherListActive {}).rows(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::rows::of_document;

    #[test]
    fn a_row_takes_what_it_shows_and_leaves_the_rest() {
        let text = r#"[{"GUID":"j","Status":7001,"StartTime":5,"Later":{"x":1}},{}]"#;
        let rows: List<JobRow> = of_document(&serde_json::from_str(text).unwrap());
        assert_eq!(rows[0].status, 7001);
        assert_eq!(rows[1], JobRow::default());
    }

    #[test]
    fn progress_is_there_for_jobs_that_have_some() {
        let text = r#"[{"Progress":{"Counter":2,"BytesDone":7,"ItemsTotal":9}},{"Progress":null},{}]"#;
        let rows: List<JobRow> = comet_api::rows::of_text(text).unwrap();
        let progress = |row: &JobRow| (row.progress.bytes_done, row.progress.items_total);
        assert_eq!(progress(&rows[0]), (ByteCount(7), 9));
        assert_eq!(progress(&rows[1]), (ByteCount(0), 0));
        assert_eq!(rows[1], rows[2]);
    }

    #[test]
    fn duration_and_speed_need_both_ends() {
        let ran = |start, end| JobRow {
            start_time: UnixSeconds(start),
            end_time: UnixSeconds(end),
            upload_size: ByteCount(1000),
            ..JobRow::default()
        };
        assert_eq!((ran(100, 110).duration(), ran(100, 110).speed()), (Some(10), Some(100)));
        for (start, end) in [(100, 0), (0, 100), (100, 100), (110, 100)] {
            assert_eq!((ran(start, end).duration(), ran(start, end).speed()), (None, None));
        }
    }
}
