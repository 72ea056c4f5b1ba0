//! Who asks: proves a password, a code or a session key, and says what else is wanted. Keeps no secrets of its own.

use super::sessions::{Account, Stage};
use super::{administrators, documents, password, settings};
use crate::call::{Admin, Caller};
use crate::refusal::{Outcome, Refusal};
use crate::server::Server;
use comet_api::method::{Auth, MethodInfo, Role};
use comet_api::types::{AllowedAdminUser, Organization, ServerConfigOptions, UserProfileConfig};
use comet_api::{Credentials, Secret, Username};
use rusqlite::{Connection, OptionalExtension};

/// One attempt to say who asks.
pub struct Attempt<'a> {
    pub server: &'a Server,
    pub db: &'a Connection,
    pub credentials: &'a Credentials,
    pub settings: ServerConfigOptions,
}

const WRONG: &str = "The user name or the password is wrong.";

impl<'a> Attempt<'a> {
    pub fn new(server: &'a Server, db: &'a Connection, credentials: &'a Credentials) -> Outcome<Self> {
        Ok(Self { server, db, credentials, settings: settings::get(db)? })
    }

    /// Who asks, if the method may be asked by them.
    pub fn identify(&self, info: &MethodInfo) -> Outcome<Caller> {
        self.check_roles(info)?;
        let public_downloads = self.settings.software_build_role().allow_unauthenticated_downloads();
        let caller = match info.requires.auth {
            Auth::Nobody => Caller::Nobody,
            Auth::AdminUnlessPublicDownloads if public_downloads => Caller::Nobody,
            Auth::Admin | Auth::AdminUnlessPublicDownloads => Caller::Admin(self.admin()?),
            Auth::User => self.user()?,
            Auth::Either => self.either()?,
        };
        match &caller {
            Caller::Admin(admin) if info.requires.top_level_admin_only && !admin.organization.is_empty() => {
                Err(Refusal::forbidden("Only administrators of the top level may do this."))
            }
            _ => Ok(caller),
        }
    }

    fn check_roles(&self, info: &MethodInfo) -> Outcome<()> {
        let is_on = |role: &Role| match role {
            Role::Authentication => self.settings.authentication_role().role_enabled(),
            Role::Storage => self.settings.storage_role().role_enabled(),
            Role::SoftwareBuild => self.settings.software_build_role().role_enabled(),
            Role::Constellation => self.settings.constellation_role().role_enabled(),
        };
        match info.requires.roles.iter().find(|role| !is_on(role)) {
            Some(role) => Err(Refusal::new(404, format!("This server does not have the role {role:?}."))),
            None => Ok(()),
        }
    }

    fn username(&self) -> Outcome<&'a Username> {
        self.credentials.username().ok_or_else(|| Refusal::forbidden("Sign in first: the request names no Username."))
    }

    /// An administrator where there is one of that name who can prove it, else a user.
    fn either(&self) -> Outcome<Caller> {
        let name = self.username()?;
        let is_user = self.find_user(name)?.is_some();
        match administrators::find(self.db, name)? {
            Some(_) if !is_user => Ok(Caller::Admin(self.admin()?)),
            Some(admin) if self.password_fits_admin(&admin) => Ok(Caller::Admin(self.admin()?)),
            _ => self.user(),
        }
    }

    fn admin(&self) -> Outcome<Admin> {
        let name = self.username()?;
        let account = Account::admin(name);
        let found = administrators::find(self.db, name)?;
        let session = match self.session_key() {
            Some(key) => Some(self.resume(key, &account)?),
            None => {
                let admin = found.as_ref();
                self.prove(&account, admin.is_some_and(|admin| self.password_fits_admin(admin)))?;
                None
            }
        };
        let document = found.ok_or_else(|| Refusal::forbidden(WRONG))?;
        self.check_tenant(document.organization_id())?;
        if session.is_none() {
            self.admins_second_factor(&account, &document)?;
        }
        Ok(Admin {
            name: name.clone(),
            organization: document.organization_id().to_owned(),
            permissions: document.permissions().clone(),
            session,
        })
    }

    fn user(&self) -> Outcome<Caller> {
        let name = self.username()?;
        let account = Account::user(name);
        let found = self.find_user(name)?;
        let session = match self.session_key() {
            Some(key) => Some(self.resume(key, &account)?),
            None => {
                let profile = found.as_ref();
                self.prove(&account, profile.is_some_and(|profile| self.password_fits_user(profile)))?;
                None
            }
        };
        let profile = found.ok_or_else(|| Refusal::forbidden(WRONG))?;
        self.check_tenant(profile.organization_id())?;
        if profile.is_suspended() {
            return Err(Refusal::forbidden("This account is suspended."));
        }
        if profile.policy().prevent_open_web_ui() {
            return Err(Refusal::forbidden("The policy of this account does not allow the web interface."));
        }
        if session.is_none() {
            self.users_second_factor(&account, &profile)?;
        }
        Ok(Caller::User { name: name.clone(), session })
    }

    fn session_key(&self) -> Option<&'a Secret> {
        match self.credentials {
            Credentials::SessionKey { key, .. } => Some(key),
            _ => None,
        }
    }

    fn resume(&self, key: &Secret, account: &Account) -> Outcome<Secret> {
        let limit = settings::idle_limit(&self.settings);
        match self.server.sessions.resume(key, account, limit, self.server.clock.tick())? {
            Stage::Full => Ok(key.clone()),
            Stage::Pending => Err(Refusal::forbidden("The session waits for its second factor.")),
        }
    }

    fn prove(&self, account: &Account, is_right: bool) -> Outcome<()> {
        let (id, now) = (account.id(), self.server.clock.tick());
        self.server.protection.check(&id, self.settings.login_protection(), now)?;
        if !is_right {
            self.server.protection.failed(&id, now);
            return Err(Refusal::forbidden(WRONG));
        }
        Ok(())
    }

    fn admins_second_factor(&self, account: &Account, admin: &AllowedAdminUser) -> Outcome<()> {
        if admin.allow_password_login() {
            self.server.protection.succeeded(&account.id());
            return Ok(());
        }
        Err(Refusal::forbidden("This account needs a second factor."))
    }

    fn users_second_factor(&self, account: &Account, profile: &UserProfileConfig) -> Outcome<()> {
        if profile.allow_password_login() {
            self.server.protection.succeeded(&account.id());
            return Ok(());
        }
        Err(Refusal::forbidden("This account needs a second factor."))
    }

    fn password(&self) -> Option<&'a str> {
        match self.credentials {
            Credentials::Password { password, .. }
            | Credentials::PasswordTotp { password, .. }
            | Credentials::PasswordWebAuthn { password, .. } => Some(password.reveal()),
            _ => None,
        }
    }

    fn password_fits_admin(&self, admin: &AllowedAdminUser) -> bool {
        self.password().is_some_and(|given| password::is_right(admin.password_format(), admin.password(), given))
    }

    fn password_fits_user(&self, profile: &UserProfileConfig) -> bool {
        let fits = |given| password::is_right(profile.password_format(), profile.password_hash(), given);
        self.password().is_some_and(fits)
    }

    fn find_user(&self, name: &Username) -> Outcome<Option<UserProfileConfig>> {
        let mut query = self.db.prepare_cached("SELECT body FROM user WHERE name = ?")?;
        let body: Option<String> = query.query_row([name.as_str()], |row| row.get(0)).optional()?;
        Ok(body.map(|body| serde_json::from_str(&body)).transpose()?)
    }

    fn check_tenant(&self, organization: &str) -> Outcome<()> {
        match documents::get::<Organization>(self.db, organization)? {
            Some(tenant) if tenant.is_suspended() => Err(Refusal::forbidden("This organization is suspended.")),
            _ => Ok(()),
        }
    }
}
