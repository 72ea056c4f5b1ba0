//! Sessions: keys that stand for a sign-in until nobody uses them for a while. They do not outlive the server.

use super::administrators;
use crate::clock::Tick;
use crate::refusal::{Outcome, Refusal};
use comet_api::constants::default::SESSIONTIMEOUT;
use comet_api::{Secret, Username};
use parking_lot::Mutex;
use rusqlite::{Connection, OptionalExtension};
use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, Ordering};
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

pub struct Sessions {
    by_key: Mutex<HashMap<String, Session>>,
    /// Seconds without a call after which a session ends.
    idle_limit: AtomicI64,
}

impl Default for Sessions {
    fn default() -> Self {
        Self { by_key: Mutex::default(), idle_limit: AtomicI64::new(SESSIONTIMEOUT) }
    }
}

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
    /// Whose it is; "" for the top level's, and for one that is not there.
    pub fn organization(&self, db: &Connection) -> Outcome<String> {
        match self.kind {
            Kind::Admin => {
                let found = administrators::find(db, &self.name)?;
                Ok(found.map(|admin| admin.organization_id().to_owned()).unwrap_or_default())
            }
            Kind::User => {
                let mut query = db.prepare_cached("SELECT organization FROM user WHERE name = ?")?;
                let found = query.query_row([self.name.as_str()], |row| row.get(0)).optional()?;
                Ok(found.unwrap_or_default())
            }
        }
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
        self.by_key.lock().insert(key.clone(), Session { account, stage, used: now });
        key.into()
    }

    /// Counts as use of the session. A key that is over, unknown or someone else's is refused alike.
    pub fn resume(&self, key: &Secret, account: &Account, now: Tick) -> Outcome<Stage> {
        let mut sessions = self.by_key.lock();
        let fits = |session: &&mut Session| session.account == *account && !self.is_over(session, now);
        let session = sessions.get_mut(key.reveal()).filter(fits);
        let session = session.ok_or_else(|| Refusal::forbidden("The session has expired or is not known."))?;
        session.used = now;
        Ok(session.stage)
    }

    /// Is this a full session of the account? Asking is no use of it.
    pub fn is_on(&self, key: &Secret, account: &Account, now: Tick) -> bool {
        let sessions = self.by_key.lock();
        sessions.get(key.reveal()).is_some_and(|session| {
            session.account == *account && session.stage == Stage::Full && !self.is_over(session, now)
        })
    }

    /// Forgets the sessions that nobody used for too long; the answer is whose they were.
    pub fn sweep(&self, now: Tick) -> Vec<Account> {
        let over = self.by_key.lock().extract_if(|_, session| self.is_over(session, now)).collect::<Vec<_>>();
        over.into_iter().map(|(_, session)| session.account).collect()
    }

    /// From now on sessions end after so many seconds without a call.
    pub fn set_idle_limit(&self, seconds: i64) {
        self.idle_limit.store(seconds, Ordering::Relaxed);
    }

    fn is_over(&self, session: &Session, now: Tick) -> bool {
        now.since(session.used) >= self.idle_limit.load(Ordering::Relaxed)
    }

    /// Makes a pending session a full one.
    pub fn upgrade(&self, key: &Secret) {
        if let Some(session) = self.by_key.lock().get_mut(key.reveal()) {
            session.stage = Stage::Full;
        }
    }

    pub fn end(&self, key: &Secret) {
        self.by_key.lock().remove(key.reveal());
    }

    /// Ends the sessions of an account but for one, as when its password changes.
    pub fn end_others(&self, account: &Account, keep: Option<&Secret>) {
        let keep = keep.map(Secret::reveal);
        self.by_key.lock().retain(|key, session| session.account != *account || Some(key.as_str()) == keep);
    }

    pub fn end_all(&self) {
        self.by_key.lock().clear();
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
        assert_eq!(sessions.resume(&key, &anna, Tick(1799)), Ok(Stage::Full));
        assert_eq!(sessions.resume(&key, &anna, Tick(3598)), Ok(Stage::Full));
        assert!(sessions.resume(&key, &anna, Tick(5398)).is_err());
    }

    #[test]
    fn a_key_is_good_for_its_own_account_only() {
        let sessions = Sessions::default();
        let key = sessions.start(Account::user(&"anna".into()), Stage::Full, Tick(0));
        assert!(sessions.resume(&key, &Account::user(&"ben".into()), Tick(1)).is_err());
        assert!(sessions.resume(&key, &Account::admin(&"anna".into()), Tick(1)).is_err());
    }

    #[test]
    fn ending_the_others_keeps_the_one_that_asks() {
        let sessions = Sessions::default();
        let anna = Account::user(&"anna".into());
        let (here, there) =
            (sessions.start(anna.clone(), Stage::Full, Tick(0)), sessions.start(anna.clone(), Stage::Full, Tick(0)));
        sessions.end_others(&anna, Some(&here));
        assert!(sessions.resume(&here, &anna, Tick(1)).is_ok());
        assert!(sessions.resume(&there, &anna, Tick(1)).is_err());
    }
}
