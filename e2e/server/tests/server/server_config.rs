//! The settings as a whole: a save restarts the server, changes administrators, turns roles off.

use crate::support::{TestServer, password, refusal};
use comet_api::Lens;
use comet_api::methods::*;
use serde_json::{Value, json};

#[test]
fn the_whole_settings_are_written_and_the_server_begins_anew() {
    let server = TestServer::demo();
    let admin = server.admin();
    let before = server.call(AdminMetaVersion {}, &admin).unwrap();
    let mut config = server.call(AdminMetaServerConfigGet {}, &admin).unwrap();
    config.value_mut()["FutureField"] = json!([1, { "a": 2 }]);
    config.value_mut()["Branding"]["BrandName"] = "Anew".into();
    server.call(AdminMetaServerConfigSet { config: config.clone() }, &admin).unwrap();
    assert_eq!(server.control_get("up"), json!({ "up": false }), "a second of refusals");
    server.wait_until_up();
    assert!(server.call(AdminMetaVersion {}, &admin).is_err(), "sessions are gone");
    let admin = server.admin();
    let after = server.call(AdminMetaVersion {}, &admin).unwrap();
    assert_ne!(after.server_start_hash(), before.server_start_hash());
    let read = server.call(AdminMetaServerConfigGet {}, &admin).unwrap();
    assert_eq!(read.value(), config.value());
    let again = server.session(&password("tenant-admin", "demo-tenant"));
    assert!(server.call(AdminAccountProperties {}, &again).is_ok());
}

#[test]
fn administrators_are_changed_through_the_settings() {
    let server = TestServer::demo();
    let admin = server.admin();
    let config = server.call(AdminMetaServerConfigGet {}, &admin).unwrap();
    let write = |change: &dyn Fn(&mut Vec<Value>)| {
        let mut config = config.clone();
        let mut admins = config.value()["AdminUsers"].as_array().unwrap().clone();
        change(&mut admins);
        config.value_mut()["AdminUsers"] = admins.into();
        AdminMetaServerConfigSet { config }
    };
    let nobody = write(&|admins| admins.clear());
    assert_eq!(refusal(server.call(nobody, &admin)).0, 400);
    let only_tenants = write(&|admins| admins.retain(|admin| admin["OrganizationID"] != ""));
    assert_eq!(refusal(server.call(only_tenants, &admin)).0, 400);
    let twice = write(&|admins| admins.push(admins[0].clone()));
    assert_eq!(refusal(server.call(twice, &admin)).0, 400);
    let without_password = write(&|admins| admins.push(json!({ "Username": "new" })));
    assert_eq!(refusal(server.call(without_password, &admin)).0, 400);

    server
        .call(
            write(&|admins| {
                admins.retain(|admin| admin["Username"] != "riley");
                let morgan = admins.iter_mut().find(|admin| admin["Username"] == "morgan").unwrap();
                morgan["TOTPKey"] = "".into();
                morgan["AllowPasswordLogin"] = true.into();
                morgan["Permissions"] = json!({ "PreventEditServerSettings": true });
                morgan["PasswordFormat"] = 0.into();
                morgan["Password"] = "chosen for morgan".into();
                let new = json!({ "Username": "new", "PasswordFormat": 0, "Password": "new", "AllowPasswordLogin": true,
                    "Permissions": {}, "OrganizationID": "" });
                admins.push(new);
            }),
            &admin,
        )
        .unwrap();
    server.wait_until_up();
    let morgan = server.session(&password("morgan", "chosen for morgan"));
    assert_eq!(refusal(server.call(AdminMetaServerConfigGet {}, &morgan)).0, 403);
    assert!(server.call(HybridSessionStart {}, &password("new", "new")).is_ok());
    assert!(server.call(HybridSessionStart {}, &password("admin", "demo-admin")).is_ok(), "the others keep theirs");
    assert!(server.call(HybridSessionStart {}, &password("riley", "demo-riley")).is_err());
}

#[test]
fn settings_that_would_lock_or_lose_are_refused() {
    let server = TestServer::demo();
    let admin = server.admin();
    let config = server.call(AdminMetaServerConfigGet {}, &admin).unwrap();
    let write = |path: &str, value: Value| {
        let mut config = config.clone();
        *config.value_mut().pointer_mut(path).unwrap() = value;
        refusal(server.call(AdminMetaServerConfigSet { config }, &admin)).0
    };
    assert_eq!(write("/AuthenticationRole/PruneLogsAfterDays", 3.into()), 400);
    assert_eq!(write("/SessionSettings/ExpiredInSeconds", 999_999.into()), 400);
    assert_eq!(write("/Organizations", json!({})), 400);
    assert!(server.call(AdminMetaVersion {}, &admin).is_ok(), "nothing restarted");
}

#[test]
fn a_role_that_is_off_answers_nothing() {
    let server = TestServer::demo();
    let admin = server.admin();
    let mut config = server.call(AdminMetaServerConfigGet {}, &admin).unwrap();
    for role in ["StorageRole", "SoftwareBuildRole", "ConstellationRole"] {
        config.value_mut()[role]["RoleEnabled"] = false.into();
    }
    server.call(AdminMetaServerConfigSet { config }, &admin).unwrap();
    server.wait_until_up();
    let admin = server.admin();
    for (status, why) in [
        refusal(server.call(AdminStorageListBuckets {}, &admin)),
        refusal(server.call(AdminConstellationStatus {}, &admin)),
        refusal(server.call(AdminBrandingAvailablePlatforms {}, &admin)),
        refusal(server.call(AdminUpdateCampaignStatus {}, &admin)),
    ] {
        assert!(status == 404 && why.contains("role"), "{why}");
    }
    let version = server.call(AdminMetaVersion {}, &admin).unwrap();
    assert!(!version.storage_role() && !version.software_build_role() && !version.constellation_role());
    let templates = server.call(AdminRequestStorageVaultProviders { target_organization: None }, &admin).unwrap();
    let own = templates.iter().find(|(_, name)| *name == "Backup server").unwrap().0;
    let ask = AdminRequestStorageVault {
        target_user: "anna".into(),
        storage_provider: own.clone(),
        self_address: None,
        device_id: None,
        profile_hash: None,
    };
    assert_eq!(refusal(server.call(ask, &admin)).0, 400, "no storage is given without the storage role");
}
