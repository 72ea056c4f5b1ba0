//! `cargo xtask setup`: what the other commands need, installed when missing. Each kind of tool is a module.

mod cargo_tools;
mod debian;
mod npm;
mod wasm_target;

use crate::program;
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::path::PathBuf;

pub use cargo_tools::wasm_bindgen_test_runner;
pub use wasm_target::{TARGET as WASM, sources as library_sources};

const NODE: u32 = 20;

/// What is about to be done, and so what must be there.
#[derive(Clone, Copy, PartialEq)]
pub enum Purpose {
    /// Build the app and the reference server.
    Build,
    /// Build, and run every test.
    Test,
}

/// The command: everything, and a word when nothing was missing.
pub fn run() -> Result<()> {
    ensure(Purpose::Test)?;
    println!("Set-up complete. Tools are kept in {}.", cargo_tools::folder()?.display());
    Ok(())
}

/// Installs what is missing for the purpose; quick when nothing is.
pub fn ensure(purpose: Purpose) -> Result<()> {
    check_node()?;
    debian::ensure(purpose)?;
    wasm_target::ensure()?;
    cargo_tools::ensure()?;
    npm::ensure()?;
    if purpose == Purpose::Test { npm::ensure_peer() } else { Ok(()) }
}

/// A search path on which Trunk finds our wasm-bindgen before any other.
pub fn search_path() -> Result<OsString> {
    let before = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> =
        cargo_tools::folders()?.into_iter().chain([npm::programs()]).chain(std::env::split_paths(&before)).collect();
    std::env::join_paths(folders).context("a folder of tools has a name that cannot stand in PATH")
}

/// The folder of the programs that the npm packages bring: wasm-opt, esbuild, tsc, playwright.
pub fn npm_programs() -> PathBuf {
    npm::programs()
}

fn check_node() -> Result<()> {
    let install = format!("Node {NODE} or newer, with npm, is needed: install it from nodejs.org or your system");
    let version = program::output(program::command("node").arg("--version")).context(install.clone())?;
    let major = version.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse().ok());
    if major.is_none_or(|major: u32| major < NODE) {
        bail!("{install} (found {})", version.trim());
    }
    Ok(())
}
