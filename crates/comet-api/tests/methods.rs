//! What holds for each of the methods.

use comet_api::method::{Auth, Method, Verb};
use comet_api::methods::*;
use comet_api::wire::answer::{Answer, RawAnswer, decode};
use comet_api::wire::field::{Field, Fields, Part};
use comet_api::{ApiError, Credentials, for_each_method};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;

/// Fields that fit the method's description, whatever its parameters are.
fn plausible_fields<M: Method>() -> Fields {
    let mut fields = Fields::default();
    for field in M::INFO.fields {
        let text = match field.kind {
            "int" => "7",
            "bool" => "true",
            kind if kind.starts_with("List<") => "[]",
            _ if field.json => r#"{"Unknown":{"kept":[1,2]}}"#,
            _ => "text & ünïcode=1",
        };
        let part = if field.kind == "bytes" { Part::File(vec![0, 255, 13, 10]) } else { Part::Text(text.to_owned()) };
        fields.push(field.name, part);
    }
    fields
}

fn survives_the_wire<M: Method + PartialEq>() {
    let name = M::INFO.name;
    let method = M::decode(&plausible_fields::<M>()).unwrap_or_else(|problem| panic!("{name}: {problem}"));
    let mut fields = Fields::default();
    method.encode(&mut fields);
    for field in M::INFO.fields {
        assert!(fields.iter().any(|(sent, _)| sent == field.name), "{name} sends {}", field.name);
    }
    assert!(fields == plausible_fields::<M>(), "{name} sends what it was given");
    if M::INFO.verb == Verb::Post {
        assert!(Fields::from_form(fields.to_form().as_bytes()) == fields, "{name} reads back its own form");
    }
}

fn leaves_out_what_is_optional<M: Method>() {
    let mut required = Fields::default();
    for (name, part) in
        plausible_fields::<M>().iter().filter(|(name, _)| M::INFO.field(name).is_some_and(|field| !field.optional))
    {
        required.push(name, part.clone());
    }
    let method = M::decode(&required).unwrap_or_else(|problem| panic!("{}: {problem}", M::INFO.name));
    let mut fields = Fields::default();
    method.encode(&mut fields);
    assert!(fields == required, "{} leaves out what is optional", M::INFO.name);
}

fn names_the_missing_field<M: Method>() {
    for missing in M::INFO.fields.iter().filter(|field| !field.optional) {
        let mut fields = Fields::default();
        for (name, part) in plausible_fields::<M>().iter().filter(|(name, _)| *name != missing.name) {
            fields.push(name, part.clone());
        }
        let Err(problem) = M::decode(&fields) else { panic!("{} needs {}", M::INFO.name, missing.name) };
        assert!(problem.to_string().contains(missing.name), "{}: {problem}", M::INFO.name);
    }
}

macro_rules! check_each {
    ($($method:ident)*) => {
        #[test]
        fn each_method_survives_the_wire() {
            $(survives_the_wire::<$method>();)*
        }
        #[test]
        fn each_method_leaves_out_what_is_optional() {
            $(leaves_out_what_is_optional::<$method>();)*
        }
        #[test]
        fn each_method_names_the_field_that_is_missing() {
            $(names_the_missing_field::<$method>();)*
        }
        fn no_answer_panics(status: u16, headers: &[(String, String)], body: &[u8]) {
            $(
                let answer = RawAnswer { status, headers: headers.to_vec(), body: body.to_vec() };
                if let Ok(read) = decode::<<$method as Method>::Response>($method::INFO, answer) {
                    let _ = read.to_body();
                }
            )*
        }
    };
}
for_each_method!(check_each);

/// Any JSON, with the field names that this API uses among the keys.
fn any_json() -> impl Strategy<Value = Value> {
    let key = prop_oneof![
        Just("Status".to_owned()),
        Just("Message".to_owned()),
        Just("Assertion".to_owned()),
        Just("publicKey".to_owned()),
        Just("Progress".to_owned()),
        Just("Sources".to_owned()),
        ".{0,8}",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,20}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::vec((key.clone(), inner), 0..6)
                .prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_json_of_a_wrong_shape_panics(value in any_json(), status in 100u16..600) {
        no_answer_panics(status, &[], value.to_string().as_bytes());
    }

    #[test]
    fn no_bytes_panic(body in proptest::collection::vec(any::<u8>(), 0..200), status in 100u16..600, header in ".{0,40}") {
        let headers = ["X-Comet-TOTP-Requested", "X-Comet-WebAuthn-Challenge"].map(|name| (name.to_owned(), header.clone()));
        no_answer_panics(status, &headers, &body);
    }
}

#[test]
fn deep_json_is_refused_and_not_followed() {
    let deep = "[".repeat(100_000);
    no_answer_panics(200, &[], deep.as_bytes());
}

#[test]
fn the_table_has_each_method_once() {
    assert_eq!(METHODS.len(), 247);
    assert_eq!(METHODS.iter().filter(|info| info.in_seed).count(), 210);
    let names: BTreeSet<_> = METHODS.iter().map(|info| info.name).collect();
    assert_eq!(names.len(), 247);
    let paths: BTreeSet<_> = METHODS.iter().flat_map(|info| info.aliases.iter().copied().chain([info.path])).collect();
    assert_eq!(paths.len(), 247 + METHODS.iter().map(|info| info.aliases.len()).sum::<usize>());
}

#[test]
fn only_methods_for_nobody_go_without_credentials() {
    let open: Vec<_> = METHODS.iter().filter(|info| info.requires.auth == Auth::Nobody).map(|info| info.name).collect();
    assert_eq!(open, ["AdminAddFirstAdminUser", "BrandingProps"]);
}

#[test]
fn secrets_do_not_show_in_debug_output() {
    let method = AdminResetUserPassword {
        target_user: "anna".into(),
        new_password: "hunter-two".into(),
        old_password: Some("hunter-one".into()),
    };
    let mut profile = comet_api::types::UserProfileConfig::default();
    profile.set_password_recovery("hunter-three");
    let credentials = Credentials::Password { username: "anna".into(), password: "hunter-four".into() };
    let shown = format!("{method:?} {profile:?} {credentials:?}");
    assert!(shown.contains("anna") && shown.contains("PasswordRecovery"));
    assert!(!shown.contains("hunter"), "{shown}");
}

#[test]
fn an_unreadable_answer_never_quotes_the_answer() {
    let answer = RawAnswer { status: 200, headers: vec![], body: br#"[{"SessionKey":"hunter-two"},3]"#.to_vec() };
    let error = decode::<<AdminGetJobsAll as Method>::Response>(AdminGetJobsAll::INFO, answer).unwrap_err();
    assert!(matches!(error, ApiError::Unreadable { method: "AdminGetJobsAll", .. }));
    assert!(!format!("{error:?}").contains("hunter"));
}

#[test]
fn absent_optional_text_is_absent_and_empty_text_is_not() {
    assert!(None::<String>.to_part().is_none());
    assert!(Some(String::new()).to_part() == Some(Part::Text(String::new())));
}
