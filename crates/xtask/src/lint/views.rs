//! What the content policy refuses or a hostile server could use: `style="…"` in a view, and text set as markup.

use super::{Finding, Source, sources, tokens};
use anyhow::{Context, Result};
use proc_macro2::TokenTree;

pub fn findings() -> Result<Vec<Finding>> {
    let all = sources("src")?;
    let each = all.iter().map(|source| check(source).with_context(|| format!("cannot read {}", source.path)));
    Ok(each.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}

const MARKUP: [&str; 5] = ["inner_html", "set_inner_html", "set_outer_html", "insert_adjacent_html", "set_css_text"];

fn check(source: &Source) -> Result<Vec<Finding>> {
    let code = tokens::without_tests(&source.text)?;
    let mut findings = Vec::new();
    let mut find = |token: &TokenTree, message: &str| {
        let place = format!("{}:{}", source.path, token.span().start().line);
        findings.push(Finding { place, message: message.to_owned() });
    };
    tokens::each_pair(&code, &mut |_, token| {
        if MARKUP.iter().any(|name| is_name(token, name)) {
            find(token, "text from the server is text: never set markup");
        }
    });
    let mut is_macro = false;
    let mut views = Vec::new();
    tokens::each_pair(&code, &mut |before, token| {
        if let (TokenTree::Group(group), true) = (token, is_macro) {
            views.push(tokens::contents(group));
        }
        is_macro = is_punct(token, '!') && before.is_some_and(|before| is_name(before, "view"));
    });
    for view in &views {
        for token in style_attributes(view) {
            find(&token, "the content policy refuses style=\"…\": write style:property=value or a class");
        }
    }
    Ok(findings)
}

/// `style` or `attr:style` followed by `=`, but not `style:width=`, `style == x` or `let style =`. Views within are seen by themselves.
fn style_attributes(tokens: &[TokenTree]) -> Vec<TokenTree> {
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let follows = |by: usize, punct: char| tokens.get(at + by).is_some_and(|token| is_punct(token, punct));
        let before = at.checked_sub(1).and_then(|before| tokens.get(before));
        let is_code = before
            .is_some_and(|before| is_name(before, "let") || ['-', '.'].iter().any(|punct| is_punct(before, *punct)));
        if is_name(token, "style") && follows(1, '=') && !follows(2, '=') && !is_code {
            found.push(token.clone());
        }
        let is_view = before.is_some_and(|before| is_punct(before, '!'));
        if let (TokenTree::Group(group), false) = (token, is_view) {
            found.extend(style_attributes(&tokens::contents(group)));
        }
    }
    found
}

fn is_name(token: &TokenTree, name: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == name)
}

fn is_punct(token: &TokenTree, punct: char) -> bool {
    matches!(token, TokenTree::Punct(found) if found.as_char() == punct)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        check(&Source { path: "src/a.rs".to_owned(), text: text.to_owned() }).unwrap().len()
    }

    #[test]
    fn a_style_attribute_is_found_wherever_a_view_has_it() {
        assert_eq!(found("fn f() { view! { <p style=\"color: red\">a</p> } }"), 1);
        assert_eq!(found("fn f() { view! { <p class=\"b\" style=move || c()>a</p> } }"), 1);
        assert_eq!(found("fn f() { view! { <p>{move || view! { <b style=x/> }}</p> } }"), 1);
        assert_eq!(found("fn f() { view! { <Card attr:style=x/> } }"), 1);
        assert_eq!(found("fn f() { view! { <p inner_html=x/> } }"), 1);
    }

    #[test]
    fn properties_and_plain_code_are_left_alone() {
        assert_eq!(found("fn f() { view! { <p style:width=\"1px\">{ let style = a(); }</p> } }"), 0);
        assert_eq!(found("fn f() { let style = 1; if style == 2 { g(\"style=\"); } }"), 0);
    }
}
