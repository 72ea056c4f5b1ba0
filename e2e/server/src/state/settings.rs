//! The server's settings (`ServerConfigOptions`). How they look to strangers is left to `branding`.

use super::documents;
use crate::refusal::Outcome;
use crate::seed::{blank, templates};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use comet_api::constants::{brandingstyletype, default as defaults, destinationtype, email_delivery, remoteserver};
use comet_api::types::{
    BrandingOptions, EmailOptions, ExternalAuthenticationSource, RemoteServerAddress, ReplicaServer, SelfBackupOptions,
    SelfBackupTarget, ServerConfigOptions,
};
use comet_api::{Dictionary, Lens, List};
use rusqlite::Connection;
use serde_json::Value;

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
    settings.set_branding(branding());

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

/// Those of a provider who has settled in.
pub fn demo() -> ServerConfigOptions {
    let mut source: ExternalAuthenticationSource = blank();
    source.set_type_field(remoteserver::OIDC);
    source.set_description("Harbour staff directory");
    let mut sources = Dictionary::default();
    sources.insert("harbour-staff".to_owned(), source);
    let mut settings = fresh();
    settings.set_external_admin_user_sources(sources);
    settings.set_email(email());
    let second_site = address("Second site", "https://second-site.harbour.example/");
    let mut authentication = settings.authentication_role().clone();
    authentication.set_remote_storage(templates::of_provider());
    authentication.set_replicate_to(List(vec![ReplicaServer::of(&second_site).clone()]));
    settings.set_authentication_role(authentication);
    let mut constellation = settings.constellation_role().clone();
    let here = address("Harbour storage", "https://storage.aphelion.example/");
    constellation.set_servers(List(vec![RemoteServerAddress::of(&here).clone()]));
    constellation.set_delete_unused_data(true);
    settings.set_constellation_role(constellation);
    settings.set_self_backup(self_backup());
    settings
}

fn email() -> EmailOptions {
    let mut email: EmailOptions = blank();
    email.set_mode(email_delivery::SMTP);
    email.set_from_email("reports@harbour.example");
    email.set_from_name("Harbour Backup");
    email.set_smtp_host("mail.harbour.example");
    email.set_smtp_port(587);
    email.set_smtp_username("reports");
    email.set_smtp_password("demo-secret-of-mail");
    email
}

/// Another server of the provider, as every list of servers has it.
fn address(description: &str, url: &str) -> Value {
    let mut address: RemoteServerAddress = blank();
    address.set_type_field(remoteserver::COMET);
    address.set_description(description);
    address.set_remote_address(url);
    address.set_username("replicator");
    address.set_password("demo-secret-of-replication");
    address.into_value()
}

fn self_backup() -> SelfBackupOptions {
    let mut target: SelfBackupTarget = blank();
    let mut location = target.location().clone();
    location.set_destination_type(destinationtype::LOCALCOPY);
    location.set_localcopy_path("/var/backups/server");
    target.set_location(location);
    target.set_encryption_key("demo-secret-of-self-backup");
    target.set_schedule_timezone(defaults::TIMEZONE);
    let mut options: SelfBackupOptions = blank();
    options.set_targets(List(vec![target]));
    options
}

fn branding() -> BrandingOptions {
    let logo = STANDARD.encode(include_bytes!("../../assets/logo.svg"));
    let mut branding: BrandingOptions = blank();
    branding.set_branding_style_type(brandingstyletype::CUSTOM_LOGO);
    branding.set_logo_image(format!("data:image/svg+xml;base64,{logo}"));
    branding.set_brand_name("Harbour Backup");
    branding.set_product_name("Harbour Backup");
    branding.set_company_name("Harbour Managed Services");
    branding.set_cloud_storage_name("Harbour Cloud");
    branding.set_top_color("#17324D");
    branding.set_accent_color("#2F7FB8");
    branding.set_tile_background_color("#17324D");
    branding
}

/// Seconds without a call after which a session ends.
pub fn idle_limit(settings: &ServerConfigOptions) -> i64 {
    match settings.session_settings().expired_in_seconds() {
        0 => defaults::SESSIONTIMEOUT,
        seconds => i64::try_from(seconds).unwrap_or(i64::MAX),
    }
}
