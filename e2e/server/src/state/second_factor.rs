//! What follows a right password: nothing, a code, a key, or the choice of the two.

use super::security_keys::Keys;
use super::sessions::Account;
use super::totp;
use crate::refusal::{Outcome, Refusal};
use comet_api::{Challenge, Credentials, UnixSeconds};

/// How an account may sign in.
pub struct Ways {
    pub password_alone: bool,
    pub totp: bool,
    pub security_key: bool,
}

/// Checks the second factor of one attempt.
pub struct SecondFactor<'a> {
    pub account: &'a Account,
    pub ways: Ways,
    /// A right password came with the attempt. A session that waits for its second factor has none.
    pub after_password: bool,
    /// `None` where the request does not say at which address it was made.
    pub keys: Option<Keys<'a>>,
    pub db: &'a rusqlite::Connection,
    pub now: UnixSeconds,
}

impl SecondFactor<'_> {
    /// Is what came with the password enough?
    pub fn check(&self, credentials: &Credentials) -> Outcome<()> {
        match credentials {
            Credentials::PasswordTotp { code, .. } | Credentials::Totp { code, .. } => self.check_code(code.reveal()),
            Credentials::PasswordWebAuthn { answer, .. } => match &self.keys {
                Some(keys) if self.ways.security_key => keys.check(self.account, answer),
                _ => Err(Refusal::forbidden("This account does not sign in with a security key.")),
            },
            _ if self.after_password && self.ways.password_alone => Ok(()),
            _ => Err(self.ask()?),
        }
    }

    fn check_code(&self, code: &str) -> Outcome<()> {
        if !self.ways.totp || !totp::exists(self.db, self.account)? {
            return Err(Refusal::forbidden("This account does not sign in with a code."));
        }
        match totp::use_up(self.db, self.account, code, self.now)? {
            true => Ok(()),
            false => Err(Refusal::forbidden("The code is wrong, or it was used already.")),
        }
    }

    /// What is wanted, of what the account has.
    fn ask(&self) -> Outcome<Refusal> {
        let webauthn = match &self.keys {
            Some(keys) if self.ways.security_key => keys.ask(self.account)?,
            _ => None,
        };
        let totp = self.ways.totp && totp::exists(self.db, self.account)?;
        if totp || webauthn.is_some() {
            return Ok(Refusal::SecondFactor(Challenge { totp, webauthn }));
        }
        Ok(Refusal::forbidden(if self.ways.security_key {
            "This account signs in with a security key, and none of its keys works at this address."
        } else {
            "This account may not sign in with its password alone, and it has no second factor."
        }))
    }
}
