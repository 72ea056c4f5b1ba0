//! Reads the texts of all languages and compares them; gives what is said in one of them.

use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::Path;

/// The forms that go with numbers, by the names of their categories in `Intl.PluralRules`; the last one always exists.
pub const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A text in all languages.
#[derive(Default)]
pub struct Text {
    /// The values that it takes.
    pub names: BTreeSet<String>,
    /// The forms that any language has; empty when no number decides.
    pub forms: BTreeSet<usize>,
    /// In each language: the text, or the texts of its forms.
    said: BTreeMap<String, BTreeMap<usize, String>>,
}

impl Text {
    /// All that is said in a language, a text a form, in the order of [`FORMS`].
    pub fn said_in(&self, language: &str) -> Vec<&str> {
        let said = self.said.get(language);
        let say = |form: &usize| said.and_then(|said| said.get(form).or_else(|| said.get(&OTHER)));
        let forms = if self.forms.is_empty() { vec![OTHER] } else { self.forms.iter().copied().collect() };
        forms.iter().map(|form| say(form).map_or("", String::as_str)).collect()
    }
}

/// The first one is the language of those whose own we do not speak.
pub const LANGUAGES: [&str; 2] = ["en", "de"];

/// Areas, and their texts by key.
pub type Areas = BTreeMap<String, BTreeMap<String, Text>>;

const OTHER: usize = FORMS.len() - 1;

pub fn read(folder: &Path, languages: &[&str]) -> Result<Areas, Box<dyn Error>> {
    let mut areas = Areas::new();
    for language in languages {
        for file in fs::read_dir(folder.join(language))? {
            let path = file?.path();
            let Some(area) = path.file_stem().and_then(|name| name.to_str()) else { continue };
            let texts: Map<String, Value> = serde_json::from_str(&fs::read_to_string(&path)?)
                .map_err(|error| format!("{}: {error}", path.display()))?;
            let known = areas.entry(area.to_owned()).or_default();
            for (key, text) in &texts {
                let text = text.as_str().ok_or_else(|| format!("{language}/{area}.json: {key} is no text"))?;
                let form = form_of(key).filter(|(key, _)| texts.contains_key(&format!("{key}_other")));
                let (key, form) = form.map_or((key.as_str(), None), |(key, form)| (key, Some(form)));
                add(known.entry(key.to_owned()).or_default(), language, form, text);
            }
        }
    }
    check(&areas, languages)?;
    Ok(areas)
}

/// Stands between two texts; no text has one.
const BETWEEN: char = '\n';

/// Everything that is said in a language, in the order of the numbers that `code` gives out.
pub fn texts(areas: &Areas, language: &str) -> String {
    let said: Vec<&str> =
        areas.values().flat_map(|area| area.values()).flat_map(|text| text.said_in(language)).collect();
    said.join(&BETWEEN.to_string())
}

fn add(text: &mut Text, language: &str, form: Option<usize>, said: &str) {
    text.names.extend(names(said).map(str::to_owned));
    if let Some(form) = form {
        text.forms.insert(form);
        text.names.insert("count".to_owned());
    }
    text.said.entry(language.to_owned()).or_default().insert(form.unwrap_or(OTHER), said.to_owned());
}

/// `items_one` is the text `items` in its form for one, if there is an `items_other`.
fn form_of(key: &str) -> Option<(&str, usize)> {
    FORMS.iter().enumerate().find_map(|(place, form)| Some((key.strip_suffix(form)?.strip_suffix('_')?, place)))
}

/// The names of the values in a text.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split("{{").skip(1).filter_map(|rest| Some(rest.split_once("}}")?.0.trim()))
}

fn check(areas: &Areas, languages: &[&str]) -> Result<(), String> {
    let mut problems = Vec::new();
    for (area, texts) in areas {
        for (key, text) in texts {
            for language in languages {
                let Some(said) = text.said.get(*language) else {
                    problems.push(format!("{language}/{area}.json: {key} is missing"));
                    continue;
                };
                let here: BTreeSet<&str> = said.values().flat_map(|said| names(said)).collect();
                // The number that decides on the form need not stand in the text.
                let is_number = |name: &str| !text.forms.is_empty() && name == "count";
                if text.names.iter().any(|name| !here.contains(name.as_str()) && !is_number(name)) {
                    problems.push(format!("{language}/{area}.json: {key} takes other values than in other languages"));
                }
                if said.values().any(|said| said.contains('\n')) {
                    problems.push(format!("{language}/{area}.json: {key} has more than one line"));
                }
                if !said.contains_key(&OTHER) {
                    problems.push(format!("{language}/{area}.json: {key} has no form for other numbers"));
                }
            }
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n")) }
}
