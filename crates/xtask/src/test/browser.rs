//! The Playwright journeys, through the very build that ships.

use super::tally::{Counts, Tally};
use crate::{dist, program, project, server, setup};
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::fs;

/// The part of Playwright's JSON report that counts.
#[derive(Deserialize)]
struct Report {
    stats: Stats,
}

#[derive(Deserialize)]
struct Stats {
    expected: u32,
    unexpected: u32,
    flaky: u32,
}

/// Playwright's configuration finds the app, the server's program and the browser in these variables.
pub fn run(tally: &mut Tally) -> Result<()> {
    if !project::e2e().join("playwright.config.ts").is_file() {
        bail!("there are no browser tests: e2e/playwright.config.ts is missing");
    }
    let app = dist::build(dist::Build::Release)?;
    let server = server::build()?;
    let browser = program::find("chromium").context("Chromium is missing: run `cargo xtask setup`")?;
    let report = project::work("playwright.json");
    if report.exists() {
        fs::remove_file(&report).context("cannot remove the report of the run before")?;
    }

    tally.check("the browser tests' types fit", || {
        program::run(program::command(setup::npm_programs().join("tsc")).arg("--noEmit").current_dir(project::e2e()))
    });
    let mut playwright = program::command(setup::npm_programs().join("playwright"));
    playwright.args(["test", "--reporter=list,json"]).current_dir(project::e2e());
    playwright.env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report).env("CHROMIUM", browser);
    playwright.env("PERIHELION_APP", app).env("PERIHELION_SERVER", server);
    let succeeded = program::watch(&mut playwright, |_| {})?;
    tally.count_runner("journeys in the browser", read(&report).unwrap_or_default(), succeeded);
    Ok(())
}

/// A test that passed only when tried again counts as failed: it may be the app that is unsteady.
fn read(report: &std::path::Path) -> Result<Counts> {
    let stats = serde_json::from_str::<Report>(&project::read(report)?)?.stats;
    Ok(Counts { passed: stats.expected, failed: stats.unexpected + stats.flaky })
}
