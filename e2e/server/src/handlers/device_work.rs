//! What a connected device is told to do: look after a vault, update itself, go, come back, sign in elsewhere.

use super::account::check_old_password;
use super::storage_vaults::server_address;
use crate::call::{Call, done};
use crate::devices::says::{brief, told};
use crate::devices::{Device, connected, imports, reach};
use crate::engine::{self, Work};
use crate::refusal::{Outcome, Refusal};
use crate::registry::Registry;
use crate::state::policy_upkeep::enforced;
use crate::state::{documents, settings};
use comet_api::methods::*;
use comet_api::twins::{DispatcherDropConnection, DispatcherUpdateLoginPassword};
use comet_api::types::{CometAPIResponseMessage, Organization};
use comet_api::{ConnectionId, JobId};
use url::Url;

pub fn register(methods: &mut Registry) {
    register_chores(methods);
    register_software(methods);
    methods.add_both(|call: &Call<'_>, ask: DispatcherDropConnection| {
        let device = connected(call, &ask.target_id)?;
        engine::drop_connection(&Work::of(call), &device, &ask.target_id)?;
        Ok(done())
    });
    // Both end the device's part of the program: neither comes back by itself.
    methods.add(|call: &Call<'_>, ask: AdminDispatcherKillProcess| gone(call, &ask.target_id));
    methods.add(|call: &Call<'_>, ask: AdminDispatcherForceLogin| gone(call, &ask.target_id));
    methods.add(refetch_profile);
    methods.add_both(update_login_password);
    methods.add(update_login_url);
}

fn register_chores(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, ask: AdminDispatcherApplyRetentionRules| {
        let device = connected(call, &ask.target_id)?;
        engine::apply_retention(&Work::of(call), &device, &ask.destination).map(begun)
    });
    methods.add(|call: &Call<'_>, ask: AdminDispatcherDeepverifyStorageVault| {
        let device = connected(call, &ask.target_id)?;
        engine::deep_verify(&Work::of(call), &device, &ask.destination).map(begun)
    });
    methods.add(|call: &Call<'_>, ask: AdminDispatcherReindexStorageVault| {
        let device = connected(call, &ask.target_id)?;
        engine::reindex(&Work::of(call), &device, &ask.destination).map(begun)
    });
    methods.add(|call: &Call<'_>, ask: AdminDispatcherUnlock| {
        let device = connected(call, &ask.target_id)?;
        let allows_unsafe = ask.allow_unsafe.unwrap_or_default();
        engine::unlock(&Work::of(call), &device, &ask.destination, allows_unsafe).map(begun)
    });
}

fn register_software(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, ask: AdminDispatcherUpdateSoftware| {
        let device = connected(call, &ask.target_id)?;
        // Where the device is to fetch the installer.
        server_address(call, ask.self_address.as_deref())?;
        engine::update(&Work::of(call), &device).map(begun)
    });
    methods.add(|call: &Call<'_>, ask: AdminDispatcherUninstallSoftware| {
        let device = connected(call, &ask.target_id)?;
        engine::uninstall(&Work::of(call), &device, ask.remove_config_file).map(begun)
    });
    methods.add(|call: &Call<'_>, ask: AdminDispatcherImportApply| {
        let device = connected(call, &ask.target_id)?;
        let found = imports::of_device(device.id().as_str()).find(|(id, _)| *id == ask.import_source_id);
        let (_, program) = found.ok_or_else(|| Refusal::not_found("import source", &brief(&ask.import_source_id)))?;
        engine::import(&Work::of(call), &device, program).map(begun)
    });
}

fn begun(_: JobId) -> CometAPIResponseMessage {
    done()
}

fn gone(call: &Call<'_>, target: &ConnectionId) -> Outcome<CometAPIResponseMessage> {
    let device = connected(call, target)?;
    engine::end_connection(&Work::of(call), &device.owner, target.as_str())?;
    Ok(done())
}

/// The device reads its profile anew. A policy that takes back the consent to show file names has its effect now; one
/// that gives it has none, as the device's owner would have to.
fn refetch_profile(call: &Call<'_>, ask: AdminDispatcherRefetchProfile) -> Outcome<CometAPIResponseMessage> {
    let Device { mut connection, owner } = connected(call, &ask.target_id)?;
    if enforced(owner.policy().mode_admin_view_filenames()) == Some(false) && connection.allows_filenames() {
        connection.set_allows_filenames(false);
        documents::put(call.db, ask.target_id.as_str(), &connection)?;
    }
    call.note(&format!("Info: The device {} of \"{}\" read its profile", connection.device_id(), owner.username()))?;
    Ok(done())
}

/// The device tries the password before it keeps it, and connects with it.
fn update_login_password(call: &Call<'_>, ask: DispatcherUpdateLoginPassword) -> Outcome<CometAPIResponseMessage> {
    let device = connected(call, &ask.target_id)?;
    check_old_password(&device.owner, &ask.new_password)
        .map_err(|_| Refusal::forbidden("The device can't sign in with this password: it is wrong."))?;
    engine::drop_connection(&Work::of(call), &device, &ask.target_id)?;
    Ok(done())
}

/// The device tries the address, unless it is forced to go there. At another server it is not seen here again.
fn update_login_url(call: &Call<'_>, ask: AdminDispatcherUpdateLoginUrl) -> Outcome<CometAPIResponseMessage> {
    let device = connected(call, &ask.target_id)?;
    let url = Url::parse(&ask.new_url).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
    let url = url.filter(Url::has_host);
    let url =
        url.ok_or_else(|| Refusal::bad(format!("Wrong parameter NewURL: \"{}\" is no address.", brief(&ask.new_url))))?;
    let host = url.host_str().unwrap_or_default();
    let is_forced = ask.force.unwrap_or_default();
    if let Err(trouble) = reach::host(host)
        && !is_forced
    {
        return Ok(told(Err(trouble)));
    }
    let work = Work::of(call);
    match is_ours(call, &url)? {
        true => engine::drop_connection(&work, &device, &ask.target_id)?,
        false => engine::end_connection(&work, &device.owner, ask.target_id.as_str())?,
    }
    let name = device.owner.username();
    call.note(&format!("Info: The device {} of \"{name}\" signs in at {host} from now on", device.id()))?;
    Ok(done())
}

/// Does the address lead to this server: as the caller reached it, as devices are told, or as a tenant's?
fn is_ours(call: &Call<'_>, url: &Url) -> Outcome<bool> {
    let host = url.host_str();
    let branded = settings::get(call.db)?.branding().default_login_server_url().to_owned();
    let branded = Url::parse(&branded).ok();
    let own = [call.origin.address.as_ref(), call.server.options.public_url.as_ref(), branded.as_ref()];
    if own
        .into_iter()
        .flatten()
        .any(|own| own.host_str() == host && own.port_or_known_default() == url.port_or_known_default())
    {
        return Ok(true);
    }
    let tenants = documents::all::<Organization>(call.db, None)?;
    Ok(tenants.values().any(|tenant| tenant.hosts().iter().any(|tenant| Some(tenant) == host)))
}
