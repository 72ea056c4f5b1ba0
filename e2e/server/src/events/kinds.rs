//! The kinds of events: the API's names, the words of the log, and the method that shows what an event is about.

use comet_api::MethodInfo;
use comet_api::constants::sevt;
use comet_api::method::Method;
use comet_api::methods::{
    AdminAdminUserList, AdminDispatcherListActive, AdminGetJobsRecent, AdminInstallationListActive, AdminListUsers,
    AdminMetaServerConfigGet, AdminMetaVersion, AdminPoliciesList, AdminStorageListBuckets, AdminUserGroupsList,
};

const KINDS: [(i64, &str, &str); 40] = [
    (sevt::META_HELLO, "SEVT_META_HELLO", "A listener was greeted"),
    (sevt::ACCOUNT_NEW, "SEVT_ACCOUNT_NEW", "User added"),
    (sevt::ACCOUNT_REMOVED, "SEVT_ACCOUNT_REMOVED", "User removed"),
    (sevt::ACCOUNT_UPDATED, "SEVT_ACCOUNT_UPDATED", "User changed"),
    (sevt::ACCOUNT_LOGIN, "SEVT_ACCOUNT_LOGIN", "User signed in"),
    (sevt::ACCOUNT_LOGIN_FAILED, "SEVT_ACCOUNT_LOGIN_FAILED", "Sign-in of a user failed"),
    (sevt::ACCOUNT_SESSION_START, "SEVT_ACCOUNT_SESSION_START", "User started a session"),
    (sevt::ACCOUNT_SESSION_REVOKE, "SEVT_ACCOUNT_SESSION_REVOKE", "User ended a session"),
    (sevt::ACCOUNT_SESSION_EXPIRE, "SEVT_ACCOUNT_SESSION_EXPIRE", "Session of a user expired"),
    (sevt::ACCOUNT_ADMIN_NEW, "SEVT_ACCOUNT_ADMIN_NEW", "Administrator added"),
    (sevt::ACCOUNT_ADMIN_REMOVED, "SEVT_ACCOUNT_ADMIN_REMOVED", "Administrator removed"),
    (sevt::ACCOUNT_ADMIN_UPDATED, "SEVT_ACCOUNT_ADMIN_UPDATED", "Administrator changed"),
    (sevt::ACCOUNT_ADMIN_LOGIN, "SEVT_ACCOUNT_ADMIN_LOGIN", "Administrator signed in"),
    (sevt::ACCOUNT_ADMIN_LOGIN_FAILED, "SEVT_ACCOUNT_ADMIN_LOGIN_FAILED", "Sign-in of an administrator failed"),
    (sevt::ACCOUNT_ADMIN_SESSION_START, "SEVT_ACCOUNT_ADMIN_SESSION_START", "Administrator started a session"),
    (sevt::ACCOUNT_ADMIN_SESSION_REVOKE, "SEVT_ACCOUNT_ADMIN_SESSION_REVOKE", "Administrator ended a session"),
    (sevt::ACCOUNT_ADMIN_SESSION_EXPIRE, "SEVT_ACCOUNT_ADMIN_SESSION_EXPIRE", "Session of an administrator expired"),
    (sevt::JOB_NEW, "SEVT_JOB_NEW", "Job started"),
    (sevt::JOB_COMPLETED, "SEVT_JOB_COMPLETED", "Job ended"),
    (sevt::BUCKET_NEW, "SEVT_BUCKET_NEW", "Bucket added"),
    (sevt::BUCKET_REMOVED, "SEVT_BUCKET_REMOVED", "Bucket removed"),
    (sevt::SERVER_STARTED, "SEVT_SERVER_STARTED", "Server started"),
    (sevt::SERVER_RESTARTED, "SEVT_SERVER_RESTARTED", "Server restarts"),
    (sevt::SERVER_SHUTDOWN, "SEVT_SERVER_SHUTDOWN", "Server shuts down"),
    (sevt::SERVER_UPDATED, "SEVT_SERVER_UPDATED", "Settings changed"),
    (sevt::TENANT_NEW, "SEVT_TENANT_NEW", "Organization added"),
    (sevt::TENANT_REMOVED, "SEVT_TENANT_REMOVED", "Organization removed"),
    (sevt::TENANT_UPDATED, "SEVT_TENANT_UPDATED", "Organization changed"),
    (sevt::POLICY_NEW, "SEVT_POLICY_NEW", "Policy added"),
    (sevt::POLICY_REMOVED, "SEVT_POLICY_REMOVED", "Policy removed"),
    (sevt::POLICY_UPDATED, "SEVT_POLICY_UPDATED", "Policy changed"),
    (sevt::DEVICE_NEW, "SEVT_DEVICE_NEW", "Device registered"),
    (sevt::DEVICE_REMOVED, "SEVT_DEVICE_REMOVED", "Device revoked"),
    (sevt::DEVICE_LIVE_CONNECT, "SEVT_DEVICE_LIVE_CONNECT", "Device connected"),
    (sevt::DEVICE_LIVE_DISCONNECT, "SEVT_DEVICE_LIVE_DISCONNECT", "Device disconnected"),
    (sevt::DEVICE_LOBBY_CONNECT, "SEVT_DEVICE_LOBBY_CONNECT", "Device came into the lobby"),
    (sevt::DEVICE_LOBBY_DISCONNECT, "SEVT_DEVICE_LOBBY_DISCONNECT", "Device left the lobby"),
    (sevt::USERGROUP_NEW, "SEVT_USERGROUP_NEW", "User group added"),
    (sevt::USERGROUP_REMOVED, "SEVT_USERGROUP_REMOVED", "User group removed"),
    (sevt::USERGROUP_UPDATED, "SEVT_USERGROUP_UPDATED", "User group changed"),
];

fn find(kind: i64) -> Option<&'static (i64, &'static str, &'static str)> {
    KINDS.iter().find(|(value, ..)| *value == kind)
}

/// The constant's name.
pub fn name(kind: i64) -> &'static str {
    find(kind).map_or("", |(_, name, _)| name)
}

/// As the log says it.
pub fn words(kind: i64) -> &'static str {
    find(kind).map_or("Something happened", |(.., words)| words)
}

/// The method with which an administrator would see what it is about; `None` where whose it is decides alone.
pub fn shown_by(kind: i64) -> Option<&'static MethodInfo> {
    match kind {
        sevt::ACCOUNT_NEW..sevt::ACCOUNT_ADMIN_NEW => Some(AdminListUsers::INFO),
        sevt::ACCOUNT_ADMIN_NEW..sevt::JOB_NEW => Some(AdminAdminUserList::INFO),
        sevt::JOB_NEW..sevt::BUCKET_NEW => Some(AdminGetJobsRecent::INFO),
        sevt::BUCKET_NEW..sevt::SERVER_STARTED => Some(AdminStorageListBuckets::INFO),
        sevt::SERVER_UPDATED => Some(AdminMetaServerConfigGet::INFO),
        sevt::SERVER_STARTED..sevt::TENANT_NEW => Some(AdminMetaVersion::INFO),
        sevt::POLICY_NEW..sevt::DEVICE_NEW => Some(AdminPoliciesList::INFO),
        sevt::DEVICE_LOBBY_CONNECT | sevt::DEVICE_LOBBY_DISCONNECT => Some(AdminInstallationListActive::INFO),
        sevt::DEVICE_NEW..sevt::USERGROUP_NEW => Some(AdminDispatcherListActive::INFO),
        sevt::USERGROUP_NEW..sevt::MAX => Some(AdminUserGroupsList::INFO),
        _ => None,
    }
}
