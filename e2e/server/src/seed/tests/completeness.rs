//! Documents have every field that a server always sends, of the right type, and none that the API does not know.

use super::DEMO;
use crate::seed::shape::{alias, field_types, required_fields};
use comet_api::Lens;
use serde_json::Value;

fn check(kind: &str, value: &Value, place: &str) {
    let kind = alias(kind).unwrap_or(kind);
    if let Some(inner) = kind.strip_prefix("List<").and_then(|rest| rest.strip_suffix('>')) {
        let Some(items) = value.as_array() else { return assert!(value.is_null(), "{place} is no list: {value}") };
        return items.iter().enumerate().for_each(|(number, item)| check(inner, item, &format!("{place}[{number}]")));
    }
    if let Some((_, inner)) = kind.strip_prefix("Dictionary<").and_then(|rest| rest.strip_suffix('>')?.split_once(','))
    {
        let entries = value.as_object().unwrap_or_else(|| panic!("{place} is no dictionary: {value}"));
        return entries.iter().for_each(|(key, item)| check(inner, item, &format!("{place}[{key}]")));
    }
    match kind {
        "string" | "bytes" => assert!(value.is_string(), "{place} is no text: {value}"),
        "int" => assert!(value.is_i64(), "{place} is no whole number: {value}"),
        "uint" => assert!(value.is_u64(), "{place} is no whole number from zero: {value}"),
        "bool" => assert!(value.is_boolean(), "{place} is neither true nor false: {value}"),
        "any" => {}
        _ => check_object(kind, value, place),
    }
}

fn check_object(kind: &str, value: &Value, place: &str) {
    let fields = value.as_object().unwrap_or_else(|| panic!("{place} is no object: {value}"));
    for (name, _) in required_fields(kind) {
        assert!(fields.contains_key(name), "{place}.{name} is missing");
    }
    for (name, value) in fields {
        let known = field_types(kind).find(|(field, _)| field == name);
        let (_, kind) = known.unwrap_or_else(|| panic!("{place}.{name} is unknown to the API"));
        check(kind, value, &format!("{place}.{name}"));
    }
}

fn check_all<'a, T: Lens>(kind: &str, documents: impl Iterator<Item = &'a T>) {
    let mut count = 0;
    for document in documents {
        check(kind, document.value(), &format!("{kind} {count}"));
        count += 1;
    }
    assert!(count > 0, "no {kind}");
}

#[test]
fn profiles_are_complete() {
    check_all("UserProfileConfig", DEMO.users.values());
}

#[test]
fn jobs_are_complete() {
    check_all("BackupJobDetail", DEMO.jobs.iter());
}

#[test]
fn all_other_documents_are_complete() {
    check_all("LiveUserConnection", DEMO.connections.values());
    check_all("Organization", DEMO.organizations.values());
    check_all("GroupPolicy", DEMO.policies.values());
    check_all("UserGroup", DEMO.groups.values());
    check_all("NewsEntry", DEMO.news.values());
    check_all("AdminUserPermissions", DEMO.admins.iter().map(|admin| &admin.permissions));
}

#[test]
#[should_panic(expected = "GUID is missing")]
fn a_job_without_a_field_would_be_noticed() {
    let mut job = DEMO.jobs[0].clone();
    job.value_mut().as_object_mut().unwrap().shift_remove("GUID");
    check_all("BackupJobDetail", [job].iter());
}

#[test]
#[should_panic(expected = "TotalSize is no whole number")]
fn a_field_of_another_type_would_be_noticed() {
    let mut job = DEMO.jobs[0].clone();
    job.value_mut()["TotalSize"] = "12".into();
    check_all("BackupJobDetail", [job].iter());
}
