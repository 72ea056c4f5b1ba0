//! Lays the seed into a new store: documents as they are, passwords hashed, each only once.

use crate::refusal::Outcome;
use crate::seed::{self, DemoAccount, SeedAdmin, SeedData, SeedKind, blank};
use crate::snapshots::{self, Snapshot};
use crate::state::sessions::Account;
use crate::state::{administrators, buckets, documents, jobs, lobby, password, settings, totp, users};
use comet_api::constants::engine_builtin;
use comet_api::types::{AllowedAdminUser, BackupJobDetail, UserProfileConfig};
use comet_api::{Secret, UnixSeconds, Username};
use rusqlite::Connection;
use std::collections::HashMap;

/// Fills the store; the answer is whom the seed invites to sign in.
pub fn lay(db: &Connection, kind: SeedKind, now: UnixSeconds) -> Outcome<Vec<DemoAccount>> {
    let mut data = seed::build(kind, now);
    let settings = match kind {
        SeedKind::Empty => settings::fresh(),
        SeedKind::Demo | SeedKind::Large => settings::demo(),
    };
    settings::set(db, &settings)?;
    let mut hashes = Hashes::default();
    for admin in &data.admins {
        lay_admin(db, admin, &mut hashes)?;
    }
    // Each is let go when it is laid: there may be a hundred thousand of them.
    for job in std::mem::take(&mut data.jobs) {
        jobs::write(db, &job)?;
        lay_snapshot(db, &data, &job)?;
    }
    for (name, profile) in std::mem::take(&mut data.users) {
        lay_user(db, &data, &name, profile, &mut hashes)?;
    }
    if kind != SeedKind::Empty {
        lobby::lay(db, now)?;
    }
    lay_all(db, &data.organizations)?;
    lay_all(db, &data.policies)?;
    lay_all(db, &data.groups)?;
    lay_all(db, &data.news)?;
    for (id, connection) in &data.connections {
        documents::put(db, id.as_str(), connection)?;
    }
    Ok(data.accounts)
}

/// What the job left in its vault. Of items that are gone nobody knows the engine; most are files.
fn lay_snapshot(db: &Connection, data: &SeedData, job: &BackupJobDetail) -> Outcome<()> {
    let item = data.users.get(&Username::from(job.username())).and_then(|owner| owner.sources().get(job.source_guid()));
    let engine = item.map_or(engine_builtin::FILE, |item| item.engine());
    Snapshot::of(job, engine).map_or(Ok(()), |snapshot| snapshots::add(db, &snapshot))
}

fn lay_all<T: documents::Kept>(db: &Connection, all: &indexmap::IndexMap<String, T>) -> Outcome<()> {
    all.iter().try_for_each(|(id, document)| documents::put(db, id, document))
}

fn lay_admin(db: &Connection, seed: &SeedAdmin, hashes: &mut Hashes) -> Outcome<()> {
    let mut admin: AllowedAdminUser = blank();
    admin.set_username(seed.name.as_str());
    admin.set_organization_id(seed.organization_id.clone());
    admin.set_password_format(password::HASHED);
    admin.set_password(hashes.of(&seed.password)?);
    admin.set_allow_password_login(seed.security.allow_password);
    admin.set_allow_password_and_totp_login(seed.security.allow_password_and_totp);
    admin.set_allow_password_and_webauthn_login(seed.security.allow_password_and_webauthn);
    admin.set_require_password_change(seed.security.must_change_password);
    admin.set_permissions(seed.permissions.clone());
    if let Some(secret) = &seed.security.totp_secret {
        totp::set(db, &Account::admin(&seed.name), secret.reveal())?;
        administrators::note_totp(&mut admin);
    }
    administrators::write(db, &admin)
}

fn lay_user(
    db: &Connection,
    data: &SeedData,
    name: &Username,
    mut profile: UserProfileConfig,
    hashes: &mut Hashes,
) -> Outcome<()> {
    profile.set_password_format(password::HASHED);
    profile.set_password_hash(hashes.of(data.password_of(name))?);
    if let Some(secret) = data.user_totp_secrets.get(name) {
        totp::set(db, &Account::user(name), secret.reveal())?;
        users::note_totp(&mut profile);
    }
    buckets::lay(db, &profile)?;
    users::put(db, name, &profile).map(drop)
}

/// Thousands of users of the seed share a password, and then its hash.
#[derive(Default)]
struct Hashes(HashMap<String, String>);

impl Hashes {
    fn of(&mut self, password: &Secret) -> Outcome<String> {
        if let Some(hash) = self.0.get(password.reveal()) {
            return Ok(hash.clone());
        }
        let hash = password::hash(password.reveal())?;
        self.0.insert(password.reveal().to_owned(), hash.clone());
        Ok(hash)
    }
}
