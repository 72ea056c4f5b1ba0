//! Administrators added, removed, and changed by others in the settings' list of them.
//! How each changes their own ways to sign in is left to `administrators`.

use super::secrets::OBSCURED;
use super::sessions::Account;
use super::{administrators, documents, ip_whitelist, password, security_keys, tenants, totp};
use crate::refusal::{Outcome, Refusal};
use crate::seed::blank;
use comet_api::constants::password_format::PLAINTEXT;
use comet_api::types::{AdminWebAuthnRegistration, AllowedAdminUser};
use comet_api::{Lens, List, Secret, Username};
use rusqlite::Connection;
use serde_json::Value;

/// A new administrator, who signs in with the password alone.
pub fn add(db: &Connection, name: &Username, password: &Secret, organization: &str) -> Outcome<()> {
    if name.as_str().trim().is_empty() || password.is_empty() {
        return Err(Refusal::bad("An administrator needs a name and a password."));
    }
    if administrators::find(db, name)?.is_some() {
        return Err(Refusal::new(409, format!("There is an administrator \"{name}\" already.")));
    }
    let mut admin: AllowedAdminUser = blank();
    admin.set_username(name.as_str());
    admin.set_organization_id(organization);
    admin.set_password_format(password::HASHED);
    admin.set_password(password::hash(password.reveal())?);
    admin.set_allow_password_login(true);
    administrators::write(db, &admin)
}

/// Removes the administrator and the second factors.
pub fn remove(db: &Connection, name: &Username) -> Outcome<()> {
    let account = Account::admin(name);
    documents::remove::<AllowedAdminUser>(db, name.as_str())?;
    totp::remove(db, &account)?;
    security_keys::keep_only(db, &account, &[])
}

/// Without an administrator of the top level who can sign in, nobody could mend the server.
pub fn check_someone_is_left(db: &Connection) -> Outcome<()> {
    let top_level = documents::all::<AllowedAdminUser>(db, Some(""))?;
    let may_sign_in = |admin: &AllowedAdminUser| {
        admin.allow_password_login()
            || admin.allow_password_and_totp_login()
            || admin.allow_password_and_webauthn_login()
    };
    match top_level.values().any(may_sign_in) {
        true => Ok(()),
        false => Err(Refusal::bad("No administrator of the top level could sign in any more.")),
    }
}

/// Makes the list all administrators there are; the answer is who went.
pub fn take_over(db: &Connection, sent: &[AllowedAdminUser]) -> Outcome<Vec<Username>> {
    let mut kept = documents::all::<AllowedAdminUser>(db, None)?;
    let mut names = Vec::new();
    for admin in sent {
        let name = admin.username();
        if name.trim().is_empty() || names.contains(&name) {
            return Err(Refusal::bad(format!(
                "Wrong parameter AdminUsers: each needs a name of its own, not \"{name}\"."
            )));
        }
        names.push(name);
        tenants::check_exists(db, admin.organization_id())?;
        ip_whitelist::check(admin.ip_whitelist())?;
        let admin = settled(db, kept.shift_remove(name).as_ref(), admin.clone())?;
        administrators::write(db, &admin)?;
    }
    let gone: Vec<Username> = kept.into_keys().map(Username::from).collect();
    gone.iter().try_for_each(|name| remove(db, name))?;
    check_someone_is_left(db)?;
    Ok(gone)
}

/// An administrator of the list with the secrets that stay.
fn settled(db: &Connection, kept: Option<&AllowedAdminUser>, mut sent: AllowedAdminUser) -> Outcome<AllowedAdminUser> {
    let name = Username::from(sent.username());
    let account = Account::admin(&name);
    match kept {
        Some(kept) if sent.password() == OBSCURED || sent.password() == kept.password() => {
            sent.set_password(kept.password());
            sent.set_password_format(kept.password_format());
        }
        // Who signs in elsewhere has none.
        _ if sent.password().is_empty() && !sent.external_authentication_source().is_empty() => {}
        _ if sent.password_format() == PLAINTEXT && !sent.password().is_empty() && sent.password() != OBSCURED => {
            let hash = password::hash(sent.password())?;
            sent.set_password(hash);
            sent.set_password_format(password::HASHED);
        }
        _ => {
            return Err(Refusal::bad(format!("A new password of \"{name}\" is plain text, with PasswordFormat 0.")));
        }
    }
    settle_totp(db, &account, kept, &mut sent)?;
    let none = Value::Null;
    let keys_of = |admin: Option<&AllowedAdminUser>| {
        admin.and_then(|admin| admin.raw("WebAuthnRegistrations")).unwrap_or(&none).clone()
    };
    let keys = security_keys::edited(&keys_of(kept), &keys_of(Some(&sent)))?;
    let ids: Vec<&str> = keys.iter().filter_map(|key| key.get("ID")?.as_str()).collect();
    security_keys::keep_only(db, &account, &ids)?;
    if sent.raw("WebAuthnRegistrations").is_some() {
        let keys = keys.iter().map(|key| AdminWebAuthnRegistration::of(key).clone());
        sent.set_webauthn_registrations(List(keys.collect::<Vec<_>>()));
    }
    Ok(sent)
}

/// A TOTP secret can be kept or taken away here, not set.
fn settle_totp(
    db: &Connection,
    account: &Account,
    kept: Option<&AllowedAdminUser>,
    sent: &mut AllowedAdminUser,
) -> Outcome<()> {
    let kept = kept.map(|kept| (kept.totp_key(), kept.totp_key_encryption_format()));
    match (sent.totp_key(), kept) {
        ("", _) => totp::remove(db, account),
        (OBSCURED, Some((key, format))) if !key.is_empty() => {
            sent.set_totp_key(key);
            sent.set_totp_key_encryption_format(format);
            Ok(())
        }
        _ => Err(Refusal::bad("Wrong parameter AdminUsers: a TOTPKey is made by its own method, not here.")),
    }
}
