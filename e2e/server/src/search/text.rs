//! Comparisons of text, with and without regard to case, and by regular expression.

use super::SearchProblem;
use comet_api::constants::searchoperator as operator;
use regex::{Regex, RegexBuilder};

/// Compiled expressions bigger than this are refused rather than built.
const MAX_PATTERN_BYTES: usize = 1 << 20;

pub enum TextTest {
    Plain {
        compare: fn(&str, &str) -> bool,
        with: String,
    },
    /// The text to compare with is in lower case already.
    AnyCase {
        compare: fn(&str, &str) -> bool,
        with: String,
    },
    Pattern(Regex),
}

impl TextTest {
    pub fn holds(&self, text: &str) -> bool {
        match self {
            Self::Plain { compare, with } => compare(text, with),
            Self::AnyCase { compare, with } => compare(&text.to_lowercase(), with),
            Self::Pattern(pattern) => pattern.is_match(text),
        }
    }

    /// The comparison and the outcome that is wanted; `None` when the operator is none for text.
    pub fn prepare(name: &str, field: &str, value: &str) -> Result<Option<(Self, bool)>, SearchProblem> {
        let plain = |compare, wanted| Ok(Some((Self::Plain { compare, with: value.to_owned() }, wanted)));
        let any_case = |compare, wanted| Ok(Some((Self::AnyCase { compare, with: value.to_lowercase() }, wanted)));
        let pattern = |wanted| Ok(Some((Self::Pattern(compile(field, value)?), wanted)));
        match name {
            operator::STRING_EQ => plain(equals, true),
            operator::STRING_NEQ => plain(equals, false),
            operator::STRING_CONTAINS => plain(contains, true),
            operator::STRING_NCONTAINS => plain(contains, false),
            operator::STRING_STARTSWITH => plain(starts_with, true),
            operator::STRING_NSTARTSWITH => plain(starts_with, false),
            operator::STRING_ENDSWITH => plain(ends_with, true),
            operator::STRING_NENDSWITH => plain(ends_with, false),
            operator::STRING_EQ_CI => any_case(equals, true),
            operator::STRING_NEQ_CI => any_case(equals, false),
            operator::STRING_CONTAINS_CI => any_case(contains, true),
            operator::STRING_NCONTAINS_CI => any_case(contains, false),
            operator::STRING_STARTSWITH_CI => any_case(starts_with, true),
            operator::STRING_NSTARTSWITH_CI => any_case(starts_with, false),
            operator::STRING_ENDSWITH_CI => any_case(ends_with, true),
            operator::STRING_NENDSWITH_CI => any_case(ends_with, false),
            operator::STRING_REGEXMATCH => pattern(true),
            operator::STRING_NREGEXMATCH => pattern(false),
            _ => Ok(None),
        }
    }
}

fn compile(field: &str, value: &str) -> Result<Regex, SearchProblem> {
    let problem = |error: regex::Error| {
        // The last line of the error says what is wrong; those before it draw the place.
        let reason = error.to_string().lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned();
        SearchProblem::BadPattern { field: field.to_owned(), reason }
    };
    RegexBuilder::new(value).size_limit(MAX_PATTERN_BYTES).build().map_err(problem)
}

fn equals(text: &str, with: &str) -> bool {
    text == with
}
fn contains(text: &str, with: &str) -> bool {
    text.contains(with)
}
fn starts_with(text: &str, with: &str) -> bool {
    text.starts_with(with)
}
fn ends_with(text: &str, with: &str) -> bool {
    text.ends_with(with)
}
