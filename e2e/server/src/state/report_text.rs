//! A report as an e-mail shows it: as HTML and as plain text. What stands in it is text of strangers.

use std::fmt::Write;

/// The cells of a line.
pub type Row = Vec<String>;

pub struct Section {
    /// "" for none.
    pub heading: String,
    pub rows: Vec<Row>,
}

const COLUMNS: [&str; 6] = ["User", "Status", "Started", "Took", "Files", "Size"];

const NOTHING: &str = "No jobs.";

pub fn html(title: &str, sections: &[Section]) -> String {
    // A string takes every write.
    let mut page = format!("<!doctype html><html><head><title>{0}</title></head><body><h1>{0}</h1>", escaped(title));
    for section in sections {
        if !section.heading.is_empty() {
            write!(page, "<h2>{}</h2>", escaped(&section.heading)).ok();
        }
        if section.rows.is_empty() {
            write!(page, "<p>{NOTHING}</p>").ok();
            continue;
        }
        page.push_str("<table><thead><tr>");
        COLUMNS.iter().for_each(|column| page.push_str(&format!("<th>{column}</th>")));
        page.push_str("</tr></thead><tbody>");
        for row in &section.rows {
            page.push_str("<tr>");
            row.iter().for_each(|cell| page.push_str(&format!("<td>{}</td>", escaped(cell))));
            page.push_str("</tr>");
        }
        page.push_str("</tbody></table>");
    }
    page.push_str("</body></html>");
    page
}

pub fn plain(title: &str, sections: &[Section]) -> String {
    let mut text = format!("{title}\n");
    for section in sections {
        write!(text, "\n{}\n", section.heading).ok();
        if section.rows.is_empty() {
            writeln!(text, "{NOTHING}").ok();
        }
        section.rows.iter().for_each(|row| text.push_str(&format!("{}\n", row.join("  "))));
    }
    text
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_strangers_is_no_markup() {
        let section = Section { heading: "<b>".to_owned(), rows: vec![vec!["<script>".to_owned()]] };
        let page = html("a & b", &[section]);
        assert!(page.contains("&lt;script&gt;") && page.contains("a &amp; b"));
        assert!(!page.contains("<script>") && !page.contains("<b>"));
    }
}
