//! Playwright as a test runner: its run, and what its report says of it.

use super::tally::{Counts, Tally};
use crate::{program, project, setup};
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

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

/// Runs the tests of a configuration in `e2e/`, which finds in variables what it tests.
pub fn run(name: &str, config: &str, variables: &[(&str, &OsStr)], tally: &mut Tally) -> Result<()> {
    if !project::e2e().join(config).is_file() {
        bail!("there are no such tests: e2e/{config} is missing");
    }
    let report = project::work(&format!("{config}.json"));
    if report.exists() {
        fs::remove_file(&report).context("cannot remove the report of the run before")?;
    }
    tally.check(&format!("{name}: their types fit"), || {
        program::run(program::command(setup::npm_programs().join("tsc")).arg("--noEmit").current_dir(project::e2e()))
    });
    let mut playwright = program::command(setup::npm_programs().join("playwright"));
    playwright.args(["test", "--config", config, "--reporter=list,json"]).current_dir(project::e2e());
    playwright.env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report).envs(variables.iter().copied());
    let succeeded = program::watch(&mut playwright, |_| {})?;
    tally.count_runner(name, read(&report).unwrap_or_default(), succeeded);
    Ok(())
}

/// A test that passed only when tried again counts as failed: it may be the app that is unsteady.
fn read(report: &Path) -> Result<Counts> {
    let stats = serde_json::from_str::<Report>(&project::read(report)?)?.stats;
    Ok(Counts { passed: stats.expected, failed: stats.unexpected + stats.flaky })
}
