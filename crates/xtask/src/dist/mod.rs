//! `cargo xtask dist`: the app as a folder of static files. One build serves the demo, the tests and the release.

mod budget;
mod compress;
mod fingerprint;
mod layout;
mod policy;
mod shrink;
mod texts;
mod trunk;

pub use texts::write as write_texts;

use crate::{project, setup};
use anyhow::Result;
use std::path::{Path, PathBuf};

#[derive(Clone, Copy, PartialEq)]
pub enum Build {
    /// Small, compressed, checked: what ships and what the tests test.
    Release,
    /// Quick to make, big to load.
    Dev,
}

impl Build {
    pub fn folder(self) -> PathBuf {
        project::root().join(match self {
            Self::Release => "dist",
            Self::Dev => "dist-dev",
        })
    }
}

/// The command: the build, and for a release whether it is within its budget.
pub fn run(kind: Build) -> Result<()> {
    let folder = build(kind)?;
    if kind == Build::Release { within_budget(&folder) } else { Ok(()) }
}

/// Prints how big each file is; an error when the app is over its budget.
pub fn within_budget(folder: &Path) -> Result<()> {
    budget::check(folder)
}

/// The app of another folder, built and made smaller as ours is; served at `address`, which ends in `assets/`.
pub fn build_beside(source: &Path, address: &str, folder: &Path) -> Result<()> {
    let built = folder.with_extension("trunk");
    trunk::run(source, Build::Release, address, &built)?;
    layout::arrange(&built, folder)?;
    shrink::shrink(folder)?;
    compress::compress(folder)
}

/// How many bytes all wasm, JavaScript and CSS of a folder have together, after brotli.
pub fn weight(folder: &Path) -> Result<u64> {
    budget::total(folder)
}

/// The folder with the built app; built only when something that goes into it has changed.
pub fn build(build: Build) -> Result<PathBuf> {
    setup::ensure(setup::Purpose::Build)?;
    let folder = build.folder();
    let fingerprint = fingerprint::Fingerprint::of_sources(build)?;
    if fingerprint.matches(&folder)? {
        println!("{} is up to date", project::relative(&folder));
        return Ok(folder);
    }
    let built = trunk::build(build)?;
    layout::arrange(&built, &folder)?;
    texts::name(&folder)?;
    policy::check(&folder)?;
    if build == Build::Release {
        shrink::shrink(&folder)?;
        compress::compress(&folder)?;
    }
    fingerprint.keep(&folder)?;
    Ok(folder)
}
