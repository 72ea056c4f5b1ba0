//! How jobs turn out: mostly well, by lot; the same job in the same turn always alike. Tests may say it beforehand.

use crate::refusal::{Outcome, Refusal};
use crate::seed::Dice;
use comet_api::constants::job_status as status;
use parking_lot::Mutex;
use std::collections::VecDeque;

/// How a job ends, and after how many thousandths of its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fate {
    pub status: u64,
    pub reached: i64,
}

/// How many of a thousand end so.
pub struct Odds {
    pub warning: i64,
    pub error: i64,
    pub timeout: i64,
}

impl Fate {
    pub const WELL: Self = Self { status: status::STOP_SUCCESS, reached: 1000 };

    pub fn at_once(status: u64) -> Self {
        Self { status, reached: 0 }
    }

    fn of(status: u64, dice: &mut Dice) -> Self {
        let reached = match status {
            status::STOP_SUCCESS | status::FAILED_WARNING => 1000,
            // Half of what fails does so before it has begun in earnest.
            status::FAILED_ERROR if dice.chance(450) => 0,
            _ => dice.between(40, 960),
        };
        Self { status, reached }
    }

    fn drawn(odds: &Odds, dice: &mut Dice) -> Self {
        let roll = dice.below(1000);
        let status = match roll {
            roll if roll < odds.warning => status::FAILED_WARNING,
            roll if roll < odds.warning + odds.error => status::FAILED_ERROR,
            roll if roll < odds.warning + odds.error + odds.timeout => status::FAILED_TIMEOUT,
            _ => status::STOP_SUCCESS,
        };
        Self::of(status, dice)
    }

    pub fn is_well(self) -> bool {
        matches!(self.status, status::STOP_SUCCESS | status::FAILED_WARNING)
    }
}

/// What tests want the next jobs to end with.
#[derive(Default)]
pub struct Fates(Mutex<VecDeque<u64>>);

impl Fates {
    /// The next jobs end with these statuses; after them it is left to the lot again.
    pub fn set(&self, statuses: Vec<u64>) -> Outcome<()> {
        let known = [
            status::STOP_SUCCESS,
            status::FAILED_WARNING,
            status::FAILED_ERROR,
            status::FAILED_TIMEOUT,
            status::FAILED_QUOTA,
        ];
        if let Some(other) = statuses.iter().find(|status| !known.contains(status)) {
            return Err(Refusal::bad(format!("A job can't be made to end with {other}: it is one of {known:?}.")));
        }
        *self.0.lock() = statuses.into();
        Ok(())
    }

    pub fn draw(&self, odds: &Odds, dice: &mut Dice) -> Fate {
        match self.0.lock().pop_front() {
            Some(status) => Fate::of(status, dice),
            None => Fate::drawn(odds, dice),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ODDS: Odds = Odds { warning: 60, error: 20, timeout: 3 };

    #[test]
    fn most_jobs_end_well_and_some_do_not() {
        let fates = Fates::default();
        let drawn: Vec<Fate> = (0..1000).map(|turn| fates.draw(&ODDS, &mut Dice::at(&["test"], turn))).collect();
        let count = |status| drawn.iter().filter(|fate| fate.status == status).count();
        assert!(count(status::STOP_SUCCESS) > 850);
        assert!(count(status::FAILED_WARNING) > 20 && count(status::FAILED_ERROR) > 5);
    }

    #[test]
    fn what_a_test_says_comes_first_and_once() {
        let fates = Fates::default();
        fates.set(vec![7002]).unwrap();
        let mut dice = Dice::of(&["some job"]);
        assert_eq!(fates.draw(&ODDS, &mut dice).status, 7002);
        let lot = Fates::default().draw(&ODDS, &mut dice.clone());
        assert_eq!(fates.draw(&ODDS, &mut dice), lot);
        assert!(fates.set(vec![6001]).is_err());
    }
}
