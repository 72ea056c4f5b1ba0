//! Turns the texts of `locales/<language>/<area>.json` into checked Rust. A text that one language lacks, or that
//! no other has, stops the build.

use leptos_i18n_parser::parse_locales::options::{Config, ParseOptions};
use leptos_i18n_parser::parse_locales::parse_locales;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

const LANGUAGES: [&str; 2] = ["en", "de"];

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    println!("cargo::rerun-if-changed=locales");
    let [first, others @ ..] = LANGUAGES;
    let config = Config::new(first)?
        .add_locales(others)?
        .add_namespaces(areas(&root.join("locales").join(first))?)?
        .parse_options(ParseOptions::new().interpolate_display(true));
    let parsed = parse_locales(Some(root), config)?;
    let problems: Vec<String> = parsed
        .diag
        .warnings()
        .iter()
        .map(ToString::to_string)
        .chain(parsed.diag.errors().iter().map(ToString::to_string))
        .collect();
    if !problems.is_empty() {
        return Err(problems.join("\n").into());
    }
    let code = leptos_i18n_codegen::gen_code(&parsed, None, false, None, false)?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("i18n.rs"), with_the_browsers_plurals(&code.to_string())?)?;
    Ok(())
}

/// Has `crate::i18n::category` say which form of a word goes with a number, instead of ICU's tables.
fn with_the_browsers_plurals(code: &str) -> Result<String, Box<dyn Error>> {
    const RULES: &str = "let _plural_rules = l_i18n_crate :: __private :: get_plural_rules (* _locale , \
                         l_i18n_crate :: reexports :: icu :: plurals :: PluralRuleType :: Cardinal) ;";
    const CATEGORY: &str = "_plural_rules . category_for (core :: clone :: Clone :: clone (";
    const OPERANDS: &str = "Into < l_i18n_crate :: reexports :: icu :: plurals :: PluralOperands >";
    if code.contains("PluralRuleType :: Ordinal") {
        return Err("ordinal plurals are not known here yet".into());
    }
    if code.matches(RULES).count() != code.matches(CATEGORY).count() {
        return Err("leptos_i18n writes plurals in another way than expected".into());
    }
    Ok(code
        .replace(RULES, "")
        .replace(CATEGORY, "crate :: i18n :: category (* _locale , (")
        .replace(OPERANDS, "core :: fmt :: Display"))
}

/// The areas that the texts are sorted into: the names of the files of one language.
fn areas(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut areas = Vec::new();
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        if path.extension().is_some_and(|ending| ending == "json") {
            areas.extend(path.file_stem().and_then(|name| name.to_str()).map(str::to_owned));
        }
    }
    areas.sort();
    Ok(areas)
}
