//! Sessions: keys that stand for a sign-in until nobody uses them for a while. They do not outlive the server.

use crate::clock::Tick;
use crate::refusal::{Outcome, Refusal};
use comet_api::{Secret, Username};
use parking_lot::Mutex;
use std::collections::HashMap;
use uuid::Uuid;

/// Which kind of account a name belongs to: an administrator and a user may share one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Admin,
    User,
}

/// An account: a name and its kind.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Account {
    pub kind: Kind,
    pub name: Username,
}

/// How far a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Signed in elsewhere; the second factor is still to come (`AdminAccountSessionUpgrade`).
    Pending,
    Full,
}

struct Session {
    account: Account,
    stage: Stage,
    used: Tick,
}

#[derive(Default)]
pub struct Sessions(Mutex<HashMap<String, Session>>);

impl Account {
    pub fn admin(name: &Username) -> Self {
        Self { kind: Kind::Admin, name: name.clone() }
    }
    pub fn user(name: &Username) -> Self {
        Self { kind: Kind::User, name: name.clone() }
    }
    /// The account as one text, for tables.
    pub fn id(&self) -> String {
        format!("{}:{}", self.kind.as_str(), self.name)
    }
}

impl Kind {
    /// As `SessionType` says it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::User => "user",
        }
    }
}

impl Sessions {
    pub fn start(&self, account: Account, stage: Stage, now: Tick) -> Secret {
        let key = format!("{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple());
        self.0.lock().insert(key.clone(), Session { account, stage, used: now });
        key.into()
    }

    /// Counts as use of the session. A key that is over, unknown or someone else's is refused alike.
    pub fn resume(&self, key: &Secret, account: &Account, idle_limit: i64, now: Tick) -> Outcome<Stage> {
        let mut sessions = self.0.lock();
        sessions.retain(|_, session| now.since(session.used) < idle_limit);
        let session = sessions.get_mut(key.reveal()).filter(|session| session.account == *account);
        let session = session.ok_or_else(|| Refusal::forbidden("The session has expired or is not known."))?;
        session.used = now;
        Ok(session.stage)
    }

    /// Makes a pending session a full one.
    pub fn upgrade(&self, key: &Secret) {
        if let Some(session) = self.0.lock().get_mut(key.reveal()) {
            session.stage = Stage::Full;
        }
    }

    pub fn end(&self, key: &Secret) {
        self.0.lock().remove(key.reveal());
    }

    /// Ends the sessions of an account but for one, as when its password changes.
    pub fn end_others(&self, account: &Account, keep: Option<&Secret>) {
        let keep = keep.map(Secret::reveal);
        self.0.lock().retain(|key, session| session.account != *account || Some(key.as_str()) == keep);
    }

    pub fn end_all(&self) {
        self.0.lock().clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_lasts_while_it_is_used() {
        let sessions = Sessions::default();
        let anna = Account::user(&"anna".into());
        let key = sessions.start(anna.clone(), Stage::Full, Tick(0));
        assert_eq!(sessions.resume(&key, &anna, 1800, Tick(1799)), Ok(Stage::Full));
        assert_eq!(sessions.resume(&key, &anna, 1800, Tick(3598)), Ok(Stage::Full));
        assert!(sessions.resume(&key, &anna, 1800, Tick(5398)).is_err());
    }

    #[test]
    fn a_key_is_good_for_its_own_account_only() {
        let sessions = Sessions::default();
        let key = sessions.start(Account::user(&"anna".into()), Stage::Full, Tick(0));
        assert!(sessions.resume(&key, &Account::user(&"ben".into()), 1800, Tick(1)).is_err());
        assert!(sessions.resume(&key, &Account::admin(&"anna".into()), 1800, Tick(1)).is_err());
    }

    #[test]
    fn ending_the_others_keeps_the_one_that_asks() {
        let sessions = Sessions::default();
        let anna = Account::user(&"anna".into());
        let (here, there) =
            (sessions.start(anna.clone(), Stage::Full, Tick(0)), sessions.start(anna.clone(), Stage::Full, Tick(0)));
        sessions.end_others(&anna, Some(&here));
        assert!(sessions.resume(&here, &anna, 1800, Tick(1)).is_ok());
        assert!(sessions.resume(&there, &anna, 1800, Tick(1)).is_err());
    }
}
