//! The event stream: who is let in, what they are told, in which order, and how it ends.

use crate::support::devices::begin_job;
use crate::support::stream::{Next, Stream, line};
use crate::support::{TestServer, password, password_and_code, refusal};
use comet_api::Lens;
use comet_api::methods::*;
use reference_server::Options;
use reference_server::seed::SeedKind;
use serde_json::json;
use tungstenite::Message;

fn new_user(name: &str, organization: Option<&str>) -> AdminAddUser {
    AdminAddUser {
        target_user: name.into(),
        target_password: "long enough".into(),
        store_recovery_code: None,
        require_password_change: None,
        target_organization: organization.map(str::to_owned),
    }
}

fn new_group(name: &str) -> AdminUserGroupsNew {
    AdminUserGroupsNew { name: name.to_owned(), target_organization: None }
}

fn closed(end: Next) -> (u16, String) {
    match end {
        Next::Closed(code, reason) => (code, reason),
        other => panic!("not closed: {other:?}"),
    }
}

#[test]
fn an_administrator_is_told_what_happens_in_its_order() {
    let server = TestServer::demo();
    let admin = server.admin();
    let mut stream = Stream::open(&server, &admin);
    server.call(new_user("zoe", None), &admin).unwrap();
    server.call(AdminDeleteUser { target_user: "zoe".into(), uninstall_config: None }, &admin).unwrap();
    server.control("profile", json!({ "name": "anna", "patch": { "AccountName": "Anna anew" } }));
    let anna = server.anna();
    let told = stream.until("ACCOUNT_SESSION_START anna");
    let of_users: Vec<&str> = told.iter().map(String::as_str).filter(|line| line.starts_with("ACCOUNT")).collect();
    let wanted = [
        "ACCOUNT_NEW zoe",
        "ACCOUNT_REMOVED zoe",
        "ACCOUNT_UPDATED anna",
        "ACCOUNT_LOGIN anna",
        "ACCOUNT_SESSION_START anna",
    ];
    // A new user may get a first vault, and then changes once more.
    let of_users: Vec<&str> = of_users.into_iter().filter(|line| *line != "ACCOUNT_UPDATED zoe").collect();
    assert_eq!(of_users, wanted);
    server.call(UserWebSessionRevoke {}, &anna).unwrap();
    let event = stream.event();
    assert_eq!((event.type_field(), event.actor(), event.resource_id()), (4106, "anna", "anna"));
    assert!(event.timestamp().0 > 1_700_000_000);
}

#[test]
fn what_is_refused_is_not_told() {
    let server = TestServer::demo();
    let admin = server.admin();
    let mut stream = Stream::open(&server, &admin);
    assert_eq!(refusal(server.call(new_user("anna", None), &admin)).0, 409);
    let read = server.call(AdminGetUserProfileAndHash { target_user: "anna".into() }, &admin).unwrap();
    let stale = AdminSetUserProfileHash {
        target_user: "anna".into(),
        profile_data: read.profile().clone(),
        require_hash: "stale".into(),
        admin_options: None,
    };
    assert_eq!(refusal(server.call(stale, &admin)).0, 409);
    let nobody = AdminAdminUserDelete { target_user: "admin".into() };
    assert_eq!(refusal(server.call(nobody, &admin)).0, 400);
    let group = server.call(new_group("After"), &admin).unwrap();
    assert_eq!(line(&stream.event()), format!("USERGROUP_NEW {}", group.user_group_id()));
}

#[test]
fn work_that_fails_late_is_not_told() {
    let server = TestServer::demo();
    let admin = server.admin();
    let mut stream = Stream::open(&server, &admin);
    // The first administrator goes, and is told of; the second may not go, and nothing has happened.
    let mut config = server.call(AdminMetaServerConfigGet {}, &admin).unwrap();
    config.value_mut()["AdminUsers"] = json!([{ "Username": "tenant-admin", "OrganizationID": "" }]);
    assert_eq!(refusal(server.call(AdminMetaServerConfigSet { config }, &admin)).0, 400);
    server.call(new_group("After"), &admin).unwrap();
    assert_eq!(stream.event().type_string(), "SEVT_USERGROUP_NEW");
}

#[test]
fn tenants_are_told_of_their_own_only() {
    let server = TestServer::demo();
    let (admin, tenant) = (server.admin(), server.tenant_admin());
    let own = server.call(AdminAccountProperties {}, &tenant).unwrap().organization_id().to_owned();
    let mut theirs = Stream::open(&server, &tenant);
    let mut all = Stream::open(&server, &admin);
    server.call(new_user("elsewhere", None), &admin).unwrap();
    server.call(new_user("here", Some(&own)), &admin).unwrap();
    assert_eq!(line(&theirs.event()), "ACCOUNT_NEW here");
    let told = all.until("ACCOUNT_NEW here");
    assert!(told.contains(&"ACCOUNT_NEW elsewhere".to_owned()), "{told:?}");
    // Who administers the tenant is not theirs to list, and so not to be told.
    let colleague = AdminAdminUserNew {
        target_user: "colleague".into(),
        target_password: "colleague".into(),
        target_org_id: Some(own),
    };
    server.call(colleague, &admin).unwrap();
    server.call(new_group("Ours"), &tenant).unwrap();
    assert_eq!(theirs.until_kind("USERGROUP_NEW").0, 0);
    all.until("ACCOUNT_ADMIN_NEW colleague");
}

#[test]
fn a_permission_that_is_lost_is_lost_at_once() {
    let server = TestServer::demo();
    let admin = server.admin();
    let other =
        AdminAdminUserNew { target_user: "second".into(), target_password: "second".into(), target_org_id: None };
    server.call(other, &admin).unwrap();
    let mut stream = Stream::open(&server, &password("second", "second"));
    let third = AdminAdminUserNew { target_user: "third".into(), target_password: "third".into(), target_org_id: None };
    server.call(third, &admin).unwrap();
    assert_eq!(line(&stream.event()), "ACCOUNT_ADMIN_NEW third");
    let patch = json!({ "Permissions": { "PreventEditServerSettings": true } });
    server.control("administrator", json!({ "name": "second", "patch": patch }));
    server.call(AdminAdminUserDelete { target_user: "third".into() }, &admin).unwrap();
    server.call(new_group("After"), &admin).unwrap();
    assert_eq!(stream.event().type_string(), "SEVT_USERGROUP_NEW");
    server.call(AdminAdminUserDelete { target_user: "second".into() }, &admin).unwrap();
    assert_eq!(closed(stream.end()), (1008, "403 Unauth".to_owned()));
}

#[test]
fn a_job_is_told_with_what_it_is() {
    let server = TestServer::demo();
    let mut stream = Stream::open(&server, &server.admin());
    let online = begin_job(&server);
    let (_, job) = stream.until_kind("JOB_NEW");
    assert_eq!(job.data()["GUID"], job.resource_id());
    assert_eq!(job.data()["Username"], online.owner.username());
    assert_eq!(job.owner_organization_id(), online.owner.organization_id());
}

#[test]
fn strangers_users_and_nonsense_are_not_let_in() {
    let server = TestServer::demo();
    for credentials in [
        password("admin", "wrong"),
        password("nobody", "nothing"),
        password("anna", "demo-anna"),
        server.anna(),
        // Needs a second factor, which was not sent.
        password("morgan", "demo-morgan"),
    ] {
        let mut stream = Stream::connect(&server);
        assert_eq!(stream.sign_in(&credentials), "403 Unauth");
        assert_eq!(closed(stream.end()), (1008, "403 Unauth".to_owned()));
    }
    let mut stream = Stream::connect(&server);
    assert_eq!(stream.say(["admin", "Psychic", "", "", ""]), "403 Unauth");
    let mut stream = Stream::connect(&server);
    assert_eq!(stream.say(["", "", "", "", ""]), "403 Unauth");
    let mut stream = Stream::connect(&server);
    stream.send(Message::text("admin"));
    stream.send(Message::binary(vec![0, 159, 146, 150]));
    assert_eq!(stream.text(), "403 Unauth");
    let answer = server.get("/api/v1/events/stream", &[]);
    assert!((400..500).contains(&answer.status), "{}", answer.status);
    assert!(String::from_utf8_lossy(&answer.body).contains("WebSocket"));
}

#[test]
fn passwords_and_codes_let_in_too() {
    let server = TestServer::demo();
    let mut stream = Stream::open(&server, &password("admin", "demo-admin"));
    let mut coded = Stream::open(&server, &password_and_code("morgan", "demo-morgan", server.code("admin", "morgan")));
    server.call(new_group("One"), &server.admin()).unwrap();
    stream.until_kind("USERGROUP_NEW");
    coded.until_kind("USERGROUP_NEW");
}

#[test]
fn a_wrong_password_is_told() {
    let server = TestServer::demo();
    let mut stream = Stream::open(&server, &server.admin());
    assert_eq!(refusal(server.call(HybridSessionStart {}, &password("anna", "wrong"))).0, 403);
    let event = stream.event();
    assert_eq!((line(&event).as_str(), event.actor()), ("ACCOUNT_LOGIN_FAILED anna", "anna"));
    assert_eq!(refusal(server.call(AdminListUsers {}, &password("tenant-admin", "wrong"))).0, 403);
    let event = stream.event();
    assert_eq!(line(&event), "ACCOUNT_ADMIN_LOGIN_FAILED tenant-admin");
    assert!(!event.owner_organization_id().is_empty());
}

#[test]
fn a_stream_ends_with_its_session() {
    let server = TestServer::demo();
    let revoked = server.admin();
    let stream = Stream::open(&server, &revoked);
    server.call(AdminAccountSessionRevoke {}, &revoked).unwrap();
    assert_eq!(closed(stream.end()), (1008, "403 Unauth".to_owned()));

    let watcher = password("admin", "demo-admin");
    let mut watching = Stream::open(&server, &watcher);
    let stream = Stream::open(&server, &server.admin());
    server.skip(1801);
    // Listening is no use of the session.
    assert_eq!(closed(stream.end()), (1008, "403 Unauth".to_owned()));
    let told = watching.until("ACCOUNT_ADMIN_SESSION_EXPIRE admin");
    assert!(!told.is_empty());

    let change = json!({ "name": "admin", "patch": { "Password": "another hash" } });
    server.control("administrator", change);
    assert_eq!(closed(watching.end()), (1008, "403 Unauth".to_owned()), "the password is another one");
}

#[test]
fn a_restart_is_told_and_then_ends_all_streams() {
    let server = TestServer::demo();
    let admin = server.admin();
    let mut stream = Stream::open(&server, &admin);
    server.call(AdminMetaRestartService {}, &admin).unwrap();
    assert_eq!(line(&stream.event()), "SERVER_RESTARTED");
    assert_eq!(closed(stream.end()), (1012, "The server restarts.".to_owned()));
    server.wait_until_up();
    let mut again = Stream::connect(&server);
    assert_eq!(again.sign_in(&admin), "403 Unauth", "the session went with the server");
    Stream::open(&server, &server.admin());
}

#[test]
fn a_server_that_stops_ends_all_streams() {
    let server = TestServer::demo();
    let stream = Stream::open(&server, &server.admin());
    let _runtime = server.stop();
    assert_eq!(closed(stream.end()).0, 1012);
}

#[test]
fn a_network_that_fails_is_played_by_the_control_port() {
    let server = TestServer::demo();
    let stream = Stream::open(&server, &server.admin());
    server.control("drop-streams", json!({}));
    assert!(matches!(stream.end(), Next::Broken));
}

#[test]
fn what_is_told_is_there_to_be_read() {
    let file = crate::durable::File::new("events");
    let server = TestServer::with(Options { data: Some(file.0.clone()), ..Options::for_tests(SeedKind::Demo) });
    let admin = server.admin();
    let mut stream = Stream::open(&server, &admin);
    for number in 0..20 {
        server.call(new_group(&format!("Group {number}")), &admin).unwrap();
        let event = stream.event();
        let ask = AdminUserGroupsGet { group_id: event.resource_id().to_owned(), include_users: None };
        server.call(ask, &admin).unwrap();
    }
}

#[test]
fn many_writers_are_told_of_in_the_order_of_the_store() {
    let server = TestServer::demo();
    let admin = server.admin();
    let mut stream = Stream::open(&server, &admin);
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let (server, admin) = (&server, &admin);
            scope.spawn(move || {
                for number in 0..10 {
                    server.call(new_user(&format!("w{writer}-{number}"), None), admin).unwrap();
                }
            });
        }
    });
    let mut told: Vec<String> = Vec::new();
    while told.len() < 40 {
        let event = stream.event();
        if event.type_string() == "SEVT_ACCOUNT_NEW" {
            told.push(event.resource_id().to_owned());
        }
    }
    // The log is written in the same transaction.
    let day = server.call(AdminMetaListAvailableLogDays {}, &admin).unwrap().0[0];
    let log = server.call(AdminMetaReadLogs { log: day }, &admin).unwrap().0;
    let added = log.lines().filter_map(|line| line.split_once("User added: \"")?.1.split('"').next());
    assert_eq!(told, added.collect::<Vec<_>>());
}
