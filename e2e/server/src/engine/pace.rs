//! The time in which devices work: the server's own, run so many times faster. Kept with what they did, so that a
//! server that was killed goes on from there.

use crate::clock::Clock;
use crate::refusal::Outcome;
use crate::state::documents::{self, Kept};
use parking_lot::Mutex;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

pub struct Pace {
    speed: i64,
    begun: Mutex<Begun>,
}

/// When this server began to count, by its own clock and by what was kept; both in milliseconds.
#[derive(Default)]
struct Begun {
    clock: i64,
    work: i64,
}

#[derive(Default, Serialize, Deserialize)]
struct WorkTime(i64);

impl Kept for WorkTime {
    const KIND: &'static str = "work time";
}

impl Pace {
    pub fn new(speed: u32) -> Self {
        Self { speed: i64::from(speed), begun: Mutex::default() }
    }

    pub fn speed(&self) -> i64 {
        self.speed
    }

    /// Goes on from what was kept.
    pub fn begin(&self, db: &Connection, clock: &Clock) -> Outcome<()> {
        let kept = documents::get::<WorkTime>(db, "")?.unwrap_or_default();
        *self.begun.lock() = Begun { clock: clock.millis(), work: kept.0 };
        Ok(())
    }

    /// Milliseconds of work that have passed.
    pub fn now(&self, clock: &Clock) -> i64 {
        let begun = self.begun.lock();
        begun.work.saturating_add(clock.millis().saturating_sub(begun.clock).saturating_mul(self.speed))
    }

    pub fn keep(&self, db: &Connection, now: i64) -> Outcome<()> {
        documents::put(db, "", &WorkTime(now))
    }

    /// So much work in seconds of the server's clock.
    pub fn seconds(&self, work: i64) -> i64 {
        work / self.speed.max(1) / 1000
    }
}
