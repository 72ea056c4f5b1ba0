//! Who asks: credentials as the wire wants them, and text that must never be shown.

use crate::Username;
use crate::types::WebAuthnSignResponse;
use crate::wire::field::{Field, FieldProblem, Fields, Part};

/// Text that is never printed: no `Display`, a blind `Debug`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The text itself, for the one place that sends or compares it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
impl<T: Into<String>> From<T> for Secret {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}
impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}
impl Field for Secret {
    fn to_part(&self) -> Option<Part> {
        self.0.to_part()
    }
    fn from_part(part: Option<&Part>) -> Result<Self, FieldProblem> {
        String::from_part(part).map(Self)
    }
}

/// The ways to say who asks. `AuthType` on the wire is the variant's name.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Credentials {
    /// For the few methods that anyone may call.
    #[default]
    Nobody,
    Password {
        username: Username,
        password: Secret,
    },
    PasswordTotp {
        username: Username,
        password: Secret,
        code: Secret,
    },
    PasswordWebAuthn {
        username: Username,
        password: Secret,
        answer: WebAuthnSignResponse,
    },
    /// Finishes a session that waits for its second factor (`AdminAccountSessionUpgrade`).
    Totp {
        username: Username,
        code: Secret,
    },
    /// A device's own key; users only.
    LKey {
        username: Username,
        key: Secret,
    },
    SessionKey {
        username: Username,
        key: Secret,
    },
}

impl Credentials {
    /// Whose credentials these are; `None` for [`Credentials::Nobody`].
    pub fn username(&self) -> Option<&Username> {
        match self {
            Self::Nobody => None,
            Self::Password { username, .. }
            | Self::PasswordTotp { username, .. }
            | Self::PasswordWebAuthn { username, .. }
            | Self::Totp { username, .. }
            | Self::LKey { username, .. }
            | Self::SessionKey { username, .. } => Some(username),
        }
    }

    /// The names and values the wire carries, as form fields or behind `X-Comet-Admin-` as headers.
    pub fn to_pairs(&self) -> Vec<(&'static str, String)> {
        let Some(username) = self.username() else { return Vec::new() };
        let mut pairs = vec![("Username", username.to_string())];
        let mut add = |name, secret: &Secret| pairs.push((name, secret.reveal().to_owned()));
        let kind = match self {
            Self::Nobody => return Vec::new(),
            Self::Password { password, .. } => {
                add("Password", password);
                "Password"
            }
            Self::PasswordTotp { password, code, .. } => {
                add("Password", password);
                add("TOTP", code);
                "PasswordTOTP"
            }
            Self::PasswordWebAuthn { password, answer, .. } => {
                add("Password", password);
                // A document has texts for keys, so it can always be written.
                pairs.push(("WebAuthnSign", serde_json::to_string(answer).unwrap_or_default()));
                "PasswordWebAuthn"
            }
            Self::Totp { code, .. } => {
                add("TOTP", code);
                "TOTP"
            }
            Self::LKey { key, .. } => {
                add("LKey", key);
                "LKey"
            }
            Self::SessionKey { key, .. } => {
                add("SessionKey", key);
                "SessionKey"
            }
        };
        pairs.push(("AuthType", kind.to_owned()));
        pairs
    }

    /// What a request says of who asks; no `Username` is [`Credentials::Nobody`].
    pub fn from_lookup(find: impl Fn(&str) -> Option<String>) -> Result<Self, FieldProblem> {
        let Some(username) = find("Username").map(Username::from) else { return Ok(Self::Nobody) };
        let secret = |name: &'static str| {
            find(name).map(Secret::from).ok_or(FieldProblem::Missing).map_err(|problem| problem.of(name))
        };
        Ok(match find("AuthType").as_deref().unwrap_or("Password") {
            "Password" => Self::Password { username, password: secret("Password")? },
            "PasswordTOTP" => Self::PasswordTotp { username, password: secret("Password")?, code: secret("TOTP")? },
            "PasswordWebAuthn" => Self::PasswordWebAuthn {
                username,
                password: secret("Password")?,
                answer: Field::from_part(find("WebAuthnSign").map(Part::Text).as_ref())
                    .map_err(|problem| problem.of("WebAuthnSign"))?,
            },
            "TOTP" => Self::Totp { username, code: secret("TOTP")? },
            "LKey" => Self::LKey { username, key: secret("LKey")? },
            "SessionKey" => Self::SessionKey { username, key: secret("SessionKey")? },
            _ => return Err(FieldProblem::Malformed("not a known kind of sign-in".to_owned()).of("AuthType")),
        })
    }

    /// What a form says of who asks.
    pub fn from_fields(fields: &Fields) -> Result<Self, FieldProblem> {
        Self::from_lookup(|name| fields.text(name).map(str::to_owned))
    }
}
