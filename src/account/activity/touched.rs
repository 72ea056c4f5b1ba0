//! Which answers are no longer true after what has happened. Jobs and users are not here: their lists are changed in
//! place.

use comet_api::constants::sevt;
use comet_api::method::Method;
use comet_api::methods::*;

macro_rules! names {
    ($($method:ident),*) => { const { &[$($method::INFO.name),*] } };
}

/// Answers that are asked for again at once: those that are short.
pub const fn at_once(kind: i64) -> &'static [&'static str] {
    match kind {
        sevt::ACCOUNT_ADMIN_NEW | sevt::ACCOUNT_ADMIN_REMOVED | sevt::ACCOUNT_ADMIN_UPDATED => {
            names![AdminAdminUserList, AdminAccountProperties]
        }
        sevt::BUCKET_NEW | sevt::BUCKET_REMOVED => names![AdminStorageListBuckets],
        sevt::SERVER_STARTED..=sevt::SERVER_UPDATED => {
            names![AdminMetaVersion, AdminMetaServerConfigGet]
        }
        sevt::TENANT_NEW..=sevt::TENANT_UPDATED => names![AdminOrganizationList],
        sevt::POLICY_NEW..=sevt::POLICY_UPDATED => names![AdminPoliciesList, AdminPoliciesListFull, AdminPoliciesGet],
        sevt::DEVICE_LOBBY_CONNECT | sevt::DEVICE_LOBBY_DISCONNECT => names![AdminInstallationListActive],
        sevt::USERGROUP_NEW..=sevt::USERGROUP_UPDATED => {
            names![AdminUserGroupsList, AdminUserGroupsListFull, AdminUserGroupsGet]
        }
        _ => &[],
    }
}

/// Answers about one user.
pub const OF_USER: &[&str] = names![AdminGetUserProfile, AdminGetUserProfileAndHash];

/// Answers about the very thing that it happened to.
pub const fn about(kind: i64) -> &'static [&'static str] {
    match kind {
        sevt::ACCOUNT_NEW | sevt::ACCOUNT_UPDATED => OF_USER,
        sevt::JOB_NEW | sevt::JOB_COMPLETED => {
            names![AdminGetJobProperties, AdminGetJobLog, AdminGetJobLogEntries]
        }
        _ => &[],
    }
}

/// Long answers, or ones that every other piece of news would spoil: they are asked for once for many.
pub const fn when_it_rests(kind: i64) -> &'static [&'static str] {
    match kind {
        sevt::ACCOUNT_NEW | sevt::ACCOUNT_REMOVED => names![AdminListUsers],
        sevt::JOB_NEW | sevt::JOB_COMPLETED => {
            names![AdminGetJobsForCustomSearch, AdminCountJobsForCustomSearch]
        }
        sevt::DEVICE_NEW | sevt::DEVICE_REMOVED | sevt::DEVICE_LIVE_CONNECT | sevt::DEVICE_LIVE_DISCONNECT => {
            names![AdminDispatcherListActive]
        }
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_touches_its_own_lists_alone() {
        assert_eq!(at_once(sevt::TENANT_UPDATED), ["AdminOrganizationList"]);
        assert_eq!(at_once(sevt::JOB_NEW), [""; 0]);
        assert_eq!(about(sevt::ACCOUNT_REMOVED), [""; 0], "nobody is there to be asked for");
        assert!(about(sevt::JOB_COMPLETED).contains(&"AdminGetJobLogEntries"));
        assert_eq!(when_it_rests(sevt::DEVICE_LIVE_CONNECT), ["AdminDispatcherListActive"]);
    }

    #[test]
    fn a_kind_that_is_newer_than_this_console_touches_nothing() {
        assert!([at_once, about, when_it_rests].iter().all(|touched| touched(4998).is_empty()));
    }
}
