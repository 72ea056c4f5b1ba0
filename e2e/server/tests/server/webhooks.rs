//! Webhooks: the same events, posted to whoever is set to receive them.

use crate::support::devices::begin_job;
use crate::support::receiver::Receiver;
use crate::support::stream::{Stream, line};
use crate::support::{TestServer, refusal};
use comet_api::methods::*;
use comet_api::types::WebhookOption;
use comet_api::{Credentials, Dictionary, Lens};
use serde_json::{Value, json};
use std::net::TcpListener;
use std::time::{Duration, Instant};

fn set(server: &TestServer, admin: &Credentials, hooks: Vec<(&str, WebhookOption)>) {
    let webhook_options: Dictionary<WebhookOption> =
        hooks.into_iter().map(|(id, hook)| (id.to_owned(), hook)).collect::<Dictionary<_>>();
    server.call(AdminMetaWebhookOptionsSet { webhook_options }, admin).unwrap();
}

fn new_group(name: &str) -> AdminUserGroupsNew {
    AdminUserGroupsNew { name: name.to_owned(), target_organization: None }
}

#[test]
fn a_receiver_gets_what_a_stream_gets() {
    let server = TestServer::demo();
    let admin = server.admin();
    let receiver = Receiver::new();
    let headers = json!({ "CustomHeaders": { "Authorization": "Bearer f1d2", "Host": "evil.example",
        "X-Comet-Tracing-Id": "mine", "Bad Name": "x" } });
    let mut stream = Stream::open(&server, &admin);
    set(&server, &admin, vec![("one", receiver.option(headers))]);
    let hello = receiver.post();
    assert_eq!((hello.path.as_str(), hello.event.type_string()), ("/hook", "SEVT_META_HELLO"));
    assert_eq!(hello.headers["content-type"], "application/json");
    assert_eq!(hello.headers["authorization"], "Bearer f1d2");
    assert_eq!(hello.headers["host"], receiver.address.to_string());
    assert_eq!(hello.headers["x-comet-tracing-id"].len(), 36);
    server.call(new_group("One"), &admin).unwrap();
    let ids = [receiver.post(), receiver.post()].map(|post| post.event);
    assert_eq!(ids, [stream.event(), stream.event()]);
    assert_eq!(ids.map(|event| event.type_field()), [4403, 4800]);
}

#[test]
fn a_receiver_gets_the_kinds_it_wants_and_as_much_of_them() {
    let server = TestServer::demo();
    let admin = server.admin();
    let (some, brief) = (Receiver::new(), Receiver::new());
    let groups = some.option(json!({ "WhiteListedEventTypes": [4800, 4801] }));
    let jobs = brief.option(json!({ "WhiteListedEventTypes": [4000, 4200], "Level": "none" }));
    set(&server, &admin, vec![("some", groups), ("brief", jobs)]);
    assert_eq!(brief.post().event.type_field(), 4000);
    let group = server.call(new_group("One"), &admin).unwrap().user_group_id().to_owned();
    server.call(AdminUserGroupsDelete { group_id: group }, &admin).unwrap();
    assert_eq!([some.post(), some.post()].map(|post| post.event.type_field()), [4800, 4801]);

    begin_job(&server);
    let job = brief.post().event;
    assert_eq!((job.type_field(), job.data()), (4200, &Value::Null));
    assert!(some.rest().is_empty() && brief.rest().is_empty());
}

#[test]
fn a_tenants_receiver_gets_the_tenants_own() {
    let server = TestServer::demo();
    let (admin, tenant) = (server.admin(), server.tenant_admin());
    let receiver = Receiver::new();
    server.control(
        "administrator",
        json!({ "name": "tenant-admin",
        "patch": { "Permissions": { "AllowEditWebhooks": true } } }),
    );
    set(&server, &tenant, vec![("ours", receiver.option(json!({})))]);
    assert_eq!(receiver.post().event.type_field(), 4000);
    let own = receiver.post().event;
    assert_eq!(own.type_field(), 4502);
    server.call(new_group("Elsewhere"), &admin).unwrap();
    let id = server.call(new_group("Ours"), &tenant).unwrap().user_group_id().to_owned();
    let event = receiver.post().event;
    assert_eq!((line(&event), event.owner_organization_id()), (format!("USERGROUP_NEW {id}"), own.resource_id()));
}

#[test]
fn a_receiver_that_fails_is_tried_again() {
    let server = TestServer::demo();
    let admin = server.admin();
    // The greeting is taken; of what follows, each is refused once.
    let receiver = Receiver::answering(|number| if number % 2 == 1 { 500 } else { 200 });
    set(&server, &admin, vec![("shaky", receiver.option(json!({ "WhiteListedEventTypes": [4000, 4800] })))]);
    assert_eq!(receiver.post().event.type_field(), 4000);
    server.call(new_group("One"), &admin).unwrap();
    let (first, second) = (receiver.post(), receiver.post());
    assert_eq!(first.event, second.event);
    assert_eq!(first.headers["x-comet-tracing-id"], second.headers["x-comet-tracing-id"]);
}

#[test]
fn a_receiver_that_is_dead_or_asleep_holds_nobody_up() {
    let server = TestServer::demo();
    let admin = server.admin();
    // One takes connections and never answers; at the other's address is nothing.
    let asleep = TcpListener::bind("127.0.0.1:0").unwrap();
    let nothing = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let healthy = Receiver::new();
    let address = |address| WebhookOption::of(&json!({ "URL": format!("http://{address}/"), "Level": "full" })).clone();
    set(
        &server,
        &admin,
        vec![
            ("asleep", address(asleep.local_addr().unwrap())),
            ("dead", address(nothing)),
            ("healthy", healthy.option(json!({ "WhiteListedEventTypes": [4800] }))),
        ],
    );
    let begun = Instant::now();
    for number in 0..10 {
        server.call(new_group(&format!("Group {number}")), &admin).unwrap();
    }
    (0..10).for_each(|_| drop(healthy.post()));
    assert!(begun.elapsed() < Duration::from_secs(8), "{:?}", begun.elapsed());
    // After some tries the log says so.
    let complaint = || {
        let day = server.call(AdminMetaListAvailableLogDays {}, &admin).unwrap().0[0];
        let log = server.call(AdminMetaReadLogs { log: day }, &admin).unwrap().0;
        log.contains("Webhook \"dead\" failed")
    };
    while !complaint() {
        assert!(begun.elapsed() < Duration::from_secs(30), "nothing in the log");
        std::thread::sleep(Duration::from_millis(300));
    }
}

#[test]
fn receivers_elsewhere_are_not_called() {
    let server = TestServer::demo();
    let admin = server.admin();
    let far = json!({ "URL": "http://192.0.2.1/hook", "Level": "full" });
    set(&server, &admin, vec![("far", WebhookOption::of(&far).clone())]);
    let complaint = || {
        let day = server.call(AdminMetaListAvailableLogDays {}, &admin).unwrap().0[0];
        server.call(AdminMetaReadLogs { log: day }, &admin).unwrap().0.contains("Webhook \"far\" is not called")
    };
    let begun = Instant::now();
    while !complaint() {
        assert!(begun.elapsed() < Duration::from_secs(10), "nothing in the log");
        std::thread::sleep(Duration::from_millis(100));
    }
    let wrong = WebhookOption::of(&json!({ "URL": "ftp://example.com/", "Level": "full" })).clone();
    let webhook_options = [("x".to_owned(), wrong)].into_iter().collect::<Dictionary<_>>();
    assert_eq!(refusal(server.call(AdminMetaWebhookOptionsSet { webhook_options }, &admin)).0, 400);
}

#[test]
fn a_refused_call_is_not_posted_and_a_restart_greets_again() {
    let server = TestServer::demo();
    let admin = server.admin();
    let receiver = Receiver::new();
    set(&server, &admin, vec![("one", receiver.option(json!({ "WhiteListedEventTypes": [4000, 4400, 4401, 4800] })))]);
    assert_eq!(receiver.post().event.type_field(), 4000);
    let delete = AdminUserGroupsDelete { group_id: "nothing".into() };
    assert_eq!(refusal(server.call(delete, &admin)).0, 404);
    server.call(AdminMetaRestartService {}, &admin).unwrap();
    assert_eq!(
        [receiver.post(), receiver.post(), receiver.post()].map(|post| post.event.type_field()),
        [4401, 4000, 4400]
    );
}
