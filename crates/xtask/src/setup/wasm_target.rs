//! The standard library for wasm32-unknown-unknown. How to get it where rustup cannot is left to the script.

use crate::program;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

const TARGET: &str = "wasm32-unknown-unknown";

pub fn ensure() -> Result<()> {
    let sysroot = program::output(program::command("rustc").args(["--print", "sysroot"]))?;
    let library = Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).join("lib");
    if has_standard_library(&library) {
        return Ok(());
    }
    println!("Installing the Rust target {TARGET}");
    program::run(program::command("bash").arg("crates/xtask/wasm-target.sh"))
        .with_context(|| format!("by hand: rustup target add {TARGET}"))
}

fn has_standard_library(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| {
        entries.any(|entry| entry.is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with("libstd-")))
    })
}
