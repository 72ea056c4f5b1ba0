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
    assert!(simple.iter().all(|(day, stats)| full[day] == *stats));
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
fn e_mails_are_counted_and_not_sent_nowhere() {
    let server = TestServer::demo();
    let admin = server.admin();
    let sent = || server.call(AdminMetaVersion {}, &admin).unwrap().emails_sent_successfully();
    let options = server.call(AdminMetaEmailOptionsGet {}, &admin).unwrap();
    let test = |options: &EmailOptions, to: &str| AdminMetaSendTestEmail {
        email_options: options.clone(),
        recipient: to.into(),
    };
    server.call(test(&options, "me@here.example"), &admin).unwrap();
    assert_eq!(sent(), 1);
    assert_eq!(refusal(server.call(test(&options, "nobody"), &admin)).0, 400);
    let mut elsewhere = options.clone();
    elsewhere.set_smtp_host("mail.invalid");
    assert_eq!(refusal(server.call(test(&elsewhere, "me@here.example"), &admin)).0, 504);
    let mut off = options.clone();
    off.set_mode("disabled");
    assert_eq!(refusal(server.call(test(&off, "me@here.example"), &admin)).0, 400);
    assert_eq!(sent(), 1);
    let bulletin = |text: &str| AdminBulletinSubmit { subject: "Hello".into(), content: text.into() };
    assert_eq!(refusal(server.call(bulletin(" "), &admin)).0, 400);
    server.call(bulletin("To all of you"), &admin).unwrap();
    assert!(sent() > 10);
}

#[test]
fn a_report_tells_of_the_jobs_that_its_filter_lets_through() {
    let server = TestServer::demo();
    let admin = server.admin();
    let preview = |config: serde_json::Value| {
        let ask = AdminPreviewUserEmailReport {
            target_user: "anna".into(),
            email_report_config: EmailReportConfig::of(&config).clone(),
            email_address: Some("me@here.example".into()),
        };
        server.call(ask, &admin)
    };
    let week = json!({ "FrequencyType": 8013 });
    let all = preview(json!({ "ReportType": 1, "TimeSpan": week })).unwrap();
    assert_eq!(all.to().iter().collect::<Vec<_>>(), ["me@here.example"]);
    assert!(all.email_subject().contains("jobs") && all.email_body_html().contains("<table>"));
    let failed = json!({ "ClauseType": "", "RuleField": "BackupJobDetail.Status", "RuleOperator": "int_gte",
        "RuleValue": "7000", "ClauseChildren": null });
    let filter = json!({ "ClauseType": "and", "ClauseChildren": [failed] });
    let bad = preview(json!({ "ReportType": 1, "TimeSpan": week, "Filter": filter })).unwrap();
    let lines = |report: &EmailReportGeneratedPreview| report.email_body_plaintext().lines().count();
    assert!(lines(&bad) < lines(&all), "{}", bad.email_body_plaintext());
    assert!(!bad.email_body_plaintext().contains("Success"));
    let grouped = preview(json!({ "ReportType": 2, "TimeSpan": week })).unwrap();
    assert!(grouped.email_body_html().contains("<h2>Success"));
    let latest = preview(json!({ "ReportType": 0 })).unwrap();
    assert!(lines(&latest) <= 4);
    assert_eq!(refusal(preview(json!({ "ReportType": 77 }))).0, 400);
    let wrong = json!({ "ClauseType": "maybe" });
    assert_eq!(refusal(preview(json!({ "ReportType": 1, "Filter": wrong }))).0, 400);

    let option = json!({ "EmailReportConfig": { "ReportType": 1 }, "Recipients": ["ops@here.example"] });
    let report = |option: &serde_json::Value| AdminMetaSendTestReport {
        email_reporting_option: EmailReportingOption::of(option).clone(),
        target_organization: None,
    };
    server.call(report(&option), &admin).unwrap();
    assert_eq!(refusal(server.call(report(&json!({ "EmailReportConfig": {} })), &admin)).0, 400);
}

#[test]
fn each_platform_has_a_file_of_its_kind() {
    let server = TestServer::demo();
    let admin = server.admin();
    let platforms = server.call(AdminBrandingAvailablePlatforms {}, &admin).unwrap();
    assert_eq!(platforms.len(), 12);
    let address = || Some("https://backup.example/".to_owned());
    for (number, download) in &platforms.0 {
        let ask = AdminBrandingGenerateClientByPlatform { platform: number.parse().unwrap(), self_address: address() };
        let file = server.call(ask, &admin).unwrap().0;
        let words = download.description();
        let begins = |magic: &[u8]| assert!(file.starts_with(magic), "{words}");
        match words {
            _ if words.contains("zip") => {
                let mut zip = zip::ZipArchive::new(Cursor::new(file)).unwrap();
                let mut config = String::new();
                zip.by_name("install.dat").unwrap().read_to_string(&mut config).unwrap();
                assert!(config.contains("https://backup.example/"), "{config}");
            }
            _ if words.contains("installer") => begins(b"MZ"),
            _ if words.contains("macOS") => begins(b"xar!"),
            _ if words.contains("Debian") => begins(b"!<arch>\ndebian-binary"),
            _ if words.contains("self-extracting") => begins(b"#!/bin/sh"),
            _ => assert_eq!(file.get(257..262), Some(&b"ustar"[..]), "{words}"),
        }
    }
    let test = |platform: i64, address: &str| AdminBrandingGenerateClientTest {
        platform,
        self_address: Some(address.to_owned()),
    };
    server.call(test(0, "https://backup.example/"), &admin).unwrap();
    assert_eq!(refusal(server.call(test(99, "https://backup.example/"), &admin)).0, 404);
    assert_eq!(refusal(server.call(test(0, "nowhere"), &admin)).0, 400);
    let deb = server.call(AdminBrandingGenerateClientLinuxDeb { self_address: None }, &admin).unwrap();
    assert!(deb.0.starts_with(b"!<arch>"));
    let spk = server.call(AdminBrandingGenerateClientSpkDsm7 { self_address: None }, &admin).unwrap();
    assert!(spk.0.len() > 512);
}

#[test]
fn downloads_are_public_when_the_settings_say_so() {
    let server = TestServer::demo();
    let admin = server.admin();
    let ask = || AdminBrandingGenerateClientMacosArm64 { self_address: None };
    assert_eq!(refusal(server.call(ask(), &Credentials::Nobody)).0, 403);
    let mut software = server.call(AdminMetaBuildConfigGet {}, &admin).unwrap().software_build_role().clone();
    software.set_allow_unauthenticated_downloads(true);
    server.call(AdminMetaBuildConfigSet { software_build_role_config: software }, &admin).unwrap();
    assert!(server.call(ask(), &Credentials::Nobody).is_ok());
    assert!(server.call(BrandingProps {}, &Credentials::Nobody).unwrap().allow_unauthenticated_downloads());
}

#[test]
fn a_campaign_brings_devices_to_the_servers_version() {
    let server = TestServer::demo();
    let admin = server.admin();
    let start = |value| AdminUpdateCampaignStart { options: UpdateCampaignOptions::of(&value).clone() };
    let status = || server.call(AdminUpdateCampaignStatus {}, &admin).unwrap();
    let count = |of: i64| status().devices().iter().filter(|entry| entry.status() == of).count();
    assert!(!status().active());
    let everything = json!({ "Active": true, "UpgradeOlder": true, "ReinstallCurrentVer": true,
        "DowngradeNewer": true, "ForceUpgradeRunning": true });
    server.call(start(everything.clone()), &admin).unwrap();
    let now = status();
    assert!(now.active() && now.upgrade_older());
    assert_eq!(now.target_version(), "25.9.6");
    let users = server.call(AdminListUsersFull {}, &admin).unwrap();
    let devices: usize = users.values().map(|user| user.devices().len()).sum();
    assert_eq!(now.devices().len(), devices);
    assert!(count(2) > 0 && count(5) == 0, "online devices wait for their turn");
    server.skip(600);
    let (unseen, failed, confirmed) = (count(0), count(4), count(5));
    assert!(confirmed > 10 && unseen > 0, "{unseen} {failed} {confirmed}");
    assert_eq!(confirmed + failed + unseen, devices);
    let entry = status().devices().iter().find(|entry| entry.status() == 5).unwrap().clone();
    let owner = server.call(AdminGetUserProfile { target_user: entry.username().into() }, &admin).unwrap();
    assert_eq!(owner.devices().get(entry.device_id()).unwrap().client_version(), "25.9.6");
    let live = server.call(AdminDispatcherListActive { user_name_filter: None }, &admin).unwrap();
    let live = live.values().find(|live| live.device_id() == entry.device_id()).unwrap();
    assert_eq!(live.reported_version(), "25.9.6");

    let filter = json!({ "ClauseType": "", "RuleField": "LiveUserConnection.Username", "RuleOperator": "str_eq",
        "RuleValue": "anna" });
    let mut only_anna = everything;
    only_anna["ApplyDeviceFilter"] = true.into();
    only_anna["DeviceFilter"] = filter;
    server.call(start(only_anna.clone()), &admin).unwrap();
    let others = status().devices().iter().filter(|entry| entry.username() != "anna").all(|entry| entry.status() == 1);
    assert!(others, "who does not fit is not eligible");
    only_anna["DeviceFilter"]["RuleField"] = "Nothing.Known".into();
    assert_eq!(refusal(server.call(start(only_anna), &admin)).0, 400);
    server.call(start(json!({ "Active": false })), &admin).unwrap();
    assert!(!status().active() && !status().devices().is_empty());
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

#[test]
fn news_are_written_read_and_removed() {
    let server = TestServer::demo();
    let (admin, tenant, anna) = (server.admin(), server.tenant_admin(), server.anna());
    let before = server.call(AdminNewsGetAll {}, &admin).unwrap();
    server.call(AdminNewsSubmit { news_content: "Fresh <b>news</b>".into() }, &admin).unwrap();
    server.call(AdminNewsSubmit { news_content: "Only for Nordlicht".into() }, &tenant).unwrap();
    assert_eq!(refusal(server.call(AdminNewsSubmit { news_content: " ".into() }, &admin)).0, 400);
    let after = server.call(AdminNewsGetAll {}, &admin).unwrap();
    assert_eq!(after.len(), before.len() + 2);
    let read = server.call(UserWebNewsGetAll {}, &anna).unwrap();
    let (id, _) = read.iter().find(|(_, news)| news.text_content() == "Fresh <b>news</b>").unwrap();
    assert!(!read.values().any(|news| news.text_content() == "Only for Nordlicht"));
    server.call(AdminNewsRemove { news_item: id.clone() }, &admin).unwrap();
    assert_eq!(refusal(server.call(AdminNewsRemove { news_item: id.clone() }, &admin)).0, 404);
    assert!(!server.call(UserWebNewsGetAll {}, &anna).unwrap().contains_key(id));
}

#[test]
fn the_forerunner_of_security_keys_is_gone() {
    let server = TestServer::shared();
    let ask = AdminAccountU2fRequestRegistrationChallenge { self_address: server.url() };
    let (status, why) = refusal(server.call(ask, &server.admin()));
    assert!(status == 410 && why.contains("WebAuthn"), "{why}");
}
