//! Backups from their beginning to what they leave behind.

use crate::support::stream::Stream;
use crate::support::work::*;
use crate::support::{TestServer, refusal};
use comet_api::constants::{engine_builtin as engine, job_classification as class, job_status as status};
use comet_api::methods::*;
use comet_api::types::BackupJobDetail;
use comet_api::{ConnectionId, Credentials, JobId};
use serde_json::{Value, json};

#[test]
fn a_backup_tells_how_far_it_is_and_leaves_a_snapshot() {
    let server = at_speed(10);
    let admin = by_password();
    let place = files_place(&server, &admin);
    fates(&server, &[status::STOP_SUCCESS]);
    let (before, hash) = (place.profile(&server, &admin), place.hash(&server, &admin));
    let snapshots = place.snapshots(&server, &admin).len();
    let id =
        id_of(&server.call(place.backup(json!({ "Tags": "by hand", "LimitVaultSpeedBps": 1000 })), &admin).unwrap());

    let begun = job(&server, &admin, &id);
    assert_eq!((begun.status(), begun.classification()), (status::RUNNING_ACTIVE, class::BACKUP));
    assert_eq!((begun.source_guid(), begun.destination_guid()), (place.item.as_str(), place.vault.as_str()));
    assert_eq!((begun.device_id(), begun.tags()), (place.device.as_str(), "by hand"));
    assert!(!begun.cancellation_id().is_empty() && begun.snapshot_id().is_empty());
    let early = log(&server, &admin, &id).len();
    let first = until(|| Some(job(&server, &admin, &id)).filter(|job| job.progress().counter() > 0));
    let second =
        until(|| Some(job(&server, &admin, &id)).filter(|job| job.progress().counter() > first.progress().counter()));
    assert_eq!(second.end_time().0, 0, "this test must see it run");
    assert!(second.progress().bytes_done() > first.progress().bytes_done());
    assert!(second.progress().items_done() <= second.progress().items_total());

    server.skip(3 * 3600);
    let done = ended(&server, &admin, &id);
    assert_eq!(done.status(), status::STOP_SUCCESS);
    assert!(done.end_time() >= done.start_time() && done.total_size() >= second.total_size());
    assert!(done.upload_size().0 > 0 && done.total_files() > 0 && done.total_chunks() > 0);
    assert!(done.raw_is_absent("Progress") && done.raw_is_absent("CancellationID"));
    let said = log(&server, &admin, &id);
    assert!(said.len() > early && said.len() > 4, "{said:?}");
    assert!(said.windows(2).all(|pair| pair[0].time() <= pair[1].time()), "in the order of time");
    assert!(says(&said, done.snapshot_id()) && says(&said, "complete"));

    let found = place.snapshots(&server, &admin);
    assert_eq!(found.len(), snapshots + 1);
    let snapshot = found.iter().find(|snapshot| snapshot.snapshot() == done.snapshot_id()).unwrap();
    assert_eq!((snapshot.source(), snapshot.create_time()), (place.item.as_str(), done.start_time()));
    assert_eq!(snapshot.tags().iter().collect::<Vec<_>>(), ["by hand"]);
    let open = AdminDispatcherRequestStoredObjects {
        target_id: place.target.clone(),
        destination: place.vault.clone(),
        snapshot_id: done.snapshot_id().into(),
        tree_id: None,
        options: None,
    };
    if let Ok(inside) = server.call(open, &admin) {
        assert!(!inside.stored_objects().is_empty());
    }

    let after = place.profile(&server, &admin);
    assert_ne!(place.hash(&server, &admin), hash);
    let item = after.sources().get(&place.item).unwrap().statistics().clone();
    assert_eq!(item.last_start_time(), done.start_time());
    assert_eq!(item.last_backup_job(), &done);
    assert_eq!(item.last_successful_backup_job(), &done);
    let size = |profile: &comet_api::types::UserProfileConfig| {
        profile.destinations().get(&place.vault).unwrap().statistics().client_provided_size().size().0
    };
    assert_eq!(size(&after), size(&before) + done.upload_size().0);
    assert_eq!(done.destination_size_end().size().0, size(&after));
    assert_eq!(done.destination_size_start().size().0, size(&before));
}

trait Absent {
    fn raw_is_absent(&self, field: &str) -> bool;
}
impl Absent for BackupJobDetail {
    fn raw_is_absent(&self, field: &str) -> bool {
        comet_api::Lens::raw(self, field).is_none()
    }
}

#[test]
fn a_schedule_runs_with_its_own_options() {
    let server = fast();
    let admin = server.admin();
    let place = files_place(&server, &admin);
    place.patch(
        &server,
        json!({ "BackupRules": { &place.rule: { "PreExec": ["stop-till"], "Tags": "nightly", "LimitVaultSpeedBps": 2_500_000 } } }),
    );
    let ask = AdminDispatcherRunBackup { target_id: place.target.clone(), backup_rule: place.rule.clone() };
    let id = id_of(&server.call(ask, &admin).unwrap());
    let done = ended(&server, &admin, &id);
    assert_eq!((done.backup_rule_guid(), done.tags()), (place.rule.as_str(), "nightly"));
    let said = log(&server, &admin, &id);
    assert!(says(&said, "stop-till") && says(&said, "2500000 bytes a second"), "{said:?}");
    let nothing = AdminDispatcherRunBackup { target_id: place.target.clone(), backup_rule: "nothing".into() };
    assert_eq!(refusal(server.call(nothing, &admin)).0, 404);
}

#[test]
fn a_second_backup_is_skipped_where_the_option_says_so() {
    let server = at_speed(1);
    let admin = server.admin();
    let place = files_place(&server, &admin);
    let first = id_of(&server.call(place.backup(json!({})), &admin).unwrap());
    let second = id_of(&server.call(place.backup(json!({ "SkipAlreadyRunning": true })), &admin).unwrap());
    let skipped = job(&server, &admin, &second);
    assert_eq!(skipped.status(), status::FAILED_SKIPALREADYRUNNING);
    assert_eq!(skipped.conflicting_job_id(), first.as_str());
    assert_eq!(skipped.end_time(), skipped.start_time());
    assert!(says(&log(&server, &admin, &second), first.as_str()));
    let third = id_of(&server.call(place.backup(json!({})), &admin).unwrap());
    assert_eq!(job(&server, &admin, &third).end_time().0, 0, "without the option both run");
    let elsewhere = place.profile(&server, &admin);
    let other = elsewhere.destinations().keys().find(|vault| *vault != place.vault).map(str::to_owned);
    if let Some(vault) = other {
        let ask = Place { vault, ..place }.backup(json!({ "SkipAlreadyRunning": true }));
        let fourth = id_of(&server.call(ask, &admin).unwrap());
        assert_eq!(job(&server, &admin, &fourth).end_time().0, 0, "another vault is another backup");
    }
}

#[test]
fn each_end_shows_in_status_log_and_figures() {
    let server = fast();
    let admin = server.admin();
    let place = files_place(&server, &admin);
    fates(&server, &[status::STOP_SUCCESS, status::FAILED_WARNING, status::FAILED_ERROR, status::FAILED_TIMEOUT]);
    let run = |options: Value| {
        let id = id_of(&server.call(place.backup(options), &admin).unwrap());
        (ended(&server, &admin, &id), log(&server, &admin, &id))
    };
    let (good, _) = run(json!({}));
    let (warned, said) = run(json!({}));
    assert_eq!(warned.status(), status::FAILED_WARNING);
    assert!(!warned.snapshot_id().is_empty() && said.iter().any(|entry| entry.severity() == "W"));
    let (failed, said) = run(json!({}));
    assert_eq!(failed.status(), status::FAILED_ERROR);
    assert!(failed.snapshot_id().is_empty() && said.iter().any(|entry| entry.severity() == "E"));
    let (silent, _) = run(json!({ "LogLevel": "E" }));
    assert_eq!(silent.status(), status::FAILED_TIMEOUT);
    let statistics = place.profile(&server, &admin).sources().get(&place.item).unwrap().statistics().clone();
    assert_eq!(statistics.last_backup_job(), &silent);
    assert_eq!(statistics.last_successful_backup_job(), &good);
    let only_errors = log(&server, &admin, &JobId::from(silent.guid()));
    assert!(!only_errors.is_empty() && only_errors.iter().all(|entry| entry.severity() == "E"));
}

#[test]
fn limits_of_vault_and_account_stop_a_backup() {
    let server = fast();
    let admin = server.admin();
    let place = files_place(&server, &admin);
    let run = || {
        let id = id_of(&server.call(place.backup(json!({})), &admin).unwrap());
        (ended(&server, &admin, &id), log(&server, &admin, &id))
    };
    let profile = place.profile(&server, &admin);
    let held = profile.destinations().get(&place.vault).unwrap().statistics().client_provided_size().size().0;
    let limit = |bytes: i64| json!({ "Destinations": { &place.vault: { "StorageLimitEnabled": true, "StorageLimitBytes": bytes } } });
    place.patch(&server, limit(held + 1_000_000));
    let (partly, said) = run();
    assert_eq!(partly.status(), status::FAILED_QUOTA);
    assert!(partly.snapshot_id().is_empty() && says(&said, "Raise its limit"));
    place.patch(&server, limit(held - 1));
    let (full, _) = run();
    assert_eq!((full.status(), full.upload_size().0), (status::FAILED_QUOTA, 0));
    place.patch(&server, limit(held * 2));
    place.patch(&server, json!({ "AllProtectedItemsQuotaEnabled": true, "AllProtectedItemsQuotaBytes": 1000 }));
    let (too_much, said) = run();
    assert_eq!(too_much.status(), status::FAILED_QUOTA);
    assert!(says(&said, "items may have"), "{said:?}");
    place.patch(&server, json!({ "AllProtectedItemsQuotaEnabled": false }));
    fates(&server, &[status::STOP_SUCCESS]);
    assert_eq!(run().0.status(), status::STOP_SUCCESS);
}

#[test]
fn nothing_to_back_up_is_a_failure_unless_that_is_allowed() {
    let server = fast();
    let admin = server.admin();
    let place = files_place(&server, &admin);
    place.patch(&server, json!({ "Sources": { &place.item: { "EngineProps": null } } }));
    place.patch(&server, json!({ "Sources": { &place.item: { "EngineProps": { "INCLUDE0": "nowhere" } } } }));
    fates(&server, &[7001, 5000, 5000]);
    let run = |options: Value| {
        let id = id_of(&server.call(place.backup(options), &admin).unwrap());
        (ended(&server, &admin, &id), log(&server, &admin, &id))
    };
    let gone = json!({ "Sources": { &place.item: { "EngineProps": { "INCLUDE0": missing_folder(&place, &server, &admin) } } } });
    place.patch(&server, gone);
    let (none, said) = run(json!({}));
    assert_eq!((none.status(), none.total_files()), (status::FAILED_ERROR, 0));
    assert!(says(&said, "nothing to back up"), "{said:?}");
    let (allowed, _) = run(json!({ "AllowZeroFilesSuccess": true }));
    assert_eq!((allowed.status(), allowed.total_files()), (status::STOP_SUCCESS, 0));
    assert!(!allowed.snapshot_id().is_empty());
}

fn missing_folder(place: &Place, server: &TestServer, admin: &Credentials) -> &'static str {
    let profile = place.profile(server, admin);
    let os = profile.devices().get(&place.device).unwrap().platform_version().os().to_owned();
    if os == "windows" { r"C:\Not there" } else { "/not-there" }
}

#[test]
fn a_job_that_takes_too_long_is_stopped() {
    let server = fast();
    let admin = server.admin();
    let place = files_place(&server, &admin);
    fates(&server, &[status::STOP_SUCCESS]);
    let id = id_of(&server.call(place.backup(json!({ "StopAfter": 5 })), &admin).unwrap());
    let stopped = ended(&server, &admin, &id);
    assert_eq!(stopped.status(), status::FAILED_CANCELLED);
    assert!(says(&log(&server, &admin, &id), "stopped after 5 seconds"));
}

#[test]
fn a_retention_pass_follows_as_often_as_is_wished() {
    let server = fast();
    let admin = server.admin();
    let place = files_place(&server, &admin);
    let passes = || {
        let ask = AdminGetJobsForUser { target_user: place.user.as_str().into() };
        let jobs = server.call(ask, &admin).unwrap();
        jobs.iter().filter(|job| job.classification() == class::RETENTION).count()
    };
    fates(&server, &[5000, 5000, 5000]);
    let before = passes();
    let run = |level: i64| {
        let id = id_of(&server.call(place.backup(json!({ "AutoRetentionLevel": level })), &admin).unwrap());
        ended(&server, &admin, &id)
    };
    run(1);
    assert_eq!(passes(), before + 1, "at once");
    run(3);
    assert_eq!(passes(), before + 1, "seldom means not again today");
}

#[test]
fn what_makes_no_sense_is_refused() {
    let server = fast();
    let admin = server.admin();
    let places = places(&server, &admin, engine::FILE);
    let place = &places[0];
    let refused = |ask: AdminDispatcherRunBackupCustom| refusal(server.call(ask, &admin)).0;
    assert_eq!(refused(Place { item: "nothing".into(), ..place.clone() }.backup(json!({}))), 404);
    assert_eq!(refused(Place { vault: "nothing".into(), ..place.clone() }.backup(json!({}))), 404);
    assert_eq!(refused(Place { target: ConnectionId::from("gone"), ..place.clone() }.backup(json!({}))), 404);
    let other = Place { target: places[1].target.clone(), ..place.clone() };
    assert_eq!(refused(other.backup(json!({}))), 404, "an item of another user");
    place.patch(&server, json!({ "Destinations": { &place.vault: { "AssociatedDevices": ["another"] } } }));
    assert_eq!(refused(place.backup(json!({}))), 400);
    place.patch(&server, json!({ "Destinations": { &place.vault: { "AssociatedDevices": [] } }, "IsSuspended": true }));
    assert_eq!(refused(place.backup(json!({}))), 403);
}

#[test]
fn users_run_their_own_and_tenants_administrators_those_of_their_users() {
    let server = at_speed(1);
    let (admin, tenant) = (server.admin(), server.tenant_admin());
    let theirs: Vec<String> = server.call(AdminListUsers {}, &tenant).unwrap().0;
    let places = places(&server, &admin, engine::FILE);
    let own = places.iter().find(|place| theirs.contains(&place.user)).expect("a device of the tenant");
    let foreign = places.iter().find(|place| !theirs.contains(&place.user)).unwrap();
    assert!(server.call(own.backup(json!({})), &tenant).is_ok());
    assert_eq!(refusal(server.call(foreign.backup(json!({})), &tenant)).0, 404);

    let user = foreign.sign_in(&server, &admin);
    let custom = |place: &Place| UserWebDispatcherRunBackupCustom {
        target_id: place.target.clone(),
        source: place.item.clone(),
        destination: place.vault.clone(),
        options: None,
    };
    let running = || server.call(UserWebGetJobs {}, &user).unwrap().iter().filter(|job| job.end_time().0 == 0).count();
    let before = running();
    server.call(custom(foreign), &user).unwrap();
    let rule = UserWebDispatcherRunBackup { target_id: foreign.target.clone(), backup_rule: foreign.rule.clone() };
    server.call(rule, &user).unwrap();
    assert!(running() > before);
    assert_eq!(refusal(server.call(custom(own), &user)).0, 404);
}

#[test]
fn the_same_commands_make_the_same_story() {
    let story = || {
        let server = fast();
        let admin = server.admin();
        let place = files_place(&server, &admin);
        let run = |_| {
            let id = id_of(&server.call(place.backup(json!({})), &admin).unwrap());
            let done = ended(&server, &admin, &id);
            (done.guid().to_owned(), done.status(), done.snapshot_id().to_owned())
        };
        (0..4).map(run).collect::<Vec<_>>()
    };
    assert_eq!(story(), story());
}

#[test]
fn every_engine_of_the_demo_can_be_backed_up() {
    let server = at_speed(20_000);
    let admin = server.admin();
    for wanted in [engine::FILE, engine::MSSQL, engine::MYSQL, engine::HYPERV, engine::WINDISK, engine::MSOFFICE] {
        let Some(place) = places(&server, &admin, wanted).into_iter().next() else { continue };
        fates(&server, &[status::STOP_SUCCESS]);
        let id = id_of(&server.call(place.backup(json!({})), &admin).unwrap());
        let done = ended(&server, &admin, &id);
        assert_eq!(done.status(), status::STOP_SUCCESS, "{wanted}: {:?}", log(&server, &admin, &id));
        let found = place.snapshots(&server, &admin);
        assert!(
            found.iter().any(|snapshot| snapshot.snapshot() == done.snapshot_id() && snapshot.engine_type() == wanted)
        );
    }
}

#[test]
fn who_listens_is_told_of_the_beginning_and_the_end() {
    let server = fast();
    let admin = server.admin();
    let place = files_place(&server, &admin);
    fates(&server, &[status::STOP_SUCCESS]);
    let mut stream = Stream::open(&server, &admin);
    let id = id_of(&server.call(place.backup(json!({})), &admin).unwrap());
    let (_, begun) = stream.until_kind("JOB_NEW");
    assert_eq!((begun.resource_id(), begun.actor()), (id.as_str(), "admin"));
    assert_eq!(begun.data()["Status"], status::RUNNING_ACTIVE);
    let (_, done) = stream.until_kind("JOB_COMPLETED");
    assert_eq!((done.resource_id(), done.actor()), (id.as_str(), place.user.as_str()));
    assert_eq!(done.data()["Status"], status::STOP_SUCCESS);
    server.call(AdminDispatcherDropConnection { target_id: place.target.clone() }, &admin).unwrap();
    let (_, gone) = stream.until_kind("DEVICE_LIVE_DISCONNECT");
    assert_eq!(gone.resource_id(), place.target.as_str());
    let (_, back) = stream.until_kind("DEVICE_LIVE_CONNECT");
    assert_ne!(back.resource_id(), place.target.as_str());
}
