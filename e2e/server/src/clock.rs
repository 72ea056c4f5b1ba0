//! The server's time: the machine's, moved by tests. Wall time can be wrong while time passes as it should.

use comet_api::UnixSeconds;
use parking_lot::Mutex;
use std::time::{Duration, Instant, SystemTime};

/// A moment on the server's own stopwatch, in seconds since it started.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tick(pub i64);

impl Tick {
    pub fn plus(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }
    /// Seconds from the other moment to this one.
    pub fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

pub struct Clock {
    started: Instant,
    moved: Mutex<Moved>,
}

#[derive(Clone, Copy, Default)]
struct Moved {
    /// Time that was skipped: it passed for everyone.
    skipped: i64,
    /// How wrong the wall clock is.
    wrong: i64,
}

impl Default for Clock {
    fn default() -> Self {
        Self { started: Instant::now(), moved: Mutex::default() }
    }
}

impl Clock {
    pub fn now(&self) -> UnixSeconds {
        let moved = *self.moved.lock();
        let since_1970 = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        UnixSeconds(whole(since_1970)).plus(moved.skipped).plus(moved.wrong)
    }

    /// For spans: how long a session was idle, when a cool-down ends.
    pub fn tick(&self) -> Tick {
        Tick(whole(self.started.elapsed())).plus(self.moved.lock().skipped)
    }

    /// The same in milliseconds.
    pub fn millis(&self) -> i64 {
        let elapsed = i64::try_from(self.started.elapsed().as_millis()).unwrap_or(i64::MAX);
        elapsed.saturating_add(self.moved.lock().skipped.saturating_mul(1000))
    }

    /// Lets time pass at once.
    pub fn skip(&self, seconds: i64) {
        let mut moved = self.moved.lock();
        moved.skipped = moved.skipped.saturating_add(seconds);
    }

    /// Makes the wall clock wrong by so much.
    pub fn set_wrong_by(&self, seconds: i64) {
        self.moved.lock().wrong = seconds;
    }

    pub fn reset(&self) {
        *self.moved.lock() = Moved::default();
    }
}

fn whole(duration: Duration) -> i64 {
    i64::try_from(duration.as_secs()).unwrap_or(i64::MAX)
}
