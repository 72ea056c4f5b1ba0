//! The scripts of the build made smaller. Style sheets are so already, and wasm-opt has seen to the wasm.

use super::layout;
use crate::{program, setup};
use anyhow::Result;
use std::path::Path;

pub fn minify(folder: &Path) -> Result<()> {
    let mut node = program::command("node");
    node.arg("crates/xtask/src/dist/minify.mjs").arg(setup::npm_program("esbuild"));
    program::output(node.arg(folder.join("index.html")).arg(folder.join(layout::ASSETS)))?;
    Ok(())
}
