//! What would be seen only in the browser: something that the content policy refuses, a style sheet that was not bundled.

use crate::project;
use anyhow::{Result, bail};
use std::path::Path;

pub fn check(folder: &Path) -> Result<()> {
    let html = project::read(&folder.join("index.html"))?;
    if let Some(refused) = refused(&html) {
        bail!("index.html has {refused}, which the content policy in public/_headers refuses: move it into a file");
    }
    for file in project::files_below(folder)? {
        let is_style = file.extension().is_some_and(|extension| extension == "css");
        if is_style && project::read(&file)?.contains("@import") {
            bail!(
                "{} still imports other style sheets: the bundler in Trunk.toml left them out",
                project::relative(&file)
            );
        }
    }
    Ok(())
}

/// The first thing in the page that `default-src 'self'` refuses.
fn refused(html: &str) -> Option<String> {
    let tags = html.split('<').skip(1).filter_map(|rest| rest.split_once('>'));
    for (tag, body) in tags {
        let tag = tag.to_ascii_lowercase();
        let name = tag.split_whitespace().next().unwrap_or_default();
        let mut attributes = tag.split_whitespace().skip(1).filter(|text| text.contains('='));
        if name == "style" || (name == "script" && !body.trim().is_empty()) {
            return Some(format!("an inline <{name}>"));
        }
        if let Some(attribute) = attributes.find(|text| text.starts_with("style=") || text.starts_with("on")) {
            return Some(format!("the attribute {attribute} in <{name}>"));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_code_is_refused_and_files_are_not() {
        for bad in
            ["<script type=module>import x</script>", "<style>a{}</style>", "<p style=\"a:b\">", "<b onclick=\"x()\">"]
        {
            assert!(refused(bad).is_some(), "{bad}");
        }
        let good = "<!doctype html><link rel=stylesheet href=/assets/a.css><script type=module src=/boot.js></script><p title=\"on top\">";
        assert_eq!(refused(good), None);
    }
}
