//! Paths from before a method was renamed: answered as the method itself is.

use crate::support::devices::{Online, ordinary};
use crate::support::{PASSWORD, TestServer};
use comet_api::MethodInfo;
use comet_api::method::Auth;
use comet_api::methods::*;
use comet_api::wire::answer::RawAnswer;
use serde_json::Value;

const FORM: &str = "application/x-www-form-urlencoded";

/// A form that the method answers with a success.
fn form(server: &TestServer, device: &Online, info: &MethodInfo) -> String {
    let who = match info.requires.auth {
        Auth::User => format!("Username={}&AuthType=Password&Password=demo-user", device.owner.username()),
        _ => format!("Username=admin&AuthType=Password&Password={PASSWORD}"),
    };
    let fields = info.fields.iter().filter(|field| !field.optional).map(|field| {
        let value = match field.name {
            "Start" | "End" => "0".to_owned(),
            "TargetUser" => device.owner.username().to_owned(),
            "TargetID" => device.target.to_string(),
            "StorageProvider" => template(server),
            other => panic!("{} wants {other}", info.name),
        };
        format!("&{}={value}", field.name)
    });
    who + &fields.collect::<String>()
}

fn template(server: &TestServer) -> String {
    let ask = AdminRequestStorageVaultProviders { target_organization: None };
    let all = server.call(ask, &server.admin()).unwrap();
    all.iter().find(|(_, name)| *name == "Backup server").unwrap().0.clone()
}

/// What does not change from one call to the next: the fields of an object, the kind and the beginning of anything else.
fn outline(answer: &RawAnswer) -> (u16, String, Vec<String>) {
    let kind = answer.headers.iter().find(|(name, _)| name == "content-type").unwrap().1.clone();
    let fields = match serde_json::from_slice::<Value>(&answer.body) {
        Ok(Value::Object(fields)) => fields.keys().cloned().collect(),
        Ok(other) => vec![other.to_string().chars().take(1).collect()],
        Err(_) => vec![String::from_utf8_lossy(&answer.body[..4]).into_owned()],
    };
    (answer.status, kind, fields)
}

#[test]
fn an_old_path_is_answered_as_the_method_is() {
    let server = TestServer::demo();
    let device = ordinary(&server);
    let mut asked = 0;
    for info in METHODS.iter().filter(|info| !info.aliases.is_empty()) {
        let form = form(&server, &device, info);
        let new = outline(&server.post(info.path, FORM, form.as_bytes()));
        assert_eq!(new.0, 200, "{}", info.name);
        for path in info.aliases {
            assert_eq!(outline(&server.post(path, FORM, form.as_bytes())), new, "{path}");
            asked += 1;
        }
    }
    assert!(asked >= 25, "{asked}");
}
