//! Administrators: their documents, how each may sign in, and which of their secrets go out obscured.

use super::secrets::OBSCURED;
use super::sessions::Account;
use super::{documents, ip_whitelist, password, security_keys, totp};
use crate::call::Admin;
use crate::refusal::{Outcome, Refusal};
use comet_api::constants::password_format;
use comet_api::types::{AdminSecurityOptions, AdminU2FRegistration, AdminWebAuthnRegistration, AllowedAdminUser};
use comet_api::{Lens, List, Username};
use rusqlite::Connection;
use serde_json::Value;

/// What of an administrator's document is not theirs to set; all the rest is how they sign in
/// (`AdminSecurityOptions`), also what this version has no name for.
const SET_BY_OTHERS: [&str; 4] = ["Username", "OrganizationID", "ExternalAuthenticationSource", "Permissions"];

/// Is there nobody yet who could sign in as an administrator?
pub fn nobody_yet(db: &Connection) -> Outcome<bool> {
    Ok(documents::all::<AllowedAdminUser>(db, None)?.is_empty())
}

pub fn find(db: &Connection, name: &Username) -> Outcome<Option<AllowedAdminUser>> {
    documents::get(db, name.as_str())
}

pub fn get(db: &Connection, name: &Username) -> Outcome<AllowedAdminUser> {
    find(db, name)?.ok_or_else(|| Refusal::not_found("administrator", name.as_str()))
}

pub fn write(db: &Connection, admin: &AllowedAdminUser) -> Outcome<()> {
    documents::put(db, admin.username(), admin)
}

/// The administrator's ways to sign in, with the secrets as they are.
pub fn security(admin: &AllowedAdminUser) -> AdminSecurityOptions {
    let mut security = AdminSecurityOptions::default();
    *security.value_mut() = part(admin.value(), |field| !SET_BY_OTHERS.contains(&field));
    security
}

/// The fields of an object whose names fit.
fn part(document: &Value, fits: impl Fn(&str) -> bool) -> Value {
    let fields = document.as_object().into_iter().flatten();
    fields.filter(|(name, _)| fits(name)).map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// The same as it goes out.
pub fn obscured_security(admin: &AllowedAdminUser) -> AdminSecurityOptions {
    let mut security = security(admin);
    security.set_password(OBSCURED);
    if !security.totp_key().is_empty() {
        security.set_totp_key(OBSCURED);
    }
    security
}

/// All administrators as they go out.
pub fn list(db: &Connection) -> Outcome<Vec<AllowedAdminUser>> {
    let admins = documents::all::<AllowedAdminUser>(db, None)?.into_values();
    Ok(admins.map(|admin| with_security(&admin, obscured_security(&admin))).collect())
}

/// The document with other ways to sign in. Whatever is not among them stays, even if it was sent along.
fn with_security(admin: &AllowedAdminUser, security: AdminSecurityOptions) -> AllowedAdminUser {
    let mut document = part(admin.value(), |field| SET_BY_OTHERS.contains(&field));
    let security = part(security.value(), |field| !SET_BY_OTHERS.contains(&field));
    if let (Some(document), Value::Object(security)) = (document.as_object_mut(), security) {
        document.extend(security);
    }
    AllowedAdminUser::of(&document).clone()
}

/// Takes over the security options that the administrator sent. The answer says whether the password changed.
pub fn set_security(db: &Connection, who: &Admin, mut sent: AdminSecurityOptions) -> Outcome<bool> {
    let admin = get(db, &who.name)?;
    let kept = security(&admin);
    if !sent.allow_password_login()
        && !sent.allow_password_and_totp_login()
        && !sent.allow_password_and_webauthn_login()
        && !sent.allow_password_and_u2_f_login()
    {
        return Err(Refusal::bad("With every way to sign in off, nobody could use this account."));
    }
    ip_whitelist::check(sent.ip_whitelist())?;
    let new_password = (sent.password() != OBSCURED).then(|| sent.password().to_owned());
    if let Some(password) = &new_password {
        if who.permissions.prevent_change_password() {
            return Err(Refusal::forbidden("You may not change your password."));
        }
        sent.set_password(hash_of_new(&sent, &kept, password)?);
        sent.set_require_password_change(false);
    } else {
        sent.set_password(kept.password());
        sent.set_require_password_change(kept.require_password_change());
    }
    let format = if new_password.is_some() { password::HASHED } else { kept.password_format() };
    sent.set_password_format(format);
    keep_totp(&kept, &mut sent);
    set_keys(db, who, &kept, &mut sent)?;
    write(db, &with_security(&admin, sent))?;
    Ok(new_password.is_some())
}

fn hash_of_new(sent: &AdminSecurityOptions, kept: &AdminSecurityOptions, password: &str) -> Outcome<String> {
    if sent.password_format() != password_format::PLAINTEXT {
        return Err(Refusal::bad("Wrong parameter Security: a new Password is plain text, with PasswordFormat 0."));
    }
    if password.is_empty() {
        return Err(Refusal::bad("Wrong parameter Security: the new Password is empty."));
    }
    if password::is_right(kept.password_format(), kept.password(), password) {
        return Err(Refusal::bad("The new password is the one in use."));
    }
    password::hash(password)
}

/// Keys that are left out are forgotten; those that stay may have another name.
fn set_keys(db: &Connection, who: &Admin, kept: &AdminSecurityOptions, sent: &mut AdminSecurityOptions) -> Outcome<()> {
    let field = "WebAuthnRegistrations";
    let none = Value::Null;
    let keys = security_keys::edited(kept.raw(field).unwrap_or(&none), sent.raw(field).unwrap_or(&none))?;
    let ids: Vec<&str> = keys.iter().filter_map(|key| key.get("ID")?.as_str()).collect();
    security_keys::keep_only(db, &Account::admin(&who.name), &ids)?;
    if sent.raw(field).is_some() {
        sent.set_webauthn_registrations(List(
            keys.iter().map(|key| AdminWebAuthnRegistration::of(key).clone()).collect::<Vec<_>>(),
        ));
    }
    Ok(())
}

/// Adds a key that was just registered.
pub fn add_key(db: &Connection, name: &Username, key: AdminWebAuthnRegistration) -> Outcome<()> {
    let mut admin = get(db, name)?;
    let mut keys: Vec<AdminWebAuthnRegistration> = admin.webauthn_registrations().iter().cloned().collect();
    keys.push(key);
    admin.set_webauthn_registrations(List(keys));
    write(db, &admin)
}

/// Adds a key of the older kind.
pub fn add_u2f(db: &Connection, name: &Username, key: AdminU2FRegistration) -> Outcome<()> {
    let mut admin = get(db, name)?;
    let mut keys: Vec<AdminU2FRegistration> = admin.u2_f_registrations().iter().cloned().collect();
    keys.push(key);
    admin.set_u2_f_registrations(List(keys));
    write(db, &admin)
}

/// Says in the document that there is a TOTP secret; the secret itself is not in it.
pub fn note_totp(admin: &mut AllowedAdminUser) {
    admin.set_totp_key_encryption_format(totp::KEPT_FORMAT);
    admin.set_totp_key(totp::KEPT_ELSEWHERE);
}

/// The TOTP key has methods of its own; here it can only be kept.
fn keep_totp(kept: &AdminSecurityOptions, sent: &mut AdminSecurityOptions) {
    let Some(fields) = sent.value_mut().as_object_mut() else { return };
    for field in ["TOTPKey", "TOTPKeyEncryptionFormat"] {
        match kept.raw(field) {
            Some(value) => fields.insert(field.to_owned(), value.clone()),
            None => fields.shift_remove(field),
        };
    }
}
