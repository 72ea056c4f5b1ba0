//! The build proper: Trunk, kept from the network, with our wasm-bindgen.

use super::Build;
use crate::setup;
use crate::{program, project};
use anyhow::Result;
use std::path::PathBuf;

/// Trunk's output: everything in one folder, as if it were served as `/assets/`.
pub fn build(build: Build) -> Result<PathBuf> {
    let (profile, name) = match build {
        Build::Release => ("wasm-release", "trunk-release"),
        Build::Dev => ("dev", "trunk-dev"),
    };
    // Trunk keeps Cargo from the network too, so what is missing is fetched first.
    program::run(program::cargo().args(["fetch", "--locked", "--quiet"]))?;
    let output = project::work(name);
    let mut trunk = program::command("trunk");
    trunk.args(["build", "index.html", "--offline", "--locked", "--skip-version-check", "--color", "never"]);
    trunk.args(["--public-url", "/assets/", "--cargo-profile", profile, "--dist"]).arg(&output);
    trunk.args((build == Build::Release).then_some("--release"));
    // Its stack traces would bury the compiler's message.
    program::run(trunk.env("PATH", setup::search_path()?).env_remove("RUST_BACKTRACE"))?;
    Ok(output)
}
