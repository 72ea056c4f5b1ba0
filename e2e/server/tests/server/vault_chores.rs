//! What devices do with a vault beside backups: retention, verification, a new index, the removal of locks.

use crate::support::work::*;
use crate::support::{TestServer, refusal};
use comet_api::constants::{
    engine_builtin as engine, job_classification as class, job_status as status, retentionmode, retentionrange,
};
use comet_api::methods::*;
use comet_api::types::{BackupJobDetail, DestinationConfig};
use comet_api::{Credentials, JobId, Secret, Username};
use serde_json::json;

fn vault(place: &Place, server: &TestServer, admin: &Credentials) -> DestinationConfig {
    place.profile(server, admin).destinations().get(&place.vault).unwrap().clone()
}

/// The job of this classification, once it has ended.
fn run(server: &TestServer, admin: &Credentials, place: &Place, classification: u64) -> BackupJobDetail {
    let begun = place.newest(server, admin, classification);
    assert_eq!((begun.device_id(), begun.destination_guid()), (place.device.as_str(), place.vault.as_str()));
    ended(server, admin, &JobId::from(begun.guid()))
}

fn retention(place: &Place) -> AdminDispatcherApplyRetentionRules {
    AdminDispatcherApplyRetentionRules { target_id: place.target.clone(), destination: place.vault.clone() }
}

#[test]
fn a_retention_pass_lets_go_what_the_rules_do_not_keep() {
    let server = at_speed(50_000);
    let admin = server.admin();
    let of = |place: &Place| {
        place.snapshots(&server, &admin).iter().filter(|snapshot| snapshot.source() == place.item).count()
    };
    // The demo has young items with less than that.
    let place = places(&server, &admin, engine::FILE).into_iter().find(|place| of(place) > 3).unwrap();
    let three = json!({ "Mode": retentionmode::DELETE_EXCEPT, "Ranges": [
        { "Type": retentionrange::MOST_RECENT_X_JOBS, "Jobs": 3, "Days": 0, "Weeks": 0, "Months": 0, "Years": 0,
          "Timestamp": 0, "WeekOffset": 0, "MonthOffset": 0, "YearOffset": 0 }
    ] });
    place.patch(&server, json!({ "Destinations": { &place.vault: { "DefaultRetention": three } } }));
    place.patch(&server, json!({ "Sources": { &place.item: { "OverrideDestinationRetention": null } } }));
    let held = vault(&place, &server, &admin).statistics().client_provided_size().size();
    fates(&server, &[status::STOP_SUCCESS]);
    server.call(retention(&place), &admin).unwrap();
    let done = run(&server, &admin, &place, class::RETENTION);
    assert_eq!(done.status(), status::STOP_SUCCESS);
    assert_eq!(of(&place), 3);
    let after = vault(&place, &server, &admin);
    assert!(after.statistics().client_provided_size().size() < held);
    assert_eq!(done.destination_size_end().size(), after.statistics().client_provided_size().size());
    assert_eq!(after.statistics().client_provided_content().measure_started(), done.end_time());
    assert!(says(&log(&server, &admin, &JobId::from(done.guid())), "are removed"));

    fates(&server, &[status::FAILED_ERROR]);
    server.call(retention(&place), &admin).unwrap();
    until(|| (!vault(&place, &server, &admin).retention_error().is_empty()).then_some(()));
    fates(&server, &[status::STOP_SUCCESS]);
    server.call(retention(&place), &admin).unwrap();
    until(|| vault(&place, &server, &admin).retention_error().is_empty().then_some(()));
}

#[test]
fn vaults_are_verified_indexed_and_unlocked() {
    let server = at_speed(50_000);
    let admin = server.admin();
    let place = files_place(&server, &admin);
    let (target_id, destination) = (place.target.clone(), place.vault.clone());
    let verify =
        AdminDispatcherDeepverifyStorageVault { target_id: target_id.clone(), destination: destination.clone() };
    server.call(verify, &admin).unwrap();
    let done = run(&server, &admin, &place, class::DEEPVERIFY);
    assert_eq!(done.status(), status::STOP_SUCCESS);
    let statistics = vault(&place, &server, &admin).statistics().clone();
    assert_eq!(statistics.last_successful_deep_verify_guid(), done.guid());
    assert_eq!(statistics.last_successful_deep_verify_end_time(), done.end_time());
    let index = AdminDispatcherReindexStorageVault { target_id: target_id.clone(), destination: destination.clone() };
    server.call(index, &admin).unwrap();
    assert_eq!(run(&server, &admin, &place, class::REINDEX).status(), status::STOP_SUCCESS);
    let unlock = AdminDispatcherUnlock { target_id: target_id.clone(), destination, allow_unsafe: Some(false) };
    server.call(unlock, &admin).unwrap();
    assert_eq!(run(&server, &admin, &place, class::UNLOCK).status(), status::STOP_SUCCESS);
    let nowhere = AdminDispatcherUnlock { target_id, destination: "nothing".into(), allow_unsafe: None };
    assert_eq!(refusal(server.call(nowhere, &admin)).0, 404);
}

#[test]
fn who_wants_the_vault_alone_waits_for_the_others_and_they_for_it() {
    let server = at_speed(1);
    let admin = by_password();
    let place = files_place(&server, &admin);
    fates(&server, &[5000, 5000, 5000]);
    let first = id_of(&server.call(place.backup(json!({})), &admin).unwrap());
    server.call(retention(&place), &admin).unwrap();
    let pass = JobId::from(place.newest(&server, &admin, class::RETENTION).guid());
    let second = id_of(&server.call(place.backup(json!({})), &admin).unwrap());
    for (waits, other) in [(&pass, &first), (&second, &pass)] {
        let job = job(&server, &admin, waits);
        assert_eq!((job.status(), job.conflicting_job_id()), (status::NOT_YET_STARTED, other.as_str()));
    }
    assert!(says(&log(&server, &admin, &second), pass.as_str()));
    server.skip(24 * 3600);
    ended(&server, &admin, &first);
    assert_eq!(job(&server, &admin, &second).end_time().0, 0, "it waits for the pass");
    until(|| {
        server.skip(3600);
        Some(job(&server, &admin, &second)).filter(|job| job.end_time().0 > 0)
    });
    let (pass, second) = (job(&server, &admin, &pass), job(&server, &admin, &second));
    assert_eq!((pass.status(), second.status()), (status::STOP_SUCCESS, status::STOP_SUCCESS));
    assert!(pass.end_time() <= second.end_time());
}

#[test]
fn an_unlock_respects_other_devices_unless_told_otherwise() {
    let server = at_speed(8);
    let admin = server.admin();
    let place = files_place(&server, &admin);
    place.patch(&server, json!({ "PasswordRecovery": "given", "MaximumDevices": 0, "AllowPasswordLogin": true }));
    place.patch(&server, json!({ "Destinations": { &place.vault: { "AssociatedDevices": [] } } }));
    let target_user = Username::from(place.user.as_str());
    let password = Secret::from("a new password");
    let reset =
        AdminResetUserPassword { target_user: target_user.clone(), new_password: password.clone(), old_password: None };
    server.call(reset, &admin).unwrap();
    let waiting = server.call(AdminInstallationListActive {}, &admin).unwrap();
    let register = AdminInstallationDispatchRegisterDevice {
        device_id: waiting.keys().next().unwrap().as_str().into(),
        target_user,
        target_password: password,
        target_totp_code: None,
    };
    let second = server.call(register, &admin).unwrap().0;
    let live = server.call(AdminDispatcherListActive { user_name_filter: None }, &admin).unwrap();
    let (target, _) = live.iter().find(|(_, live)| live.device_id() == second).unwrap();
    let second = Place { device: second, target: target.as_str().into(), ..place.clone() };

    let backup = id_of(&server.call(place.long_backup(), &admin).unwrap());
    let unlock = |place: &Place, allow_unsafe: bool| {
        let ask = AdminDispatcherUnlock {
            target_id: place.target.clone(),
            destination: place.vault.clone(),
            allow_unsafe: Some(allow_unsafe),
        };
        let before: Vec<String> = unlocks(&server, &admin, place);
        server.call(ask, &admin).unwrap();
        let new = unlocks(&server, &admin, place).into_iter().find(|id| !before.contains(id)).unwrap();
        ended(&server, &admin, &JobId::from(new))
    };
    let refused = unlock(&second, false);
    assert_eq!((refused.status(), refused.conflicting_job_id()), (status::FAILED_ERROR, backup.as_str()));
    assert_eq!(unlock(&second, true).status(), status::STOP_SUCCESS);
    assert_eq!(unlock(&place, false).status(), status::STOP_SUCCESS, "the device's own job is no obstacle");
    assert_eq!(job(&server, &admin, &backup).end_time().0, 0);
}

fn unlocks(server: &TestServer, admin: &Credentials, place: &Place) -> Vec<String> {
    let jobs = server.call(AdminGetJobsForUser { target_user: place.user.as_str().into() }, admin).unwrap();
    let unlocks = jobs.iter().filter(|job| job.classification() == class::UNLOCK);
    unlocks.map(|job| job.guid().to_owned()).collect()
}
