//! A device's files, the places it reaches, its shares and what it could import.

use crate::support::devices::{Online, filled, online, open_device, whole};
use crate::support::{TestServer, refusal};
use comet_api::methods::*;
use comet_api::twins::*;
use comet_api::types::*;
use comet_api::{List, Method};

/// The folder as both portals show it.
fn list(server: &TestServer, device: &Online, path: Option<&str>) -> Vec<StoredObject> {
    let (target_id, path) = (device.target.clone(), path.map(str::to_owned));
    let for_admin = AdminDispatcherRequestFilesystemObjects { target_id: target_id.clone(), path: path.clone() };
    let admin = whole(&server.send(&for_admin, &device.admin), AdminDispatcherRequestFilesystemObjects::INFO.returns);
    let for_user = UserWebRequestFilesystemObjects { target_id: target_id.clone(), path: path.clone() };
    let user = whole(&server.send(&for_user, &device.user), UserWebRequestFilesystemObjects::INFO.returns);
    assert_eq!(admin, user);
    let answer = server.call(AdminDispatcherRequestFilesystemObjects { target_id, path }, &device.admin).unwrap();
    answer.stored_objects().iter().cloned().collect()
}

#[test]
fn windows_has_drives_and_folders_open_by_their_subtree() {
    let server = TestServer::shared();
    let device = open_device(server, "windows", "Windows 11");
    let drives = list(server, &device, None);
    assert!(drives.iter().all(|drive| drive.name().ends_with(":\\") && drive.subtree() == drive.name()));
    let system = list(server, &device, Some(drives[0].subtree()));
    let users = system.iter().find(|object| object.name() == "Users").unwrap();
    assert_eq!(users.type_field(), "windir");
    assert!(!list(server, &device, Some(users.subtree())).is_empty());
    assert!(
        system
            .iter()
            .any(|object| object.type_field() == "winfile" && object.subtree().is_empty() && object.size() > 0)
    );
}

#[test]
fn unix_begins_at_the_root_and_synology_has_volumes() {
    let server = TestServer::shared();
    for (os, folder) in [("darwin", "Users"), ("linux", "etc"), ("synology", "volume1")] {
        let device = open_device(server, os, "");
        let top = list(server, &device, None);
        assert!(top.iter().any(|object| object.name() == folder && object.subtree() == format!("/{folder}")), "{os}");
        assert_eq!(top, list(server, &device, Some("/")));
        assert!(!list(server, &device, Some(&format!("/{folder}"))).is_empty());
    }
}

#[test]
fn thousands_of_files_come_in_one_answer() {
    let server = TestServer::shared();
    let device = open_device(server, "windows", "");
    assert!(list(server, &device, Some(r"C:\Users\Public\Documents\Scans")).len() > 3_000);
}

#[test]
fn what_can_not_be_listed_is_said_in_the_answer() {
    let server = TestServer::shared();
    let device = open_device(server, "windows", "");
    for (path, status, words) in [
        (r"C:\System Volume Information", 400, "Access is denied"),
        (r"C:\pagefile.sys", 400, "invalid"),
        (r"C:\no such", 404, "cannot find"),
        (r"\\nas\share", 404, "network path"),
        ("nonsense", 400, "full path"),
        ("\u{0}\u{202e}", 400, "full path"),
    ] {
        let ask = AdminDispatcherRequestFilesystemObjects { target_id: device.target.clone(), path: Some(path.into()) };
        let (found, message) = refusal(server.call(ask, &device.admin));
        assert!(found == status && message.contains(words), "{path}: {found} {message}");
    }
}

fn s3(secret: &str) -> DestinationLocation {
    filled(|place: &mut DestinationLocation| {
        place.set_destination_type(1000_u64);
        place.set_s3_server("s3.example");
        place.set_s3_bucket_name("backup");
        place.set_s3_access_key("AKIA");
        place.set_s3_secret_key(secret);
    })
}

fn local(path: &str) -> DestinationLocation {
    filled(|place: &mut DestinationLocation| {
        place.set_destination_type(1002_u64);
        place.set_localcopy_path(path);
    })
}

fn spanned(targets: Vec<DestinationLocation>) -> DestinationLocation {
    filled(|place: &mut DestinationLocation| {
        place.set_destination_type(1006_u64);
        place.set_span_targets(List(targets));
    })
}

#[test]
fn a_place_is_tried_from_the_device_and_from_the_server() {
    let server = TestServer::shared();
    let device = open_device(server, "windows", "");
    let ping = |place| DispatcherPingDestination { target_id: device.target.clone(), extra_data: place };
    device.ask(server, ping(s3("right")));
    device.ask(server, ping(local(r"E:\Backup\new folder")));
    device.ask(server, ping(spanned(vec![s3("right"), local(r"E:\")])));
    for place in
        [s3("wrong"), s3(""), local(r"Q:\"), local("/mnt"), spanned(vec![]), spanned(vec![s3("right"), s3("wrong")])]
    {
        let (status, message) = device.trouble(server, ping(place));
        assert!((400..500).contains(&status) && !message.is_empty());
    }
    let nested = (0..50).fold(s3("right"), |inside, _| spanned(vec![inside]));
    assert_eq!(device.trouble(server, ping(nested)).0, 400);
    assert_eq!(
        device.trouble(server, ping(filled(|place: &mut DestinationLocation| place.set_destination_type(9999_u64)))).0,
        400
    );

    let from_server = |place| AdminStoragePingDestination { extra_data: place };
    server.call(from_server(s3("right")), &device.admin).unwrap();
    server.call(from_server(local("/srv/storage")), &device.admin).unwrap();
    assert_eq!(refusal(server.call(from_server(s3("wrong")), &device.admin)).0, 400);
    assert_eq!(refusal(server.call(from_server(s3("right")), &server.tenant_admin())).0, 403);
}

#[test]
fn each_kind_of_place_is_tried_by_its_own_rules() {
    let server = TestServer::shared();
    let device = open_device(server, "windows", "");
    let profiles = server.call(AdminListUsersFull {}, &device.admin).unwrap();
    let mut kinds = std::collections::BTreeSet::new();
    for vault in profiles
        .values()
        .flat_map(|owner| owner.destinations().iter().map(|(_, vault)| vault.clone()).collect::<Vec<_>>())
    {
        // A vault's document is a location with more fields.
        let place: DestinationLocation = serde_json::from_value(comet_api::Lens::into_value(vault)).unwrap();
        kinds.insert(place.destination_type());
        server.call(AdminStoragePingDestination { extra_data: place }, &device.admin).unwrap();
    }
    assert!(kinds.len() >= 5, "{kinds:?}");
    for kind in 1000..=1011_u64 {
        let empty = filled(|place: &mut DestinationLocation| place.set_destination_type(kind));
        assert_eq!(
            refusal(server.call(AdminStoragePingDestination { extra_data: empty }, &device.admin)).0,
            400,
            "{kind}"
        );
    }
}

#[test]
fn shares_are_tried_with_their_password() {
    let server = TestServer::shared();
    let device = open_device(server, "windows", "");
    let test = |path: &str, password: &str| DispatcherTestSmbAuth {
        target_id: device.target.clone(),
        wsa: filled(|share: &mut WinSMBAuth| {
            share.set_share_path(path);
            share.set_username("backup");
            share.set_password(password);
        }),
    };
    device.ask(server, test(r"\\nas\backup", "right"));
    assert!(device.trouble(server, test(r"\\nas\backup", "wrong")).1.contains("Access denied"));
    assert_eq!(device.trouble(server, test(r"\\nas.invalid\backup", "right")).0, 504);
    for path in ["", "nas", r"\\nas", r"\\nas\", r"C:\x"] {
        assert_eq!(device.trouble(server, test(path, "right")).0, 400, "{path}");
    }
}

#[test]
fn some_devices_have_settings_to_import() {
    let server = TestServer::shared();
    let admin = server.admin();
    let active = server.call(AdminDispatcherListActive { user_name_filter: None }, &admin).unwrap();
    let counts: Vec<usize> = active
        .keys()
        .map(|id| {
            let ask = AdminDispatcherRequestImportSources { target_id: id.as_str().into() };
            whole(&server.send(&ask, &admin), "DispatcherAdminSourcesResponse");
            server.call(ask, &admin).unwrap().import_sources().len()
        })
        .collect();
    assert!(counts.contains(&0) && counts.iter().any(|count| *count > 0));
}

#[test]
fn devices_sign_in_at_their_tenants_host_or_at_the_servers() {
    let server = TestServer::shared();
    let admin = server.admin();
    let url = |id: &str| server.call(AdminDispatcherGetDefaultLoginUrl { organization_id: id.into() }, &admin);
    let own = url("").unwrap().login_url().to_owned();
    assert!(own.starts_with("http"), "{own}");
    let tenants = server.call(AdminOrganizationList {}, &admin).unwrap();
    let (id, tenant) = tenants.iter().find(|(_, tenant)| !tenant.hosts().is_empty()).unwrap();
    assert!(url(id).unwrap().login_url().contains(tenant.hosts().iter().next().unwrap()));
    assert_eq!(refusal(url("nobody")).0, 404);
    let asked = server.call(AdminDispatcherGetDefaultLoginUrl { organization_id: id.clone() }, &server.tenant_admin());
    assert_eq!(refusal(asked).0, 403);
}

#[test]
fn a_device_that_was_removed_may_still_be_connected() {
    let server = TestServer::demo();
    let device = online(&server, |connection, _| connection.allows_filenames());
    let username = device.owner.username().to_owned();
    server.control(
        "profile",
        serde_json::json!({ "name": username, "patch": { "Devices": { (device.device.clone()): null } } }),
    );
    assert!(!list(&server, &device, None).is_empty());
}
