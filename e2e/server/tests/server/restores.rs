//! Restores: what of which snapshot goes where.

use crate::support::work::*;
use crate::support::{TestServer, refusal};
use comet_api::constants::{engine_builtin as engine, job_classification as class, job_status as status, restoretype};
use comet_api::methods::*;
use comet_api::types::{BackupJobDetail, JobEntry, StoredObject};
use comet_api::{Credentials, List};
use serde_json::json;

/// A folder that no device has.
fn new_folder(os: &str) -> &'static str {
    if os == "windows" { r"C:\Brought back\Today" } else { "/brought back/today" }
}

fn os(place: &Place, server: &TestServer, admin: &Credentials) -> String {
    place.profile(server, admin).devices().get(&place.device).unwrap().platform_version().os().to_owned()
}

fn run(
    server: &TestServer,
    admin: &Credentials,
    ask: AdminDispatcherRunRestoreCustom,
) -> (BackupJobDetail, Vec<JobEntry>) {
    let id = id_of(&server.call(ask, admin).unwrap());
    (ended(server, admin, &id), log(server, admin, &id))
}

fn listing(server: &TestServer, admin: &Credentials, place: &Place, path: &str) -> Vec<StoredObject> {
    let ask = AdminDispatcherRequestFilesystemObjects { target_id: place.target.clone(), path: Some(path.into()) };
    server.call(ask, admin).map(|answer| answer.stored_objects().iter().cloned().collect()).unwrap_or_default()
}

/// The newest snapshot of the item.
fn newest(place: &Place, server: &TestServer, admin: &Credentials) -> String {
    let all = place.snapshots(server, admin);
    all.iter().find(|snapshot| snapshot.source() == place.item).unwrap().snapshot().to_owned()
}

/// One whose device shows its files.
fn open_place(server: &TestServer, admin: &Credentials) -> Place {
    let live = server.call(AdminDispatcherListActive { user_name_filter: None }, admin).unwrap();
    let all = places(server, admin, engine::FILE).into_iter();
    let mut open = all.filter(|place| live.get(place.target.as_str()).unwrap().allows_filenames());
    open.next().expect("a device that shows its files")
}

#[test]
fn what_is_restored_is_found_on_the_device() {
    let server = fast();
    let admin = server.admin();
    let place = open_place(&server, &admin);
    let folder = new_folder(&os(&place, &server, &admin));
    assert!(listing(&server, &admin, &place, folder).is_empty());
    fates(&server, &[status::STOP_SUCCESS, status::STOP_SUCCESS]);
    let (done, said) = run(&server, &admin, place.restore(&[], json!({ "DestPath": folder })));
    assert_eq!((done.status(), done.classification()), (status::STOP_SUCCESS, class::RESTORE));
    assert_eq!((done.source_guid(), done.destination_guid()), (place.item.as_str(), place.vault.as_str()));
    assert!(done.total_files() > 0 && done.download_size().0 > 0 && done.snapshot_id().is_empty());
    assert!(says(&said, folder) && says(&said, "The restore is complete."), "{said:?}");

    let snapshot = newest(&place, &server, &admin);
    let ask = AdminDispatcherRequestStoredObjects {
        target_id: place.target.clone(),
        destination: place.vault.clone(),
        snapshot_id: snapshot,
        tree_id: None,
        options: None,
    };
    let stored = server.call(ask, &admin).unwrap();
    let names = |objects: &mut dyn Iterator<Item = &StoredObject>| {
        objects.map(|object| object.name().to_owned()).collect::<Vec<_>>()
    };
    let found = listing(&server, &admin, &place, folder);
    assert_eq!(names(&mut found.iter()), names(&mut stored.stored_objects().iter()));
    let deeper = listing(&server, &admin, &place, found[0].subtree());
    assert!(!deeper.is_empty(), "folders in it open");
    let (above, name) = folder.rsplit_once(['\\', '/']).unwrap();
    assert!(listing(&server, &admin, &place, above).iter().any(|object| object.name() == name));

    let chosen = format!("{}/{}", found[0].name(), deeper[0].name());
    let part =
        place.restore(&[&chosen], json!({ "DestPath": format!("{folder} too"), "OverwriteExistingFiles": true }));
    let (one, said) = run(&server, &admin, part);
    assert!(one.total_size() < done.total_size());
    assert!(says(&said, "existing files are replaced") && says(&said, &chosen));
    let found = listing(&server, &admin, &place, &format!("{folder} too"));
    assert_eq!(names(&mut found.iter()), [deeper[0].name()]);
}

#[test]
fn what_is_not_in_the_snapshot_is_told() {
    let server = fast();
    let admin = server.admin();
    let place = open_place(&server, &admin);
    let folder = new_folder(&os(&place, &server, &admin));
    fates(&server, &[status::STOP_SUCCESS, status::STOP_SUCCESS, status::STOP_SUCCESS]);
    let (none, said) = run(&server, &admin, place.restore(&["no/such/thing"], json!({ "DestPath": folder })));
    assert_eq!(none.status(), status::FAILED_ERROR);
    assert!(says(&said, "no/such/thing"));
    assert!(listing(&server, &admin, &place, folder).is_empty(), "what failed left nothing");
    let nowhere = if folder.starts_with('C') { r"Q:\There" } else { "there" };
    let (lost, _) = run(&server, &admin, place.restore(&[], json!({ "DestPath": nowhere })));
    assert_eq!(lost.status(), status::FAILED_ERROR);
    let simulated = json!({ "Type": restoretype::NULL });
    let (tried, said) = run(&server, &admin, place.restore(&[], simulated));
    assert_eq!(tried.status(), status::STOP_SUCCESS);
    assert!(says(&said, "nothing is written"));
}

#[test]
fn the_counts_of_the_client_are_taken() {
    let server = fast();
    let admin = server.admin();
    let place = files_place(&server, &admin);
    fates(&server, &[status::STOP_SUCCESS]);
    let mut ask = place.restore(&[], json!({ "DestIsOriginalLocation": true }));
    ask.known_file_count = Some(77);
    ask.known_byte_count = Some(123_456);
    ask.known_dir_count = Some(5);
    let (done, _) = run(&server, &admin, ask);
    assert_eq!((done.total_files(), done.total_size().0, done.total_directories()), (77, 123_456, 5));
}

#[test]
fn places_are_checked_for_what_they_can_take() {
    let server = fast();
    let admin = server.admin();
    let place = files_place(&server, &admin);
    let refused = |ask: AdminDispatcherRunRestoreCustom| refusal(server.call(ask, &admin)).0;
    assert_eq!(refused(place.restore(&[], json!({}))), 400, "nowhere");
    assert_eq!(refused(place.restore(&[], json!({ "Type": 99 }))), 400);
    assert_eq!(refused(place.restore(&[], json!({ "Type": restoretype::MYSQL }))), 400, "files are no database");
    let archive = json!({ "Type": restoretype::FILE_ARCHIVE, "DestPath": "/x.rar", "ArchiveFormat": 17 });
    assert_eq!(refused(place.restore(&[], archive)), 400);
    let mut unknown = place.restore(&[], json!({ "DestPath": "/x" }));
    unknown.snapshot = Some("none".into());
    assert_eq!(refused(unknown), 404);
    let stranger = Place { item: "nothing".into(), ..place.clone() };
    assert_eq!(refused(stranger.restore(&[], json!({ "DestPath": "/x" }))), 404);

    let mysql = place_of_mysql(&server, &admin);
    let Some(mysql) = mysql else { return };
    let target = |host: &str, password: &str| json!({ "Type": restoretype::MYSQL, "Host": host, "Port": "3306", "Username": "root", "Password": password });
    let (unreachable, said) = run(&server, &admin, mysql.restore(&[], target("db.invalid", "x")));
    assert_eq!(unreachable.status(), status::FAILED_ERROR);
    assert!(says(&said, "no such host"));
    let (wrong, said) = run(&server, &admin, mysql.restore(&[], target("127.0.0.1", "wrong")));
    assert_eq!(wrong.status(), status::FAILED_ERROR);
    assert!(says(&said, "Access denied"));
    fates(&server, &[status::STOP_SUCCESS]);
    let (right, said) = run(&server, &admin, mysql.restore(&[], target("127.0.0.1", "a secret")));
    assert_eq!(right.status(), status::STOP_SUCCESS);
    assert!(!says(&said, "a secret"));
}

fn place_of_mysql(server: &TestServer, admin: &Credentials) -> Option<Place> {
    places(server, admin, engine::MYSQL).into_iter().next()
}

#[test]
fn users_restore_their_own_and_the_old_method_still_works() {
    let server = fast();
    let admin = server.admin();
    let place = files_place(&server, &admin);
    let user = place.sign_in(&server, &admin);
    let old = UserWebDispatcherRunRestore {
        target_id: place.target.clone(),
        path: new_folder(&os(&place, &server, &admin)).into(),
        source: place.item.clone(),
        destination: place.vault.clone(),
        snapshot: None,
        paths: None,
    };
    server.call(old, &user).unwrap();
    let begun = place.newest(&server, &admin, class::RESTORE);
    assert_eq!(begun.device_id(), place.device);
    let admins = AdminDispatcherRunRestore {
        target_id: place.target.clone(),
        path: new_folder(&os(&place, &server, &admin)).into(),
        source: place.item.clone(),
        destination: place.vault.clone(),
        snapshot: Some(newest(&place, &server, &admin)),
        paths: Some(List(Vec::new())),
    };
    let id = id_of(&server.call(admins, &admin).unwrap());
    ended(&server, &admin, &id);
    let custom = place.restore(&[], json!({ "DestPath": new_folder(&os(&place, &server, &admin)) }));
    let custom = UserWebDispatcherRunRestoreCustom {
        target_id: custom.target_id,
        source: custom.source,
        destination: custom.destination,
        options: custom.options,
        snapshot: None,
        paths: None,
        known_file_count: None,
        known_byte_count: None,
        known_dir_count: None,
    };
    server.call(custom.clone(), &user).unwrap();
    let stranger = places(&server, &admin, engine::FILE).into_iter().find(|other| other.user != place.user).unwrap();
    assert_eq!(refusal(server.call(custom, &stranger.sign_in(&server, &admin))).0, 404);
}
