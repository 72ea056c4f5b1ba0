//! The Playwright journeys, through the very build that ships.

use super::playwright;
use super::tally::Tally;
use crate::stage::Stage;
use anyhow::Result;
use std::ffi::OsStr;

/// A whole run must reach all methods that pages are known to reach, and a variable says that it is one.
pub fn run(tally: &mut Tally) -> Result<()> {
    let stage = Stage::build()?;
    let mut variables = stage.variables();
    variables.push(("WHOLE_RUN", OsStr::new("1")));
    playwright::run("journeys in the browser", "playwright.config.ts", &variables, tally)
}
