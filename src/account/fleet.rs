//! What administrators call the tenants and policies that profiles name by id.

use super::{Allowed, Capabilities};
use crate::server::{Ask, Read, use_read};
use crate::session::Portal;
use comet_api::methods::{AdminAccountProperties, AdminMetaVersion, AdminOrganizationList, AdminPoliciesList};
use comet_api::types::{AdminAccountPropertiesResponse, ServerMetaVersionInfo};
use comet_api::{Dictionary, row};
use perihelion_view::prelude::*;
use std::sync::Arc;

/// Names of one tenant or policy after the other, by id; empty until they are known.
pub type Names = Arc<Dictionary<String>>;

/// A tenant's name (`Organization.Name`).
#[derive(Clone, Debug, Default, PartialEq)]
struct TenantRow {
    name: String,
}
row!(TenantRow {
    name = "Name",
});

/// The rights of the administrator who is signed in; `None` until they are known. Which parts the server plays counts
/// once it has said so.
pub fn use_rights() -> Signal<Option<Capabilities>> {
    let own: Read<AdminAccountPropertiesResponse> = use_read(|| Some(Ask::new(&AdminAccountProperties {})));
    let version: Read<ServerMetaVersionInfo> = use_read(|| Some(Ask::new(&AdminMetaVersion {})));
    Signal::derive(move || {
        let version = version.state.with(|state| state.data.clone());
        own.state.with(|state| {
            state.data.as_deref().map(|admin| Capabilities::new(Portal::Admin, Some(admin), version.as_deref()))
        })
    })
}

/// Follows the names of the tenants. An administrator of one tenant may not ask, and knows but one.
pub fn use_tenant_names() -> Memo<Names> {
    let rights = use_rights();
    let read: Read<Dictionary<TenantRow>> = use_read(move || {
        let may_ask = rights.get()?.may::<AdminOrganizationList>() == Allowed::Yes;
        may_ask.then(|| Ask::new(&AdminOrganizationList {}).rows())
    });
    Memo::new(move |_| {
        let names = |tenants: &Dictionary<TenantRow>| {
            Arc::new(Dictionary(tenants.iter().map(|(id, tenant)| (id.clone(), tenant.name.clone())).collect()))
        };
        read.state.with(|state| state.data.as_deref().map(names)).unwrap_or_default()
    })
}

/// Follows the names of the policies.
pub fn use_policy_names() -> Memo<Names> {
    let read: Read<Dictionary<String>> =
        use_read(|| Some(Ask::new(&AdminPoliciesList { target_organization: None }).rows()));
    Memo::new(move |_| read.state.with(|state| state.data.clone()).unwrap_or_default())
}
