//! The server as a whole: restart and end, logs, history, copies of itself, e-mails, downloads.

use crate::support::{TestServer, refusal};
use comet_api::methods::*;
use comet_api::types::*;
use comet_api::{Credentials, Lens, List};
use serde_json::json;
use std::io::{Cursor, Read};

const DAY: i64 = 86_400;

#[test]
fn a_restart_begins_a_new_life() {
    let server = TestServer::demo();
    let admin = server.admin();
    let before = server.call(AdminMetaVersion {}, &admin).unwrap();
    server.call(AdminMetaRestartService {}, &admin).unwrap();
    assert_eq!(server.control_get("up"), json!({ "up": false }));
    server.wait_until_up();
    assert!(server.call(AdminMetaVersion {}, &admin).is_err());
    let after = server.call(AdminMetaVersion {}, &server.admin()).unwrap();
    assert_ne!(after.server_start_hash(), before.server_start_hash());
    assert!(after.server_start_time() >= before.server_start_time());
}

#[test]
fn a_server_that_is_shut_down_stays_down() {
    let server = TestServer::demo();
    server.call(AdminMetaShutdownService {}, &server.admin()).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(1100));
    assert_eq!(server.control_get("up"), json!({ "up": false }));
    server.control("restart", json!({}));
    server.wait_until_up();
    assert!(server.call(BrandingProps {}, &Credentials::Nobody).is_ok());
}

#[test]
fn logs_are_kept_by_day_and_tell_what_happened() {
    let server = TestServer::demo();
    let admin = server.admin();
    let days = server.call(AdminMetaListAvailableLogDays {}, &admin).unwrap().0;
    assert!(days.len() > 80, "{}", days.len());
    assert!(days.iter().all(|day| day % DAY == 0));
    let group = AdminUserGroupsNew { name: "Night watch".into(), target_organization: None };
    let id = server.call(group, &admin).unwrap().user_group_id().to_owned();
    let today = server.call(AdminMetaReadLogs { log: days[0] }, &admin).unwrap().0;
    let line = today.lines().find(|line| line.contains(&id)).unwrap();
    assert!(line.contains("User group added") && line.contains("by \"admin\""), "{line}");
    let older = server.call(AdminMetaReadLogs { log: days[5] }, &admin).unwrap().0;
    assert!(older.contains("Job ") && older.contains("\r\n"), "a past day tells of its jobs");
    assert!(older.lines().all(|line| line.starts_with(older.get(..10).unwrap())), "of that day only");
    assert_eq!(refusal(server.call(AdminMetaReadLogs { log: 5 }, &admin)).0, 404);

    let two = server.call(AdminMetaReadSelectLogs { logs: List(vec![days[5], days[6]]) }, &admin).unwrap().0;
    assert!(two.starts_with(&older) && two.len() > older.len());
    assert_eq!(refusal(server.call(AdminMetaReadSelectLogs { logs: List(vec![days[5], 7]) }, &admin)).0, 404);
    assert_eq!(refusal(server.call(AdminMetaReadSelectLogs { logs: List(Vec::new()) }, &admin)).0, 400);

    let all = server.call(AdminMetaReadAllLogs {}, &admin).unwrap().0;
    let mut zip = zip::ZipArchive::new(Cursor::new(all)).unwrap();
    assert_eq!(zip.len(), days.len());
    let mut text = String::new();
    zip.by_index(5).unwrap().read_to_string(&mut text).unwrap();
    assert_eq!(text, older);
}

#[test]
fn ninety_days_are_counted() {
    let server = TestServer::demo();
    let admin = server.admin();
    let full = server.call(AdminMetaStats { simple: false }, &admin).unwrap();
    let simple = server.call(AdminMetaStats { simple: true }, &admin).unwrap();
    assert_eq!(full.len(), 91);
    assert!(!simple.is_empty() && simple.len() < full.len());
    assert!(simple.iter().all(|(day, stats)| full.get(day) == Some(stats)));
    let last = full.iter().max_by_key(|(day, _)| day.parse::<i64>().unwrap()).unwrap().1;
    let users = server.call(AdminListUsersFull {}, &admin).unwrap();
    let devices: usize = users.values().map(|user| user.devices().len()).sum();
    assert_eq!(last.users(), i64::try_from(users.len()).unwrap());
    assert_eq!(last.devices(), i64::try_from(devices).unwrap());
    assert!(last.buckets() > 0 && last.boosters() > 0);
    let tenants = server.call(AdminMetaStats { simple: false }, &{
        server.control("administrator", json!({ "name": "tenant-admin", "patch": { "Permissions": null } }));
        server.tenant_admin()
    });
    let tenants = tenants.unwrap();
    let last = tenants.iter().max_by_key(|(day, _)| day.parse::<i64>().unwrap()).unwrap().1;
    assert!(last.users() > 0 && last.users() < i64::try_from(users.len()).unwrap());
}

#[test]
fn a_self_backup_runs_and_ends() {
    let server = TestServer::demo();
    let admin = server.admin();
    let state = || server.call(AdminMetaVersion {}, &admin).unwrap().self_backup().iter().next().unwrap().clone();
    assert_eq!(state().last_run_start().0, 0);
    server.call(AdminSelfBackupStart {}, &admin).unwrap();
    assert!(state().current_run_start().0 > 0);
    assert_eq!(refusal(server.call(AdminSelfBackupStart {}, &admin)).0, 409);
    server.skip(120);
    let done = state();
    assert_eq!(done.current_run_start().0, 0);
    assert!(done.last_run_success() && done.last_run_size().0 > 0);
    assert!(done.last_run_end() > done.last_run_start());
    server.call(AdminSelfBackupStart {}, &admin).unwrap();
    assert!(state().last_run_success(), "the last run is told while the next is under way");

    let options = |value| AdminOrganizationExport { options: SelfBackupExportOptions::of(&value).clone() };
    let place = json!({ "DestinationType": 1002, "LocalcopyPath": "/srv" });
    assert_eq!(refusal(server.call(options(json!({ "Location": place })), &admin)).0, 400);
    let nobody = json!({ "Location": place, "RestrictToSingleOrgID": "nobody" });
    assert_eq!(refusal(server.call(options(nobody), &admin)).0, 404);
    let tenant = server.call(AdminOrganizationList {}, &admin).unwrap().keys().next().unwrap().clone();
    let nowhere = json!({ "Location": {}, "RestrictToSingleOrgID": tenant });
    assert_eq!(refusal(server.call(options(nowhere), &admin)).0, 400);
    server.call(options(json!({ "Location": place, "RestrictToSingleOrgID": tenant })), &admin).unwrap();
}

#[test]
fn replication_works_off_its_queue() {
    let server = TestServer::demo();
    let state = || server.call(AdminReplicationState {}, &server.admin()).unwrap().0;
    let [start] = &state()[..] else { panic!("one target") };
    assert_eq!(start.description(), "Second site");
    assert_eq!(start.state() & 2, 2, "the list of files is compared first");
    server.skip(3600);
    let later = state();
    assert_eq!(later[0].state(), 1 | 4 | 8);
    assert!(later[0].items_replicated() > 0 && later[0].bytes_replicated().0 > 0);
    server.skip(3600);
    assert!(state()[0].items_replicated() > later[0].items_replicated());
}

#[test]
fn the_cluster_reports_and_prunes() {
    let server = TestServer::demo();
    let admin = server.admin();
    let status = || server.call(AdminConstellationStatus {}, &admin).unwrap();
    assert_eq!(server.call(AdminConstellationLastReport {}, &admin).unwrap().check_started().0, 0);
    assert_eq!(status().target_names().iter().collect::<Vec<_>>(), ["Harbour storage"]);
    let bucket = AdminStorageRegisterBucket {
        set_bucket_value: Some("spare".into()),
        set_key_hash_format: None,
        set_key_hash_value: None,
        set_organization_id: None,
    };
    server.call(bucket, &admin).unwrap();
    let report = server.call(AdminConstellationNewReport {}, &admin).unwrap();
    assert_eq!(server.call(AdminConstellationLastReport {}, &admin).unwrap(), report);
    let buckets = server.call(AdminStorageListBuckets {}, &admin).unwrap();
    assert!(buckets.keys().all(|id| report.usage().get(id).unwrap().exists_on_servers().len() == 1));
    assert!(report.usage().get("spare").unwrap().in_use_by().is_empty());
    let used = report.usage().iter().filter(|(_, usage)| !usage.in_use_by().is_empty()).count();
    assert!(used > 10);
    server.call(AdminConstellationPruneNow {}, &admin).unwrap();
    let left = server.call(AdminStorageListBuckets {}, &admin).unwrap();
    assert!(!left.contains_key("spare"));
    assert_eq!(left.len(), used);
    assert_eq!(status().stats().total_buckets_deleted(), 1);
    assert_eq!(status().stats().total_checks_started(), 2);
    let keep = json!({ "RoleEnabled": true, "DeleteUnusedData": false, "Servers": [] });
    let keep = ConstellationRoleOptions::of(&keep).clone();
    server.call(AdminMetaConstellationConfigSet { constellation_role_options: keep }, &admin).unwrap();
    assert_eq!(refusal(server.call(AdminConstellationPruneNow {}, &admin)).0, 400);
}
