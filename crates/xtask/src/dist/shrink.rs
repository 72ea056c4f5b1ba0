//! The wasm and the scripts of a build made smaller. The style sheet is so already.

use super::layout;
use crate::{program, project, setup};
use anyhow::Result;
use std::path::Path;

pub fn shrink(folder: &Path) -> Result<()> {
    let mut node = program::command("node");
    node.arg("crates/xtask/src/dist/shrink.mjs").arg(setup::npm_programs());
    node.arg(folder.join("index.html")).arg(folder.join(layout::ASSETS)).arg(project::work("symbols"));
    program::output(&mut node)?;
    Ok(())
}
