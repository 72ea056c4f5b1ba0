//! Settings in parts, each for the server or for the tenant of whoever asks.

use crate::call::{Call, done};
use crate::refusal::Outcome;
use crate::registry::Registry;
use crate::state::fragments::{self, Fragment};
use crate::state::{external_sources, mail, psa, webhook_options};
use comet_api::constants::sevt;
use comet_api::methods::*;
use comet_api::types::{
    BrandingOptions, CometAPIResponseMessage, ConstellationRoleOptions, EmailOptions,
    ExternalAuthenticationSourceResponse, PSAConfig, ServerConfigOptionsBrandingFragment,
    ServerConfigOptionsSoftwareBuildRoleFragment, SoftwareBuildRoleOptions, WebhookOption,
};
use comet_api::{Dictionary, List};
use serde::Serialize;
use serde::de::DeserializeOwned;

pub fn register(methods: &mut Registry) {
    methods.add(branding);
    methods
        .add(|call: &Call<'_>, ask: AdminMetaBrandingConfigSet| set(call, &fragments::BRANDING, &ask.branding_config));
    methods.add(software);
    methods.add(|call: &Call<'_>, ask: AdminMetaBuildConfigSet| {
        set(call, &fragments::SOFTWARE, &ask.software_build_role_config)
    });
    methods.add(|call: &Call<'_>, _: AdminMetaEmailOptionsGet| get::<EmailOptions>(call, &fragments::EMAIL));
    methods.add(|call: &Call<'_>, ask: AdminMetaEmailOptionsSet| {
        mail::check_options(&ask.email_options)?;
        set(call, &fragments::EMAIL, &ask.email_options)
    });
    methods.add(|call: &Call<'_>, _: AdminMetaConstellationConfigGet| {
        get::<ConstellationRoleOptions>(call, &fragments::CONSTELLATION)
    });
    methods.add(|call: &Call<'_>, ask: AdminMetaConstellationConfigSet| {
        set(call, &fragments::CONSTELLATION, &ask.constellation_role_options)
    });
    methods.add(|call: &Call<'_>, _: AdminMetaWebhookOptionsGet| {
        get::<Dictionary<WebhookOption>>(call, &fragments::WEBHOOKS)
    });
    methods.add(|call: &Call<'_>, ask: AdminMetaWebhookOptionsSet| {
        webhook_options::check(&ask.webhook_options)?;
        set(call, &fragments::WEBHOOKS, &ask.webhook_options)
    });
    methods.add(|call: &Call<'_>, _: AdminMetaPsaConfigListGet| get::<List<PSAConfig>>(call, &fragments::PSA));
    methods.add(|call: &Call<'_>, ask: AdminMetaPsaConfigListSet| {
        psa::check(&ask.psa_config_list)?;
        set(call, &fragments::PSA, &ask.psa_config_list)
    });
    methods.add(sync_psa);
    methods.add(|call: &Call<'_>, _: AdminExternalAuthSourcesGet| {
        external_sources::list(call.db, call.organization_id()?)
    });
    methods.add(|call: &Call<'_>, ask: AdminExternalAuthSourcesSet| {
        external_sources::replace(call.db, call.organization_id()?, ask.sources)?;
        saved(call)
    });
    methods.add(add_source);
    methods.add(|call: &Call<'_>, ask: AdminExternalAuthSourcesDelete| {
        external_sources::remove(call.db, call.organization_id()?, &ask.source_id)?;
        saved(call)
    });
}

fn branding(call: &Call<'_>, _: AdminMetaBrandingConfigGet) -> Outcome<ServerConfigOptionsBrandingFragment> {
    let mut answer = ServerConfigOptionsBrandingFragment::default();
    answer.set_branding(get::<BrandingOptions>(call, &fragments::BRANDING)?);
    Ok(answer)
}

fn software(call: &Call<'_>, _: AdminMetaBuildConfigGet) -> Outcome<ServerConfigOptionsSoftwareBuildRoleFragment> {
    let mut answer = ServerConfigOptionsSoftwareBuildRoleFragment::default();
    answer.set_software_build_role(get::<SoftwareBuildRoleOptions>(call, &fragments::SOFTWARE)?);
    Ok(answer)
}

fn get<T: Serialize + DeserializeOwned + Default>(call: &Call<'_>, part: &Fragment) -> Outcome<T> {
    part.read(call.db, call.organization_id()?)
}

fn set<T: Serialize + DeserializeOwned + Default>(
    call: &Call<'_>,
    part: &Fragment,
    sent: &T,
) -> Outcome<CometAPIResponseMessage> {
    part.write(call.db, call.organization_id()?, sent)?;
    saved(call)
}

/// Says whose settings changed.
pub fn saved(call: &Call<'_>) -> Outcome<CometAPIResponseMessage> {
    match call.organization_id()? {
        "" => call.emit(sevt::SERVER_UPDATED, "", "")?,
        tenant => call.emit(sevt::TENANT_UPDATED, tenant, tenant)?,
    }
    Ok(done())
}

fn sync_psa(call: &Call<'_>, _: AdminMetaPsaConfigListSyncNow) -> Outcome<CometAPIResponseMessage> {
    let synced = psa::sync(call.db, call.organization_id()?)?;
    call.note(&format!("Info: Synchronised with {synced} other systems"))?;
    Ok(done())
}

fn add_source(call: &Call<'_>, ask: AdminExternalAuthSourcesNew) -> Outcome<ExternalAuthenticationSourceResponse> {
    let (id, source) = external_sources::add(call.db, call.organization_id()?, ask.source_id.as_deref(), ask.source)?;
    saved(call)?;
    let mut answer = ExternalAuthenticationSourceResponse::default();
    answer.set_status(200);
    answer.set_message("OK");
    answer.set_id(id);
    answer.set_source(source);
    Ok(answer)
}
