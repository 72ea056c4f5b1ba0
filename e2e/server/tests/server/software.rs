//! The client software: downloaded, and rolled out to devices that have it.

use crate::support::{TestServer, refusal};
use comet_api::methods::*;
use comet_api::types::*;
use comet_api::{Credentials, Lens};
use serde_json::json;
use std::io::{Cursor, Read};

#[test]
fn each_platform_has_a_file_of_its_kind() {
    let server = TestServer::demo();
    let admin = server.admin();
    let platforms = server.call(AdminBrandingAvailablePlatforms {}, &admin).unwrap();
    assert_eq!(platforms.len(), 12);
    let address = || Some("https://backup.example/".to_owned());
    for (number, download) in &platforms {
        let ask = AdminBrandingGenerateClientByPlatform { platform: number.parse().unwrap(), self_address: address() };
        let file = server.call(ask, &admin).unwrap().0;
        let words = download.description();
        let begins = |magic: &[u8]| assert!(file.starts_with(magic), "{words}");
        match words {
            _ if words.contains("zip") => {
                let mut zip = zip::ZipArchive::new(Cursor::new(file)).unwrap();
                let mut config = String::new();
                zip.by_name("install.dat").unwrap().read_to_string(&mut config).unwrap();
                assert!(config.contains("https://backup.example/"), "{config}");
            }
            _ if words.contains("installer") => begins(b"MZ"),
            _ if words.contains("macOS") => begins(b"xar!"),
            _ if words.contains("Debian") => begins(b"!<arch>\ndebian-binary"),
            _ if words.contains("self-extracting") => begins(b"#!/bin/sh"),
            _ => assert_eq!(file.get(257..262), Some(&b"ustar"[..]), "{words}"),
        }
    }
    let test = |platform: i64, address: &str| AdminBrandingGenerateClientTest {
        platform,
        self_address: Some(address.to_owned()),
    };
    server.call(test(0, "https://backup.example/"), &admin).unwrap();
    assert_eq!(refusal(server.call(test(99, "https://backup.example/"), &admin)).0, 404);
    assert_eq!(refusal(server.call(test(0, "nowhere"), &admin)).0, 400);
    let deb = server.call(AdminBrandingGenerateClientLinuxDeb { self_address: None }, &admin).unwrap();
    assert!(deb.0.starts_with(b"!<arch>"));
    let spk = server.call(AdminBrandingGenerateClientSpkDsm7 { self_address: None }, &admin).unwrap();
    assert!(spk.0.len() > 512);
}

#[test]
fn downloads_are_public_when_the_settings_say_so() {
    let server = TestServer::demo();
    let admin = server.admin();
    let ask = || AdminBrandingGenerateClientMacosArm64 { self_address: None };
    assert_eq!(refusal(server.call(ask(), &Credentials::Nobody)).0, 403);
    let mut software = server.call(AdminMetaBuildConfigGet {}, &admin).unwrap().software_build_role().clone();
    software.set_allow_unauthenticated_downloads(true);
    server.call(AdminMetaBuildConfigSet { software_build_role_config: software }, &admin).unwrap();
    assert!(server.call(ask(), &Credentials::Nobody).is_ok());
    assert!(server.call(BrandingProps {}, &Credentials::Nobody).unwrap().allow_unauthenticated_downloads());
}

#[test]
fn a_campaign_brings_devices_to_the_servers_version() {
    let server = TestServer::demo();
    let admin = server.admin();
    let start = |value| AdminUpdateCampaignStart { options: UpdateCampaignOptions::of(&value).clone() };
    let status = || server.call(AdminUpdateCampaignStatus {}, &admin).unwrap();
    let count = |of: i64| status().devices().iter().filter(|entry| entry.status() == of).count();
    assert!(!status().active());
    let everything = json!({ "Active": true, "UpgradeOlder": true, "ReinstallCurrentVer": true,
        "DowngradeNewer": true, "ForceUpgradeRunning": true });
    server.call(start(everything.clone()), &admin).unwrap();
    let now = status();
    assert!(now.active() && now.upgrade_older());
    assert_eq!(now.target_version(), "25.9.6");
    let users = server.call(AdminListUsersFull {}, &admin).unwrap();
    let devices: usize = users.values().map(|user| user.devices().len()).sum();
    assert_eq!(now.devices().len(), devices);
    assert!(count(2) > 0 && count(5) == 0, "online devices wait for their turn");
    server.skip(600);
    let (unseen, failed, confirmed) = (count(0), count(4), count(5));
    assert!(confirmed > 10 && unseen > 0, "{unseen} {failed} {confirmed}");
    assert_eq!(confirmed + failed + unseen, devices);
    let entry = status().devices().iter().find(|entry| entry.status() == 5).unwrap().clone();
    let owner = server.call(AdminGetUserProfile { target_user: entry.username().into() }, &admin).unwrap();
    assert_eq!(owner.devices().get(entry.device_id()).unwrap().client_version(), "25.9.6");
    let live = server.call(AdminDispatcherListActive { user_name_filter: None }, &admin).unwrap();
    let live = live.values().find(|live| live.device_id() == entry.device_id()).unwrap();
    assert_eq!(live.reported_version(), "25.9.6");

    let filter = json!({ "ClauseType": "", "RuleField": "LiveUserConnection.Username", "RuleOperator": "str_eq",
        "RuleValue": "anna" });
    let mut only_anna = everything;
    only_anna["ApplyDeviceFilter"] = true.into();
    only_anna["DeviceFilter"] = filter;
    server.call(start(only_anna.clone()), &admin).unwrap();
    let others = status().devices().iter().filter(|entry| entry.username() != "anna").all(|entry| entry.status() == 1);
    assert!(others, "who does not fit is not eligible");
    only_anna["DeviceFilter"]["RuleField"] = "Nothing.Known".into();
    assert_eq!(refusal(server.call(start(only_anna), &admin)).0, 400);
    server.call(start(json!({ "Active": false })), &admin).unwrap();
    assert!(!status().active() && !status().devices().is_empty());
}
