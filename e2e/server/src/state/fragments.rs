//! Parts of the settings that each tenant has of its own: a tenant's administrator means the tenant's, others the
//! server's. Secrets in them go out obscured.

use super::{documents, resources, secrets, settings};
use crate::refusal::{Outcome, Refusal};
use comet_api::Lens;
use comet_api::types::Organization;
use rusqlite::Connection;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// Where a part stands: in the server's settings, and in a tenant's document.
pub struct Fragment {
    settings: &'static [&'static str],
    tenant: &'static str,
}

pub const BRANDING: Fragment = Fragment { settings: &["Branding"], tenant: "Branding" };
pub const EMAIL: Fragment = Fragment { settings: &["Email"], tenant: "Email" };
pub const WEBHOOKS: Fragment = Fragment { settings: &["WebhookOptions"], tenant: "WebhookOptions" };
pub const PSA: Fragment = Fragment { settings: &["PSAConfigs"], tenant: "PSAConfigs" };
pub const SOFTWARE: Fragment = Fragment { settings: &["SoftwareBuildRole"], tenant: "SoftwareBuildRole" };
pub const CONSTELLATION: Fragment = Fragment { settings: &["ConstellationRole"], tenant: "ConstellationRole" };
pub const REMOTE_STORAGE: Fragment =
    Fragment { settings: &["AuthenticationRole", "RemoteStorage"], tenant: "RemoteStorage" };

impl Fragment {
    /// As it is, secrets too.
    pub fn get<T: DeserializeOwned + Default>(&self, db: &Connection, organization: &str) -> Outcome<T> {
        let home = Home::find(db, organization)?;
        let part = self.path(organization).iter().try_fold(home.value(), |value, field| value.get(field));
        match part {
            Some(part) if !part.is_null() => Ok(serde_json::from_value(part.clone())?),
            _ => Ok(T::default()),
        }
    }

    /// As it goes out.
    pub fn read<T: Serialize + DeserializeOwned + Default>(&self, db: &Connection, organization: &str) -> Outcome<T> {
        let mut value = serde_json::to_value(self.get::<T>(db, organization)?)?;
        secrets::obscure(&mut value);
        Ok(serde_json::from_value(value)?)
    }

    /// What was sent with the secrets that it keeps.
    pub fn restored<T: Serialize + DeserializeOwned + Default>(
        &self,
        db: &Connection,
        organization: &str,
        sent: &T,
    ) -> Outcome<T> {
        let mut value = serde_json::to_value(sent)?;
        secrets::restore(&mut value, &serde_json::to_value(self.get::<T>(db, organization)?)?)?;
        Ok(serde_json::from_value(value)?)
    }

    /// Replaces the part as a whole.
    pub fn write<T: Serialize + DeserializeOwned + Default>(
        &self,
        db: &Connection,
        organization: &str,
        sent: &T,
    ) -> Outcome<()> {
        let part = serde_json::to_value(self.restored(db, organization, sent)?)?;
        let mut home = Home::find(db, organization)?;
        put(home.value_mut(), self.path(organization), part);
        home.write(db, organization)?;
        resources::keep_referenced(db)
    }

    fn path(&self, organization: &str) -> &[&'static str] {
        match organization {
            "" => self.settings,
            _ => std::slice::from_ref(&self.tenant),
        }
    }
}

fn put(document: &mut Value, path: &[&str], part: Value) {
    match path {
        [] => *document = part,
        [field, rest @ ..] => {
            if !document.is_object() {
                *document = Value::Object(Map::new());
            }
            if let Some(fields) = document.as_object_mut() {
                put(fields.entry(*field).or_insert(Value::Null), rest, part);
            }
        }
    }
}

/// The document that the parts of an organization stand in.
enum Home {
    Server(comet_api::types::ServerConfigOptions),
    Tenant(Organization),
}

impl Home {
    fn find(db: &Connection, organization: &str) -> Outcome<Self> {
        if organization.is_empty() {
            return Ok(Self::Server(settings::get(db)?));
        }
        let tenant = documents::get::<Organization>(db, organization)?;
        Ok(Self::Tenant(tenant.ok_or_else(|| Refusal::not_found("organization", organization))?))
    }

    fn value(&self) -> &Value {
        match self {
            Self::Server(settings) => settings.value(),
            Self::Tenant(tenant) => tenant.value(),
        }
    }

    fn value_mut(&mut self) -> &mut Value {
        match self {
            Self::Server(settings) => settings.value_mut(),
            Self::Tenant(tenant) => tenant.value_mut(),
        }
    }

    fn write(&self, db: &Connection, organization: &str) -> Outcome<()> {
        match self {
            Self::Server(settings) => settings::set(db, settings),
            Self::Tenant(tenant) => documents::put(db, organization, tenant),
        }
    }
}
