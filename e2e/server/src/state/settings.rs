//! The server's settings (`ServerConfigOptions`), and what strangers may know of them before they sign in.

use super::documents;
use crate::refusal::Outcome;
use crate::seed::blank;
use comet_api::List;
use comet_api::constants::default as defaults;
use comet_api::types::ExternalAuthenticationSourceDisplay;
use comet_api::types::{BrandingOptions, Organization, ServerConfigOptions, ServerMetaBrandingProperties};
use rusqlite::Connection;
use sha2::{Digest, Sha256};

const ID: &str = "server";

pub fn get(db: &Connection) -> Outcome<ServerConfigOptions> {
    Ok(documents::get(db, ID)?.unwrap_or_else(fresh))
}

pub fn set(db: &Connection, settings: &ServerConfigOptions) -> Outcome<()> {
    documents::put(db, ID, settings)
}

/// The settings of a server that nobody has touched.
pub fn fresh() -> ServerConfigOptions {
    let mut settings: ServerConfigOptions = blank();
    let mut branding: BrandingOptions = blank();
    branding.set_brand_name("Harbour Backup");
    branding.set_product_name("Harbour Backup");
    branding.set_company_name("Harbour Managed Services");
    branding.set_cloud_storage_name("Harbour Cloud");
    branding.set_top_color("#17324D");
    branding.set_accent_color("#2F7FB8");
    branding.set_tile_background_color("#17324D");
    settings.set_branding(branding);

    let mut protection = settings.login_protection().clone();
    protection.set_enabled(true);
    protection.set_failure_threshold(5);
    protection.set_cooldown_seconds(30);
    settings.set_login_protection(protection);

    let mut sessions = settings.session_settings().clone();
    sessions.set_expired_in_seconds(defaults::SESSIONTIMEOUT.unsigned_abs());
    settings.set_session_settings(sessions);

    let mut authentication = settings.authentication_role().clone();
    authentication.set_role_enabled(true);
    authentication.set_generate_missed_backup_events(true);
    authentication.set_prune_logs_after_days(90);
    settings.set_authentication_role(authentication);
    let mut storage = settings.storage_role().clone();
    storage.set_role_enabled(true);
    settings.set_storage_role(storage);
    let mut software = settings.software_build_role().clone();
    software.set_role_enabled(true);
    settings.set_software_build_role(software);
    let mut constellation = settings.constellation_role().clone();
    constellation.set_role_enabled(true);
    settings.set_constellation_role(constellation);
    settings
}

/// Seconds without a call after which a session ends.
pub fn idle_limit(settings: &ServerConfigOptions) -> i64 {
    match settings.session_settings().expired_in_seconds() {
        0 => defaults::SESSIONTIMEOUT,
        seconds => i64::try_from(seconds).unwrap_or(i64::MAX),
    }
}

/// What anyone may know: the look of the server, or of the tenant whose host name was asked for.
pub fn public(db: &Connection, host: Option<&str>, is_empty: bool) -> Outcome<ServerMetaBrandingProperties> {
    let settings = get(db)?;
    let tenant = tenant_at(db, host)?;
    let branding = tenant.as_ref().map_or(settings.branding(), |tenant| tenant.branding());
    let mut props: ServerMetaBrandingProperties = blank();
    props.set_brand_name(branding.brand_name());
    props.set_product_name(branding.product_name());
    props.set_has_image(!branding.logo_image().is_empty());
    if !branding.logo_image().is_empty() {
        let etag: String = Sha256::digest(branding.logo_image()).iter().take(8).map(|b| format!("{b:02x}")).collect();
        props.set_image_etag(etag);
    }
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
    props.set_expired_in_seconds(idle_limit(&settings));
    let sources = external_sources(&settings);
    if !sources.is_empty() {
        props.set_external_authentication_sources(sources);
    }
    props.set_server_is_empty(is_empty);
    Ok(props)
}

fn tenant_at(db: &Connection, host: Option<&str>) -> Outcome<Option<Organization>> {
    let Some(host) = host else { return Ok(None) };
    let tenants = documents::all::<Organization>(db, None)?;
    Ok(tenants.into_values().find(|tenant| tenant.hosts().iter().any(|known| known == host)))
}

/// Buttons for signing in with someone else's account. Where they lead is the server's own business.
fn external_sources(settings: &ServerConfigOptions) -> List<ExternalAuthenticationSourceDisplay> {
    let sources = settings.external_admin_user_sources();
    let display = |(id, source): (&str, &comet_api::types::ExternalAuthenticationSource)| {
        let mut display = ExternalAuthenticationSourceDisplay::default();
        display.set_display_name(source.description());
        display.set_login_start_url(format!("/gen/external-sign-in/{id}"));
        display
    };
    List(sources.iter().map(display).collect())
}
