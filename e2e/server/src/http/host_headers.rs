//! The headers that a static host sends, read from the app's own `_headers` file, so that they are written once.

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use std::path::Path;

pub struct HostHeaders(Vec<Rule>);

struct Rule {
    /// A path; a `*` at its end stands for anything.
    path: String,
    headers: Vec<(HeaderName, HeaderValue)>,
}

/// For an app that brings no `_headers`.
const STRICT: &str = "/*
  Content-Security-Policy: default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Cache-Control: no-cache
";

impl HostHeaders {
    /// The rules of the app in the directory.
    pub fn of_site(directory: &Path) -> Self {
        let text = std::fs::read_to_string(directory.join("_headers"));
        Self::parse(text.as_deref().unwrap_or(STRICT))
    }

    /// Paths at the margin, their headers indented below, comments after `#`.
    fn parse(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#')) {
            if !line.starts_with([' ', '\t']) {
                rules.push(Rule { path: line.trim().to_owned(), headers: Vec::new() });
            } else if let (Some(rule), Some(header)) = (rules.last_mut(), header(line)) {
                rule.headers.push(header);
            }
        }
        Self(rules)
    }

    /// Adds the headers for a path; a later rule replaces what an earlier one said.
    pub fn add(&self, path: &str, headers: &mut HeaderMap) {
        for rule in self.0.iter().filter(|rule| rule.fits(path)) {
            for (name, value) in &rule.headers {
                headers.insert(name.clone(), value.clone());
            }
        }
    }
}

impl Rule {
    fn fits(&self, path: &str) -> bool {
        match self.path.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == self.path,
        }
    }
}

fn header(line: &str) -> Option<(HeaderName, HeaderValue)> {
    let (name, value) = line.split_once(':')?;
    Some((HeaderName::try_from(name.trim()).ok()?, HeaderValue::try_from(value.trim()).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_rule_replaces_an_earlier_one() {
        let rules = HostHeaders::parse("# all\n/*\n  A: 1\n  B: x: y\n\n/assets/*\n  A: 2\n/index.html\n  C: 3\n");
        let mut headers = HeaderMap::new();
        rules.add("/assets/app.js", &mut headers);
        assert_eq!(headers["a"], "2");
        assert_eq!(headers["b"], "x: y");
        assert!(!headers.contains_key("c"));
    }

    #[test]
    fn without_a_file_the_policy_is_strict() {
        let mut headers = HeaderMap::new();
        HostHeaders::of_site(Path::new("/nowhere")).add("/admin/users", &mut headers);
        assert!(headers["content-security-policy"].to_str().unwrap().starts_with("default-src 'self';"));
    }
}
