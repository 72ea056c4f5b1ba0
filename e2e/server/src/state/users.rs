//! Users and their profiles: who may see which, what a write may change, and the hash that guards it.

use super::profile_rules::Writer;
use super::totp;
use crate::call::Scope;
use crate::refusal::{Outcome, Refusal};
use crate::registry::Listed;
use crate::rows::{Rows, Table};
use crate::snapshots;
use comet_api::types::{AdminUserPermissions, GetProfileAndHashResponseMessage, UserProfileConfig};
use comet_api::{Dictionary, List, UnixSeconds, Username};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The users that a caller may see.
pub struct Users<'a> {
    db: &'a Connection,
    writer: Writer,
}

impl<'a> Users<'a> {
    pub fn new(db: &'a Connection, scope: Scope) -> Self {
        Self { db, writer: Writer { scope, rights: AdminUserPermissions::default(), now: UnixSeconds::default() } }
    }

    /// Writes are judged by these permissions, and dated so.
    pub fn written_by(self, rights: AdminUserPermissions, now: UnixSeconds) -> Self {
        Self { writer: Writer { rights, now, ..self.writer }, ..self }
    }

    pub fn names(&self) -> Outcome<List<String>> {
        let mut names = List::default();
        self.each(|name, _| {
            names.push(name);
            Ok(())
        })?;
        Ok(names)
    }

    pub fn all(&self) -> Outcome<Listed<Dictionary<UserProfileConfig>>> {
        let (filter, value) = self.writer.scope.user_filter();
        let mut query = self.db.prepare_cached(&format!("SELECT rowid FROM user WHERE {filter} ORDER BY name"))?;
        let ids = query.query_map([value], |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(Listed::new(Rows::new(Table::Users, self.writer.scope.clone(), ids)))
    }

    /// Where the users can be written to.
    pub fn email_addresses(&self) -> Outcome<Vec<String>> {
        let mut addresses = Vec::new();
        self.each(|_, body| {
            let profile: UserProfileConfig = serde_json::from_str(body)?;
            addresses.extend(profile.emails().iter().filter(|address| address.contains('@')).map(str::to_owned));
            Ok(())
        })?;
        Ok(addresses)
    }

    pub fn profile(&self, name: &Username) -> Outcome<UserProfileConfig> {
        Ok(serde_json::from_str(&self.text(name)?)?)
    }

    pub fn hash(&self, name: &Username) -> Outcome<String> {
        Ok(hash_of(&self.text(name)?))
    }

    pub fn profile_and_hash(&self, name: &Username) -> Outcome<GetProfileAndHashResponseMessage> {
        let text = self.text(name)?;
        let mut answer = GetProfileAndHashResponseMessage::default();
        answer.set_status(200);
        answer.set_message("OK");
        answer.set_profile_hash(hash_of(&text));
        answer.set_profile(serde_json::from_str::<UserProfileConfig>(&text)?);
        Ok(answer)
    }

    /// Writes the whole profile; with `expected`, only if the profile is still the one with this hash.
    /// Items that came from the `taken` sources of a policy go.
    pub fn replace(
        &self,
        name: &Username,
        profile: UserProfileConfig,
        expected: Option<&str>,
        taken: &[String],
    ) -> Outcome<GetProfileAndHashResponseMessage> {
        let text = self.text(name)?;
        if expected.is_some_and(|expected| expected != hash_of(&text)) {
            return Err(Refusal::stale());
        }
        let old: UserProfileConfig = serde_json::from_str(&text)?;
        let profile = self.writer.settle(self.db, &old, profile, taken)?;
        write(self.db, name, &profile)?;
        for vault in old.destinations().keys().filter(|vault| profile.destinations().get(vault).is_none()) {
            snapshots::forget_vault(self.db, name, vault)?;
        }
        self.profile_and_hash(name)
    }

    /// Changes the profile where its hash is still the expected one; for methods that change one thing.
    pub fn change(
        &self,
        name: &Username,
        expected: Option<&str>,
        change: impl FnOnce(&mut UserProfileConfig),
    ) -> Outcome<String> {
        let text = self.text(name)?;
        if expected.is_some_and(|expected| expected != hash_of(&text)) {
            return Err(Refusal::stale());
        }
        let mut profile: UserProfileConfig = serde_json::from_str(&text)?;
        change(&mut profile);
        write(self.db, name, &profile)
    }

    /// Adds a user, whose profile is judged like a write to an empty one.
    pub fn add(&self, profile: UserProfileConfig) -> Outcome<UserProfileConfig> {
        let mut nobody = UserProfileConfig::default();
        nobody.set_username(profile.username());
        nobody.set_organization_id(profile.organization_id());
        let profile = self.writer.settle(self.db, &nobody, profile, &[])?;
        write(self.db, &profile.username().into(), &profile)?;
        Ok(profile)
    }

    fn text(&self, name: &Username) -> Outcome<String> {
        let mut query = self.db.prepare_cached("SELECT organization, body FROM user WHERE name = ?")?;
        let found: Option<(String, String)> =
            query.query_row([name.as_str()], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        match found {
            Some((organization, body)) if self.may_see(name, &organization) => Ok(body),
            _ => Err(Refusal::not_found("user", name.as_str())),
        }
    }

    fn may_see(&self, name: &Username, organization: &str) -> bool {
        match &self.writer.scope {
            Scope::Everyone => true,
            Scope::Tenant(own) => own == organization,
            Scope::Own(own) => own == name,
        }
    }

    fn each(&self, mut take: impl FnMut(String, &str) -> Outcome<()>) -> Outcome<()> {
        let (filter, value) = self.writer.scope.user_filter();
        let mut query = self.db.prepare_cached(&format!("SELECT name, body FROM user WHERE {filter} ORDER BY name"))?;
        let mut rows = query.query([value])?;
        while let Some(row) = rows.next()? {
            take(row.get(0)?, row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?)?;
        }
        Ok(())
    }
}

impl Scope {
    /// Does a thing of this organization concern the caller?
    pub fn may_see_things_of(&self, organization: &str) -> bool {
        match self {
            Self::Everyone => true,
            Self::Tenant(own) => own == organization,
            Self::Own(_) => false,
        }
    }

    /// A condition on the table of users, and its parameter.
    pub fn user_filter(&self) -> (&'static str, &str) {
        match self {
            Self::Everyone => ("?1 IS NOT NULL", ""),
            Self::Tenant(organization) => ("organization = ?1", organization),
            Self::Own(name) => ("name = ?1", name.as_str()),
        }
    }
}

/// Devices of all users: what the licence counts.
pub fn count_devices(db: &Connection) -> Outcome<i64> {
    Ok(db.query_row("SELECT COALESCE(SUM(devices), 0) FROM user", [], |row| row.get(0))?)
}

/// Opaque to clients: they compare it and send it back.
pub fn hash_of(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Stores the profile, a new user's too; the answer is its hash.
pub fn write(db: &Connection, name: &Username, profile: &UserProfileConfig) -> Outcome<String> {
    put(db, name, profile).map(|text| hash_of(&text))
}

/// The same; the answer is the text that is kept.
pub fn put(db: &Connection, name: &Username, profile: &UserProfileConfig) -> Outcome<String> {
    let text = serde_json::to_string(profile)?;
    let mut insert = db.prepare_cached(
        "INSERT INTO user (name, organization, devices, body) VALUES (?, ?, ?, ?)
         ON CONFLICT (name) DO UPDATE SET organization = excluded.organization, devices = excluded.devices,
         body = excluded.body",
    )?;
    let devices = i64::try_from(profile.devices().len()).unwrap_or(i64::MAX);
    insert.execute(params![name.as_str(), profile.organization_id(), devices, text])?;
    Ok(text)
}

/// Says in the profile that there is a TOTP secret; the secret itself is not in it. A new text for each secret, as
/// the encrypted secret would be, so that the hash moves.
pub fn note_totp(profile: &mut UserProfileConfig) {
    profile.set_totp_key_encryption_format(totp::KEPT_FORMAT);
    profile.set_totp_key(format!("{} {}", totp::KEPT_ELSEWHERE, Uuid::new_v4().simple()));
}
