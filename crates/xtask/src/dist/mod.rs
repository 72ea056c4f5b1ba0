//! `cargo xtask dist`: the app as a folder of static files. One build serves the demo, the tests and the release.

mod budget;
mod compress;
mod fingerprint;
mod layout;
mod policy;
mod shrink;
mod trunk;

use crate::{project, setup};
use anyhow::Result;
use std::path::PathBuf;

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

/// The folder with the built app; built only when something that goes into it has changed.
pub fn build(build: Build) -> Result<PathBuf> {
    setup::ensure(setup::Purpose::Build)?;
    let folder = build.folder();
    let fingerprint = fingerprint::Fingerprint::of_sources(build)?;
    if fingerprint.matches(&folder)? {
        println!("{} is up to date", project::relative(&folder));
    } else {
        let built = trunk::build(build)?;
        layout::arrange(&built, &folder)?;
        policy::check(&folder)?;
        if build == Build::Release {
            shrink::shrink(&folder)?;
            compress::compress(&folder)?;
        }
        fingerprint.keep(&folder)?;
    }
    if build == Build::Release {
        budget::check(&folder)?;
    }
    Ok(folder)
}
