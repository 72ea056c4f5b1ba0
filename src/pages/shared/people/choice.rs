//! The policies and groups that a tenant's users can be given, as choices of a list.

use crate::account::{GroupRow, PolicyRow};
use crate::i18n::*;
use crate::order::in_order;
use crate::ui::field::Choice;
use comet_api::Dictionary;

/// The choice that leaves the policy to the server; no id has this sign.
pub const BY_DEFAULT: &str = "*";

/// The tenants; first none, for the top level.
pub fn tenants_of(i18n: Texts, tenants: &Dictionary<String>) -> Vec<Choice> {
    let top = Choice::new("", t_string!(i18n, users.top_level));
    std::iter::once(top).chain(tenants.iter().map(|(id, name)| Choice::new(id.clone(), name.clone()))).collect()
}

/// The policies of a tenant, by name; first none at all.
pub fn policies_of(i18n: Texts, policies: &Dictionary<PolicyRow>, organization: &str) -> Vec<Choice> {
    let own = policies.iter().filter(|(_, policy)| policy.organization_id == organization);
    let names = own.map(|(id, policy)| (id.clone(), policy.description.clone())).collect();
    let none = Choice::new("", t_string!(i18n, people.no_policy));
    std::iter::once(none).chain(by_name(names)).collect()
}

/// The groups of a tenant, by name; first none at all.
pub fn groups_of(i18n: Texts, groups: &Dictionary<GroupRow>, organization: &str) -> Vec<Choice> {
    let own = groups.iter().filter(|(_, group)| group.organization_id == organization);
    let names = own.map(|(id, group)| (id.clone(), group.name.clone())).collect();
    let none = Choice::new("", t_string!(i18n, people.no_group));
    std::iter::once(none).chain(by_name(names)).collect()
}

/// The choices of these ids and names.
pub fn by_name(names: Vec<(String, String)>) -> impl Iterator<Item = Choice> {
    let names = in_order(names, |(_, left), (_, right)| left.to_lowercase().cmp(&right.to_lowercase()));
    names.into_iter().map(|(id, name)| {
        let name = if name.is_empty() { id.clone() } else { name };
        Choice::new(id, name)
    })
}
