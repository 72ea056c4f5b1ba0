//! The build proper: Trunk, kept from the network, with our wasm-bindgen.

use super::Build;
use crate::setup;
use crate::{program, project};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

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
        program::run(own_library(program::cargo().args(["fetch", "--locked", "--quiet", "--target", setup::WASM])))?;
        own_library(trunk.arg("--release").env(RUSTFLAGS, flags()?));
    }
    trunk.env("PATH", setup::search_path()?);
    // Its stack traces would bury the compiler's message.
    program::run(trunk.env_remove("RUST_BACKTRACE"))
}

/// Added to the flags in `.cargo/config.toml`.
const RUSTFLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// The standard library is compiled along with the app: for size, and without the texts of panics (see [`flags`]).
/// For a stable Rust this is behind the switch by which its own library is made.
/// The hook in Trunk.toml that calls Cargo takes these away again.
fn own_library(command: &mut Command) -> &mut Command {
    command.envs([
        ("RUSTC_BOOTSTRAP", "1"),
        ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
        ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ])
}

/// A panic is a trap and nothing more: what it would say is not even compiled. `crash.js` shows that it happened.
fn flags() -> Result<String> {
    Ok(format!("-Cpanic=immediate-abort -Zunstable-options {}", without_our_paths()?))
}

/// Code may name its source file. This leaves out where that was when it was built, so that all machines build alike.
fn without_our_paths() -> Result<String> {
    let cargo = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo = cargo.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let registry = cargo.context("there is no HOME with Cargo's downloads")?.join("registry/src");
    let folders = fs::read_dir(&registry).with_context(|| format!("cannot list {}", registry.display()))?;
    let folders = folders.map(|folder| Ok((folder?.path(), "crates")));
    let folders = folders.chain([Ok((setup::library_sources()?, "rust"))]);
    let remap = |(folder, name): (PathBuf, &str)| format!("--remap-path-prefix={}={name}", folder.display());
    Ok(folders.map(|folder| folder.map(remap)).collect::<Result<Vec<_>>>()?.join(" "))
}
