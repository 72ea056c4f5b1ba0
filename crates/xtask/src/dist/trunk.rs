//! The build proper: Trunk, kept from the network, with our wasm-bindgen.

use super::Build;
use crate::setup;
use crate::{program, project};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// Trunk's output: everything in one folder, as if it were served as `/assets/`.
pub fn build(build: Build) -> Result<PathBuf> {
    let output = match build {
        Build::Release => project::work("trunk-release"),
        Build::Dev => project::work("trunk-dev"),
    };
    run(&project::root(), build, "/assets/", &output)?;
    Ok(output)
}

/// The app in a folder with an `index.html`, built for an address into `output`.
pub fn run(folder: &Path, build: Build, address: &str, output: &Path) -> Result<()> {
    let profile = if build == Build::Release { "wasm-release" } else { "dev" };
    // Trunk keeps Cargo from the network too, so what is missing is fetched first.
    program::run(program::cargo().args(["fetch", "--locked", "--quiet"]))?;
    let mut trunk = program::command("trunk");
    trunk.current_dir(folder);
    trunk.args(["build", "index.html", "--offline", "--locked", "--skip-version-check", "--color", "never"]);
    trunk.args(["--public-url", address, "--cargo-profile", profile, "--dist"]).arg(output);
    if build == Build::Release {
        trunk.arg("--release").env(RUSTFLAGS, without_our_paths()?);
    }
    trunk.env("PATH", setup::search_path()?);
    // Its stack traces would bury the compiler's message.
    program::run(trunk.env_remove("RUST_BACKTRACE"))
}

/// Added to the flags in `.cargo/config.toml`.
const RUSTFLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Panics name their source file. This leaves out where it was on the machine that built, so that all machines build alike.
fn without_our_paths() -> Result<String> {
    let cargo = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo = cargo.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let sources = cargo.context("there is no HOME with Cargo's downloads")?.join("registry/src");
    let folders = fs::read_dir(&sources).with_context(|| format!("cannot list {}", sources.display()))?;
    let folders = folders.map(|folder| Ok(format!("--remap-path-prefix={}=crates", folder?.path().display())));
    Ok(folders.collect::<Result<Vec<_>>>()?.join(" "))
}
