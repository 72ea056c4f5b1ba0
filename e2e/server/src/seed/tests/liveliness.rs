//! The demo shows what a provider sees in life: much that is well, and something of each trouble.

use super::{DEMO, NOW, is_running};
use crate::seed::{SeedKind, build};
use comet_api::Lens;
use comet_api::constants::{engine_builtin, job_classification};
use comet_api::types::BackupJobDetail;
use std::collections::HashSet;

fn permille_of_backups(is_counted: impl Fn(u64) -> bool) -> usize {
    let backups: Vec<u64> =
        DEMO.jobs.iter().filter(|job| job.classification() == 4001).map(|job| job.status()).collect();
    backups.iter().filter(|status| is_counted(**status)).count() * 1000 / backups.len()
}

#[test]
fn the_demo_is_as_big_as_it_says() {
    let devices: usize = DEMO.users.values().map(|user| user.devices().len()).sum();
    assert_eq!((DEMO.users.len(), devices, DEMO.organizations.len(), DEMO.policies.len()), (60, 80, 3, 4));
    assert!((8_000..=15_000).contains(&DEMO.jobs.len()), "{} jobs", DEMO.jobs.len());
    assert!((55..=66).contains(&DEMO.connections.len()), "{} connections", DEMO.connections.len());
}

#[test]
fn most_backups_succeed_and_the_rest_is_in_proportion() {
    let success = permille_of_backups(|status| status == 5000);
    let warning = permille_of_backups(|status| status == 7001);
    let missed = permille_of_backups(|status| status == 7004);
    let failed = permille_of_backups(|status| status >= 7000 && status != 7001 && status != 7004);
    assert!((850..=910).contains(&success), "{success} ‰ succeed");
    assert!((50..=75).contains(&warning), "{warning} ‰ warn");
    assert!((30..=55).contains(&failed), "{failed} ‰ fail");
    assert!((8..=35).contains(&missed), "{missed} ‰ were missed");
}

#[test]
fn every_status_and_classification_is_there() {
    let statuses: HashSet<u64> = DEMO.jobs.iter().map(|job| job.status()).collect();
    for status in [5000, 6000, 6001, 6002, 6003, 6004, 7000, 7001, 7002, 7003, 7004, 7005, 7006, 7007] {
        assert!(statuses.contains(&status), "no job with status {status}");
    }
    let classes: HashSet<u64> = DEMO.jobs.iter().map(|job| job.classification()).collect();
    for class in job_classification::BACKUP..=job_classification::UNINSTALL {
        assert!(classes.contains(&class), "no job of class {class}");
    }
}

#[test]
fn a_handful_of_jobs_runs_at_any_hour_some_of_them_by_schedule() {
    let mut scheduled = 0;
    for half_hours in [0, 1, 9, 16, 25, 43] {
        let demo = build(SeedKind::Demo, NOW.plus(half_hours * 1800));
        let running: Vec<&BackupJobDetail> = demo.jobs.iter().filter(|job| job.end_time().0 == 0).collect();
        assert!((5..=8).contains(&running.len()), "{} jobs run {half_hours} half hours later", running.len());
        for job in &running {
            assert!(is_running(job) && job.snapshot_id().is_empty() && !job.cancellation_id().is_empty());
            assert_eq!(job.raw("DestinationSizeEnd"), None);
        }
        scheduled += running.iter().filter(|job| !job.backup_rule_guid().is_empty()).count();
        assert!(running.iter().filter(|job| job.progress().bytes_done().0 > 0).count() >= 4);
    }
    assert!(scheduled > 0);
}

#[test]
fn many_engines_protect_many_kinds_of_things() {
    let engines: HashSet<&str> = DEMO
        .users
        .values()
        .flat_map(|user| user.sources().iter().map(|(_, item)| item.engine()).collect::<Vec<_>>())
        .collect();
    for engine in [
        engine_builtin::FILE,
        engine_builtin::MSSQL,
        engine_builtin::MYSQL,
        engine_builtin::HYPERV,
        engine_builtin::VMWARE,
        engine_builtin::PROXMOX,
        engine_builtin::MSOFFICE,
        engine_builtin::SYSTEMSTATE,
        engine_builtin::WINDISK,
        engine_builtin::STDOUT,
    ] {
        assert!(engines.contains(engine), "no {engine}");
    }
    let kinds: HashSet<u64> = DEMO
        .users
        .values()
        .flat_map(|user| user.destinations().iter().map(|(_, vault)| vault.destination_type()).collect::<Vec<_>>())
        .collect();
    assert!(kinds.len() >= 5, "{kinds:?}");
}

#[test]
fn vaults_grow() {
    let grown = DEMO.users.values().flat_map(|user| {
        user.destinations()
            .iter()
            .map(|(guid, vault)| (guid, vault.statistics().client_provided_size().size().0))
            .collect::<Vec<_>>()
    });
    let (mut grew, mut all) = (0, 0);
    for (guid, now) in grown {
        let first =
            DEMO.jobs.iter().find(|job| job.destination_guid() == guid && job.raw("DestinationSizeStart").is_some());
        let Some(first) = first else { continue };
        all += 1;
        grew += usize::from(now > first.destination_size_start().size().0);
    }
    assert!(all > 60 && grew * 10 > all * 8, "{grew} of {all} vaults grew");
}

#[test]
fn account_names_are_of_many_scripts_and_user_names_are_allowed() {
    let names: Vec<&str> = DEMO.users.values().map(|user| user.account_name()).collect();
    let has = |test: fn(char) -> bool| names.iter().any(|name| name.chars().any(test));
    assert!(has(|c| ('\u{0600}'..='\u{06ff}').contains(&c)), "no Arabic");
    assert!(has(|c| c == 'ß') && has(|c| c == '\'') && has(|c| c == '☕'));
    assert!(names.iter().any(|name| name.chars().count() > 90), "no long name");
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || "_.@-".contains(c);
    assert!(DEMO.users.keys().all(|name| name.as_str().chars().all(is_allowed)));
}
