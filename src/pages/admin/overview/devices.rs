//! Which devices are offline, and which versions run. Pure.

use crate::account::{ItemRow, Online, UserRow};
use crate::order::in_order;
use comet_api::UnixSeconds;
use comet_api::status::{JobStatus, Outcome};
use std::cmp::Ordering;

/// A device that is not connected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absent {
    pub username: String,
    pub account: String,
    pub id: String,
    pub name: String,
    /// When its last job ended. Servers do not say when a device left; this is the latest sign of it.
    pub last_sign: Option<UnixSeconds>,
}

/// The devices that are not connected, the longest silent first; those of whom nothing is known last. Suspended
/// accounts are left out: their devices may not connect.
pub fn absent<'a>(users: impl Iterator<Item = &'a UserRow>, online: &Online) -> Vec<Absent> {
    let mut absent = Vec::new();
    for user in users.filter(|user| !user.is_suspended) {
        for (id, device) in user.devices.iter().filter(|(id, _)| online.get(&user.username, id).is_none()) {
            absent.push(Absent {
                username: user.username.clone(),
                account: user.shown_name().to_owned(),
                id: id.clone(),
                name: device.shown_name(id).to_owned(),
                last_sign: user.items_of(id).filter_map(|(_, item)| last_sign(item)).max(),
            });
        }
    }
    in_order(absent, |a: &Absent, b: &Absent| {
        (a.last_sign.is_none(), a.last_sign, &a.name).cmp(&(b.last_sign.is_none(), b.last_sign, &b.name))
    })
}

/// When a device last worked on an item. A missed job is the server's own note.
fn last_sign(item: &ItemRow) -> Option<UnixSeconds> {
    let ran = item.last_backup().filter(|job| JobStatus::from(job.status).outcome() != Outcome::Missed);
    let ran = ran.or(item.last_success())?;
    ran.end_time.max(ran.start_time).known()
}

/// How a client's version stands to the server's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    Same,
    Newer,
    /// Of the same year and quarter, but older.
    Older,
    /// Of another release.
    MuchOlder,
    Unknown,
}

/// A version, how many devices run it, and how it stands to the server's; the newest first.
pub fn versions<'a>(users: impl Iterator<Item = &'a UserRow>, server: &str) -> Vec<(String, usize, Age)> {
    let all = users.flat_map(|user| user.devices.values()).map(|device| device.client_version.as_str()).collect();
    let newest_first = in_order(all, |a: &&str, b: &&str| compare(b, a).then_with(|| b.cmp(a)));
    let same = newest_first.chunk_by(|a, b| a == b);
    same.filter_map(|all| Some(((*all.first()?).to_owned(), all.len(), age(all.first()?, server)))).collect()
}

/// How two versions stand to each other, by their numbers: `25.9.10` is newer than `25.9.6`.
pub fn compare(one: &str, other: &str) -> Ordering {
    numbers(one).cmp(&numbers(other))
}

fn age(client: &str, server: &str) -> Age {
    let (own, theirs) = (numbers(client), numbers(server));
    if own.is_empty() || theirs.is_empty() {
        return Age::Unknown;
    }
    match own.cmp(&theirs) {
        Ordering::Equal => Age::Same,
        Ordering::Greater => Age::Newer,
        Ordering::Less if own.iter().take(2).eq(theirs.iter().take(2)) => Age::Older,
        Ordering::Less => Age::MuchOlder,
    }
}

fn numbers(version: &str) -> Vec<u32> {
    let part = |part: &str| part.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok();
    version.split('.').map_while(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::Dictionary;
    use comet_api::rows::of_text;

    fn users(text: &str) -> Dictionary<UserRow> {
        of_text(text).unwrap()
    }

    #[test]
    fn the_longest_silent_comes_first_and_a_missed_job_is_no_sign_of_life() {
        let users = users(
            r#"{"u":{"Username":"u","Devices":{"a":{},"b":{},"c":{},"on":{}},"Sources":{
                "1":{"OwnerDevice":"a","Statistics":{"LastBackupJob":{"StartTime":900,"EndTime":950,"Status":5000}}},
                "2":{"OwnerDevice":"b","Statistics":{"LastBackupJob":{"StartTime":990,"Status":7004},
                    "LastSuccessfulBackupJob":{"StartTime":100,"EndTime":120,"Status":5000}}}}},
                "off":{"Username":"off","IsSuspended":true,"Devices":{"x":{}}}}"#,
        );
        let online = Online::new(&of_text(r#"{"1":{"Username":"u","DeviceID":"on"}}"#).unwrap());
        let absent = absent(users.values(), &online);
        let seen: Vec<_> = absent.iter().map(|it| (it.id.as_str(), it.last_sign.map(|at| at.0))).collect();
        assert_eq!(seen, [("b", Some(120)), ("a", Some(950)), ("c", None)]);
    }

    #[test]
    fn versions_are_told_by_their_numbers_against_the_servers() {
        let device = |id: u32, version: &str| format!(r#""{id}":{{"ClientVersion":"{version}"}}"#);
        let devices = ["25.9.6", "25.9.10", "25.9.6", "24.12.1", "25.9.2", ""];
        let devices: Vec<_> = (0..).zip(devices).map(|(id, version)| device(id, version)).collect();
        let users = users(&format!(r#"{{"u":{{"Devices":{{{}}}}}}}"#, devices.join(",")));
        let found = versions(users.values(), "25.9.6");
        let found: Vec<_> = found.iter().map(|(version, count, age)| (version.as_str(), *count, *age)).collect();
        assert_eq!(
            found,
            [
                ("25.9.10", 1, Age::Newer),
                ("25.9.6", 2, Age::Same),
                ("25.9.2", 1, Age::Older),
                ("24.12.1", 1, Age::MuchOlder),
                ("", 1, Age::Unknown),
            ]
        );
    }
}
