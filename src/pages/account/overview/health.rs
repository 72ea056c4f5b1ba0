//! Whether an account is protected: what a profile says, brought down to one answer. Pure.

use crate::account::{ItemRow, LastJob, UserRow, VaultRow};
use crate::pages::shared::vaults::{Room, room};
use comet_api::UnixSeconds;
use comet_api::status::{JobStatus, Outcome};

/// A good backup older than this is too old, in seconds.
const TOO_OLD: i64 = 7 * 86_400;

/// The answer to "am I protected?"; what weighs most comes first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Suspended,
    /// Nothing has been chosen to be backed up.
    Nothing,
    /// A vault has no room left.
    Full,
    /// Items without a good and recent backup: so many, of all.
    Attention {
        bad: usize,
        all: usize,
    },
    /// All is backed up, not all of it without warnings; when the newest backup ended.
    Warned(UnixSeconds),
    Good(UnixSeconds),
}

/// What is wrong with one item or vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    Never {
        item: String,
        device: Option<String>,
    },
    Failing {
        item: String,
        device: Option<String>,
        job: String,
    },
    /// Its last good backup is too old.
    Stale {
        item: String,
        device: Option<String>,
        last_good: UnixSeconds,
    },
    Full {
        vault: VaultRow,
    },
    NearlyFull {
        vault: VaultRow,
    },
}

/// Whether and how an account is protected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    pub verdict: Verdict,
    pub problems: Vec<Problem>,
}

impl Health {
    pub fn of(user: &UserRow, now: UnixSeconds) -> Self {
        let items: Vec<Problem> = user.items.values().filter_map(|item| problem(user, item, now)).collect();
        let vaults = user.vaults.values().filter_map(vault_problem);
        let bad = items.len();
        let problems: Vec<Problem> = vaults.chain(items).collect();
        Self { verdict: verdict(user, bad, &problems), problems }
    }
}

fn verdict(user: &UserRow, bad: usize, problems: &[Problem]) -> Verdict {
    let all = user.items.len();
    let ended = user.last_success().map_or(UnixSeconds(0), |job| job.end_time.max(job.start_time));
    let is_warned = |item: &ItemRow| item.last_backup().is_some_and(|job| outcome(job) == Outcome::Warning);
    if user.is_suspended {
        Verdict::Suspended
    } else if all == 0 {
        Verdict::Nothing
    } else if problems.iter().any(|problem| matches!(problem, Problem::Full { .. })) {
        Verdict::Full
    } else if bad > 0 {
        Verdict::Attention { bad, all }
    } else if user.items.values().any(is_warned) {
        let last = user.last_backup().map_or(ended, |job| job.end_time.max(job.start_time));
        Verdict::Warned(last.max(ended))
    } else {
        Verdict::Good(ended)
    }
}

fn outcome(job: &LastJob) -> Outcome {
    JobStatus::from(job.status).outcome()
}

/// What is wrong with an item. A backup that runs says nothing yet.
fn problem(user: &UserRow, row: &ItemRow, now: UnixSeconds) -> Option<Problem> {
    let item = row.description.clone();
    let device = user.devices.get(&row.owner_device).map(|device| device.shown_name(&row.owner_device).to_owned());
    let last = row.last_backup();
    let failed = last.filter(|job| matches!(outcome(job), Outcome::Failed | Outcome::Missed));
    match (failed, row.last_good()) {
        (Some(job), _) => Some(Problem::Failing { item, device, job: job.id.clone() }),
        (None, None) => Some(Problem::Never { item, device }),
        (None, Some(good)) if now - good > TOO_OLD => Some(Problem::Stale { item, device, last_good: good }),
        (None, Some(_)) => None,
    }
}

fn vault_problem(vault: &VaultRow) -> Option<Problem> {
    match room(vault) {
        Room::Full => Some(Problem::Full { vault: vault.clone() }),
        Room::NearlyFull => Some(Problem::NearlyFull { vault: vault.clone() }),
        Room::Enough => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: UnixSeconds = UnixSeconds(10_000_000);

    fn item(last: (u64, i64), good: i64) -> String {
        let (status, ago) = last;
        let start = |ago: i64| NOW.0 - ago;
        let last = if ago < 0 {
            "{}".to_owned()
        } else {
            format!(r#"{{"GUID":"j","Status":{status},"StartTime":{0},"EndTime":{0}}}"#, start(ago))
        };
        let good = if good < 0 {
            "{}".to_owned()
        } else {
            format!(r#"{{"GUID":"g","Status":5000,"StartTime":{0},"EndTime":{0}}}"#, start(good))
        };
        format!(
            r#"{{"Description":"Files","OwnerDevice":"d","Statistics":{{"LastBackupJob":{last},"LastSuccessfulBackupJob":{good}}}}}"#
        )
    }

    fn health(items: &[String], rest: &str) -> Health {
        let items: Vec<String> = items.iter().enumerate().map(|(n, item)| format!(r#""{n}":{item}"#)).collect();
        let text = format!(r#"{{"Devices":{{"d":{{"FriendlyName":"PC"}}}},"Sources":{{{}}}{rest}}}"#, items.join(","));
        Health::of(&comet_api::rows::of_text(&text).unwrap(), NOW)
    }

    #[test]
    fn recent_good_backups_of_everything_are_good() {
        let health = health(&[item((5000, 100), 100), item((5000, 50), 50)], "");
        assert_eq!(health, Health { verdict: Verdict::Good(NOW.plus(-50)), problems: vec![] });
    }

    #[test]
    fn a_running_backup_does_not_hide_that_there_never_was_a_good_one() {
        assert_eq!(health(&[item((6001, 5), -1)], "").verdict, Verdict::Attention { bad: 1, all: 1 });
        assert_eq!(health(&[item((6001, 5), 100)], "").verdict, Verdict::Good(NOW.plus(-100)));
    }

    #[test]
    fn a_failed_backup_needs_attention_although_an_older_one_is_there() {
        let health = health(&[item((7002, 5), 100), item((5000, 5), 5)], "");
        assert_eq!(health.verdict, Verdict::Attention { bad: 1, all: 2 });
        let failing = Problem::Failing { item: "Files".into(), device: Some("PC".into()), job: "j".into() };
        assert_eq!(health.problems, [failing]);
    }

    #[test]
    fn a_backup_with_warnings_is_a_backup() {
        assert_eq!(health(&[item((7001, 5), TOO_OLD * 2)], "").verdict, Verdict::Warned(NOW.plus(-5)));
    }

    #[test]
    fn an_old_backup_is_not_enough() {
        let old = health(&[item((5000, TOO_OLD + 1), TOO_OLD + 1)], "");
        assert!(matches!(old.problems[0], Problem::Stale { .. }));
        assert!(health(&[item((5000, TOO_OLD), TOO_OLD)], "").problems.is_empty());
    }

    #[test]
    fn a_full_vault_weighs_more_than_a_failed_item_and_a_suspended_account_most() {
        let full = r#","Destinations":{"v":{"StorageLimitEnabled":true,"StorageLimitBytes":5,
            "Statistics":{"ClientProvidedSize":{"Size":6,"MeasureCompleted":1}}}}"#;
        assert_eq!(health(&[item((7003, 5), 100)], full).verdict, Verdict::Full);
        assert_eq!(health(&[item((5000, 5), 5)], &format!(r#"{full},"IsSuspended":true"#)).verdict, Verdict::Suspended);
    }

    #[test]
    fn an_account_without_items_protects_nothing() {
        assert_eq!(health(&[], "").verdict, Verdict::Nothing);
    }
}
