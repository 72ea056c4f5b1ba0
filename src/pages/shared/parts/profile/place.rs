//! Tenant, group and policy: what there is to choose from. Users choose none of these and may not ask.

use super::forms::{GROUPS, POLICIES, TENANTS};
use crate::account::{Account, use_groups, use_policies, use_tenant_names};
use crate::document::Doc;
use crate::form::Terms;
use crate::i18n::*;
use crate::pages::shared::people::{groups_of, policies_of, tenants_of};
use perihelion_view::prelude::*;

/// The terms with what an administrator may choose from for the account as it is in the draft.
pub fn with_choices(account: &Account, doc: Doc, terms: Terms) -> Terms {
    if matches!(account, Account::AsUser) {
        return terms;
    }
    let i18n = use_i18n();
    let (tenants, groups, policies) = (use_tenant_names(), use_groups(), use_policies());
    let tenant = doc.at("/OrganizationID");
    let organization = move || tenant.with(|tenant| tenant.as_str().unwrap_or_default().to_owned());
    let groups = move || {
        let groups = groups.state.with(|groups| groups.data.clone()).unwrap_or_default();
        groups_of(i18n, &groups, &organization())
    };
    terms
        .with_list(TENANTS, Signal::derive(move || tenants.with(|tenants| tenants_of(i18n, tenants))))
        .with_list(GROUPS, Signal::derive(groups))
        .with_list(POLICIES, Signal::derive(move || policies.with(|all| policies_of(i18n, all, &organization()))))
}
