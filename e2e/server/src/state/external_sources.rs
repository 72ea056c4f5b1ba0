//! Where administrators sign in from elsewhere: LDAP directories and OpenID providers. A source that names an
//! organization is that tenant's; only OpenID providers can.

use super::{secrets, settings};
use crate::refusal::{Outcome, Refusal};
use comet_api::constants::remoteserver;
use comet_api::types::{ExternalAuthenticationSource, OidcConfig, ServerConfigOptions};
use comet_api::{Dictionary, Lens};
use rusqlite::Connection;
use serde_json::Value;
use uuid::Uuid;

type Sources = Dictionary<ExternalAuthenticationSource>;

/// The sources that the organization's administrators may see, as they go out.
pub fn list(db: &Connection, organization: &str) -> Outcome<Sources> {
    let sources = all(&settings::get(db)?).into_iter().filter(|(_, source)| is_of(source, organization));
    let as_it_goes_out = |(id, mut source): (String, ExternalAuthenticationSource)| {
        secrets::obscure(source.value_mut());
        (id, source)
    };
    Ok(sources.map(as_it_goes_out).collect())
}

/// Makes these the organization's sources. The top level's list is the list of all.
pub fn replace(db: &Connection, organization: &str, sent: Sources) -> Outcome<()> {
    let mut settings = settings::get(db)?;
    let kept = all(&settings);
    let others = kept.clone().into_iter().filter(|(_, source)| !is_of(source, organization));
    let mut sources: Sources = others.collect();
    for (id, source) in sent {
        if sources.contains_key(&id) {
            return Err(Refusal::new(409, format!("The source \"{id}\" belongs to someone else.")));
        }
        let source = settled(organization, source, kept.get(&id))?;
        sources.insert(id, source);
    }
    settings.set_external_admin_user_sources(sources);
    settings::set(db, &settings)
}

/// Adds a source, under a new id unless one is given. The answer is as it goes out.
pub fn add(
    db: &Connection,
    organization: &str,
    id: Option<&str>,
    source: ExternalAuthenticationSource,
) -> Outcome<(String, ExternalAuthenticationSource)> {
    let id = id.filter(|id| !id.is_empty()).map_or_else(|| Uuid::new_v4().to_string(), str::to_owned);
    let mut settings = settings::get(db)?;
    let mut sources = all(&settings);
    if sources.contains_key(&id) {
        return Err(Refusal::new(409, format!("There is a source \"{id}\" already.")));
    }
    let mut source = settled(organization, source, None)?;
    sources.insert(id.clone(), source.clone());
    settings.set_external_admin_user_sources(sources);
    settings::set(db, &settings)?;
    secrets::obscure(source.value_mut());
    Ok((id, source))
}

pub fn remove(db: &Connection, organization: &str, id: &str) -> Outcome<()> {
    let mut settings = settings::get(db)?;
    let mut sources = all(&settings);
    match sources.get(id) {
        Some(source) if is_of(source, organization) => sources.shift_remove(id),
        _ => return Err(Refusal::not_found("external sign-in source", id)),
    };
    settings.set_external_admin_user_sources(sources);
    settings::set(db, &settings)
}

fn all(settings: &ServerConfigOptions) -> Sources {
    let sources = settings.external_admin_user_sources();
    sources.iter().map(|(id, source)| (id.to_owned(), source.clone())).collect::<Dictionary<_>>()
}

fn is_of(source: &ExternalAuthenticationSource, organization: &str) -> bool {
    organization.is_empty() || source.oidc().organization_id() == organization
}

/// The source as it is kept: with its secrets, and a tenant's as the tenant's.
fn settled(
    organization: &str,
    mut source: ExternalAuthenticationSource,
    kept: Option<&ExternalAuthenticationSource>,
) -> Outcome<ExternalAuthenticationSource> {
    secrets::restore(source.value_mut(), kept.map_or(&Value::Null, |kept| kept.value()))?;
    match source.type_field() {
        remoteserver::OIDC => {}
        remoteserver::LDAP if organization.is_empty() => {}
        remoteserver::LDAP => return Err(Refusal::forbidden("A tenant's source is an OpenID provider.")),
        other => return Err(Refusal::bad(format!("Wrong parameter Source: nobody signs in from \"{other}\"."))),
    }
    if !organization.is_empty() {
        let mut oidc: OidcConfig = source.oidc().clone();
        oidc.set_organization_id(organization);
        source.set_oidc(oidc);
    }
    Ok(source)
}
