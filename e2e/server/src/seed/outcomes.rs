//! How a planned backup turns out: by lot, with bad weeks and holidays, and as its owner's story demands.

use super::dice::Dice;
use super::people::{DAY, Person, Rule, Story, Window};
use super::schedule;
use comet_api::UnixSeconds;
use comet_api::constants::job_status as status;
use jiff::ToSpan;

/// The server notices a missed backup at its next half hour.
const NOTICED_AFTER: i64 = 2700;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Success,
    Warning,
    Error,
    Timeout,
    Quota,
    Missed,
    Cancelled,
    Skipped,
    Abandoned,
}

impl Outcome {
    /// The number in `BackupJobDetail.Status`.
    pub fn status(self) -> u64 {
        match self {
            Self::Success => status::STOP_SUCCESS,
            Self::Warning => status::FAILED_WARNING,
            Self::Error => status::FAILED_ERROR,
            Self::Timeout => status::FAILED_TIMEOUT,
            Self::Quota => status::FAILED_QUOTA,
            Self::Missed => status::FAILED_SCHEDULEMISSED,
            Self::Cancelled => status::FAILED_CANCELLED,
            Self::Skipped => status::FAILED_SKIPALREADYRUNNING,
            Self::Abandoned => status::FAILED_ABANDONED,
        }
    }

    /// Whether the backup made a snapshot.
    pub fn is_kept(self) -> bool {
        matches!(self, Self::Success | Self::Warning)
    }
}

/// What became of the planned run; `None` when nothing at all was recorded.
pub fn outcome(person: &Person, rule: &Rule, planned: UnixSeconds, window: Window) -> Option<Outcome> {
    let mut dice = Dice::at(&["outcome", &rule.guid], planned.0);
    let told =
        told(person, rule, planned, window, &mut dice).unwrap_or_else(|| Some(drawn(person, rule, planned, &mut dice)));
    told.filter(|outcome| *outcome != Outcome::Missed || window.now - planned > NOTICED_AFTER)
}

/// What the story says; the outer `None` leaves it to the lot.
fn told(
    person: &Person,
    rule: &Rule,
    planned: UnixSeconds,
    window: Window,
    dice: &mut Dice,
) -> Option<Option<Outcome>> {
    let within = |days: i64| window.now - planned < days * DAY;
    match person.story {
        Story::SuspendedFor(days) if within(days) => Some(None),
        Story::SilentFor(days) if within(days) => Some(Some(Outcome::Missed)),
        Story::NeverSucceeded => Some(Some(if dice.chance(150) { Outcome::Missed } else { Outcome::Error })),
        Story::OverQuota if within(5) => Some(Some(Outcome::Quota)),
        Story::Overlapping if dice.chance(110) => Some(Some(Outcome::Skipped)),
        Story::FailedYesterday if within(8) => {
            let is_first = person.rules.first().is_some_and(|first| first.guid == rule.guid);
            let failed = is_first && was_yesterday(rule, planned, window.now);
            Some(Some(if failed { Outcome::Error } else { Outcome::Success }))
        }
        _ => None,
    }
}

fn was_yesterday(rule: &Rule, planned: UnixSeconds, now: UnixSeconds) -> bool {
    let zone = schedule::zone(rule.item.device.zone);
    let yesterday = schedule::local_date(&zone, now).and_then(|today| today.checked_sub(1.day()).ok());
    yesterday.is_some() && schedule::local_date(&zone, planned) == yesterday
}

fn drawn(person: &Person, rule: &Rule, planned: UnixSeconds, dice: &mut Dice) -> Outcome {
    let is_server = rule.item.device.machine.is_server();
    let week = |name: &str, days: i64| Dice::at(&[name, &rule.item.device.id], planned.0 / (days * DAY));
    if !is_server && week("holiday", 9).chance(12) {
        return Outcome::Missed;
    }
    let is_bad = Dice::at(&["bad week", &rule.guid], planned.0 / (5 * DAY)).chance(14);
    let flaky = if person.story == Story::Flaky { 4 } else { 1 };
    let errors = if is_bad { 650 } else { 15 * flaky };
    let chances = [
        (Outcome::Missed, if is_server { 3 } else { 16 }),
        (Outcome::Error, errors),
        (Outcome::Warning, 62 * flaky),
        (Outcome::Timeout, 3),
        (Outcome::Cancelled, 3),
        (Outcome::Skipped, 3),
        (Outcome::Abandoned, 1),
        (Outcome::Quota, 1),
    ];
    let roll = dice.below(1000);
    let mut reached = 0;
    for (outcome, permille) in chances {
        reached += permille;
        if roll < reached {
            return outcome;
        }
    }
    Outcome::Success
}
