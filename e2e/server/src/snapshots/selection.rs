//! What a files item backs up: the paths that it includes without those that it excludes.

use crate::devices::files::path;
use crate::devices::system::System;
use comet_api::types::SourceConfig;
use regex::{Regex, RegexBuilder};

pub struct Selection {
    system: System,
    /// Names on the way to each path; nothing chosen means everything.
    includes: Vec<Vec<String>>,
    excludes: Vec<Regex>,
}

impl Selection {
    pub fn everything(system: System) -> Self {
        Self { system, includes: Vec::new(), excludes: Vec::new() }
    }

    pub fn only(system: System, paths: &[&str]) -> Self {
        let includes = paths.iter().filter_map(|path| path::names(system, path).ok()).collect();
        Self { system, includes, excludes: Vec::new() }
    }

    /// As the item's properties say; a pattern that is none is passed over, as a snapshot was made all the same.
    pub fn of(system: System, item: &SourceConfig) -> Self {
        let props = item.engine_props();
        let values =
            |prefix: &'static str| props.iter().filter(move |(key, _)| key.starts_with(prefix)).map(|(_, value)| value);
        let pattern =
            |text: &str| RegexBuilder::new(text).case_insensitive(system.is_windows()).size_limit(1 << 20).build().ok();
        let globs = values("EXCLUDE").filter_map(|glob| pattern(&as_expression(glob)));
        Self {
            system,
            includes: values("INCLUDE").filter_map(|text| path::names(system, text).ok()).collect(),
            excludes: globs.chain(values("REXCLUDE").filter_map(pattern)).collect(),
        }
    }

    /// Whether these names lead to something that is backed up, or on to it.
    pub fn covers(&self, names: &[String]) -> bool {
        let above = |end| path::text(self.system, names.get(..end).unwrap_or(names));
        self.includes(names.iter()) && (1..=names.len()).all(|end| !self.excludes(&above(end)))
    }

    /// Whether a name in a covered folder is covered too; `path` is the folder's.
    pub fn covers_in(&self, folder: &[String], path: &str, name: &String) -> bool {
        self.includes(folder.iter().chain([name])) && !self.excludes(&path::join(self.system, path, name))
    }

    fn includes<'a>(&self, names: impl Iterator<Item = &'a String> + Clone) -> bool {
        let leads_on = |include: &Vec<String>| include.iter().zip(names.clone()).all(|(a, b)| self.system.same(a, b));
        self.includes.is_empty() || self.includes.iter().any(leads_on)
    }

    fn excludes(&self, path: &str) -> bool {
        self.excludes.iter().any(|pattern| pattern.is_match(path))
    }
}

/// A glob as a regular expression: `**` is anything, `*` and `?` stay within a name.
fn as_expression(glob: &str) -> String {
    let mut expression = String::from("^");
    let mut rest = glob.chars().peekable();
    while let Some(sign) = rest.next() {
        match sign {
            '*' if rest.next_if_eq(&'*').is_some() => expression.push_str("(?s:.*)"),
            '*' => expression.push_str(r"[^/\\]*"),
            '?' => expression.push_str(r"[^/\\]"),
            sign => expression.push_str(&regex::escape(sign.encode_utf8(&mut [0; 4]))),
        }
    }
    expression.push('$');
    expression
}

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::Dictionary;

    fn covers(system: System, props: &[(&str, &str)], text: &str) -> bool {
        let mut item = SourceConfig::default();
        item.set_engine_props(
            props.iter().map(|(key, value)| ((*key).into(), (*value).into())).collect::<Dictionary<_>>(),
        );
        Selection::of(system, &item).covers(&path::names(system, text).unwrap())
    }

    #[test]
    fn the_way_to_a_chosen_folder_and_what_is_in_it_are_covered() {
        let props = [("INCLUDE0", r"C:\Users\anna"), ("INCLUDE1", r"D:\")];
        for (text, is_covered) in [
            (r"c:\", true),
            (r"C:\users", true),
            (r"C:\Users\Anna\x", true),
            (r"C:\Users\ben", false),
            (r"D:\x\y", true),
        ] {
            assert_eq!(covers(System::Windows, &props, text), is_covered, "{text}");
        }
    }

    #[test]
    fn what_a_glob_or_an_expression_excludes_is_not_covered() {
        let props = [("INCLUDE0", "/var/www"), ("EXCLUDE0", "/var/www/*/cache/**"), ("REXCLUDE0", r"\.tmp$")];
        for (text, is_covered) in [
            ("/var/www/shop/cache", true),
            ("/var/www/shop/cache/x", false),
            ("/var/www/a/b/cache/x", true),
            ("/var/www/x.tmp", false),
            ("/var/www/x.tmp/inside", false),
            ("/var/www/x.txt", true),
        ] {
            assert_eq!(covers(System::Linux, &props, text), is_covered, "{text}");
        }
        let props = [("EXCLUDE0", r"**\~$*"), ("REXCLUDE0", "(")];
        assert!(!covers(System::Windows, &props, r"C:\a\~$b.xlsx"));
        assert!(covers(System::Windows, &props, r"C:\a\b.xlsx"));
    }
}
