//! What administrators tell their users: e-mails, reports, bulletins, news.

use crate::support::{TestServer, refusal};
use comet_api::Lens;
use comet_api::methods::*;
use comet_api::types::*;
use serde_json::json;

#[test]
fn e_mails_are_counted_and_not_sent_nowhere() {
    let server = TestServer::demo();
    let admin = server.admin();
    let sent = || server.call(AdminMetaVersion {}, &admin).unwrap().emails_sent_successfully();
    let options = server.call(AdminMetaEmailOptionsGet {}, &admin).unwrap();
    let test = |options: &EmailOptions, to: &str| AdminMetaSendTestEmail {
        email_options: options.clone(),
        recipient: to.into(),
    };
    server.call(test(&options, "me@here.example"), &admin).unwrap();
    assert_eq!(sent(), 1);
    assert_eq!(refusal(server.call(test(&options, "nobody"), &admin)).0, 400);
    let mut elsewhere = options.clone();
    elsewhere.set_smtp_host("mail.invalid");
    assert_eq!(refusal(server.call(test(&elsewhere, "me@here.example"), &admin)).0, 504);
    let mut off = options.clone();
    off.set_mode("disabled");
    assert_eq!(refusal(server.call(test(&off, "me@here.example"), &admin)).0, 400);
    assert_eq!(sent(), 1);
    let bulletin = |text: &str| AdminBulletinSubmit { subject: "Hello".into(), content: text.into() };
    assert_eq!(refusal(server.call(bulletin(" "), &admin)).0, 400);
    server.call(bulletin("To all of you"), &admin).unwrap();
    assert!(sent() > 10);
}

#[test]
fn a_report_tells_of_the_jobs_that_its_filter_lets_through() {
    let server = TestServer::demo();
    let admin = server.admin();
    let preview = |config: serde_json::Value| {
        let ask = AdminPreviewUserEmailReport {
            target_user: "anna".into(),
            email_report_config: EmailReportConfig::of(&config).clone(),
            email_address: Some("me@here.example".into()),
        };
        server.call(ask, &admin)
    };
    let week = json!({ "FrequencyType": 8013 });
    let all = preview(json!({ "ReportType": 1, "TimeSpan": week })).unwrap();
    assert_eq!(all.to().iter().collect::<Vec<_>>(), ["me@here.example"]);
    assert!(all.email_subject().contains("jobs") && all.email_body_html().contains("<table>"));
    let failed = json!({ "ClauseType": "", "RuleField": "BackupJobDetail.Status", "RuleOperator": "int_gte",
        "RuleValue": "7000", "ClauseChildren": null });
    let filter = json!({ "ClauseType": "and", "ClauseChildren": [failed] });
    let bad = preview(json!({ "ReportType": 1, "TimeSpan": week, "Filter": filter })).unwrap();
    let lines = |report: &EmailReportGeneratedPreview| report.email_body_plaintext().lines().count();
    assert!(lines(&bad) < lines(&all), "{}", bad.email_body_plaintext());
    assert!(!bad.email_body_plaintext().contains("Success"));
    let grouped = preview(json!({ "ReportType": 2, "TimeSpan": week })).unwrap();
    assert!(grouped.email_body_html().contains("<h2>Success"));
    let latest = preview(json!({ "ReportType": 0 })).unwrap();
    assert!(lines(&latest) <= 4);
    assert_eq!(refusal(preview(json!({ "ReportType": 77 }))).0, 400);
    let wrong = json!({ "ClauseType": "maybe" });
    assert_eq!(refusal(preview(json!({ "ReportType": 1, "Filter": wrong }))).0, 400);

    let option = json!({ "EmailReportConfig": { "ReportType": 1 }, "Recipients": ["ops@here.example"] });
    let report = |option: &serde_json::Value| AdminMetaSendTestReport {
        email_reporting_option: EmailReportingOption::of(option).clone(),
        target_organization: None,
    };
    server.call(report(&option), &admin).unwrap();
    assert_eq!(refusal(server.call(report(&json!({ "EmailReportConfig": {} })), &admin)).0, 400);
}

#[test]
fn news_are_written_read_and_removed() {
    let server = TestServer::demo();
    let (admin, tenant, anna) = (server.admin(), server.tenant_admin(), server.anna());
    let before = server.call(AdminNewsGetAll {}, &admin).unwrap();
    server.call(AdminNewsSubmit { news_content: "Fresh <b>news</b>".into() }, &admin).unwrap();
    server.call(AdminNewsSubmit { news_content: "Only for Nordlicht".into() }, &tenant).unwrap();
    assert_eq!(refusal(server.call(AdminNewsSubmit { news_content: " ".into() }, &admin)).0, 400);
    let after = server.call(AdminNewsGetAll {}, &admin).unwrap();
    assert_eq!(after.len(), before.len() + 2);
    let read = server.call(UserWebNewsGetAll {}, &anna).unwrap();
    let (id, _) = read.iter().find(|(_, news)| news.text_content() == "Fresh <b>news</b>").unwrap();
    assert!(!read.values().any(|news| news.text_content() == "Only for Nordlicht"));
    server.call(AdminNewsRemove { news_item: id.clone() }, &admin).unwrap();
    assert_eq!(refusal(server.call(AdminNewsRemove { news_item: id.clone() }, &admin)).0, 404);
    assert!(!server.call(UserWebNewsGetAll {}, &anna).unwrap().contains_key(id));
}
