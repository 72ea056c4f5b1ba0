//! Logs that fit their jobs.

use super::{DEMO, is_running};
use crate::seed::log_of;
use comet_api::types::{BackupJobDetail, JobEntry};
use comet_api::{Lens, Username};
use std::collections::HashMap;

fn log(job: &BackupJobDetail) -> Vec<JobEntry> {
    log_of(job, DEMO.users[&Username::from(job.username())].sources().get(job.source_guid()))
}

fn first_with(status: u64) -> &'static BackupJobDetail {
    DEMO.jobs.iter().find(|job| job.status() == status && job.classification() == 4001).unwrap()
}

fn count(log: &[JobEntry], severity: &str) -> usize {
    log.iter().filter(|entry| entry.severity() == severity).count()
}

#[test]
fn the_same_job_has_the_same_log() {
    let job = first_with(7001);
    assert_eq!(log(job), log(job));
}

#[test]
fn every_log_starts_and_ends_with_its_job_and_fits_its_status() {
    for job in DEMO.jobs.iter().step_by(7) {
        let log = log(job);
        let (warnings, errors) = (count(&log, "W"), count(&log, "E"));
        assert!(!log.is_empty() && log.is_sorted_by_key(|entry| entry.time()));
        assert_eq!(log[0].time(), job.start_time());
        assert!(is_running(job) || log.last().unwrap().time() <= job.end_time());
        assert!(
            log.iter().all(|entry| ["D", "I", "W", "E"].contains(&entry.severity()) && !entry.message().is_empty())
        );
        match job.status() {
            5000 => assert_eq!((warnings, errors), (0, 0), "{}", job.value()),
            7001 => assert!(warnings > 0 && errors == 0),
            7006 => assert!(warnings > 0),
            7000..=7007 => assert!(errors > 0, "{}", job.value()),
            _ => assert_eq!(errors, 0),
        }
    }
}

#[test]
fn jobs_fail_for_many_reasons_and_in_a_week_for_one() {
    let mut reasons: HashMap<String, usize> = HashMap::new();
    let mut weeks: HashMap<(&str, &str, i64), String> = HashMap::new();
    for job in DEMO.jobs.iter().filter(|job| job.status() == 7002 && job.classification() == 4001) {
        let log = log(job);
        let reason = log.iter().find(|entry| entry.severity() == "E").unwrap().message().to_owned();
        *reasons.entry(reason.clone()).or_default() += 1;
        let week = (job.source_guid(), job.destination_guid(), job.start_time().0 / (7 * 86_400));
        assert_eq!(weeks.entry(week).or_insert_with(|| reason.clone()), &reason);
    }
    assert!(reasons.len() >= 10, "{reasons:#?}");
}

#[test]
fn a_few_logs_have_tens_of_thousands_of_lines() {
    let long = DEMO.jobs.iter().filter(|job| job.status() == 7001).filter(|job| log(job).len() > 20_000).count();
    assert!((2..=12).contains(&long), "{long} long logs");
}

#[test]
fn a_log_of_a_job_whose_item_is_gone_can_be_read() {
    assert!(log_of(first_with(5000), None).len() > 4);
}

#[test]
fn jobs_without_fields_have_a_log() {
    assert!(!log_of(&BackupJobDetail::default(), None).is_empty());
}
