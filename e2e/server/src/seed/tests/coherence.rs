//! Everything points at something that is there, apart from the jobs of devices that were removed.

use super::{DEMO, NOW, is_running};
use comet_api::types::{BackupJobDetail, UserProfileConfig};
use comet_api::{Lens, UnixSeconds, Username};
use std::collections::HashSet;

fn owner(job: &BackupJobDetail) -> &'static UserProfileConfig {
    DEMO.users.get(&Username::from(job.username())).unwrap_or_else(|| panic!("nobody is called {}", job.username()))
}

fn points_at_something(job: &BackupJobDetail) -> bool {
    let user = owner(job);
    let is_known = |guid: &str, known: bool| guid.is_empty() || known;
    user.devices().get(job.device_id()).is_some()
        && is_known(job.source_guid(), user.sources().get(job.source_guid()).is_some())
        && is_known(job.destination_guid(), user.destinations().get(job.destination_guid()).is_some())
        && is_known(job.backup_rule_guid(), user.backup_rules().get(job.backup_rule_guid()).is_some())
}

#[test]
fn about_one_job_in_a_hundred_points_at_something_deleted() {
    let lost = DEMO.jobs.iter().filter(|job| !points_at_something(job)).count();
    let permille = lost * 1000 / DEMO.jobs.len();
    assert!((5..=20).contains(&permille), "{lost} of {}", DEMO.jobs.len());
}

#[test]
fn backups_name_their_device_item_vault_and_all_jobs_their_device() {
    for job in &DEMO.jobs {
        assert!(!job.device_id().is_empty());
        if job.classification() == 4001 {
            assert!(!job.source_guid().is_empty() && !job.destination_guid().is_empty());
        }
    }
}

#[test]
fn profiles_hold_together() {
    for (name, user) in &DEMO.users {
        assert_eq!(user.username(), name.as_str());
        for (guid, rule) in user.backup_rules().iter() {
            assert!(user.sources().get(rule.source()).is_some(), "rule {guid} of {name}");
            assert!(user.destinations().get(rule.destination()).is_some(), "rule {guid} of {name}");
        }
        for (guid, item) in user.sources().iter() {
            let device = user.devices().get(item.owner_device()).unwrap_or_else(|| panic!("item {guid} of {name}"));
            assert!(device.sources().get(guid).is_some_and(|info| info.engine() == item.engine()));
            let last = item.statistics().last_backup_job();
            assert!(last.guid().is_empty() || last.source_guid() == guid);
        }
        for (_, vault) in user.destinations().iter() {
            assert!(vault.associated_devices().iter().all(|id| user.devices().get(id).is_some()));
        }
        let organization = user.organization_id();
        assert!(organization.is_empty() || DEMO.organizations.contains_key(organization));
        assert!(user.group_id().is_empty() || DEMO.groups[user.group_id()].organization_id() == organization);
        assert!(user.policy_id().is_empty() || DEMO.policies[user.policy_id()].organization_id() == organization);
        assert!(user.policy_id().is_empty() || DEMO.policies[user.policy_id()].policy() == user.policy());
    }
}

#[test]
fn connections_are_of_devices_that_exist() {
    for connection in DEMO.connections.values() {
        let user = &DEMO.users[&Username::from(connection.username())];
        let device = user.devices().get(connection.device_id()).unwrap();
        assert_eq!(device.client_version(), connection.reported_version());
        assert!(connection.connection_time() < NOW);
    }
}

#[test]
fn the_last_jobs_in_the_profiles_are_the_last_in_the_list() {
    for user in DEMO.users.values() {
        for (guid, item) in user.sources().iter() {
            let mut of_item = DEMO.jobs.iter().filter(|job| job.source_guid() == guid && job.classification() == 4001);
            let last = of_item.rfind(|job| !is_running(job)).map_or("", |job| job.guid());
            assert_eq!(item.statistics().last_backup_job().guid(), last);
            let mut of_item = DEMO.jobs.iter().filter(|job| job.source_guid() == guid && job.classification() == 4001);
            let good = of_item.rfind(|job| job.status() == 5000).map_or("", |job| job.guid());
            assert_eq!(item.statistics().last_successful_backup_job().guid(), good);
        }
    }
}

#[test]
fn a_conflicting_job_exists_and_still_ran() {
    let mut conflicts = 0;
    for job in DEMO.jobs.iter().filter(|job| !job.conflicting_job_id().is_empty()) {
        let other = DEMO.jobs.iter().find(|other| other.guid() == job.conflicting_job_id()).unwrap();
        assert!(other.start_time() <= job.start_time());
        assert!(is_running(other) || other.end_time() >= job.end_time());
        conflicts += 1;
    }
    assert!(conflicts > 20);
}

#[test]
fn ids_are_guids_and_no_two_jobs_share_one() {
    let is_guid = regex::Regex::new("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$").unwrap();
    let mut seen = HashSet::new();
    for job in &DEMO.jobs {
        assert!(is_guid.is_match(job.guid()) && seen.insert(job.guid()), "{}", job.guid());
    }
    let keys = DEMO.organizations.keys().chain(DEMO.policies.keys()).chain(DEMO.groups.keys()).chain(DEMO.news.keys());
    assert!(
        keys.chain(
            DEMO.users.values().flat_map(|user| user.sources().keys()).map(str::to_owned).collect::<Vec<_>>().iter()
        )
        .all(|key| is_guid.is_match(key))
    );
}

#[test]
fn jobs_come_oldest_first_and_end_after_they_start() {
    assert!(DEMO.jobs.is_sorted_by_key(|job| job.start_time()));
    for job in &DEMO.jobs {
        assert!(job.start_time() <= NOW && job.start_time() > NOW.plus(-91 * 86_400));
        if is_running(job) {
            assert_eq!(job.end_time(), UnixSeconds(0));
            assert!(!job.cancellation_id().is_empty() && job.snapshot_id().is_empty());
        } else {
            assert!(job.start_time() <= job.end_time() && job.end_time() <= NOW, "{}", job.guid());
            assert_eq!(job.raw("Progress"), None);
        }
    }
}

#[test]
fn missed_backups_start_and_end_at_the_planned_moment() {
    for job in DEMO.jobs.iter().filter(|job| job.status() == 7004) {
        assert_eq!(job.start_time(), job.end_time());
        assert_eq!((job.total_size().0, job.snapshot_id()), (0, ""));
    }
}
