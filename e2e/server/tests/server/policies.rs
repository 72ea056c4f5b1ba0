//! Policies: kept under their hash, carried into profiles, and binding for the users who have them.

use crate::support::{TestServer, password, refusal};
use comet_api::methods::*;
use comet_api::types::{GroupPolicy, UserProfileConfig};
use comet_api::{ApiError, Credentials, Lens};
use serde_json::{Value, json};

fn made(server: &TestServer, rules: Value) -> (String, GroupPolicy) {
    let policy = json!({ "Description": "Strict", "OrganizationID": "", "Policy": rules });
    let policy = GroupPolicy::of(&policy).clone();
    let made = server.call(AdminPoliciesNew { policy }, &server.admin()).unwrap();
    let id = made.raw("PolicyID").unwrap().as_str().unwrap().to_owned();
    let read = server.call(AdminPoliciesGet { policy_id: id.clone() }, &server.admin()).unwrap();
    assert_eq!(read.policy_hash(), made.policy_hash());
    (id, read.policy().clone())
}

fn profile(server: &TestServer, name: &str) -> UserProfileConfig {
    server.call(AdminGetUserProfile { target_user: name.into() }, &server.admin()).unwrap()
}

fn give(server: &TestServer, name: &str, policy: &str) {
    let mut profile = profile(server, name);
    profile.set_policy_id(policy);
    let write = AdminSetUserProfile { target_user: name.into(), profile_data: profile };
    server.call(write, &server.admin()).unwrap();
}

fn set(id: &str, policy: GroupPolicy, hash: Option<&str>) -> AdminPoliciesSet {
    AdminPoliciesSet { policy_id: id.into(), policy, check_policy_hash: hash.map(str::to_owned), options: None }
}

/// What the user makes of a change to their own profile.
fn try_as_anna(server: &TestServer, anna: &Credentials, change: impl Fn(&mut Value)) -> Result<(), ApiError> {
    let read = server.call(UserWebGetUserProfileAndHash {}, anna).unwrap();
    let mut profile = read.profile().clone();
    change(profile.value_mut());
    let write = UserWebSetProfileHash { profile_data: profile, profile_hash: read.profile_hash().into() };
    server.call(write, anna).map(|_| ())
}

#[test]
fn a_policy_is_changed_under_its_hash_and_reaches_its_users() {
    let server = TestServer::demo();
    let admin = server.admin();
    let (id, mut policy) = made(&server, json!({ "FutureRule": [1] }));
    give(&server, "anna", &id);
    assert_eq!(profile(&server, "anna").policy().value()["FutureRule"], json!([1]));
    let hash = server.call(AdminPoliciesGet { policy_id: id.clone() }, &admin).unwrap().policy_hash().to_owned();
    let before = server.call(AdminGetUserProfileHash { target_user: "anna".into() }, &admin).unwrap();

    policy.value_mut()["Policy"]["PreventChangeAccountName"] = true.into();
    server.call(set(&id, policy.clone(), Some(&hash)), &admin).unwrap();
    let (status, why) = refusal(server.call(set(&id, policy, Some(&hash)), &admin));
    assert!(status == 409 && why.contains("hash"), "{why}");
    let anna = profile(&server, "anna");
    assert!(anna.policy().prevent_change_account_name());
    assert_eq!(anna.policy().value()["FutureRule"], json!([1]));
    let after = server.call(AdminGetUserProfileHash { target_user: "anna".into() }, &admin).unwrap();
    assert_ne!(before.profile_hash(), after.profile_hash());
}

#[test]
fn a_policy_in_a_profile_is_the_servers_copy() {
    let server = TestServer::demo();
    let (id, _) = made(&server, json!({ "PreventOpenAppUI": true }));
    let mut anna = profile(&server, "anna");
    anna.set_policy_id(id.as_str());
    anna.value_mut()["Policy"] = json!({ "PreventOpenAppUI": false });
    let write = AdminSetUserProfile { target_user: "anna".into(), profile_data: anna };
    server.call(write, &server.admin()).unwrap();
    assert!(profile(&server, "anna").policy().prevent_open_app_ui());

    let mut anna = profile(&server, "anna");
    anna.set_policy_id("no such policy");
    let write = AdminSetUserProfile { target_user: "anna".into(), profile_data: anna };
    assert_eq!(refusal(server.call(write, &server.admin())).0, 400);
}

#[test]
fn a_policy_that_goes_leaves_its_rules_with_its_users() {
    let server = TestServer::demo();
    let admin = server.admin();
    let (id, _) = made(&server, json!({ "PreventOpenAppUI": true }));
    give(&server, "anna", &id);
    server.call(AdminPoliciesDelete { policy_id: id.clone() }, &admin).unwrap();
    assert_eq!(refusal(server.call(AdminPoliciesGet { policy_id: id }, &admin)).0, 404);
    let anna = profile(&server, "anna");
    assert_eq!(anna.policy_id(), "");
    assert!(anna.policy().prevent_open_app_ui());
}

#[test]
fn an_organization_has_one_default_for_new_users() {
    let server = TestServer::demo();
    let admin = server.admin();
    let (id, mut policy) = made(&server, json!({}));
    policy.set_default_user_policy(true);
    server.call(set(&id, policy, None), &admin).unwrap();
    let all = server.call(AdminPoliciesListFull { target_organization: Some(String::new()) }, &admin).unwrap();
    let defaults: Vec<_> = all.iter().filter(|(_, policy)| policy.default_user_policy()).map(|(id, _)| id).collect();
    assert_eq!(defaults, [&id]);
}

#[test]
fn what_a_policy_forbids_is_refused_to_its_users_and_allowed_without_it() {
    let server = TestServer::demo();
    let first = |profile: &Value, field: &str| profile[field].as_object().unwrap().keys().next().unwrap().clone();
    type Change = fn(&mut Value, &str);
    let new_item = |profile: &mut Value, _: &str| profile["Sources"]["new"] = json!({ "Engine": "engine1/file" });
    let new_vault = |profile: &mut Value, _: &str| profile["Destinations"]["new"] = json!({ "DestinationType": 1002 });
    let cases: [(Value, &str, Change); 14] = [
        (json!({ "PreventChangeAccountName": true }), "", |profile, _| profile["AccountName"] = "Me".into()),
        (json!({ "PreventChangeEmailSettings": true }), "", |profile, _| profile["Emails"] = json!(["a@b.example"])),
        (json!({ "PreventChangeEmailSettings": true }), "", |profile, _| {
            profile["SendEmailReports"] = (!profile["SendEmailReports"].as_bool().unwrap()).into();
        }),
        (json!({ "PreventAddCustomStorageVault": true }), "", new_vault),
        (
            json!({ "StorageVaultProviders": {
                "ShouldRestrictProviderList": true, "AllowedProvidersWhenRestricted": [1000] } }),
            "",
            new_vault,
        ),
        (json!({ "PreventEditStorageVault": true }), "Destinations", |profile, id| {
            profile["Destinations"][id]["Description"] = "Mine".into();
        }),
        (json!({ "PreventDeleteStorageVault": true }), "Destinations", |profile, id| {
            profile["Destinations"].as_object_mut().unwrap().shift_remove(id);
        }),
        (json!({ "EnforceStorageVaultRetention": true }), "Destinations", |profile, id| {
            profile["Destinations"][id]["DefaultRetention"] = json!({ "Mode": 802, "Ranges": [] });
        }),
        (json!({ "PreventNewProtectedItem": true }), "", new_item),
        (
            json!({ "ProtectedItemEngineTypes": {
                "ShouldRestrictEngineTypeList": true, "AllowedEngineTypeWhenRestricted": ["engine1/mssql"] } }),
            "",
            new_item,
        ),
        (json!({ "PreventEditProtectedItem": true }), "Sources", |profile, id| {
            profile["Sources"][id]["Description"] = "Mine".into();
        }),
        (json!({ "PreventEditProtectedItem": true }), "BackupRules", |profile, id| {
            profile["BackupRules"][id]["Description"] = "Mine".into();
        }),
        (json!({ "PreventDeleteProtectedItem": true }), "Sources", |profile, id| {
            profile["Sources"].as_object_mut().unwrap().shift_remove(id);
        }),
        (json!({ "PreventProtectedItemRetention": true }), "Sources", |profile, id| {
            profile["Sources"][id]["OverrideDestinationRetention"] = json!({ "vault": { "Mode": 801 } });
        }),
    ];
    for (rules, field, change) in cases {
        server.control("reset", json!({}));
        let anna = server.anna();
        let target = if field.is_empty() { String::new() } else { first(profile(&server, "anna").value(), field) };
        rule(&server, rules.clone());
        let (status, why) = refusal(try_as_anna(&server, &anna, |profile| change(profile, &target)));
        assert!(status == 403 && why.contains("policy"), "{rules}: {status} {why}");
        rule(&server, json!({}));
        try_as_anna(&server, &anna, |profile| change(profile, &target))
            .unwrap_or_else(|why| panic!("{rules}: {why:?}"));
    }
}

/// Binds anna by these rules and no others.
fn rule(server: &TestServer, rules: Value) {
    server.control("profile", json!({ "name": "anna", "patch": { "PolicyID": "", "Policy": null } }));
    server.control("profile", json!({ "name": "anna", "patch": { "Policy": rules } }));
}

#[test]
fn object_lock_is_changed_only_where_the_policy_allows_it() {
    let server = TestServer::demo();
    let anna = server.anna();
    let vault = profile(&server, "anna").destinations().keys().next().unwrap().to_owned();
    let lock = |profile: &mut Value| profile["Destinations"][&vault]["S3ObjectLockDays"] = 77.into();
    rule(&server, json!({}));
    assert_eq!(refusal(try_as_anna(&server, &anna, lock)).0, 403);
    rule(&server, json!({ "AllowEditObjectLockRetention": true }));
    try_as_anna(&server, &anna, lock).unwrap();
}

#[test]
fn what_devices_write_is_no_edit() {
    let server = TestServer::demo();
    let anna = server.anna();
    rule(&server, json!({ "PreventEditProtectedItem": true, "PreventEditStorageVault": true }));
    let item = profile(&server, "anna").sources().keys().next().unwrap().to_owned();
    let write = |profile: &mut Value| {
        profile["Sources"][&item]["Statistics"] = json!({ "LastStartTime": 1 });
        profile["Sources"][&item]["ModifyTime"] = 5.into();
    };
    try_as_anna(&server, &anna, write).unwrap();
}

#[test]
fn a_policy_puts_right_what_it_enforces() {
    let server = TestServer::demo();
    let anna = server.anna();
    let keep = json!({ "Mode": 802, "Ranges": [{ "Type": 900, "Jobs": 3 }] });
    rule(
        &server,
        json!({
            "EnforceStorageVaultRetention": true, "DefaultStorageVaultRetention": keep, "RandomDelaySecs": 60,
            "ModeScheduleSkipAlreadyRunning": 3, "ModeScheduleLastJobFailDoRetry": 3,
            "ModeLastJobFailDoRetryCount": 4, "ModeLastJobFailDoRetryTime": 15,
        }),
    );
    let add = |profile: &mut Value| {
        profile["Destinations"]["new"] = json!({ "DestinationType": 1002, "LocalcopyPath": "/srv" });
        profile["BackupRules"]["new"] = json!({ "SkipAlreadyRunning": false });
    };
    try_as_anna(&server, &anna, add).unwrap();
    let after = profile(&server, "anna");
    let after = after.value();
    assert_eq!(after["Destinations"]["new"]["DefaultRetention"], keep);
    let rule = &after["BackupRules"]["new"];
    assert_eq!(rule["SkipAlreadyRunning"], true);
    assert_eq!(
        rule["EventTriggers"],
        json!({ "OnLastJobFailDoRetry": true, "LastJobFailDoRetryCount": 4, "LastJobFailDoRetryTime": 15 })
    );
    assert_eq!(after["ServerConfig"]["RandomDelaySecs"], 60);
}

#[test]
fn items_of_a_policy_are_given_renewed_brought_back_and_taken_away() {
    let server = TestServer::demo();
    let (admin, anna) = (server.admin(), server.anna());
    let item = json!({ "Engine": "engine1/file", "Description": "Given", "ExistingUserUpdate": true });
    let (id, policy) = made(&server, json!({ "DefaultSources": { "gift": item } }));
    give(&server, "anna", &id);
    let given = || {
        let anna = profile(&server, "anna");
        let sources = anna.sources();
        let given = sources.iter().filter(|(_, item)| item.policy_source_id() == "gift");
        given.map(|(id, item)| (id.to_owned(), item.clone())).collect::<Vec<_>>()
    };
    assert_eq!(given().len(), profile(&server, "anna").devices().len(), "one for each device");

    let own = given()[0].0.clone();
    try_as_anna(&server, &anna, |profile| profile["Sources"][&own]["Description"] = "Mine".into()).unwrap();
    try_as_anna(&server, &anna, |profile| {
        profile["Sources"].as_object_mut().unwrap().shift_remove(&own);
    })
    .unwrap();
    assert!(given().iter().any(|(id, item)| *id == own && item.description() == "Given"));

    let mut renewed = policy.clone();
    renewed.value_mut()["Policy"]["DefaultSources"]["gift"]["Description"] = "Given anew".into();
    server.call(set(&id, renewed.clone(), None), &admin).unwrap();
    assert!(given().iter().all(|(_, item)| item.description() == "Given anew"));

    renewed.value_mut()["Policy"]["DefaultSources"] = json!({});
    let mut take = set(&id, renewed, None);
    take.options = Some(comet_api::types::PolicyOptions::of(&json!({ "DeleteSources": ["gift"] })).clone());
    server.call(take, &admin).unwrap();
    assert!(given().is_empty());
}

#[test]
fn an_administrator_takes_the_items_of_a_policy_with_it() {
    let server = TestServer::demo();
    let admin = server.admin();
    let item = json!({ "Engine": "engine1/file", "Description": "Given", "ExistingUserUpdate": true });
    let (id, _) = made(&server, json!({ "DefaultSources": { "gift": item } }));
    give(&server, "anna", &id);
    let read = server.call(AdminGetUserProfileAndHash { target_user: "anna".into() }, &admin).unwrap();
    let mut without = read.profile().clone();
    without.set_policy_id("");
    let options = json!({ "Policy": { "DeleteSources": ["gift"] } });
    let write = AdminSetUserProfileHash {
        target_user: "anna".into(),
        profile_data: without,
        require_hash: read.profile_hash().into(),
        admin_options: Some(comet_api::types::AdminOptions::of(&options).clone()),
    };
    let written = server.call(write, &admin).unwrap();
    assert!(written.profile().sources().iter().all(|(_, item)| item.policy_source_id() != "gift"));
}

#[test]
fn who_may_not_use_the_web_is_told_at_sign_in() {
    let server = TestServer::demo();
    rule(&server, json!({ "PreventOpenWebUI": true }));
    let (status, why) = refusal(server.call(HybridSessionStart {}, &password("anna", "demo-anna")));
    assert!(status == 403 && why.contains("policy"), "{why}");
}
