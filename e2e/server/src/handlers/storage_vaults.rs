//! Storage vaults that are requested, for users by administrators and by the users themselves.

use crate::call::{Call, Caller};
use crate::refusal::{Outcome, Refusal};
use crate::registry::Registry;
use crate::state::vault_requests::{self, Request};
use crate::state::{settings, storage_templates, vault_conversion};
use comet_api::constants::sevt;
use comet_api::document::Items;
use comet_api::methods::*;
use comet_api::types::{RemoteStorageOption, RequestStorageVaultResponseMessage, UserProfileConfig};
use comet_api::{DeviceId, Dictionary, Username};
use url::Url;

pub fn register(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, ask: AdminRequestStorageVaultProviders| {
        let organization = call.home(ask.target_organization.as_deref())?;
        offered(call, &organization, None)
    });
    methods.add(|call: &Call<'_>, ask: AdminRequestStorageVault| {
        let wish = Wish { template: ask.storage_provider, address: ask.self_address, device: ask.device_id };
        request(call, &ask.target_user, wish, ask.profile_hash)
    });
    methods.add(convert);

    methods.add(|call: &Call<'_>, _: UserWebRequestStorageVaultProviders| {
        let profile = call.users()?.profile(call.user()?)?;
        offered(call, profile.organization_id(), Some(&profile))
    });
    methods.add(|call: &Call<'_>, ask: UserWebRequestStorageVault| {
        let profile = call.users()?.profile(call.user()?)?;
        if profile.policy().prevent_request_storage_vault() {
            return Err(Refusal::forbidden("The policy of this account does not allow to request a storage vault."));
        }
        let wish = Wish { template: ask.storage_provider, address: ask.self_address, device: ask.device_id };
        request(call, call.user()?, wish, ask.profile_hash)
    });
}

struct Wish {
    template: String,
    address: Option<String>,
    device: Option<DeviceId>,
}

/// The templates by id, with what a person may read of them.
fn offered(call: &Call<'_>, organization: &str, user: Option<&UserProfileConfig>) -> Outcome<Dictionary<String>> {
    if user.is_some_and(|user| user.policy().prevent_request_storage_vault()) {
        return Ok(Dictionary::default());
    }
    let cloud = settings::get(call.db)?.branding().cloud_storage_name().to_owned();
    let name = |template: &RemoteStorageOption| match hides_brands(call, user) && template.rebrand_storage() {
        true => cloud.clone(),
        false => template.description().to_owned(),
    };
    let templates = storage_templates::of(call.db, organization)?;
    let allowed = templates.iter().filter(|template| is_allowed(call, template, user));
    Ok(allowed.map(|template| (template.id().to_owned(), name(template))).collect::<Dictionary<_>>())
}

fn hides_brands(call: &Call<'_>, user: Option<&UserProfileConfig>) -> bool {
    match (&call.caller, user) {
        (Caller::Admin(admin), _) => admin.permissions.hide_cloud_storage_branding(),
        (_, Some(user)) => user.policy().hide_cloud_storage_branding(),
        _ => false,
    }
}

/// Do the administrator's permissions, or the user's policy, allow this kind of storage?
fn is_allowed(call: &Call<'_>, template: &RemoteStorageOption, user: Option<&UserProfileConfig>) -> bool {
    let kind = storage_templates::destination_type(template);
    let is_in = |allowed: Items<'_, u64>| allowed.iter().any(|allowed| Some(allowed) == kind);
    match (&call.caller, user) {
        (Caller::Admin(admin), _) => {
            let rights = &admin.permissions;
            !rights.should_restrict_provider_list() || is_in(rights.allowed_providers_when_restricted())
        }
        (_, Some(user)) => {
            let kinds = user.policy().storage_vault_providers();
            !kinds.should_restrict_provider_list() || is_in(kinds.allowed_providers_when_restricted())
        }
        _ => false,
    }
}

fn request(
    call: &Call<'_>,
    user: &Username,
    wish: Wish,
    hash: Option<String>,
) -> Outcome<RequestStorageVaultResponseMessage> {
    let profile = call.users()?.profile(user)?;
    let template = storage_templates::find(call.db, profile.organization_id(), &wish.template)?;
    if !is_allowed(call, &template, Some(&profile)) {
        return Err(Refusal::forbidden("This kind of storage vault is not allowed."));
    }
    let ask = Request {
        template: &template,
        server: server_address(call, wish.address.as_deref())?,
        device: wish.device.as_ref().map(DeviceId::as_str).filter(|device| !device.is_empty()),
        rebranded: hides_brands(call, Some(&profile)),
        now: call.now(),
    };
    let (id, hash) = grant(call, user, &profile, &ask, hash.as_deref().filter(|hash| !hash.is_empty()))?;
    answer(call, user, &id, &hash)
}

/// Makes the vault and puts it into the profile; the answer is its id and the profile's new hash.
pub fn grant(
    call: &Call<'_>,
    user: &Username,
    profile: &UserProfileConfig,
    ask: &Request<'_>,
    hash: Option<&str>,
) -> Outcome<(String, String)> {
    let (vault, bucket) = vault_requests::make(call.db, profile, ask)?;
    let mut id = String::new();
    let hash = call.users()?.change(user, hash, |profile| id = vault_requests::add_to(profile, vault))?;
    if !bucket.is_empty() {
        call.emit(sevt::BUCKET_NEW, profile.organization_id(), &bucket)?;
    }
    call.emit(sevt::ACCOUNT_UPDATED, profile.organization_id(), user.as_str())?;
    Ok((id, hash))
}

/// Where devices find this server: as the caller says, else as the request says. With a slash at the end.
pub fn server_address(call: &Call<'_>, claimed: Option<&str>) -> Outcome<Option<Url>> {
    let Some(claimed) = claimed.filter(|claimed| !claimed.is_empty()) else { return Ok(call.origin.address.clone()) };
    let wrong = |_| Refusal::bad(format!("Wrong parameter SelfAddress: \"{claimed}\" is not a URL."));
    let mut url = Url::parse(claimed).map_err(wrong)?;
    if !url.path().ends_with('/') {
        url.set_path(&format!("{}/", url.path()));
    }
    Ok(Some(url))
}

fn convert(call: &Call<'_>, ask: AdminConvertStorageRole) -> Outcome<RequestStorageVaultResponseMessage> {
    let profile = call.users()?.profile(&ask.target_user)?;
    let vault = vault_conversion::converted(call.db, &profile, &ask.destination_id)?;
    let put = |profile: &mut UserProfileConfig| vault_conversion::put(profile, &ask.destination_id, vault);
    let hash = call.users()?.change(&ask.target_user, None, put)?;
    call.emit(sevt::ACCOUNT_UPDATED, profile.organization_id(), ask.target_user.as_str())?;
    answer(call, &ask.target_user, &ask.destination_id, &hash)
}

fn answer(call: &Call<'_>, user: &Username, vault: &str, hash: &str) -> Outcome<RequestStorageVaultResponseMessage> {
    let mut answer = RequestStorageVaultResponseMessage::default();
    answer.set_status(200);
    answer.set_message("OK");
    answer.set_destination_id(vault);
    answer.set_profile_hash(hash);
    answer.set_profile(call.users()?.profile(user)?);
    Ok(answer)
}
