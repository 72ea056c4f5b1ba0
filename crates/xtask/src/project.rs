//! Where things are: the project's folders, and files below them.

use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The folder that the workspace's Cargo.toml is in.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).map_or_else(PathBuf::new, Path::to_path_buf)
}

/// Work files of these commands that are no Cargo output: `target/xtask/<name>`.
pub fn work(name: &str) -> PathBuf {
    root().join("target/xtask").join(name)
}

/// The browser tests, and the npm packages that builds and tests use.
pub fn e2e() -> PathBuf {
    root().join("e2e")
}

/// The text of a file, with its path in the error.
pub fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// All files in a folder and the folders in it, sorted; none when the folder is missing.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    if folder.is_dir() {
        collect(folder, &mut files)?;
    }
    files.sort();
    Ok(files)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() { collect(&path, files)? } else { files.push(path) }
    }
    Ok(())
}

/// The path as people write it, from the project's root.
pub fn relative(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}
