//! What strangers may know of the server before they sign in: its look, and the ways in.

use super::{administrators, documents, resources, settings, tenants};
use crate::refusal::Outcome;
use crate::seed::blank;
use comet_api::List;
use comet_api::types::{
    BrandingOptions, ExternalAuthenticationSource, ExternalAuthenticationSourceDisplay, Organization,
    ServerConfigOptions, ServerMetaBrandingProperties,
};
use rusqlite::Connection;
use sha2::{Digest, Sha256};

/// As the server looks to whoever asks at this host name.
pub fn public(db: &Connection, host: Option<&str>) -> Outcome<ServerMetaBrandingProperties> {
    let settings = settings::get(db)?;
    let branding = at(db, &settings, host)?;
    let mut props: ServerMetaBrandingProperties = blank();
    props.set_brand_name(branding.brand_name());
    props.set_product_name(branding.product_name());
    props.set_has_image(!branding.logo_image().is_empty());
    props.set_image_etag(etag(branding.logo_image()));
    props.set_top_color(branding.top_color());
    props.set_accent_color(branding.accent_color());
    props.set_hide_news_area(branding.hide_news_area());
    props.set_cloud_storage_name(branding.cloud_storage_name());
    props.set_admin_hide_pre_built_client_option(branding.admin_hide_pre_built_client_option());
    props.set_admin_hide_branded_cloud_storage(branding.admin_hide_branded_cloud_storage());
    let software = settings.software_build_role();
    props.set_allow_unauthenticated_downloads(software.allow_unauthenticated_downloads());
    props.set_allow_authenticated_downloads(software.role_enabled());
    props.set_prune_logs_after_days(settings.authentication_role().prune_logs_after_days());
    props.set_expired_in_seconds(settings::idle_limit(&settings));
    let sources = external_sources(&settings);
    if !sources.is_empty() {
        props.set_external_authentication_sources(sources);
    }
    props.set_server_is_empty(administrators::nobody_yet(db)?);
    Ok(props)
}

/// The logo, as an address that carries it.
pub fn logo(db: &Connection, host: Option<&str>) -> Outcome<Option<String>> {
    match at(db, &settings::get(db)?, host)?.logo_image() {
        "" => Ok(None),
        image => resources::inlined(db, image).map(Some),
    }
}

/// What the software is called: by the organization, else by whoever is at this host name.
pub fn product_of(db: &Connection, organization: &str, host: Option<&str>) -> Outcome<String> {
    let own = match organization {
        "" => at(db, &settings::get(db)?, host)?,
        tenant => tenants::get(db, tenant)?.branding().clone(),
    };
    Ok(own.product_name().to_owned())
}

/// The look of the tenant whose host name it is, else of the server.
fn at(db: &Connection, settings: &ServerConfigOptions, host: Option<&str>) -> Outcome<BrandingOptions> {
    let tenants = documents::all::<Organization>(db, None)?;
    let is_at = |tenant: &&Organization| tenant.hosts().iter().any(|known| Some(known) == host);
    Ok(tenants.values().find(is_at).map_or(settings.branding(), |tenant| tenant.branding()).clone())
}

fn etag(image: &str) -> String {
    match image {
        "" => String::new(),
        image => Sha256::digest(image).iter().take(8).map(|byte| format!("{byte:02x}")).collect(),
    }
}

/// Buttons for signing in with someone else's account. Where they lead is the server's own business.
fn external_sources(settings: &ServerConfigOptions) -> List<ExternalAuthenticationSourceDisplay> {
    let display = |(id, source): (&str, &ExternalAuthenticationSource)| {
        let mut display = ExternalAuthenticationSourceDisplay::default();
        display.set_display_name(source.description());
        display.set_login_start_url(format!("/gen/external-sign-in/{id}"));
        display
    };
    List(settings.external_admin_user_sources().iter().map(display).collect())
}
