//! Jobs that were told of, put into lists of jobs that are known. Pure.

use crate::account::JobRow;
use comet_api::List;
use comet_api::method::Method;
use comet_api::methods::{
    AdminGetJobsAll, AdminGetJobsForCustomSearch, AdminGetJobsForDateRange, AdminGetJobsForUser, AdminGetJobsRecent,
};
use std::sync::Arc;

/// Lists into which a new job goes: views choose out of them by time.
pub const COMPLETE: [&str; 3] =
    [AdminGetJobsForDateRange::INFO.name, AdminGetJobsRecent::INFO.name, AdminGetJobsAll::INFO.name];
/// Lists that only the server can say what belongs in; what is in them changes all the same.
pub const CHOSEN: [&str; 2] = [AdminGetJobsForUser::INFO.name, AdminGetJobsForCustomSearch::INFO.name];

/// Longer lists stay as they came until they are asked for again: changing one makes a copy of it, as it is shown
/// meanwhile, and there is no room for two of this length.
const LONGEST: usize = 250_000;

/// Puts the jobs into the list: over what was known of them, and at its end (if `also_new`) where they are new.
/// False when the list says all that already.
pub fn put(list: &mut Arc<List<JobRow>>, told: &[Arc<JobRow>], also_new: bool) -> bool {
    if list.len() > LONGEST {
        return false;
    }
    let places: Vec<(Option<usize>, &Arc<JobRow>)> = told.iter().map(|job| (place_of(list, job), job)).collect();
    let is_news = |(place, job): &(Option<usize>, &Arc<JobRow>)| match place {
        Some(place) => list.get(*place).is_some_and(|known| known != job.as_ref()),
        None => also_new,
    };
    let news: Vec<_> = places.into_iter().filter(is_news).collect();
    if news.is_empty() {
        return false;
    }
    let rows = &mut Arc::make_mut(list).0;
    for (place, job) in news {
        match place.and_then(|place| rows.get_mut(place)) {
            Some(known) => known.clone_from(job),
            None => rows.push(JobRow::clone(job)),
        }
    }
    true
}

/// The start is compared first: it is a number, and lists have 100,000 jobs.
fn place_of(list: &List<JobRow>, job: &JobRow) -> Option<usize> {
    list.iter().position(|known| known.start_time == job.start_time && known.id == job.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::UnixSeconds;

    fn job(id: &str, status: u64) -> JobRow {
        JobRow { id: id.into(), status, start_time: UnixSeconds(7), ..JobRow::default() }
    }

    fn list() -> Arc<List<JobRow>> {
        Arc::new(List(vec![job("a", 6001), job("b", 5000)]))
    }

    #[test]
    fn a_job_that_has_ended_replaces_what_was_known_of_it() {
        let mut known = list();
        assert!(put(&mut known, &[Arc::new(job("a", 5000))], true));
        assert_eq!(known.0, [job("a", 5000), job("b", 5000)]);
    }

    #[test]
    fn a_new_job_goes_only_into_lists_that_hold_all() {
        let (mut all, mut chosen) = (list(), list());
        assert!(put(&mut all, &[Arc::new(job("c", 6001))], true));
        assert_eq!(all.len(), 3);
        assert!(!put(&mut chosen, &[Arc::new(job("c", 6001))], false));
    }

    #[test]
    fn what_is_known_already_changes_nothing_and_copies_nothing() {
        let mut known = list();
        let before = Arc::clone(&known);
        assert!(!put(&mut known, &[Arc::new(job("b", 5000))], true));
        assert!(Arc::ptr_eq(&known, &before));
    }
}
