//! How far a sign-in has come, as plain data: a password, then what the server asks for on top.

use comet_api::types::{WebAuthnSignRequest, WebAuthnSignResponse};
use comet_api::{Challenge, Credentials, Secret, Username};

/// Where a sign-in stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Step {
    /// A name and a password are wanted.
    #[default]
    Password,
    /// The server offers a code and a key; the person picks one.
    Choose(Pending),
    /// A code of an authenticator app is wanted.
    Code(Pending),
    /// A touch of a security key is wanted.
    Key(Pending, WebAuthnSignRequest),
}

/// A sign-in whose password was right.
#[derive(Clone, Debug, PartialEq)]
pub struct Pending {
    pub username: Username,
    password: Secret,
    challenge: Challenge,
}

impl Step {
    /// What comes after a password that the server answered with this challenge.
    pub fn after_password(username: Username, password: Secret, challenge: Challenge) -> Self {
        let pending = Pending { username, password, challenge };
        match (pending.challenge.totp, pending.challenge.webauthn.clone()) {
            (true, Some(_)) => Self::Choose(pending),
            (false, Some(request)) => Self::Key(pending, request),
            (_, None) => Self::Code(pending),
        }
    }

    pub fn pending(&self) -> Option<&Pending> {
        match self {
            Self::Password => None,
            Self::Choose(pending) | Self::Code(pending) | Self::Key(pending, _) => Some(pending),
        }
    }
}

impl Pending {
    /// The step that takes a code.
    pub fn with_code(self) -> Step {
        Step::Code(self)
    }

    /// The step that takes a key; a code when no key was offered.
    pub fn with_key(self) -> Step {
        match self.challenge.webauthn.clone() {
            Some(request) => Step::Key(self, request),
            None => Step::Code(self),
        }
    }

    /// True when the person may go back and pick the other way.
    pub fn has_choice(&self) -> bool {
        self.challenge.totp && self.challenge.webauthn.is_some()
    }

    /// The password alone, to ask the server for a fresh challenge: each is good for one try.
    pub fn password_again(&self) -> Credentials {
        Credentials::Password { username: self.username.clone(), password: self.password.clone() }
    }

    pub fn answer_with_code(&self, code: &str) -> Credentials {
        Credentials::PasswordTotp {
            username: self.username.clone(),
            password: self.password.clone(),
            code: code.into(),
        }
    }

    pub fn answer_with_key(&self, answer: WebAuthnSignResponse) -> Credentials {
        Credentials::PasswordWebAuthn { username: self.username.clone(), password: self.password.clone(), answer }
    }

    /// The same sign-in with the challenge that the server has sent since.
    pub fn renewed(self, challenge: Challenge) -> Self {
        Self { challenge, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(totp: bool, key: bool) -> Step {
        let webauthn = key.then(WebAuthnSignRequest::default);
        Step::after_password("anna".into(), "pw".into(), Challenge { totp, webauthn })
    }

    #[test]
    fn the_server_decides_what_comes_after_the_password() {
        assert!(matches!(after(true, false), Step::Code(_)));
        assert!(matches!(after(false, true), Step::Key(..)));
        assert!(matches!(after(true, true), Step::Choose(_)));
    }

    #[test]
    fn a_choice_can_be_changed() {
        let Step::Choose(pending) = after(true, true) else { panic!("a choice") };
        assert!(pending.has_choice());
        let Step::Key(pending, _) = pending.with_key() else { panic!("the key") };
        assert!(matches!(pending.with_code(), Step::Code(_)));
    }

    #[test]
    fn a_password_in_waiting_is_not_printed() {
        assert!(!format!("{:?}", after(true, true)).contains("pw"));
    }
}
