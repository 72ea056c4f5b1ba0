//! From Trunk's one folder to the one that is served: what has a hash in its name goes to `assets/`, the rest stays at the root.

use crate::project;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

pub const ASSETS: &str = "assets";

/// Lays the built files out anew; what was in the folder before goes.
pub fn arrange(built: &Path, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    for file in project::files_below(built)? {
        let name = file.strip_prefix(built)?;
        let to = if is_asset(name) { folder.join(ASSETS).join(name) } else { folder.join(name) };
        fs::create_dir_all(to.parent().context("a built file has a folder")?)?;
        fs::copy(&file, &to).with_context(|| format!("cannot write {}", to.display()))?;
    }
    Ok(())
}

/// Whether the file may be kept by browsers for ever.
/// `snippets/` is JavaScript of libraries, in folders named for the library's version.
fn is_asset(name: &Path) -> bool {
    let stem = name.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let hash = stem.trim_end_matches("_bg").rsplit('-').next().unwrap_or_default();
    let hashed = hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    hashed || name.starts_with("snippets")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        for asset in ["perihelion-16b2a7d48f0c9e1d.js", "perihelion-16b2a7d48f0c9e1d_bg.wasm", "snippets/x-1/inline0.js"] {
            assert!(is_asset(Path::new(asset)), "{asset}");
        }
        for page in ["index.html", "config.json", "_headers", "icon-512.png", "apple-touch-icon.png"] {
            assert!(!is_asset(Path::new(page)), "{page}");
        }
    }
}
