//! The tenants, policies and groups that profiles name by id, as administrators know them.

use super::{Allowed, Capabilities};
use crate::server::{Ask, Read, use_read};
use crate::session::Portal;
use comet_api::UnixSeconds;
use comet_api::methods::{
    AdminAccountProperties, AdminMetaVersion, AdminOrganizationList, AdminPoliciesList, AdminPoliciesListFull,
    AdminUserGroupsList, AdminUserGroupsListFull,
};
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

/// A policy (`GroupPolicy`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PolicyRow {
    pub description: String,
    /// The tenant that it belongs to; empty at the top level.
    pub organization_id: String,
    /// What new users of the tenant get.
    pub is_default: bool,
    pub created: UnixSeconds,
    pub modified: UnixSeconds,
}
row!(PolicyRow {
    description = "Description",
    organization_id = "OrganizationID",
    is_default = "DefaultUserPolicy",
    created = "CreatedDate",
    modified = "ModifiedDate",
});

/// A group of users (`UserGroup`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GroupRow {
    pub name: String,
    /// The tenant that it belongs to; empty at the top level.
    pub organization_id: String,
    pub created_at: UnixSeconds,
}
row!(GroupRow {
    name = "Name",
    organization_id = "OrganizationID",
    created_at = "CreatedAt",
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
    Memo::new(move || {
        let names = |tenants: &Dictionary<TenantRow>| {
            Arc::new(tenants.iter().map(|(id, tenant)| (id.clone(), tenant.name.clone())).collect::<Dictionary<_>>())
        };
        read.state.with(|state| state.data.as_deref().map(names)).unwrap_or_default()
    })
}

/// Follows the names of the policies.
pub fn use_policy_names() -> Memo<Names> {
    let read: Read<Dictionary<String>> =
        use_read(|| Some(Ask::new(&AdminPoliciesList { target_organization: None }).rows()));
    Memo::new(move || read.state.with(|state| state.data.clone()).unwrap_or_default())
}

/// Follows the policies that this administrator may give (`AdminUserPermissions.AllowedUserPolicies`).
pub fn use_policies() -> Memo<Arc<Dictionary<PolicyRow>>> {
    let own: Read<AdminAccountPropertiesResponse> = use_read(|| Some(Ask::new(&AdminAccountProperties {})));
    let read: Read<Dictionary<PolicyRow>> =
        use_read(|| Some(Ask::new(&AdminPoliciesListFull { target_organization: None }).rows()));
    Memo::new(move || {
        let all = read.state.with(|state| state.data.clone()).unwrap_or_default();
        let allowed: Vec<String> = own.state.with(|state| {
            let allowed = |admin: &AdminAccountPropertiesResponse| {
                admin.permissions().allowed_user_policies().iter().map(str::to_owned).collect()
            };
            state.data.as_deref().map(allowed).unwrap_or_default()
        });
        if allowed.is_empty() {
            return all;
        }
        let given = all.iter().filter(|(id, _)| allowed.contains(id));
        Arc::new(given.map(|(id, policy)| (id.clone(), policy.clone())).collect::<Dictionary<_>>())
    })
}

/// Follows the names of the groups of users.
pub fn use_group_names() -> Memo<Names> {
    let read: Read<Dictionary<String>> =
        use_read(|| Some(Ask::new(&AdminUserGroupsList { target_organization: None }).rows()));
    Memo::new(move || read.state.with(|state| state.data.clone()).unwrap_or_default())
}

/// Follows the groups of users.
pub fn use_groups() -> Read<Dictionary<GroupRow>> {
    use_read(|| Some(Ask::new(&AdminUserGroupsListFull { target_organization: None }).rows()))
}

/// Follows the organization that the administrator belongs to; empty at the top level, and until it is known.
pub fn use_home() -> Memo<String> {
    let own: Read<AdminAccountPropertiesResponse> = use_read(|| Some(Ask::new(&AdminAccountProperties {})));
    Memo::new(move || {
        own.state
            .with(|state| state.data.as_deref().map(|admin| admin.organization_id().to_owned()))
            .unwrap_or_default()
    })
}
