//! The measurement of `cargo xtask bench`, made once with few rows: that it works and shows what it should. How long
//! anything takes is no test, as it says more of the machine than of the app.

use super::playwright;
use super::tally::Tally;
use crate::stage::Stage;
use anyhow::Result;

pub fn run(tally: &mut Tally) -> Result<()> {
    playwright::run("the measurement", "bench.config.ts", &Stage::build()?.variables(), tally)
}
