//! E-mail reports: which jobs they tell of, and the e-mail that comes of it. Sending it is left to `mail`.

use super::mail::{self, check_address};
use super::report_text::{self, Row, Section};
use super::{settings, tenants};
use crate::call::{Call, Scope};
use crate::refusal::{Outcome, Refusal};
use crate::search::Search;
use comet_api::constants::{emailreporttype as kind, job_status as status, schedule_frequency as frequency};
use comet_api::types::{
    BackupJobDetail, EmailReportConfig, EmailReportGeneratedPreview, EmailReportingOption, TimeSpan, UserProfileConfig,
};
use comet_api::{List, UnixSeconds, Username};

const DAY: i64 = 86_400;

/// How far back the last activity goes.
const RECENT_DAYS: i64 = 10;

/// The report that the user would get at this address, or at each of theirs.
pub fn of_user(
    call: &Call<'_>,
    user: &Username,
    config: &EmailReportConfig,
    address: Option<&str>,
) -> Outcome<EmailReportGeneratedPreview> {
    let profile: UserProfileConfig = call.users()?.profile(user)?;
    let to = match address.filter(|address| !address.is_empty()) {
        Some(address) => vec![address.to_owned()],
        None => profile.emails().iter().map(str::to_owned).collect(),
    };
    let name = if profile.account_name().is_empty() { profile.username() } else { profile.account_name() };
    report(call, Scope::Own(user.clone()), profile.organization_id(), config, name, to)
}

/// The report that administrators get, of all users of the organization; the top level's is of all there are.
pub fn for_administrators(
    call: &Call<'_>,
    organization: &str,
    option: &EmailReportingOption,
) -> Outcome<EmailReportGeneratedPreview> {
    let to: Vec<String> = option.recipients().iter().map(str::to_owned).collect();
    let (scope, name) = match organization {
        "" => (Scope::Everyone, "all users".to_owned()),
        tenant => (Scope::Tenant(tenant.to_owned()), tenants::get(call.db, tenant)?.name().to_owned()),
    };
    report(call, scope, organization, option.email_report_config(), &name, to)
}

fn report(
    call: &Call<'_>,
    scope: Scope,
    organization: &str,
    config: &EmailReportConfig,
    about: &str,
    to: Vec<String>,
) -> Outcome<EmailReportGeneratedPreview> {
    to.iter().try_for_each(|address| check_address("The recipient", address))?;
    let jobs = jobs(call, &scope, config)?;
    let sections = sections(config.report_type(), &jobs);
    let product = settings::get(call.db)?.branding().product_name().to_owned();
    let subject = format!("{product}: {} – {about}", title(config.report_type(), &jobs));
    let mut answer = EmailReportGeneratedPreview::default();
    answer.set_status(200);
    answer.set_message("OK");
    answer.set_from(mail::options_of(call.db, organization)?.from_email());
    answer.set_to(List(to));
    answer.set_email_body_html(report_text::html(&subject, &sections));
    answer.set_email_body_plaintext(report_text::plain(&subject, &sections));
    answer.set_email_subject(subject);
    Ok(answer)
}

/// The jobs that the report tells of, newest first.
fn jobs(call: &Call<'_>, scope: &Scope, config: &EmailReportConfig) -> Outcome<Vec<BackupJobDetail>> {
    let search = match config.filter().clause_type() {
        "" => None,
        _ => {
            let wrong = |why| Refusal::bad(format!("Wrong parameter EmailReportConfig: {why}."));
            Some(Search::new(config.filter()).map_err(wrong)?)
        }
    };
    let since = call.now().plus(-span(config)?);
    let (filter, value) = scope.user_filter();
    let text = format!(
        "SELECT body FROM job WHERE username IN (SELECT name FROM user WHERE {filter})
         AND end_time >= ?2 ORDER BY end_time DESC"
    );
    let mut query = call.db.prepare_cached(&text)?;
    let mut rows = query.query(rusqlite::params![value, since.0])?;
    let mut jobs = Vec::new();
    while let Some(row) = rows.next()? {
        let job: BackupJobDetail = serde_json::from_str(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?)?;
        if search.as_ref().is_none_or(|search| search.matches(&job)) {
            jobs.push(job);
        }
        if config.report_type() == kind::IMMEDIATE && !jobs.is_empty() {
            break;
        }
    }
    Ok(jobs)
}

/// How far back, in seconds.
fn span(config: &EmailReportConfig) -> Outcome<i64> {
    let span: &TimeSpan = config.time_span();
    let of_frequency = |frequency: u64| match frequency {
        frequency::WEEKLY => 7 * DAY,
        frequency::MONTHLY => 31 * DAY,
        frequency::YEARLY => 366 * DAY,
        _ => DAY,
    };
    match config.report_type() {
        kind::RECENT_ACTIVITY => Ok(RECENT_DAYS * DAY),
        kind::IMMEDIATE => Ok(366 * DAY),
        kind::SUMMARY | kind::GROUPED_STATUS if span.seconds() > 0 => Ok(span.seconds()),
        kind::SUMMARY | kind::GROUPED_STATUS if span.frequency_type() > 0 => Ok(of_frequency(span.frequency_type())),
        kind::SUMMARY | kind::GROUPED_STATUS => {
            Ok(config.summary_frequency().iter().map(|at| of_frequency(at.frequency_type())).min().unwrap_or(DAY))
        }
        other => Err(Refusal::bad(format!("Wrong parameter EmailReportConfig: there is no ReportType {other}."))),
    }
}

fn title(report: i64, jobs: &[BackupJobDetail]) -> String {
    match (report, jobs.first()) {
        (kind::IMMEDIATE, Some(job)) => format!("Job {}", word(job.status()).to_lowercase()),
        (kind::IMMEDIATE, None) => "No job yet".to_owned(),
        (kind::RECENT_ACTIVITY, _) => "Recent activity".to_owned(),
        _ => format!("{} jobs", jobs.len()),
    }
}

fn sections(report: i64, jobs: &[BackupJobDetail]) -> Vec<Section> {
    let rows = |jobs: Vec<&BackupJobDetail>| jobs.into_iter().map(row).collect::<Vec<_>>();
    if report != kind::GROUPED_STATUS {
        return vec![Section { heading: String::new(), rows: rows(jobs.iter().collect()) }];
    }
    let mut words: Vec<&str> = jobs.iter().map(|job| word(job.status())).collect();
    words.sort_unstable();
    words.dedup();
    let section = |word_of: &&str| {
        let same: Vec<&BackupJobDetail> = jobs.iter().filter(|job| word(job.status()) == *word_of).collect();
        Section { heading: format!("{word_of}: {}", same.len()), rows: rows(same) }
    };
    words.iter().map(section).collect()
}

fn row(job: &BackupJobDetail) -> Row {
    let time = |time: UnixSeconds| {
        jiff::Timestamp::from_second(time.0).unwrap_or_default().strftime("%Y-%m-%d %H:%M").to_string()
    };
    let took = job.end_time().0.saturating_sub(job.start_time().0).max(0);
    vec![
        job.username().to_owned(),
        word(job.status()).to_owned(),
        time(job.start_time()),
        format!("{} min", took / 60),
        format!("{} files", job.total_files()),
        format!("{} MiB", job.total_size().0 >> 20),
    ]
}

fn word(job: u64) -> &'static str {
    match job {
        5000..=5999 => "Success",
        6000..=6999 => "Running",
        status::FAILED_WARNING => "Warning",
        status::FAILED_SCHEDULEMISSED => "Missed",
        status::FAILED_CANCELLED => "Cancelled",
        status::FAILED_SKIPALREADYRUNNING => "Skipped",
        _ => "Error",
    }
}
