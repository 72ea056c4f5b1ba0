//! What each kind of event is called, and how loud it is.

use crate::i18n::*;
use crate::ui::tone::Tone;
use comet_api::constants::sevt;

/// What has happened, in words; the constant's own name for kinds that are newer than this console.
pub fn kind_label(i18n: Texts, kind: i64, name: &str) -> String {
    match kind {
        sevt::META_HELLO => t_string!(i18n, live.hello),
        sevt::ACCOUNT_NEW => t_string!(i18n, live.account_new),
        sevt::ACCOUNT_REMOVED => t_string!(i18n, live.account_removed),
        sevt::ACCOUNT_UPDATED => t_string!(i18n, live.account_updated),
        sevt::ACCOUNT_LOGIN => t_string!(i18n, live.account_login),
        sevt::ACCOUNT_LOGIN_FAILED => t_string!(i18n, live.account_login_failed),
        sevt::ACCOUNT_SESSION_START => t_string!(i18n, live.account_session_start),
        sevt::ACCOUNT_SESSION_REVOKE => t_string!(i18n, live.account_session_revoke),
        sevt::ACCOUNT_SESSION_EXPIRE => t_string!(i18n, live.account_session_expire),
        sevt::ACCOUNT_ADMIN_NEW => t_string!(i18n, live.admin_new),
        sevt::ACCOUNT_ADMIN_REMOVED => t_string!(i18n, live.admin_removed),
        sevt::ACCOUNT_ADMIN_UPDATED => t_string!(i18n, live.admin_updated),
        sevt::ACCOUNT_ADMIN_LOGIN => t_string!(i18n, live.admin_login),
        sevt::ACCOUNT_ADMIN_LOGIN_FAILED => t_string!(i18n, live.admin_login_failed),
        sevt::ACCOUNT_ADMIN_SESSION_START => t_string!(i18n, live.admin_session_start),
        sevt::ACCOUNT_ADMIN_SESSION_REVOKE => t_string!(i18n, live.admin_session_revoke),
        sevt::ACCOUNT_ADMIN_SESSION_EXPIRE => t_string!(i18n, live.admin_session_expire),
        sevt::JOB_NEW => t_string!(i18n, live.job_new),
        sevt::JOB_COMPLETED => t_string!(i18n, live.job_completed),
        sevt::BUCKET_NEW => t_string!(i18n, live.bucket_new),
        sevt::BUCKET_REMOVED => t_string!(i18n, live.bucket_removed),
        sevt::SERVER_STARTED => t_string!(i18n, live.server_started),
        sevt::SERVER_RESTARTED => t_string!(i18n, live.server_restarted),
        sevt::SERVER_SHUTDOWN => t_string!(i18n, live.server_shutdown),
        sevt::SERVER_UPDATED => t_string!(i18n, live.server_updated),
        sevt::TENANT_NEW => t_string!(i18n, live.tenant_new),
        sevt::TENANT_REMOVED => t_string!(i18n, live.tenant_removed),
        sevt::TENANT_UPDATED => t_string!(i18n, live.tenant_updated),
        sevt::POLICY_NEW => t_string!(i18n, live.policy_new),
        sevt::POLICY_REMOVED => t_string!(i18n, live.policy_removed),
        sevt::POLICY_UPDATED => t_string!(i18n, live.policy_updated),
        sevt::DEVICE_NEW => t_string!(i18n, live.device_new),
        sevt::DEVICE_REMOVED => t_string!(i18n, live.device_removed),
        sevt::DEVICE_LIVE_CONNECT => t_string!(i18n, live.device_connect),
        sevt::DEVICE_LIVE_DISCONNECT => t_string!(i18n, live.device_disconnect),
        sevt::DEVICE_LOBBY_CONNECT => t_string!(i18n, live.lobby_connect),
        sevt::DEVICE_LOBBY_DISCONNECT => t_string!(i18n, live.lobby_disconnect),
        sevt::USERGROUP_NEW => t_string!(i18n, live.group_new),
        sevt::USERGROUP_REMOVED => t_string!(i18n, live.group_removed),
        sevt::USERGROUP_UPDATED => t_string!(i18n, live.group_updated),
        _ => name,
    }
    .to_owned()
}

/// Red for what somebody should look at, green for good news, grey for the course of things.
pub const fn kind_tone(kind: i64) -> Tone {
    match kind {
        sevt::ACCOUNT_LOGIN_FAILED | sevt::ACCOUNT_ADMIN_LOGIN_FAILED => Tone::Danger,
        sevt::ACCOUNT_REMOVED
        | sevt::ACCOUNT_ADMIN_REMOVED
        | sevt::BUCKET_REMOVED
        | sevt::TENANT_REMOVED
        | sevt::POLICY_REMOVED
        | sevt::DEVICE_REMOVED
        | sevt::USERGROUP_REMOVED
        | sevt::SERVER_RESTARTED
        | sevt::SERVER_SHUTDOWN => Tone::Warning,
        sevt::JOB_NEW | sevt::DEVICE_LOBBY_CONNECT | sevt::META_HELLO | sevt::SERVER_STARTED => Tone::Info,
        sevt::ACCOUNT_NEW | sevt::DEVICE_NEW | sevt::DEVICE_LIVE_CONNECT => Tone::Success,
        _ => Tone::Neutral,
    }
}

/// What an event belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    Users,
    SignIns,
    Jobs,
    Devices,
    /// The server, its settings, and all that is newer than this console.
    Rest,
}

impl Area {
    pub const ALL: [Self; 5] = [Self::Jobs, Self::Devices, Self::Users, Self::SignIns, Self::Rest];

    /// The area of a kind.
    pub const fn of(kind: i64) -> Self {
        match kind {
            sevt::ACCOUNT_LOGIN..=sevt::ACCOUNT_SESSION_EXPIRE
            | sevt::ACCOUNT_ADMIN_LOGIN..=sevt::ACCOUNT_ADMIN_SESSION_EXPIRE => Self::SignIns,
            sevt::ACCOUNT_NEW..=sevt::ACCOUNT_UPDATED
            | sevt::ACCOUNT_ADMIN_NEW..=sevt::ACCOUNT_ADMIN_UPDATED
            | sevt::USERGROUP_NEW..=sevt::USERGROUP_UPDATED => Self::Users,
            sevt::JOB_NEW | sevt::JOB_COMPLETED => Self::Jobs,
            sevt::DEVICE_NEW..=sevt::DEVICE_LOBBY_DISCONNECT => Self::Devices,
            _ => Self::Rest,
        }
    }

    /// The area's name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Users => "users",
            Self::SignIns => "sign-ins",
            Self::Jobs => "jobs",
            Self::Devices => "devices",
            Self::Rest => "server",
        }
    }

    /// The area of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|area| area.name() == name)
    }

    pub fn label(self, i18n: Texts) -> String {
        match self {
            Self::Users => t_string!(i18n, live.of_users),
            Self::SignIns => t_string!(i18n, live.of_sign_ins),
            Self::Jobs => t_string!(i18n, live.of_jobs),
            Self::Devices => t_string!(i18n, live.of_devices),
            Self::Rest => t_string!(i18n, live.of_the_rest),
        }
        .to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_has_its_area_and_unknown_ones_are_the_servers() {
        assert_eq!(Area::of(sevt::ACCOUNT_ADMIN_LOGIN_FAILED), Area::SignIns);
        assert_eq!(Area::of(sevt::ACCOUNT_UPDATED), Area::Users);
        assert_eq!(Area::of(sevt::DEVICE_LOBBY_CONNECT), Area::Devices);
        assert_eq!(Area::of(4998), Area::Rest);
    }

    #[test]
    fn areas_are_found_by_their_names() {
        assert!(Area::ALL.into_iter().all(|area| Area::named(area.name()) == Some(area)));
    }
}
