//! Microsoft 365: a device's own application by a code, and a tenant of thousands.

use crate::support::devices::{Online, filled, open_device};
use crate::support::{TestServer, refusal};
use comet_api::twins::*;
use comet_api::types::Office365Credential;
use comet_api::{Twin, Username};
use std::collections::HashSet;

/// Asks until the person has typed the code; the answer is how often that was.
fn register(server: &TestServer, device: &Online, email: &str) -> (usize, String, Option<Office365Credential>) {
    let target_id = device.target.clone();
    let begin = DispatcherRegisterOfficeApplicationBegin { target_id: target_id.clone(), email_address: email.into() };
    let begun = device.ask(server, begin);
    assert!(begun.verification_url().starts_with("https://") && begun.user_code().len() == 9);
    let mut continuation = begun.continuation().to_owned();
    for count in 1..10 {
        let check = DispatcherRegisterOfficeApplicationCheck { target_id: target_id.clone(), continuation };
        let checked = device.ask(server, check);
        if checked.completed() {
            let result = checked.error().is_empty().then(|| checked.result().clone());
            return (count, checked.error().to_owned(), result);
        }
        assert!(checked.error().is_empty());
        continuation = checked.continuation().to_owned();
    }
    panic!("the registration never ends");
}

#[test]
fn an_application_is_registered_after_a_few_checks() {
    let server = TestServer::shared();
    let device = open_device(server, "windows", "Server");
    let (checks, error, result) = register(server, &device, "admin@customer.example");
    assert!(checks > 1 && error.is_empty());
    let result = result.unwrap();
    let ask = DispatcherOffice365ListVirtualAccounts { target_id: device.target.clone(), credentials: result };
    assert!(!device.ask(server, ask).objects().is_empty());
    let (_, error, result) = register(server, &device, "denied@customer.example");
    assert!(error.contains("declined") && result.is_none());
}

#[test]
fn a_registration_that_was_not_begun_can_not_be_checked() {
    let server = TestServer::shared();
    let (device, other) = (open_device(server, "windows", "Server"), open_device(server, "darwin", ""));
    let begin = DispatcherRegisterOfficeApplicationBegin {
        target_id: other.target.clone(),
        email_address: "a@b.example".into(),
    };
    let foreign = other.ask(server, begin).continuation().to_owned();
    for continuation in ["", "nonsense", "AAAA", &foreign] {
        let check = DispatcherRegisterOfficeApplicationCheck {
            target_id: device.target.clone(),
            continuation: continuation.into(),
        };
        assert_eq!(refusal(server.call(check.for_admin(&Username::default()), &device.admin)).0, 400, "{continuation}");
    }
    for email in ["", "nobody", "@x.example", "a b@c.example"] {
        let begin =
            DispatcherRegisterOfficeApplicationBegin { target_id: device.target.clone(), email_address: email.into() };
        assert_eq!(refusal(server.call(begin.for_admin(&Username::default()), &device.admin)).0, 400, "{email}");
    }
}

fn credential(tenant: &str, secret: &str) -> Office365Credential {
    filled(|credential: &mut Office365Credential| {
        credential.set_tenant_id(tenant);
        credential.set_app_id("8f2d6a10-0c5e-4b3c-9c56-0a54d3a1f001");
        credential.set_secret(secret);
        credential.set_region("GlobalPublicCloud");
    })
}

fn tenant(number: u32) -> String {
    format!("5b1f0d3e-0000-4000-8000-{number:012}")
}

#[test]
fn tenants_are_small_or_have_thousands_of_people() {
    let server = TestServer::shared();
    let device = open_device(server, "windows", "Server");
    let mut sizes = Vec::new();
    for number in 0..12 {
        let credentials = credential(&tenant(number), "right");
        let ask = DispatcherOffice365ListVirtualAccounts { target_id: device.target.clone(), credentials };
        let answer = device.ask(server, ask);
        let ids: HashSet<_> = answer.objects().iter().map(|account| account.id().to_owned()).collect();
        assert_eq!(ids.len(), answer.objects().len());
        let kinds: HashSet<u64> = answer.objects().iter().map(|account| account.type_field()).collect();
        assert_eq!(kinds, HashSet::from([1, 2, 3, 4]));
        let members =
            answer.objects().iter().flat_map(|account| account.members().iter().map(str::to_owned).collect::<Vec<_>>());
        assert!(members.into_iter().all(|member| ids.contains(&member)));
        sizes.push(ids.len());
    }
    assert!(sizes.iter().any(|size| *size > 2_500) && sizes.iter().any(|size| *size < 200), "{sizes:?}");
}

#[test]
fn the_older_lists_show_the_same_people_and_sites() {
    let server = TestServer::shared();
    let device = open_device(server, "windows", "Server");
    let (target_id, credentials) = (device.target.clone(), credential(&tenant(1), "right"));
    let all = DispatcherOffice365ListVirtualAccounts { target_id: target_id.clone(), credentials: credentials.clone() };
    let all: HashSet<_> = device.ask(server, all).objects().iter().map(|account| account.id().to_owned()).collect();
    let accounts =
        DispatcherRequestOffice365Accounts { target_id: target_id.clone(), credentials: credentials.clone() };
    let sites = DispatcherRequestOffice365Sites { target_id, credentials };
    let (accounts, sites) = (device.ask(server, accounts), device.ask(server, sites));
    assert!(!accounts.objects().is_empty() && !sites.objects().is_empty());
    for object in accounts.objects().iter().chain(sites.objects().iter()) {
        assert!(all.contains(object.guid()) && !object.value_field().is_empty());
    }
}

#[test]
fn wrong_credentials_are_answered_as_microsoft_would() {
    let server = TestServer::shared();
    let device = open_device(server, "windows", "Server");
    let mut elsewhere = credential(&tenant(1), "right");
    elsewhere.set_region("MoonCloud");
    for (credentials, words) in [
        (credential(&tenant(1), "wrong"), "AADSTS7000215"),
        (credential(&tenant(1), ""), "secret"),
        (credential("nobody", "right"), "AADSTS90002"),
        (elsewhere, "MoonCloud"),
    ] {
        let ask = DispatcherRequestOffice365Accounts { target_id: device.target.clone(), credentials };
        let (status, message) = device.trouble(server, ask);
        assert!(status == 400 && message.contains(words), "{message}");
    }
}
