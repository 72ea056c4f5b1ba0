//! Profiles: read with their hash, written under it, seen only by whom they concern.

use crate::support::{TestServer, refusal};
use comet_api::Lens;
use comet_api::methods::*;
use serde_json::{Value, json};

#[test]
fn a_write_moves_the_hash_and_a_stale_one_is_refused() {
    let server = TestServer::demo();
    let admin = server.admin();
    let read = server.call(AdminGetUserProfileAndHash { target_user: "anna".into() }, &admin).unwrap();
    let write = |name: &str| {
        let mut profile = read.profile().clone();
        profile.set_account_name(name);
        AdminSetUserProfileHash {
            target_user: "anna".into(),
            profile_data: profile,
            require_hash: read.profile_hash().into(),
            admin_options: None,
        }
    };
    let written = server.call(write("Anna the first"), &admin).unwrap();
    assert_ne!(written.profile_hash(), read.profile_hash());
    assert_eq!(written.profile().account_name(), "Anna the first");
    let (status, message) = refusal(server.call(write("Anna the second"), &admin));
    assert_eq!(status, 409);
    assert!(message.contains("hash"), "{message}");
    let hash = server.call(AdminGetUserProfileHash { target_user: "anna".into() }, &admin).unwrap();
    assert_eq!(hash.profile_hash(), written.profile_hash());
}

#[test]
fn fields_that_nobody_knows_survive_every_way_through() {
    let server = TestServer::demo();
    let (admin, anna) = (server.admin(), server.anna());
    let patch =
        json!({ "FutureField": { "a": [1, 18446744073709551615u64, 1.5] }, "Devices": { "x": { "New": true } } });
    server.control("profile", json!({ "name": "anna", "patch": patch }));
    let read = server.call(UserWebGetUserProfileAndHash {}, &anna).unwrap();
    let write =
        UserWebSetProfileHash { profile_data: read.profile().clone(), profile_hash: read.profile_hash().into() };
    let written = server.call(write, &anna).unwrap();
    assert_eq!(written.profile_hash(), read.profile_hash(), "nothing changed, so the hash stays");
    let all = server.call(AdminListUsersFull {}, &admin).unwrap();
    assert_eq!(all.get("anna").unwrap().value()["FutureField"]["a"][1], Value::from(u64::MAX));
    assert_eq!(all.get("anna").unwrap().value()["Devices"]["x"]["New"], true);
}

#[test]
fn a_user_changes_what_is_theirs_and_nothing_else() {
    let server = TestServer::demo();
    let anna = server.anna();
    let read = server.call(UserWebGetUserProfileAndHash {}, &anna).unwrap();
    let mut profile = read.profile().clone();
    profile.set_account_name("Anna herself");
    profile.set_maximum_devices(9999);
    profile.set_password_hash("mine");
    profile.set_organization_id("elsewhere");
    profile.set_is_suspended(true);
    let write = UserWebSetProfileHash { profile_data: profile, profile_hash: read.profile_hash().into() };
    let written = server.call(write, &anna).unwrap();
    let (before, after) = (read.profile(), written.profile());
    assert_eq!(after.account_name(), "Anna herself");
    for field in ["MaximumDevices", "PasswordHash", "OrganizationID", "IsSuspended"] {
        assert_eq!(after.raw(field), before.raw(field), "{field}");
    }
}

#[test]
fn a_user_neither_adds_nor_removes_devices_nor_raises_a_vaults_limit() {
    let server = TestServer::demo();
    let anna = server.anna();
    let read = server.call(UserWebGetUserProfileAndHash {}, &anna).unwrap();
    let mut profile = read.profile().clone();
    let device = profile.devices().keys().next().unwrap().to_owned();
    let vault = profile.destinations().keys().next().unwrap().to_owned();
    let document = profile.value_mut();
    let mine = document["Devices"].as_object_mut().unwrap().shift_remove(&device).unwrap();
    document["Devices"]["new"] = mine;
    document["Destinations"][&vault]["StorageLimitBytes"] = i64::MAX.into();
    document["Destinations"][&vault]["Description"] = "Renamed".into();
    let write = UserWebSetProfileHash { profile_data: profile, profile_hash: read.profile_hash().into() };
    let written = server.call(write, &anna).unwrap();
    let (before, after) = (read.profile(), written.profile());
    let ids = |profile: &comet_api::types::UserProfileConfig| {
        let mut ids: Vec<_> = profile.devices().keys().map(str::to_owned).collect();
        ids.sort();
        ids
    };
    assert_eq!(ids(after), ids(before));
    let limit = |profile: &comet_api::types::UserProfileConfig| {
        profile.destinations().get(&vault).unwrap().storage_limit_bytes()
    };
    assert_eq!(limit(after), limit(before));
    assert_eq!(after.destinations().get(&vault).unwrap().description(), "Renamed");
}

#[test]
fn a_suspended_user_is_out_at_once_and_the_time_is_kept() {
    let server = TestServer::demo();
    let (admin, anna) = (server.admin(), server.anna());
    let mut profile = server.call(AdminGetUserProfile { target_user: "anna".into() }, &admin).unwrap();
    profile.set_is_suspended(true);
    let write = AdminSetUserProfile { target_user: "anna".into(), profile_data: profile };
    server.call(write, &admin).unwrap();
    assert_eq!(refusal(server.call(UserWebGetUserProfileAndHash {}, &anna)).0, 403);
    let after = server.call(AdminGetUserProfile { target_user: "anna".into() }, &admin).unwrap();
    assert!(after.last_suspended().0 > 0);
}

#[test]
fn a_profile_can_not_take_another_name() {
    let server = TestServer::shared();
    let admin = server.admin();
    let mut profile = server.call(AdminGetUserProfile { target_user: "anna".into() }, &admin).unwrap();
    profile.set_username("hanna");
    let write = AdminSetUserProfile { target_user: "anna".into(), profile_data: profile };
    assert_eq!(refusal(server.call(write, &admin)).0, 400);
}

#[test]
fn a_tenants_administrator_sees_only_the_tenants_users() {
    let server = TestServer::shared();
    let (admin, tenant) = (server.admin(), server.tenant_admin());
    let properties = server.call(AdminAccountProperties {}, &tenant).unwrap();
    let own = properties.organization_id();
    let all = server.call(AdminListUsersFull {}, &admin).unwrap();
    let theirs = server.call(AdminListUsersFull {}, &tenant).unwrap();
    assert!(!theirs.is_empty() && theirs.len() < all.len());
    assert!(theirs.values().all(|user| user.organization_id() == own));
    assert_eq!(theirs.len(), all.values().filter(|user| user.organization_id() == own).count());
    assert_eq!(server.call(AdminListUsers {}, &tenant).unwrap().len(), theirs.len());

    let stranger = all.iter().find(|(_, user)| user.organization_id() != own).unwrap();
    let name = comet_api::Username::from(stranger.0.as_str());
    assert_eq!(refusal(server.call(AdminGetUserProfile { target_user: name.clone() }, &tenant)).0, 404);
    assert_eq!(refusal(server.call(AdminGetUserProfileHash { target_user: name.clone() }, &tenant)).0, 404);
    assert_eq!(refusal(server.call(AdminDisableUserTotp { target_user: name.clone() }, &tenant)).0, 404);
    assert_eq!(refusal(server.call(AdminAccountSessionStartAsUser { target_user: name.clone() }, &tenant)).0, 404);
    let overwrite = AdminSetUserProfile { target_user: name, profile_data: stranger.1.clone() };
    assert_eq!(refusal(server.call(overwrite, &tenant)).0, 404);
}

#[test]
fn a_tenants_administrator_can_not_move_a_user_away() {
    let server = TestServer::shared();
    let tenant = server.tenant_admin();
    let theirs = server.call(AdminListUsersFull {}, &tenant).unwrap();
    let (name, profile) = theirs.iter().next().unwrap();
    let mut profile = profile.clone();
    profile.set_organization_id("");
    let write = AdminSetUserProfile { target_user: name.as_str().into(), profile_data: profile };
    assert_eq!(refusal(server.call(write, &tenant)).0, 403);
}

#[test]
fn what_is_for_the_top_level_is_refused_to_tenants() {
    let server = TestServer::shared();
    let tenant = server.tenant_admin();
    assert_eq!(refusal(server.call(AdminAdminUserList {}, &tenant)).0, 403);
    assert_eq!(refusal(server.call(AdminOrganizationList {}, &tenant)).0, 403);
    assert_eq!(refusal(server.call(AdminPoliciesList { target_organization: Some("other".into()) }, &tenant)).0, 403);
}

#[test]
fn connections_are_seen_by_whom_they_concern() {
    let server = TestServer::shared();
    let all = server.call(AdminDispatcherListActive { user_name_filter: None }, &server.admin()).unwrap();
    let tenants = server.call(AdminDispatcherListActive { user_name_filter: None }, &server.tenant_admin()).unwrap();
    assert!(!tenants.is_empty() && tenants.len() < all.len());
    let annas = server.call(UserWebDispatcherListActive {}, &server.anna()).unwrap();
    assert!(annas.values().all(|connection| connection.username() == "anna"));
    let filtered =
        server.call(AdminDispatcherListActive { user_name_filter: Some("anna".into()) }, &server.admin()).unwrap();
    assert_eq!(filtered, annas);
}

#[test]
fn the_version_counts_the_devices() {
    let server = TestServer::shared();
    let admin = server.admin();
    let users = server.call(AdminListUsersFull {}, &admin).unwrap();
    let devices: usize = users.values().map(|user| user.devices().len()).sum();
    let version = server.call(AdminMetaVersion {}, &admin).unwrap();
    assert!(devices > 0);
    assert_eq!(version.configured_devices(), i64::try_from(devices).unwrap());
}

#[test]
fn policies_groups_and_news_are_read() {
    let server = TestServer::shared();
    let admin = server.admin();
    let names = server.call(AdminPoliciesList { target_organization: None }, &admin).unwrap();
    let full = server.call(AdminPoliciesListFull { target_organization: None }, &admin).unwrap();
    assert!(!names.is_empty());
    assert!(full.iter().all(|(id, policy)| names.get(id).unwrap() == policy.description()));
    assert!(!server.call(AdminUserGroupsList { target_organization: None }, &admin).unwrap().is_empty());
    assert!(!server.call(AdminOrganizationList {}, &admin).unwrap().is_empty());
    assert!(!server.call(AdminNewsGetAll {}, &admin).unwrap().is_empty());
    let news = server.call(UserWebNewsGetAll {}, &server.anna()).unwrap();
    let profile = server.call(UserWebGetUserProfileAndHash {}, &server.anna()).unwrap();
    assert!(news.values().all(|entry| entry.organization_id() == profile.profile().organization_id()));
}
