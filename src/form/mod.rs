//! Forms as data, and the one engine that shows them: a table says which fields there are, and a function a kind of
//! control binds them to the draft of a document. What a document is, and when it is saved, is left to `document`.

mod fault;
mod line;
mod list;
mod measure;
mod pick;
mod read;
mod row;
mod secret;
mod terms;
mod words;
mod zones;

pub use read::is_same;
pub use row::{fields_view, form_view};
pub use terms::Terms;
pub use words::{field_at, value_in_words};

use crate::i18n::Plain;
use serde_json::Value;

/// A field of an object.
pub struct Field {
    /// Where it is, below the form's own place: `/S3Server`.
    pub path: &'static str,
    pub label: Plain,
    pub help: Option<Plain>,
    pub kind: Kind,
    /// Whether it matters, from the form's own object. What is hidden keeps its value.
    pub when: Option<fn(&Value) -> bool>,
    /// The field of `UserPolicy` that decides it.
    pub policy: Option<&'static str>,
}

impl Field {
    /// A field that is always there and that no policy decides.
    pub const fn new(path: &'static str, label: Plain, kind: Kind) -> Self {
        Self { path, label, help: None, kind, when: None, policy: None }
    }

    pub const fn help(self, help: Plain) -> Self {
        Self { help: Some(help), ..self }
    }

    pub const fn when(self, when: fn(&Value) -> bool) -> Self {
        Self { when: Some(when), ..self }
    }

    pub const fn policy(self, policy: &'static str) -> Self {
        Self { policy: Some(policy), ..self }
    }
}

/// A titled group of fields.
pub struct Form {
    pub title: Plain,
    pub fields: &'static [Field],
}

/// What a whole number counts; stands beside the label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    None,
    Seconds,
    Minutes,
    Hours,
    Days,
    Percent,
}

/// What is in a field, and so how it is shown and read.
pub enum Kind {
    /// One line.
    Text,
    /// Several lines.
    Multiline,
    /// A text that is never shown: it stays, is replaced or is cleared.
    Secret,
    /// `List<string>`: a line an entry, so that many can be pasted, moved and removed.
    Lines,
    /// The same for e-mail addresses.
    Addresses,
    Flag,
    /// A flag, beside which the document notes when it was last raised.
    Since(&'static str),
    /// A flag whose meaning is turned round on the page: a tick means false.
    Not,
    Whole {
        unit: Unit,
        min: i64,
        max: i64,
    },
    /// A size, typed as `50 GB`; kept in bytes.
    Bytes,
    /// A length of time, typed as `1 h 30 min`; kept in seconds.
    Seconds,
    /// The same, kept in minutes.
    Minutes,
    /// One of a few numbers.
    Choice(&'static [(i64, Plain)]),
    /// One of a few words.
    Word(&'static [(&'static str, Plain)]),
    /// One of what the page knows under this name (`Terms::with_list`): groups, policies, vaults.
    Listed(&'static str),
    /// A number of which each bit says something.
    Bits(&'static [(i64, Plain)]),
    /// `List<int>`, of which each number says something.
    Several(&'static [(i64, Plain)]),
    /// `List<string>`, of which each word says something.
    SeveralWords(&'static [(&'static str, Plain)]),
    /// `List<string>` of what the page knows under this name.
    SeveralListed(&'static str),
    /// A day and a time, kept in seconds since 1970.
    Moment,
    /// The name of a time zone, as the browser knows them.
    TimeZone,
    /// A language that the server's e-mails and the backup app speak.
    Language,
    /// `Dictionary<string,string>`, a line a pair: `name = value`. What is named here is left alone.
    Pairs(&'static [&'static str]),
    /// `List<object>`.
    List(&'static Form),
    /// A kind with one more check, which gives what is wrong.
    Checked(&'static Kind, Check),
}

/// Says what is wrong with a value.
pub type Check = fn(&Value) -> Option<Plain>;

impl Kind {
    /// The kind itself, and what more is asked of it.
    pub(crate) const fn split(&'static self) -> (&'static Self, Option<Check>) {
        match self {
            Self::Checked(kind, check) => (kind, Some(*check)),
            kind => (kind, None),
        }
    }
}
