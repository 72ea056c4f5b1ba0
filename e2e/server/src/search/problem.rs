//! Why a search can't be made, in words for whoever wrote it.

use std::error::Error;
use std::fmt::{Display, Formatter, Result};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SearchProblem {
    UnknownClause(String),
    UnknownField {
        field: String,
        example: &'static str,
    },
    UnknownOperator(String),
    /// The operator compares something else than the field holds.
    WrongKind {
        field: String,
        operator: String,
    },
    NoNumber {
        field: String,
        value: String,
    },
    NoTruth {
        field: String,
        value: String,
    },
    BadPattern {
        field: String,
        reason: String,
    },
    TooDeep {
        most: usize,
    },
}

impl Display for SearchProblem {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::UnknownClause(name) => write!(
                f,
                "The search has a clause of the unknown type \"{name}\"; the types are and, or, not_and, not_or and \"\" for a rule."
            ),
            Self::UnknownField { field, example } => {
                write!(
                    f,
                    "The search asks for the field \"{field}\", which does not exist; a field looks like {example}."
                )
            }
            Self::UnknownOperator(name) => write!(f, "The search compares with the unknown operator \"{name}\"."),
            Self::WrongKind { field, operator } => {
                write!(f, "The operator \"{operator}\" does not fit the kind of value in the field \"{field}\".")
            }
            Self::NoNumber { field, value } => {
                write!(f, "The field \"{field}\" is compared with \"{value}\", which is no whole number.")
            }
            Self::NoTruth { field, value } => {
                write!(f, "The field \"{field}\" is compared with \"{value}\", which is neither true nor false.")
            }
            Self::BadPattern { field, reason } => {
                write!(f, "The regular expression for the field \"{field}\" can't be used: {reason}")
            }
            Self::TooDeep { most } => write!(f, "The search nests its clauses deeper than {most} levels."),
        }
    }
}

impl Error for SearchProblem {}
