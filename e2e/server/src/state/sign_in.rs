//! Who asks: proves a password, a code or a session key, and says what else is wanted. Keeps no secrets of its own.

use super::second_factor::{SecondFactor, Ways};
use super::security_keys::Keys;
use super::sessions::{Account, Stage};
use super::{administrators, documents, ip_whitelist, password, permissions, settings};
use crate::call::{Admin, Caller, Origin};
use crate::refusal::{Outcome, Refusal};
use crate::server::Server;
use comet_api::method::{Auth, MethodInfo, Role};
use comet_api::types::{AllowedAdminUser, Organization, ServerConfigOptions, UserProfileConfig};
use comet_api::{Credentials, Secret, Username};
use rusqlite::{Connection, OptionalExtension};
use std::cell::RefCell;

/// One attempt to say who asks.
pub struct Attempt<'a> {
    pub server: &'a Server,
    pub db: &'a Connection,
    pub credentials: &'a Credentials,
    pub origin: &'a Origin,
    /// The session that the call wants to finish signing in (`AdminAccountSessionUpgrade`).
    pub upgrading: Option<Secret>,
    /// The account that somebody could not sign in to.
    failed: &'a RefCell<Option<Account>>,
    settings: ServerConfigOptions,
}

const WRONG: &str = "The user name or the password is wrong.";

impl<'a> Attempt<'a> {
    pub fn new(
        server: &'a Server,
        db: &'a Connection,
        credentials: &'a Credentials,
        origin: &'a Origin,
        upgrading: Option<Secret>,
        failed: &'a RefCell<Option<Account>>,
    ) -> Outcome<Self> {
        let settings = settings::get(db)?;
        server.sessions.set_idle_limit(settings::idle_limit(&settings));
        Ok(Self { server, db, credentials, origin, upgrading, failed, settings })
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
        if let Caller::Admin(admin) = &caller {
            if info.requires.top_level_admin_only && !admin.organization.is_empty() {
                return Err(Refusal::forbidden("Only administrators of the top level may do this."));
            }
            permissions::check(admin, info)?;
        }
        Ok(caller)
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
            Some(_) if self.session_key().is_some() => self.admin().map(Caller::Admin).or_else(|_| self.user()),
            _ => self.user(),
        }
    }

    /// An administrator, for what is no method: the event stream.
    pub fn administrator(&self) -> Outcome<Admin> {
        match self.settings.authentication_role().role_enabled() {
            true => self.admin(),
            false => Err(Refusal::new(404, "This server does not have the role Authentication.")),
        }
    }

    fn admin(&self) -> Outcome<Admin> {
        let name = self.username()?;
        let account = Account::admin(name);
        let found = administrators::find(self.db, name)?;
        let fits = found.as_ref().is_some_and(|admin| self.password_fits_admin(admin));
        let stage = self.first_factor(&account, fits)?;
        let document = found.ok_or_else(|| Refusal::forbidden(WRONG))?;
        self.check_tenant(document.organization_id())?;
        if !ip_whitelist::allows(document.ip_whitelist(), self.origin.peer) {
            return Err(Refusal::forbidden("This account can't be used from this address."));
        }
        self.second_factor(&account, ways_of_admin(&document), stage)?;
        Ok(Admin {
            name: name.clone(),
            organization: document.organization_id().to_owned(),
            permissions: document.permissions().clone(),
            session: self.session_key().cloned(),
        })
    }

    fn user(&self) -> Outcome<Caller> {
        let name = self.username()?;
        let account = Account::user(name);
        let found = self.find_user(name)?;
        let fits = found.as_ref().is_some_and(|profile| self.password_fits_user(profile));
        let stage = self.first_factor(&account, fits)?;
        let profile = found.ok_or_else(|| Refusal::forbidden(WRONG))?;
        self.check_tenant(profile.organization_id())?;
        if profile.is_suspended() {
            return Err(Refusal::forbidden("This account is suspended."));
        }
        if profile.policy().prevent_open_web_ui() {
            return Err(Refusal::forbidden("The policy of this account does not allow the web interface."));
        }
        self.second_factor(&account, ways_of_user(&profile), stage)?;
        Ok(Caller::User { name: name.clone(), session: self.session_key().cloned() })
    }

    /// A session, or the right password. What is still missing after it is the answer.
    fn first_factor(&self, account: &Account, password_fits: bool) -> Outcome<Stage> {
        let now = self.server.clock.tick();
        let session = self.upgrading.as_ref().or(self.session_key());
        if let Some(key) = session {
            return self.server.sessions.resume(key, account, now);
        }
        let id = account.id();
        self.server.protection.check(&id, self.settings.login_protection(), now)?;
        if !password_fits {
            self.note_failure(account);
            return Err(Refusal::forbidden(WRONG));
        }
        Ok(Stage::Pending)
    }

    /// A wrong code counts like a wrong password, else it could be guessed.
    fn second_factor(&self, account: &Account, ways: Ways, stage: Stage) -> Outcome<()> {
        if stage == Stage::Full {
            return Ok(());
        }
        let (id, now) = (account.id(), self.server.clock.tick());
        self.server.protection.check(&id, self.settings.login_protection(), now)?;
        let name = self.settings.branding().product_name();
        let keys = self.origin.address.as_ref().map(|address| Keys {
            db: self.db,
            challenges: &self.server.challenges,
            address,
            name,
            now,
        });
        let after_password = self.upgrading.is_none() && self.session_key().is_none();
        let factor = SecondFactor { account, ways, after_password, keys, db: self.db, now: self.server.clock.now() };
        let checked = factor.check(self.credentials);
        match &checked {
            Ok(()) => self.server.protection.succeeded(&id),
            Err(Refusal::SecondFactor(_)) => {}
            Err(_) => self.note_failure(account),
        }
        checked
    }

    fn note_failure(&self, account: &Account) {
        self.server.protection.failed(&account.id(), self.server.clock.tick());
        self.failed.replace(Some(account.clone()));
    }

    fn session_key(&self) -> Option<&'a Secret> {
        match self.credentials {
            Credentials::SessionKey { key, .. } => Some(key),
            _ => None,
        }
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

fn ways_of_admin(admin: &AllowedAdminUser) -> Ways {
    Ways {
        password_alone: admin.allow_password_login(),
        totp: admin.allow_password_and_totp_login(),
        security_key: admin.allow_password_and_webauthn_login(),
    }
}

/// Security keys are for administrators only.
fn ways_of_user(profile: &UserProfileConfig) -> Ways {
    Ways {
        password_alone: profile.allow_password_login(),
        totp: profile.allow_password_and_totp_login(),
        security_key: false,
    }
}
