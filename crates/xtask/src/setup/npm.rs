//! The npm packages of `e2e/`: wasm-opt, the CSS bundler, Playwright. Exactly those of the lock file; no browser is fetched.

use crate::{program, project};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// The folder of the programs that the packages bring.
pub fn programs() -> PathBuf {
    project::e2e().join("node_modules/.bin")
}

pub fn ensure() -> Result<()> {
    let lock = fs::read(project::e2e().join("package-lock.json")).context("e2e/package-lock.json cannot be read")?;
    // npm empties the folder first, so a broken-off run leaves no copy and starts again.
    let installed = project::e2e().join("node_modules/.installed-lock.json");
    if fs::read(&installed).is_ok_and(|copy| copy == lock) {
        return Ok(());
    }
    println!("Installing the npm packages of e2e/");
    let mut install = program::command("npm");
    install.arg("ci").current_dir(project::e2e()).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    program::run(&mut install).context("the npm packages could not be installed; by hand: cd e2e && npm ci")?;
    fs::write(&installed, lock).context("cannot write into e2e/node_modules")
}
