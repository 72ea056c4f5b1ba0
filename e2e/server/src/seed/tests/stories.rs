//! The people that a demonstration tells of.

use super::{DEMO, NOW};
use crate::seed::people::Window;
use crate::seed::{AccountKind, SeedData, cast, casting, history, schedule};
use comet_api::Username;
use comet_api::types::{BackupJobDetail, UserProfileConfig};

const DAY: i64 = 86_400;

fn user(name: &str) -> &'static UserProfileConfig {
    &DEMO.users[&Username::from(name)]
}

fn backups<'a>(demo: &'a SeedData, name: &str) -> Vec<&'a BackupJobDetail> {
    demo.jobs.iter().filter(|job| job.username() == name && job.classification() == 4001).collect()
}

#[test]
fn anna_has_two_devices_and_one_backup_that_failed_yesterday_whatever_the_day() {
    assert_eq!(user("anna").devices().len(), 2);
    let zone = schedule::zone("Europe/Stockholm");
    let day = |time| schedule::local_date(&zone, time).unwrap();
    for hours in 0..8 * 24 {
        let window = Window::of_days(30, NOW.plus(hours * 3600));
        let anna = history::past(&casting::person(&cast::DEMO_USERS[0], window), window);
        let is_recent =
            |job: &&BackupJobDetail| window.now - job.start_time() < 6 * DAY && job.classification() == 4001;
        let recent: Vec<&BackupJobDetail> = anna.jobs.iter().filter(is_recent).collect();
        let failed: Vec<&&BackupJobDetail> = recent.iter().filter(|job| job.status() >= 7000).collect();
        assert!(failed.len() == 1 && recent.len() >= 10, "{hours} hours later");
        let ago = (day(window.now) - day(failed[0].start_time())).get_days();
        assert_eq!(ago, 1, "{hours} hours later");
    }
}

#[test]
fn two_customers_went_silent() {
    for (name, days) in [("lakeside-physio", 9), ("riverside-church", 23)] {
        let since = NOW.plus(-days * DAY);
        let (before, after): (Vec<_>, Vec<_>) =
            backups(&DEMO, name).into_iter().partition(|job| job.start_time() < since);
        assert!(before.iter().any(|job| job.status() == 5000), "{name}");
        assert!(after.len() > 4 && after.iter().all(|job| job.status() == 7004), "{name}");
        assert!(DEMO.connections.values().all(|connection| connection.username() != name));
    }
}

#[test]
fn one_customer_never_had_a_good_backup() {
    let never = DEMO.users.keys().filter(|name| {
        let jobs = backups(&DEMO, name.as_str());
        !jobs.is_empty() && jobs.iter().all(|job| job.status() != 5000 && job.status() != 7001)
    });
    assert_eq!(never.map(Username::as_str).collect::<Vec<_>>(), ["northgate.cycles"]);
}

#[test]
fn one_customer_is_suspended_and_did_nothing_since() {
    let suspended: Vec<_> = DEMO.users.values().filter(|user| user.is_suspended()).collect();
    assert_eq!(suspended.len(), 1);
    let since = suspended[0].last_suspended();
    let jobs = backups(&DEMO, suspended[0].username());
    assert!(!jobs.is_empty() && jobs.iter().all(|job| job.start_time() < since));
}

#[test]
fn one_customer_is_new_and_has_no_device() {
    let new: Vec<_> = DEMO.users.values().filter(|user| user.devices().is_empty()).collect();
    assert_eq!(new.len(), 1);
    assert!(NOW - new[0].create_time() < DAY && NOW > new[0].create_time());
}

#[test]
fn some_vaults_are_full_or_nearly() {
    let vaults =
        DEMO.users.values().flat_map(|user| user.destinations().iter().map(|(_, vault)| vault).collect::<Vec<_>>());
    let share = |used: i64, limit: i64| used * 100 / limit.max(1);
    let full = vaults
        .filter(|vault| vault.storage_limit_enabled())
        .filter(|vault| share(vault.statistics().client_provided_size().size().0, vault.storage_limit_bytes().0) >= 90)
        .count();
    assert!((3..=8).contains(&full), "{full} vaults are nearly full");
    let quota = backups(&DEMO, "oakfield.school").into_iter().rfind(|job| job.end_time().0 > 0).unwrap().status();
    assert_eq!(quota, 7003);
}

#[test]
fn whom_the_table_invites_can_sign_in() {
    for account in &DEMO.accounts {
        assert!(account.password.reveal().chars().count() >= 8);
        let totp = account.totp_secret.as_ref();
        assert!(
            totp.is_none_or(|secret| secret.reveal().len() == 32
                && secret.reveal().chars().all(|c| matches!(c, 'A'..='Z' | '2'..='7')))
        );
        match account.kind {
            AccountKind::User => {
                assert_eq!(DEMO.password_of(&account.name), &account.password);
                assert_eq!(DEMO.user_totp_secrets.get(&account.name), totp);
                assert_eq!(DEMO.users[&account.name].allow_password_login(), totp.is_none());
                assert_eq!(DEMO.users[&account.name].allow_password_and_totp_login(), totp.is_some());
            }
            AccountKind::Administrator | AccountKind::TenantAdministrator => {
                let admin = DEMO.admins.iter().find(|admin| admin.name == account.name).unwrap();
                assert_eq!((&admin.password, admin.security.totp_secret.as_ref()), (&account.password, totp));
                assert_eq!(admin.organization_id.is_empty(), account.kind == AccountKind::Administrator);
            }
        }
    }
    assert!(user("carla").require_password_change() && !user("anna").require_password_change());
    assert_eq!(DEMO.password_of(&Username::from("greenbean")), &DEMO.shared_user_password);
}

#[test]
fn each_tenant_has_customers_and_an_administrator_may_see_one() {
    for organization in DEMO.organizations.keys() {
        assert!(DEMO.users.values().filter(|user| user.organization_id() == organization).count() > 5);
    }
    let tenant_admin = DEMO.admins.iter().find(|admin| !admin.organization_id.is_empty()).unwrap();
    assert!(DEMO.organizations.contains_key(&tenant_admin.organization_id));
}
