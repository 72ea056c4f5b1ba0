//! Tenants: made, changed and removed by the top level; each sees itself and nothing else.

use crate::support::{TestServer, password, refusal};
use comet_api::method::Verb;
use comet_api::methods::*;
use comet_api::types::{GroupPolicy, Organization};
use comet_api::{Credentials, Lens, List};
use serde_json::json;

fn set(id: Option<&str>, tenant: Organization) -> AdminOrganizationSet {
    AdminOrganizationSet { organization_id: id.map(str::to_owned), organization: Some(tenant) }
}

fn tenant(name: &str, host: &str) -> Organization {
    let mut tenant = Organization::default();
    tenant.set_name(name);
    tenant.set_hosts(List(vec![host.to_owned()]));
    tenant
}

#[test]
fn every_method_of_the_top_level_is_refused_to_tenants() {
    let server = TestServer::demo();
    let Credentials::SessionKey { key, .. } = server.tenant_admin() else { panic!("no session") };
    let form = format!("Username=tenant-admin&AuthType=SessionKey&SessionKey={}", key.reveal());
    let mut count = 0;
    for info in METHODS.iter().filter(|info| info.requires.top_level_admin_only && info.verb == Verb::Post) {
        let answer = server.post(info.path, "application/x-www-form-urlencoded", form.as_bytes());
        assert_eq!(answer.status, 403, "{}", info.name);
        count += 1;
    }
    assert!(count >= 24, "{count}");
}

#[test]
fn a_tenant_is_made_changed_and_removed_with_all_that_is_its_own() {
    let server = TestServer::demo();
    let admin = server.admin();
    let mut new = tenant("Fjord IT", "backup.fjord.example");
    new.value_mut()["FutureField"] = json!({ "a": 1 });
    let made = server.call(set(None, new), &admin).unwrap();
    let id = made.id().to_owned();
    let new_admin = AdminAdminUserNew {
        target_user: "fjord".into(),
        target_password: "fjord".into(),
        target_org_id: Some(id.clone()),
    };
    server.call(new_admin, &admin).unwrap();
    let fjord = server.session(&password("fjord", "fjord"));
    let user = AdminAddUser {
        target_user: "olav".into(),
        target_password: "long enough".into(),
        store_recovery_code: None,
        require_password_change: None,
        target_organization: None,
    };
    server.call(user, &fjord).unwrap();
    assert_eq!(server.call(AdminListUsers {}, &fjord).unwrap().0, ["olav"]);
    let group = AdminUserGroupsNew { name: "Boats".into(), target_organization: None };
    let group = server.call(group, &fjord).unwrap().user_group_id().to_owned();

    let mut changed = server.call(AdminOrganizationList {}, &admin).unwrap().get(&id).unwrap().clone();
    assert_eq!(changed.value()["FutureField"], json!({ "a": 1 }));
    changed.set_is_suspended(true);
    server.call(set(Some(&id), changed), &admin).unwrap();
    assert_eq!(refusal(server.call(AdminListUsers {}, &password("fjord", "fjord"))).0, 403);
    let after = server.call(AdminOrganizationList {}, &admin).unwrap().get(&id).unwrap().clone();
    assert_eq!(after.value()["FutureField"], json!({ "a": 1 }));

    server.call(AdminOrganizationDelete { organization_id: Some(id.clone()), uninstall_config: None }, &admin).unwrap();
    assert!(!server.call(AdminOrganizationList {}, &admin).unwrap().contains_key(&id));
    assert!(!server.call(AdminListUsers {}, &admin).unwrap().contains(&"olav".to_owned()));
    assert!(!server.call(AdminAdminUserList {}, &admin).unwrap().iter().any(|admin| admin.username() == "fjord"));
    let gone = AdminUserGroupsGet { group_id: group, include_users: None };
    assert_eq!(refusal(server.call(gone, &admin)).0, 404);
}

#[test]
fn what_makes_no_tenant_is_refused() {
    let server = TestServer::demo();
    let admin = server.admin();
    assert_eq!(refusal(server.call(set(None, tenant(" ", "a.example")), &admin)).0, 400);
    assert_eq!(refusal(server.call(set(Some("nobody"), tenant("A", "a.example")), &admin)).0, 404);
    let twice = tenant("A", "backup.nordlicht.example");
    assert_eq!(refusal(server.call(set(None, twice), &admin)).0, 409);
    let delete = AdminOrganizationDelete { organization_id: Some("nobody".into()), uninstall_config: None };
    assert_eq!(refusal(server.call(delete, &admin)).0, 404);
    let delete = AdminOrganizationDelete { organization_id: None, uninstall_config: None };
    assert_eq!(refusal(server.call(delete, &admin)).0, 404);
}

#[test]
fn a_tenant_touches_nothing_of_others() {
    let server = TestServer::demo();
    let (admin, tenant) = (server.admin(), server.tenant_admin());
    let own = server.call(AdminAccountProperties {}, &tenant).unwrap().organization_id().to_owned();
    let policies = server.call(AdminPoliciesListFull { target_organization: None }, &admin).unwrap();
    let policy = policies.iter().find(|(_, policy)| policy.organization_id() != own).unwrap();
    let not_found = |status: u16| assert_eq!(status, 404);
    not_found(refusal(server.call(AdminPoliciesGet { policy_id: policy.0.clone() }, &tenant)).0);
    not_found(refusal(server.call(AdminPoliciesDelete { policy_id: policy.0.clone() }, &tenant)).0);
    let overwrite = AdminPoliciesSet {
        policy_id: policy.0.clone(),
        policy: policy.1.clone(),
        check_policy_hash: None,
        options: None,
    };
    not_found(refusal(server.call(overwrite, &tenant)).0);

    let groups = server.call(AdminUserGroupsListFull { target_organization: None }, &admin).unwrap();
    let (group, _) = groups.iter().find(|(_, group)| group.organization_id() != own).unwrap();
    not_found(refusal(server.call(AdminUserGroupsDelete { group_id: group.clone() }, &tenant)).0);
    let take = AdminUserGroupsSetUsersForGroup { group_id: group.clone(), users: List(Vec::new()) };
    not_found(refusal(server.call(take, &tenant)).0);

    let news = server.call(AdminNewsGetAll {}, &admin).unwrap();
    let (item, _) = news.iter().find(|(_, news)| news.organization_id() != own).unwrap();
    not_found(refusal(server.call(AdminNewsRemove { news_item: item.clone() }, &tenant)).0);

    let buckets = server.call(AdminStorageListBuckets {}, &admin).unwrap();
    let theirs = server.call(AdminStorageListBuckets {}, &tenant).unwrap();
    assert!(!theirs.is_empty() && theirs.len() < buckets.len());
    assert!(theirs.values().all(|bucket| bucket.organization_id() == own));
    let (bucket, _) = buckets.iter().find(|(_, bucket)| bucket.organization_id() != own).unwrap();
    not_found(refusal(server.call(AdminStorageDeleteBucket { bucket_id: bucket.clone() }, &tenant)).0);
    let look = AdminStorageBucketProperties { bucket_id: bucket.clone(), after_timestamp: None };
    not_found(refusal(server.call(look, &tenant)).0);

    assert!(server.call(AdminInstallationListActive {}, &tenant).unwrap().is_empty());
    for user in ["anna", "ben"] {
        let delete = AdminDeleteUser { target_user: user.into(), uninstall_config: None };
        not_found(refusal(server.call(delete, &tenant)).0);
    }
    let mut stolen = GroupPolicy::default();
    stolen.set_description("Theirs");
    stolen.set_organization_id("elsewhere");
    assert_eq!(refusal(server.call(AdminPoliciesNew { policy: stolen }, &tenant)).0, 403);
}

#[test]
fn a_tenant_sets_its_own_look_and_mail_and_not_the_servers() {
    let server = TestServer::demo();
    let (admin, tenant) = (server.admin(), server.tenant_admin());
    let mut look = server.call(AdminMetaBrandingConfigGet {}, &tenant).unwrap().branding().clone();
    assert_eq!(look.brand_name(), "Nordlicht IT GmbH");
    look.set_brand_name("Nordlicht anew");
    server.call(AdminMetaBrandingConfigSet { branding_config: look }, &tenant).unwrap();
    let after = server.call(AdminMetaBrandingConfigGet {}, &tenant).unwrap();
    assert_eq!(after.branding().brand_name(), "Nordlicht anew");
    let servers = server.call(AdminMetaBrandingConfigGet {}, &admin).unwrap();
    assert_eq!(servers.branding().brand_name(), "Harbour Backup");
    let own = server.call(AdminAccountProperties {}, &tenant).unwrap().organization_id().to_owned();
    let tenants = server.call(AdminOrganizationList {}, &admin).unwrap();
    assert_eq!(tenants.get(&own).unwrap().branding().brand_name(), "Nordlicht anew");
}
