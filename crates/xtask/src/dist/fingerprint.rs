//! Whether a built folder still fits its sources: a hash of all that goes into a build, kept beside the folder.

use super::Build;
use crate::{program, project};
use anyhow::{Context, Result};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// Everything that the app is made of, and what makes it.
const SOURCES: [&str; 21] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "boot.js",
    "crash.js",
    "crates/comet-api/Cargo.toml",
    "crates/comet-api/src",
    "crates/order",
    "crates/rows",
    "crates/view",
    "crates/view-macro",
    "crates/xtask/src/dist",
    "crates/xtask/src/setup",
    "e2e/package-lock.json",
    "index.html",
    "locales",
    "public",
    "src",
    "style",
    "build.rs",
];

pub struct Fingerprint {
    sources: u64,
    kept_in: PathBuf,
}

impl Fingerprint {
    pub fn of_sources(build: Build) -> Result<Self> {
        let mut hasher = DefaultHasher::new();
        program::output(program::command("rustc").arg("--version"))?.hash(&mut hasher);
        for source in SOURCES {
            let source = project::root().join(source);
            let files = if source.is_dir() { project::files_below(&source)? } else { vec![source] };
            for file in files.iter().filter(|file| file.is_file()) {
                project::relative(file).hash(&mut hasher);
                fs::read(file)?.hash(&mut hasher);
            }
        }
        let name = match build {
            Build::Release => "dist.fingerprint",
            Build::Dev => "dist-dev.fingerprint",
        };
        Ok(Self { sources: hasher.finish(), kept_in: project::work(name) })
    }

    /// True when the folder was built from these sources and nobody has touched it since.
    pub fn matches(&self, folder: &Path) -> Result<bool> {
        let kept = fs::read_to_string(&self.kept_in).unwrap_or_default();
        Ok(folder.is_dir() && kept == self.text(folder)?)
    }

    pub fn keep(&self, folder: &Path) -> Result<()> {
        fs::create_dir_all(self.kept_in.parent().context("the fingerprint has a folder")?)?;
        fs::write(&self.kept_in, self.text(folder)?).context("cannot keep the fingerprint of the build")
    }

    fn text(&self, folder: &Path) -> Result<String> {
        let mut built = DefaultHasher::new();
        for file in project::files_below(folder)? {
            file.hash(&mut built);
            fs::read(&file)?.hash(&mut built);
        }
        Ok(format!("{:016x} {:016x}\n", self.sources, built.finish()))
    }
}
