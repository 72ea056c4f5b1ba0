//! Turns the texts of `locales/<language>/<area>.json` into checked Rust. A text that one language lacks, that no other
//! has, or that takes other values, stops the build.
//!
//! A text may hold places for values (`{{ name }}`), and may stand in forms for a number called `count` (`items_one`,
//! `items_other`; the categories are those of `Intl.PluralRules`).

mod read;
mod write;

use read::LANGUAGES;
use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=locales");
    let locales = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("locales");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let texts = read::read(&locales, &LANGUAGES)?;
    for language in LANGUAGES {
        fs::write(out.join(format!("{language}.txt")), read::texts(&texts, language))?;
    }
    fs::write(out.join("texts.rs"), write::code(&texts, &LANGUAGES))?;
    Ok(())
}
