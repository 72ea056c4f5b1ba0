//! The measurement of `cargo xtask bench`, made once with few rows: that it works and shows what it should. How long
//! anything takes is no test, as it says more of the machine than of the app.

use super::playwright;
use super::tally::Tally;
use crate::{dist, program, server};
use anyhow::{Context, Result};

pub fn run(tally: &mut Tally) -> Result<()> {
    let app = dist::build(dist::Build::Release)?;
    let server = server::build()?;
    let browser = program::find("chromium").context("Chromium is missing: run `cargo xtask setup`")?;
    let variables = [
        ("PERIHELION_APP", app.as_os_str()),
        ("PERIHELION_SERVER", server.as_os_str()),
        ("CHROMIUM", browser.as_os_str()),
    ];
    playwright::run("the measurement", "bench.config.ts", &variables, tally)
}
