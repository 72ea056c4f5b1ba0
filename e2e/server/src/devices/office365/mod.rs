//! Microsoft 365 as a device sees it: who is in a tenant, and how the device gets an application of its own there.

mod registration;
mod tenant;

pub use registration::{begin, check};
pub use tenant::{Account, Tenant};

use super::reach;
use super::says::{Told, Trouble, brief, ok};
use crate::seed::blank;
use comet_api::List;
use comet_api::constants::office365_region as region;
use comet_api::types::{
    BrowseOffice365ListVirtualAccountsResponse, BrowseOffice365ObjectsResponse, Office365Credential,
    Office365ObjectInfo,
};

/// The tenant that the credentials open.
fn tenant(credential: &Office365Credential) -> Told<Tenant> {
    let is_guid = |text: &str| uuid::Uuid::try_parse(text).is_ok();
    if !is_guid(credential.tenant_id()) {
        let id = brief(credential.tenant_id());
        return Err(Trouble::wrong(format!("AADSTS90002: Tenant '{id}' not found.")));
    }
    if !is_guid(credential.app_id()) {
        let id = brief(credential.app_id());
        return Err(Trouble::wrong(format!("AADSTS700016: Application with identifier '{id}' was not found.")));
    }
    let known = [region::CHINA, region::GERMANY, region::PUBLIC, region::PUBLIC_TEST, region::US_DOD, region::US_GOVT];
    if !credential.region().is_empty() && !known.contains(&credential.region()) {
        return Err(Trouble::wrong(format!("There is no region \"{}\".", brief(credential.region()))));
    }
    match (credential.secret(), credential.app_cert()) {
        ("", "") => Err(Trouble::wrong("There is neither a secret nor a certificate to sign in with.")),
        (reach::WRONG, _) | ("", reach::WRONG) => Err(Trouble::wrong("AADSTS7000215: Invalid client secret provided.")),
        _ => Ok(Tenant::of(credential.tenant_id())),
    }
}

pub fn virtual_accounts(credential: &Office365Credential) -> Told<BrowseOffice365ListVirtualAccountsResponse> {
    let mut answer: BrowseOffice365ListVirtualAccountsResponse = ok();
    answer.set_objects(List(tenant(credential)?.everything().map(|account| account.mixed()).collect()));
    Ok(answer)
}

/// People and groups, as clients asked for them before there were mixed accounts.
pub fn accounts(credential: &Office365Credential) -> Told<BrowseOffice365ObjectsResponse> {
    let tenant = tenant(credential)?;
    Ok(objects(tenant.people().map(|person| ("user", person)).chain(tenant.groups().map(|group| ("group", group)))))
}

pub fn sites(credential: &Office365Credential) -> Told<BrowseOffice365ObjectsResponse> {
    let tenant = tenant(credential)?;
    Ok(objects(tenant.sites().map(|site| ("site", site))))
}

fn objects(found: impl Iterator<Item = (&'static str, Account)>) -> BrowseOffice365ObjectsResponse {
    let objects = found.map(|(kind, account)| {
        let mut object: Office365ObjectInfo = blank();
        object.set_guid(account.id.as_str());
        object.set_name(account.name.as_str());
        object.set_type_field(kind);
        object.set_value_field(if account.url.is_empty() { account.mail.as_str() } else { account.url.as_str() });
        object.set_members(List(account.members));
        object
    });
    let mut answer: BrowseOffice365ObjectsResponse = ok();
    answer.set_objects(List(objects.collect()));
    answer
}
