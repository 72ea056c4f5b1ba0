//! From Trunk's one folder to the one that is served: what the build made goes to `assets/`, the rest stays at the root.

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

/// Whether the build made the file and put a hash into its name, so that browsers may keep it for ever.
/// `snippets/`, JavaScript of libraries, is in folders named for the library's version.
fn is_asset(name: &Path) -> bool {
    let is_copied = project::root().join("public").join(name).exists();
    name != Path::new("index.html") && !is_copied && !name.starts_with(ASSETS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_build_names_is_kept_for_ever() {
        // Trunk's hash may be short: it writes a number without its leading zeros.
        for asset in
            ["perihelion-16b2a7d48f0c9e1d_bg.wasm", "perihelion-34789306f0bd095.css", "snippets/x-1/inline0.js"]
        {
            assert!(is_asset(Path::new(asset)), "{asset}");
        }
        for page in ["index.html", "config.json", "_headers", "icon-512.png"] {
            assert!(!is_asset(Path::new(page)), "{page}");
        }
    }
}
