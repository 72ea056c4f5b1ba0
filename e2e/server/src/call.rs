//! One call: who asks, from where, and the part of the state that they may see.

use crate::refusal::{Outcome, Refusal};
use crate::server::Server;
use crate::state::jobs::Jobs;
use crate::state::users::Users;
use crate::state::{logs, tenants};
use comet_api::types::{AdminUserPermissions, CometAPIResponseMessage};
use comet_api::{MethodInfo, Secret, UnixSeconds, Username};
use rusqlite::Connection;
use std::net::IpAddr;
use url::Url;

pub struct Call<'a> {
    pub server: &'a Server,
    pub db: &'a Connection,
    /// The method that is called.
    pub info: &'static MethodInfo,
    pub caller: Caller,
    pub origin: &'a Origin,
}

/// Where a request comes from.
#[derive(Clone, Debug, Default)]
pub struct Origin {
    /// The address that the browser shows, as it says itself, without a path; `None` when it does not say.
    pub address: Option<Url>,
    /// The other end of the connection.
    pub peer: Option<IpAddr>,
}

/// Who asks, once it is proven.
#[derive(Clone, Debug, PartialEq)]
pub enum Caller {
    Nobody,
    Admin(Admin),
    User { name: Username, session: Option<Secret> },
}

#[derive(Clone, Debug, PartialEq)]
pub struct Admin {
    pub name: Username,
    /// "" at the top level.
    pub organization: String,
    pub permissions: AdminUserPermissions,
    /// The key of the session that asks, unless each call brings the password.
    pub session: Option<Secret>,
}

/// Whose accounts a caller may see.
#[derive(Clone, Debug, PartialEq)]
pub enum Scope {
    Everyone,
    Tenant(String),
    Own(Username),
}

impl Call<'_> {
    pub fn now(&self) -> UnixSeconds {
        self.server.clock.now()
    }

    /// The administrator who asks. The router lets nobody else come to an administrator's method.
    pub fn admin(&self) -> Outcome<&Admin> {
        match &self.caller {
            Caller::Admin(admin) => Ok(admin),
            _ => Err(Refusal::forbidden("Only administrators may do this.")),
        }
    }

    /// The user who asks.
    pub fn user(&self) -> Outcome<&Username> {
        match &self.caller {
            Caller::User { name, .. } => Ok(name),
            _ => Err(Refusal::forbidden("Only users may do this.")),
        }
    }

    pub fn session(&self) -> Option<&Secret> {
        match &self.caller {
            Caller::Nobody => None,
            Caller::Admin(admin) => admin.session.as_ref(),
            Caller::User { session, .. } => session.as_ref(),
        }
    }

    /// Says what happened, in the server's log and to whoever listens.
    pub fn emit(&self, kind: i64, organization: &str, resource: &str) -> Outcome<()> {
        self.server.emit(self.db, kind, self.actor(), organization, resource)
    }

    /// Writes a line into the server's log.
    pub fn note(&self, line: &str) -> Outcome<()> {
        logs::note(self.db, self.now(), line)
    }

    /// Who did it, by name; "" for a stranger.
    pub fn actor(&self) -> &str {
        match &self.caller {
            Caller::Nobody => "",
            Caller::Admin(admin) => admin.name.as_str(),
            Caller::User { name, .. } => name.as_str(),
        }
    }

    pub fn scope(&self) -> Outcome<Scope> {
        match &self.caller {
            Caller::Nobody => Err(Refusal::forbidden("Sign in first.")),
            Caller::Admin(admin) if admin.organization.is_empty() => Ok(Scope::Everyone),
            Caller::Admin(admin) => Ok(Scope::Tenant(admin.organization.clone())),
            Caller::User { name, .. } => Ok(Scope::Own(name.clone())),
        }
    }

    /// The organization whose things are meant: a tenant's administrator only ever means their own.
    pub fn organization(&self, wanted: Option<&str>) -> Outcome<Option<String>> {
        match self.scope()? {
            Scope::Everyone => Ok(wanted.map(str::to_owned)),
            Scope::Tenant(own) if wanted.is_none_or(|wanted| wanted == own) => Ok(Some(own)),
            _ => Err(Refusal::forbidden("That organization is not yours.")),
        }
    }

    /// The organization of the administrator who asks; "" at the top level.
    pub fn organization_id(&self) -> Outcome<&str> {
        Ok(self.admin()?.organization.as_str())
    }

    /// The organization that a new thing belongs to: the one that is named, else the caller's own.
    pub fn home(&self, wanted: Option<&str>) -> Outcome<String> {
        let wanted = wanted.filter(|wanted| !wanted.is_empty());
        let home = self.organization(wanted)?.unwrap_or_default();
        tenants::check_exists(self.db, &home)?;
        Ok(home)
    }

    /// The users whom the caller may see.
    pub fn users(&self) -> Outcome<Users<'_>> {
        let rights = match &self.caller {
            Caller::Admin(admin) => admin.permissions.clone(),
            _ => AdminUserPermissions::default(),
        };
        Ok(Users::new(self.db, self.scope()?).written_by(rights, self.now()))
    }

    /// The jobs that the caller may see.
    pub fn jobs(&self) -> Outcome<Jobs<'_>> {
        Ok(Jobs::new(self.db, self.scope()?, self.now()))
    }
}

/// The answer of methods that have nothing else to say.
pub fn done() -> CometAPIResponseMessage {
    let mut message = CometAPIResponseMessage::default();
    message.set_status(200);
    message.set_message("OK");
    message
}

impl Origin {
    pub fn host(&self) -> Option<&str> {
        self.address.as_ref().and_then(Url::host_str)
    }
}
