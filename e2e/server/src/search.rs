//! Searches through documents as the API writes them: a tree of rules (`SearchClause`), prepared once, asked of each
//! job or file. Finding those to ask, and who may see them, is left to others.

mod problem;
#[cfg(test)]
mod tests;
mod text;

pub use problem::SearchProblem;

use crate::seed::shape;
use comet_api::Lens;
use comet_api::constants::{searchclause as clause_type, searchoperator as operator};
use comet_api::types::{BackupJobDetail, SearchClause};
use serde_json::Value;
use text::TextTest;

/// Deeper trees are refused; the vendor's own editor makes no tree near this.
const MAX_DEPTH: usize = 64;

/// Whether the job fits the clause. Who asks about many jobs prepares a [`Search`] once.
pub fn matches(clause: &SearchClause, job: &BackupJobDetail) -> Result<bool, SearchProblem> {
    Ok(Search::new(clause)?.matches(job))
}

/// A clause made ready: fields resolved, numbers read, regular expressions compiled.
pub struct Search(Node);

enum Node {
    Everything,
    Rule { field: Vec<String>, test: Test },
    All(Vec<Node>),
    Any(Vec<Node>),
    Not(Box<Node>),
}

enum Test {
    Text { test: TextTest, wanted: bool },
    Number { compare: fn(&i64, &i64) -> bool, with: i64 },
    Truth(bool),
}

/// What the rule's operator expects of a field.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Text,
    Number,
    Truth,
}

/// What a search asks about.
pub struct Subject {
    /// The type of the documents.
    pub kind: &'static str,
    /// The way to a field in a document, as a rule names it; `None` for what can't be a field.
    pub path: fn(&str) -> Option<Vec<String>>,
    /// How a rule names a field.
    pub example: &'static str,
}

const JOBS: Subject = Subject {
    kind: "BackupJobDetail",
    path: |field| Some(field.strip_prefix("BackupJobDetail.")?.split('.').map(str::to_owned).collect()),
    example: "BackupJobDetail.Username",
};

impl Search {
    /// A search through jobs.
    pub fn new(clause: &SearchClause) -> Result<Self, SearchProblem> {
        Self::over(&JOBS, clause)
    }

    pub fn over(subject: &Subject, clause: &SearchClause) -> Result<Self, SearchProblem> {
        prepare(subject, clause, MAX_DEPTH).map(Self)
    }

    pub fn matches(&self, document: &impl Lens) -> bool {
        self.0.holds(document.value())
    }
}

impl Node {
    /// As elsewhere in logic, all of nothing holds and one of nothing does not.
    fn holds(&self, document: &Value) -> bool {
        match self {
            Self::Everything => true,
            Self::Rule { field, test } => {
                let value = field.iter().try_fold(document, |value, key| value.get(key));
                test.holds(value.unwrap_or(&Value::Null))
            }
            Self::All(children) => children.iter().all(|child| child.holds(document)),
            Self::Any(children) => children.iter().any(|child| child.holds(document)),
            Self::Not(inner) => !inner.holds(document),
        }
    }
}

impl Test {
    /// An absent field reads as its zero value.
    fn holds(&self, value: &Value) -> bool {
        match self {
            Self::Text { test, wanted } => test.holds(value.as_str().unwrap_or_default()) == *wanted,
            Self::Number { compare, with } => compare(&value.as_i64().unwrap_or_default(), with),
            Self::Truth(wanted) => value.as_bool().unwrap_or_default() == *wanted,
        }
    }
}

fn prepare(subject: &Subject, clause: &SearchClause, depth: usize) -> Result<Node, SearchProblem> {
    let depth = depth.checked_sub(1).ok_or(SearchProblem::TooDeep { most: MAX_DEPTH })?;
    let children =
        || clause.clause_children().iter().map(|child| prepare(subject, child, depth)).collect::<Result<Vec<_>, _>>();
    match clause.clause_type() {
        clause_type::RULE => rule(subject, clause),
        clause_type::AND => children().map(Node::All),
        clause_type::OR => children().map(Node::Any),
        clause_type::NOT_AND => Ok(Node::Not(Box::new(Node::All(children()?)))),
        clause_type::NOT_OR => Ok(Node::Not(Box::new(Node::Any(children()?)))),
        other => Err(SearchProblem::UnknownClause(other.to_owned())),
    }
}

/// A rule without field and operator is what an unset filter looks like: it restricts nothing.
fn rule(subject: &Subject, clause: &SearchClause) -> Result<Node, SearchProblem> {
    let (field, name, value) = (clause.rule_field(), clause.rule_operator(), clause.rule_value());
    if field.is_empty() && name.is_empty() {
        return Ok(Node::Everything);
    }
    let (path, kind) = resolve(subject, field)?;
    let (wanted, test) = test(name, field, value)?;
    if kind != wanted {
        return Err(SearchProblem::WrongKind { field: field.to_owned(), operator: name.to_owned() });
    }
    Ok(Node::Rule { field: path, test })
}

fn resolve(subject: &Subject, field: &str) -> Result<(Vec<String>, Kind), SearchProblem> {
    let unknown = || SearchProblem::UnknownField { field: field.to_owned(), example: subject.example };
    let path = (subject.path)(field).ok_or_else(unknown)?;
    let names: Vec<&str> = path.iter().map(String::as_str).collect();
    let kind = match shape::simple_type(subject.kind, &names) {
        Some("string") => Kind::Text,
        Some("int" | "uint") => Kind::Number,
        Some("bool") => Kind::Truth,
        _ => return Err(unknown()),
    };
    Ok((path, kind))
}

fn test(name: &str, field: &str, value: &str) -> Result<(Kind, Test), SearchProblem> {
    if let Some((test, wanted)) = TextTest::prepare(name, field, value)? {
        return Ok((Kind::Text, Test::Text { test, wanted }));
    }
    let number = |compare| {
        let with = value.parse().map_err(|_| SearchProblem::NoNumber { field: field.into(), value: value.into() })?;
        Ok((Kind::Number, Test::Number { compare, with }))
    };
    let truth = |is: bool| match value {
        "1" | "true" => Ok((Kind::Truth, Test::Truth(is))),
        "0" | "false" | "" => Ok((Kind::Truth, Test::Truth(!is))),
        _ => Err(SearchProblem::NoTruth { field: field.into(), value: value.into() }),
    };
    match name {
        operator::INT_EQ => number(i64::eq),
        operator::INT_NEQ => number(i64::ne),
        operator::INT_GT => number(i64::gt),
        operator::INT_GTE => number(i64::ge),
        operator::INT_LT => number(i64::lt),
        operator::INT_LTE => number(i64::le),
        operator::BOOL_IS => truth(true),
        operator::BOOL_NIS => truth(false),
        _ => Err(SearchProblem::UnknownOperator(name.to_owned())),
    }
}
