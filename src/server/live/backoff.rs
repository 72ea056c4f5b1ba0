//! How long to wait. Pure: chance comes from outside.

use std::time::Duration;

/// Lists that the server tells of are asked for again this much more seldom, in case a piece of news was lost.
const TOLD: u32 = 10;
/// A server that does not answer is asked at most this much more seldom.
const PATIENCE: u32 = 16;
/// The longest time between attempts to open a stream.
const LONGEST: Duration = Duration::from_secs(300);

/// Why a stream has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// It broke, or could not be opened.
    Broken,
    /// The server does not let this account listen.
    Refused,
}

/// The time until the next question, from the usual time and how often in a row no answer came. `chance`, from 0 to
/// 100, shortens it by up to a fifth, so that not all browsers ask in the same moment.
pub fn wait(usual: Duration, is_told: bool, failures: u32, chance: u32) -> Duration {
    let longer = if is_told { TOLD } else { 2_u32.saturating_pow(failures.min(8)).min(PATIENCE) };
    usual * longer * 500_u32.saturating_sub(chance) / 500
}

/// The time before the stream is tried again after `attempts` that failed in a row: 1, 2, 4, … seconds; the longest
/// one when it was refused.
pub fn before_attempt(attempts: u32, ended: Ended, chance: u32) -> Duration {
    let pause = match ended {
        Ended::Refused => LONGEST,
        Ended::Broken => Duration::from_secs(2_u64.saturating_pow(attempts.min(16))).min(LONGEST),
    };
    pause * 200_u32.saturating_sub(chance) / 200
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);

    #[test]
    fn what_the_server_tells_of_is_asked_for_more_seldom() {
        assert_eq!(wait(MINUTE, false, 0, 0), MINUTE);
        assert_eq!(wait(MINUTE, true, 0, 0), MINUTE * 10);
    }

    #[test]
    fn a_server_that_does_not_answer_is_asked_more_and_more_seldom_up_to_a_point() {
        assert_eq!(wait(MINUTE, false, 1, 0), MINUTE * 2);
        assert_eq!(wait(MINUTE, false, 3, 0), MINUTE * 8);
        assert_eq!(wait(MINUTE, false, 4_000_000_000, 0), MINUTE * 16);
    }

    #[test]
    fn browsers_do_not_ask_all_at_once() {
        assert_eq!(wait(MINUTE, false, 0, 100), Duration::from_secs(48));
        assert!(before_attempt(3, Ended::Broken, 100) < before_attempt(3, Ended::Broken, 0));
    }

    #[test]
    fn a_broken_stream_is_soon_tried_again_and_a_refused_one_is_not() {
        assert_eq!(before_attempt(0, Ended::Broken, 0), Duration::from_secs(1));
        assert_eq!(before_attempt(5, Ended::Broken, 0), Duration::from_secs(32));
        assert_eq!(before_attempt(u32::MAX, Ended::Broken, 0), LONGEST);
        assert_eq!(before_attempt(0, Ended::Refused, 0), LONGEST);
    }
}
