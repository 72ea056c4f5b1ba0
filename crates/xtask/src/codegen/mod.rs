//! `cargo xtask codegen`: the API crate's generated code out of the facts in its `spec/` folder.
//! What the text of each part looks like is left to the modules below.

mod constants;
mod methods;
mod naming;
mod spec;
mod twins;
mod types;

use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const NOTICE: &str = "//! Made by `cargo xtask codegen` from `spec/`; do not edit.\n";

/// File name below `generated/` and the text that belongs in it.
type Files = BTreeMap<String, String>;

/// Writes the generated code anew.
pub fn run(root: &Path) -> Result<()> {
    let folder = folder(root);
    for (name, text) in generate(root)? {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().context("a generated file has a folder")?)?;
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

fn folder(root: &Path) -> PathBuf {
    root.join("crates/comet-api/src/generated")
}

fn generate(root: &Path) -> Result<Files> {
    let spec = spec::Spec::read(&root.join("crates/comet-api/spec"))?;
    let mut files = Files::new();
    constants::write(&spec, &mut files);
    types::write(&spec, &mut files);
    methods::write(&spec, &mut files);
    twins::write(&spec, &mut files);
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generated_code_is_what_the_spec_says() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
        for (name, expected) in generate(root).unwrap() {
            let found = fs::read_to_string(folder(root).join(&name)).unwrap_or_default();
            assert!(found == expected, "{name} is stale: run `cargo xtask codegen`");
        }
    }
}
