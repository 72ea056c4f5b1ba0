//! Each method, sent what makes no sense: wrong types, huge numbers, deep JSON, bytes that are no text, fields left out.
//! Half of what it is sent does make sense, so that the nonsense gets past the first check.

use crate::support::devices::{Online, ordinary};
use crate::support::{PASSWORD, TestServer, password};
use comet_api::method::{Auth, Verb};
use comet_api::methods::*;
use comet_api::{Lens, MethodInfo};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};
use reference_server::seed::shape::{alias, required_fields};
use serde_json::{Map, Value, json};
use std::collections::HashMap;

const FORM: &str = "application/x-www-form-urlencoded";
const CASES: u32 = 8;
const USERS_PASSWORD: &str = "demo-user";

/// Text that is likely to hurt.
fn nasty() -> impl Strategy<Value = Vec<u8>> {
    let words = [
        "",
        "null",
        "-1",
        "1e309",
        "9223372036854775807",
        "999999999999999999999999999999",
        "\"\\ud800\"",
        "anna",
        "..\\..\\../../etc/passwd",
        "{\"ClauseType\":\"and\",\"ClauseChildren\":[{\"ClauseType\":{}}]}",
    ];
    prop_oneof![
        4 => select(words.map(|word| word.as_bytes().to_vec()).to_vec()),
        1 => Just("[".repeat(5000).into_bytes()),
        1 => Just("{\"a\":".repeat(200).into_bytes()),
        1 => Just(b"\xff\xfe\x00".to_vec()),
        1 => vec(any::<u8>(), 0..40),
    ]
}

/// A number that is one, often the last of its kind.
fn number() -> impl Strategy<Value = String> {
    select(vec!["0".to_owned(), "1".to_owned(), "-1".to_owned(), i64::MAX.to_string(), i64::MIN.to_string()])
}

/// JSON of any kind, with numbers at the ends of their range.
fn anything() -> impl Strategy<Value = Value> {
    let leaves = select(vec![
        Value::Null,
        json!(true),
        json!(-1),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(1e300),
        json!(""),
        json!("✗\u{0}\u{202e}"),
        json!([]),
        json!({}),
        json!([[null]]),
        json!({ "": { "": null } }),
    ]);
    leaves.boxed()
}

/// A document of the type in which some fields are of other types, and some are not there.
fn document(kind: &str, depth: u32) -> BoxedStrategy<Value> {
    let kind = alias(kind).unwrap_or(kind);
    let sound = sound(kind, depth);
    prop_oneof![3 => sound, 1 => anything()].boxed()
}

fn sound(kind: &str, depth: u32) -> BoxedStrategy<Value> {
    if let Some(inner) = kind.strip_prefix("List<").and_then(|rest| rest.strip_suffix('>')) {
        let items = if depth == 0 { Just(Vec::new()).boxed() } else { vec(document(inner, depth - 1), 0..3).boxed() };
        return items.prop_map(Value::Array).boxed();
    }
    if let Some((_, inner)) = kind.strip_prefix("Dictionary<").and_then(|rest| rest.strip_suffix('>')?.split_once(','))
    {
        let value = if depth == 0 { Just(Value::Null).boxed() } else { document(inner, depth - 1) };
        return value.prop_map(|value| json!({ "some-id": value })).boxed();
    }
    match kind {
        "string" | "bytes" => {
            select(vec![json!(""), json!("anna"), json!("https://x.invalid/"), json!("********")]).boxed()
        }
        "int" | "uint" => select(vec![json!(0), json!(1), json!(1002), json!(i64::MAX)]).boxed(),
        "float" => Just(json!(0.5)).boxed(),
        "bool" => any::<bool>().prop_map(Value::from).boxed(),
        _ if depth == 0 => Just(json!({})).boxed(),
        _ => {
            let fields = required_fields(kind).map(|(name, kind)| {
                let value = prop_oneof![12 => document(kind, depth - 1).prop_map(Some), 1 => Just(None)];
                value.prop_map(move |value| (name.to_owned(), value))
            });
            let fields: Vec<_> = fields.collect();
            let keep = |fields: Vec<(String, Option<Value>)>| -> Map<String, Value> {
                fields.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
            };
            fields.prop_map(move |fields| Value::Object(keep(fields))).boxed()
        }
    }
}

/// What makes sense for a parameter of this name, by the demo's own things.
fn sensible(server: &TestServer, device: &Online) -> HashMap<&'static str, String> {
    let admin = server.admin();
    let owner = device.owner.username();
    let read = server.call(AdminGetUserProfileAndHash { target_user: owner.into() }, &admin).unwrap();
    let profile = read.profile();
    let first = |field: &str| profile.value()[field].as_object().unwrap().keys().next().unwrap().clone();
    let last = profile.sources().iter().next().unwrap().1.statistics().last_successful_backup_job().clone();
    let group = server.call(AdminUserGroupsList { target_organization: None }, &admin).unwrap();
    let policy = server.call(AdminPoliciesList { target_organization: None }, &admin).unwrap();
    let vault = last.destination_guid().to_owned();
    HashMap::from([
        ("TargetUser", owner.to_owned()),
        ("TargetID", device.target.to_string()),
        ("TargetPassword", USERS_PASSWORD.to_owned()),
        ("TargetDevice", first("Devices")),
        ("DeviceID", first("Devices")),
        ("SourceID", first("Sources")),
        ("Source", first("Sources")),
        ("BackupRule", first("BackupRules")),
        ("Destination", vault.clone()),
        ("DestinationID", vault.clone()),
        ("DestinationId", vault),
        ("Snapshot", last.snapshot_id().to_owned()),
        ("SnapshotID", last.snapshot_id().to_owned()),
        ("JobID", last.guid().to_owned()),
        ("ProfileHash", read.profile_hash().to_owned()),
        ("RequireHash", read.profile_hash().to_owned()),
        ("GroupID", group.keys().next().unwrap().clone()),
        ("PolicyID", policy.keys().next().unwrap().clone()),
        ("SelfAddress", server.url()),
    ])
}

/// A value for each parameter; `None` leaves it out.
fn values(info: &MethodInfo, sensible: &HashMap<&str, String>) -> Vec<BoxedStrategy<Option<Vec<u8>>>> {
    let value = |field: &comet_api::method::FieldInfo| {
        let likely = match sensible.get(field.name) {
            Some(text) if !field.json => Just(text.clone().into_bytes()).boxed(),
            _ if field.json => document(field.kind, 3).prop_map(|value| value.to_string().into_bytes()).boxed(),
            _ if ["int", "uint"].contains(&field.kind) => number().prop_map(String::into_bytes).boxed(),
            _ => nasty().boxed(),
        };
        prop_oneof![4 => likely.prop_map(Some), 2 => nasty().prop_map(Some), 1 => Just(None)].boxed()
    };
    info.fields.iter().map(value).collect()
}

fn percent(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("%{byte:02X}")).collect()
}

fn form(info: &MethodInfo, user: &str, values: &[Option<Vec<u8>>]) -> String {
    let (name, password) = if info.requires.auth == Auth::User { (user, USERS_PASSWORD) } else { ("admin", PASSWORD) };
    let mut form = format!("Username={name}&AuthType=Password&Password={password}");
    for (field, value) in info.fields.iter().zip(values) {
        if let Some(value) = value {
            form.push_str(&format!("&{}={}", field.name, percent(value)));
        }
    }
    form
}

/// A new one each time: a runner that has run its cases runs no more. `PROPTEST_CASES` asks for more of them.
fn runner(cases: u32) -> TestRunner {
    let cases = std::env::var("PROPTEST_CASES").map_or(cases, |more| more.parse().unwrap());
    TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() })
}

/// Whoever asks may be gone by now, or have another password, or the server may be restarting.
fn make_ready(server: &TestServer, user: &str) {
    let may_sign_in = |name: &str, secret: &str| server.call(HybridSessionStart {}, &password(name, secret)).is_ok();
    if server.control_get("up") != json!({ "up": true })
        || !may_sign_in("admin", PASSWORD)
        || !may_sign_in(user, USERS_PASSWORD)
    {
        server.control("reset", json!({}));
    }
}

#[test]
fn nothing_that_can_be_sent_breaks_a_method() {
    let server = TestServer::demo();
    let device = ordinary(&server);
    let sensible = sensible(&server, &device);
    for info in METHODS.iter().filter(|info| info.verb == Verb::Post) {
        let sent = |values: Vec<Option<Vec<u8>>>| {
            make_ready(&server, device.owner.username());
            let answer = server.post(info.path, FORM, form(info, device.owner.username(), &values).as_bytes());
            let words = String::from_utf8_lossy(&answer.body[..answer.body.len().min(300)]).into_owned();
            prop_assert!(![500, 503].contains(&answer.status), "{}: {} {words}", info.name, answer.status);
            Ok(())
        };
        runner(CASES).run(&values(info, &sensible), sent).unwrap();
    }
}

#[test]
fn nothing_that_can_be_uploaded_breaks_the_server() {
    let server = TestServer::demo();
    let info = METHODS.iter().find(|info| info.verb == Verb::PostMultipart).unwrap();
    let kinds = ["multipart/form-data; boundary=x", "multipart/form-data", "multipart/form-data; boundary=\"", FORM];
    let heads = [
        "--x\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"a\"\r\n\r\n",
        "--x\r\nContent-Disposition: form-data\r\n\r\n",
        "--x\r\n\r\n",
        "",
    ];
    let parts = (select(kinds.to_vec()), select(heads.to_vec()), nasty(), select(vec!["\r\n--x--\r\n", "\r\n--x", ""]));
    runner(60)
        .run(&parts, |(kind, head, middle, tail)| {
            let body = [head.as_bytes(), &middle, tail.as_bytes()].concat();
            let answer = server.post(info.path, kind, &body);
            prop_assert!((400..500).contains(&answer.status), "{}", answer.status);
            Ok(())
        })
        .unwrap();
}
