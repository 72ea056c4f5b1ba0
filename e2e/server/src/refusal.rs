//! Why a call is not answered, in words for the person who asked. How it goes over the wire is left to `http`.

use comet_api::Challenge;
use comet_api::wire::field::FieldProblem;

pub type Outcome<T> = Result<T, Refusal>;

#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    Because {
        status: u16,
        message: String,
    },
    /// The password is right; one of these is wanted too.
    SecondFactor(Challenge),
}

impl Refusal {
    pub fn new(status: u16, message: impl Into<String>) -> Self {
        Self::Because { status, message: message.into() }
    }
    /// The request makes no sense.
    pub fn bad(message: impl Into<String>) -> Self {
        Self::new(400, message)
    }
    /// It is known who asks, and the answer is no; or who asks is not known.
    pub fn forbidden(message: impl Into<String>) -> Self {
        Self::new(403, message)
    }
    pub fn not_found(what: &str, name: &str) -> Self {
        Self::new(404, format!("There is no {what} \"{name}\"."))
    }
    /// The document was changed by someone else since it was read.
    pub fn stale() -> Self {
        Self::new(409, "The profile has changed since it was read: the hash does not match.")
    }
    pub fn too_many(message: impl Into<String>) -> Self {
        Self::new(429, message)
    }
    pub fn not_implemented(method: &str) -> Self {
        Self::new(501, format!("{method} is not implemented by this server yet."))
    }
    /// Something here broke; nothing was changed.
    pub fn unavailable(why: &str) -> Self {
        Self::new(503, format!("The server can't answer now, and nothing was changed: {why}."))
    }
}

impl From<FieldProblem> for Refusal {
    fn from(problem: FieldProblem) -> Self {
        Self::bad(format!("Wrong {problem}."))
    }
}
impl From<rusqlite::Error> for Refusal {
    fn from(error: rusqlite::Error) -> Self {
        Self::unavailable(&error.to_string())
    }
}
impl From<serde_json::Error> for Refusal {
    fn from(error: serde_json::Error) -> Self {
        Self::unavailable(&error.to_string())
    }
}
