//! Who is protected: each account by the newest good backups of its items. Pure.

use crate::account::{ItemRow, UserRow};
use crate::order::in_order;
use comet_api::UnixSeconds;

const DAY: i64 = 86_400;

/// How well an account is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protection {
    /// Each item has a good backup that is new enough, or is too young to have one.
    Whole,
    /// Some items have one and some do not: when the worst of these had its last; 0 for never.
    Part(UnixSeconds),
    /// No item has: when the last good backup was; 0 for never.
    None(UnixSeconds),
    /// There is nothing to back up.
    Nothing,
    /// Too young to be judged.
    Young,
}

impl Protection {
    /// How well the account was protected in the last days before `now`.
    pub fn of(user: &UserRow, days: i64, now: UnixSeconds) -> Self {
        let before = now.plus(-days.saturating_mul(DAY));
        let is_young = user.create_time >= before;
        if user.items.is_empty() {
            return if is_young { Self::Young } else { Self::Nothing };
        }
        let good = |item: &ItemRow| item.last_good().unwrap_or_default();
        let stale = |item: &&ItemRow| good(item) < before && item.create_time < before;
        let newest = user.items.values().map(good).max().unwrap_or_default();
        let worst = user.items.values().filter(stale).map(good).min();
        match worst {
            None => {
                if newest >= before {
                    Self::Whole
                } else {
                    Self::Young
                }
            }
            Some(_) if is_young && newest < before => Self::Young,
            Some(worst) if newest >= before => Self::Part(worst),
            Some(_) => Self::None(newest),
        }
    }
}

/// An account that is not protected as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AtRisk {
    pub username: String,
    pub account: String,
    /// Some items are protected.
    pub is_part: bool,
    /// The last good backup of the worst item; 0 for never.
    pub last_good: UnixSeconds,
    /// What became of the newest try, whatever its item (`BackupJobDetail.Status`).
    pub last_status: Option<u64>,
}

/// The accounts of a fleet by how well they are protected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// The worst first: never, then longest ago; those protected in part after all others.
    pub at_risk: Vec<AtRisk>,
    pub none: usize,
    pub part: usize,
    pub whole: usize,
    /// Suspended accounts that would be at risk; no backup runs there, and nobody expects one.
    pub suspended: Vec<AtRisk>,
    /// Accounts with nothing to back up.
    pub nothing: Vec<AtRisk>,
}

/// Judges all accounts.
pub fn judge<'a>(users: impl Iterator<Item = &'a UserRow>, days: i64, now: UnixSeconds) -> Judged {
    let mut judged = Judged::default();
    for user in users {
        let at_risk = |is_part, last_good| AtRisk {
            username: user.username.clone(),
            account: user.shown_name().to_owned(),
            is_part,
            last_good,
            last_status: user.last_backup().map(|job| job.status),
        };
        match Protection::of(user, days, now) {
            Protection::Whole if !user.is_suspended => judged.whole += 1,
            Protection::Nothing if !user.is_suspended => judged.nothing.push(at_risk(false, UnixSeconds(0))),
            Protection::None(last_good) if user.is_suspended => judged.suspended.push(at_risk(false, last_good)),
            Protection::None(last_good) => {
                judged.none += 1;
                judged.at_risk.push(at_risk(false, last_good));
            }
            Protection::Part(last_good) if !user.is_suspended => {
                judged.part += 1;
                judged.at_risk.push(at_risk(true, last_good));
            }
            Protection::Whole | Protection::Part(_) | Protection::Nothing | Protection::Young => {}
        }
    }
    let worst = |list: Vec<AtRisk>| {
        in_order(list, |a: &AtRisk, b: &AtRisk| {
            (a.is_part, a.last_good, &a.account).cmp(&(b.is_part, b.last_good, &b.account))
        })
    };
    Judged {
        at_risk: worst(judged.at_risk),
        suspended: worst(judged.suspended),
        nothing: worst(judged.nothing),
        ..judged
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::Dictionary;

    const NOW: UnixSeconds = UnixSeconds(10_000_000);

    /// Days ago.
    fn item(good: i64) -> String {
        let at = if good < 0 { 0 } else { NOW.0 - good * DAY };
        format!(r#"{{"Statistics":{{"LastSuccessfulBackupJob":{{"StartTime":{at}}}}}}}"#)
    }

    fn judged(users: &[(&str, &str, &[i64])]) -> Judged {
        let user = |(name, rest, items): &(&str, &str, &[i64])| {
            let items: Vec<_> =
                items.iter().enumerate().map(|(id, good)| format!(r#""{id}":{}"#, item(*good))).collect();
            format!(r#""{name}":{{"Username":"{name}"{rest},"Sources":{{{}}}}}"#, items.join(","))
        };
        let text = format!("{{{}}}", users.iter().map(user).collect::<Vec<_>>().join(","));
        let users: Dictionary<UserRow> = comet_api::rows::of_text(text).unwrap();
        judge(users.values(), 7, NOW)
    }

    fn names(list: &[AtRisk]) -> Vec<&str> {
        list.iter().map(|user| user.username.as_str()).collect()
    }

    #[test]
    fn never_comes_before_long_ago_and_the_half_protected_come_last() {
        let judged = judged(&[("old", "", &[20]), ("part", "", &[1, -1]), ("never", "", &[-1]), ("good", "", &[1, 2])]);
        assert_eq!(names(&judged.at_risk), ["never", "old", "part"]);
        assert_eq!((judged.none, judged.part, judged.whole), (2, 1, 1));
    }

    #[test]
    fn the_suspended_stand_apart_and_so_do_those_with_nothing_to_back_up() {
        let judged = judged(&[("off", r#","IsSuspended":true"#, &[30]), ("empty", "", &[])]);
        assert_eq!((names(&judged.at_risk), names(&judged.suspended)), (vec![], vec!["off"]));
        assert_eq!(names(&judged.nothing), ["empty"]);
    }

    #[test]
    fn nobody_is_blamed_for_what_is_younger_than_the_days_asked_for() {
        let young = format!(r#","CreateTime":{}"#, NOW.0 - DAY);
        let judged = judged(&[("young", &young, &[-1]), ("new", &young, &[])]);
        assert_eq!(judged, Judged::default());
    }

    #[test]
    fn a_backup_with_warnings_protects() {
        let job = format!(r#"{{"StartTime":{},"Status":7001}}"#, NOW.0 - DAY);
        let text = format!(r#"{{"Sources":{{"a":{{"Statistics":{{"LastBackupJob":{job}}}}}}}}}"#);
        let user: UserRow = comet_api::rows::of_text(text).unwrap();
        assert_eq!(Protection::of(&user, 7, NOW), Protection::Whole);
    }

    #[test]
    fn a_new_item_of_a_protected_account_is_given_its_time() {
        let text = format!(r#"{{"Sources":{{"a":{},"b":{{"CreateTime":{}}}}}}}"#, item(1), NOW.0 - DAY);
        let user: UserRow = comet_api::rows::of_text(text).unwrap();
        assert_eq!(Protection::of(&user, 7, NOW), Protection::Whole);
    }
}
