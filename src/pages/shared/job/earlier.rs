//! Which earlier job a job is compared with. Pure.

use crate::account::JobRow;
use comet_api::types::BackupJobDetail;

const DAY: i64 = 86_400;
const WEEK: i64 = 7 * DAY;
/// What is further from a week ago than this is no job of that day.
const NEAR: i64 = 7 * DAY / 2;

/// Whether it did the same before: the same kind of work on the same item and vault, from beginning to end.
fn is_earlier_run(job: &BackupJobDetail, other: &JobRow) -> bool {
    other.classification == job.classification()
        && other.source_guid == *job.source_guid()
        && other.destination_guid == *job.destination_guid()
        && other.start_time < job.start_time()
        && other.duration().is_some()
}

/// The run that is nearest to seven days before.
pub fn a_week_before<'a>(jobs: &'a [JobRow], job: &BackupJobDetail) -> Option<&'a JobRow> {
    let distance = |other: &JobRow| (job.start_time() - other.start_time).abs_diff(WEEK);
    let near = |other: &&JobRow| distance(other) <= NEAR.unsigned_abs();
    jobs.iter().filter(|other| is_earlier_run(job, other)).filter(near).min_by_key(|other| distance(other))
}

/// The run right before.
pub fn right_before<'a>(jobs: &'a [JobRow], job: &BackupJobDetail) -> Option<&'a JobRow> {
    jobs.iter().filter(|other| is_earlier_run(job, other)).max_by_key(|other| other.start_time)
}

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::UnixSeconds;

    const NOW: i64 = 1_800_000_000;

    fn row(id: &str, item: &str, start: i64, length: i64) -> JobRow {
        JobRow {
            id: id.into(),
            source_guid: item.into(),
            start_time: UnixSeconds(start),
            end_time: UnixSeconds(start + length),
            ..JobRow::default()
        }
    }

    #[test]
    fn the_same_job_of_last_week_is_the_nearest_one_that_ran() {
        let mut job = BackupJobDetail::default();
        job.set_source_guid("i");
        job.set_start_time(UnixSeconds(NOW));
        let jobs = [
            row("yesterday", "i", NOW - DAY, 60),
            row("later", "i", NOW + DAY, 60),
            row("missed", "i", NOW - WEEK, 0),
            row("other item", "j", NOW - WEEK, 60),
            row("a bit off", "i", NOW - WEEK + 3_600, 60),
            row("more off", "i", NOW - WEEK - 7_200, 60),
        ];
        assert_eq!(a_week_before(&jobs, &job).unwrap().id, "a bit off");
        assert_eq!(right_before(&jobs, &job).unwrap().id, "yesterday");
        assert!(a_week_before(&jobs[..2], &job).is_none());
        job.set_start_time(UnixSeconds(NOW - 30 * DAY));
        assert!(right_before(&jobs, &job).is_none());
    }
}
