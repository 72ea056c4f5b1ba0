//! Writes the texts as Rust: a constant a key.

use super::read::{Areas, Text};
use std::fmt::Write;

pub fn code(areas: &Areas, languages: &[&str]) -> String {
    let mut code = languages_enum(languages);
    let (mut keys, mut names, mut number) = (String::new(), String::new(), 0);
    for (area, texts) in areas {
        writeln!(keys, "pub mod {area} {{\nuse super::super::{{Pattern, Plain}};").ok();
        writeln!(names, "pub mod {area} {{").ok();
        for (key, text) in texts {
            writeln!(keys, "{}", constant(key, text, number)).ok();
            if !text.names.is_empty() {
                let taken: Vec<&String> = text.names.iter().collect();
                writeln!(names, "pub const {key}: &[&str] = &{taken:?};").ok();
            }
            number += text.forms.len().max(1);
        }
        keys.push_str("}\n");
        names.push_str("}\n");
    }
    writeln!(code, "pub mod keys {{\n{keys}}}").ok();
    writeln!(code, "/// The values that the texts take.\npub mod names {{\n{names}}}").ok();
    code
}

fn constant(key: &str, text: &Text, number: usize) -> String {
    if text.names.is_empty() {
        return format!("pub const {key}: Plain = Plain({number});");
    }
    let forms: u32 = text.forms.iter().map(|form| 1 << form).sum();
    format!("pub const {key}: Pattern = Pattern {{ first: {number}, forms: {forms} }};")
}

fn languages_enum(languages: &[&str]) -> String {
    let first = languages.first().copied().unwrap_or_default();
    let list = languages.join(", ");
    let names: String = languages.iter().map(|code| format!("Self::{code} => {code:?},\n")).collect();
    let codes: String = languages.iter().map(|code| format!("{code:?} => Some(Self::{code}),\n")).collect();
    let texts: String = languages
        .iter()
        .map(|code| format!("Self::{code} => include_str!(concat!(env!(\"OUT_DIR\"), \"/{code}.txt\")),\n"))
        .collect();
    let count = languages.len();
    let numbers: String = languages.iter().enumerate().map(|(at, code)| format!("Self::{code} => {at},\n")).collect();
    format!(
        "/// A language that the console speaks.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Locale {{ {list} }}
        impl Default for Locale {{ fn default() -> Self {{ Self::{first} }} }}
        impl Locale {{
            /// The language's code, as browsers know it.
            pub const fn as_str(self) -> &'static str {{ match self {{ {names} }} }}
            /// The language of a code.
            pub fn of_code(code: &str) -> Option<Self> {{ match code {{ {codes} _ => None }} }}
            pub(super) const COUNT: usize = {count};
            pub(super) const fn number(self) -> usize {{ match self {{ {numbers} }} }}
            /// All that is said in the language; in a browser it comes from a file of its own.
            #[cfg(not(target_arch = \"wasm32\"))]
            pub(super) const fn texts(self) -> &'static str {{ match self {{ {texts} }} }}
        }}\n"
    )
}
