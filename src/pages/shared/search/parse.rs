//! Reads the text of a search: `status = failed and (user ~ "anna" or not uploaded > 10GB)`. Pure.
//! `or` binds least, then `and`, then `not`; brackets group.

use super::clause::{Clause, Join, Rule, Value};
use super::field::{EXACT, Field, Kind, Operator, Subject};
use super::lex::{Placed, Token, tokens};
use super::problem::{Mistake, Problem, nearest};
use super::value::{self, AGO};
use crate::format::Zone;
use std::ops::Range;

/// Deeper trees are refused; servers do the same somewhere.
const DEPTH: usize = 32;

pub const EVERYTHING: &str = "everything";
pub const NOTHING: &str = "nothing";
/// Writes a rule as the API does: `raw("BackupJobDetail.New", "int_gt", "5")`.
pub const RAW: &str = "raw";

/// The search that a text means; an empty text is everything.
pub fn parse(text: &str, subject: &'static Subject, zone: Zone) -> Result<Clause, Problem> {
    let tokens = tokens(text)?;
    let end = text.chars().count();
    let mut parser = Parser { tokens: &tokens, place: 0, end, subject, zone };
    if tokens.is_empty() {
        return Ok(Clause::everything());
    }
    let clause = parser.any(DEPTH)?;
    match parser.next() {
        None => Ok(clause.normal()),
        Some(loose) => Err(Problem { at: loose.at.clone(), what: Mistake::Loose { found: loose.token.text().into() } }),
    }
}

struct Parser<'a> {
    tokens: &'a [Placed],
    place: usize,
    /// Where the text ends.
    end: usize,
    subject: &'static Subject,
    zone: Zone,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<&'a Placed> {
        self.tokens.get(self.place)
    }

    fn next(&mut self) -> Option<&'a Placed> {
        let token = self.peek();
        self.place += 1;
        token
    }

    fn takes_word(&mut self, word: &str) -> bool {
        let is_there = self.peek().is_some_and(|placed| placed.token.is_word(word));
        self.place += usize::from(is_there);
        is_there
    }

    fn takes_sign(&mut self, sign: &str) -> bool {
        let is_there = self.peek().is_some_and(|placed| matches!(placed.token, Token::Sign(own) if own == sign));
        self.place += usize::from(is_there);
        is_there
    }

    fn problem(&self, at: Option<Range<usize>>, what: Mistake) -> Problem {
        Problem { at: at.unwrap_or(self.end..self.end), what }
    }

    fn any(&mut self, depth: usize) -> Result<Clause, Problem> {
        self.joined(Join::Any, "or", depth, Self::all)
    }

    fn all(&mut self, depth: usize) -> Result<Clause, Problem> {
        self.joined(Join::All, "and", depth, Self::one)
    }

    fn joined(
        &mut self,
        join: Join,
        word: &str,
        depth: usize,
        part: fn(&mut Self, usize) -> Result<Clause, Problem>,
    ) -> Result<Clause, Problem> {
        let first = part(self, depth)?;
        let mut parts = vec![first];
        while self.takes_word(word) {
            parts.push(part(self, depth)?);
        }
        match parts.pop() {
            Some(only) if parts.is_empty() => Ok(only),
            last => {
                parts.extend(last);
                Ok(Clause::Group(join, parts))
            }
        }
    }

    fn one(&mut self, depth: usize) -> Result<Clause, Problem> {
        let at = self.peek().map(|placed| placed.at.clone());
        let Some(depth) = depth.checked_sub(1) else { return Err(self.problem(at, Mistake::TooDeep)) };
        if self.takes_word("not") {
            return Ok(self.one(depth)?.negated());
        }
        if self.takes_sign("(") {
            let inner = self.any(depth)?;
            return match self.takes_sign(")") {
                true => Ok(inner),
                false => match self.peek() {
                    Some(loose) => {
                        let found = loose.token.text().to_owned();
                        Err(self.problem(Some(loose.at.clone()), Mistake::Loose { found }))
                    }
                    None => Err(self.problem(at, Mistake::OpenBracket)),
                },
            };
        }
        if self.takes_word(EVERYTHING) {
            return Ok(Clause::everything());
        }
        if self.takes_word(NOTHING) {
            return Ok(Clause::Group(Join::Any, Vec::new()));
        }
        match self.tokens.get(self.place + 1).map(|placed| &placed.token) {
            Some(Token::Sign("(")) if self.takes_word(RAW) => self.raw(),
            _ => self.rule().map(Clause::Rule),
        }
    }

    fn raw(&mut self) -> Result<Clause, Problem> {
        let mut texts = [String::new(), String::new(), String::new()];
        for (text, before) in texts.iter_mut().zip(["(", ",", ","]) {
            let at = self.peek().map(|placed| placed.at.clone());
            let token = if self.takes_sign(before) { self.next().map(|placed| &placed.token) } else { None };
            match token {
                Some(Token::Quoted(quoted)) => text.clone_from(quoted),
                _ => return Err(self.problem(at, Mistake::OpenBracket)),
            }
        }
        let at = self.peek().map(|placed| placed.at.clone());
        let [field, operator, value] = texts;
        match self.takes_sign(")") {
            true => Ok(Clause::Raw { field, operator, value }),
            false => Err(self.problem(at, Mistake::OpenBracket)),
        }
    }

    fn rule(&mut self) -> Result<Rule, Problem> {
        let Some(first) = self.next() else { return Err(self.problem(None, Mistake::End)) };
        let found = first.token.text().to_owned();
        let at = Some(first.at.clone());
        let Token::Word(name) = &first.token else { return Err(self.problem(at, Mistake::NoField { found })) };
        if ["and", "or"].iter().any(|word| first.token.is_word(word)) {
            return Err(self.problem(at, Mistake::NoField { found }));
        }
        let field = self.subject.named(name).ok_or_else(|| {
            let near = nearest(name, self.subject.fields.iter().map(|field| field.name));
            self.problem(at, Mistake::UnknownField { name: found, near })
        })?;
        let (operator, at) = self.operator(field)?;
        let (value, at_value) = self.value(field)?;
        match value {
            Value::Name(named) if named.is_span() && !operator.is_equality() => {
                Err(self.problem(Some(at.start..at_value.end), Mistake::NoOrder { name: named.name }))
            }
            value => Ok(Rule { field, operator, value }),
        }
    }

    fn operator(&mut self, field: &'static Field) -> Result<(&'static Operator, Range<usize>), Problem> {
        let Some(placed) = self.next() else {
            return Err(self.problem(None, Mistake::NoOperator { field, found: String::new() }));
        };
        let word = placed.token.text();
        let exact = matches!(field.kind, Kind::Text) && self.takes_word(EXACT);
        let is_it = |operator: &&Operator| operator.word.eq_ignore_ascii_case(word) && operator.exact == exact;
        let known = field.kind.operators().iter().find(is_it).filter(|_| !matches!(placed.token, Token::Quoted(_)));
        let wrong = || match is_operator(word) {
            true => Mistake::WrongOperator { field, operator: word.to_owned() },
            false => Mistake::NoOperator { field, found: word.to_owned() },
        };
        known.map(|known| (known, placed.at.clone())).ok_or_else(|| self.problem(Some(placed.at.clone()), wrong()))
    }

    fn value(&mut self, field: &'static Field) -> Result<(Value, Range<usize>), Problem> {
        let Some(placed) = self.next() else { return Err(self.problem(None, Mistake::NoValue { field })) };
        let mut at = placed.at.clone();
        let mut text = match &placed.token {
            Token::Word(text) | Token::Quoted(text) => text.clone(),
            Token::Sign(_) => return Err(self.problem(Some(at), Mistake::NoValue { field })),
        };
        // A value may have several words: `10 GiB`, `2 days ago`, `2026-11-01 14:30`.
        while let Some(next) = self.peek().filter(|next| goes_on(field.kind, &text, &next.token)) {
            text = format!("{text} {}", next.token.text());
            at.end = next.at.end;
            self.place += 1;
        }
        let read = value::read(&text, field.kind, self.zone);
        read.map(|value| (value, at.clone()))
            .map_err(|why| self.problem(Some(at), Mistake::BadValue { field, value: text, why }))
    }
}

fn goes_on(kind: Kind, text: &str, next: &Token) -> bool {
    let Token::Word(word) = next else { return false };
    match kind {
        Kind::Bytes => text.bytes().all(|letter| !letter.is_ascii_alphabetic()) && value::byte_unit(word).is_some(),
        Kind::Time => {
            let is_clock = word.contains(':') && text.contains('-') && !text.contains([':', ' ']);
            word.eq_ignore_ascii_case(AGO) || value::time_unit(word).is_some() || is_clock
        }
        _ => false,
    }
}

/// Whether a comparison of any kind is written so.
fn is_operator(word: &str) -> bool {
    [Kind::Text, Kind::Count].iter().flat_map(|kind| kind.operators()).any(|operator| operator.word == word)
}

#[cfg(test)]
mod tests {
    use super::super::job::JOB;
    use super::*;

    fn mistake(text: &str) -> (Range<usize>, Mistake) {
        let problem = parse(text, &JOB, Zone::Utc).unwrap_err();
        (problem.at, problem.what)
    }

    #[test]
    fn and_binds_more_than_or_and_not_most() {
        let read = |text| parse(text, &JOB, Zone::Utc).unwrap();
        assert_eq!(read("files=1 or files=2 and not files=3"), read("files=1 or (files=2 and (not files=3))"));
        assert_ne!(read("files=1 or files=2 and files=3"), read("(files=1 or files=2) and files=3"));
        assert_eq!(read("NOT (files=1 OR Files=2)"), read("not(files = 1 or files = 2)"));
    }

    #[test]
    fn mistakes_are_told_with_their_places() {
        let field = |name| JOB.named(name).unwrap();
        assert_eq!(
            mistake("statsu = failed"),
            (0..6, Mistake::UnknownField { name: "statsu".into(), near: Some("status") })
        );
        assert_eq!(
            mistake("status failed"),
            (7..13, Mistake::NoOperator { field: field("status"), found: "failed".into() })
        );
        assert_eq!(
            mistake("status ~ failed"),
            (7..8, Mistake::WrongOperator { field: field("status"), operator: "~".into() })
        );
        assert_eq!(mistake("status > failed"), (7..15, Mistake::NoOrder { name: "failed" }));
        let bad = Mistake::BadValue { field: field("size"), value: "big".into(), why: value::Unreadable::Bytes };
        assert_eq!(mistake("size > big"), (7..10, bad));
        assert_eq!(mistake("files >"), (7..7, Mistake::NoValue { field: field("files") }));
        assert_eq!(mistake("files > 3 user = a"), (10..14, Mistake::Loose { found: "user".into() }));
        assert_eq!(mistake("(files > 3"), (0..1, Mistake::OpenBracket));
        assert_eq!(mistake("files > 3)"), (9..10, Mistake::Loose { found: ")".into() }));
        assert_eq!(mistake("files > 3 and"), (13..13, Mistake::End));
        assert_eq!(mistake("and files > 3"), (0..3, Mistake::NoField { found: "and".into() }));
        assert_eq!(mistake(&"not ".repeat(40)).1, Mistake::TooDeep);
    }

    #[test]
    fn no_text_panics() {
        let words =
            ["(", ")", "not", "and", "or", "files", "=", "\"", "raw", ",", "3", "!~", "exact", "user", "\\", "ago"];
        let mut seed: u64 = 7;
        for _ in 0..2_000 {
            let mut text = String::new();
            for _ in 0..8 {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                text.push_str(words[usize::try_from(seed >> 33).unwrap() % words.len()]);
                text.push_str(if seed & 0x1_0000 == 0 { " " } else { "" });
            }
            let _ = parse(&text, &JOB, Zone::Utc);
        }
    }
}
