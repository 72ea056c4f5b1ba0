//! The texts of the app's languages, each in a file beside the app: a person loads one of them.

use crate::project;
use anyhow::{Context, Result, anyhow};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

#[path = "../../../../locales/read.rs"]
mod read;

use read::LANGUAGES;

/// Writes them for Trunk, which copies them into the build.
pub fn write() -> Result<()> {
    let folder = project::work("texts");
    fs::create_dir_all(&folder)?;
    let texts = read::read(&project::root().join("locales"), &LANGUAGES).map_err(|error| anyhow!("{error}"))?;
    for language in LANGUAGES {
        fs::write(folder.join(format!("{language}.txt")), read::texts(&texts, language))?;
    }
    Ok(())
}

/// Gives them names that change with what is in them, as all has that browsers keep.
pub fn name(folder: &Path) -> Result<()> {
    let page = folder.join("index.html");
    let mut html = project::read(&page)?;
    for language in LANGUAGES {
        let from = format!("assets/{language}.txt");
        let content = fs::read(folder.join(&from)).with_context(|| format!("the build has no {from}"))?;
        let mut hasher = DefaultHasher::new();
        content.hash(&mut hasher);
        let to = format!("assets/{language}-{:016x}.txt", hasher.finish());
        fs::rename(folder.join(&from), folder.join(&to)).with_context(|| format!("cannot name {to}"))?;
        html = html.replace(&from, &to);
    }
    fs::write(page, html)?;
    Ok(())
}
