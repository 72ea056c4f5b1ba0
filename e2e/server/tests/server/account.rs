//! How an account may sign in: what is shown of it, what may be changed, what is kept.

use crate::support::{PASSWORD, TestServer, password, refusal};
use comet_api::Lens;
use comet_api::methods::*;
use serde_json::Value;

#[test]
fn secrets_go_out_obscured_and_are_kept_when_they_come_back() {
    let server = TestServer::demo();
    let admin = server.admin();
    server.call(AdminAccountRegenerateTotp {}, &admin).unwrap();
    let security = server.call(AdminAccountProperties {}, &admin).unwrap().security().clone();
    let text = security.value().to_string();
    assert!(!text.contains("argon2"), "{text}");
    assert_eq!(security.password(), "********");
    assert_eq!(security.totp_key(), "********");

    server.call(AdminAccountSetProperties { security }, &admin).unwrap();
    assert!(server.call(HybridSessionStart {}, &password("admin", PASSWORD)).is_ok());
    let code = AdminAccountValidateTotp { totp_code: server.code("admin", "admin") };
    assert!(server.call(code, &admin).is_ok());
}

#[test]
fn the_list_of_administrators_shows_no_secret() {
    let server = TestServer::demo();
    let list = server.call(AdminAdminUserList {}, &server.admin()).unwrap();
    assert!(list.iter().any(|admin| admin.username() == "morgan"));
    let text = serde_json::to_string(&list).unwrap();
    assert!(!text.contains("argon2") && !text.contains("PERIHELION"), "{text}");
}

#[test]
fn a_new_password_replaces_the_old_one_and_ends_other_sessions() {
    let server = TestServer::demo();
    let (here, elsewhere) = (server.admin(), server.admin());
    let mut security = server.call(AdminAccountProperties {}, &here).unwrap().security().clone();
    security.set_password_format(0);
    security.set_password("a");
    server.call(AdminAccountSetProperties { security }, &here).unwrap();
    assert!(server.call(HybridSessionStart {}, &password("admin", "a")).is_ok());
    assert!(server.call(HybridSessionStart {}, &password("admin", PASSWORD)).is_err());
    assert!(server.call(AdminMetaVersion {}, &here).is_ok());
    assert!(server.call(AdminMetaVersion {}, &elsewhere).is_err());
}

#[test]
fn an_account_can_not_be_locked_for_good() {
    let server = TestServer::demo();
    let admin = server.admin();
    let mut security = server.call(AdminAccountProperties {}, &admin).unwrap().security().clone();
    security.set_allow_password_login(false);
    let (status, message) = refusal(server.call(AdminAccountSetProperties { security }, &admin));
    assert_eq!(status, 400);
    assert!(message.contains("sign in"), "{message}");
}

#[test]
fn options_that_nobody_knows_survive() {
    let server = TestServer::demo();
    let admin = server.admin();
    let mut security = server.call(AdminAccountProperties {}, &admin).unwrap().security().clone();
    security.value_mut()["FutureOption"] = Value::from(vec![1, 2]);
    server.call(AdminAccountSetProperties { security: security.clone() }, &admin).unwrap();
    let after = server.call(AdminAccountProperties {}, &admin).unwrap();
    assert_eq!(*after.security(), security);
}

#[test]
fn nobody_gives_themselves_permissions() {
    let server = TestServer::demo();
    let tenant = server.tenant_admin();
    let before = server.call(AdminAccountProperties {}, &tenant).unwrap();
    let mut security = before.security().clone();
    security.value_mut()["Permissions"] = serde_json::json!({});
    security.value_mut()["OrganizationID"] = "".into();
    server.call(AdminAccountSetProperties { security }, &tenant).unwrap();
    assert_eq!(server.call(AdminAccountProperties {}, &tenant).unwrap(), before);
}

#[test]
fn an_administrator_who_must_change_the_password_is_told_until_it_is_changed() {
    let server = TestServer::demo();
    server.control("administrator", serde_json::json!({ "name": "admin", "patch": { "RequirePasswordChange": true } }));
    let admin = server.admin();
    let mut security = server.call(AdminAccountProperties {}, &admin).unwrap().security().clone();
    assert!(security.require_password_change());
    security.set_require_password_change(false);
    server.call(AdminAccountSetProperties { security: security.clone() }, &admin).unwrap();
    let still = server.call(AdminAccountProperties {}, &admin).unwrap();
    assert!(still.security().require_password_change(), "only a new password clears it");
    security.set_password_format(0);
    security.set_password(PASSWORD);
    let same = server.call(AdminAccountSetProperties { security: security.clone() }, &admin);
    assert_eq!(refusal(same).0, 400);
    security.set_password("another");
    server.call(AdminAccountSetProperties { security }, &admin).unwrap();
    let after = server.call(AdminAccountProperties {}, &admin).unwrap();
    assert!(!after.security().require_password_change());
}

#[test]
fn who_may_not_change_the_password_can_not() {
    let server = TestServer::demo();
    let patch = serde_json::json!({ "Permissions": { "PreventChangePassword": true } });
    server.control("administrator", serde_json::json!({ "name": "admin", "patch": patch }));
    let admin = server.admin();
    let mut security = server.call(AdminAccountProperties {}, &admin).unwrap().security().clone();
    server.call(AdminAccountSetProperties { security: security.clone() }, &admin).unwrap();
    security.set_password_format(0);
    security.set_password("another");
    assert_eq!(refusal(server.call(AdminAccountSetProperties { security }, &admin)).0, 403);
}

#[test]
fn a_user_who_must_change_the_password_is_told_until_it_is_changed() {
    let server = TestServer::demo();
    let carla = server.session(&password("carla", "demo-carla"));
    let profile = server.call(UserWebGetUserProfileAndHash {}, &carla).unwrap();
    assert!(profile.profile().require_password_change());
    let change = |hash: &str, old: &str, new: &str| UserWebAccountResetPassword {
        profile_hash: hash.into(),
        old_password: old.into(),
        new_password: new.into(),
    };
    let hash = profile.profile_hash();
    assert_eq!(refusal(server.call(change("stale", "demo-carla", "long enough"), &carla)).0, 409);
    assert_eq!(refusal(server.call(change(hash, "wrong", "long enough"), &carla)).0, 403);
    assert_eq!(refusal(server.call(change(hash, "demo-carla", "short"), &carla)).0, 400);
    server.call(change(hash, "demo-carla", "long enough"), &carla).unwrap();
    let after = server.call(UserWebGetUserProfileAndHash {}, &carla).unwrap();
    assert!(!after.profile().require_password_change());
    assert_ne!(after.profile_hash(), hash);
    assert!(server.call(HybridSessionStart {}, &password("carla", "long enough")).is_ok());
}

#[test]
fn an_administrator_resets_a_password_only_where_the_user_allows_it() {
    let server = TestServer::demo();
    let admin = server.admin();
    let reset = |user: &str, old: Option<&str>| AdminResetUserPassword {
        target_user: user.into(),
        new_password: "reset for you".into(),
        old_password: old.map(Into::into),
    };
    let patch = |recovery: &str| serde_json::json!({ "name": "anna", "patch": { "PasswordRecovery": recovery } });
    server.control("profile", patch(""));
    assert_eq!(refusal(server.call(reset("anna", None), &admin)).0, 403);
    server.call(reset("anna", Some("demo-anna")), &admin).unwrap();
    server.control("profile", patch("key material"));
    server.call(reset("anna", None), &admin).unwrap();
    assert!(server.call(HybridSessionStart {}, &password("anna", "reset for you")).is_ok());
}
