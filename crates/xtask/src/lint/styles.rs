//! A component's look is in one file of `style/`: a class that two of them describe is two components with one name.

use super::Finding;
use crate::project;
use anyhow::Result;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// What is put aside on paper belongs to other files, and is meant.
const PRINT: &str = "style/print.css";

pub fn findings() -> Result<Vec<Finding>> {
    let files: Vec<PathBuf> = project::files_below(&project::root().join("style"))?;
    let sheets = files.iter().map(|file| Ok((project::relative(file), project::read(file)?)));
    let sheets: Vec<(String, String)> = sheets.collect::<Result<_>>()?;
    Ok(judge(sheets.iter().filter(|(path, _)| path != PRINT)))
}

fn judge<'a>(sheets: impl Iterator<Item = &'a (String, String)>) -> Vec<Finding> {
    let mut homes = BTreeMap::<String, &str>::new();
    let mut findings = Vec::new();
    for (path, text) in sheets {
        for class in described(text) {
            let home = *homes.entry(class.clone()).or_insert(path);
            if home != path {
                let message = format!("`.{class}` has its look in {home}; two components need two names");
                findings.push(Finding { place: path.clone(), message });
            }
        }
    }
    findings
}

/// The classes that stand alone as a selector, and so are described here and not only changed in their place.
fn described(text: &str) -> Vec<String> {
    let before_braces = without_comments(text);
    let mut selectors: Vec<&str> = before_braces.split('{').collect();
    // After the last brace no rule begins.
    selectors.pop();
    let selectors = selectors.into_iter().filter_map(|part| part.rsplit([';', '}']).next());
    let alone = selectors.flat_map(|list| list.split(',')).filter_map(|selector| selector.trim().strip_prefix('.'));
    let is_name = |name: &&str| name.chars().all(|sign| sign.is_ascii_alphanumeric() || "-_".contains(sign));
    alone.filter(is_name).map(str::to_owned).collect()
}

fn without_comments(text: &str) -> String {
    let mut parts = text.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |before, part| before + part.split_once("*/").map_or("", |(_, after)| after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(sheets: &[(&str, &str)]) -> Vec<Finding> {
        let sheets: Vec<_> = sheets.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        judge(sheets.iter())
    }

    #[test]
    fn a_class_is_described_in_one_file() {
        let one = ".a,\n.b__c { color: red; }\n/* .d { } */\n@media (width < 9rem) { .a { color: blue; } }";
        assert_eq!(found(&[("one.css", one)]), []);
        assert_eq!(found(&[("one.css", one), ("two.css", ".d { } .x .a { } .b__c:hover { }")]), []);
        for again in [".x { } .a { }", "@media print { .b__c { } }"] {
            assert_eq!(found(&[("one.css", one), ("two.css", again)]).len(), 1, "{again}");
        }
    }
}
