//! What is asked of the server for a list of jobs: the list that fits the choice, or a search. Pure.

use super::span::Span;
use crate::pages::shared::search::{Clause, to_wire};
use comet_api::UnixSeconds;
use comet_api::constants::{job_status, searchoperator as operator};
use comet_api::types::SearchClause;

/// A search is the same question for this long, in seconds, so that its count and its list share an answer.
const STEP: i64 = 60;

/// What a list of jobs is read by.
#[derive(Clone, Debug, PartialEq)]
pub enum JobQuestion {
    Span(Span),
    Found(SearchClause),
}

impl JobQuestion {
    /// For a search of a time and, where it is narrowed, of one user.
    pub fn new(clause: &Clause, span: Span, user: Option<&str>, now: UnixSeconds) -> Self {
        if clause.is_everything() { Self::Span(span) } else { Self::Found(bounded(clause, span, user, now)) }
    }

    /// The clause whose fitting jobs are worth counting before they are all asked for.
    pub fn to_count(&self) -> Option<SearchClause> {
        match self {
            Self::Span(Span::All) => Some(SearchClause::all(Vec::new())),
            Self::Span(_) => None,
            Self::Found(clause) => Some(clause.clone()),
        }
    }
}

/// A clause within a time and of a user.
pub fn bounded(clause: &Clause, span: Span, user: Option<&str>, now: UnixSeconds) -> SearchClause {
    let now = UnixSeconds(now.0.div_euclid(STEP) * STEP);
    let user = user.map(|user| SearchClause::rule("BackupJobDetail.Username", operator::STRING_EQ, user));
    let parts: Vec<SearchClause> = within(span, now).into_iter().chain(user).collect();
    let clause = to_wire(clause, now);
    if parts.is_empty() { clause } else { SearchClause::all(parts.into_iter().chain([clause]).collect()) }
}

/// The clause of a time. What runs belongs to every time that ends now.
fn within(span: Span, now: UnixSeconds) -> Option<SearchClause> {
    let running = || {
        SearchClause::all(vec![
            SearchClause::rule("BackupJobDetail.Status", operator::INT_GTE, job_status::RUNNING_MIN),
            SearchClause::rule("BackupJobDetail.Status", operator::INT_LTE, job_status::RUNNING_MAX),
        ])
    };
    let started = |test, at: UnixSeconds| SearchClause::rule("BackupJobDetail.StartTime", test, at.0);
    match span {
        Span::All => None,
        Span::Running => Some(running()),
        Span::Between(from, to) => {
            Some(SearchClause::all(vec![started(operator::INT_GTE, from), started(operator::INT_LT, to)]))
        }
        Span::Recent => within(Span::Day, now),
        last => Some(SearchClause::any(vec![started(operator::INT_GTE, last.question(now).0), running()])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Zone;
    use crate::pages::shared::search::{JOB, parse};

    const NOW: UnixSeconds = UnixSeconds(1_800_000_000);

    #[test]
    fn without_a_search_the_list_of_the_time_is_asked_for() {
        assert_eq!(JobQuestion::new(&Clause::everything(), Span::Week, None, NOW), JobQuestion::Span(Span::Week));
        assert!(JobQuestion::Span(Span::Week).to_count().is_none());
        assert!(JobQuestion::Span(Span::All).to_count().is_some());
    }

    #[test]
    fn a_search_keeps_to_the_time_and_the_user() {
        let clause = parse("files > 3", &JOB, Zone::Here).unwrap();
        let all = bounded(&clause, Span::All, None, NOW);
        assert_eq!(all, to_wire(&clause, NOW));
        let one = bounded(&clause, Span::Between(UnixSeconds(5), UnixSeconds(9)), Some("anna"), NOW);
        let values: Vec<_> = one.clause_children().iter().map(|part| part.rule_value().to_owned()).collect();
        assert_eq!(values, ["", "anna", "3"]);
    }
}
