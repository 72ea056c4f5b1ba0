//! What an administrator may do: every permission against the methods that it takes or gives.

use crate::support::{TestServer, password, refusal};
use comet_api::method::{Method, MethodInfo, Verb};
use comet_api::methods::*;
use comet_api::types::CometAPIResponseMessage;
use comet_api::{Credentials, Lens};
use serde_json::{Value, json};

/// The status of a call without parameters: what a permission forbids is refused before they are looked at.
fn status(server: &TestServer, who: &Credentials, info: &MethodInfo) -> (u16, String) {
    let Credentials::SessionKey { username, key } = who else { panic!("no session") };
    let form = format!("Username={username}&AuthType=SessionKey&SessionKey={}", key.reveal());
    let answer = match info.verb {
        Verb::PostMultipart => return (0, String::new()),
        _ => server.post(info.path, "application/x-www-form-urlencoded", form.as_bytes()),
    };
    let body: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
    (answer.status, CometAPIResponseMessage::of(&body).message().to_owned())
}

fn permit(server: &TestServer, name: &str, permissions: Value) {
    // Null first: a merge patch would keep what was permitted before.
    server.control("administrator", json!({ "name": name, "patch": { "Permissions": null } }));
    server.control("administrator", json!({ "name": name, "patch": { "Permissions": permissions } }));
}

/// Settings in parts: the methods, and the permission that gives them to who has not all settings.
fn parts() -> [(&'static str, Vec<&'static MethodInfo>); 5] {
    [
        ("AllowEditBranding", vec![AdminMetaBrandingConfigGet::INFO, AdminMetaBrandingConfigSet::INFO]),
        (
            "AllowEditEmailOptions",
            vec![
                AdminMetaEmailOptionsGet::INFO,
                AdminMetaEmailOptionsSet::INFO,
                AdminMetaSendTestEmail::INFO,
                AdminMetaSendTestReport::INFO,
            ],
        ),
        (
            "AllowEditRemoteStorage",
            vec![
                AdminMetaRemoteStorageVaultGet::INFO,
                AdminMetaRemoteStorageVaultSet::INFO,
                AdminMetaRemoteStorageVaultTest::INFO,
            ],
        ),
        ("AllowEditWebhooks", vec![AdminMetaWebhookOptionsGet::INFO, AdminMetaWebhookOptionsSet::INFO]),
        (
            "AllowEditExternalAuthSources",
            vec![
                AdminExternalAuthSourcesDelete::INFO,
                AdminExternalAuthSourcesGet::INFO,
                AdminExternalAuthSourcesNew::INFO,
                AdminExternalAuthSourcesSet::INFO,
            ],
        ),
    ]
}

#[test]
fn what_a_permission_takes_away_is_refused() {
    let taken: [(&str, Vec<&MethodInfo>); 7] = [
        (
            "PreventEditServerSettings",
            vec![
                AdminAdminUserDelete::INFO,
                AdminAdminUserList::INFO,
                AdminAdminUserNew::INFO,
                AdminMetaBuildConfigGet::INFO,
                AdminMetaBuildConfigSet::INFO,
                AdminMetaConstellationConfigSet::INFO,
                AdminMetaPsaConfigListGet::INFO,
                AdminMetaPsaConfigListSet::INFO,
                AdminMetaPsaConfigListSyncNow::INFO,
                AdminMetaServerConfigGet::INFO,
                AdminMetaServerConfigNetworkInterfaces::INFO,
                AdminMetaServerConfigSet::INFO,
                AdminStorageFreeSpace::INFO,
                AdminStoragePingDestination::INFO,
            ],
        ),
        ("PreventRequestStorageVault", vec![AdminRequestStorageVault::INFO, AdminRequestStorageVaultProviders::INFO]),
        (
            "DenyConstellationRole",
            vec![
                AdminConstellationLastReport::INFO,
                AdminConstellationNewReport::INFO,
                AdminConstellationPruneNow::INFO,
                AdminConstellationStatus::INFO,
                AdminMetaConstellationConfigGet::INFO,
                AdminMetaConstellationConfigSet::INFO,
            ],
        ),
        ("DenyViewServerHistory", vec![AdminMetaStats::INFO]),
        ("DenyViewServerInfo", vec![AdminMetaSoftwareUpdateNews::INFO]),
        (
            "DenySoftwareBuildRole",
            METHODS
                .iter()
                .copied()
                .filter(|info| info.name.starts_with("AdminBranding") || info.name.starts_with("AdminUpdateCampaign"))
                .chain([AdminMetaBuildConfigGet::INFO, AdminMetaBuildConfigSet::INFO])
                .collect(),
        ),
        // The server would be down after it; that these are answered otherwise has a test of its own.
        ("PreventServerShutdown", Vec::new()),
    ];
    let server = TestServer::demo();
    for (flag, methods) in taken {
        permit(&server, "admin", json!({}));
        let admin = server.admin();
        for info in &methods {
            assert_ne!(status(&server, &admin, info).0, 403, "{} without {flag}", info.name);
        }
        permit(&server, "admin", json!({ flag: true }));
        for info in &methods {
            let (status, why) = status(&server, &admin, info);
            assert_eq!(status, 403, "{} with {flag}", info.name);
            assert!(why.starts_with("You may not"), "{}: {why}", info.name);
        }
    }
}

#[test]
fn who_may_not_stop_the_server_does_not() {
    let server = TestServer::demo();
    permit(&server, "admin", json!({ "PreventServerShutdown": true }));
    let admin = server.admin();
    assert_eq!(refusal(server.call(AdminMetaRestartService {}, &admin)).0, 403);
    assert_eq!(refusal(server.call(AdminMetaShutdownService {}, &admin)).0, 403);
    assert!(server.call(AdminMetaVersion {}, &admin).is_ok());
}

#[test]
fn parts_of_the_settings_are_given_one_by_one() {
    let server = TestServer::demo();
    for (flag, methods) in parts() {
        for (name, credentials) in [("admin", server.admin()), ("tenant-admin", server.tenant_admin())] {
            permit(&server, name, json!({ "PreventEditServerSettings": true }));
            for info in &methods {
                assert_eq!(status(&server, &credentials, info).0, 403, "{} for {name} without {flag}", info.name);
            }
            permit(&server, name, json!({ "PreventEditServerSettings": true, flag: true }));
            for info in &methods {
                assert_ne!(status(&server, &credentials, info).0, 403, "{} for {name} with {flag}", info.name);
            }
        }
        permit(&server, "admin", json!({}));
        permit(&server, "tenant-admin", json!({}));
        for info in &methods {
            assert_ne!(
                status(&server, &server.admin(), info).0,
                403,
                "{}: all settings are the top level's",
                info.name
            );
            assert_eq!(status(&server, &server.tenant_admin(), info).0, 403, "{}: no part is a tenant's", info.name);
        }
    }
}

/// The specification marks what a permission may take; each of these is taken by one.
#[test]
fn everything_that_may_be_restricted_can_be() {
    let server = TestServer::demo();
    let everything = json!({ "PreventEditServerSettings": true, "PreventServerShutdown": true });
    permit(&server, "admin", everything);
    let admin = server.admin();
    for info in METHODS.iter().filter(|info| info.requires.may_be_restricted) {
        assert_eq!(status(&server, &admin, info).0, 403, "{}", info.name);
    }
}

#[test]
fn who_may_not_see_the_server_still_learns_what_it_can_do() {
    let server = TestServer::demo();
    let admin = server.admin();
    let full = server.call(AdminMetaVersion {}, &admin).unwrap();
    assert!(full.configured_devices() > 0 && !full.server_license_hash().is_empty());
    permit(&server, "admin", json!({ "DenyViewServerInfo": true }));
    let bare = server.call(AdminMetaVersion {}, &admin).unwrap();
    assert_eq!(bare.version(), full.version());
    assert_eq!(bare.server_start_hash(), full.server_start_hash());
    assert!(bare.storage_role() && bare.authentication_role());
    assert_eq!((bare.configured_devices(), bare.server_license_hash()), (0, ""));
    assert!(bare.self_backup().is_empty());
}

#[test]
fn permissions_reach_into_profiles() {
    let server = TestServer::demo();
    let admin = server.admin();
    let read = || server.call(AdminGetUserProfile { target_user: "anna".into() }, &admin).unwrap();
    let write = |change: &dyn Fn(&mut Value)| {
        let mut profile = read();
        change(profile.value_mut());
        server.call(AdminSetUserProfile { target_user: "anna".into(), profile_data: profile }, &admin)
    };
    let vault = read().destinations().keys().next().unwrap().to_owned();
    let add = |profile: &mut Value| {
        profile["Destinations"]["new"] = json!({ "DestinationType": 1002, "LocalcopyPath": "/srv" });
    };
    let rules = server.call(AdminPoliciesList { target_organization: Some(String::new()) }, &admin).unwrap();
    let other = rules.keys().find(|id| id.as_str() != read().policy_id()).unwrap().clone();
    let give = |profile: &mut Value| profile["PolicyID"] = other.as_str().into();

    permit(&server, "admin", json!({ "PreventAddCustomStorageVault": true }));
    assert_eq!(refusal(write(&add)).0, 403);
    permit(&server, "admin", json!({ "ShouldRestrictProviderList": true, "AllowedProvidersWhenRestricted": [1003] }));
    assert_eq!(refusal(write(&add)).0, 403);
    permit(&server, "admin", json!({ "ShouldRestrictProviderList": true, "AllowedProvidersWhenRestricted": [1002] }));
    write(&add).unwrap();
    permit(&server, "admin", json!({ "PreventDeleteStorageVault": true }));
    let delete = |profile: &mut Value| drop(profile["Destinations"].as_object_mut().unwrap().shift_remove(&vault));
    assert_eq!(refusal(write(&delete)).0, 403);
    permit(&server, "admin", json!({ "AllowedUserPolicies": ["another"] }));
    assert_eq!(refusal(write(&give)).0, 403);
    permit(&server, "admin", json!({ "AllowedUserPolicies": [other] }));
    write(&give).unwrap();
    permit(&server, "admin", json!({}));
    write(&delete).unwrap();
}

#[test]
fn hidden_brands_are_not_named_and_not_kept() {
    let server = TestServer::demo();
    let admin = server.admin();
    let named = server.call(AdminRequestStorageVaultProviders { target_organization: None }, &admin).unwrap();
    assert!(named.values().any(|name| name == "Wasabi Frankfurt"));
    permit(&server, "admin", json!({ "HideCloudStorageBranding": true }));
    let hidden = server.call(AdminRequestStorageVaultProviders { target_organization: None }, &admin).unwrap();
    assert!(!hidden.values().any(|name| name.contains("Wasabi")));
    assert!(hidden.values().any(|name| name == "Harbour Cloud"));
    let archive = hidden.iter().find(|(_, name)| *name == "Backblaze B2").unwrap().0;
    let ask = AdminRequestStorageVault {
        target_user: "anna".into(),
        storage_provider: archive.clone(),
        self_address: None,
        device_id: None,
        profile_hash: None,
    };
    let given = server.call(ask, &admin).unwrap();
    assert!(given.profile().destinations().get(given.destination_id()).unwrap().rebrand_storage());
}

#[test]
fn the_password_of_another_is_not_enough_to_gain_a_permission() {
    let server = TestServer::demo();
    permit(&server, "admin", json!({ "PreventEditServerSettings": true }));
    let each_call_brings_it = password("admin", "demo-admin");
    assert_eq!(refusal(server.call(AdminMetaServerConfigGet {}, &each_call_brings_it)).0, 403);
}
