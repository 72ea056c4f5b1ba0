//! Rust code as tokens: which paths it names, where. Sees into macros, as a parser of items would not.

use anyhow::{Result, anyhow};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use std::collections::VecDeque;

/// `a::b::c` as it stands in the code, a `use` with braces as one path each.
#[derive(Debug, PartialEq)]
pub struct NamedPath {
    pub path: String,
    pub line: usize,
}

/// The code without what is compiled for tests only.
pub fn without_tests(text: &str) -> Result<Vec<TokenTree>> {
    let stream: TokenStream = text.parse().map_err(|error| anyhow!("no Rust code: {error}"))?;
    Ok(drop_tests(stream))
}

/// Every token, those in groups too, each with the one before it in its group.
pub fn each_pair(tokens: &[TokenTree], see: &mut impl FnMut(Option<&TokenTree>, &TokenTree)) {
    let mut before = None;
    for token in tokens {
        see(before, token);
        if let TokenTree::Group(group) = token {
            each_pair(&contents(group), see);
        }
        before = Some(token);
    }
}

pub fn contents(group: &Group) -> Vec<TokenTree> {
    group.stream().into_iter().collect()
}

/// Every path of one or more names.
pub fn paths(tokens: &[TokenTree]) -> Vec<NamedPath> {
    let mut found = Vec::new();
    read_paths(tokens, "", &mut found);
    found
}

fn read_paths(tokens: &[TokenTree], prefix: &str, found: &mut Vec<NamedPath>) {
    let mut rest: VecDeque<&TokenTree> = tokens.iter().collect();
    while let Some(token) = rest.pop_front() {
        match token {
            TokenTree::Ident(name) => {
                let line = name.span().start().line;
                let mut path = join(prefix, &name.to_string());
                loop {
                    if !(take_colon(&mut rest, 0) && take_colon(&mut rest, 1)) {
                        found.push(NamedPath { path, line });
                        break;
                    }
                    rest.drain(..2);
                    match rest.pop_front() {
                        Some(TokenTree::Ident(name)) => path = join(&path, &name.to_string()),
                        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                            read_paths(&contents(group), &path, found);
                            break;
                        }
                        // `::<T>` and `::*` end the path; what follows is read on its own.
                        _ => {
                            found.push(NamedPath { path, line });
                            break;
                        }
                    }
                }
            }
            TokenTree::Group(group) => read_paths(&contents(group), "", found),
            _ => {}
        }
    }
}

fn take_colon(rest: &mut VecDeque<&TokenTree>, at: usize) -> bool {
    matches!(rest.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == ':')
}

fn join(prefix: &str, name: &str) -> String {
    if prefix.is_empty() { name.to_owned() } else { format!("{prefix}::{name}") }
}

fn drop_tests(stream: TokenStream) -> Vec<TokenTree> {
    let mut kept: Vec<TokenTree> = Vec::new();
    let mut in_test = false;
    for token in stream {
        if in_test {
            let ends = match &token {
                TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                TokenTree::Punct(punct) => punct.as_char() == ';',
                _ => false,
            };
            in_test = !ends;
        } else if is_cfg_test(&token) {
            kept.pop();
            in_test = true;
        } else {
            kept.push(token);
        }
    }
    kept
}

/// The brackets of `#[cfg(test)]`.
fn is_cfg_test(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group)
        if group.delimiter() == Delimiter::Bracket && group.stream().to_string().replace(' ', "") == "cfg(test)")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<String> {
        paths(&without_tests(text).unwrap()).into_iter().map(|named| named.path).collect()
    }

    #[test]
    fn a_use_with_braces_is_one_path_each() {
        let found = named("use crate::{server::{read, write}, ui};");
        assert_eq!(found, ["use", "crate::server::read", "crate::server::write", "crate::ui"]);
    }

    #[test]
    fn paths_are_seen_inside_macros() {
        assert!(named("fn f() { view! { <p>{crate::server::now()}</p> } }").contains(&"crate::server::now".to_owned()));
    }

    #[test]
    fn code_for_tests_is_left_out() {
        let found = named("use a::b; #[cfg(test)] mod tests { use c::d; } use e::f;");
        assert!(found.contains(&"a::b".to_owned()) && found.contains(&"e::f".to_owned()));
        assert!(!found.contains(&"c::d".to_owned()));
    }
}
