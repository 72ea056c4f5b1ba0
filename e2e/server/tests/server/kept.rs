//! What administrators set is in the file, and there when the server starts anew, however it ended.

use crate::durable::File;
use crate::support::TestServer;
use comet_api::methods::*;
use comet_api::types::*;
use comet_api::{Credentials, Lens, List};
use reference_server::seed::SeedKind;
use serde_json::json;

#[test]
fn everything_an_administrator_sets_outlives_the_server() {
    let file = File::new("kept");
    let server = file.open(SeedKind::Demo);
    let admin = server.admin();
    let policy = GroupPolicy::of(&json!({ "Description": "Kept", "Policy": { "FutureRule": 1 } })).clone();
    let policy = server.call(AdminPoliciesNew { policy }, &admin).unwrap();
    let policy = policy.raw("PolicyID").unwrap().as_str().unwrap().to_owned();
    let tenant = AdminOrganizationSet {
        organization_id: None,
        organization: Some(Organization::of(&json!({ "Name": "Kept", "Hosts": ["kept.example"] })).clone()),
    };
    let tenant = server.call(tenant, &admin).unwrap().id().to_owned();
    let new_admin = AdminAdminUserNew {
        target_user: "kept".into(),
        target_password: "kept".into(),
        target_org_id: Some(tenant.clone()),
    };
    server.call(new_admin, &admin).unwrap();
    let bucket = AdminStorageRegisterBucket {
        set_bucket_value: Some("kept".into()),
        set_key_hash_format: None,
        set_key_hash_value: None,
        set_organization_id: None,
    };
    server.call(bucket, &admin).unwrap();
    server.call(AdminNewsSubmit { news_content: "Kept".into() }, &admin).unwrap();
    server.call(AdminConstellationNewReport {}, &admin).unwrap();
    let campaign = UpdateCampaignOptions::of(&json!({ "Active": true, "UpgradeOlder": true })).clone();
    server.call(AdminUpdateCampaignStart { options: campaign }, &admin).unwrap();
    let mut look = server.call(AdminMetaBrandingConfigGet {}, &admin).unwrap().branding().clone();
    look.set_brand_name("Kept");
    let logo = server.call(AdminMetaResourceNew { upload: b"kept".to_vec() }, &admin).unwrap();
    look.set_logo_image(format!("resource://{}", logo.resource_hash()));
    server.call(AdminMetaBrandingConfigSet { branding_config: look }, &admin).unwrap();
    server.call(AdminSelfBackupStart {}, &admin).unwrap();
    let facts = |server: &TestServer, admin: &Credentials| {
        let days = server.call(AdminMetaListAvailableLogDays {}, admin).unwrap();
        let log = server.call(AdminMetaReadSelectLogs { logs: List(days.0[..2].to_vec()) }, admin).unwrap();
        (
            server.call(AdminPoliciesGet { policy_id: policy.clone() }, admin).unwrap().into_value(),
            server.call(AdminOrganizationList {}, admin).unwrap().get(&tenant).unwrap().clone().into_value(),
            server.call(AdminAdminUserList {}, admin).unwrap(),
            server.call(AdminStorageListBuckets {}, admin).unwrap(),
            server.call(AdminNewsGetAll {}, admin).unwrap(),
            server.call(AdminConstellationLastReport {}, admin).unwrap(),
            server.call(AdminUpdateCampaignStatus {}, admin).unwrap().start_time(),
            server.call(AdminMetaBrandingConfigGet {}, admin).unwrap(),
            server.call(AdminMetaResourceGet { hash: logo.resource_hash().into() }, admin).unwrap().0,
            log.0.matches("Policy added").count(),
        )
    };
    let before = facts(&server, &admin);
    assert_eq!(before.9, 1);
    let again = file.open(SeedKind::Empty);
    let after = facts(&again, &again.admin());
    assert!(before == after);
}
