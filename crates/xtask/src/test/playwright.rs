//! Playwright as a test runner: its run, and what its report says of it.

use super::tally::{Counts, Tally};
use crate::{program, project, setup};
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

/// The part of Playwright's JSON report that counts, and what names the tests that failed.
#[derive(Deserialize)]
struct Report {
    stats: Stats,
    suites: Vec<Suite>,
}

#[derive(Deserialize)]
struct Stats {
    expected: u32,
    unexpected: u32,
    flaky: u32,
}

/// A file, or a group in it.
#[derive(Deserialize)]
struct Suite {
    #[serde(default)]
    specs: Vec<Spec>,
    #[serde(default)]
    suites: Vec<Suite>,
}

#[derive(Deserialize)]
struct Spec {
    title: String,
    ok: bool,
    file: String,
    line: u32,
    tests: Vec<Test>,
}

#[derive(Deserialize)]
struct Test {
    results: Vec<Outcome>,
}

#[derive(Deserialize)]
struct Outcome {
    error: Option<Message>,
}

#[derive(Deserialize)]
struct Message {
    #[serde(default)]
    message: String,
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
    let Report { stats, suites } = serde_json::from_str(&project::read(report)?)?;
    let failures = suites.iter().flat_map(failures).collect();
    Ok(Counts { passed: stats.expected, failed: stats.unexpected + stats.flaky, failures })
}

fn failures(suite: &Suite) -> Vec<String> {
    let own = suite.specs.iter().filter(|spec| !spec.ok).map(failure);
    own.chain(suite.suites.iter().flat_map(failures)).collect()
}

/// Where the test is, its name, and the first lines of what it says.
fn failure(spec: &Spec) -> String {
    let errors = spec.tests.iter().flat_map(|test| &test.results).filter_map(|result| result.error.as_ref());
    let said = errors.map(|error| beginning(&error.message)).next().unwrap_or_default();
    format!("{}:{} {}: {said}", spec.file, spec.line, spec.title)
}

/// The lines that say something, on one line; the whole is in the test's own message.
fn beginning(message: &str) -> String {
    let lines = message.lines().map(str::trim).filter(|line| !line.is_empty());
    without_colours(&lines.take(5).collect::<Vec<_>>().join(" | "))
}

/// Without what colours it in a terminal: `ESC [ … m`.
fn without_colours(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |before, part| before + part.split_once('m').map_or(part, |(_, after)| after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_named_also_in_a_group() {
        let spec = |ok: bool| {
            serde_json::json!({
                "title": "a job", "ok": ok, "file": "jobs.spec.ts", "line": 7,
                "tests": [{ "results": [{ "error": { "message": "\u{1b}[31mError\u{1b}[39m: no\n\n  Expected: 1" } }] }],
            })
        };
        let suite = serde_json::json!({ "specs": [spec(true)], "suites": [{ "specs": [spec(false)] }] });
        let suite = serde_json::from_value::<Suite>(suite).unwrap();
        assert_eq!(failures(&suite), ["jobs.spec.ts:7 a job: Error: no | Expected: 1"]);
    }
}
