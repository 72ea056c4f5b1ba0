//! The headers that a host must send. `public/_headers` is their one source; the recipes for nginx and Caddy are made from it.

use crate::project;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::PathBuf;

/// A block of `_headers`: a path, maybe with `*` at its end, and what to send for it.
pub struct Rule {
    pub path: String,
    pub headers: Vec<(String, String)>,
}

/// The rules of `public/_headers`, in their order.
pub fn rules() -> Result<Vec<Rule>> {
    parse(&project::read(&project::root().join("public/_headers"))?)
}

/// What is sent with every answer.
pub fn for_everything(rules: &[Rule]) -> Result<&[(String, String)]> {
    let rule = rules.iter().find(|rule| rule.path == "/*").context("public/_headers has no rule for /*")?;
    Ok(&rule.headers)
}

/// The recipes' files and what belongs in them.
pub fn recipes() -> Result<[(PathBuf, String); 2]> {
    let rules = rules()?;
    let headers = for_everything(&rules)?;
    let folder = project::root().join("docs/hosting");
    Ok([
        (folder.join("nginx/perihelion-headers.conf"), nginx(headers)),
        (folder.join("caddy/perihelion-headers.caddy"), caddy(headers)),
    ])
}

/// The command: the recipes' files written anew.
pub fn write_recipes() -> Result<()> {
    for (path, text) in recipes()? {
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
        println!("wrote {}", project::relative(&path));
    }
    Ok(())
}

const NOTICE: &str = "# Made from public/_headers by `cargo xtask headers`; change them there.\n";

/// `always`: with error pages too.
fn nginx(headers: &[(String, String)]) -> String {
    let lines = headers.iter().map(|(name, value)| format!("add_header {name} \"{value}\" always;\n"));
    NOTICE.to_owned() + &lines.collect::<String>()
}

fn caddy(headers: &[(String, String)]) -> String {
    let lines = headers.iter().map(|(name, value)| format!("\t{name} \"{value}\"\n"));
    format!("{NOTICE}header {{\n{}}}\n", lines.collect::<String>())
}

fn parse(text: &str) -> Result<Vec<Rule>> {
    let mut rules: Vec<Rule> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#')) {
        if !line.starts_with([' ', '\t']) {
            rules.push(Rule { path: line.trim().to_owned(), headers: Vec::new() });
            continue;
        }
        let Some((name, value)) = line.trim().split_once(':') else { bail!("public/_headers: no header: {line}") };
        let rule = rules.last_mut().with_context(|| format!("public/_headers: no path above {line}"))?;
        rule.headers.push((name.trim().to_owned(), value.trim().to_owned()));
    }
    Ok(rules)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_become_lines_of_each_host() {
        let rules = parse("# note\n/*\n  X-A: b 'c'; d\n\n/assets/*\n  Cache-Control: public\n").unwrap();
        let headers = for_everything(&rules).unwrap();
        assert!(nginx(headers).ends_with("\nadd_header X-A \"b 'c'; d\" always;\n"));
        assert!(caddy(headers).ends_with("\nheader {\n\tX-A \"b 'c'; d\"\n}\n"));
        assert_eq!(rules.len(), 2);
    }

    #[test]
    fn a_header_without_a_path_is_refused() {
        assert!(parse("  X-A: b\n").is_err());
        assert!(parse("/*\n  nonsense\n").is_err());
    }
}
