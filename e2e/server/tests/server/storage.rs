//! Buckets, templates, and the vaults that are requested from them.

use crate::support::{TestServer, refusal};
use comet_api::methods::*;
use comet_api::types::*;
use comet_api::{Lens, List};
use serde_json::{Value, json};

fn register(id: Option<&str>, format: Option<&str>, hash: Option<&str>) -> AdminStorageRegisterBucket {
    AdminStorageRegisterBucket {
        set_bucket_value: id.map(str::to_owned),
        set_key_hash_format: format.map(str::to_owned),
        set_key_hash_value: hash.map(str::to_owned),
        set_organization_id: None,
    }
}

#[test]
fn a_bucket_is_registered_measured_and_deleted() {
    let server = TestServer::demo();
    let admin = server.admin();
    let made = server.call(register(None, None, None), &admin).unwrap();
    assert!(!made.new_bucket_id().is_empty() && made.new_bucket_key().len() >= 32);
    let look = |after: Option<i64>| {
        let ask = AdminStorageBucketProperties { bucket_id: made.new_bucket_id().into(), after_timestamp: after };
        server.call(ask, &admin)
    };
    let bucket = look(None).unwrap();
    assert_ne!(bucket.read_write_key(), made.new_bucket_key(), "only a hash of the key is kept");
    server.skip(1000);
    assert_eq!(look(None).unwrap().size(), bucket.size());
    let later = bucket.size().measure_started().0 + 500;
    assert!(look(Some(later)).unwrap().size().measure_started().0 >= later);

    assert_eq!(refusal(server.call(register(Some(made.new_bucket_id()), None, None), &admin)).0, 409);
    assert_eq!(refusal(server.call(register(Some("x"), Some("3"), None), &admin)).0, 400);
    assert_eq!(refusal(server.call(register(Some("x"), Some("three"), Some("abc")), &admin)).0, 400);
    let own_key = server.call(register(Some("x"), Some("3"), Some("abc")), &admin).unwrap();
    assert_eq!((own_key.new_bucket_id(), own_key.new_bucket_key()), ("x", ""));

    server.call(AdminStorageDeleteBucket { bucket_id: made.new_bucket_id().into() }, &admin).unwrap();
    assert_eq!(refusal(look(None)).0, 404);
    let again = AdminStorageDeleteBucket { bucket_id: made.new_bucket_id().into() };
    assert_eq!(refusal(server.call(again, &admin)).0, 404);
}

#[test]
fn free_space_is_what_the_buckets_leave() {
    let server = TestServer::shared();
    let admin = server.admin();
    let space = server.call(AdminStorageFreeSpace { bucket_id: None }, &admin).unwrap();
    assert!(!space.unlimited() && space.available_bytes() > 0);
    assert!(space.used_percent() > 0.0 && space.used_percent() < 100.0, "{}", space.used_percent());
    assert_eq!(refusal(server.call(AdminStorageFreeSpace { bucket_id: Some("none".into()) }, &admin)).0, 404);
}

#[test]
fn buckets_of_the_demo_are_those_that_its_vaults_lie_in() {
    let server = TestServer::shared();
    let admin = server.admin();
    let buckets = server.call(AdminStorageListBuckets {}, &admin).unwrap();
    let anna = server.call(AdminGetUserProfile { target_user: "anna".into() }, &admin).unwrap();
    let vaults = anna.destinations();
    let (_, vault) = vaults.iter().find(|(_, vault)| vault.destination_type() == 1003).unwrap();
    let bucket = buckets.get(vault.comet_bucket()).unwrap();
    assert_eq!(bucket.size().size(), vault.statistics().client_provided_size().size());
}

fn request(template: &str) -> AdminRequestStorageVault {
    AdminRequestStorageVault {
        target_user: "anna".into(),
        storage_provider: template.into(),
        self_address: Some("https://backup.example".into()),
        device_id: None,
        profile_hash: None,
    }
}

fn template_named(server: &TestServer, name: &str) -> String {
    let all = server.call(AdminRequestStorageVaultProviders { target_organization: None }, &server.admin()).unwrap();
    all.iter().find(|(_, description)| *description == name).unwrap().0.clone()
}

#[test]
fn a_vault_is_made_where_its_template_says() {
    let server = TestServer::demo();
    let admin = server.admin();
    let before = server.call(AdminGetUserProfileAndHash { target_user: "anna".into() }, &admin).unwrap();
    let device = before.profile().devices().keys().next().unwrap().to_owned();
    let mut ask = request(&template_named(&server, "Backup server"));
    ask.device_id = Some(device.as_str().into());
    ask.profile_hash = Some(before.profile_hash().into());
    let made = server.call(ask.clone(), &admin).unwrap();
    let profile = made.profile();
    let vault = profile.destinations().get(made.destination_id()).unwrap().clone();
    assert_eq!(vault.destination_type(), 1003);
    assert_eq!(vault.comet_server(), "https://backup.example/");
    assert_eq!(vault.associated_devices().iter().collect::<Vec<_>>(), [device.as_str()]);
    assert!(server.call(AdminStorageListBuckets {}, &admin).unwrap().contains_key(vault.comet_bucket()));
    assert_eq!(profile.destinations().len(), before.profile().destinations().len() + 1);
    let hash = server.call(AdminGetUserProfileHash { target_user: "anna".into() }, &admin).unwrap();
    assert_eq!(hash.profile_hash(), made.profile_hash());

    assert_eq!(refusal(server.call(ask.clone(), &admin)).0, 409, "the hash is stale by now");
    ask.profile_hash = None;
    ask.device_id = Some("no such device".into());
    assert_eq!(refusal(server.call(ask.clone(), &admin)).0, 404);
    ask.device_id = None;
    ask.self_address = Some("nowhere".into());
    assert_eq!(refusal(server.call(ask, &admin)).0, 400);
    assert_eq!(refusal(server.call(request("no such template"), &admin)).0, 404);

    let archive = server.call(request(&template_named(&server, "Backblaze B2")), &admin).unwrap();
    let vault = archive.profile().destinations().get(archive.destination_id()).unwrap();
    assert_eq!((vault.destination_type(), vault.b2().bucket()), (1008, "aphelion-archive"));
    assert!(vault.storage_limit_enabled() && vault.storage_limit_bytes().0 == 2 << 40);
    let cloud = server.call(request(&template_named(&server, "Wasabi Frankfurt")), &admin).unwrap();
    let vault = cloud.profile().destinations().get(cloud.destination_id()).unwrap();
    assert!(vault.destination_type() == 1000 && vault.rebrand_storage());
    assert!(!vault.value().to_string().contains("demo-secret"), "the provider's own key stays with the provider");
}

#[test]
fn users_request_vaults_as_their_policy_allows() {
    let server = TestServer::demo();
    let anna = server.anna();
    let rule = |rules: Value| {
        server.control("profile", json!({ "name": "anna", "patch": { "PolicyID": "", "Policy": null } }));
        server.control("profile", json!({ "name": "anna", "patch": { "Policy": rules } }));
    };
    let own = template_named(&server, "Backup server");
    let ask = || UserWebRequestStorageVault {
        storage_provider: own.clone(),
        self_address: None,
        device_id: None,
        profile_hash: None,
    };
    rule(json!({ "PreventAddCustomStorageVault": true }));
    assert!(server.call(UserWebRequestStorageVaultProviders {}, &anna).unwrap().contains_key(&own));
    let made = server.call(ask(), &anna).unwrap();
    let vault = made.profile().destinations().get(made.destination_id()).unwrap().clone();
    assert_eq!(vault.comet_server(), format!("{}/", server.url()));

    rule(json!({ "PreventRequestStorageVault": true }));
    assert!(server.call(UserWebRequestStorageVaultProviders {}, &anna).unwrap().is_empty());
    let (status, why) = refusal(server.call(ask(), &anna));
    assert!(status == 403 && why.contains("policy"), "{why}");
    let mut for_anna = request(&own);
    for_anna.self_address = None;
    server.call(for_anna, &server.admin()).expect("an administrator may still");

    rule(json!({ "StorageVaultProviders": {
        "ShouldRestrictProviderList": true, "AllowedProvidersWhenRestricted": [1008] } }));
    let offered = server.call(UserWebRequestStorageVaultProviders {}, &anna).unwrap();
    assert_eq!(offered.values().collect::<Vec<_>>(), ["Backblaze B2"]);
    assert_eq!(refusal(server.call(ask(), &anna)).0, 403);
}

#[test]
fn templates_are_replaced_as_a_whole_and_their_heirs_named() {
    let server = TestServer::demo();
    let admin = server.admin();
    let all = server.call(AdminMetaRemoteStorageVaultGet {}, &admin).unwrap();
    let (first, second) = (all[0].clone(), all[1].clone());
    server.control("profile", json!({ "name": "anna", "patch": { "AutoStorageTemplateGUID": first.id() } }));
    let set = |list: Vec<RemoteStorageOption>, heir: Option<&str>| AdminMetaRemoteStorageVaultSet {
        remote_storage_options: List(list),
        replacement_auto_vault_id: heir.map(str::to_owned),
    };
    assert_eq!(refusal(server.call(set(vec![second.clone(), second.clone()], None), &admin)).0, 400);
    assert_eq!(refusal(server.call(set(vec![second.clone()], Some("nobody")), &admin)).0, 400);
    let unknown = RemoteStorageOption::of(&json!({ "Type": "tape" })).clone();
    assert_eq!(refusal(server.call(set(vec![unknown], None), &admin)).0, 400);
    let (mut a, mut b) = (first.clone(), second.clone());
    a.set_default(true);
    b.set_default(true);
    assert_eq!(refusal(server.call(set(vec![a, b], None), &admin)).0, 400);

    let fresh = RemoteStorageOption::of(&json!({ "Type": "comet", "Description": "Fresh" })).clone();
    server.call(set(vec![second.clone(), fresh], Some(second.id())), &admin).unwrap();
    let now = server.call(AdminMetaRemoteStorageVaultGet {}, &admin).unwrap();
    assert_eq!(now[0].id(), second.id());
    assert!(!now[1].id().is_empty(), "a new template gets an id");
    let anna = server.call(AdminGetUserProfile { target_user: "anna".into() }, &admin).unwrap();
    assert_eq!(anna.auto_storage_template_guid(), second.id());

    let test =
        |value: Value| AdminMetaRemoteStorageVaultTest { template_options: RemoteStorageOption::of(&value).clone() };
    assert_eq!(refusal(server.call(test(json!({ "Type": "b2" })), &admin)).0, 400);
    let nowhere = json!({ "Type": "comet", "RemoteAddress": "https://a.invalid/", "Username": "a", "Password": "b" });
    assert_eq!(refusal(server.call(test(nowhere), &admin)).0, 504);
}

#[test]
fn a_new_user_gets_the_default_vault() {
    let server = TestServer::demo();
    let admin = server.admin();
    let mut all = server.call(AdminMetaRemoteStorageVaultGet {}, &admin).unwrap();
    all[0].set_default(true);
    let id = all[0].id().to_owned();
    let set = AdminMetaRemoteStorageVaultSet { remote_storage_options: all, replacement_auto_vault_id: None };
    server.call(set, &admin).unwrap();
    let add = AdminAddUser {
        target_user: "newcomer".into(),
        target_password: "long enough".into(),
        store_recovery_code: None,
        require_password_change: None,
        target_organization: None,
    };
    server.call(add, &admin).unwrap();
    let new = server.call(AdminGetUserProfile { target_user: "newcomer".into() }, &admin).unwrap();
    assert_eq!(new.destinations().len(), 1);
    assert_eq!(new.auto_storage_template_guid(), id);
}

#[test]
fn a_vault_of_the_storage_role_is_converted_to_the_storage_below() {
    let server = TestServer::demo();
    let admin = server.admin();
    let made = server.call(request(&template_named(&server, "Backup server")), &admin).unwrap();
    let convert = |vault: &str| AdminConvertStorageRole { target_user: "anna".into(), destination_id: vault.into() };
    assert_eq!(refusal(server.call(convert(made.destination_id()), &admin)).0, 400, "the buckets lie on a disk");
    let mut config = server.call(AdminMetaServerConfigGet {}, &admin).unwrap();
    config.value_mut()["StorageRole"]["Storage"] = json!({ "DestinationType": 1000, "S3Server": "s3.example",
        "S3BucketName": "all", "S3AccessKey": "a", "S3SecretKey": "the real one", "S3Subdir": "role" });
    server.call(AdminMetaServerConfigSet { config }, &admin).unwrap();
    server.wait_until_up();
    let admin = server.admin();
    let before = made.profile().destinations().get(made.destination_id()).unwrap().clone();
    let after = server.call(convert(made.destination_id()), &admin).unwrap();
    let vault = after.profile().destinations().get(made.destination_id()).unwrap();
    assert_eq!((vault.destination_type(), vault.s3_bucket_name()), (1000, "all"));
    assert_eq!(vault.s3_subdir(), format!("role/{}", before.comet_bucket()));
    assert_eq!(vault.description(), before.description());
    assert_eq!(refusal(server.call(convert(made.destination_id()), &admin)).0, 400);
    assert_eq!(refusal(server.call(convert("nothing"), &admin)).0, 404);
}
