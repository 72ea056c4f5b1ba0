//! What Cargo tests: format, clippy, native tests, and the tests that need a browser.

use super::tally::{Counts, Tally};
use crate::{program, project, setup};
use anyhow::{Context, Result};
use std::process::Command;

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];
const APP: [&str; 2] = ["--package", "perihelion"];
/// What runs in a browser.
const DRAWN: [&str; 6] = ["--package", "perihelion", "--package", "perihelion-view", "--package", "gallery"];

pub fn format_and_clippy(tally: &mut Tally) {
    let deny_warnings = ["--", "-D", "warnings"];
    tally.check("code is formatted", || {
        program::run(program::cargo().args(["fmt", "--all", "--check"])).context("run `cargo fmt --all`")
    });
    tally.check("clippy has nothing to say", || {
        program::run(program::cargo().args(["clippy", "--workspace", "--all-targets"]).args(deny_warnings))
    });
    tally.check("clippy has nothing to say for wasm", || {
        program::run(program::cargo().args(["clippy", "--all-targets"]).args(DRAWN).args(WASM).args(deny_warnings))
    });
}

pub fn native(tally: &mut Tally) -> Result<()> {
    count("Rust tests", program::cargo().args(["test", "--workspace", "--no-fail-fast"]), tally)
}

/// The app's tests in a headless Chromium, each in a page of its own.
pub fn wasm(tally: &mut Tally) -> Result<()> {
    let chromedriver = program::find("chromedriver").context("chromedriver is missing: run `cargo xtask setup`")?;
    let mut test = program::cargo();
    test.args(["test", "--all-targets", "--no-fail-fast"]).args(APP).args(WASM);
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", setup::wasm_bindgen_test_runner()?);
    test.env("CHROMEDRIVER", chromedriver)
        .env("WASM_BINDGEN_TEST_ONLY_WEB", "1")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60");
    test.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", project::root().join("crates/xtask/webdriver.json"));
    count("Rust tests in the browser", &mut test, tally)
}

fn count(name: &str, test: &mut Command, tally: &mut Tally) -> Result<()> {
    let mut counts = Counts::default();
    let succeeded = program::watch(test, |line| counts.add_line(line))?;
    tally.count_runner(name, counts, succeeded);
    Ok(())
}
