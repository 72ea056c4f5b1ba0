//! What about a server needs a look. Pure.

use super::super::devices::compare;
use crate::order::in_order;
use crate::ui::tone::Tone;
use comet_api::UnixSeconds;
use comet_api::types::{ServerMetaVersionInfo, SoftwareUpdateNewsResponse, StorageFreeSpaceInfo};
use std::cmp::Ordering;

const DAY: i64 = 86_400;
/// A licence that ends within this time is worth a word.
const LICENCE_SOON: i64 = 30 * DAY;
/// Clocks that differ by less do no harm, in seconds.
const CLOCK_TOLERATED: u64 = 120;
/// So many e-mails wait only when they can't get out.
const MANY_MAILS: i64 = 100;
/// A self-backup that is older has been missed.
const SELF_BACKUP_OLD: i64 = 8 * DAY;
/// How full a disk may be, in percent.
const NEARLY_FULL: f64 = 90.0;
const FULL: f64 = 97.0;

/// Something that needs a look.
#[derive(Clone, Debug, PartialEq)]
pub enum Concern {
    /// The licence has ended.
    LicenceOver(UnixSeconds),
    LicenceSoon(UnixSeconds),
    /// The storage is full to so many percent.
    StorageFull(f64),
    StorageNearlyFull(f64),
    /// More devices than the licence allows.
    TooManyDevices {
        devices: i64,
        limit: i64,
    },
    /// The last self-backup to this target (counted from 1) failed.
    SelfBackupFailed {
        target: usize,
        at: UnixSeconds,
    },
    SelfBackupOld {
        target: usize,
        at: UnixSeconds,
    },
    SelfBackupNever {
        target: usize,
    },
    MailErrors(i64),
    MailsWait(i64),
    /// The clocks differ by so many seconds.
    ClockOff(u64),
    /// A newer version is out.
    NewVersion(String),
}

impl Concern {
    pub fn tone(&self) -> Tone {
        match self {
            Self::LicenceOver(_) | Self::StorageFull(_) => Tone::Danger,
            Self::NewVersion(_) => Tone::Info,
            _ => Tone::Warning,
        }
    }

    fn rank(&self) -> u8 {
        match self.tone() {
            Tone::Danger => 0,
            Tone::Warning => 1,
            _ => 2,
        }
    }
}

/// All that needs a look, the worst first.
pub fn concerns(
    server: &ServerMetaVersionInfo,
    news: Option<&SoftwareUpdateNewsResponse>,
    storage: Option<&StorageFreeSpaceInfo>,
    clock_off: u64,
) -> Vec<Concern> {
    // By the server's own clock, as all its times are.
    let now = server.current_time();
    let mut all: Vec<Concern> = [
        licence(server.license_valid_until(), now),
        storage.and_then(fullness),
        devices(server),
        Some(server.emails_sent_errors()).filter(|errors| *errors > 0).map(Concern::MailErrors),
        Some(server.emails_waiting_in_queue()).filter(|mails| *mails >= MANY_MAILS).map(Concern::MailsWait),
        Some(clock_off).filter(|off| *off > CLOCK_TOLERATED).map(Concern::ClockOff),
        news.and_then(|news| newer(server.version(), news.latest_stable())),
    ]
    .into_iter()
    .flatten()
    .collect();
    for (place, run) in server.self_backup().iter().enumerate() {
        let target = place + 1;
        let concern = match run.last_run_end().known() {
            None if run.current_run_start().known().is_some() => None,
            None => Some(Concern::SelfBackupNever { target }),
            Some(at) if !run.last_run_success() => Some(Concern::SelfBackupFailed { target, at }),
            Some(at) if now - at > SELF_BACKUP_OLD => Some(Concern::SelfBackupOld { target, at }),
            Some(_) => None,
        };
        all.extend(concern);
    }
    in_order(all, |a: &Concern, b: &Concern| a.rank().cmp(&b.rank()))
}

fn licence(until: UnixSeconds, now: UnixSeconds) -> Option<Concern> {
    let until = until.known()?;
    match until - now {
        left if left <= 0 => Some(Concern::LicenceOver(until)),
        left if left < LICENCE_SOON => Some(Concern::LicenceSoon(until)),
        _ => None,
    }
}

fn fullness(storage: &StorageFreeSpaceInfo) -> Option<Concern> {
    let used = storage.used_percent();
    match storage.unlimited() {
        false if used >= FULL => Some(Concern::StorageFull(used)),
        false if used >= NEARLY_FULL => Some(Concern::StorageNearlyFull(used)),
        _ => None,
    }
}

/// A limit of 0 is none.
fn devices(server: &ServerMetaVersionInfo) -> Option<Concern> {
    let (devices, limit) = (server.configured_devices(), server.server_license_limit().device_count());
    (limit > 0 && devices > limit).then_some(Concern::TooManyDevices { devices, limit })
}

fn newer(own: &str, latest: &str) -> Option<Concern> {
    (!own.is_empty() && compare(latest, own) == Ordering::Greater).then(|| Concern::NewVersion(latest.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::Lens;
    use serde_json::json;

    fn server(more: serde_json::Value) -> ServerMetaVersionInfo {
        let mut value = json!({"Version": "25.9.6", "CurrentTime": 1_000_000_000});
        for (name, field) in more.as_object().unwrap() {
            value[name] = field.clone();
        }
        ServerMetaVersionInfo::of(&value).clone()
    }

    fn of(more: serde_json::Value) -> Vec<Concern> {
        concerns(&server(more), None, None, 0)
    }

    #[test]
    fn a_server_that_tells_nothing_is_no_concern() {
        assert_eq!(of(json!({})), []);
    }

    #[test]
    fn what_is_over_comes_before_what_will_be() {
        let mut storage = StorageFreeSpaceInfo::default();
        storage.set_used_percent(98.5);
        let server = server(json!({"LicenseValidUntil": 1_000_000_000 + 5 * DAY, "EmailsSentErrors": 3}));
        let mut news = SoftwareUpdateNewsResponse::default();
        news.set_latest_stable("25.10.0");
        let found = concerns(&server, Some(&news), Some(&storage), 4000);
        assert_eq!(
            found,
            [
                Concern::StorageFull(98.5),
                Concern::LicenceSoon(UnixSeconds(1_000_000_000 + 5 * DAY)),
                Concern::MailErrors(3),
                Concern::ClockOff(4000),
                Concern::NewVersion("25.10.0".into()),
            ]
        );
    }

    #[test]
    fn each_target_of_self_backups_is_looked_at() {
        let run = |end: i64, success: bool| json!({"LastRunEnd": end, "LastRunSuccess": success});
        let found = of(json!({"SelfBackup": [
            run(999_999_000, true), run(999_999_000, false), run(900_000_000, true), run(0, false),
            {"CurrentRunStart": 999_999_999},
        ]}));
        assert_eq!(
            found,
            [
                Concern::SelfBackupFailed { target: 2, at: UnixSeconds(999_999_000) },
                Concern::SelfBackupOld { target: 3, at: UnixSeconds(900_000_000) },
                Concern::SelfBackupNever { target: 4 },
            ]
        );
    }

    #[test]
    fn a_version_that_is_no_newer_is_no_news() {
        for latest in ["25.9.6", "25.9.5", "", "nonsense"] {
            assert_eq!(newer("25.9.6", latest), None, "{latest}");
        }
        assert_eq!(newer("", "25.9.6"), None);
    }

    #[test]
    fn storage_without_a_limit_is_never_full() {
        let mut storage = StorageFreeSpaceInfo::default();
        storage.set_used_percent(100.0);
        storage.set_unlimited(true);
        assert_eq!(fullness(&storage), None);
    }
}
