//! The accounts that the printed table invites to sign in with, and the administrators of the demo.
//! Passwords are known to everyone; nothing here guards anything.

use super::shape::blank;
use super::tenants::Tenant;
use comet_api::types::AdminUserPermissions;
use comet_api::{Secret, Username};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountKind {
    Administrator,
    TenantAdministrator,
    User,
}

/// A line of the table of accounts that the server prints when it starts.
#[derive(Clone, Debug, PartialEq)]
pub struct DemoAccount {
    pub kind: AccountKind,
    pub name: Username,
    pub password: Secret,
    /// Base32, for an authenticator app.
    pub totp_secret: Option<Secret>,
    /// What the account is good to try.
    pub note: &'static str,
}

/// An administrator of the fresh server.
#[derive(Clone, Debug, PartialEq)]
pub struct SeedAdmin {
    pub name: Username,
    pub password: Secret,
    /// "" for the top level.
    pub organization_id: String,
    pub security: SeedSecurity,
    pub permissions: AdminUserPermissions,
}

/// How an administrator may sign in (the facts of `AdminSecurityOptions`).
#[derive(Clone, Debug, PartialEq)]
pub struct SeedSecurity {
    pub allow_password: bool,
    pub allow_password_and_totp: bool,
    pub allow_password_and_webauthn: bool,
    pub must_change_password: bool,
    /// Base32.
    pub totp_secret: Option<Secret>,
}

const MORGANS_TOTP: &str = "PERIHELIONDEMOMORGAN234567ABCDEF";
const BENS_TOTP: &str = "PERIHELIONDEMOBENBEN234567ABCDEF";

/// The user who has to choose a new password.
pub const MUST_CHANGE: &str = "carla";

/// The base32 secret of a user who has TOTP.
pub fn user_totp(username: &str) -> Option<&'static str> {
    (username == "ben").then_some(BENS_TOTP)
}

/// The password of every user who has none of their own.
pub const SHARED_USER_PASSWORD: &str = "demo-user";

impl SeedSecurity {
    fn password_only() -> Self {
        Self {
            allow_password: true,
            allow_password_and_totp: false,
            allow_password_and_webauthn: false,
            must_change_password: false,
            totp_secret: None,
        }
    }
}

fn admin(name: &str, password: &str, security: SeedSecurity) -> SeedAdmin {
    SeedAdmin {
        name: name.into(),
        password: password.into(),
        organization_id: String::new(),
        security,
        permissions: blank(),
    }
}

pub fn admins() -> Vec<SeedAdmin> {
    let password = SeedSecurity::password_only;
    let totp = SeedSecurity {
        allow_password: false,
        allow_password_and_totp: true,
        totp_secret: Some(MORGANS_TOTP.into()),
        ..password()
    };
    let key = SeedSecurity { allow_password_and_webauthn: true, ..password() };
    let mut of_tenant = admin("tenant-admin", "demo-tenant", password());
    of_tenant.organization_id = Tenant::Nordlicht.id();
    of_tenant.permissions = restricted();
    vec![
        admin("admin", "demo-admin", password()),
        admin("morgan", "demo-morgan", totp),
        admin("riley", "demo-riley", key),
        of_tenant,
    ]
}

/// May brand the tenant and write its e-mail settings, but deletes no vault and adds no storage of its own.
fn restricted() -> AdminUserPermissions {
    let mut permissions: AdminUserPermissions = blank();
    permissions.set_prevent_edit_server_settings(true);
    permissions.set_prevent_server_shutdown(true);
    permissions.set_allow_edit_branding(true);
    permissions.set_allow_edit_email_options(true);
    permissions.set_deny_constellation_role(true);
    permissions.set_deny_view_server_history(true);
    permissions.set_prevent_delete_storage_vault(true);
    permissions.set_prevent_add_custom_storage_vault(true);
    permissions
}

pub fn printed() -> Vec<DemoAccount> {
    use AccountKind::{Administrator, TenantAdministrator, User};
    let line = |kind, name: &str, password: &str, totp: Option<&str>, note| DemoAccount {
        kind,
        name: name.into(),
        password: password.into(),
        totp_secret: totp.map(Into::into),
        note,
    };
    vec![
        line(Administrator, "admin", "demo-admin", None, "sees everything"),
        line(Administrator, "morgan", "demo-morgan", Some(MORGANS_TOTP), "needs a TOTP code"),
        line(Administrator, "riley", "demo-riley", None, "may register a security key"),
        line(TenantAdministrator, "tenant-admin", "demo-tenant", None, "sees the tenant Nordlicht IT"),
        line(User, "anna", "demo-anna", None, "two devices, one backup failed yesterday"),
        line(User, "ben", "demo-ben", Some(BENS_TOTP), "needs a TOTP code"),
        line(User, "carla", "demo-carla", None, "must choose a new password"),
    ]
}
