//! Administrators who signed in earlier and have not asked again: are they still let in, and what may they see now?

use super::documents;
use super::sessions::{Account, Sessions};
use crate::call::Admin;
use crate::clock::Tick;
use comet_api::types::{AllowedAdminUser, Organization};
use comet_api::{Secret, UnixSeconds, Username};
use rusqlite::Connection;

/// How an administrator came in.
#[derive(Clone)]
pub struct Standing {
    name: Username,
    proof: Proof,
}

#[derive(Clone)]
enum Proof {
    Session(Secret),
    /// With the password that has this hash.
    Password(Secret),
}

/// The server at one moment.
pub struct Look<'a> {
    pub db: &'a Connection,
    pub sessions: &'a Sessions,
    pub now: UnixSeconds,
    pub tick: Tick,
}

impl Standing {
    /// The standing of an administrator who has just signed in.
    pub fn of(admin: &Admin, look: &Look<'_>) -> Option<Self> {
        let proof = match &admin.session {
            Some(key) => Proof::Session(key.clone()),
            None => Proof::Password(document(look.db, &admin.name)?.password().into()),
        };
        Some(Self { name: admin.name.clone(), proof })
    }

    /// The administrator as of now; `None` when they are not let in any more.
    pub fn admin(&self, look: &Look<'_>) -> Option<Admin> {
        let document = document(look.db, &self.name)?;
        let fits = match &self.proof {
            Proof::Session(_) => self.is_alive(look.sessions, look.tick),
            Proof::Password(hash) => document.password() == hash.reveal(),
        };
        let tenant = documents::get::<Organization>(look.db, document.organization_id()).ok()?;
        let is_suspended = tenant.is_some_and(|tenant| tenant.is_suspended());
        (fits && !is_suspended).then(|| Admin {
            name: self.name.clone(),
            organization: document.organization_id().to_owned(),
            permissions: document.permissions().clone(),
            session: None,
        })
    }

    /// Is the session still on, if there is one? Asking does not prolong it.
    pub fn is_alive(&self, sessions: &Sessions, now: Tick) -> bool {
        match &self.proof {
            Proof::Session(key) => sessions.is_on(key, &Account::admin(&self.name), now),
            Proof::Password(_) => true,
        }
    }
}

fn document(db: &Connection, name: &Username) -> Option<AllowedAdminUser> {
    documents::get(db, name.as_str()).ok().flatten()
}
