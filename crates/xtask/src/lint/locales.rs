//! The two languages: the same keys, and in each text the same placeholders.

use super::Finding;
use crate::project;
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::BTreeMap;

/// Where a text is, as `login.json: title`, and the text.
type Texts = BTreeMap<String, String>;

pub fn findings() -> Result<Vec<Finding>> {
    Ok(compare(&read("en")?, &read("de")?))
}

/// The texts of a language: `locales/<language>.json`, or all files below `locales/<language>/`.
fn read(language: &str) -> Result<Texts> {
    let folder = project::root().join("locales").join(language);
    let mut files = project::files_below(&folder)?;
    if files.is_empty() {
        files.push(folder.with_extension("json"));
    }
    let mut texts = Texts::new();
    for file in files {
        let json = serde_json::from_str(&project::read(&file)?);
        let json = json.with_context(|| format!("{} is no JSON", project::relative(&file)))?;
        let name = file.strip_prefix(&folder).map(|name| format!("{}: ", name.display()));
        flatten(&name.unwrap_or_default(), "", &json, &mut texts);
    }
    Ok(texts)
}

fn flatten(file: &str, key: &str, value: &Value, texts: &mut Texts) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                let below = if key.is_empty() { name.clone() } else { format!("{key}.{name}") };
                flatten(file, &below, member, texts);
            }
        }
        Value::String(text) => drop(texts.insert(format!("{file}{key}"), text.clone())),
        other => drop(texts.insert(format!("{file}{key}"), other.to_string())),
    }
}

fn compare(english: &Texts, german: &Texts) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut find = |language: &str, key: &str, message: &str| {
        findings.push(Finding { place: format!("{language}, {key}"), message: message.to_owned() });
    };
    for (key, text) in english {
        match german.get(key) {
            None => find("German", key, "this text is missing"),
            Some(other) if placeholders(other) != placeholders(text) => {
                find("German", key, "the placeholders differ from those in English");
            }
            Some(other) if other.trim().is_empty() => find("German", key, "this text is empty"),
            Some(_) => {}
        }
    }
    for key in german.keys().filter(|key| !english.contains_key(*key)) {
        find("English", key, "this text is missing");
    }
    findings
}

/// The names in `{{ name }}` and the tags in `<b>…</b>`, sorted.
fn placeholders(text: &str) -> Vec<&str> {
    let values = text.split("{{").skip(1).filter_map(|rest| rest.split_once("}}")).map(|(name, _)| name.trim());
    let tags = text.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(name, _)| name.trim());
    let mut all: Vec<&str> = values.chain(tags).collect();
    all.sort_unstable();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(pairs: &[(&str, &str)]) -> Texts {
        pairs.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn a_text_missing_on_either_side_is_found() {
        assert_eq!(compare(&texts(&[("a", "x")]), &texts(&[])).len(), 1);
        assert_eq!(compare(&texts(&[]), &texts(&[("a", "x")])).len(), 1);
        assert!(compare(&texts(&[("a", "{{ n }} jobs")]), &texts(&[("a", "{{n}} Aufträge")])).is_empty());
    }

    #[test]
    fn a_lost_placeholder_is_found() {
        assert_eq!(compare(&texts(&[("a", "{{ n }} jobs")]), &texts(&[("a", "Aufträge")])).len(), 1);
        assert_eq!(compare(&texts(&[("a", "x")]), &texts(&[("a", " ")])).len(), 1);
        assert_eq!(compare(&texts(&[("a", "<b>x</b>")]), &texts(&[("a", "<i>x</i>")])).len(), 1);
    }
}
