//! Users added, removed and equipped: by an administrator, from the lobby, one item at a time.

use crate::support::{PASSWORD, TestServer, password, refusal};
use comet_api::methods::*;
use comet_api::types::*;
use comet_api::{Credentials, Dictionary, Lens};
use serde_json::{Value, json};

fn add(name: &str, password: &str) -> AdminAddUser {
    AdminAddUser {
        target_user: name.into(),
        target_password: password.into(),
        store_recovery_code: None,
        require_password_change: None,
        target_organization: None,
    }
}

fn profile(server: &TestServer, name: &str) -> UserProfileConfig {
    server.call(AdminGetUserProfile { target_user: name.into() }, &server.admin()).unwrap()
}

#[test]
fn a_new_user_signs_in_under_the_default_policy() {
    let server = TestServer::demo();
    let admin = server.admin();
    let mut new = add("new.user@home-1_a", "long enough ☂");
    new.store_recovery_code = Some(1);
    new.require_password_change = Some(1);
    server.call(new, &admin).unwrap();
    let made = profile(&server, "new.user@home-1_a");
    assert!(made.require_password_change() && !made.password_recovery().is_empty());
    assert!(!made.creation_guid().is_empty() && made.create_time().0 > 0);
    let policies = server.call(AdminPoliciesListFull { target_organization: Some(String::new()) }, &admin).unwrap();
    let (default, policy) = policies.iter().find(|(_, policy)| policy.default_user_policy()).unwrap();
    assert_eq!(made.policy_id(), default);
    assert_eq!(made.policy(), policy.policy());
    assert!(server.call(HybridSessionStart {}, &password("new.user@home-1_a", "long enough ☂")).is_ok());

    server.call(add("plain", "long enough"), &admin).unwrap();
    let plain = profile(&server, "plain");
    assert!(!plain.require_password_change() && plain.password_recovery().is_empty());
}

#[test]
fn the_policy_decides_over_recovery_and_first_password() {
    let server = TestServer::demo();
    let admin = server.admin();
    let rules = json!({ "Description": "First", "OrganizationID": "", "DefaultUserPolicy": true,
        "Policy": { "ModeAdminResetPassword": 4, "ModeRequireUserResetPassword": 3 } });
    server.call(AdminPoliciesNew { policy: GroupPolicy::of(&rules).clone() }, &admin).unwrap();
    let mut new = add("newcomer", "long enough");
    new.store_recovery_code = Some(1);
    server.call(new, &admin).unwrap();
    let made = profile(&server, "newcomer");
    assert!(made.require_password_change() && made.password_recovery().is_empty());
}

#[test]
fn what_makes_no_user_is_refused() {
    let server = TestServer::shared();
    let admin = server.admin();
    for name in ["", "with space", "ümlaut", "a/b", &"x".repeat(256)] {
        assert_eq!(refusal(server.call(add(name, "long enough"), &admin)).0, 400, "{name}");
    }
    assert_eq!(refusal(server.call(add("anna", "long enough"), &admin)).0, 409);
    assert_eq!(refusal(server.call(add("newcomer", "short"), &admin)).0, 400);
    assert_eq!(refusal(server.call(add("newcomer", "two\nlines"), &admin)).0, 400);
    let mut elsewhere = add("newcomer", "long enough");
    elsewhere.target_organization = Some("nowhere".into());
    assert_eq!(refusal(server.call(elsewhere, &admin)).0, 404);
}

#[test]
fn a_user_is_added_with_a_whole_profile() {
    let server = TestServer::demo();
    let admin = server.admin();
    let whole = json!({ "Username": "ignored", "AccountName": "Copy", "PasswordFormat": 0,
        "PasswordHash": "plain for now", "AllowPasswordLogin": true, "FutureField": [1] });
    let ask = |value: &Value| AdminAddUserFromProfile {
        target_user: "copy".into(),
        profile_data: UserProfileConfig::of(value).clone(),
        target_organization: None,
    };
    server.call(ask(&whole), &admin).unwrap();
    let made = profile(&server, "copy");
    assert_eq!((made.username(), made.account_name()), ("copy", "Copy"));
    assert_eq!(made.value()["FutureField"], json!([1]));
    assert!(!made.value().to_string().contains("plain for now"));
    assert!(server.call(HybridSessionStart {}, &password("copy", "plain for now")).is_ok());
    assert_eq!(refusal(server.call(ask(&whole), &admin)).0, 409);
    let mut silent = ask(&json!({ "AccountName": "No password" }));
    silent.target_user = "silent".into();
    assert_eq!(refusal(server.call(silent, &admin)).0, 400);
}

#[test]
fn a_user_who_goes_takes_everything_but_the_buckets() {
    let server = TestServer::demo();
    let (admin, anna) = (server.admin(), server.anna());
    let buckets = server.call(AdminStorageListBuckets {}, &admin).unwrap().len();
    let uninstall = UninstallConfig::of(&json!({ "UninstallFlag": true, "RemoveConfigFile": true })).clone();
    let delete = AdminDeleteUser { target_user: "anna".into(), uninstall_config: Some(uninstall) };
    server.call(delete.clone(), &admin).unwrap();
    assert!(server.call(UserWebGetUserProfileAndHash {}, &anna).is_err());
    assert!(server.call(HybridSessionStart {}, &password("anna", "demo-anna")).is_err());
    let jobs = server.call(AdminGetJobsAll {}, &admin).unwrap();
    assert!(!jobs.is_empty() && jobs.iter().all(|job| job.username() != "anna"));
    let live = server.call(AdminDispatcherListActive { user_name_filter: None }, &admin).unwrap();
    assert!(live.values().all(|live| live.username() != "anna"));
    assert_eq!(server.call(AdminStorageListBuckets {}, &admin).unwrap().len(), buckets);
    assert_eq!(refusal(server.call(delete, &admin)).0, 404);
    server.call(add("anna", "another anna"), &admin).unwrap();
    assert!(profile(&server, "anna").devices().is_empty());
}

#[test]
fn a_revoked_device_goes_with_its_items_and_schedules() {
    let server = TestServer::demo();
    let admin = server.admin();
    let before = profile(&server, "anna");
    let items = before.sources();
    let (item, owner) = items.iter().map(|(id, item)| (id.to_owned(), item.owner_device().to_owned())).next().unwrap();
    let revoke = AdminRevokeDevice { target_user: "anna".into(), target_device: owner.as_str().into() };
    server.call(revoke.clone(), &admin).unwrap();
    let after = profile(&server, "anna");
    assert!(after.devices().get(&owner).is_none() && after.sources().get(&item).is_none());
    assert!(after.backup_rules().iter().all(|(_, rule)| rule.source() != item));
    assert!(after.devices().len() == before.devices().len() - 1);
    let live = server.call(AdminDispatcherListActive { user_name_filter: Some("anna".into()) }, &admin).unwrap();
    assert!(live.values().all(|live| live.device_id() != owner));
    assert_eq!(refusal(server.call(revoke, &admin)).0, 404);
}

#[test]
fn administrators_come_and_go() {
    let server = TestServer::demo();
    let admin = server.admin();
    let new = |name: &str, secret: &str| AdminAdminUserNew {
        target_user: name.into(),
        target_password: secret.into(),
        target_org_id: None,
    };
    server.call(new("sam", "s"), &admin).unwrap();
    assert_eq!(refusal(server.call(new("sam", "s"), &admin)).0, 409);
    assert_eq!(refusal(server.call(new("alex", ""), &admin)).0, 400);
    let sam = server.session(&password("sam", "s"));
    let delete = |name: &str| AdminAdminUserDelete { target_user: name.into() };
    assert_eq!(refusal(server.call(delete("sam"), &sam)).0, 400, "not oneself");
    server.call(delete("sam"), &admin).unwrap();
    assert!(server.call(AdminMetaVersion {}, &sam).is_err());
    assert_eq!(refusal(server.call(delete("sam"), &admin)).0, 404);
    assert!(server.call(AdminMetaVersion {}, &password("admin", PASSWORD)).is_ok());
}

#[test]
fn a_device_of_the_lobby_is_registered_or_sent_away() {
    let server = TestServer::demo();
    let admin = server.admin();
    let waiting = server.call(AdminInstallationListActive {}, &admin).unwrap();
    assert_eq!(waiting.len(), 3);
    let windows = waiting.values().find(|device| device.friendly_name() == "RECEPTION-PC").unwrap();
    let ask = |device: &str, user: &str, secret: &str| AdminInstallationDispatchRegisterDevice {
        device_id: device.into(),
        target_user: user.into(),
        target_password: secret.into(),
        target_totp_code: None,
    };
    assert_eq!(refusal(server.call(ask(windows.device_id(), "anna", "wrong"), &admin)).0, 403);
    assert_eq!(refusal(server.call(ask("nothing", "anna", "demo-anna"), &admin)).0, 404);
    assert_eq!(refusal(server.call(ask(windows.device_id(), "nobody", "x"), &admin)).0, 404);
    let most = profile(&server, "anna").devices().len();
    server.control("profile", json!({ "name": "anna", "patch": { "MaximumDevices": most } }));
    let (status, why) = refusal(server.call(ask(windows.device_id(), "anna", "demo-anna"), &admin));
    assert!(status == 403 && why.contains("no more"), "{why}");
    server.control("profile", json!({ "name": "anna", "patch": { "MaximumDevices": 0 } }));
    let made = server.call(ask(windows.device_id(), "anna", "demo-anna"), &admin).unwrap();
    assert_eq!(made.0, windows.device_id());
    let anna = profile(&server, "anna");
    assert_eq!(anna.devices().get(windows.device_id()).unwrap().friendly_name(), "RECEPTION-PC");
    let live = server.call(AdminDispatcherListActive { user_name_filter: Some("anna".into()) }, &admin).unwrap();
    assert!(live.values().any(|live| live.device_id() == windows.device_id()));

    let linux = waiting.iter().find(|(_, device)| device.friendly_name() == "fileserver").unwrap();
    let drop = AdminInstallationDispatchDropConnection { device_id: linux.0.as_str().into() };
    server.call(drop.clone(), &admin).unwrap();
    assert_eq!(refusal(server.call(drop, &admin)).0, 404);
    assert_eq!(server.call(AdminInstallationListActive {}, &admin).unwrap().len(), 1);
}

#[test]
fn a_user_with_codes_registers_a_device_with_one() {
    let server = TestServer::demo();
    let admin = server.admin();
    server.control("profile", json!({ "name": "ben", "patch": { "AllowPasswordLogin": false } }));
    let device = server.call(AdminInstallationListActive {}, &admin).unwrap().keys().next().unwrap().clone();
    let ask = |code| AdminInstallationDispatchRegisterDevice {
        device_id: device.as_str().into(),
        target_user: "ben".into(),
        target_password: "demo-ben".into(),
        target_totp_code: code,
    };
    assert_eq!(refusal(server.call(ask(None), &admin)).0, 403);
    assert_eq!(refusal(server.call(ask(Some("000000".into())), &admin)).0, 403);
    server.call(ask(Some(server.code("user", "ben"))), &admin).unwrap();
}

#[test]
fn an_install_token_is_for_one_who_knows_the_password() {
    let server = TestServer::demo();
    let admin = server.admin();
    let ask = |user: &str, secret: &str, address: Option<&str>| AdminCreateInstallToken {
        target_user: user.into(),
        target_password: secret.into(),
        server: address.map(str::to_owned),
    };
    let made = server.call(ask("anna", "demo-anna", None), &admin).unwrap();
    let token = made.install_token();
    assert_eq!((token.username(), token.server()), ("anna", format!("{}/", server.url()).as_str()));
    assert!(token.expire_time() > token.create_time() && !token.token().is_empty() && !token.used());
    let other = server.call(ask("anna", "demo-anna", Some("https://b.example")), &admin).unwrap();
    assert_eq!(other.install_token().server(), "https://b.example/");
    assert_ne!(other.install_token().token(), token.token());
    assert_eq!(refusal(server.call(ask("anna", "wrong", None), &admin)).0, 403);
    assert_eq!(refusal(server.call(ask("nobody", "wrong", None), &admin)).0, 404);
    assert_eq!(refusal(server.call(ask("anna", "demo-anna", Some("nowhere")), &admin)).0, 400);
}

/// An item with its schedules, on both surfaces.
#[test]
fn one_item_is_read_written_and_deleted_with_its_schedules() {
    let server = TestServer::demo();
    let (admin, anna) = (server.admin(), server.anna());
    server.control("profile", json!({ "name": "anna", "patch": { "PolicyID": "", "Policy": null } }));
    let before = profile(&server, "anna");
    let rules = before.backup_rules();
    let (rule, item) = rules.iter().map(|(id, rule)| (id.to_owned(), rule.source().to_owned())).next().unwrap();
    let read = || {
        let ask = AdminGetProtectedItemWithBackupRules { target_user: "anna".into(), source_id: item.clone() };
        server.call(ask, &admin)
    };
    let first = read().unwrap();
    assert!(first.backup_rules().get(&rule).is_some());
    assert!(first.backup_rules().iter().all(|(_, rule)| rule.source() == item));
    let users = server.call(UserWebGetProtectedItemWithBackupRules { source_id: item.clone() }, &anna).unwrap();
    assert_eq!(users, first);

    let mut source = first.source().clone();
    source.value_mut()["FutureField"] = json!({ "a": 1 });
    let set = |hash: &str, rules: Option<Dictionary<BackupRuleConfig>>| UserWebSetProtectedItemWithBackupRules {
        source_id: item.clone(),
        require_hash: Some(hash.to_owned()),
        source: Some(source.clone()),
        backup_rules: rules,
    };
    server.call(set(first.profile_hash(), None), &anna).unwrap();
    assert_eq!(refusal(server.call(set(first.profile_hash(), None), &anna)).0, 409);
    let second = read().unwrap();
    assert_eq!(second.source().value()["FutureField"], json!({ "a": 1 }));
    assert_eq!(second.backup_rules().len(), first.backup_rules().len(), "schedules that are not sent stay");

    let new = BackupRuleConfig::of(&json!({ "Description": "Anew", "Source": item })).clone();
    let only = [("anew".to_owned(), new.clone())].into_iter().collect::<Dictionary<_>>();
    server.call(set(second.profile_hash(), Some(only)), &anna).unwrap();
    let third = read().unwrap();
    assert_eq!(third.backup_rules().keys().collect::<Vec<_>>(), ["anew"]);
    assert_eq!(profile(&server, "anna").sources().len(), before.sources().len());

    let of_other = BackupRuleConfig::of(&json!({ "Source": "another" })).clone();
    let wrong = [("b".to_owned(), of_other)].into_iter().collect::<Dictionary<_>>();
    assert_eq!(refusal(server.call(set(third.profile_hash(), Some(wrong)), &anna)).0, 400);
    let nothing = AdminSetProtectedItemWithBackupRules {
        target_user: "anna".into(),
        source_id: "nothing".into(),
        require_hash: None,
        source: None,
        backup_rules: None,
    };
    assert_eq!(refusal(server.call(nothing, &admin)).0, 404);

    server.control("profile", json!({ "name": "anna", "patch": { "Policy": { "PreventDeleteProtectedItem": true } } }));
    let delete = UserWebDeleteProtectedItem { source_id: item.clone() };
    assert_eq!(refusal(server.call(delete, &anna)).0, 403);
    let delete = || AdminDeleteProtectedItem { target_user: "anna".into(), source_id: item.clone() };
    server.call(delete(), &admin).unwrap();
    assert_eq!(refusal(server.call(delete(), &admin)).0, 404);
    assert!(profile(&server, "anna").backup_rules().get("anew").is_none());
}

#[test]
fn strangers_administer_nothing() {
    let server = TestServer::shared();
    let anna = server.anna();
    assert_eq!(refusal(server.call(add("x", "long enough"), &Credentials::Nobody)).0, 403);
    assert!(server.call(AdminMetaServerConfigGet {}, &anna).is_err());
}
