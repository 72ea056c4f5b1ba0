//! What can be searched for: fields with their types, the names that values have, and the operators that fit. Pure.

use comet_api::constants::searchoperator as wire;

/// Documents of one kind, as searches see them.
#[derive(Debug)]
pub struct Subject {
    pub fields: &'static [Field],
}

/// A field of a document.
#[derive(Debug, PartialEq)]
pub struct Field {
    /// What it is called in the text of a search, in every language the same.
    pub name: &'static str,
    /// How the API writes it.
    pub path: &'static str,
    pub kind: Kind,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    Text,
    Count,
    Bytes,
    /// Seconds since 1970.
    Time,
    /// A number with names.
    Choice(&'static [Named]),
    Truth,
}

/// A value with a name.
#[derive(Debug, PartialEq)]
pub struct Named {
    pub name: &'static str,
    pub numbers: Numbers,
}

/// Which numbers a name stands for.
#[derive(Debug, PartialEq)]
pub enum Numbers {
    One(i64),
    /// From the first to the last, both in it, without some.
    Span(i64, i64, &'static [i64]),
}

/// A comparison.
#[derive(Debug, PartialEq)]
pub struct Operator {
    /// How the API writes it.
    pub wire: &'static str,
    /// How the text of a search writes it.
    pub word: &'static str,
    /// Whether upper and lower case differ; written after the operator.
    pub exact: bool,
}

/// The word that makes upper and lower case differ.
pub const EXACT: &str = "exact";

const fn operator(wire: &'static str, word: &'static str) -> Operator {
    Operator { wire, word, exact: false }
}

const fn exact(wire: &'static str, word: &'static str) -> Operator {
    Operator { wire, word, exact: true }
}

static TEXT: [Operator; 18] = [
    operator(wire::STRING_CONTAINS_CI, "~"),
    operator(wire::STRING_NCONTAINS_CI, "!~"),
    operator(wire::STRING_EQ_CI, "="),
    operator(wire::STRING_NEQ_CI, "!="),
    operator(wire::STRING_STARTSWITH_CI, "starts"),
    operator(wire::STRING_NSTARTSWITH_CI, "!starts"),
    operator(wire::STRING_ENDSWITH_CI, "ends"),
    operator(wire::STRING_NENDSWITH_CI, "!ends"),
    operator(wire::STRING_REGEXMATCH, "matches"),
    operator(wire::STRING_NREGEXMATCH, "!matches"),
    exact(wire::STRING_CONTAINS, "~"),
    exact(wire::STRING_NCONTAINS, "!~"),
    exact(wire::STRING_EQ, "="),
    exact(wire::STRING_NEQ, "!="),
    exact(wire::STRING_STARTSWITH, "starts"),
    exact(wire::STRING_NSTARTSWITH, "!starts"),
    exact(wire::STRING_ENDSWITH, "ends"),
    exact(wire::STRING_NENDSWITH, "!ends"),
];

static NUMBER: [Operator; 6] = [
    operator(wire::INT_EQ, "="),
    operator(wire::INT_NEQ, "!="),
    operator(wire::INT_GT, ">"),
    operator(wire::INT_GTE, ">="),
    operator(wire::INT_LT, "<"),
    operator(wire::INT_LTE, "<="),
];

static TRUTH: [Operator; 2] = [operator(wire::BOOL_IS, "="), operator(wire::BOOL_NIS, "!=")];

impl Kind {
    /// The operators that fit, the usual one first.
    pub fn operators(self) -> &'static [Operator] {
        match self {
            Self::Text => &TEXT,
            Self::Count | Self::Bytes | Self::Time | Self::Choice(_) => &NUMBER,
            Self::Truth => &TRUTH,
        }
    }

    /// The names that values have; most have none.
    pub fn names(self) -> &'static [Named] {
        match self {
            Self::Choice(names) => names,
            _ => &[],
        }
    }

    /// The name of exactly this number.
    pub fn name_of(self, number: i64) -> Option<&'static Named> {
        self.names().iter().find(|named| named.numbers == Numbers::One(number))
    }

    /// The operator that a new rule has.
    pub fn first_operator(self) -> Option<&'static Operator> {
        let usual = match self {
            Self::Count | Self::Bytes | Self::Time => ">",
            _ => return self.operators().first(),
        };
        self.operators().iter().find(|operator| operator.word == usual)
    }
}

impl Operator {
    /// Whether it asks for one value and not for an order.
    pub fn is_equality(&self) -> bool {
        matches!(self.word, "=" | "!=")
    }
}

impl Named {
    /// Whether only equality can be asked of it.
    pub fn is_span(&self) -> bool {
        matches!(self.numbers, Numbers::Span(..))
    }
}

impl Subject {
    /// The field of this name, whatever its case.
    pub fn named(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name.eq_ignore_ascii_case(name))
    }

    /// The field that the API calls so.
    pub fn at(&self, path: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.path == path)
    }
}
