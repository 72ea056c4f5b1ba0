//! Settings in parts and as a whole: what is sent is kept, also what nobody knows; secrets go out obscured.

use crate::support::{TestServer, refusal};
use comet_api::methods::*;
use comet_api::types::*;
use comet_api::{Credentials, Dictionary, Lens, List, Method};
use serde::Serialize;
use serde_json::{Value, json};

const OBSCURED: &str = "********";

/// Reads a part, adds what nobody knows, writes it and reads it again.
fn survives<G: Method + Clone, S: Method>(
    server: &TestServer,
    admin: &Credentials,
    get: G,
    change: impl Fn(G::Response) -> (S, Value),
    again: impl Fn(G::Response) -> Value,
) where
    G::Response: Serialize,
{
    let (set, sent) = change(server.call(get.clone(), admin).unwrap());
    server.call(set, admin).unwrap();
    assert_eq!(again(server.call(get, admin).unwrap()), sent, "{}", G::INFO.name);
}

fn with_unknown<T: Lens>(document: &T) -> T {
    let mut document = document.clone();
    document.value_mut()["FutureField"] = json!({ "a": [1, u64::MAX], "b": null });
    document
}

#[test]
fn fields_that_nobody_knows_survive_in_every_part() {
    let server = TestServer::demo();
    let admin = server.admin();
    survives(
        &server,
        &admin,
        AdminMetaBrandingConfigGet {},
        |read| {
            let sent = with_unknown(read.branding());
            (AdminMetaBrandingConfigSet { branding_config: sent.clone() }, sent.into_value())
        },
        |read| read.branding().value().clone(),
    );
    survives(
        &server,
        &admin,
        AdminMetaBuildConfigGet {},
        |read| {
            let sent = with_unknown(read.software_build_role());
            (AdminMetaBuildConfigSet { software_build_role_config: sent.clone() }, sent.into_value())
        },
        |read| read.software_build_role().value().clone(),
    );
    survives(
        &server,
        &admin,
        AdminMetaEmailOptionsGet {},
        |read| {
            let sent = with_unknown(&read);
            (AdminMetaEmailOptionsSet { email_options: sent.clone() }, sent.into_value())
        },
        Lens::into_value,
    );
    survives(
        &server,
        &admin,
        AdminMetaConstellationConfigGet {},
        |read| {
            let sent = with_unknown(&read);
            (AdminMetaConstellationConfigSet { constellation_role_options: sent.clone() }, sent.into_value())
        },
        Lens::into_value,
    );
    survives(
        &server,
        &admin,
        AdminMetaRemoteStorageVaultGet {},
        |read| {
            let sent = List(read.iter().map(with_unknown).collect::<Vec<_>>());
            let value = serde_json::to_value(&sent).unwrap();
            (AdminMetaRemoteStorageVaultSet { remote_storage_options: sent, replacement_auto_vault_id: None }, value)
        },
        |read| serde_json::to_value(read).unwrap(),
    );
    let sources = |read: Dictionary<ExternalAuthenticationSource>| {
        let sent: Dictionary<_> =
            read.iter().map(|(id, source)| (id.clone(), with_unknown(source))).collect::<Dictionary<_>>();
        let value = serde_json::to_value(&sent).unwrap();
        (AdminExternalAuthSourcesSet { sources: sent }, value)
    };
    survives(&server, &admin, AdminExternalAuthSourcesGet {}, sources, |read| serde_json::to_value(read).unwrap());
    let hook =
        WebhookOption::of(&json!({ "URL": "https://hooks.example/a", "Level": "full", "FutureField": 1 })).clone();
    survives(
        &server,
        &admin,
        AdminMetaWebhookOptionsGet {},
        |_| {
            let sent = [("a".to_owned(), hook.clone())].into_iter().collect::<Dictionary<_>>();
            let value = serde_json::to_value(&sent).unwrap();
            (AdminMetaWebhookOptionsSet { webhook_options: sent }, value)
        },
        |read| serde_json::to_value(read).unwrap(),
    );
    let psa = PSAConfig::of(&json!({ "Type": 0, "URL": "https://psa.example/", "FutureField": 1 })).clone();
    survives(
        &server,
        &admin,
        AdminMetaPsaConfigListGet {},
        |_| {
            let sent = List(vec![psa.clone()]);
            let value = serde_json::to_value(&sent).unwrap();
            (AdminMetaPsaConfigListSet { psa_config_list: sent }, value)
        },
        |read| serde_json::to_value(read).unwrap(),
    );
}

#[test]
fn secrets_go_out_obscured_and_stay_when_they_come_back() {
    let server = TestServer::demo();
    let admin = server.admin();
    let config = server.call(AdminMetaServerConfigGet {}, &admin).unwrap();
    let text = config.value().to_string();
    assert!(!text.contains("demo-secret") && !text.contains("argon2"), "a secret is readable");
    assert_eq!(config.email().smtp_password(), OBSCURED);
    assert_eq!(config.self_backup().targets().iter().next().unwrap().encryption_key(), OBSCURED);

    let mut email = server.call(AdminMetaEmailOptionsGet {}, &admin).unwrap();
    assert_eq!(email.smtp_password(), OBSCURED);
    email.set_from_name("Anew");
    server.call(AdminMetaEmailOptionsSet { email_options: email }, &admin).unwrap();
    // A template is tested with what the server kept of it.
    let templates = server.call(AdminMetaRemoteStorageVaultGet {}, &admin).unwrap();
    let b2 = templates.iter().find(|template| template.description() == "Backblaze B2").unwrap();
    assert_eq!(b2.b2().app_key(), OBSCURED);
    server.call(AdminMetaRemoteStorageVaultTest { template_options: b2.clone() }, &admin).unwrap();
    let mut unknown = b2.clone();
    unknown.set_id("another");
    let (status, why) = refusal(server.call(AdminMetaRemoteStorageVaultTest { template_options: unknown }, &admin));
    assert!(status == 400 && why.contains("AppKey"), "{why}");
}

#[test]
fn what_makes_no_setting_is_refused() {
    let server = TestServer::demo();
    let admin = server.admin();
    let mail = |value: Value| AdminMetaEmailOptionsSet { email_options: EmailOptions::of(&value).clone() };
    assert_eq!(refusal(server.call(mail(json!({ "Mode": "pigeon" })), &admin)).0, 400);
    assert_eq!(refusal(server.call(mail(json!({ "Mode": "smtp", "FromEmail": "a@b.example" })), &admin)).0, 400);
    let hook = |url: &str| {
        let hook = WebhookOption::of(&json!({ "URL": url })).clone();
        AdminMetaWebhookOptionsSet { webhook_options: [("a".to_owned(), hook)].into_iter().collect::<Dictionary<_>>() }
    };
    assert_eq!(refusal(server.call(hook("ftp://a.example"), &admin)).0, 400);
    assert_eq!(refusal(server.call(hook("nowhere"), &admin)).0, 400);
    let psa = |value: Value| AdminMetaPsaConfigListSet { psa_config_list: List(vec![PSAConfig::of(&value).clone()]) };
    assert_eq!(refusal(server.call(psa(json!({ "Type": 1 })), &admin)).0, 400);
    assert_eq!(refusal(server.call(psa(json!({ "Type": 9, "URL": "https://a.example" })), &admin)).0, 400);
    assert_eq!(refusal(server.call(AdminMetaPsaConfigListSyncNow {}, &admin)).0, 400);
    server.call(psa(json!({ "Type": 0, "URL": "https://a.example" })), &admin).unwrap();
    server.call(AdminMetaPsaConfigListSyncNow {}, &admin).unwrap();
}

#[test]
fn sources_of_administrators_are_added_and_removed() {
    let server = TestServer::demo();
    let admin = server.admin();
    let source = |kind: &str| {
        ExternalAuthenticationSource::of(&json!({ "Type": kind, "OIDC": { "ClientID": "a", "ClientSecret": "s" } }))
            .clone()
    };
    let add = |id: Option<&str>, kind: &str| AdminExternalAuthSourcesNew {
        source: source(kind),
        source_id: id.map(str::to_owned),
    };
    let made = server.call(add(None, "oidc"), &admin).unwrap();
    assert_eq!(made.source().oidc().client_secret(), OBSCURED);
    server.call(add(Some("named"), "oidc"), &admin).unwrap();
    assert_eq!(refusal(server.call(add(Some("named"), "oidc"), &admin)).0, 409);
    assert_eq!(refusal(server.call(add(None, "wasabi"), &admin)).0, 400);
    let all = server.call(AdminExternalAuthSourcesGet {}, &admin).unwrap();
    assert!(all.contains_key(made.id()) && all.contains_key("named"));
    server.call(AdminExternalAuthSourcesDelete { source_id: "named".into() }, &admin).unwrap();
    assert_eq!(refusal(server.call(AdminExternalAuthSourcesDelete { source_id: "named".into() }, &admin)).0, 404);

    let patch = json!({ "Permissions": { "AllowEditExternalAuthSources": true } });
    server.control("administrator", json!({ "name": "tenant-admin", "patch": patch }));
    let tenant = server.tenant_admin();
    assert!(server.call(AdminExternalAuthSourcesGet {}, &tenant).unwrap().is_empty());
    let theirs = server.call(add(None, "oidc"), &tenant).unwrap();
    assert_eq!(server.call(AdminExternalAuthSourcesGet {}, &tenant).unwrap().len(), 1);
    assert!(!theirs.source().oidc().organization_id().is_empty());
    let delete = AdminExternalAuthSourcesDelete { source_id: made.id().into() };
    assert_eq!(refusal(server.call(delete, &tenant)).0, 404);
    assert_eq!(refusal(server.call(add(None, "ldap"), &tenant)).0, 403);
}

#[test]
fn a_file_lives_while_a_setting_refers_to_it() {
    let server = TestServer::demo();
    let admin = server.admin();
    let upload = |bytes: &[u8]| {
        server.call(AdminMetaResourceNew { upload: bytes.to_vec() }, &admin).map(|made| made.resource_hash().to_owned())
    };
    let png = b"\x89PNG\r\n\x1a\nnot much of a picture";
    let (wanted, dropped) = (upload(png).unwrap(), upload(b"nobody wants this").unwrap());
    let get = |hash: &str| server.call(AdminMetaResourceGet { hash: hash.into() }, &admin);
    assert_eq!(get(&wanted).unwrap().0, png);
    assert!(get(&dropped).is_ok(), "until settings are saved");
    let save = |logo: &str| {
        let mut look = server.call(AdminMetaBrandingConfigGet {}, &admin).unwrap().branding().clone();
        look.set_logo_image(logo);
        server.call(AdminMetaBrandingConfigSet { branding_config: look }, &admin)
    };
    save(&format!("resource://{wanted}")).unwrap();
    assert_eq!(get(&wanted).unwrap().0, png);
    assert_eq!(refusal(get(&dropped)).0, 404);
    let logo = server.get("/gen/logo", &[]);
    assert_eq!((logo.status, logo.header("content-type")), (200, Some("image/png")));
    assert_eq!(logo.body, png);
    let (status, why) = refusal(save("resource://nothing"));
    assert!(status == 400 && why.contains("upload"), "{why}");
    save("").unwrap();
    assert_eq!(refusal(get(&wanted)).0, 404);
    assert_eq!(refusal(upload(b"")).0, 400);
}
