//! E-mail addresses of customers, and the reports that go there.

use super::dice::Dice;
use super::people::Person;
use super::shape::blank;
use comet_api::constants::{emailreporttype, job_status, schedule_frequency, searchclause, searchoperator};
use comet_api::types::{
    EmailReportConfig, ScheduleConfig, SearchClause, TimeSpan, UserCustomEmailSettings, UserProfileConfig,
};
use comet_api::{Dictionary, List};

/// Most customers get reports; some have addresses with wishes of their own.
pub fn set(user: &mut UserProfileConfig, person: &Person) {
    let mut dice = Dice::of(&["mail", &person.username]);
    let domain = person.username.replace(['.', '_', '@'], "-");
    let mut emails = vec![format!("{}@{domain}.example", dice.pick(&["office", "info", "mail", "hello"]))];
    if dice.chance(250) {
        emails.push("support@aphelion.example".to_owned());
    }
    if let (true, Some(first)) = (dice.chance(300), emails.first()) {
        let reports = if dice.chance(500) { vec![failures()] } else { vec![digest(), failures()] };
        let mut settings: UserCustomEmailSettings = blank();
        settings.set_reports(List(reports));
        user.set_override_email_settings([(first.clone(), settings)].into_iter().collect::<Dictionary<_>>());
    }
    user.set_emails(List(emails));
    user.set_send_email_reports(dice.chance(850));
}

/// At once, with the whole log, when something failed.
fn failures() -> EmailReportConfig {
    let mut report: EmailReportConfig = blank();
    report.set_report_type(emailreporttype::IMMEDIATE);
    let status = |operator: &str, value: u64| SearchClause::rule("BackupJobDetail.Status", operator, value);
    let mut failed: SearchClause = blank();
    failed.set_clause_type(searchclause::AND);
    failed.set_clause_children(List(vec![
        status(searchoperator::INT_GTE, job_status::FAILED_MIN),
        status(searchoperator::INT_LTE, job_status::FAILED_MAX),
    ]));
    report.set_filter(failed);
    report
}

/// A summary of the last day, each morning.
fn digest() -> EmailReportConfig {
    let mut morning: ScheduleConfig = blank();
    morning.set_frequency_type(schedule_frequency::DAILY);
    morning.set_seconds_past(7_u64 * 3600);
    let mut day: TimeSpan = blank();
    day.set_frequency_type(schedule_frequency::DAILY);
    day.set_seconds(86_400);
    let mut report: EmailReportConfig = blank();
    report.set_report_type(emailreporttype::SUMMARY);
    report.set_summary_frequency(List(vec![morning]));
    report.set_time_span(day);
    report
}
