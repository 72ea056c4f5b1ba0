//! Tenant, group and policy, and what there is to choose from. Users choose none of these and may not ask.

use super::forms::{GROUPS, PLACE, POLICIES, TENANT, TENANTS};
use crate::account::{Account, use_groups, use_policies, use_tenant_names};
use crate::document::Doc;
use crate::form::{Terms, fields_view};
use crate::i18n::*;
use crate::pages::shared::people::{groups_of, policies_of, tenants_of};
use crate::ui::panel::Panel;
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

/// The fields. A tenant's administrator knows no tenants and chooses none.
pub fn place(doc: Doc, terms: Terms) -> Node {
    let tenants = use_tenant_names();
    let has_tenants = Memo::new(move || tenants.with(|tenants| !tenants.is_empty()));
    view! {
        <Panel title=key!(people.place)>
            <div class="stack">
                {move || has_tenants.get().then(|| fields_view(doc, "", TENANT.fields, terms))}
                {fields_view(doc, "", PLACE.fields, terms)}
            </div>
        </Panel>
    }
}
