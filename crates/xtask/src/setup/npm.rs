//! The npm packages of `e2e/`: wasm-opt, the CSS bundler, Playwright. Exactly those of the lock file; no browser is fetched.

use crate::{program, project};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the programs that the packages bring.
pub fn programs() -> PathBuf {
    project::e2e().join("node_modules/.bin")
}

/// What builds and tests need.
pub fn ensure() -> Result<()> {
    install(&project::e2e())
}

/// What the console is measured beside.
pub fn ensure_peer() -> Result<()> {
    install(&project::e2e().join("bench"))
}

fn install(folder: &Path) -> Result<()> {
    let name = project::relative(folder);
    let lock =
        fs::read(folder.join("package-lock.json")).with_context(|| format!("{name} has no package-lock.json"))?;
    // npm empties the folder first, so a broken-off run leaves no copy and starts again.
    let installed = folder.join("node_modules/.installed-lock.json");
    if fs::read(&installed).is_ok_and(|copy| copy == lock) {
        return Ok(());
    }
    println!("Installing the npm packages of {name}/");
    let mut install = program::command("npm");
    install.arg("ci").current_dir(folder).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    let by_hand = || format!("the npm packages could not be installed; by hand: cd {name} && npm ci");
    program::run(&mut install).with_context(by_hand)?;
    fs::write(&installed, lock).with_context(|| format!("cannot write into {name}/node_modules"))
}
