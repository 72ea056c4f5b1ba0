//! The client software and its connection: updated, removed, dropped, killed, sent elsewhere.

use crate::support::work::*;
use crate::support::{TestServer, refusal};
use comet_api::constants::{application, job_classification as class, job_status as status};
use comet_api::methods::*;
use comet_api::types::LiveUserConnection;
use comet_api::{ConnectionId, Credentials, JobId};
use serde_json::json;

/// The connections of the place's device.
fn live(server: &TestServer, admin: &Credentials, place: &Place) -> Vec<(String, LiveUserConnection)> {
    let ask = AdminDispatcherListActive { user_name_filter: Some(place.user.as_str().into()) };
    let all = server.call(ask, admin).unwrap().into_iter();
    all.filter(|(_, connection)| connection.device_id() == place.device).collect()
}

fn back(server: &TestServer, admin: &Credentials, place: &Place) -> (String, LiveUserConnection) {
    until(|| live(server, admin, place).into_iter().find(|(id, _)| id != place.target.as_str()))
}

#[test]
fn an_update_brings_the_servers_version() {
    let server = fast();
    let admin = server.admin();
    let place = files_place(&server, &admin);
    place.patch(&server, json!({ "Devices": { &place.device: { "ClientVersion": "23.12.3" } } }));
    fates(&server, &[status::STOP_SUCCESS]);
    let ask = |address: &str| AdminDispatcherUpdateSoftware {
        target_id: place.target.clone(),
        self_address: Some(address.into()),
    };
    assert_eq!(refusal(server.call(ask("nowhere"), &admin)).0, 400);
    server.call(ask("https://backup.example/"), &admin).unwrap();
    let job = place.newest(&server, &admin, class::UPDATE);
    assert_eq!(ended(&server, &admin, &JobId::from(job.guid())).status(), status::STOP_SUCCESS);
    let (_, connection) = back(&server, &admin, &place);
    assert_eq!(connection.reported_version(), application::VERSION);
    let profile = place.profile(&server, &admin);
    assert_eq!(profile.devices().get(&place.device).unwrap().client_version(), application::VERSION);
}

#[test]
fn an_uninstalled_device_goes_and_with_its_settings_its_registration() {
    let server = fast();
    let admin = server.admin();
    let all = places(&server, &admin, comet_api::constants::engine_builtin::FILE);
    for (place, remove_config_file) in all.iter().zip([false, true]) {
        let ask = AdminDispatcherUninstallSoftware { target_id: place.target.clone(), remove_config_file };
        server.call(ask, &admin).unwrap();
        until(|| live(&server, &admin, place).is_empty().then_some(()));
        let profile = place.profile(&server, &admin);
        assert_eq!(profile.devices().get(&place.device).is_none(), remove_config_file);
        assert_eq!(profile.sources().get(&place.item).is_none(), remove_config_file);
        let job = place.newest(&server, &admin, class::UNINSTALL);
        assert_eq!(ended(&server, &admin, &JobId::from(job.guid())).status(), status::STOP_SUCCESS);
        assert_eq!(refusal(server.call(place.backup(json!({})), &admin)).0, 404, "offline");
    }
}

#[test]
fn a_dropped_device_comes_back_with_another_connection() {
    let server = fast();
    let admin = server.admin();
    let place = files_place(&server, &admin);
    let ask = AdminDispatcherDropConnection { target_id: place.target.clone() };
    server.call(ask.clone(), &admin).unwrap();
    assert_eq!(refusal(server.call(ask, &admin)).0, 404, "the old connection is gone");
    let (id, connection) = back(&server, &admin, &place);
    assert_eq!(connection.username(), place.user);
    let user = place.sign_in(&server, &admin);
    let ask = UserWebDispatcherDropConnection { target_id: ConnectionId::from(id.as_str()) };
    server.call(ask, &user).unwrap();
    until(|| live(&server, &admin, &place).into_iter().find(|(new, _)| *new != id));
}

#[test]
fn killed_devices_and_those_that_must_sign_in_anew_stay_away() {
    let server = fast();
    let admin = server.admin();
    let all = places(&server, &admin, comet_api::constants::engine_builtin::FILE);
    let target_id = all[0].target.clone();
    server.call(AdminDispatcherKillProcess { target_id: target_id.clone() }, &admin).unwrap();
    server.call(AdminDispatcherForceLogin { target_id: all[1].target.clone() }, &admin).unwrap();
    server.skip(600);
    std::thread::sleep(std::time::Duration::from_millis(600));
    assert!(all[..2].iter().all(|place| live(&server, &admin, place).is_empty()));
    assert_eq!(refusal(server.call(AdminDispatcherKillProcess { target_id }, &admin)).0, 404);
}

#[test]
fn a_password_is_tried_before_it_is_kept() {
    let server = fast();
    let admin = server.admin();
    let place = files_place(&server, &admin);
    let reset = AdminResetUserPassword {
        target_user: place.user.as_str().into(),
        new_password: "a new password".into(),
        old_password: None,
    };
    place.patch(&server, json!({ "PasswordRecovery": "given" }));
    server.call(reset, &admin).unwrap();
    let ask = |password: &str| AdminDispatcherUpdateLoginPassword {
        target_id: place.target.clone(),
        new_password: password.into(),
    };
    assert_eq!(refusal(server.call(ask("not this one"), &admin)).0, 403);
    assert_eq!(live(&server, &admin, &place).len(), 1);
    server.call(ask("a new password"), &admin).unwrap();
    back(&server, &admin, &place);
}

#[test]
fn a_device_that_signs_in_elsewhere_is_gone_from_here() {
    let server = fast();
    let admin = server.admin();
    let all = places(&server, &admin, comet_api::constants::engine_builtin::FILE);
    let ask = |place: &Place, url: &str, force: bool| AdminDispatcherUpdateLoginUrl {
        target_id: place.target.clone(),
        new_url: url.into(),
        force: Some(force),
    };
    let [here, there, forced] = &all[..3] else { panic!("three devices") };
    assert_eq!(refusal(server.call(ask(here, "backup", false), &admin)).0, 400);
    assert!(server.call(ask(here, "https://backup.invalid/", false), &admin).is_err(), "it is tried first");
    assert_eq!(live(&server, &admin, here).len(), 1);
    server.call(ask(here, &server.url(), false), &admin).unwrap();
    back(&server, &admin, here);
    server.call(ask(there, "https://elsewhere.example/", false), &admin).unwrap();
    server.call(ask(forced, "https://backup.invalid/", true), &admin).unwrap();
    server.skip(600);
    std::thread::sleep(std::time::Duration::from_millis(600));
    assert!(live(&server, &admin, there).is_empty() && live(&server, &admin, forced).is_empty());
}

#[test]
fn a_policy_that_takes_back_the_consent_takes_effect_when_the_profile_is_read() {
    let server = fast();
    let admin = server.admin();
    let all = places(&server, &admin, comet_api::constants::engine_builtin::FILE);
    let consents = |place: &Place| live(&server, &admin, place)[0].1.allows_filenames();
    let place = all.iter().find(|place| consents(place)).unwrap();
    let refetch = || AdminDispatcherRefetchProfile { target_id: place.target.clone() };
    server.call(refetch(), &admin).unwrap();
    assert!(consents(place));
    place.patch(&server, json!({ "Policy": { "ModeAdminViewFilenames": 4 } }));
    server.call(refetch(), &admin).unwrap();
    assert!(!consents(place));
    place.patch(&server, json!({ "Policy": { "ModeAdminViewFilenames": 3 } }));
    server.call(refetch(), &admin).unwrap();
    assert!(!consents(place), "once off, no policy turns it on");
    assert!(server.call(place.backup(json!({})), &admin).is_ok(), "backups need no file names");
}

#[test]
fn settings_of_another_program_become_an_item() {
    let server = fast();
    let admin = server.admin();
    let all = places(&server, &admin, comet_api::constants::engine_builtin::FILE);
    let found = all.iter().find_map(|place| {
        let ask = AdminDispatcherRequestImportSources { target_id: place.target.clone() };
        let sources = server.call(ask, &admin).unwrap();
        let first = sources.import_sources().iter().next().map(|(id, name)| (id.to_owned(), name.to_owned()));
        first.map(|(id, name)| (place, id, name))
    });
    let (place, import_source_id, name) = found.expect("a device with another program");
    let ask = |id: &str| AdminDispatcherImportApply { target_id: place.target.clone(), import_source_id: id.into() };
    assert_eq!(refusal(server.call(ask("nothing"), &admin)).0, 404);
    server.call(ask(&import_source_id), &admin).unwrap();
    let job = place.newest(&server, &admin, class::IMPORT);
    assert_eq!(ended(&server, &admin, &JobId::from(job.guid())).status(), status::STOP_SUCCESS);
    let profile = place.profile(&server, &admin);
    let item =
        profile.sources().iter().find(|(_, item)| item.description().contains(&name)).map(|(id, _)| id.to_owned());
    let item = item.expect("an item for what the program did");
    fates(&server, &[status::STOP_SUCCESS]);
    let id = id_of(&server.call(Place { item, ..place.clone() }.backup(json!({})), &admin).unwrap());
    assert_eq!(ended(&server, &admin, &id).status(), status::STOP_SUCCESS);
}

#[test]
fn tenants_administrators_act_on_their_own_devices_only() {
    let server = at_speed(1);
    let (admin, tenant) = (server.admin(), server.tenant_admin());
    let theirs = server.call(AdminListUsers {}, &tenant).unwrap().0;
    let all = places(&server, &admin, comet_api::constants::engine_builtin::FILE);
    let foreign = all.iter().find(|place| !theirs.contains(&place.user)).unwrap();
    let target_id = foreign.target.clone();
    let refused = [
        refusal(server.call(AdminDispatcherKillProcess { target_id: target_id.clone() }, &tenant)).0,
        refusal(server.call(AdminDispatcherRefetchProfile { target_id: target_id.clone() }, &tenant)).0,
        refusal(server.call(
            AdminDispatcherUninstallSoftware { target_id: target_id.clone(), remove_config_file: true },
            &tenant,
        ))
        .0,
        refusal(server.call(
            AdminDispatcherUnlock { target_id, destination: foreign.vault.clone(), allow_unsafe: None },
            &tenant,
        ))
        .0,
    ];
    assert_eq!(refused, [404; 4]);
    assert_eq!(live(&server, &admin, foreign).len(), 1);
}
