//! What can go wrong with a call, sorted by what helps.

use crate::types::WebAuthnSignRequest;

/// Why a call gave no answer.
#[derive(Clone, Debug, PartialEq)]
pub enum ApiError {
    /// No answer at all: offline, a refused connection, a name that does not resolve. Trying again may help.
    Unreachable,
    /// The caller lost interest, e.g. the page was left.
    Cancelled,
    /// The session is unknown or over. Signing in helps.
    SignedOut,
    /// The password was right; a second factor is wanted.
    Challenge(Challenge),
    /// The server knows who asks and refuses (403).
    NotAllowed { message: String },
    /// The server refused for a reason of its own, in its own words.
    Refused { status: u16, message: String },
    /// An answer that is not what this method answers.
    Unreadable { method: &'static str, found: Found },
}

impl ApiError {
    const NOT_FOUND: u16 = 404;

    /// What a server says that does not know the thing.
    pub const fn not_found() -> Self {
        Self::Refused { status: Self::NOT_FOUND, message: String::new() }
    }

    /// Whether the server does not know the thing that it was asked about.
    pub const fn is_not_found(&self) -> bool {
        matches!(self, Self::Refused { status: Self::NOT_FOUND, .. })
    }
}

/// The second factors that a server offers for a sign-in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Challenge {
    pub totp: bool,
    pub webauthn: Option<WebAuthnSignRequest>,
}

/// What stood where an answer was expected. Never its content, which may hold secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A web page, as a proxy or a captive portal sends.
    Html,
    /// JSON that ends too early.
    CutOff,
    /// Something that is not JSON.
    NotJson,
    /// JSON of another shape; where it stopped making sense.
    WrongShape { line: usize, column: usize },
    /// Bytes that are not text.
    NotText,
}
