//! `.br` and `.gz` beside each file that gets smaller by it, for hosts that serve them as they are.

use crate::{program, project};
use anyhow::Result;
use std::path::Path;

/// Already compressed, or read by the host and not by browsers.
fn stays_as_it_is(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.starts_with('_') || name.ends_with(".png") || name.ends_with(".woff2")
}

/// Node does the work: its zlib has brotli in C, and a build needs Node anyway.
pub fn compress(folder: &Path) -> Result<()> {
    let files = project::files_below(folder)?.into_iter().filter(|path| !stays_as_it_is(path));
    program::output(program::command("node").arg("crates/xtask/src/dist/compress.mjs").args(files))?;
    Ok(())
}
