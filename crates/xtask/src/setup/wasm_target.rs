//! The standard library for wasm32-unknown-unknown, compiled and as sources, which a release compiles anew.
//! How to get them where rustup cannot is left to the script.

use crate::program;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

pub const TARGET: &str = "wasm32-unknown-unknown";

pub fn ensure() -> Result<()> {
    if has_compiled(&rustlib()?.join(TARGET).join("lib")) && sources()?.join("library/Cargo.lock").is_file() {
        return Ok(());
    }
    println!("Installing the Rust target {TARGET} and the sources of the standard library");
    program::run(program::command("bash").arg("crates/xtask/wasm-target.sh"))
        .with_context(|| format!("by hand: rustup target add {TARGET} && rustup component add rust-src"))
}

/// The folder of Rust's own sources, where Cargo looks for them.
pub fn sources() -> Result<PathBuf> {
    Ok(rustlib()?.join("src/rust"))
}

fn rustlib() -> Result<PathBuf> {
    let sysroot = program::output(program::command("rustc").args(["--print", "sysroot"]))?;
    Ok(Path::new(sysroot.trim()).join("lib/rustlib"))
}

fn has_compiled(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| {
        entries.any(|entry| entry.is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with("libstd-")))
    })
}
