//! The Playwright journeys, through the very build that ships.

use super::playwright;
use super::tally::Tally;
use crate::{dist, program, server};
use anyhow::{Context, Result};
use std::ffi::OsStr;

/// Playwright's configuration finds the app, the server's program and the browser in these variables. A whole run must
/// reach all methods that pages are known to reach.
pub fn run(tally: &mut Tally) -> Result<()> {
    let app = dist::build(dist::Build::Release)?;
    let server = server::build()?;
    let browser = program::find("chromium").context("Chromium is missing: run `cargo xtask setup`")?;
    let variables = [
        ("PERIHELION_APP", app.as_os_str()),
        ("PERIHELION_SERVER", server.as_os_str()),
        ("CHROMIUM", browser.as_os_str()),
        ("WHOLE_RUN", OsStr::new("1")),
    ];
    playwright::run("journeys in the browser", "playwright.config.ts", &variables, tally)
}
