//! What no compiler checks: the rules of the rooms, the content policy's rules for views, the style sheets,
//! the two languages, the recipes.

mod locales;
mod recipes;
mod rooms;
mod styles;
mod tokens;
mod views;

use crate::project;
use anyhow::Result;
use std::path::PathBuf;

/// A place that breaks a rule, and the rule.
#[derive(Debug, PartialEq)]
pub struct Finding {
    pub place: String,
    pub message: String,
}

pub struct Lint {
    /// What holds when it finds nothing.
    pub name: &'static str,
    pub findings: fn() -> Result<Vec<Finding>>,
}

pub const LINTS: [Lint; 5] = [
    Lint { name: "the rooms keep their rules", findings: rooms::findings },
    Lint { name: "views set no inline styles and no markup", findings: views::findings },
    Lint { name: "a class has its look in one file", findings: styles::findings },
    Lint { name: "English and German have the same texts", findings: locales::findings },
    Lint { name: "the hosting recipes send the headers of public/_headers", findings: recipes::findings },
];

/// A file of Rust code: its path from the project's root, and its text.
struct Source {
    path: String,
    text: String,
}

/// All Rust files below a folder of the project.
fn sources(folder: &str) -> Result<Vec<Source>> {
    let files: Vec<PathBuf> = project::files_below(&project::root().join(folder))?;
    let rust = files.iter().filter(|file| file.extension().is_some_and(|extension| extension == "rs"));
    rust.map(|file| Ok(Source { path: project::relative(file), text: project::read(file)? })).collect()
}
