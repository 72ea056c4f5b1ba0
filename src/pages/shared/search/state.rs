//! A search while it is made: its text and its tree, kept in step both ways.

use super::clause::{Clause, Join, Rule, Value};
use super::field::{Field, Kind, Subject};
use super::parse::parse;
use super::print::print;
use super::problem::Problem;
use super::value::Unreadable;
use crate::format::Zone;
use perihelion_view::prelude::*;

/// A value that was typed into the builder and can't be read; the tree keeps the one before.
#[derive(Clone, Debug, PartialEq)]
pub struct BadValue {
    pub path: Vec<usize>,
    pub text: String,
    pub why: Unreadable,
}

/// What is being made. Copy it freely.
#[derive(Clone, Copy)]
pub struct Search {
    pub subject: &'static Subject,
    /// The text as it is typed.
    pub text: RwSignal<String>,
    /// What the text means; with a mistake in it, what it meant before.
    pub clause: RwSignal<Clause>,
    pub problem: RwSignal<Option<Problem>>,
    pub bad: RwSignal<Option<BadValue>>,
}

impl Search {
    pub fn new(subject: &'static Subject, text: &str) -> Self {
        let search = Self {
            subject,
            text: RwSignal::new(String::new()),
            clause: RwSignal::new(Clause::everything()),
            problem: RwSignal::new(None),
            bad: RwSignal::new(None),
        };
        search.read(text);
        search
    }

    /// Takes over a text that was typed.
    pub fn read(self, text: &str) {
        self.text.set(text.to_owned());
        self.bad.set(None);
        match parse(text, self.subject, Zone::Here) {
            Ok(clause) => {
                self.problem.set(None);
                // A tree that means the same keeps its groups of one.
                if self.clause.with_untracked(|known| known.clone().normal() != clause) {
                    self.clause.set(clause);
                }
            }
            Err(problem) => self.problem.set(Some(problem)),
        }
    }

    /// Changes the tree, and the text with it.
    pub fn change(self, change: impl FnOnce(&mut Clause)) {
        self.bad.set(None);
        self.clause.update(|clause| {
            // The builder draws a group around everything.
            if !matches!(clause, Clause::Group(..)) {
                *clause = Clause::Group(Join::All, vec![clause.clone()]);
            }
            change(clause);
        });
        self.problem.set(None);
        self.text.set(self.clause.with_untracked(|clause| print(clause, Zone::Here)));
    }

    /// Changes the rule at a path.
    pub fn change_rule(self, path: &[usize], change: impl FnOnce(&mut Rule)) {
        self.change(|clause| {
            if let Some(Clause::Rule(rule)) = clause.at_mut(path) {
                change(rule);
            }
        });
    }

    /// Adds a part to the group at a path.
    pub fn add(self, path: &[usize], part: Clause) {
        self.change(|clause| {
            if let Some(Clause::Group(_, parts)) = clause.at_mut(path) {
                parts.push(part);
            }
        });
    }

    /// A rule to begin with.
    pub fn new_rule(self) -> Option<Clause> {
        Some(Clause::Rule(rule_of(self.subject.fields.first()?)?))
    }
}

/// A rule about a field, with its usual comparison and value.
pub fn rule_of(field: &'static Field) -> Option<Rule> {
    let value = match field.kind {
        Kind::Text => Value::Text(String::new()),
        Kind::Count => Value::Number(0),
        Kind::Bytes => Value::Number(1 << 30),
        Kind::Time => Value::Ago(86_400),
        Kind::Choice(names) => Value::Name(names.first()?),
        Kind::Truth => Value::Truth(true),
    };
    Some(Rule { field, operator: field.kind.first_operator()?, value })
}

#[cfg(test)]
mod tests {
    use super::super::job::JOB;
    use super::*;

    fn with_owner(test: impl FnOnce()) {
        Owner::new().with(test);
    }

    #[test]
    fn what_is_built_can_be_read_and_what_is_typed_can_be_built_on() {
        with_owner(|| {
            let search = Search::new(&JOB, "files > 3");
            search.add(&[], rule_of(JOB.named("user").unwrap()).map(Clause::Rule).unwrap());
            assert_eq!(search.text.get_untracked(), "files > 3 and user ~ \"\"");
            search.change_rule(&[1], |rule| rule.value = Value::Text("anna".into()));
            search.change(|clause| clause.remove(&[0]));
            assert_eq!(search.text.get_untracked(), "user ~ anna");
        });
    }

    #[test]
    fn a_mistake_in_the_text_keeps_the_tree() {
        with_owner(|| {
            let search = Search::new(&JOB, "files > 3");
            let before = search.clause.get_untracked();
            search.read("files > 3 and");
            assert!(search.problem.get_untracked().is_some());
            assert_eq!(search.clause.get_untracked(), before);
            search.read("");
            assert!(search.problem.get_untracked().is_none() && search.clause.get_untracked().is_everything());
        });
    }
}
