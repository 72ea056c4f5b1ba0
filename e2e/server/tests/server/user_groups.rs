//! Groups of users.

use crate::support::{TestServer, refusal};
use comet_api::Lens;
use comet_api::methods::*;
use comet_api::types::UserProfileConfig;

fn profile(server: &TestServer, name: &str) -> UserProfileConfig {
    server.call(AdminGetUserProfile { target_user: name.into() }, &server.admin()).unwrap()
}

#[test]
fn groups_have_members_of_their_own_organization() {
    let server = TestServer::demo();
    let (admin, tenant) = (server.admin(), server.tenant_admin());
    let new = AdminUserGroupsNew { name: "Night watch".into(), target_organization: None };
    let id = server.call(new, &admin).unwrap().user_group_id().to_owned();
    let members = |names: &[&str]| AdminUserGroupsSetUsersForGroup {
        group_id: id.clone(),
        users: comet_api::List(names.iter().map(|name| (*name).to_owned()).collect()),
    };
    let get = || server.call(AdminUserGroupsGet { group_id: id.clone(), include_users: Some(true) }, &admin).unwrap();
    server.call(members(&["anna", "ben"]), &admin).unwrap();
    let read = get();
    let mut now: Vec<_> = read.users().keys().map(str::to_owned).collect();
    now.sort();
    assert_eq!(now, ["anna", "ben"]);
    server.call(members(&["ben"]), &admin).unwrap();
    assert_eq!(profile(&server, "anna").group_id(), "");
    assert_eq!(profile(&server, "ben").group_id(), id);
    assert_eq!(refusal(server.call(members(&["nobody"]), &admin)).0, 404);
    let stranger = server.call(AdminListUsers {}, &tenant).unwrap()[0].clone();
    assert_eq!(refusal(server.call(members(&[&stranger]), &admin)).0, 400);

    let mut group = get().user_group().clone();
    group.set_name("Day watch");
    group.value_mut()["FutureField"] = 7.into();
    server.call(AdminUserGroupsSet { group_id: id.clone(), group: group.clone() }, &admin).unwrap();
    assert_eq!(*get().user_group(), group);
    server.call(AdminUserGroupsDelete { group_id: id.clone() }, &admin).unwrap();
    assert_eq!(profile(&server, "ben").group_id(), "");
    let empty = AdminUserGroupsNew { name: " ".into(), target_organization: None };
    assert_eq!(refusal(server.call(empty, &admin)).0, 400);
}
