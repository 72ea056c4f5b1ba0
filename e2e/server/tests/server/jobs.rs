//! Jobs and their logs: found by time, user and search, and seen only by whom they concern.

use crate::support::{TestServer, refusal};
use comet_api::methods::*;
use comet_api::types::SearchClause;
use comet_api::{JobId, Username};
use std::collections::HashSet;

#[test]
fn a_range_has_what_started_or_ended_in_it() {
    let server = TestServer::shared();
    let admin = server.admin();
    let all = server.call(AdminGetJobsAll {}, &admin).unwrap();
    let now = server.call(AdminMetaVersion {}, &admin).unwrap().current_time().0;
    let (start, end) = (now - 3 * 86400, now - 86400);
    let inside = server.call(AdminGetJobsForDateRange { start, end }, &admin).unwrap();
    let is_inside = |time: i64| (start..=end).contains(&time);
    let expected = all.iter().filter(|job| is_inside(job.start_time().0) || is_inside(job.end_time().0)).count();
    assert!(expected > 0);
    assert_eq!(inside.len(), expected);
}

#[test]
fn no_range_at_all_means_what_runs() {
    let server = TestServer::shared();
    let admin = server.admin();
    let running = server.call(AdminGetJobsForDateRange { start: 0, end: 0 }, &admin).unwrap();
    assert!(!running.is_empty());
    assert!(running.iter().all(|job| job.end_time().0 == 0));
    let recent = server.call(AdminGetJobsRecent {}, &admin).unwrap();
    let recent: HashSet<_> = recent.iter().map(|job| job.guid().to_owned()).collect();
    assert!(running.iter().all(|job| recent.contains(job.guid())));
}

#[test]
fn a_search_counts_what_it_finds() {
    let server = TestServer::shared();
    let admin = server.admin();
    let query = SearchClause::all(vec![
        SearchClause::rule("BackupJobDetail.Status", "int_gte", 7000),
        SearchClause::rule("BackupJobDetail.Username", "str_eq", "anna"),
    ]);
    let found = server.call(AdminGetJobsForCustomSearch { query: query.clone() }, &admin).unwrap();
    assert!(!found.is_empty());
    assert!(found.iter().all(|job| job.username() == "anna" && job.status() >= 7000));
    let count = server.call(AdminCountJobsForCustomSearch { query: query.clone() }, &admin).unwrap();
    assert_eq!(count.count(), i64::try_from(found.len()).unwrap());
    let annas = server.call(UserWebGetJobsForCustomSearch { query }, &server.anna()).unwrap();
    assert_eq!(annas.len(), found.len());
}

#[test]
fn a_search_that_makes_no_sense_is_refused_in_words() {
    let server = TestServer::shared();
    let query = SearchClause::rule("BackupJobDetail.Status", "int_around", 7000);
    let (status, message) = refusal(server.call(AdminGetJobsForCustomSearch { query }, &server.admin()));
    assert_eq!(status, 400);
    assert!(message.contains("Query"), "{message}");
}

#[test]
fn a_log_is_read_as_text_and_by_severity() {
    let server = TestServer::shared();
    let admin = server.admin();
    let ask = AdminGetJobsForUser { target_user: "anna".into() };
    let jobs = server.call(ask, &admin).unwrap();
    let failed = jobs.iter().find(|job| job.status() == 7002).expect("anna has a failed job");
    let job_id = JobId::from(failed.guid());
    let entries = |severity: Option<&str>, text: Option<&str>| {
        let ask = AdminGetJobLogEntries {
            job_id: job_id.clone(),
            min_severity: severity.map(Into::into),
            message_contains: text.map(Into::into),
        };
        server.call(ask, &admin).unwrap()
    };
    let all = entries(None, None);
    let errors = entries(Some("E"), None);
    assert!(!errors.is_empty() && errors.len() < all.len());
    assert!(errors.iter().all(|entry| entry.severity() == "E"));
    let message = errors.first().unwrap().message();
    assert!(!entries(None, Some(message)).is_empty());
    assert!(entries(None, Some("no log says this")).is_empty());
    let text = server.call(AdminGetJobLog { job_id }, &admin).unwrap();
    assert_eq!(text.0.lines().count(), all.iter().map(|entry| entry.message().lines().count()).sum::<usize>());
    assert!(text.0.contains(message));
}

#[test]
fn each_sees_only_jobs_of_their_own() {
    let server = TestServer::shared();
    let (admin, tenant, anna) = (server.admin(), server.tenant_admin(), server.anna());
    let all = server.call(AdminGetJobsAll {}, &admin).unwrap();
    let users: HashSet<_> = server.call(AdminListUsers {}, &tenant).unwrap().0.into_iter().collect();
    let theirs = server.call(AdminGetJobsAll {}, &tenant).unwrap();
    assert!(!theirs.is_empty() && theirs.len() < all.len());
    assert!(theirs.iter().all(|job| users.contains(job.username())));
    let annas = server.call(UserWebGetJobs {}, &anna).unwrap();
    assert!(!annas.is_empty() && annas.iter().all(|job| job.username() == "anna"));

    let other = all.iter().find(|job| !users.contains(job.username()) && job.username() != "anna").unwrap();
    let job_id = JobId::from(other.guid());
    assert_eq!(refusal(server.call(AdminGetJobProperties { job_id: job_id.clone() }, &tenant)).0, 404);
    assert_eq!(refusal(server.call(UserWebGetJobProperties { job_id: job_id.clone() }, &anna)).0, 404);
    assert_eq!(refusal(server.call(UserWebGetJobLog { job_id: job_id.clone() }, &anna)).0, 404);
    let entries = UserWebGetJobLogEntries { job_id, min_severity: None, message_contains: None };
    assert_eq!(refusal(server.call(entries, &anna)).0, 404);
    let target_user = Username::from(other.username());
    assert_eq!(refusal(server.call(AdminGetJobsForUser { target_user }, &tenant)).0, 404);
}
