//! What browser tests and measurements run on: the app as it ships, the reference server, a browser.

use crate::{dist, program, server};
use anyhow::{Context, Result};
use std::ffi::OsStr;
use std::path::PathBuf;

pub struct Stage {
    pub app: PathBuf,
    server: PathBuf,
    browser: PathBuf,
}

impl Stage {
    /// Builds what is not up to date.
    pub fn build() -> Result<Self> {
        let app = dist::build(dist::Build::Release)?;
        let server = server::build()?;
        let browser = program::find("chromium").context("Chromium is missing: run `cargo xtask setup`")?;
        Ok(Self { app, server, browser })
    }

    /// The variables in which Playwright's configurations find all that.
    pub fn variables(&self) -> Vec<(&'static str, &OsStr)> {
        vec![
            ("PERIHELION_APP", self.app.as_os_str()),
            ("PERIHELION_SERVER", self.server.as_os_str()),
            ("CHROMIUM", self.browser.as_os_str()),
        ]
    }
}
