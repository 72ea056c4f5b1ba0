//! How big the app is, file by file, and whether that is within budgets.json.

use crate::project;
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Deserialize)]
struct Budgets {
    /// All wasm, JavaScript, CSS and the texts of one language together, in bytes after brotli.
    app_brotli_bytes: u64,
}

struct Size {
    name: String,
    raw: u64,
    brotli: u64,
}

/// Prints the sizes; an error when the app is over its budget.
pub fn check(folder: &Path) -> Result<()> {
    let budgets = project::read(&project::root().join("budgets.json"))?;
    let budgets: Budgets = serde_json::from_str(&budgets).context("cannot read budgets.json")?;
    let budget = budgets.app_brotli_bytes;
    let sizes = sizes(folder)?;
    println!("\n{:>10} {:>10}  file", "raw", "brotli");
    for size in &sizes {
        println!("{:>10} {:>10}  {}", size.raw, size.brotli, size.name);
    }
    let total = total(folder)?;
    println!(
        "{:>10} {total:>10}  wasm, JavaScript, CSS and the texts of one language; budget {budget} (budgets.json)\n",
        ""
    );
    if total > budget {
        bail!("the app is {} bytes over its budget of {budget} (brotli, budgets.json)", total - budget);
    }
    Ok(())
}

/// The app's files together, in bytes after brotli.
pub fn total(folder: &Path) -> Result<u64> {
    let sizes = sizes(folder)?;
    // One person loads one language: the one with the longest texts counts.
    let texts = sizes.iter().filter(|size| is_text(&size.name)).map(|size| size.brotli).max().unwrap_or_default();
    Ok(texts + sizes.iter().filter(|size| is_app(&size.name)).map(|size| size.brotli).sum::<u64>())
}

fn sizes(folder: &Path) -> Result<Vec<Size>> {
    let files = project::files_below(folder)?;
    files.iter().filter(|path| !is_compressed(path)).map(|path| size(folder, path)).collect()
}

fn size(folder: &Path, path: &Path) -> Result<Size> {
    let raw = fs::metadata(path)?.len();
    let brotli = fs::metadata(with_suffix(path, ".br")).map_or(raw, |file| file.len());
    Ok(Size { name: path.strip_prefix(folder)?.display().to_string(), raw, brotli })
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

fn is_compressed(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "br" || extension == "gz")
}

fn is_text(name: &str) -> bool {
    name.starts_with("assets/") && name.ends_with(".txt")
}

fn is_app(name: &str) -> bool {
    [".wasm", ".js", ".css"].iter().any(|suffix| name.ends_with(suffix))
}
