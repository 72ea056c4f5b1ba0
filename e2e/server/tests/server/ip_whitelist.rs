//! Administrators who may come from some addresses only.

use crate::support::stream::Stream;
use crate::support::{TestServer, password, refusal};
use comet_api::methods::*;
use serde_json::json;

#[test]
fn an_administrator_comes_from_the_listed_addresses_only() {
    let server = TestServer::demo();
    let admin = server.admin();
    let from = |list: &str| {
        server.control("administrator", json!({ "name": "admin", "patch": { "IPWhitelist": list } }));
    };
    from("192.0.2.0/24, 2001:db8::1");
    let (status, why) = refusal(server.call(HybridSessionStart {}, &password("admin", "demo-admin")));
    assert!(status == 403 && why.contains("from this address"), "{why}");
    assert_eq!(refusal(server.call(AdminListUsers {}, &admin)).0, 403, "a session moves nowhere else either");
    let mut stream = Stream::connect(&server);
    assert_eq!(stream.sign_in(&password("admin", "demo-admin")), "403 Unauth");
    // Whether the password is right is told to nobody who does not know it.
    assert!(!refusal(server.call(HybridSessionStart {}, &password("admin", "wrong"))).1.contains("address"));
    from("192.0.2.0/24\n127.0.0.0/8 ::1");
    server.call(AdminListUsers {}, &admin).unwrap();
    Stream::open(&server, &password("admin", "demo-admin"));
}

#[test]
fn a_list_that_nobody_can_read_is_refused() {
    let server = TestServer::demo();
    let admin = server.admin();
    let mut security = server.call(AdminAccountProperties {}, &admin).unwrap().security().clone();
    security.set_ip_whitelist("10.0.0.1 office");
    let (status, why) = refusal(server.call(AdminAccountSetProperties { security: security.clone() }, &admin));
    assert!(status == 400 && why.contains("\"office\""), "{why}");
    security.set_ip_whitelist("127.0.0.1");
    server.call(AdminAccountSetProperties { security }, &admin).unwrap();
    server.call(AdminListUsers {}, &admin).unwrap();
}
