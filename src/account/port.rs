//! The account port. Even pairs of methods are generated twins; the uneven ones are written out here.

use crate::server::Ask;
use crate::session::Portal;
use comet_api::methods::*;
use comet_api::types::{GetProfileAndHashResponseMessage, LiveUserConnection};
use comet_api::{ByteCount, Dictionary, List, Twin, UnixSeconds, Username};
use leptos::prelude::*;
use serde::Deserialize;

/// Whose account a screen shows, and by which door.
#[derive(Clone, Debug, PartialEq)]
pub enum Account {
    /// An administrator looks at this user's account.
    AsAdmin { user: Username },
    /// The users look at their own.
    AsUser,
}

/// The columns of a job that lists show (`BackupJobDetail`).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct JobRow {
    #[serde(rename = "GUID")]
    pub id: String,
    pub username: String,
    pub classification: u64,
    pub status: u64,
    pub start_time: UnixSeconds,
    /// 0 while the job runs.
    pub end_time: UnixSeconds,
    #[serde(rename = "SourceGUID")]
    pub source_guid: String,
    #[serde(rename = "DestinationGUID")]
    pub destination_guid: String,
    #[serde(rename = "DeviceID")]
    pub device_id: String,
    pub total_files: i64,
    pub total_size: ByteCount,
    pub upload_size: ByteCount,
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

    /// A question that both doors answer.
    pub fn ask<T: Twin>(&self, question: T) -> Ask<T::Response> {
        match self {
            Self::AsAdmin { user } => Ask::new(&question.for_admin(user)),
            Self::AsUser => Ask::new(&question.for_user()),
        }
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
    pub fn online(&self) -> Ask<Dictionary<LiveUserConnection>> {
        match self {
            Self::AsAdmin { user } => Ask::new(&AdminDispatcherListActive { user_name_filter: Some(user.clone()) }),
            Self::AsUser => Ask::new(&UserWebDispatcherListActive {}),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_takes_what_it_shows_and_leaves_the_rest() {
        let text = r#"[{"GUID":"j","Status":7001,"StartTime":5,"Later":{"x":1}},{}]"#;
        let rows: List<JobRow> = serde_json::from_str(text).unwrap();
        assert_eq!(rows[0].status, 7001);
        assert_eq!(rows[1], JobRow::default());
    }
}
