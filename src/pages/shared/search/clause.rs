//! A search as people think of it: rules with values that have units and names, joined by and, or and not. Pure.

use super::field::{Field, Named, Operator};

/// A rule, or several joined.
#[derive(Clone, Debug, PartialEq)]
pub enum Clause {
    Rule(Rule),
    Group(Join, Vec<Clause>),
    /// A rule about something that is not known here, kept as the API writes it.
    Raw {
        field: String,
        operator: String,
        value: String,
    },
}

/// How the parts of a group are joined, by the API's four kinds of clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    All,
    Any,
    NotAll,
    None,
}

/// One comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    pub field: &'static Field,
    pub operator: &'static Operator,
    pub value: Value,
}

/// What a field is compared with.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(String),
    /// A count, bytes, a moment in seconds since 1970, the number of a kind or a status.
    Number(i64),
    /// So many seconds before the search is asked.
    Ago(i64),
    /// One of the names of the field.
    Name(&'static Named),
    Truth(bool),
}

impl Join {
    pub const ALL: [Self; 4] = [Self::All, Self::Any, Self::NotAll, Self::None];

    /// The same without its "not", and whether there was one.
    pub fn split(self) -> (Self, bool) {
        match self {
            Self::All => (Self::All, false),
            Self::Any => (Self::Any, false),
            Self::NotAll => (Self::All, true),
            Self::None => (Self::Any, true),
        }
    }

    /// The opposite.
    pub fn negated(self) -> Self {
        match self {
            Self::All => Self::NotAll,
            Self::NotAll => Self::All,
            Self::Any => Self::None,
            Self::None => Self::Any,
        }
    }
}

impl Clause {
    /// Restricts nothing.
    pub fn everything() -> Self {
        Self::Group(Join::All, Vec::new())
    }

    pub fn is_everything(&self) -> bool {
        matches!(self, Self::Group(Join::All, parts) if parts.is_empty())
    }

    /// What does not fit this.
    pub fn negated(self) -> Self {
        match self {
            Self::Group(join @ (Join::All | Join::Any), parts) => Self::Group(join.negated(), parts),
            other => Self::Group(Join::NotAll, vec![other]),
        }
    }

    /// The same without groups that join nothing, as its text reads when it is read again.
    pub fn normal(self) -> Self {
        let Self::Group(join, parts) = self else { return self };
        let mut parts: Vec<Self> = parts.into_iter().map(Self::normal).collect();
        let (plain, negated) = join.split();
        let inner = match parts.pop() {
            Some(only) if parts.is_empty() => only,
            last => {
                parts.extend(last);
                Self::Group(plain, parts)
            }
        };
        if negated { inner.negated() } else { inner }
    }

    /// The part at a path of places; the path of the whole is empty.
    pub fn at(&self, path: &[usize]) -> Option<&Self> {
        let Some((first, rest)) = path.split_first() else { return Some(self) };
        match self {
            Self::Group(_, parts) => parts.get(*first)?.at(rest),
            _ => None,
        }
    }

    /// The same to change it.
    pub fn at_mut(&mut self, path: &[usize]) -> Option<&mut Self> {
        let Some((first, rest)) = path.split_first() else { return Some(self) };
        match self {
            Self::Group(_, parts) => parts.get_mut(*first)?.at_mut(rest),
            _ => None,
        }
    }

    /// Takes the part at a path out.
    pub fn remove(&mut self, path: &[usize]) {
        let Some((last, parent)) = path.split_last() else { return };
        if let Some(Self::Group(_, parts)) = self.at_mut(parent)
            && *last < parts.len()
        {
            parts.remove(*last);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::job::JOB;
    use super::super::parse::parse;
    use super::*;
    use crate::format::Zone;

    fn clause(text: &str) -> Clause {
        parse(text, &JOB, Zone::Utc).unwrap()
    }

    #[test]
    fn a_group_of_one_is_that_one() {
        let rule = clause("files > 3");
        let group = Clause::Group(Join::Any, vec![Clause::Group(Join::All, vec![rule.clone()])]);
        assert_eq!(group.normal(), rule);
        let none = Clause::Group(Join::None, vec![clause("files > 3 and files < 9")]);
        assert_eq!(none.normal(), clause("not (files > 3 and files < 9)"));
    }

    #[test]
    fn parts_are_found_and_taken_out_by_their_places() {
        let mut whole = clause("files > 3 and (user = a or user = b)");
        assert_eq!(whole.at(&[1, 0]), Some(&clause("user = a")));
        whole.remove(&[1, 0]);
        assert_eq!(whole.clone().normal(), clause("files > 3 and user = b"));
        whole.remove(&[7, 7]);
        assert_eq!(whole.at(&[0, 0]), None);
    }
}
