//! The two doors of the console: one for administrators, one for the people whose data is kept.

use serde::Serialize;

/// Which kind of account a session belongs to (`SessionKeyRegeneratedResponse.SessionType`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Portal {
    Admin,
    User,
}

impl Portal {
    /// The portal of a word that is kept, as it is written.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "admin" => Some(Self::Admin),
            "user" => Some(Self::User),
            _ => None,
        }
    }

    /// The portal that a server's answer names; unknown words are the one with fewer rights.
    pub fn from_session_type(text: &str) -> Self {
        if text.eq_ignore_ascii_case("admin") { Self::Admin } else { Self::User }
    }
}
