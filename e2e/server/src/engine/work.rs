//! What the engine works with: the store within a transaction, the server's times, and who is at work.

use super::Engine;
use crate::call::{Call, Scope};
use crate::refusal::{Outcome, Refusal};
use crate::server::Server;
use crate::state::users::Users;
use comet_api::constants::sevt;
use comet_api::types::UserProfileConfig;
use comet_api::{UnixSeconds, Username};
use rusqlite::Connection;

pub struct Work<'a> {
    pub server: &'a Server,
    pub db: &'a Connection,
    /// By name; "" where a device works of its own accord.
    actor: &'a str,
}

impl<'a> Work<'a> {
    pub fn of(call: &'a Call<'_>) -> Self {
        Self { server: call.server, db: call.db, actor: call.actor() }
    }

    /// Nobody asked: time passes.
    pub fn unasked(server: &'a Server, db: &'a Connection) -> Self {
        Self { server, db, actor: "" }
    }

    pub fn engine(&self) -> &Engine {
        &self.server.engine
    }

    pub fn now(&self) -> UnixSeconds {
        self.server.clock.now()
    }

    /// Milliseconds of work that have passed.
    pub fn time(&self) -> i64 {
        self.server.engine.pace.now(&self.server.clock)
    }

    /// Says what happened to something of this user.
    pub fn emit(&self, kind: i64, owner: &UserProfileConfig, resource: &str) -> Outcome<()> {
        let actor = if self.actor.is_empty() { owner.username() } else { self.actor };
        self.server.emit(self.db, kind, actor, owner.organization_id(), resource)
    }

    /// The user's profile; `None` when the user was removed since.
    pub fn owner(&self, name: &Username) -> Outcome<Option<UserProfileConfig>> {
        match Users::new(self.db, Scope::Everyone).profile(name) {
            Err(Refusal::Because { status: 404, .. }) => Ok(None),
            found => found.map(Some),
        }
    }

    /// Writes into the user's profile, as a device does.
    pub fn change(&self, owner: &UserProfileConfig, change: impl FnOnce(&mut UserProfileConfig)) -> Outcome<()> {
        Users::new(self.db, Scope::Everyone).change(&owner.username().into(), None, change)?;
        self.emit(sevt::ACCOUNT_UPDATED, owner, owner.username())
    }
}
