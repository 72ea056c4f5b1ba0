//! The demo: a small provider with a lively past.

use super::people::{Person, Window};
use super::{SeedData, assembly, cast, casting};
use comet_api::UnixSeconds;

const DAYS: i64 = 90;

/// So many of the scheduled jobs may still run; with those started by hand there are six to eight.
const RUNNING: usize = 2;

pub fn build(now: UnixSeconds) -> SeedData {
    let window = Window::of_days(DAYS, now);
    let people: Vec<Person> = cast::all().map(|role| casting::person(&role, window)).collect();
    assembly::assemble(&people, window, RUNNING)
}
